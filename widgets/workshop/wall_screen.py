"""What the wall shows: the question, how many have answered, or what has been released. No leader's note."""

from __future__ import annotations

from coaching.room_record import view
from coaching.wall import ChoiceView, K, View, WordsView
from widgets.page.exercise import Screen
from widgets.page.foot import foot
from widgets.workshop.model import Subject, WorkshopModel
from widgets.workshop.shown import Drawn, ends, names_of, shown
from workbooks.content.content import Content
from workbooks.content.workshop_schema import Part, ScaleAsk


class WallScreen:
    """The wall of the room on the desk.

    Args:
        model: the room and its script.
    """

    def __init__(self, model: WorkshopModel) -> None:
        self._model = model

    def screen(self, content: Content) -> Screen:
        """Say what the wall shows now."""
        return {
            "view": "wall",
            "heading": content.text("workshop.wall"),
            "quiet_title": True,
            "wall": self._wall(content),
            "foot": foot(None, None),
        }

    def drawn(self, part: Part, released: View | None, content: Content) -> Drawn | None:
        """Return what the browser draws of a view; nothing while no text of it has been let through."""
        if released is None:
            return None
        room = self._model.room
        ideas = {one.id: one.text for one in room.ideas}
        # After closing there is nothing to vote on any more, but the wall still says what was voted on.
        ideas |= {one.id: one.text for one in self._model.record.texts}
        return shown(released, part, names_of(part, ideas, content), content)

    def _wall(self, content: Content) -> Screen:
        model = self._model
        part, room = model.part(), model.room
        if room.closed:
            return self._said(content.text("workshop.closed_wall"), content.text("workshop.closed_phones"))
        if part is None:
            return self._said(content.text("workshop.title"), "")
        released = self._newest(model.subjects())
        if released is not None:
            asked, found = released
            question = asked.ask.question if asked.ask else asked.title
            return {**self._said(question, ""), "view": self.drawn(asked, found, content)}
        joins = model.number() == 1 and not room.practice
        if part.ask is None:
            return {**self._said(part.title, part.phone), "joins": joins}
        if part.private:
            return {**self._said(part.ask.question, content.text("workshop.private")), "joins": joins}
        subjects = model.subjects()
        answers = subjects[0].outlook.answers if subjects else 0
        soon = "workshop.wall_soon" if answers >= K else "workshop.wall_waits"
        return {
            **self._said(part.ask.question, ""),
            "ends": ends(part) if isinstance(part.ask, ScaleAsk) else None,
            "answered": content.text("workshop.answered", n=answers),
            "status": content.text(soon),
            "joins": joins,
        }

    def _newest(self, subjects: tuple[Subject, ...]) -> tuple[Part, View] | None:
        """The view that was released last of those that belong to what is on."""
        model = self._model
        order = [one.part for one in model.record.releases]
        found = [one for one in subjects if one.view is not None]
        for subject in sorted(found, key=lambda one: _last(order, one.part.id), reverse=True):
            pulse = model.pulse(subject.part)
            released = pulse or view(model.record, subject.part.id)
            if released is not None and not _is_empty(released):
                return subject.part, released
        return None

    def _said(self, title: str, lead: str) -> Screen:
        return {
            "title": title,
            "lead": lead,
            "view": None,
            "ends": None,
            "answered": "",
            "status": "",
            "joins": False,
        }


def _is_empty(released: View) -> bool:
    match released:
        case WordsView(words=words):
            return not words
        case ChoiceView(bars=bars, words=words):
            return not bars and not words
    return False


def _last(order: list[str], part: str) -> int:
    return max((place for place, one in enumerate(order) if one == part), default=-1)
