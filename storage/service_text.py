"""Texts of a public directory made safe and short: they come from files that anybody may have made."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from coaching.client_text import has_identity_code

_STRAY = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\u200b\u202a-\u202e\u2066-\u2069]+"
)
_SPACES = re.compile(r"\s+")
_ROWS = re.compile(r"[ \t\r\f\v]*\n\s*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_WEB = re.compile(r"https?://[^\s<>\"'\\]{3,190}", re.I)
_LIKE_A_CODE = re.compile(r"\d(?:\W{0,6}\d){5,7}\W{0,8}[^\s\d]\W{0,8}\d(?:\W{0,3}\d){2}")
"""Where a personal identity code may stand at all: a date's digits, a sign that is none, three digits."""


def line(value: object, most: int) -> str:
    """Return a value as one line of at most so many characters; what is no text is nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    text = str(value)[: most * 4]
    if not text.isprintable():
        text = _SPACES.sub(" ", _tidy(text))
    elif not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if "  " in text or "\u00a0" in text:
        text = _SPACES.sub(" ", text)
    return _cut(text.strip(), most)


def paragraph(value: object, most: int) -> str:
    """Return a value as text of several lines."""
    if not isinstance(value, str):
        return ""
    text = _tidy(value[: most * 4]).strip()
    if "\n" in text:
        text = _ROWS.sub("\n", text)
    return _cut(text, most)


def language_code(value: object) -> str:
    """Return a language code such as ``fi``, or nothing."""
    return _language_code(value) if isinstance(value, str) and len(value) <= 12 else ""


@lru_cache(maxsize=500)
def _language_code(value: str) -> str:
    code = value.lower().partition("-")[0]
    return code if _LANGUAGE.fullmatch(code) else ""


def web_address(value: object) -> str:
    """Return a web address as plain text; only those that a browser opens as a page."""
    text = line(value, 200)
    return text if _WEB.fullmatch(text) else ""


def address(street: str, postal_code: str, office: str, more: str) -> str:
    """Return a street address as one line."""
    town = " ".join(part for part in (postal_code, office) if part)
    return ", ".join(part for part in (street, town, more) if part)


def holds_identity_code(text: str) -> bool:
    """Tell whether a personal identity code stands in a long text, looking closely only where one could."""
    return any(
        has_identity_code(text[max(found.start() - 4, 0) : found.end() + 14])
        for found in _LIKE_A_CODE.finditer(text)
    )


def _tidy(text: str) -> str:
    if text.isprintable():
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = _STRAY.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _cut(text: str, most: int) -> str:
    """Cut a long text at the end of a sentence, else of a word, so that nothing ends in the middle."""
    if len(text) <= most:
        return text
    short = text[: most - 1]
    end = max(short.rfind(sign) for sign in (". ", ".\n", "! ", "? "))
    if end > most // 2:
        return short[: end + 1]
    return (short.rpartition(" ")[0] or short) + "…"
