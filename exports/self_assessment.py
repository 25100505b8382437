"""What leaves of the self-assessment: the areas of the newest reading, beside the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.heading import reading_date
from charts.picture import A4, PictureSize
from charts.self_assessment import change_picture, flower
from coaching.change import compare
from coaching.client_file import ClientFile, finished_readings
from coaching.self_assessment import AREAS, Answer, Reading, area_means, both_done, find_marks
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from exports.wanted import Wanted
from workbooks.content.content import Content


def latest_reading(file: ClientFile, content: Content) -> Reading | None:
    """Return the newest reading that has an answer, a finished one before one that is still open."""
    known = {item.id for item in content.self_assessment.items()}
    answered = [
        each
        for each in file.readings
        if any(one.step is not None and one.item in known for one in each.answers)
    ]
    finished = [each for each in answered if each.finished]
    return max(finished or answered, key=lambda each: each.started, default=None)


def earlier_reading(file: ClientFile, content: Content) -> Reading | None:
    """Return the finished reading before the newest one."""
    latest = latest_reading(file, content)
    before = [each for each in finished_readings(file) if latest and each.started < latest.started]
    return before[-1] if before else None


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say how each area is now, and how it was; the worker's marks when both have finished."""
    reading = latest_reading(file, content)
    if reading is None:
        return
    yield from _areas(reading, earlier_reading(file, content), content)
    for mark in ("ability", "whole"):
        value = getattr(reading, mark)
        if value is not None:
            text = content.text(f"exports.{mark}", mark=value)
            yield said(content, "situation", f"readings/{reading.id}/{mark}", text)
    if both_done(reading):
        yield from _worker(reading, content)


def _areas(reading: Reading, earlier: Reading | None, content: Content) -> Iterator[Line]:
    items = content.self_assessment.items_by_area()
    changes = {each.area: each for each in compare(earlier, reading, items)} if earlier else {}
    means = area_means(reading, items)
    for area in AREAS:
        mean = means[area]
        if mean is None:
            continue
        words = content.self_assessment.area(area)
        now, before, word = content.number(mean), "", ""
        change = changes.get(area)
        text = content.text("exports.area_now", area=words.title, now=now)
        if change and change.earlier is not None and change.later is not None:
            now, before = content.number(change.later), content.number(change.earlier)
            word = content.text(f"charts.change_{change.kind}")
            text = content.text("exports.area_both", area=words.title, now=now, earlier=before, change=word)
        marks = find_marks(reading, area)
        wish = "" if marks.wish is None else str(marks.wish)
        if wish:
            text = content.text("exports.area_wish", line=text, wish=wish)
        if marks.important is not None:
            text = content.text("exports.area_important", line=text, important=marks.important)
        cells = (words.short, before, now, word, wish)
        yield said(content, "situation", f"readings/{reading.id}/{area}", text, cells=cells)


def _worker(reading: Reading, content: Content) -> Iterator[Line]:
    for area in AREAS:
        mark = find_marks(reading, area).worker
        if mark is not None:
            name = content.self_assessment.area(area).title
            text = content.text("exports.worker_mark", area=name, mark=mark)
            yield said(content, "worker", f"readings/{reading.id}/{area}/worker", text, "worker", on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: Wanted) -> ClientFile:
    """Put the chosen areas into the kept file; an earlier reading only for areas beside which it stands."""
    areas = {
        area
        for area in wanted.items_by_area
        if any(f"readings/{each.id}/{area}" in wanted for each in file.readings)
    }
    items = {item for area in areas for item in wanted.items_by_area[area]}
    return replace(kept, readings=tuple(_kept(each, wanted, areas, items) for each in file.readings))


def _kept(reading: Reading, wanted: frozenset[str], areas: set[str], items: set[str]) -> Reading:
    place = f"readings/{reading.id}"
    answers = tuple(Answer(item=each.item, step=each.step) for each in reading.answers if each.item in items)
    marks = tuple(
        replace(each, worker=each.worker if f"{place}/{each.area}/worker" in wanted else None)
        for each in reading.marks
        if each.area in areas or f"{place}/{each.area}/worker" in wanted
    )
    marks = tuple(each if each.area in areas else replace(each, wish=None, important=None) for each in marks)
    return Reading(
        id=reading.id,
        started=reading.started,
        form=reading.form,
        finished=reading.finished,
        worker_finished=reading.worker_finished,
        answers=answers,
        marks=marks,
        ability=reading.ability if f"{place}/ability" in wanted else None,
        whole=reading.whole if f"{place}/whole" in wanted else None,
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the newest reading as a flower, and what has changed."""
    latest, earlier = latest_reading(file, content), earlier_reading(file, content)
    if latest is None:
        return
    title = content.text("charts.flower_title")
    days = [content.date(reading_date(each)) for each in (earlier, latest) if each]
    yield Chart(
        id="flower",
        title=title,
        line="pictures/flower",
        size=A4,
        draw=lambda size: flower(latest, content, size, earlier),
        on_page=PictureSize("page", 400, 390),
        rows="beside",
        said=content.text("exports.picture_of", title=title, days=", ".join(days)),
    )
    if earlier is None:
        return
    title = content.text("charts.change_title")
    yield Chart(
        id="change",
        title=title,
        line="pictures/change",
        size=A4,
        draw=lambda size: change_picture(earlier, latest, content, size),
        on_page=PictureSize("page", WIDTH + 60),
        strong=True,
        said=content.text("exports.picture_change", title=title),
        shown=";".join(_answers(each, content) for each in (earlier, latest)),
        # It shows single answers, so it leaves only when somebody wants it to.
        on=False,
    )


def _answers(reading: Reading, content: Content) -> str:
    """Return a reading's day and single answers, in the order of the content."""
    given = {each.item: each.step for each in reading.answers if each.step is not None}
    items = [f"{item.id}={given[item.id]}" for item in content.self_assessment.items() if item.id in given]
    return ",".join([content.date(reading_date(reading)), *items])
