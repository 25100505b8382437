"""What leaves of an application: what is applied for; its sentences when a page asks for them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.application import application_board
from charts.picture import A4, PictureSize
from coaching.application import Application, at_hand
from coaching.client_file import ClientFile
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from workbooks.content.application_words import application_name, paper_name
from workbooks.content.content import Content

PICTURE = "pictures/applications"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each application; a page that asks for applications takes along the one that is at hand now.

    The words of an application are the client's to send, so they never leave on the usual page by
    themselves. Older and later applications wait for a tick.
    """
    now = at_hand(file.applications) or (file.applications[-1] if file.applications else None)
    for one in file.applications:
        yield from _lines(one, content, offered=one is now)


def _lines(one: Application, content: Content, *, offered: bool) -> Iterator[Line]:
    start = f"applications/{one.id}"
    name = application_name(one, content)
    what = ", ".join(part for part in (name, one.place.strip()) if part)
    by = content.text("application.export_deadline", date=content.date(one.deadline)) if one.deadline else ""
    text = content.text("application.export_what", what="; ".join(part for part in (what, by) if part))
    yield said(content, "goal", f"{start}/what", text, on=False, offered=offered)
    if reasons := one.reasons.strip():
        yield said(content, "goal", f"{start}/reasons", reasons, on=False, offered=offered)
    for sentence in one.sentences:
        if words := sentence.text.strip():
            yield said(content, "goal", f"{start}/{sentence.id}/sentence", words, on=False, offered=offered)
    if languages := one.languages.strip():
        text = content.text("application.export_languages", text=languages)
        yield said(content, "goal", f"{start}/languages", text, on=False, offered=offered)
    for each in one.experience:
        if words := ", ".join(part for part in (each.title.strip(), each.when.strip()) if part):
            id = f"{start}/{each.id}/experience"
            yield said(content, "goal", id, words, on=False, offered=offered)
    if one.papers:
        papers = "; ".join(
            f"{paper_name(paper, content)} ({content.text(f'application.{paper.state}')})"
            for paper in one.papers
        )
        text = content.text("application.export_papers", what=name, text=papers)
        yield said(content, "goal", f"{start}/papers", text, on=False, offered=offered)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen parts of the applications into the kept file; kept versions stay in the room."""
    found = (_kept(one, wanted) for one in file.applications)
    return replace(kept, applications=tuple(one for one in found if one is not None))


def _kept(one: Application, wanted: frozenset[str]) -> Application | None:
    start = f"applications/{one.id}"
    if PICTURE not in wanted and not any(id.startswith(f"{start}/") for id in wanted):
        return None
    whole = f"{start}/what" in wanted or PICTURE in wanted
    return Application(
        id=one.id,
        created=one.created,
        kind=one.kind if whole else "",
        title=one.title if whole else "",
        place=one.place if whole else "",
        deadline=one.deadline if whole else None,
        sent=one.sent if whole else None,
        papers=one.papers if f"{start}/papers" in wanted or PICTURE in wanted else (),
        reasons=one.reasons if f"{start}/reasons" in wanted else "",
        sentences=tuple(each for each in one.sentences if f"{start}/{each.id}/sentence" in wanted),
        languages=one.languages if f"{start}/languages" in wanted else "",
        experience=tuple(each for each in one.experience if f"{start}/{each.id}/experience" in wanted),
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw all applications; only by a tick."""
    if file.applications:
        yield Chart(
            id="applications",
            title=content.text("application.picture_title"),
            line=PICTURE,
            size=A4,
            draw=lambda size: application_board(file.applications, content, size),
            on_page=PictureSize("page", WIDTH + 80),
            rows="none",
            on=False,
        )
