"""Pictures follow the reply, none is drawn twice, and what the next tap may need is drawn in the quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from widgets.page.exercise import Drawn, KnownPicture
from widgets.page.picture_queue import KEPT, PAUSE, QUIET, PictureQueue


class Desk:
    """A page whose clock is turned by hand, and who draws letters."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.later: list[tuple[float, Callable[[], None]]] = []
        self.drawn: list[str] = []
        self.queue = PictureQueue(self._send, lambda seconds, run: self.later.append((seconds, run)))

    def _send(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        self.sent.append({**message, "letter": buffers[0].decode() if buffers else None})

    def maker(self, letter: str) -> KnownPicture:
        def make(_size: str) -> Drawn:
            self.drawn.append(letter)
            if letter == "!":
                raise ValueError
            return Drawn(data=letter.encode(), mime="image/png", sentence=letter, width=1, height=1)

        return KnownPicture(letter.encode(), make)

    def want(self, letter: str, ahead: Iterable[str] = (), reason: object = None) -> None:
        makers = {"flower": self.maker(letter)}
        self.queue.want(makers, reason or object(), lambda: [self.maker(one) for one in ahead])

    def wait(self, seconds: float) -> None:
        """Let everything happen that is due by then; what is planned meanwhile is due later."""
        due = [run for when, run in self.later if when <= seconds]
        self.later = [(when, run) for when, run in self.later if when > seconds]
        for run in due:
            run()

    @property
    def letters(self) -> list[str | None]:
        return [message["letter"] for message in self.sent]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_was_drawn_beforehand_comes_at_once(desk: Desk) -> None:
    desk.want("a", "abc")
    desk.wait(PAUSE)
    assert desk.drawn == ["a"]
    desk.wait(QUIET)
    assert desk.drawn == ["a", "b"], "one at a time, so that a tap never waits for more than one"
    desk.wait(QUIET)
    assert desk.drawn == ["a", "b", "c"]
    assert desk.letters == ["a"], "nobody has asked for the others"
    desk.want("c", "abc")
    desk.wait(0)
    assert desk.letters == ["a", "c"]
    assert desk.drawn == ["a", "b", "c"]


def test_nothing_is_drawn_beforehand_while_something_is_wanted(desk: Desk) -> None:
    desk.want("a", "bc")
    desk.wait(PAUSE)
    desk.want("d", "e")
    desk.wait(PAUSE)
    assert desk.drawn == ["a", "d"]
    desk.wait(QUIET)
    desk.wait(QUIET)
    assert desk.drawn == ["a", "d", "e"], "what the former screen might have needed is forgotten"


def test_a_picture_that_is_there_is_not_sent_again(desk: Desk) -> None:
    for _ in range(3):
        desk.want("a")
        desk.wait(PAUSE)
    assert desk.letters == ["a"]
    desk.queue.forget()
    desk.want("a")
    desk.wait(PAUSE)
    assert desk.letters == ["a", "a"], "the page has lost what it had"
    assert desk.drawn == ["a", "a"], "and it may be another page, with a sharper screen"


def test_the_same_screen_asks_once(desk: Desk) -> None:
    desk.want("a", reason="here")
    desk.want("b", reason="here")
    desk.wait(PAUSE)
    assert desk.letters == ["a"]


def test_little_is_kept(desk: Desk) -> None:
    many = "abcdefghijklm"
    for letter in many:
        desk.want(letter)
        desk.wait(PAUSE)
    assert len(desk.queue._kept) == KEPT
    desk.want(many[0])
    desk.wait(PAUSE)
    assert desk.drawn == [*many, many[0]]


def test_a_picture_that_fails_takes_nothing_with_it(desk: Desk) -> None:
    desk.want("a", "!b")
    desk.wait(PAUSE)
    desk.wait(QUIET)
    assert desk.letters == ["a"]
    desk.want("!")
    desk.wait(PAUSE)
    assert (desk.sent[-1]["mime"], desk.letters[-1]) == (None, None)
    desk.want("a")
    desk.wait(PAUSE)
    assert desk.letters[-1] == "a", "the page shows the failure, so it needs the picture again"


def test_versions_grow_with_what_is_wanted(desk: Desk) -> None:
    for letter in "aba":
        desk.want(letter)
        desk.wait(PAUSE)
    versions = [message["version"] for message in desk.sent]
    assert versions == sorted(versions)
    assert len(set(versions)) == 3
