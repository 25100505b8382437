"""Every free text of a client file has an address, so that each is saved, compared and found one way.

An address is a path such as ``ladders/<ladder>/steps/<step>/title``. Writing says which text it was typed
over (``base``): when somebody else has changed the field meanwhile, neither text is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from coaching.client_file import LONGEST_LABEL, ClientFile, clean_label
from coaching.client_text import LONGEST_LINE, LONGEST_TEXT, clean, clean_line, tidy, tidy_line
from coaching.record import Refused

LINES = frozenset(
    {
        "to",
        "label",
        "own_words",
        "title",
        "theme",
        "when",
        "who",
        "by",
        "receiver",
        "name",
        "partner",
        "often",
        "length",
        "place",
        "phone",
        "web",
        "address",
    }
)
"""Fields of one line; all the others may have many."""

_T = TypeVar("_T", bound=Struct)

# What each kind of item holds: its texts, its lists of items, and its one part, by attribute name.
_NOTE = {"texts": ("text",)}
_ACTION = {"texts": ("text", "who", "when")}
_STEP = {"texts": ("title", "note", "theme", "when"), "lists": {"actions": _ACTION}}
_STRENGTH = {"texts": ("example", "observation", "own_words")}
_SENTENCE = {"texts": ("text",)}
_APPLICATION = {
    "texts": ("title", "place", "reasons", "languages"),
    "lists": {
        "papers": {"texts": ("own_words",)},
        "sentences": _SENTENCE,
        "experience": {"texts": ("title", "when")},
        "versions": {"texts": ("reasons",), "lists": {"sentences": _SENTENCE}},
    },
}
_DOING = {"texts": ("own_words",), "lists": {"own_skills": _NOTE, "proofs": {"texts": ("text",)}}}
_TREE: dict[str, Any] = {
    "parts": {
        "client": {"texts": ("label",)},
        "strengths": {"lists": {"chosen": _STRENGTH, "wishes": _NOTE, "obstacles": _NOTE}},
        "summary": {
            "texts": ("receiver",),
            "lists": {"pages": {"texts": ("receiver",), "lists": {"fields": _NOTE}}},
        },
        "support_need": {"lists": {"topics": {"texts": ("title", "words", "helps", "who")}}},
        "options": {"lists": {"options": {"texts": ("title", "needs")}, "criteria": {"texts": ("title",)}}},
        "informal_skills": {"lists": {"doings": _DOING, "learning": _NOTE}},
        "network_map": {
            "lists": {"ties": {"texts": ("title", "does", "agreed")}, "missing": _NOTE},
        },
        "support_stairs": {"lists": {"support": _NOTE}},
        "pair_agreement": {
            "texts": ("partner", "often", "place", "length", "ending"),
            "lists": {
                "mine": _NOTE,
                "theirs": _NOTE,
                "rules": _NOTE,
                "between": _NOTE,
                "duties": {"texts": ("text",)},
            },
        },
        "history_line": {"lists": {"events": {"texts": ("text", "when")}}},
        "crisis_landing": {
            "lists": {
                "signs": _NOTE,
                "helps": _NOTE,
                "holds": _NOTE,
                "calls": {"texts": ("name", "phone")},
            }
        },
    },
    "lists": {
        "ladders": {
            "texts": ("goal", "by"),
            "lists": {
                "support": _NOTE,
                "benefits": _NOTE,
                "already_done": _NOTE,
                "history": _NOTE,
                "steps": _STEP,
            },
        },
        "meetings": {
            "texts": ("theme", "wish", "worker_note"),
            "parts": {"next_step": {"texts": ("what", "who", "when")}},
            "lists": {"agenda": _NOTE, "acute": _NOTE},
        },
        "applications": _APPLICATION,
        "thanks": {"texts": ("to", "text")},
        "referrals": {
            "texts": ("place", "phone", "web", "address", "hours", "wish", "receiver", "reason", "note"),
        },
    },
}


class Conflict(Refused):
    """Somebody else changed the same field meanwhile: both texts, for the later writer to see."""

    def __init__(self, field: str, theirs: str, mine: str) -> None:
        super().__init__("errors.conflict")
        self.field = field
        self.theirs = theirs
        self.mine = mine


def read_text(file: ClientFile, field: str) -> str:
    """Return the text at an address.

    Raises:
        Refused: there is no such field, or its item has been taken away.
    """
    found = ""

    def look(text: str) -> str:
        nonlocal found
        found = text
        return text

    _change(file, _TREE, field.split("/"), look)
    return found


def write_text(file: ClientFile, field: str, *, base: str, text: str) -> ClientFile:
    """Return the file with a new text at an address.

    Args:
        file: the file as it is now.
        field: the address.
        base: the text that the writer saw and typed over.
        text: the new text.

    Raises:
        Conflict: the present text is neither ``base`` nor the new text.
        Refused: no such field, or the text cannot be kept.
    """
    one_line = field.rpartition("/")[2] in LINES
    tidied = tidy_line if one_line else tidy
    theirs = read_text(file, field)
    if theirs not in (tidied(base), tidied(text)):
        raise Conflict(field, theirs, text)
    new = _clean(field, text, one_line)
    return file if new == theirs else _put(file, field, new)


def fields(file: ClientFile) -> tuple[str, ...]:
    """Return the address of every text of the file, empty ones too, in the file's own order."""
    return tuple(field for field, _ in _texts(file, _TREE, ""))


