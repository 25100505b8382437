"""A meeting on paper: the day, the theme, what is done, what is urgent; then benefit, next step, wish."""

from __future__ import annotations

from exports.forms.form import Choice, Form, Heading, Lines, Marks
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text, asked = content.text, content.meeting
    return Form(
        name="meeting",
        title=text("meeting.title"),
        lead=text("forms.meeting_lead"),
        blocks=(
            Lines(label=text("forms.day"), n=1),
            Lines(label=text("meeting.theme_heading"), n=1),
            Lines(label=text("meeting.agenda_heading"), n=3),
            Lines(label=text("meeting.acute_heading"), n=2, hint=text("meeting.acute_lead")),
            Heading(text=f"1. {text('meeting.benefit_place')}"),
            Marks(label=asked.benefit.question, low=asked.benefit.low, high=asked.benefit.high),
            Heading(text=f"2. {text('meeting.next_place')}"),
            Lines(label=asked.next_step.label, n=2, hint=asked.next_step.hint),
            Choice(
                label=text("meeting.who_legend"),
                options=tuple(asked.doers.values()),
                own=text("meeting.who_name"),
            ),
            Choice(
                label=text("meeting.when_legend"),
                options=tuple(time.label for time in asked.times),
                own=text("forms.day"),
            ),
            Heading(text=f"3. {text('meeting.wish_place')}"),
            Choice(
                label=asked.wish.label,
                options=(*asked.wishes, text("meeting.wish_none")),
                hint=asked.wish.hint,
                own=text("meeting.wish_own"),
            ),
            Heading(text=text("meeting.worker_heading"), lead=text("meeting.worker_hint"), new_page=True),
            Lines(label=text("meeting.worker_label"), n=6),
        ),
    )
