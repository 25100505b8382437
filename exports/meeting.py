"""What leaves of the meetings: that they were, what was agreed last; the worker's notes stay by default."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.meeting import Meeting, NextStep
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
        if meeting.worker_note.strip():
            day = content.date(meeting.started)
            text = content.text("exports.worker_note", date=day, text=meeting.worker_note.strip())
            yield said(content, "worker", f"meetings/{meeting.id}/worker_note", text, "worker", on=False)


def _closing(meeting: Meeting, content: Content) -> Iterator[Line]:
    place, step = f"meetings/{meeting.id}", meeting.next_step
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
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - a meeting is words
    """Draw nothing."""
    yield from ()
