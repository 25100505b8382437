"""What a person typed, made safe to keep: their words stay, stray bytes and identity codes do not."""

from __future__ import annotations

import unicodedata

from coaching.identity_code import has_identity_code
from coaching.record import Refused

LONGEST_TEXT = 20_000
LONGEST_LINE = 200

__all__ = ["LONGEST_LINE", "LONGEST_TEXT", "clean", "clean_line", "has_identity_code", "tidy", "tidy_line"]


def tidy(text: str) -> str:
    """Return the text in one spelling: NFC, LF line ends, no control characters.

    Emoji, right-to-left marks and joiners stay: they are part of what was said. Half a surrogate pair
    goes, because it cannot be written to a file.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    kept = (mark for mark in text if mark in "\n\t" or unicodedata.category(mark) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept).replace("\ufeff", ""))


def tidy_line(text: str) -> str:
    """Return the text as one line, without blanks at the ends."""
    return " ".join(part for part in (line.strip() for line in tidy(text).splitlines()) if part)


def clean(text: str, *, limit: int = LONGEST_TEXT) -> str:
    """Return the text ready to keep, otherwise as it was typed.

    Raises:
        Refused: it is longer than ``limit`` or holds a personal identity code.
    """
    return _accepted(tidy(text), limit)


def clean_line(text: str, *, limit: int = LONGEST_LINE) -> str:
    """Return the text as one line ready to keep.

    Raises:
        Refused: it is longer than ``limit`` or holds a personal identity code.
    """
    return _accepted(tidy_line(text), limit)


def _accepted(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Refused("errors.text_too_long", limit=limit)
    if has_identity_code(text):
        raise Refused("errors.identity_code")
    return text
