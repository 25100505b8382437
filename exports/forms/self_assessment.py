"""The self-assessment on paper: the same questions, area by area, and an empty flower to colour."""

from __future__ import annotations

from collections.abc import Iterator

from coaching.self_assessment import STEPS
from coaching.self_assessment import Form as Length
from exports.forms.form import AnyBlock, Form, Heading, Marks, Picture, Steps
from workbooks.content.content import Content
from workbooks.content.schema import Area, MarkText, StepText


def full(content: Content) -> Form:
    """Return the blank long form."""
    return _form(content, "full", "self-assessment")


def short(content: Content) -> Form:
    """Return the blank short form."""
    return _form(content, "short", "self-assessment-short")


def worker(content: Content) -> Form:
    """Return the sheet for the worker's own marks; it is filled apart, and then looked at together."""
    asked = content.self_assessment
    areas = (_marked(asked.worker, f"{n}. {area.title}") for n, area in enumerate(asked.areas, start=1))
    return Form(
        name="self-assessment-worker",
        title=content.text("self_assessment.worker_title"),
        lead=asked.worker.hint,
        blocks=(Heading(text=asked.worker.question), *areas),
    )


def _form(content: Content, length: Length, name: str) -> Form:
    asked = content.self_assessment
    about = content.text(f"self_assessment.form_{length}")
    return Form(
        name=name,
        title=f"{asked.title}: {about[:1].lower()}{about[1:]}",
        lead=" ".join(asked.intro[:3]),
        blocks=(
            *(block for area in asked.areas for block in _area(content, area, length)),
            *(block for area in asked.areas if length == "short" for block in _rings(content, area)),
            Heading(
                text=content.text("self_assessment.marks_heading"),
                lead=content.text("self_assessment.marks_lead"),
                new_page=length == "full",
            ),
            _ten(asked.ability),
            _ten(asked.whole),
            Heading(
                text=content.text("forms.flower_heading"),
                lead=content.text("forms.flower_lead"),
            ),
            Picture(
                drawing="flower",
                sentence=content.text("forms.flower_sentence"),
                labels=tuple(area.short for area in asked.areas),
                n=len(STEPS),
            ),
        ),
    )


def _area(content: Content, area: Area, length: Length) -> Iterator[AnyBlock]:
    """Ask about an area. Its own two marks follow at once in the long form, at the end in the short one."""
    asked = content.self_assessment
    items = [item for item in area.items if length == "full" or item.short]
    place = asked.areas.index(area) + 1
    if length == "full" or area.warning:
        yield Heading(text=f"{place}. {area.title}", lead=area.warning or area.intro)
    also = (content.text("self_assessment.talk"), content.text("self_assessment.skip"))
    for number, item in enumerate(items, start=1):
        count = f"{place}.{number}" if length == "full" else f"{place}."
        # The best step first, as on the screen.
        labels = asked.labels[item.labels][::-1]
        yield Steps(label=f"{count} {item.text}", labels=labels, hint=item.example, also=also)
    if length == "full":
        yield from _rings(content, area)


def _rings(content: Content, area: Area) -> Iterator[AnyBlock]:
    asked = content.self_assessment
    yield Heading(text=content.text("self_assessment.rings_heading", area=area.title), level=3)
    for mark in (asked.important, asked.wish):
        yield _marked(mark, mark.question)


def _marked(mark: StepText, label: str) -> Steps:
    return Steps(label=label, labels=mark.labels)


def _ten(mark: MarkText) -> Marks:
    return Marks(label=mark.question, low=mark.low, high=mark.high)
