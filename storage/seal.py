"""The upper seam of the store: bytes are sealed to an address, and open only at that address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import msgspec

CLIENT_KINDS = frozenset({"body", "head"})
"""What a handle that is scoped to one client may seal and open."""


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where sealed bytes belong. A file moved to another address does not open.

    Attributes:
        client: the client's id; empty for what belongs to the whole store.
        kind: "body", "head", "key", "index", "use_log" ...
        schema: version of the shape of what is sealed.
        revision: number of the save.
    """

    client: str = ""
    kind: str
    schema: int = 1
    revision: int = 0


class Seal(Protocol):
    """Seals and opens. The key ring does it in process, the agent's seal over a socket."""

    def seal(self, address: Address, body: bytes) -> bytes:
        """Encrypt and authenticate; the size says the length only in steps of 4 KiB."""
        ...

    def seal_all(self, parts: Sequence[tuple[Address, bytes]]) -> tuple[bytes, ...]:
        """Seal several bodies in one go."""
        ...

    def open(self, address: Address, sealed: bytes) -> bytes:
        """The body again.

        Raises:
            Damaged: these are not the bytes that were sealed to this address.
        """
        ...

    def make_key(self, client: str) -> None:
        """Make and keep a random key for a new client; a key that is there already stays."""
        ...

    def destroy_key(self, client: str) -> None:
        """Destroy the client's key: nothing sealed for the client opens ever again."""
        ...
