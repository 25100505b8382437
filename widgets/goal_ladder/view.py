"""The goal ladder as the page shows it: a screen for each place, an answer to each tap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args

from coaching import goal_ladder
from coaching.goal_ladder import Ladder
from widgets.goal_ladder import acts
from widgets.goal_ladder.model import GoalLadderModel
from widgets.goal_ladder.stairs import Stairs
from widgets.page.desk import Desk
from widgets.page.exercise import Download, PictureMaker, PictureSize, Place, Screen, read, respond
from widgets.page.foot import foot, go
from widgets.page.picture_file import picture_file
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture


class GoalLadderView:
    """The exercise "goal ladder".

    Places: nothing (the goal that is under way), ``all`` (choose among goals), and of one ladder: its id
    alone (the stairs), with ``goal`` (writing the goal), ``step/<id>``, ``fields`` or ``picture``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "goal_ladder"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = GoalLadderModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {"title": content.text("goal_ladder.title"), "words": content.words("goal_ladder")}
        if tuple(place) == ("all",):
            return {**common, **self._all(content)}
        ladder = self.model.ladder(place[0]) if place else self.model.current()
        if ladder is None:
            return {**common, **self._start(content)}
        page, rest = (place[1], tuple(place[2:])) if len(place) > 1 else ("", ())
        if page == "step" and rest:
            return {**common, **self._step(content, ladder, rest[0])}
        if page == "fields":
            return {**common, **self._fields(content, ladder, rest)}
        if page == "picture":
            return {**common, **self._picture(content, ladder)}
        return {**common, **self._stairs(content, ladder, page == "goal")}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        return respond(self._acts(), do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place where the stairs are looked at."""
        if len(place) < 2 or place[1] != "picture":
            return {}
        ladder, size = self.model.ladder(place[0]), self.model.picture_size
        return {f"stairs-{size}": lambda _size: self._drawn(ladder, size)}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture of the stairs as a file."""
        wanted = read(fields, acts.File)
        picture = self._drawn(self.model.ladder(wanted.ladder), wanted.size)
        return picture_file(picture, "stairs", wanted.form, self.model.today())

    def _drawn(self, ladder: Ladder, size: PictureSize) -> Picture:
        from charts.goal_ladder import stairs  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import A4, CARD, SCREEN  # noqa: PLC0415

        large = {"screen": SCREEN, "a4": A4, "card": CARD}[size]
        return stairs(ladder, self.model.file.strengths, self._content(), large)

    # Screens

    def _start(self, content: Content) -> Screen:
        return {
            "view": "start",
            "heading": content.text("goal_ladder.start_heading"),
            "lead": content.text("goal_ladder.start_lead"),
            "question": self._questions(content, "goal")[:1],
            "foot": _foot(content, "home"),
        }

    def _stairs(self, content: Content, ladder: Ladder, writing_goal: bool) -> Screen:
        return {
            "view": "stairs",
            "quiet_title": True,
            "place": f"goal_ladder/{ladder.id}" + ("/goal" if writing_goal else ""),
            "writing_goal": writing_goal,
            "ladder": self._said(content, ladder).ladder(),
            "question": self._question(content, ladder),
            "goals": len(self.model.file.ladders),
            "goal_words": self._goal_words(content),
            "cheer": self._cheer(content, ladder),
            "foot": _foot(
                content,
                "home",
                content.text("goal_ladder.next") if ladder.steps and not writing_goal else "",
            ),
        }

    def _step(self, content: Content, ladder: Ladder, step: str) -> Screen:
        said = self._said(content, ladder)
        found = goal_ladder.find_step(ladder, step)
        words = content.goal_ladder.fields
        return {
            "view": "step",
            "quiet_title": True,
            "heading": content.text("goal_ladder.sheet_heading", n=ladder.steps.index(found) + 1),
            "place": f"goal_ladder/{ladder.id}/step/{step}",
            "ladder": said.ladder(),
            "step": said.sheet(found, self.model.offered_strengths(), self.model.todays_theme()),
            "fields": {
                name: {"label": words[name].label, "hint": words[name].hint, "example": words[name].example}
                for name in ("steps", "actions", "theme")
            },
            "cheer": self._cheer(content, ladder),
            "foot": _foot(content, f"goal_ladder/{ladder.id}", back=content.text("goal_ladder.sheet_close")),
        }

    def _fields(self, content: Content, ladder: Ladder, rest: tuple[str, ...]) -> Screen:
        said = self._said(content, ladder)
        chosen = rest[0] if rest and rest[0] in get_args(goal_ladder.NoteList) else ""
        return {
            "view": "fields",
            "place": "/".join(("goal_ladder", ladder.id, "fields", *([chosen] if chosen else []))),
            "heading": content.text("goal_ladder.fields_title"),
            "lead": content.text("goal_ladder.fields_lead"),
            "chosen": chosen,
            "ladder": said.ladder(),
            "themes": said.themes(self.model.todays_theme()),
            "theme_words": {"label": content.goal_ladder.fields["theme"].label},
            "foot": _foot(content, f"goal_ladder/{ladder.id}", back=content.text("goal_ladder.sheet_close")),
        }

    def _picture(self, content: Content, ladder: Ladder) -> Screen:
        return {
            "view": "picture",
            "place": f"goal_ladder/{ladder.id}/picture",
            "heading": content.text("goal_ladder.picture_title"),
            "lead": content.text("goal_ladder.picture_lead"),
            "ladder": {"id": ladder.id},
            "size": self.model.picture_size,
            "foot": _foot(content, f"goal_ladder/{ladder.id}", back=content.text("goal_ladder.sheet_close")),
        }

    def _all(self, content: Content) -> Screen:
        ladders = sorted(self.model.file.ladders, key=lambda one: (one.reached is None, one.created))
        return {
            "view": "all",
            "place": "goal_ladder/all",
            "heading": content.text("goal_ladder.all_title"),
            "lead": content.text("goal_ladder.all_lead"),
            "ladders": [self._said(content, ladder).card() for ladder in reversed(ladders)],
            "foot": _foot(content, "goal_ladder" if ladders else "home"),
        }

    def _said(self, content: Content, ladder: Ladder) -> Stairs:
        return Stairs(self.model.file, ladder, content)

    def _goal_words(self, content: Content) -> dict[str, str]:
        words = content.goal_ladder.fields["goal"]
        return {"label": words.label, "hint": words.hint, "example": words.example}

    def _question(self, content: Content, ladder: Ladder) -> list[str]:
        """Return the question of now and whether there are others, as a list that may be empty."""
        questions = self._questions(content, goal_ladder.stage(ladder))
        return [self.model.question(ladder, questions)] if questions else []

    def _questions(self, content: Content, stage: goal_ladder.Stage) -> tuple[str, ...]:
        return content.goal_ladder.questions(stage)

    def _cheer(self, content: Content, ladder: Ladder) -> str:
        """Return a small celebration, another one for each step that has been climbed."""
        words = content.goal_ladder
        done = sum(1 for step in ladder.steps if step.done)
        cheers = words.reached if done == len(ladder.steps) else words.celebrations
        return cheers[done % len(cheers)]

    # Acts

    def _acts(self) -> dict[str, tuple[type[Any], Callable[[Any], str | None]]]:
        model = self.model
        return {
            "new_ladder": (acts.Nothing, lambda _: f"goal_ladder/{model.new_ladder()}/goal"),
            "remove_ladder": (acts.OnLadder, self._remove_ladder),
            "reach": (acts.Said, lambda a: model.reach(a.ladder, a.on)),
            "another_question": (acts.OnLadder, lambda a: model.another_question(a.ladder)),
            "add_step": (acts.NewStep, lambda a: _step_place(a, model.add_step(a.ladder, a.at))),
            "split_step": (acts.OnStep, self._split_step),
            "move_step": (acts.Moved, lambda a: model.move_step(a.ladder, a.step, a.to)),
            "remove_step": (acts.OnStep, self._remove_step),
            "mark_done": (acts.OnStep, lambda a: model.mark_done(a.ladder, a.step)),
            "done_on": (acts.StepDay, lambda a: model.done_on(a.ladder, a.step, a.day)),
            "undo_done": (acts.OnStep, lambda a: model.undo_done(a.ladder, a.step)),
            "stand_on": (acts.OnStep, lambda a: model.stand_on(a.ladder, a.step)),
            "step_due": (acts.StepDay, lambda a: model.step_due(a.ladder, a.step, a.day)),
            "carry": (acts.Carried, lambda a: model.carry(a.ladder, a.step, a.strength, a.on)),
            "add_action": (acts.OnStep, lambda a: model.add_action(a.ladder, a.step)),
            "remove_action": (acts.OnAction, self._remove_action),
            "set_doer": (acts.DoneBy, lambda a: model.set_doer(a.ladder, a.step, a.action, a.doer)),
            "set_due": (acts.ActionDay, lambda a: model.set_due(a.ladder, a.step, a.action, a.day)),
            "action_done": (
                acts.ActionDone,
                lambda a: model.action_done(a.ladder, a.step, a.action, a.done),
            ),
            "add_note": (acts.OnNotes, lambda a: model.add_note(a.ladder, a.list)),
            "remove_note": (acts.OnNote, lambda a: model.remove_note(a.ladder, a.list, a.note)),
            "picture_size": (acts.Size, lambda a: model.set_picture_size(a.size)),
            "take_theme": (acts.Theme, lambda a: model.take_theme(a.text)),
        }

    def _remove_ladder(self, act: acts.OnLadder) -> str:
        self.model.remove_ladder(act.ladder, self._content().text("goal_ladder.ladder_removed"))
        return "goal_ladder/all" if self.model.file.ladders else "goal_ladder"

    def _split_step(self, act: acts.OnStep) -> str:
        notice = self._content().text("goal_ladder.split_done")
        return _step_place(act, self.model.split_step(act.ladder, act.step, notice))

    def _remove_step(self, act: acts.OnStep) -> str:
        self.model.remove_step(act.ladder, act.step, self._content().text("goal_ladder.step_removed"))
        return f"goal_ladder/{act.ladder}"

    def _remove_action(self, act: acts.OnAction) -> None:
        notice = self._content().text("goal_ladder.action_removed")
        self.model.remove_action(act.ladder, act.step, act.action, notice)


def _step_place(act: acts.OnLadder, step: str) -> str:
    return f"goal_ladder/{act.ladder}/step/{step}"


def _foot(content: Content, to: str, on: str = "", *, back: str = "") -> Screen:
    return foot(go(back or content.text("goal_ladder.back"), to), go(on, "meeting/next") if on else None)
