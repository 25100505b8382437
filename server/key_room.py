"""What the key agent knows: sessions, the handles and tickets that come from them, and what each may do."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from storage.agent_protocol import (
    Bytes,
    DestroyKey,
    Done,
    DoOpen,
    DoSeal,
    Handed,
    Lock,
    MakeKey,
    MakeTicket,
    Message,
    Note,
    Recover,
    Redeem,
    Sealed,
    Touch,
    Unlock,
)
from storage.failure import StoreFailure
from storage.key_ring import KeyRing
from storage.seal import CLIENT_KINDS, Address
from storage.store import Store

IDLE = 900.0
"""Seconds without a sign of life that end a session; the server's own idle lock comes long before."""
ABSOLUTE = 8 * 3600.0
TICKET_LIFE = 60.0
STORE_KINDS = CLIENT_KINDS | {"index"}
"""What a session's handle may seal and open. Keys never; the use log is written by the agent itself."""

Parts = tuple[tuple[Address, bytes], ...]


@dataclass
class Session:
    """One signed-in worker."""

    worker: str
    ring: KeyRing
    began: float
    seen: float


@dataclass
class Grant:
    """What a handle reaches: the whole store, or one client."""

    session: Session
    client: str = ""
    noted: set[str] = field(default_factory=set)


@dataclass
class Ticket:
    """A promise of a handle, until it is used or a minute is over."""

    session: Session
    client: str
    until: float


