"""Signing in: who opens, with which passphrase, and back to the place where the work stopped."""

from __future__ import annotations

import asyncio

from coaching.record import Refused
from server.pages.page import Page
from storage.failure import StoreFailure


class SignIn(Page):
    """Asks for the worker and the passphrase."""

    name = "sign_in"

    @property
    def here(self) -> str:
        """This page, with where to go afterwards."""
        return self.request.uri if self.request.method == "GET" and self.request.uri else "/sign-in"

    def get(self) -> None:
        """Show the form."""
        if self.session is not None:
            self.go(self.next_page())
        else:
            self._ask()

    async def post(self) -> None:
        """Sign in, or say why not; nothing but the passphrase has to be typed again."""
        office = self.house.office
        assert office is not None
        worker = self.typed("worker")
        try:
            handle = await asyncio.to_thread(office.sign_in, worker, self.typed("passphrase", strip=False))
        except (Refused, StoreFailure) as failure:
            self._ask(worker=worker, failure=failure, status=429 if failure.key == "errors.wait" else 403)
            return
        await self.enter(office, worker, handle)
        self.go(await self.landing(office, handle))

    def _ask(
        self, *, worker: str = "", failure: Refused | StoreFailure | None = None, status: int = 200
    ) -> None:
        office = self.house.office
        assert office is not None
        workers = office.workers()
        self.show(
            "sign_in.html",
            status=status,
            workers=workers,
            worker=worker if worker in workers else workers[0],
            failure=failure,
            next=self.get_argument("next", ""),
            place=self.get_argument("place", ""),
            demo=office.practice,
            welcome=self.request.method == "GET" and self.get_query_argument("ready", "") == "1",
        )
