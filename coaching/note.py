"""A list of short texts of the client's own: adding one and taking one away, the rest in their order."""

from __future__ import annotations

from coaching.client_text import clean
from coaching.record import Note, Refused


def add(notes: tuple[Note, ...], id: str, text: str = "") -> tuple[Note, ...]:
    """Return the notes with a new one last; the same id twice is the same note."""
    if any(note.id == id for note in notes):
        return notes
    return (*notes, Note(id=id, text=clean(text)))


def remove(notes: tuple[Note, ...], id: str) -> tuple[Note, ...]:
    """Return the notes without this one."""
    left = tuple(note for note in notes if note.id != id)
    if len(left) == len(notes):
        raise Refused("errors.gone")
    return left
