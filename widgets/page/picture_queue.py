"""The picture queue: pictures follow the reply, only the newest of each is drawn, and some beforehand."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from widgets.page.exercise import Drawn, KnownPicture, PictureMaker

if TYPE_CHECKING:
    from charts.picture import Picture

log = structlog.get_logger(__name__)

PAUSE = 0.002
"""Seconds between the reply and the drawing: the reply is on its way, and a tap that waits comes first."""

QUIET = 0.08
"""Seconds of silence after which pictures are drawn that the next tap may need, and between two of them."""
KEPT = 6
"""So many pictures are kept: what is shown, what was shown before, and what the next tap may need."""

Made = tuple[dict[str, Any], list[bytes]]
"""What is told of a picture, and its bytes."""


class PictureQueue:
    """Draws what a screen shows, one picture at a time, newest wish first.

    Args:
        send: sends one message to the browser, with bytes beside it.
        later: runs a function after so many seconds, once other messages have had their turn.
    """

    def __init__(
        self,
        send: Callable[[dict[str, Any], list[bytes]], None],
        later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        self._send = send
        self._later = later
        self._waiting: dict[str, PictureMaker] = {}
        self._seen: object = None
        self._version = 0
        self._planned = False
        self._ahead: Iterator[KnownPicture] = iter(())
        self._kept: dict[bytes, Made] = {}
        self._there: dict[str, bytes] = {}  # what the page shows, as far as we know
        self.scale = 1.0

    def forget(self) -> None:
        """Draw everything again at the next wish: the page has lost what it had."""
        self._seen = None
        self._kept.clear()
        self._there.clear()

    def want(
        self,
        makers: Mapping[str, PictureMaker],
        reason: object,
        ahead: Callable[[], Iterable[KnownPicture]] = tuple,
    ) -> None:
        """Ask for the pictures of a screen; the same screen is not drawn twice.

        Args:
            makers: what makes each picture.
            reason: what the screen depends on.
            ahead: names what the next tap may need; asked once it is quiet.
        """
        if reason == self._seen:
            return
        self._seen = reason
        self._version += 1
        self._waiting = dict(makers)
        self._ahead = (one for ask in (ahead,) for one in ask())
        self._plan()

    def _plan(self) -> None:
        if self._waiting and not self._planned:
            self._planned = True
            # What is there already takes no time from a tap that waits.
            at_once = all(_shows(maker) in self._kept for maker in self._waiting.values())
            self._later(0 if at_once else PAUSE, self._draw_one)

    def _draw_one(self) -> None:
        self._planned = False
        if not self._waiting:
            return
        name = next(iter(self._waiting))
        maker = self._waiting.pop(name)
        shows = _shows(maker)
        if not shows or self._there.get(name) != shows:
            self._there.pop(name, None)
            try:
                about, data = self._known(shows, maker)
                self._send({"kind": "picture", "id": name, "version": self._version, **about}, data)
                self._there[name] = shows
            except Exception as failure:  # a missing picture never takes the page with it
                log.error("picture_failed", picture=name, failure=type(failure).__name__)
                self._send({"kind": "picture", "id": name, "version": self._version, "mime": None}, [])
        self._plan()
        if not self._waiting:
            self._later(QUIET, partial(self._draw_ahead, self._version))

    def _draw_ahead(self, version: int) -> None:
        """Draw one picture that may be wanted next, unless something else is wanted by now."""
        if version != self._version or self._waiting:
            return
        try:
            for maker in self._ahead:
                if maker.shows not in self._kept:
                    self._known(maker.shows, maker)
                    self._later(QUIET, partial(self._draw_ahead, version))
                    return
        except Exception as failure:  # it will be seen when it is wanted
            log.warning("picture_ahead_failed", failure=type(failure).__name__)

    def _known(self, shows: bytes, maker: PictureMaker) -> Made:
        """Return a picture that is kept, else make it and keep it."""
        made = self._kept.pop(shows, None)
        if made is None:
            made = self._made(maker("screen"))
            # A figure's parts hold each other; what is young is collected quickly, before it can pile up.
            gc.collect(1)
        if shows:
            self._kept[shows] = made
            while len(self._kept) > KEPT:
                del self._kept[next(iter(self._kept))]
        return made

    def _made(self, picture: Picture | Drawn) -> Made:
        if isinstance(picture, Drawn):
            about: dict[str, Any] = {"mime": picture.mime, "sentence": picture.sentence, "table": None}
            return about | {"width": picture.width, "height": picture.height}, [picture.data]
        # matplotlib is slow to load, the page is not
        from charts.rendering import png  # noqa: PLC0415
        from charts.sheet import PER_INCH  # noqa: PLC0415

        width, height = (round(side * PER_INCH) for side in picture.figure.get_size_inches())
        about = {"mime": "image/png", "sentence": picture.sentence, "title": picture.title}
        about |= {"table": {"head": picture.table.head, "rows": picture.table.rows}}
        about |= {"width": width, "height": height}
        return about, [png(picture, scale=self.scale)]


def _shows(maker: PictureMaker) -> bytes:
    """Return what a picture would show, or nothing where nobody knows."""
    return maker.shows if isinstance(maker, KnownPicture) else b""
