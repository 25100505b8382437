"""The picture queue: pictures follow the reply, and only the newest of each is drawn."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import structlog

from widgets.page.exercise import Drawn, PictureMaker

if TYPE_CHECKING:
    from charts.picture import Picture

log = structlog.get_logger(__name__)

PAUSE = 0.002
"""Seconds between the reply and the drawing: the reply is on its way, and a tap that waits comes first."""

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
        self.scale = 1.0

    def forget(self) -> None:
        """Draw everything again at the next wish: the page has lost what it had."""
        self._seen = None

    def want(self, makers: Mapping[str, PictureMaker], reason: object) -> None:
        """Ask for the pictures of a screen; the same screen is not drawn twice."""
        if reason == self._seen:
            return
        self._seen = reason
        self._version += 1
        self._waiting = dict(makers)
        self._plan()

    def _plan(self) -> None:
        if self._waiting and not self._planned:
            self._planned = True
            self._later(PAUSE, self._draw_one)

    def _draw_one(self) -> None:
        self._planned = False
        if not self._waiting:
            return
        name = next(iter(self._waiting))
        maker = self._waiting.pop(name)
        try:
            about, data = self._made(maker("screen"))
            self._send({"kind": "picture", "id": name, "version": self._version, **about}, data)
        except Exception as failure:  # a missing picture never takes the page with it
            log.error("picture_failed", picture=name, failure=type(failure).__name__)
            self._send({"kind": "picture", "id": name, "version": self._version, "mime": None}, [])
        # A figure's parts hold each other; what is young is collected quickly, before it can pile up.
        gc.collect(1)
        self._plan()

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
