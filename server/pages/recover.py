"""A forgotten passphrase: the recovery key opens, and a new passphrase takes the old one's place."""

from __future__ import annotations

import asyncio

from coaching.record import Refused
from server.pages.page import Page
from storage.failure import StoreFailure


class Recover(Page):
    """Asks for the recovery key and a new passphrase."""

    name = "recover"
    here = "/recover"

    def get(self) -> None:
        """Show the form."""
        self._ask()

    async def post(self) -> None:
        """Set the new passphrase and sign in with it, or say what is wrong."""
        office = self.house.office
        assert office is not None
        worker = self.typed("worker")
        passphrase = self.typed("passphrase", strip=False)
        try:
            if passphrase != self.typed("again", strip=False):
                raise Refused("errors.passphrase_differs")
            await asyncio.to_thread(office.recover, self.typed("key"), worker, passphrase)
            handle = await asyncio.to_thread(office.sign_in, worker, passphrase)
        except (Refused, StoreFailure) as failure:
            self._ask(worker=worker, key=self.typed("key"), failure=failure)
            return
        await self.enter(office, worker, handle)
        self.go("/clients")

    def _ask(self, *, worker: str = "", key: str = "", failure: Refused | StoreFailure | None = None) -> None:
        office = self.house.office
        assert office is not None
        workers = office.workers()
        self.show(
            "recover.html",
            status=422 if failure else 200,
            workers=workers,
            worker=worker if worker in workers else workers[0],
            key=key,
            failure=failure,
        )
