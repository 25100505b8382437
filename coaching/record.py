"""One base for every data type, so that all of them are frozen, keyword-only and stored alike."""

from __future__ import annotations

from typing import Any

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An immutable piece of a client file. Change it with :func:`msgspec.structs.replace`."""


class Note(Record, frozen=True, kw_only=True):
    """One short text of the client's own, kept verbatim: a wish, an obstacle, a benefit."""

    id: str
    text: str = ""


class Refused(ValueError):  # noqa: N818 - the field's word for it
    """A change that a rule forbids.

    Args:
        key: text key under ``errors`` that explains it in the user's language.
        words: values that the sentence names.
    """

    def __init__(self, key: str, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


def get_known(*types: Any) -> None:
    """Let msgspec look at types now, while a module is loaded and only one thread can.

    It looks at a type when it first reads one. When two threads do that with the same type at the same
    moment, msgspec 0.22 ends the process (segmentation fault), so whatever threads read is named here first.

    Args:
        types: that are read later, with all types that they hold.
    """
    for one in types:
        msgspec.json.Decoder(one)
