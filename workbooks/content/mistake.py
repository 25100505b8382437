"""A mistake in a content file, told by file, line and reason in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbooks.content.content import PLACE
from workbooks.content.loader import DEFAULT, OWN, BadContent, texts


@dataclass(frozen=True, order=True)
class Mistake:
    """One thing to correct."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class Reasons:
    """The product's own words for reasons: an organisation's broken texts cannot silence them."""

    def __init__(self, code: str) -> None:
        try:
            found = texts(code, (OWN,)) or texts(DEFAULT, (OWN,))
        except BadContent:
            found = {}
        self._texts = found.get("check", {})

    def say(self, reason: str, /, **words: object) -> str:
        """Return the reason in words; the bare reason and words when even our own texts are broken."""
        text = self._texts.get(reason)
        if not isinstance(text, str):
            return " ".join((reason, *(f"{name}={word}" for name, word in words.items())))
        return PLACE.sub(lambda place: str(words.get(place[1], place[0])), text)
