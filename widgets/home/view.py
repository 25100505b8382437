"""The home page as the browser shows it: a greeting, what comes next, the goal, and the stops."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coaching.goal_ladder import Ladder
from coaching.record import Refused
from coaching.self_assessment import Reading
from widgets.home.model import HomeModel
from widgets.page.desk import Desk
from widgets.page.exercise import PictureMaker, Place, Screen
from workbooks.content.content import Content
from workbooks.content.home import greeting, what_is_next

LOWEST = 0.28
"""Height of the first little rung, as a share of the highest."""


class HomeView:
    """The page a meeting starts from and comes back to.

    Args:
        desk: the client file.
        content: the texts in the client's language.
    """

    name = "home"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = HomeModel(desk=desk)
        self._content = content

    def screen(self, place: Place) -> Screen:  # noqa: ARG002 - there is one place
        """Say what the browser shows."""
        content, file, now = self._content(), self.model.desk.file, self.model.desk.now()
        return {
            "name": self.name,
            "title": content.text("home.title"),
            "heading": greeting(file, now, content),
            "words": content.words("home"),
            "next": what_is_next(file, now, content),
            "goal": self._goal(content),
            "stops": self._stops(content),
            "foot": {
                "back": {"label": content.text("home.lock"), "do": "lock", "icon": "lock", "kind": "quiet"},
                "next": None,
            },
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:  # noqa: ARG002 - nothing to say more
        """Begin a meeting or go on with it."""
        if do != "begin":
            raise Refused("errors.unknown_action")
        self.model.begin()
        return self.model.next_stop

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - no pictures here
        """The little rungs are drawn by the browser."""
        return {}

    def _goal(self, content: Content) -> dict[str, Any]:
        ladder = self.model.ladder
        if ladder is None:
            return {"text": "", "rungs": [], "state": "", "to": "goal_ladder"}
        count = len(ladder.steps)
        return {
            "text": ladder.goal,
            "rungs": [
                {
                    "height": LOWEST + (1 - LOWEST) * (place / (count - 1) if count > 1 else 1),
                    "state": "here" if step.id == ladder.here else "done" if step.done else "",
                }
                for place, step in enumerate(ladder.steps)
            ],
            "state": self._goal_state(content, ladder),
            "to": f"goal_ladder/{ladder.id}",
        }

    def _goal_state(self, content: Content, ladder: Ladder) -> str:
        count, done = len(ladder.steps), sum(1 for step in ladder.steps if step.done)
        if ladder.reached is not None:
            return content.text("home.goal_reached")
        if not count:
            return ""
        if done == count:
            said = content.text("home.rungs_all")
        elif done:
            said = content.text("home.rungs", n=done, all=count)
        else:
            said = content.text("home.rungs_none", all=count)
        places = [place for place, step in enumerate(ladder.steps, 1) if step.id == ladder.here]
        if places and done < count:
            said += " " + content.text("home.here", place=places[0])
        return said

    def _stops(self, content: Content) -> list[dict[str, str]]:
        stops = (
            ("strengths", self._strengths(content)),
            ("self_assessment", self._self_assessment(content)),
            ("goal_ladder", self._goal_ladder(content)),
            ("meeting", self._meeting(content)),
            ("summary", self._summary(content)),
        )
        return [
            {
                "to": name,
                "title": content.text(f"home.stop_{name}"),
                "state": state,
                "about": about,
                "label": label or content.text(f"home.state_{state}"),
            }
            for name, (state, about, label) in stops
        ]

    def _strengths(self, content: Content) -> tuple[str, str, str]:
        chosen = self.model.desk.file.strengths
        own = sum(1 for one in chosen.chosen if not one.card)
        cards = len(chosen.chosen) - own
        if not chosen.chosen:
            return "new", content.text("home.strengths_new"), ""
        parts = [content.text("home.strengths_count", n=cards)] if cards else []
        parts += [content.text("home.strengths_own", n=own)] if own else []
        return "done" if chosen.top else "going", ", ".join(parts), ""

    def _self_assessment(self, content: Content) -> tuple[str, str, str]:
        reading = self.model.reading
        if reading is None:
            return "new", content.text("home.assessment_new"), ""
        if reading.finished is None:
            items = self._items(content, reading)
            answered = self.model.answered(reading, items)
            return "going", content.text("home.assessment_going", n=answered, all=items), ""
        times = sum(1 for one in self.model.desk.file.readings if one.finished is not None)
        on = content.text("home.state_done_on", day=content.day(reading.finished))
        return "done", content.text("home.assessment_times", n=times), on

    def _items(self, content: Content, reading: Reading) -> int:
        return sum(len(items) for items in content.self_assessment.items_by_area(reading.form).values())

    def _goal_ladder(self, content: Content) -> tuple[str, str, str]:
        ladder = self.model.ladder
        if ladder is None:
            return "new", content.text("home.ladder_new"), ""
        count, support = len(ladder.steps), sum(1 for one in ladder.support if one.text.strip())
        parts = [
            content.text("home.ladder_steps", n=count) if count else content.text("home.ladder_steps_none")
        ]
        parts += [content.text("home.ladder_support", n=support)] if support else []
        done = ladder.reached is not None or (count > 0 and all(step.done for step in ladder.steps))
        return "done" if done else "going", ", ".join(parts), ""

    def _meeting(self, content: Content) -> tuple[str, str, str]:
        closed = self.model.closed_today
        if closed is None or closed.closed is None:
            return "open", content.text("home.meeting_new"), ""
        return "done", content.text("home.meeting_closed", time=content.time(closed.closed)), ""

    def _summary(self, content: Content) -> tuple[str, str, str]:
        agreed = self.model.desk.file.summary.agreed
        if agreed is None:
            return "open", content.text("home.summary_new"), ""
        return "open", content.text("home.summary_agreed", day=content.day(agreed)), ""
