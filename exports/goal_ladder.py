"""What leaves of the goal ladders: the goal, its steps, who helps; what came before stays by default."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.climb import strength_name
from charts.goal_ladder import stairs
from charts.picture import A4, A4_WIDE, CARD, Picture, PictureSize
from coaching.client_file import ClientFile
from coaching.goal_ladder import Action, Ladder
from exports.agreed_step import agreed_step, when_due, who_does
from exports.chart import WIDTH, Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each goal with what is good in it, its steps and actions, and who helps."""
    for ladder in file.ladders:
        yield from _goal(ladder, content)
    for ladder in file.ladders:
        yield from _steps(file, ladder, content)
    for ladder in file.ladders:
        yield from note_lines(content, "support", ladder.support, f"ladders/{ladder.id}/support")


def _goal(ladder: Ladder, content: Content) -> Iterator[Line]:
    place = f"ladders/{ladder.id}"
    goal = ladder.goal.strip()
    if goal:
        by, aside, text = ladder.by.strip(), "", content.text("exports.goal", goal=goal)
        if ladder.reached:
            day = content.date(ladder.reached)
            aside = content.text("charts.stairs_reached_on", day=day)
            text = content.text("exports.goal_reached", goal=goal, date=day)
        elif by:
            aside = content.text("charts.stairs_by", by=by)
            text = content.text("exports.goal_by", goal=goal, by=by)
        yield said(content, "goal", f"{place}/goal", text, cells=(goal, aside))
    yield from note_lines(content, "goal", ladder.benefits, f"{place}/benefits", "benefit")
    yield from note_lines(content, "goal", ladder.already_done, f"{place}/already_done", "already_done")
    yield from note_lines(content, "goal", ladder.history, f"{place}/history", "history", on=False)


def _steps(file: ClientFile, ladder: Ladder, content: Content) -> Iterator[Line]:
    for number, step in enumerate(ladder.steps, start=1):
        place = f"ladders/{ladder.id}/steps/{step.id}"
        yield _step(file, ladder, number, content)
        for action in step.actions:
            if action.text.strip():
                yield _action(action, f"{place}/actions/{action.id}", content)


def _step(file: ClientFile, ladder: Ladder, number: int, content: Content) -> Line:
    step = ladder.steps[number - 1]
    title = step.title.strip() or content.text("charts.stairs_step", n=number)
    name = content.text("exports.step", n=number, title=title) if step.title.strip() else title
    when = when_due(step.when, step.due, content)
    known = {each.id: strength_name(each, content) for each in file.strengths.chosen}
    carries = ", ".join(known[id] for id in step.strengths if known.get(id))
    state = [content.text("exports.step_here")] if step.id == ladder.here else []
    if step.done:
        state.append(content.text("exports.step_done", day=content.date(step.done)))
    detail = [*state, *([when] if when else [])]
    if carries:
        detail.append(content.text("exports.step_carries", strengths=carries))
    note = step.note.strip()
    if note:
        detail.append(note)
    text = content.text("exports.step_detail", step=name, detail="; ".join(detail)) if detail else name
    place, cells = f"ladders/{ladder.id}/steps/{step.id}", (name, note, when, ", ".join(state))
    return said(content, "steps", place, text, "together", cells=cells)


def _action(action: Action, place: str, content: Content) -> Line:
    who = who_does(action.doer, action.who, content)
    when = when_due(action.when, action.due, content)
    state = content.text("exports.done", day=content.date(action.done)) if action.done else ""
    text = agreed_step(content, action.text.strip(), who, when, state)
    return said(content, "steps", place, text, "together", cells=(action.text.strip(), who, when, state))


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen goals and steps into the kept file."""
    return replace(kept, ladders=tuple(_kept(ladder, wanted) for ladder in file.ladders))


def _kept(ladder: Ladder, wanted: frozenset[str]) -> Ladder:
    place = f"ladders/{ladder.id}"
    steps = tuple(
        replace(
            step,
            theme="",
            actions=tuple(
                action for action in step.actions if f"{place}/steps/{step.id}/actions/{action.id}" in wanted
            ),
        )
        for step in ladder.steps
        if f"{place}/steps/{step.id}" in wanted
    )
    goal = f"{place}/goal" in wanted
    return Ladder(
        id=ladder.id,
        created=ladder.created,
        goal=ladder.goal if goal else "",
        by=ladder.by if goal else "",
        reached=ladder.reached if goal else None,
        steps=steps,
        here=ladder.here if any(step.id == ladder.here for step in steps) else "",
        support=chosen_notes(ladder.support, f"{place}/support", wanted),
        benefits=chosen_notes(ladder.benefits, f"{place}/benefits", wanted),
        already_done=chosen_notes(ladder.already_done, f"{place}/already_done", wanted),
        history=chosen_notes(ladder.history, f"{place}/history", wanted),
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the stairs of each goal, for the wall and for the pocket."""
    climbed = [ladder for ladder in file.ladders if ladder.steps or ladder.goal.strip()]
    for number, ladder in enumerate(climbed, start=1):
        yield from _stairs(file, content, ladder, number, len(climbed))


def _stairs(file: ClientFile, content: Content, ladder: Ladder, number: int, count: int) -> Iterator[Chart]:
    after = f"-{number}" if number > 1 else ""
    ending = f" ({number})" if count > 1 else ""

    def draw(size: PictureSize) -> Picture:
        return stairs(ladder, file.strengths, content, size)

    line = f"pictures/stairs/{ladder.id}"
    yield Chart(
        id=f"stairs{after}",
        title=content.text("charts.stairs_title") + ending,
        line=line,
        size=A4_WIDE if 0 < len(ladder.steps) <= 6 else A4,
        draw=draw,
        on_page=PictureSize("page", WIDTH),
        first=True,
        rows="none",
    )
    card = content.text("exports.card_title") + ending
    yield Chart(id=f"card{after}", title=card, line=line, size=CARD, draw=draw)
