"""Sessions: who is signed in, since when, and what ends with them."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from server.office import Office
from server.room_ways import is_of_a_room

IDLE = 300.0
"""So many seconds without a sign of life end a session."""
GRACE = 20.0
"""The browser reports activity now and then; the server waits this much longer than the browser does."""
TELL_EVERY = 30.0
"""So often at most the keys are told that somebody is there."""
ROOM_IDLE = 4 * 3600.0
"""So long a group's room stays on the screen without a sign of life; a group talks, and nobody taps."""
ABSOLUTE = 8 * 3600.0
"""No session lasts longer than a working day."""


class Line(Protocol):
    """An open connection to a kernel, which ends with the kernel and with the session."""

    kernel_id: str

    def close(self, code: int | None = None, reason: str | None = None) -> None:
        """Hang up."""


@dataclass(eq=False)
class Session:
    """One signed-in worker in one browser.

    ``kernels`` maps the id of a kernel to the client it was started for, oldest first. ``opening``
    counts pages that are being opened right now; ``told`` is when the keys last heard of the session.
    ``places`` maps a client to the place that a page of this client showed last. ``room_seen`` is when a
    group's room was on the screen last: a session that is idle may rest then instead of ending, and whoever
    wants anything else than the room signs in again.
    """

    key: str
    office: Office
    worker: str
    handle: str
    began: float
    seen: float
    told: float
    kernels: dict[str, str] = field(default_factory=dict)
    lines: set[Line] = field(default_factory=set)
    places: dict[str, str] = field(default_factory=dict)
    opening: int = 0
    room_seen: float = float("-inf")
    ended: bool = False


def clock() -> float:
    """Return seconds that also run while the device sleeps, so that a closed lid does not stop the lock."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.time() if boot_time is None else time.clock_gettime(boot_time)


class Sessions:
    """All sessions of the server. Only a hash of the browser's token is kept.

    Args:
        idle: seconds without activity that end a session.
        farewell: what is done when a session has ended; it is called once for each session.
        touched: told now and then that a session is in use.
        now: where the seconds come from.
    """

    def __init__(
        self,
        *,
        idle: float = IDLE,
        farewell: Callable[[Session], Awaitable[None]],
        touched: Callable[[Session], None] = lambda _: None,
        now: Callable[[], float] = clock,
    ) -> None:
        self.idle = idle
        self._farewell = farewell
        self._touched = touched
        self._now = now
        self._sessions: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        return iter(tuple(self._sessions.values()))

    def begin(self, office: Office, worker: str, handle: str) -> str:
        """Begin a session and return the token that the browser keeps in its cookie."""
        token = secrets.token_urlsafe(32)
        key = _hash(token)
        now = self._now()
        self._sessions[key] = Session(key, office, worker, handle, began=now, seen=now, told=now)
        return token

    def of(self, token: str | None) -> Session | None:
        """Return the session of a token, unless its time is over, swept already or not."""
        session = self._sessions.get(_hash(token)) if token else None
        return None if session is None or self._is_over(session) else session

    def let_in(self, token: str | None, path: str) -> Session | None:
        """Return the session of a token where it reaches: one that rests only reaches its group's rooms."""
        session = self.of(token)
        if session is None or not self.rests(session) or is_of_a_room(path, session.kernels):
            return session
        return None

    def touch(self, session: Session) -> None:
        """Note that somebody is there."""
        session.seen = self._now()
        self._tell(session)

    def touch_room(self, session: Session) -> None:
        """Note that a group's room is on the screen. It wakes nothing but the room."""
        session.room_seen = self._now()
        self._tell(session)

    def rest(self, session: Session) -> bool:
        """Let a session rest now, if a group's room is on the screen; tell whether it does."""
        if not self._room_is_on(session):
            return False
        session.seen = min(session.seen, self._now() - self.idle - 2 * GRACE)
        return True

    def rests(self, session: Session) -> bool:
        """Tell whether only a group's room keeps the session."""
        return self._now() - session.seen > self.idle + GRACE

    async def end(self, session: Session) -> None:
        """End a session: from the first line on, no request is let in with it."""
        self._sessions.pop(session.key, None)
        if session.ended:
            return
        session.ended = True
        for line in tuple(session.lines):
            line.close(4001, "locked")
        await self._farewell(session)

    async def sweep(self) -> None:
        """End every session whose time is over."""
        for session in self:
            if self._is_over(session):
                await self.end(session)

    async def end_all(self) -> None:
        """End every session, when the server stops."""
        for session in self:
            await self.end(session)

    def _is_over(self, session: Session) -> bool:
        if self._now() - session.began > ABSOLUTE:
            return True
        return self.rests(session) and not self._room_is_on(session)

    def _room_is_on(self, session: Session) -> bool:
        now = self._now()
        return now - session.room_seen <= self.idle + GRACE and now - session.seen <= ROOM_IDLE

    def _tell(self, session: Session) -> None:
        now = self._now()
        if now - session.told >= TELL_EVERY:
            session.told = now
            self._touched(session)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
