"""The first pages: where to begin, and practising with invented clients."""

from __future__ import annotations

import asyncio

from server.office import PASSPHRASE, Office
from server.pages.page import Page

MOST_PRACTISING = 8
"""So many browsers can practise at the same time."""


class Front(Page):
    """The address itself leads to what comes next."""

    name = "front"

    def get(self) -> None:
        """Go on: to the clients, to sign-in, or to the first run."""
        if self.session is not None:
            self.go("/clients")
        else:
            self.go("/sign-in" if self.house.office else "/first-run")


class FirstRun(Page):
    """Two ways to begin: practise, or set up for real work."""

    name = "first_run"

    @property
    def here(self) -> str:
        """This page, with where to go afterwards."""
        return self.request.uri or "/first-run"

    def get(self) -> None:
        """Show the two ways."""
        if self.house.office:
            self.go("/")
        else:
            self.show("first_run.html", next=self.get_argument("next", ""))


class Practise(Page):
    """Practice needs no passphrase: it opens a throw-away store with invented clients."""

    name = "practise"

    async def post(self) -> None:
        """Open the practice store, making it at the first time, and sign in."""
        office = await self.house.open_practice(self.content.language.code)
        await self._make_room(office)
        worker = office.workers()[0]
        handle = await asyncio.to_thread(office.sign_in, worker, PASSPHRASE)
        await self.enter(office, worker, handle)
        self.go(await self.landing(office, handle))

    async def _make_room(self, office: Office) -> None:
        # Anybody may begin to practise, so the oldest make room; real work is never among them.
        practising = [session for session in self.house.sessions if session.office is office]
        for session in sorted(practising, key=lambda session: session.seen)[
            : max(0, len(practising) + 1 - MOST_PRACTISING)
        ]:
            await self.house.sessions.end(session)
