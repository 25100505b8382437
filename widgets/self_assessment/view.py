"""The self-assessment as an exercise of the page: which screen a place has, and what each tap does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from coaching.record import Refused
from coaching.self_assessment import AREAS, STEPS, Form, Reading, area_means, find_answer, find_marks
from widgets.page.desk import Desk
from widgets.page.exercise import KnownPicture, Narrow, PictureMaker, PictureSize, Place, Screen, read
from widgets.self_assessment.feedback import earlier_reading, summary
from widgets.self_assessment.history import comparing, history, pair_of
from widgets.self_assessment.model import Ring, SelfAssessmentModel, TenMark
from widgets.self_assessment.question import asking
from widgets.self_assessment.start import starting
from widgets.self_assessment.stops import at_place, stops
from widgets.self_assessment.together import hand_over, together, worker
from widgets.self_assessment.words import NAME, Words, to
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

BESIDE, LARGE, WIDE, NARROW = 460, 640, 900, 400
"""Widths of pictures in pixels: beside a question, on a page, over a page, and on a phone."""
MIDDLE = STEPS[len(STEPS) // 2]


class Start(msgspec.Struct, frozen=True):
    """Which form to begin."""

    form: Form


class FromPaper(msgspec.Struct, frozen=True):
    """Which form was filled on paper, and on which day."""

    form: Form
    day: date


class Step(msgspec.Struct, frozen=True):
    """An item and the step chosen."""

    item: str
    step: int


class One(msgspec.Struct, frozen=True):
    """One item."""

    item: str


class Talk(msgspec.Struct, frozen=True):
    """An item, and whether to talk about it."""

    item: str
    talk: bool


class Mark(msgspec.Struct, frozen=True):
    """One of the client's own two marks of an area; None clears it."""

    area: str
    ring: Ring
    value: int | None


class Ten(msgspec.Struct, frozen=True):
    """One of the two 0-10 marks; None clears it."""

    mark: TenMark
    value: int | None


class WorkerMark(msgspec.Struct, frozen=True):
    """The worker's own mark of an area; None clears it."""

    area: str
    value: int | None


