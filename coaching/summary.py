"""The summary: which lines the client lets out of the room, to whom, and to which page they have agreed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b
from typing import Any, Protocol

from msgspec.structs import replace

from coaching.record import Note, Record


class Said(Protocol):
    """A line of the page, as far as telling pages apart goes."""

    @property
    def id(self) -> str:
        """What tells it from the others."""
        ...

    @property
    def heading(self) -> str:
        """The heading it stands under."""
        ...

    @property
    def text(self) -> str:
        """What it says."""
        ...

    @property
    def shown(self) -> str:
        """What its picture shows besides what lines say."""
        ...


class TemplatePage(Record, frozen=True, kw_only=True):
    """The client's decisions about a page of another kind, and what the pair has filled in on it.

    ``id`` is that of the page's template; ``fields`` are its own fields, each under the field's id.
    """

    id: str
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    receiver: str = ""
    agreed: datetime | None = None
    agreed_page: str = ""
    fields: tuple[Note, ...] = ()


class Summary(Record, frozen=True, kw_only=True):
    """The client's decisions about the page. Only what differs from the usual choice is kept.

    ``agreed_page`` tells apart the very page that was agreed to: when the page changes, the agreement
    is no longer about it. ``template`` says which page is being made, an empty one the usual one; pages
    of other kinds keep their decisions in ``pages``.
    """

    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    receiver: str = ""
    agreed: datetime | None = None
    agreed_page: str = ""
    template: str = ""
    pages: tuple[TemplatePage, ...] = ()


def current(summary: Summary) -> TemplatePage:
    """Return the decisions about the page that is being made; the usual page has an empty id."""
    if summary.template:
        return find_page(summary, summary.template)
    return TemplatePage(
        id="",
        added=summary.added,
        left_out=summary.left_out,
        receiver=summary.receiver,
        agreed=summary.agreed,
        agreed_page=summary.agreed_page,
    )


def find_page(summary: Summary, template: str) -> TemplatePage:
    """Return the decisions about the page of a template, empty ones when there are none yet."""
    return next((each for each in summary.pages if each.id == template), TemplatePage(id=template))


def open_page(summary: Summary, template: str, fields: Iterable[str]) -> Summary:
    """Begin to make another page, or go back to one; what was decided about the others stays.

    Args:
        summary: the decisions.
        template: id of the page's template; an empty one is the usual page.
        fields: ids of the fields that the pair fills in on it.
    """
    opened = replace(summary, template=template)
    if not template:
        return opened
    page = find_page(opened, template)
    known = {note.id for note in page.fields}
    new = tuple(Note(id=field, text="") for field in fields if field not in known)
    return _put_page(opened, replace(page, fields=(*page.fields, *new)))


def _put_page(summary: Summary, page: TemplatePage) -> Summary:
    if any(each.id == page.id for each in summary.pages):
        return replace(summary, pages=tuple(page if each.id == page.id else each for each in summary.pages))
    return replace(summary, pages=(*summary.pages, page))


def _change(summary: Summary, **changes: Any) -> Summary:
    """Change the decisions about the page that is being made."""
    if summary.template:
        return _put_page(summary, replace(current(summary), **changes))
    return replace(summary, **changes)


def put(summary: Summary, lines: Iterable[str], on: bool) -> Summary:
    """Let lines out of the room, or keep them in it."""
    named, page = tuple(dict.fromkeys(lines)), current(summary)
    added = tuple(line for line in page.added if line not in named)
    left_out = tuple(line for line in page.left_out if line not in named)
    if on:
        added = (*added, *named)
    else:
        left_out = (*left_out, *named)
    return _change(summary, added=added, left_out=left_out)


def set_receiver(summary: Summary, receiver: str) -> Summary:
    """Say to whom the page goes."""
    return _change(summary, receiver=receiver)


def chosen(summary: Summary, usual: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Return the lines that leave.

    Args:
        summary: the client's decisions.
        usual: every line there is, in order, and whether it leaves when nobody has decided.
    """
    page = current(summary)
    return tuple(line for line, on in usual if line in page.added or (on and line not in page.left_out))


def page(language: str, receiver: str, said: Iterable[tuple[str, ...]], template: str = "") -> str:
    """Return what tells this page from any other: other words, another page.

    Args:
        language: the language it is in.
        receiver: to whom it goes.
        said: what stands on it, line by line: id, heading, words, and what a picture shows besides.
        template: what the page's template says of itself; empty for the usual page.
    """
    parts = [language, receiver, *("\n".join(line) for line in said), *([template] if template else [])]
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def words(line: Said) -> tuple[str, ...]:
    """Return what a line says and shows: the one way in which every room tells pages apart."""
    return (line.id, line.heading, line.text, *([line.shown] if line.shown else []))


def agree(summary: Summary, page: str, now: datetime) -> Summary:
    """Note that the client has seen this page and lets it go."""
    if agrees(summary, page):
        return summary
    return _change(summary, agreed=now, agreed_page=page)


def disagree(summary: Summary) -> Summary:
    """Take the agreement back."""
    return _change(summary, agreed=None, agreed_page="")


def agrees(summary: Summary, page: str) -> bool:
    """Tell whether the agreement is about this very page."""
    now = current(summary)
    return now.agreed is not None and now.agreed_page == page
