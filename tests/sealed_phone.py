"""A phone in Python, for tests: it seals answers as the phone's page does."""

from __future__ import annotations

import json
from hashlib import blake2b

from nacl.public import PublicKey, SealedBox

from storage.room_inbox import id_of

STEP = 512


class SealedPhone:
    """One seat. It knows what joining tells a phone: the room's id and public key.

    Args:
        room: id of the room.
        public_key: half of a key that can only seal.
        secret: of the seat; it never leaves the phone.
    """

    def __init__(self, room: str, public_key: bytes, secret: bytes) -> None:
        self.room = room
        self.secret = blake2b(secret, digest_size=32).digest()
        self._box = SealedBox(PublicKey(public_key))

    def receipt(self, part: str) -> bytes:
        """The receipt of a part. Those of other parts cannot be told from it."""
        return blake2b(part.encode(), key=self.secret, digest_size=32).digest()

    def box(self, part: str, n: int, answer: object, /, **other: object) -> bytes:
        """A sealed answer; ``other`` says something else than is true, as no phone of ours does."""
        said = {"room": self.room, "part": part, "id": id_of(self.receipt(part)), "n": n, "answer": answer}
        body = json.dumps(said | other).encode()
        return self._box.encrypt(body + b" " * (-len(body) % STEP))
