"""What a passphrase must be: long, and not one that everybody tries first. No rules about its signs."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from coaching.record import Refused

SHORTEST = 15
LONGEST = 1000
_COMMON = Path(__file__).with_name("common_passphrases.txt")
_FEW = 6  # so few different signs are a pattern, not a phrase
_ROWS = ("abcdefghijklmnopqrstuvwxyzåäö", "qwertyuiopåasdfghjklöäzxcvbnm", "1234567890", "0123456789")


def normal(passphrase: str) -> str:
    """The same passphrase from every keyboard: ä as one sign, not as a and dots."""
    return unicodedata.normalize("NFC", passphrase)


def check_passphrase(passphrase: str, *names: str) -> None:
    """Refuse a passphrase that is short or easy to guess.

    Args:
        passphrase: as typed; pasting, spaces and every sign are fine.
        names: words that somebody else knows too, such as the worker's name.

    Raises:
        Refused: with the reason.
    """
    passphrase = normal(passphrase)
    if len(passphrase) < SHORTEST:
        raise Refused("errors.passphrase_short", least=SHORTEST)
    if len(passphrase) > LONGEST:
        raise Refused("errors.text_too_long", limit=LONGEST)
    plain = _plain(passphrase)
    known = {_plain(name) for name in names} - {""}
    for word in sorted(known, key=len, reverse=True):
        plain = plain.replace(word, "")
    if len(set(plain)) < _FEW or plain in _common() or _is_row(plain):
        raise Refused("errors.passphrase_common")


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if unicodedata.category(sign)[0] not in "ZPC")


def _is_row(plain: str) -> bool:
    endless = [row * 8 for row in _ROWS]
    return any(plain in row or plain in row[::-1] for row in endless)


@cache
def _common() -> frozenset[str]:
    return frozenset(_plain(line) for line in _COMMON.read_text("utf-8").splitlines() if line)
