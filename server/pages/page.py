"""A page of ours: rendered on the server, works without scripts, written in the reader's language."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from coaching.room import ID, is_room
from server.office import Office
from server.pages.answer import Answer
from server.session import Session

CLIENT = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
NOTEBOOK = r"[a-z][a-z_]{0,40}"
ROOM = ID.pattern
NEXT = re.compile(rf"/clients(?:/{CLIENT}/path)?|/rooms|/session/{CLIENT}(?:/{NOTEBOOK})?")
"""Where signing in may lead: nowhere but to our own pages."""
PLACE = re.compile(r"#?([a-z_]{1,40}(?:/[A-Za-z0-9_-]{1,64}){0,4})")
"""A place inside the workbook: names and ids only."""


class Page(Answer):
    """Base of the pages. A page that needs a session is behind the gate, so it has one."""

    @property
    def signed_in(self) -> Session:
        """The session that the gate has seen."""
        session = self.session
        assert session is not None
        return session

    def show(self, template: str, *, status: int = 200, **words: Any) -> None:
        """Answer with a page."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(self.page(template, **words))

    def go(self, path: str) -> None:
        """Answer with another page to open."""
        self.redirect(path, status=303)

    async def enter(self, office: Office, worker: str, handle: str) -> None:
        """Begin a session in this browser; one that it had before ends."""
        if (before := self.whole_session()) is not None:
            await self.house.sessions.end(before)
        token = self.house.sessions.begin(office, worker, handle)
        session, place = self.house.sessions.of(token), PLACE.fullmatch(self.get_argument("place", ""))
        client = re.match(rf"/session/({CLIENT})", self.get_argument("next", ""))
        if session is not None and client and place:
            session.places[client[1]] = place[1]
        self.set_cookie(
            self.house.cookie,
            token,
            path="/",
            httponly=True,
            samesite="Strict",
            secure=self.house.tls,
        )
        await self.house.get_ready()

    def whole_session(self) -> Session | None:
        """Return the browser's session even when it rests and reaches no further than its room."""
        return self.house.sessions.of(self.house.token_of(self.request))

    def typed(self, name: str, *, strip: bool = True) -> str:
        """Return what was typed in a field, or nothing."""
        return str(self.get_body_argument(name, "", strip=strip))

    async def landing(self, office: Office, handle: str) -> str:
        """Return where to go after signing in; a client of another office is not looked for in this one."""
        page = self.next_page()
        client = re.match(rf"/session/({CLIENT})", page)
        there = office.has_room if client and is_room(client[1]) else office.has
        if client and not await asyncio.to_thread(there, handle, client[1]):
            return "/clients"
        return page

    def next_page(self) -> str:
        """Return where to go after signing in: a page of ours and a place in it."""
        asked = self.get_argument("next", "/clients")
        path = asked if NEXT.fullmatch(asked) else "/clients"
        place = PLACE.fullmatch(self.get_argument("place", ""))
        return f"{path}#{place[1]}" if place and path != "/clients" else path
