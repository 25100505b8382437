"""The clients: the list, and a new client in a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import date, datetime

from coaching import retention
from coaching.record import Refused
from server.pages.page import Page
from storage.client_index import ClientRow
from storage.failure import StoreFailure
from workbooks.content.loader import languages


class Clients(Page):
    """The list of clients."""

    name = "clients"
    here = "/clients"

    async def get(self) -> None:
        """Show the list; the next step is a workbook, so a kernel is made ready."""
        await self._list()
        await self.house.get_ready()

    async def _list(
        self, *, label: str = "", language: str = "", failure: Refused | StoreFailure | None = None
    ) -> None:
        session = self.signed_in
        rows = await asyncio.to_thread(session.office.rows, session.handle)
        months = await asyncio.to_thread(lambda: session.office.retention_months)
        self.show(
            "clients.html",
            status=422 if failure else 200,
            rows=rows,
            keeping=keeping(rows, months, datetime.now().astimezone().date()),
            label=label,
            language=language or self.content.language.code,
            failure=failure,
            idle=int(self.house.sessions.idle),
            words=self.content.words("clients"),
        )


class NewClient(Clients):
    """The form on the same page: a name or a code, a language, nothing more."""

    name = "new_client"

    async def post(self) -> None:
        """Make the client and open the workbook, or say what is wrong and keep what was typed."""
        session = self.signed_in
        label = self.typed("label")
        language = self.typed("language")
        if language not in {one.code for one in languages()}:
            language = self.content.language.code
        try:
            client = await asyncio.to_thread(session.office.create, session.handle, label, language)
        except (Refused, StoreFailure) as failure:
            if failure.key == "errors.locked":
                raise
            await self._list(label=label, language=language, failure=failure)
            return
        self.go(f"/clients/{client}/path" if self.typed("then") == "path" else f"/session/{client}")


def keeping(rows: Iterable[ClientRow], months: int, today: date) -> dict[str, tuple[retention.State, date]]:
    """Return, by id, whose time for keeping is near or over, and the day."""
    found: dict[str, tuple[retention.State, date]] = {}
    for row in rows:
        since = row.last_meeting or row.changed
        last = retention.last_day(since.astimezone().date(), months)
        near = retention.state(last, today)
        if near != "kept" and not row.damaged:
            found[row.id] = (near, last)
    return found
