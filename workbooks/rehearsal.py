"""The rehearsal: every exercise walked through with invented clients, so that no kernel does anything first.

What is loaded, worked out and drawn here is shared by all kernels that are forked from this process. It
knows no client, opens no store, and leaves no thread and no open file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from coaching.client_file import ClientFile, set_language
from widgets.page.desk import Desk
from widgets.page.exercise import Exercise
from widgets.page.memory_repository import MemoryRepository
from widgets.page.picture_queue import QUIET
from widgets.page.session import Session
from workbooks.content.content import Content
from workbooks.content.loader import languages, load
from workbooks.content.practice import practice_clients

SHARP = 2.0
"""Image points to a pixel of a tablet's screen."""
PLACES = 24
"""So many places of one exercise are looked at."""
OPENING = 'from workbooks.entry import run\n\nrun("coaching_session")'
"""The one cell of the notebook."""
THERE_AND_BACK = 8
"""So often the trial goes from a place without a picture to one with: then Python knows the way."""
LEFT_OUT = {"summary/page"}
"""Its pictures are pages; setting them starts threads, and most kernels never do."""

Makers = Callable[[Desk, Callable[[], Content]], Sequence[Exercise]]


def rehearse(exercises: Makers) -> Iterator[Iterator[None]]:
    """Walk all exercises step by step: each language is a part of its own, and the first one is drawn too.

    Args:
        exercises: makes the exercises of a desk.
    """
    for number, language in enumerate(languages()):
        client = practice_clients(_now(), language.code)[0]
        yield Walk(set_language(client, language.code), exercises, draws=not number).everything()


def opening() -> tuple[str, Sequence[Mapping[str, Any]]]:
    """Return what a kernel does when a workbook is opened: its code, and what the page then says to it."""
    ways = [{"do": "go", "to": to} for to in ("self_assessment/summary", "home")]
    return OPENING, [{"do": "ready", "scale": SHARP, "place": "home"}, *ways * THERE_AND_BACK]


class Walk:
    """One invented client's workbook without a browser.

    Args:
        file: the client.
        exercises: makes the exercises of a desk.
        draws: whether pictures are drawn too. What is kept of drawing would be full after two languages, and
            each kernel would let go of a little of it again and again.
    """

    def __init__(self, file: ClientFile, exercises: Makers, *, draws: bool) -> None:
        desk = Desk(MemoryRepository(file, _now), file.client.id, clock=_now)
        made = exercises(desk, lambda: load(desk.file.client.language))
        self._draws = draws
        self._names = [exercise.name for exercise in made]
        self._waiting: list[Callable[[], None]] = []
        self._screen: dict[str, Any] = {}
        self._number = 0
        self._session = Session(
            desk,
            made,
            start=self._names[0],
            contents=load,
            languages=languages,
            send=lambda _message, _buffers: None,
            show=self._show,
            later=lambda seconds, run: self._waiting.append(run) if seconds < QUIET else None,
        )

    def everything(self) -> Iterator[None]:
        """Look at every place, and answer a short self-assessment on the way."""
        self._do("ready", scale=SHARP, place=self._names[0])
        for name in self._names:
            yield from self._look_round(name)
        self._do("go", to="self_assessment")
        self._do("start", form="short")
        for _ in range(PLACES):
            yield
            self._answer()
            onward = (self._screen.get("foot") or {}).get("next") or {}
            if "to" not in onward:
                break
            self._do("go", to=onward["to"])
        self._do("finish")

    def _look_round(self, name: str) -> Iterator[None]:
        seen, waiting = {name}, [name]
        while waiting and len(seen) < PLACES:
            yield
            self._do("go", to=waiting.pop(0))
            found = {place for place in places(self._screen) if place.split("/")[0] == name} - seen - LEFT_OUT
            seen |= found
            waiting += sorted(found)

    def _answer(self) -> None:
        screen = self._screen
        if screen.get("step") == "question":
            self._do("answer", item=screen["item"], step=1 + self._number % 5)
        elif screen.get("step") == "rings":
            for ring in screen["rings"]:
                self._do("mark", area=screen["area"]["id"], ring=ring["ring"], value=4)
        elif screen.get("step") == "marks":
            for mark in screen["marks"]:
                self._do("ten", mark=mark["mark"], value=6)

    def _do(self, do: str, **fields: Any) -> None:
        self._number += 1
        self._session.receive({"id": self._number, "do": do, **fields})
        while self._waiting:
            draw = self._waiting.pop(0)
            if self._draws:
                draw()

    def _show(self, _frame: dict[str, Any], screen: dict[str, Any]) -> None:
        self._screen = screen


def places(screen: object) -> Iterator[str]:
    """Return the places to which a screen leads."""
    if isinstance(screen, dict):
        for key, value in screen.items():
            if isinstance(value, str) and value and (key == "to" or key.endswith("_to")):
                yield value
            else:
                yield from places(value)
    elif isinstance(screen, list | tuple):
        for value in screen:
            yield from places(value)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
