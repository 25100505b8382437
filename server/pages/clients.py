"""The clients: who waits for what, and a new client in a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from coaching import retention, waiting
from coaching.record import Refused
from server.pages.page import Page
from storage.client_index import ClientRow
from storage.failure import StoreFailure
from workbooks.content.content import Content
from workbooks.content.loader import languages

SHOWN = 3
"""So many waits stand on one row; the others come when these are done."""


class Line(NamedTuple):
    """One thing that a client waits for, in words; ``is_due`` when it is the worker's turn."""

    text: str
    is_due: bool


class Listed(NamedTuple):
    """One client in the list: the row, what is waited for, and whether any of it waits for the worker."""

    row: ClientRow
    lines: tuple[Line, ...]
    keeping: tuple[retention.State, date] | None
    waits: bool


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
        today = datetime.now().astimezone().date()
        # Twenty thousand clients are a moment's work, and other pages need not wait for it.
        people = await asyncio.to_thread(listed, rows, months, today, self.content)
        self.show(
            "clients.html",
            status=422 if failure else 200,
            people=people,
            waiting=sum(one.waits for one in people),
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


def listed(rows: Sequence[ClientRow], months: int, today: date, content: Content) -> list[Listed]:
    """Return the clients in the order of the worker's list: who waits longest is first.

    A broken file comes before everybody: nobody can go on with that client until it is restored.
    """
    rhythm, due_to_ask = content.support_stairs.days(), keeping(rows, months, today)
    said = _sayer(content)
    found: list[tuple[tuple[int, date], Listed]] = []
    for row in rows:
        if row.damaged:
            found.append(((-1, date.min), Listed(row, (), None, waits=True)))
            continue
        near = due_to_ask.get(row.id)
        waits = waiting.waits(row.days, today, rhythm)
        place = waiting.place(waits, keeping_due=near is not None)
        lines = tuple(Line(said(one, row.days), one.is_due) for one in _shown(waits))
        found.append((place, Listed(row, lines, near, waits=place[0] < waiting.AHEAD)))
    found.sort(key=lambda pair: pair[0])  # the last changed stays first among equals
    return [one for _, one in found]


def _shown(waits: tuple[waiting.Wait, ...]) -> tuple[waiting.Wait, ...]:
    due = tuple(one for one in waits if one.is_due)
    return due[:SHOWN] or waits[:1]


def _sayer(content: Content) -> Callable[[waiting.Wait, waiting.Days], str]:
    """Return what says a wait in words; days are written once, because many clients share them."""
    patterns: Mapping[str, str] = content.words("clients")
    day = cache(content.date)

    def said(wait: waiting.Wait, kept: waiting.Days) -> str:
        pattern = patterns[f"wait_{wait.kind}{'_now' if wait.is_due else ''}"]
        about = kept.heard if wait.kind == "contact" and wait.is_due and kept.heard else wait.day
        return pattern.replace("{day}", day(about))

    return said


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
