"""The three rings on paper: three questions for each area, an empty map, and where to begin."""

from __future__ import annotations

from coaching.self_assessment import STEPS
from coaching.three_rings import RINGS
from exports.forms.form import AnyBlock, Form, Heading, Lines, Picture, Steps
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form, in the order of the screens."""
    text, asked = content.text, content.three_rings
    areas: list[AnyBlock] = []
    for number, area in enumerate(content.self_assessment.areas, start=1):
        areas.append(Heading(text=f"{number}. {area.title}"))
        areas += [Steps(label=asked.ring(ring).question, labels=asked.ring(ring).labels) for ring in RINGS]
    return Form(
        name="three-rings",
        title=text("three_rings.title"),
        lead=text("three_rings.form_lead"),
        blocks=(
            *areas,
            Heading(text=text("three_rings.form_picture"), lead=text("three_rings.form_picture_lead")),
            Picture(
                drawing="rings",
                sentence=text("three_rings.form_picture_sentence"),
                labels=tuple(area.short for area in content.self_assessment.areas),
                n=len(STEPS),
            ),
            Heading(text=text("three_rings.form_first")),
            Lines(label="", n=2),
        ),
    )
