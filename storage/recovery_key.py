"""The printed key that opens the store when every passphrase is lost: 128 random bits and a checksum."""

from __future__ import annotations

import secrets
from hashlib import blake2b

from storage.failure import StoreFailure

# No letter looks like a digit, and no word can come about by chance (Crockford's letters).
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_RANDOM, _CHECK = 16, 4
_GROUP = 4
_LENGTH = (_RANDOM + _CHECK) * 8 // 5


def new_recovery_key() -> str:
    """Eight groups of four, ready to print."""
    secret = secrets.token_bytes(_RANDOM)
    return _grouped(secret + _checksum(secret))


def read_recovery_key(typed: str) -> str:
    """The key as it was printed, from what somebody typed.

    Spaces, hyphens, small letters and look-alikes (O and 0, I, L and 1) do not matter.

    Raises:
        StoreFailure: a character is wrong or missing; the checksum tells before any key is tried.
    """
    letters = "".join(letter for letter in typed.upper().translate(_LOOKALIKES) if letter.isalnum())
    if len(letters) != _LENGTH or not set(letters) <= set(_LETTERS):
        raise StoreFailure("errors.wrong_recovery_key")
    number = 0
    for letter in letters:
        number = number * 32 + _LETTERS.index(letter)
    whole = number.to_bytes(_RANDOM + _CHECK, "big")
    if _checksum(whole[:_RANDOM]) != whole[_RANDOM:]:
        raise StoreFailure("errors.wrong_recovery_key")
    return _grouped(whole)


def _checksum(secret: bytes) -> bytes:
    return blake2b(secret, digest_size=_CHECK, person=b"askelma-printed").digest()


def _grouped(whole: bytes) -> str:
    number = int.from_bytes(whole, "big")
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))
