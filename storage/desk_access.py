"""How a kernel comes to its client: a ticket from its surroundings, good once, for this client only."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path

from storage.agent_line import AgentLine
from storage.agent_protocol import Handed, Redeem
from storage.agent_seal import AgentSeal
from storage.client_repository import ClientRepository
from storage.clock import Clock, utc_now
from storage.directory_blobs import DirectoryBlobs
from storage.failure import StoreFailure

STORE = "ASKELMA_STORE"
AGENT = "ASKELMA_AGENT"
TICKET = "ASKELMA_TICKET"


class DeskAccess:
    """The files, as far as one client's handle reaches.

    Attributes:
        repository: reads and changes this client, and no other.
        client: the client's id.
    """

    def __init__(self, repository: ClientRepository, client: str, seal: AgentSeal) -> None:
        self.repository = repository
        self.client = client
        self._seal = seal

    def note(self, action: str, reason: str = "") -> None:
        """Write into the use log what was done with this client's data: "exported", "printed" ...

        Raises:
            StoreFailure: it is not noted; then it must not be done.
        """
        self._seal.note(action, reason=reason)


def redeem(surroundings: MutableMapping[str, str] = os.environ, clock: Clock = utc_now) -> DeskAccess:
    """Use the ticket, and remove it from the surroundings.

    Raises:
        StoreFailure: there is none, it has been used, or its minute is over.
    """
    ticket = surroundings.pop(TICKET, "")
    if not ticket or STORE not in surroundings or AGENT not in surroundings:
        raise StoreFailure("errors.locked")
    line = AgentLine(surroundings[AGENT])
    handed = line.ask(Redeem(ticket))
    if not isinstance(handed, Handed):
        raise StoreFailure("errors.locked")
    seal = AgentSeal(line, handed.secret)
    blobs = DirectoryBlobs(Path(surroundings[STORE]))
    return DeskAccess(ClientRepository(blobs, seal, clock), handed.client, seal)
