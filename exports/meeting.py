"""What leaves of the meetings: that they were, and what was agreed last; acute and worker's notes stay."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.meeting import Acute, Meeting, NextStep
from exports.agreed_step import agreed_step, when_due, who_does
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content


def last_closed(file: ClientFile) -> Meeting | None:
    """Return the meeting that was closed last."""
    closed = [(each.closed, each) for each in file.meetings if each.closed is not None]
    return max(closed, key=lambda pair: pair[0])[1] if closed else None


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say how many meetings there were, what was agreed and wished in the last one, and the notes."""
    latest = max(file.meetings, key=lambda each: each.started, default=None)
    if latest:
        met = content.text("exports.met", n=len(file.meetings), date=content.date(latest.started))
        if latest.theme.strip():
            met = content.text("exports.met_theme", met=met, theme=latest.theme.strip())
        yield said(content, "situation", "meetings", met, "together")
    closed = last_closed(file)
    if closed:
        yield from _closing(closed, content)
    for meeting in file.meetings:
        for acute in meeting.acute:
            if acute.text.strip():
                yield _acute(meeting, acute, content)
        if meeting.worker_note.strip():
            day = content.date(meeting.started)
            text = content.text("exports.worker_note", date=day, text=meeting.worker_note.strip())
            yield said(content, "worker", f"meetings/{meeting.id}/worker_note", text, "worker", on=False)


def _acute(meeting: Meeting, acute: Acute, content: Content) -> Line:
    """Say what was acute; it stays private unless the client ticks it."""
    text = content.text("exports.meeting_acute", date=content.date(meeting.started), text=acute.text.strip())
    return said(content, "client", f"meetings/{meeting.id}/acute/{acute.id}", text, on=False)


def _closing(meeting: Meeting, content: Content) -> Iterator[Line]:
    place, step = f"meetings/{meeting.id}", meeting.next_step
    agenda = [line.text.strip() for line in meeting.agenda if line.text.strip()]
    if agenda:
        text = content.text("exports.meeting_agenda", lines=", ".join(agenda))
        yield said(content, "situation", f"{place}/agenda", text, "together", on=False)
    if step != NextStep() and step.what.strip():
        who = who_does(step.doer, step.who, content)
        when = when_due(step.when, step.due, content)
        what = content.text("exports.agreed_next", what=step.what.strip())
        text = agreed_step(content, what, who, when)
        yield said(content, "steps", f"{place}/next_step", text, "together", cells=(what, who, when, ""))
    if meeting.wish.strip():
        text = content.text("exports.meeting_wish", text=meeting.wish.strip())
        yield said(content, "client", f"{place}/wish", text)
    if meeting.benefit is not None:
        day = content.date(meeting.closed or meeting.started)
        text = content.text("exports.meeting_benefit", date=day, mark=meeting.benefit)
        yield said(content, "client", f"{place}/benefit", text)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was chosen of the meetings into the kept file."""
    return replace(kept, meetings=tuple(_kept(meeting, wanted) for meeting in file.meetings))


def _kept(meeting: Meeting, wanted: frozenset[str]) -> Meeting:
    place = f"meetings/{meeting.id}"
    return Meeting(
        id=meeting.id,
        started=meeting.started,
        closed=meeting.closed,
        theme=meeting.theme if "meetings" in wanted else "",
        benefit=meeting.benefit if f"{place}/benefit" in wanted else None,
        next_step=meeting.next_step if f"{place}/next_step" in wanted else NextStep(),
        wish=meeting.wish if f"{place}/wish" in wanted else "",
        worker_note=meeting.worker_note if f"{place}/worker_note" in wanted else "",
        agenda=meeting.agenda if f"{place}/agenda" in wanted else (),
        acute=tuple(one for one in meeting.acute if f"{place}/acute/{one.id}" in wanted),
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - a meeting is words
    """Draw nothing."""
    yield from ()
