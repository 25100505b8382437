"""A participant's own pages under a one-time code: the code alone opens the box, and opens it once.

The phone makes the code, seals the box with it and sends the box without the code. So nobody can read what
lies here but who is shown the code (docs/data-format.md has the exact form).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Protocol

import structlog
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from coaching.record import Refused
from storage.attempts import Attempts
from storage.failure import StoreFailure
from storage.memory_blobs import MemoryBlobs

log = structlog.get_logger(__name__)

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of a code: five bits each, none that looks like another (Crockford's letters)."""
LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
LENGTH, GROUP = 12, 4
PERSON = b"askelma-handover"
_TRIES = "code"


class Boxes(Protocol):
    """Where the boxes lie; it never sees a code or a key."""

    def look(self, id: str, /) -> bytes | None:
        """Return the box under an id and leave it there."""
        ...

    def remove(self, id: str, /) -> None:
        """Destroy the box."""
        ...


class Keepsakes:
    """Opens boxes with their codes.

    Args:
        boxes: where they lie.
        attempts: slows guessing down. A code has 60 bits, so nobody guesses one; this is for the plain
            sentence that something else must be wrong.
    """

    def __init__(self, boxes: Boxes, attempts: Attempts | None = None) -> None:
        self._boxes = boxes
        self._attempts = attempts or Attempts(MemoryBlobs())

    def open(self, typed: str) -> bytes:
        """Return what lies under a code; the box stays until :meth:`remove`.

        Raises:
            Refused: the code is no code, nothing lies under it, too many have been tried, or the box is
                damaged.
            StoreFailure: the boxes cannot be read.
        """
        code = read_code(typed)
        try:
            self._attempts.begin(_TRIES)
        except StoreFailure as wait:
            if wait.key != "errors.wait":
                raise
            raise Refused("errors.keepsake_wait", **wait.words) from None
        key = key_of(code)
        box = self._boxes.look(id_of(key))
        if box is None:
            raise Refused("errors.keepsake_code")
        self._attempts.succeeded(_TRIES)
        try:
            return SecretBox(key).decrypt(box)
        except (CryptoError, ValueError):
            raise Refused("errors.keepsake_damaged") from None

    def remove(self, typed: str) -> None:
        """Destroy the box under a code, once what was chosen of it is on disk.

        A box that cannot be removed now goes by its age; what was brought is safe either way, so it is no
        failure of the client's.
        """
        try:
            self._boxes.remove(id_of(key_of(read_code(typed))))
        except StoreFailure as failure:
            log.warning("keepsake_not_removed", failure=failure.key)


def read_code(typed: str) -> str:
    """Return the code from what somebody typed: blanks, hyphens, small letters and look-alikes do not matter.

    Raises:
        Refused: it has another length or a letter that no code has.
    """
    code = "".join(letter for letter in typed.upper().translate(LOOKALIKES) if letter.isalnum())
    if len(code) != LENGTH or not set(code) <= set(LETTERS):
        raise Refused("errors.keepsake_letters", n=LENGTH)
    return code


def key_of(code: str) -> bytes:
    """Return the key that a code stands for."""
    return blake2b(code.encode("ascii"), digest_size=SecretBox.KEY_SIZE, person=PERSON).digest()


def id_of(key: bytes) -> str:
    """Return the id under which the box lies; the key cannot be told from it."""
    return blake2b(key, digest_size=32).hexdigest()
