"""The join token: shows that a phone has given a room's code once, and nothing about whose phone it is."""

from __future__ import annotations

import base64
import hmac
import os
import secrets
from pathlib import Path

SECRET = "token.key"  # noqa: S105 - the name of its file
LENGTH = 32
_RANDOM = 16


class Tokens:
    """Makes and reads join tokens.

    A token is the room's id, 16 random bytes and HMAC-SHA256 over both (RFC 2104). The app keeps none of
    them: whoever brings one with a right mark has been let in, also after a restart.

    Args:
        secret: what the marks are made with.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def make(self, room: str) -> str:
        """Return a new token for a room."""
        random = secrets.token_bytes(_RANDOM)
        return f"{room}.{_text(random)}.{_text(self._mark(room, random))}"

    def read(self, token: str) -> tuple[str, bytes] | None:
        """Return the room of a token and what tells this seat from another; None when it is not ours."""
        room, _, rest = token.partition(".")
        first, _, second = rest.partition(".")
        try:
            random, mark = _bytes(first), _bytes(second)
        except ValueError:
            return None
        if len(random) != _RANDOM or not hmac.compare_digest(mark, self._mark(room, random)):
            return None
        return room, random

    def _mark(self, room: str, random: bytes) -> bytes:
        return hmac.digest(self._secret, room.encode() + b"\0" + random, "sha256")


def kept_secret(rooms: Path) -> bytes:
    """Return the secret that lies in the folder of the rooms; the first call makes it.

    It is made under another name and then linked, so that it is there whole or not at all.
    """
    place = rooms / SECRET
    while True:
        try:
            found = place.read_bytes()
        except FileNotFoundError:
            _make(place)
            continue
        if len(found) == LENGTH:
            return found
        place.unlink()  # damaged: phones give the code once more


def _make(place: Path) -> None:
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = place.with_name(f".{SECRET}-{os.getpid()}")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, secrets.token_bytes(LENGTH))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        place.hardlink_to(draft)
    except FileExistsError:
        pass  # somebody else was quicker: theirs counts
    finally:
        draft.unlink()


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    if not text.isascii():
        raise ValueError(text)
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