def seconds() -> float:
    """Seconds that also pass while the device sleeps."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class KeyRoom:
    """Answers questions. Trying passphrases and writing the log run beside the loop, the rest in it.

    Args:
        store: folder of the store.
        idle: seconds without a sign of life that end a session.
        now: where the seconds come from.
    """

    def __init__(self, store: Path, *, idle: float = IDLE, now: Callable[[], float] = seconds) -> None:
        self._folder = store
        self._opened: Store | None = None
        self._idle = idle
        self._now = now
        self._grants: dict[str, Grant] = {}
        self._tickets: dict[str, Ticket] = {}
        self._at_the_door = 0
        self._has_held_keys = False

    @property
    def is_worn(self) -> bool:
        """Whether keys have been in this memory and nobody needs them any more."""
        return self._has_held_keys and not self._grants and not self._at_the_door

    async def answer(self, question: object) -> Message:
        """The answer to one question.

        Raises:
            StoreFailure: it cannot be done, or the handle does not reach so far.
            Refused: a rule forbids it.
        """
        match question:
            case Unlock(worker, passphrase):
                return Handed(await self._unlock(worker, passphrase))
            case Recover(recovery_key, worker, passphrase):
                await self._recover(recovery_key, worker, passphrase)
            case Redeem(ticket):
                return await self._redeem(ticket)
            case MakeTicket(handle, client):
                return Handed(self._ticket(handle, client), client)
            case DoSeal(handle, parts):
                return Sealed(await self._seal(handle, parts))
            case DoOpen(handle, address, sealed):
                return Bytes(self._reaching(handle, address).session.ring.open(address, sealed))
            case MakeKey(handle, client):
                grant = self._whole(handle)
                grant.session.ring.make_key(client)
                await self._note_by_itself(grant, "created", client)
            case DestroyKey(handle, client):
                self._whole(handle).session.ring.destroy_key(client)
            case Note(handle, action, client, reason):
                grant = self._grant(handle)
                await self._note(grant, action, grant.client or client, reason)
            case Touch(handle):
                self._grant(handle).session.seen = self._now()
            case Lock(handle):
                self._lock(handle)
            case _:
                raise StoreFailure("errors.not_understood")
        return Done()

    def lock_idle(self) -> None:
        """End the sessions whose time is over, and the tickets that nobody has used."""
        now = self._now()
        for handle, grant in tuple(self._grants.items()):
            session = grant.session
            if now - session.seen > self._idle or now - session.began > ABSOLUTE:
                self._lock(handle)
        self._tickets = {name: ticket for name, ticket in self._tickets.items() if ticket.until > now}

    def _store(self) -> Store:
        # The store keeps no key and reads its header each time, so one is enough.
        if self._opened is None:
            self._opened = Store.at(self._folder)
        return self._opened

    async def _unlock(self, worker: str, passphrase: str) -> str:
        ring = await self._beside(lambda: self._store().unlock(worker, passphrase))
        now = self._now()
        grant = Grant(Session(worker, ring, began=now, seen=now))
        handle = self._handle_to(grant)
        await self._note_by_itself(grant, "signed_in")
        return handle

    async def _recover(self, recovery_key: str, worker: str, passphrase: str) -> None:
        await self._beside(lambda: self._store().recover(recovery_key, worker, passphrase))

    async def _beside(self, work: Callable[[], KeyRing]) -> KeyRing:
        self._at_the_door += 1
        self._has_held_keys = True
        try:
            return await asyncio.to_thread(work)
        finally:
            self._at_the_door -= 1

    def _ticket(self, handle: str, client: str) -> str:
        grant = self._whole(handle)
        name = secrets.token_urlsafe(32)
        self._tickets[name] = Ticket(grant.session, client, self._now() + TICKET_LIFE)
        return name

    async def _redeem(self, name: str) -> Handed:
        ticket = self._tickets.pop(name, None)
        if ticket is None or ticket.until <= self._now():
            raise StoreFailure("errors.locked")
        grant = Grant(ticket.session, ticket.client)
        handle = self._handle_to(grant)
        await self._note_by_itself(grant, "opened", ticket.client)
        return Handed(handle, ticket.client)

    async def _seal(self, handle: str, parts: Parts) -> tuple[bytes, ...]:
        grant = self._grant(handle)
        for address, _ in parts:
            self._reaching(handle, address)
        sealed = grant.session.ring.seal_all(parts)
        for address, _ in parts:
            if address.kind == "body":
                grant.session.seen = self._now()  # only somebody who is there changes something
                if address.revision > 1 and address.client not in grant.noted:
                    grant.noted.add(address.client)
                    await self._note_by_itself(grant, "changed", address.client)
        return sealed

    def _lock(self, handle: str) -> None:
        ended = self._grants.pop(handle, None)
        if ended is None or ended.client:
            return  # one client's handle ends alone
        session = ended.session
        self._grants = {name: one for name, one in self._grants.items() if one.session is not session}
        self._tickets = {name: one for name, one in self._tickets.items() if one.session is not session}

    def _handle_to(self, grant: Grant) -> str:
        handle = secrets.token_urlsafe(32)
        self._grants[handle] = grant
        return handle

    def _grant(self, handle: str) -> Grant:
        grant = self._grants.get(handle)
        if grant is None:
            raise StoreFailure("errors.locked")
        return grant

    def _whole(self, handle: str) -> Grant:
        grant = self._grant(handle)
        if grant.client:
            raise StoreFailure("errors.not_allowed")
        return grant

    def _reaching(self, handle: str, address: Address) -> Grant:
        grant = self._grant(handle)
        if grant.client:
            reaches = address.client == grant.client and address.kind in CLIENT_KINDS
        else:
            reaches = address.kind in STORE_KINDS and bool(address.client) == (address.kind in CLIENT_KINDS)
        if not reaches:
            raise StoreFailure("errors.not_allowed")
        return grant

    async def _note(self, grant: Grant, action: str, client: str = "", reason: str = "") -> None:
        """Write a line into the use log; on return it is on disk.

        Raises:
            StoreFailure: it is not; whoever asked must not go on as if it were.
        """
        log = self._store().use_log(grant.session.ring)
        await asyncio.to_thread(log.write, grant.session.worker, action, client=client, reason=reason)

    async def _note_by_itself(self, grant: Grant, action: str, client: str = "") -> None:
        """Write a line that nobody has asked for, when there is room for it."""
        # A full disk must not keep anybody from reading their own notes; the next save says it is full.
        with suppress(StoreFailure):
            await self._note(grant, action, client)
