"""The outcomes for the worker: whole half-years counted without names, on a page and as files."""

from __future__ import annotations

import asyncio
import sys
from datetime import date, datetime
from typing import Any, Literal, get_args

import msgspec

from coaching import outcomes
from coaching.outcome import MOST_PROJECTS
from coaching.outcomes import Asked, Half, Report
from coaching.record import Refused
from server.pages.page import Page
from storage.failure import StoreFailure
from workbooks.content.content import Content
from workbooks.content.outcomes_words import Wanted, about, row_name, share_name, table_name

Form = Literal["csv", "xlsx", "pdf"]
FORMS: tuple[Form, ...] = get_args(Form)
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}
OFFERED = 8
"""So many half-years can be chosen; older ones are counted with the command."""
TOO_LONG = 90
"""Seconds after which the process that makes a file is ended."""
MAKER = (sys.executable, "-m", "exports.outcomes_download")
"""What makes a file. It is a process of its own: the server loads nothing that draws."""


class Outcomes(Page):
    """The report. Nothing is counted before it is asked for, and counting leaves a line in the use log."""

    name = "outcomes"
    here = "/outcomes"

    async def get(self) -> None:
        """Show what can be asked."""
        self._page()

    async def post(self) -> None:
        """Count, and show the numbers or send a file of them."""
        session, content, today = self.signed_in, self.content, date.today()
        form = self.typed("form")
        try:
            asked = self._asked()
            items = content.self_assessment.items_by_area()
            outcomes.report([], asked, {}, today)  # a wrong period is told before any file is opened
            people = await asyncio.to_thread(session.office.counted, session.handle, items)
            found = outcomes.report(people, asked, outcomes.tables(items), today)
        except (Refused, StoreFailure) as failure:
            if failure.key == "errors.locked":
                raise
            self._page(failure=failure)
            return
        if form in FORMS:
            await self._send(found, next(one for one in FORMS if one == form))
        else:
            self._page(found)

    def _asked(self) -> Asked:
        halves = {_value(one): one for one in outcomes.ended(date.today(), OFFERED)}
        first, last = halves.get(self.typed("first")), halves.get(self.typed("last"))
        project = self.typed("project")
        if first is None or last is None:
            raise Refused("errors.whole_half_years")
        if project and not (project.isdecimal() and 1 <= int(project) <= MOST_PROJECTS):
            raise Refused("errors.bad_value")
        return Asked(first.first, last.last, int(project) if project else None)

    def _page(self, report: Report | None = None, *, failure: Refused | StoreFailure | None = None) -> None:
        halves = outcomes.ended(date.today(), OFFERED)
        content = self.content
        self.show(
            "outcomes.html",
            status=422 if failure else 200,
            halves=[
                {"value": _value(one), "label": content.text(f"outcomes.half_{one.half}", year=str(one.year))}
                for one in halves
            ],
            first=self.typed("first") or _value(halves[0]),
            last=self.typed("last") or _value(halves[0]),
            project=self.typed("project"),
            most=MOST_PROJECTS,
            report=_told(report, content) if report is not None else None,
            forms=FORMS,
            failure=failure,
            idle=int(self.house.sessions.idle),
            words=content.words("outcomes"),
        )

    async def _send(self, report: Report, form: Form) -> None:
        wanted = Wanted(report, form, self.content.language.code)
        body = await made(msgspec.msgpack.encode(wanted))
        now = datetime.now().astimezone()
        self.set_header("Content-Type", KINDS[form])
        name = f"askelma-{now.date().isoformat()}-outcomes.{form}"
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        await self.finish(body)


async def made(wanted: bytes) -> bytes:
    """Have a file made by a process of its own, which is given numbers and nothing else.

    Raises:
        StoreFailure: it did not become ready.
    """
    maker = await asyncio.create_subprocess_exec(
        *MAKER, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        body, _ = await asyncio.wait_for(maker.communicate(wanted), TOO_LONG)
    except TimeoutError:
        maker.kill()
        await maker.wait()
        body = b""
    if maker.returncode or not body:
        raise StoreFailure("errors.export_failed")
    return body


def _value(half: Half) -> str:
    return f"{half.year}-{half.half}"


def _told(report: Report, content: Content) -> dict[str, Any]:
    hidden = content.text("outcomes.hidden")
    return {
        "about": about(report.asked, content),
        "n": report.n,
        "left_out": report.left_out and bool(report.n),
        "tables": [
            {
                "name": table_name(table.question, content),
                "rows": [
                    (
                        row_name(table.question, row.answer, content),
                        hidden if row.n is None else row.n,
                        share_name(row, content),
                    )
                    for row in table.rows
                ],
            }
            for table in report.tables
        ],
    }
