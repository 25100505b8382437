"""The home page as the browser shows it: a greeting, what comes next, the goal, and the stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

import msgspec

from coaching.record import Refused
from widgets.home import path_screen, stops
from widgets.home.model import HomeModel
from widgets.page.desk import Desk
from widgets.page.exercise import PictureMaker, Place, Screen, read
from widgets.page.foot import go
from workbooks.content.content import Content
from workbooks.content.home import goal_state, greeting, what_is_next
from workbooks.content.on_path import ahead

LOWEST = 0.28
"""Height of the first little rung, as a share of the highest."""


class Named(msgspec.Struct):
    """Which stop."""

    stop: str


class Moved(msgspec.Struct):
    """Which stop, and to which place."""

    stop: str
    to: int


class Added(msgspec.Struct):
    """Which exercise."""

    exercise: str


class Ended(msgspec.Struct):
    """Where the path led."""

    how: Literal["reached", "own_way", "dropped"]


class Taken(msgspec.Struct):
    """Which of a template's steps, by their places."""

    template: str
    steps: tuple[int, ...]


class HomeView:
    """The page a meeting starts from and comes back to.

    Args:
        desk: the client file.
        content: the texts in the client's language.
        at_hand: names of the exercises that this workbook has.
    """

    name = "home"

    def __init__(
        self, desk: Desk, content: Callable[[], Content], at_hand: Iterable[str] = stops.MAIN
    ) -> None:
        self.model = HomeModel(content, desk=desk, at_hand=tuple(at_hand))
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows: the home page, the whole path, or every way there is."""
        content, file, now = self._content(), self.model.desk.file, self.model.desk.now()
        on = self.model.on_path
        if place[:1] == ("all",):
            return path_screen.every_way(self.model, content)
        if place[:1] == ("path",) and on is not None:
            return path_screen.whole(self.model, on, content)
        shown = [code for code in stops.MAIN if on is None]
        return {
            "name": self.name,
            "title": content.text("home.title"),
            "heading": greeting(file, now, content),
            "words": content.words("home"),
            "next": what_is_next(file, now, content),
            "meetings": self._meetings(content),
            "goal": self._goal(content),
            "path": path_screen.line(self.model, on, content) if on is not None else [],
            "ahead": ahead(on, content) if on is not None else None,
            "stops": [path_screen.offered(code, self.model, content) for code in shown],
            "bring_to": path_screen.bring_to(self.model),
            "foot": {
                "back": {"label": content.text("home.lock"), "do": "lock", "icon": "lock", "kind": "quiet"},
                "next": self._more(content) if on is None else None,
            },
        }

    def _meetings(self, content: Content) -> list[dict[str, str]]:
        """Offer the beginning of the meeting, and the meetings that have been."""
        if "meeting" not in self.model.at_hand:
            return []
        offered = [("meeting/today", "meeting.to_today")]
        offered += [("meeting/history", "meeting.history_place")] if self.model.desk.file.meetings else []
        return [{"to": to, "label": content.text(key)} for to, key in offered]

    def _more(self, content: Content) -> Screen | None:
        """Offer the other exercises, when there are others; in the foot it is always in sight."""
        if all(code in stops.MAIN for code in self.model.at_hand):
            return None
        return {**go(content.text("home.more"), "home/all"), "kind": "quiet"}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Begin a meeting or go on with it; walk the path the pair's own way."""
        if do == "begin":
            self.model.begin()
            return self.model.next_stop
        if do in {"pass", "skip"}:
            how: Literal["passed", "skipped"] = "passed" if do == "pass" else "skipped"
            self.model.mark(read(fields, Named).stop, how, self._content().text("home.marked_notice"))
        elif do == "unmark":
            self.model.unmark(read(fields, Named).stop)
        elif do == "remove":
            self.model.remove(read(fields, Named).stop)
        elif do == "move":
            moved = read(fields, Moved)
            self.model.move(moved.stop, moved.to)
        elif do == "add":
            self.model.add(read(fields, Added).exercise)
        elif do == "end":
            self.model.end(read(fields, Ended).how, self._content().text("home.end_notice"))
            return "home"
        elif do == "take_steps":
            return self._take_steps(read(fields, Taken))
        else:
            raise Refused("errors.not_understood")
        return None

    def _take_steps(self, taken: Taken) -> str:
        on = self.model.on_path
        template = on.texts.template(taken.template) if on is not None else None
        if template is None:
            raise Refused("errors.gone")
        titles = path_screen.titles(template, taken.steps)
        if not titles:
            raise Refused("errors.nothing_chosen")
        return f"goal_ladder/{self.model.take_steps(titles)}"

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
            "state": goal_state(ladder, content),
            "to": f"goal_ladder/{ladder.id}",
        }
