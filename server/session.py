"""Sessions: who is signed in, since when, and what ends with them."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from server.office import Office

IDLE = 300.0
"""So many seconds without a sign of life end a session."""
GRACE = 20.0
"""The browser reports activity now and then; the server waits this much longer than the browser does."""
TELL_EVERY = 30.0
"""So often at most the keys are told that somebody is there."""
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
    ``places`` maps a client to the place that a page of this client showed last.
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

    def touch(self, session: Session) -> None:
        """Note that somebody is there."""
        session.seen = self._now()
        if session.seen - session.told >= TELL_EVERY:
            session.told = session.seen
            self._touched(session)

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
        now = self._now()
        return now - session.seen > self.idle + GRACE or now - session.began > ABSOLUTE


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
