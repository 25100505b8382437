"""The seal of those who hold no key: everything is sealed and opened by the key agent."""

from __future__ import annotations

from collections.abc import Sequence

from storage.agent_line import AgentLine
from storage.agent_protocol import Bytes, DestroyKey, DoOpen, DoSeal, MakeKey, Note, Sealed
from storage.failure import StoreFailure
from storage.seal import Address


class AgentSeal:
    """Seals and opens under one handle. What the handle does not reach, the agent refuses.

    Args:
        line: to the agent.
        handle: of a session, or of one client only.
    """

    def __init__(self, line: AgentLine, handle: str) -> None:
        self._line = line
        self._handle = handle

    def seal(self, address: Address, body: bytes) -> bytes:
        """See :class:`storage.seal.Seal`."""
        return self.seal_all([(address, body)])[0]

    def seal_all(self, parts: Sequence[tuple[Address, bytes]]) -> tuple[bytes, ...]:
        """See :class:`storage.seal.Seal`."""
        answer = self._line.ask(DoSeal(self._handle, tuple(parts)))
        if not isinstance(answer, Sealed) or len(answer.parts) != len(parts):
            raise StoreFailure("errors.locked")
        return answer.parts

    def open(self, address: Address, sealed: bytes) -> bytes:
        """See :class:`storage.seal.Seal`."""
        answer = self._line.ask(DoOpen(self._handle, address, sealed))
        if not isinstance(answer, Bytes):
            raise StoreFailure("errors.locked")
        return answer.data

    def make_key(self, client: str) -> None:
        """See :class:`storage.seal.Seal`."""
        self._line.ask(MakeKey(self._handle, client))

    def destroy_key(self, client: str) -> None:
        """See :class:`storage.seal.Seal`."""
        self._line.ask(DestroyKey(self._handle, client))

    def note(self, action: str, *, client: str = "", reason: str = "") -> None:
        """Write a line into the use log; the agent knows whose handle it is."""
        self._line.ask(Note(self._handle, action, client, reason))
