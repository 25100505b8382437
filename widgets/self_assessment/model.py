"""What the self-assessment screens do to the file, and whose hands the tablet is in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from msgspec.structs import replace
from traitlets import Bool, HasTraits, Instance

from coaching import self_assessment
from coaching.client_file import (
    ClientFile,
    add_reading,
    find_reading,
    finished_readings,
    last_reading,
    remove_reading,
    replace_reading,
)
from coaching.record import Refused
from coaching.self_assessment import Form, Reading
from widgets.page.desk import Desk

Ring = Literal["important", "wish"]
TenMark = Literal["ability", "whole"]


class SelfAssessmentModel(HasTraits):
    """The newest reading of the client on the desk, and the earlier ones beside it.

    ``worker_holds`` is not in the file: the worker has been given the tablet and may see and change the
    own marks. It ends as soon as anything else comes to the page.
    """

    desk = Instance(Desk)
    worker_holds = Bool(False)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def reading(self) -> Reading | None:
        """The newest reading, finished or not; a form that is being keyed in from paper comes before it."""
        begun: tuple[Reading, ...] = self.desk.file.readings[-1:]
        if begun and begun[0].on_paper and begun[0].finished is None:
            return begun[0]
        return last_reading(self.desk.file)

    @property
    def earlier(self) -> Reading | None:
        """The last finished reading before the newest one."""
        return self.before(self.reading) if self.reading else None

    def readings(self) -> tuple[Reading, ...]:
        """Return all readings that say something, newest first."""
        told = (one for one in self.desk.file.readings if one.finished or one.answers)
        return tuple(sorted(told, key=lambda one: one.started, reverse=True))

    def before(self, reading: Reading) -> Reading | None:
        """Return the last finished reading that began before this one."""
        found = [one for one in finished_readings(self.desk.file) if one.started < reading.started]
        return found[-1] if found else None

    def find(self, id: str) -> Reading:
        """Return the reading with this id; raises ``Refused`` when it is gone."""
        return find_reading(self.desk.file, id)

    def start(self, form: Form, notice: str | None = None) -> None:
        """Begin a new reading. One that was begun and never answered makes room for it."""
        self._begin(self_assessment.start(self.desk.new_id(), self.desk.now(), form), notice)

    def start_from_paper(self, form: Form, filled: date, notice: str | None = None) -> None:
        """Begin to key in a form that was filled on paper on an earlier day, or today."""
        now = self.desk.now().astimezone()
        self._begin(self_assessment.start_from_paper(self.desk.new_id(), now, filled, form), notice)

    def _begin(self, fresh: Reading, notice: str | None) -> None:
        empty = self.reading
        unused = empty is not None and replace(empty, form="full", on_paper=False) == Reading(
            id=empty.id, started=empty.started
        )

        def begin(file: ClientFile) -> ClientFile:
            kept = remove_reading(file, empty.id) if empty is not None and unused else file
            return add_reading(kept, fresh)

        self.desk.change(begin, notice=notice)

    def answer(self, item: str, step: int) -> None:
        """Answer an item; in a finished reading this corrects it and it stays finished."""
        self._correct(lambda reading: self_assessment.answer(reading, item, step))

    def skip(self, item: str) -> None:
        """Leave an item without an answer."""
        self._correct(lambda reading: self_assessment.skip(reading, item))

    def flag(self, item: str, talk: bool) -> None:
        """Ask to talk about an item, or take the request back."""
        self._change(lambda reading: self_assessment.flag(reading, item, talk))

    def mark(self, area: str, ring: Ring, value: int | None) -> None:
        """Set or clear how important an area is, or how the client wishes it were."""
        self._change(lambda reading: self_assessment.mark(reading, area, ring, value))

    def set_ten(self, mark: TenMark, value: int | None) -> None:
        """Set or clear one of the 0-10 marks."""
        setting = self_assessment.set_ability if mark == "ability" else self_assessment.set_whole
        self._correct(lambda reading: setting(reading, value))

    def finish(self) -> None:
        """The client is done."""
        now = self.desk.now()
        self._change(lambda reading: self_assessment.finish(reading, now))

    def if_answered(self, item: str, step: int) -> Reading:
        """Return the newest reading as it would be with this answer; nothing is kept."""
        return corrected(self._newest(), lambda reading: self_assessment.answer(reading, item, step))

    # --- the worker's own marks ----------------------------------------------------------------------

    def hand_to_worker(self) -> None:
        """The worker takes the tablet. Marks that the two have already seen together stay as they are."""
        reading = self._newest()
        if self_assessment.both_done(reading):
            raise Refused("errors.already_finished")
        if reading.worker_finished is not None:
            self._change(self_assessment.worker_reopen)
        self.worker_holds = True

    def hand_to_client(self) -> None:
        """The tablet is no longer with the worker alone."""
        self.worker_holds = False

    def worker_mark(self, area: str, value: int | None) -> None:
        """Set or clear the worker's own mark; only while the worker holds the tablet."""
        if not self.worker_holds:
            raise Refused("errors.not_allowed")
        self._change(lambda reading: self_assessment.mark(reading, area, "worker", value))

    def worker_finish(self) -> None:
        """The worker is done and gives the tablet back."""
        if not self.worker_holds:
            raise Refused("errors.not_allowed")
        now = self.desk.now()
        self._change(lambda reading: self_assessment.worker_finish(reading, now))
        self.hand_to_client()

    def _newest(self) -> Reading:
        if self.reading is None:
            raise Refused("errors.gone")
        return self.reading

    def _change(self, change: Callable[[Reading], Reading]) -> None:
        id = self._newest().id
        self.desk.change(lambda file: replace_reading(file, change(find_reading(file, id))))

    def _correct(self, change: Callable[[Reading], Reading]) -> None:
        self._change(lambda reading: corrected(reading, change))


def corrected(reading: Reading, change: Callable[[Reading], Reading]) -> Reading:
    """Change what belongs to the client, also after the reading was finished.

    The client may correct an own answer at any time. The day of the reading stays as it was.
    """
    new = change(self_assessment.reopen(reading))
    return new if reading.finished is None else self_assessment.finish(new, reading.finished)