class SelfAssessmentView:
    """The self-assessment as an exercise of the page.

    Args:
        desk: the client file.
        content: gives the content in the client's language as it is now.
    """

    name = NAME

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = SelfAssessmentModel(desk)
        self._words = Words(content)

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place; a place that is not there leads to the start."""
        if place != ("worker", "marks"):
            self.model.hand_to_client()
        screen = self._at(place) or starting(self.model, self._words)
        return {"name": NAME, "words": self._words.content.words(NAME), "narrow": self.model.narrow, **screen}

    def leave(self) -> None:
        """Forget who holds the tablet: another exercise is on the page now."""
        self.model.hand_to_client()

    def _at(self, place: Place) -> Screen | None:
        """Return the screen of a place; what cannot be shown yet gives way to what leads there."""
        model, words = self.model, self._words
        ask = partial(asking, model, words, place)
        beside = partial(together, model, words)
        screens: Mapping[tuple[str, int], Callable[[], Screen | None]] = {
            ("q", 2): ask,
            ("rings", 2): ask,
            ("marks", 1): ask,
            ("summary", 1): lambda: summary(model, words),
            ("reading", 2): lambda: earlier_reading(model, words, model.find(place[1])),
            ("worker", 1): lambda: hand_over(model, words) or beside(),
            ("worker", 2): lambda: worker(model, words) or hand_over(model, words) or beside(),
            ("together", 1): lambda: beside() or summary(model, words),
            ("history", 1): lambda: history(model, words),
            ("compare", 3): lambda: comparing(model, words, *place[1:]) or history(model, words),
        }
        found = screens.get((place[0], len(place))) if place else None
        return found() if found else None

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped."""
        acts: Mapping[str, Callable[[Mapping[str, Any]], str | None]] = {
            "start": self._do_start,
            "start_from_paper": self._do_start_from_paper,
            "answer": self._do_answer,
            "skip": self._do_skip,
            "flag": self._do_flag,
            "mark": self._do_mark,
            "ten": self._do_ten,
            "finish": self._do_finish,
            "hand_to_worker": self._do_hand_to_worker,
            "worker_mark": self._do_worker_mark,
            "worker_finish": self._do_worker_finish,
            "narrow": self._do_narrow,
        }
        if do not in acts:
            raise Refused("errors.not_understood")
        return acts[do](fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place, if it has one."""
        large = NARROW if self.model.narrow else LARGE
        match place:
            case ("q" | "rings" | "marks", *_) if self.model.reading and not self.model.narrow:
                return {"flower": self._known_flower(self.model.reading, BESIDE)}
            case ("summary",) if self.model.reading:
                return {"flower_large": self._known_flower(self.model.reading, large)}
            case ("reading", id):
                return {"flower_large": self._known_flower(self.model.find(id), large)}
            case ("compare", first, second) if pair := pair_of(self.model, first, second):
                return {"change": partial(self._change, *pair)}
        return {}

    def pictures_ahead(self, place: Place) -> Iterator[KnownPicture]:
        """Name the flowers of all answers to the question of a place, those next to the present one first."""
        reading = self.model.reading
        if reading is None or self.model.narrow:
            return
        stop = at_place(stops(self._words.asked, reading.form), place)
        if stop is not None and stop.item:
            now = find_answer(reading, stop.item).step or MIDDLE
            for step in sorted(STEPS, key=lambda step: abs(step - now)):
                yield self._known_flower(self.model.if_answered(stop.item, step), BESIDE)

    def _known_flower(self, reading: Reading, wide: float) -> KnownPicture:
        content = self._words.content
        means = area_means(reading, content.self_assessment.items_by_area())
        wishes = {area: find_marks(reading, area).wish for area in AREAS}
        days = (reading.started, reading.finished)
        shown = (means, wishes, days, self.model.before(reading), content.language.code, wide)
        return KnownPicture(msgspec.json.encode(shown), partial(self._flower, reading, wide))

    # matplotlib takes its time to load, so it is asked for only when a picture is drawn.

    def _flower(self, reading: Reading, wide: float, _size: PictureSize) -> Picture:
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.self_assessment import flower  # noqa: PLC0415

        earlier = self.model.before(reading)
        return flower(reading, self._words.content, Size("screen", wide), earlier=earlier)

    def _change(self, earlier: Reading, later: Reading, _size: PictureSize) -> Picture:
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.self_assessment import change_picture  # noqa: PLC0415

        size = Size("screen", NARROW if self.model.narrow else WIDE)
        return change_picture(earlier, later, self._words.content, size)

    def _do_start(self, fields: Mapping[str, Any]) -> str:
        self.model.start(read(fields, Start).form, self._left_open())
        return to("q", "1")

    def _do_start_from_paper(self, fields: Mapping[str, Any]) -> str:
        said = read(fields, FromPaper)
        self.model.start_from_paper(said.form, said.day, self._left_open())
        return to("q", "1")

    def _left_open(self) -> str | None:
        """Return what is said when a new form begins and the one before it is still open."""
        left = self.model.reading
        unfinished = left is not None and left.finished is None and bool(left.answers)
        return self._words.text("started_new") if unfinished else None

    def _do_answer(self, fields: Mapping[str, Any]) -> None:
        said = read(fields, Step)
        self._known(said.item)
        self.model.answer(said.item, said.step)

    def _do_skip(self, fields: Mapping[str, Any]) -> str | None:
        """Skip an item and go on at once; a finished reading leads back to its summary."""
        item = read(fields, One).item
        self._known(item)
        self.model.skip(item)
        reading = self.model.reading
        if reading is None or reading.finished is not None:
            return to("summary")
        way = stops(self._words.asked, reading.form)
        places = [stop.place for stop in way]
        at = next((n for n, stop in enumerate(way) if stop.item == item), None)
        return None if at is None else to(*places[at + 1])

    def _do_flag(self, fields: Mapping[str, Any]) -> None:
        said = read(fields, Talk)
        self._known(said.item)
        self.model.flag(said.item, said.talk)

    def _do_mark(self, fields: Mapping[str, Any]) -> None:
        said = read(fields, Mark)
        self._known_area(said.area)
        self.model.mark(said.area, said.ring, said.value)

    def _do_ten(self, fields: Mapping[str, Any]) -> None:
        said = read(fields, Ten)
        self.model.set_ten(said.mark, said.value)

    def _do_finish(self, _fields: Mapping[str, Any]) -> str:
        done = self.model.reading
        self.model.finish()
        # A form keyed in from paper may be of an earlier day than the newest one.
        if done is not None and self.model.reading is not None and done.id != self.model.reading.id:
            return to("reading", done.id)
        return to("summary")

    def _do_hand_to_worker(self, _fields: Mapping[str, Any]) -> str:
        self.model.hand_to_worker()
        return to("worker", "marks")

    def _do_worker_mark(self, fields: Mapping[str, Any]) -> None:
        said = read(fields, WorkerMark)
        self._known_area(said.area)
        self.model.worker_mark(said.area, said.value)

    def _do_worker_finish(self, _fields: Mapping[str, Any]) -> str:
        self.model.worker_finish()
        reading = self.model.reading
        return to("together") if reading and reading.finished else to("worker")

    def _do_narrow(self, fields: Mapping[str, Any]) -> None:
        self.model.narrow = read(fields, Narrow).narrow

    def _known(self, item: str) -> None:
        if all(item != one.id for one in self._words.asked.items("full")):
            raise Refused("errors.gone")

    def _known_area(self, area: str) -> None:
        if all(area != one.id for one in self._words.asked.areas):
            raise Refused("errors.gone")
