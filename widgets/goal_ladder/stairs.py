"""The stairs in words: what each step, each list and each goal says on the screen."""

from __future__ import annotations

from typing import Any

from coaching import goal_ladder
from coaching.client_file import ClientFile
from coaching.goal_ladder import MOST_STEPS, Action, Ladder, Step
from coaching.strengths import Strength
from widgets.page.who_and_when import doers, due_field, who_and_when
from workbooks.content.content import Content

LISTS: tuple[goal_ladder.NoteList, ...] = ("benefits", "support", "already_done", "history")


class Stairs:
    """Says one ladder of a file in one language.

    Args:
        file: the client file.
        ladder: which of its ladders.
        content: the language.
    """

    def __init__(self, file: ClientFile, ladder: Ladder, content: Content) -> None:
        self._file = file
        self._ladder = ladder
        self._content = content

    def ladder(self) -> dict[str, Any]:
        """Return the goal, its steps and its lists."""
        ladder, text = self._ladder, self._content.text
        done = sum(1 for step in ladder.steps if step.done)
        return {
            "id": ladder.id,
            "goal": ladder.goal,
            "by": ladder.by,
            "steps": [self.step(place) for place in range(len(ladder.steps))],
            "room_left": len(ladder.steps) < MOST_STEPS,
            "full": text("goal_ladder.steps_full", most=MOST_STEPS),
            "climbed": text("goal_ladder.steps_done_of", done=done, n=len(ladder.steps))
            if ladder.steps
            else text("goal_ladder.no_steps_yet"),
            "all_done": bool(ladder.steps) and done == len(ladder.steps),
            "reached": text("goal_ladder.reached", date=ladder.reached.astimezone().date())
            if ladder.reached
            else "",
            "lists": [self.notes(name) for name in LISTS],
        }

    def step(self, place: int) -> dict[str, Any]:
        """Return what a step shows on the stairs."""
        step, content = self._ladder.steps[place], self._content
        state = "done" if step.done else "here" if step.id == self._ladder.here else "ahead"
        title = step.title or content.text("goal_ladder.step_unnamed_short")
        open_actions = [action for action in step.actions if not action.done]
        left = ""
        if step.actions:
            left = (
                content.text("goal_ladder.actions_left", n=len(open_actions))
                if open_actions
                else content.text("goal_ladder.actions_all_done")
            )
        state_said = {
            "done": content.text("goal_ladder.done_on", date=_day(content, step)),
            "here": content.text("goal_ladder.here"),
            "ahead": content.text("goal_ladder.ahead"),
        }[state]
        return {
            "id": step.id,
            "number": place + 1,
            "title": step.title,
            "shown": step.title or content.text("goal_ladder.step_unnamed"),
            "said": content.text("goal_ladder.step_said", n=place + 1, title=title, state=state_said),
            "note": step.note,
            "state": state,
            "here": step.id == self._ladder.here,
            "done_on": _day(content, step),
            "when_short": content.day(step.due) if step.due else step.when,
            "theme": content.text("goal_ladder.theme_shown", theme=step.theme) if step.theme else "",
            "carries": [self._strength(strength) for strength in self._carrying(step)],
            "deed": self._deed(open_actions[0]) if open_actions else "",
            "left": left,
        }

    def sheet(self, step: Step, offered: tuple[Strength, ...], todays_theme: str) -> dict[str, Any]:
        """Return everything of one step, to be written."""
        content = self._content
        place = self._ladder.steps.index(step)
        neighbours = self._ladder.steps[:place][-1:], self._ladder.steps[place + 1 :][:1]
        before, after = ((found[0].id if found else "") for found in neighbours)
        return {
            **self.step(place),
            "heading": content.text("goal_ladder.sheet_heading", n=place + 1),
            "address": f"ladders/{self._ladder.id}/steps/{step.id}",
            "before": before,
            "after": after,
            "done_day": step.done.astimezone().date().isoformat() if step.done else "",
            "when_words": step.when,
            "due": due_field(step.due),
            "theme_words": step.theme,
            "theme_is_today": bool(step.theme) and step.theme == todays_theme,
            "actions": [self._action(action) for action in step.actions],
            "doers": doers(content),
            "strengths": [
                {"id": one.id, "title": self._strength(one), "on": one.id in step.strengths}
                for one in offered
            ],
        }

    def notes(self, name: goal_ladder.NoteList) -> dict[str, Any]:
        """Return one of the four lists with its words."""
        words = self._content.goal_ladder.fields[name]
        return {
            "list": name,
            "label": words.label,
            "hint": words.hint,
            "notes": [{"id": note.id, "text": note.text} for note in goal_ladder.notes(self._ladder, name)],
        }

    def themes(self, todays_theme: str) -> list[dict[str, Any]]:
        """Return a theme for each step, and whether it has been talked about."""
        numbers = {step.id: place + 1 for place, step in enumerate(self._ladder.steps)}
        return [
            {
                "step": theme.step,
                "number": self._content.text("goal_ladder.step_number", n=numbers[theme.step]),
                "text": theme.text,
                "today": theme.text == todays_theme,
                "done": theme.done,
            }
            for theme in goal_ladder.themes(self._ladder)
        ]

    def card(self) -> dict[str, Any]:
        """Return the ladder in short, to be chosen among others."""
        said = self.ladder()
        begun = self._ladder.created.astimezone().date()
        return {
            "id": said["id"],
            "goal": said["goal"],
            "climbed": said["reached"] or said["climbed"],
            "begun": self._content.text("goal_ladder.begun_on", date=begun),
            "rungs": [{"id": step["id"], "state": step["state"]} for step in said["steps"]],
        }

    def _carrying(self, step: Step) -> list[Strength]:
        return [one for one in self._file.strengths.chosen if one.id in step.strengths]

    def _strength(self, strength: Strength) -> str:
        card = self._content.strengths.card(strength.card) if strength.card else None
        return card.title if card else strength.own_words

    def _deed(self, action: Action) -> str:
        """Say one open action in a line: what, and who does it."""
        said = who_and_when(self._file, self._content, action)
        return " · ".join(part for part in (action.text, said["who_shown"], said["when_shown"]) if part)

    def _action(self, action: Action) -> dict[str, Any]:
        return {
            "id": action.id,
            "text": action.text,
            "done": action.done is not None,
            **who_and_when(self._file, self._content, action),
        }


def _day(content: Content, step: Step) -> str:
    return content.day(step.done) if step.done else ""
