"""The goal ladder on paper: the goal, twelve empty stairs, what is done, and what carries."""

from __future__ import annotations

from coaching.goal_ladder import MOST_STEPS, NoteList
from exports.forms.form import AnyBlock, Choice, Form, Heading, Lines, Picture, Table
from workbooks.content.content import Content

LISTS: tuple[NoteList, ...] = ("benefits", "support", "already_done", "history")
"""The lists beside the stairs, in the order of the screen."""


def form(content: Content) -> Form:
    """Return the blank form."""
    text, fields = content.text, content.goal_ladder.fields
    blocks: tuple[AnyBlock, ...] = (
        Heading(text=text("goal_ladder.goal_heading"), lead=fields["goal"].hint),
        Lines(label="", n=2),
        Lines(label=text("goal_ladder.by_label"), n=1),
        Heading(text=text("goal_ladder.steps_heading"), lead=text("forms.stairs_lead")),
        Picture(
            drawing="stairs",
            sentence=text("forms.stairs_sentence", n=MOST_STEPS),
            labels=(text("forms.goal_here"),),
            n=MOST_STEPS,
        ),
        Heading(text=fields["actions"].label, lead=fields["actions"].hint, new_page=True),
        Table(
            head=(
                text("forms.stair"),
                text("goal_ladder.action_label"),
                text("goal_ladder.who_open"),
                text("goal_ladder.when_open"),
                text("goal_ladder.action_done"),
            ),
            rows=9,
            widths=(0.55, 2.2, 1.1, 1.1, 0.6),
        ),
        Table(
            head=(
                text("forms.stair"),
                text("goal_ladder.strengths_heading"),
                fields["theme"].label,
                text("goal_ladder.step_when_heading"),
            ),
            rows=6,
            widths=(0.55, 1.6, 1.6, 1.4),
        ),
        Heading(text=text("goal_ladder.fields_title"), lead=text("goal_ladder.fields_lead"), new_page=True),
        *(Lines(label=fields[name].label, n=4, hint=fields[name].hint) for name in LISTS),
        Choice(label=text("goal_ladder.reach_heading"), options=(text("goal_ladder.reach_button"),)),
    )
    return Form(
        name="goal-ladder",
        title=text("goal_ladder.title"),
        lead=text("forms.goal_ladder_lead"),
        blocks=blocks,
    )
