"""The first pages: where to begin, and practising with invented clients."""

from __future__ import annotations

import asyncio

from server.office import PASSPHRASE
from server.pages.page import Page


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
        worker = office.workers()[0]
        handle = await asyncio.to_thread(office.sign_in, worker, PASSPHRASE)
        await self.enter(office, worker, handle)
        self.go(await self.landing(office, handle))