def cleaned(file: ClientFile) -> ClientFile:
    """Return a file that came from elsewhere with every text as it would be kept if it were typed.

    Raises:
        Refused: a text cannot be kept.
    """
    for field, text in tuple(_texts(file, _TREE, "")):
        new = _clean(field, text, field.rpartition("/")[2] in LINES)
        if new != text:
            file = _put(file, field, new)
    return file


def longest(field: str) -> int:
    """Return how many characters a field takes."""
    if field == "client/label":
        return LONGEST_LABEL
    return LONGEST_LINE if field.rpartition("/")[2] in LINES else LONGEST_TEXT


def _put(file: ClientFile, field: str, text: str) -> ClientFile:
    return _change(file, _TREE, field.split("/"), lambda _: text)


def _clean(field: str, text: str, one_line: bool) -> str:
    if field == "client/label":
        return clean_label(text)
    return clean_line(text) if one_line else clean(text)


def _change(item: _T, tree: dict[str, Any], path: list[str], change: Callable[[str], str]) -> _T:
    head, rest = path[0], path[1:]
    if not rest and head in tree.get("texts", ()):
        return replace(item, **{head: change(getattr(item, head))})
    if rest and head in tree.get("parts", {}):
        return replace(item, **{head: _change(getattr(item, head), tree["parts"][head], rest, change)})
    if rest and head in tree.get("lists", {}):
        branch, (id, *rest) = tree["lists"][head], rest
        if branch is _NOTE:  # a note is its text: its address ends with its id
            rest = [] if rest else ["text"]
        items = getattr(item, head)
        for place, one in enumerate(items):
            if one.id == id and rest:
                new = _change(one, branch, rest, change)
                return replace(item, **{head: (*items[:place], new, *items[place + 1 :])})
    raise Refused("errors.gone")


def _texts(item: Any, tree: dict[str, Any], start: str) -> Iterator[tuple[str, str]]:
    for name in tree.get("texts", ()):
        yield f"{start}{name}", getattr(item, name)
    for name, branch in tree.get("parts", {}).items():
        yield from _texts(getattr(item, name), branch, f"{start}{name}/")
    for name, branch in tree.get("lists", {}).items():
        for one in getattr(item, name):
            if branch is _NOTE:
                yield f"{start}{name}/{one.id}", one.text
            else:
                yield from _texts(one, branch, f"{start}{name}/{one.id}/")
