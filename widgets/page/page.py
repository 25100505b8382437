"""The page: the one live widget, between the browser and the session."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import anywidget
from traitlets import Dict

from widgets.page.exercise import Exercise, Screen
from widgets.page.session import Session
from widgets.page.talk import Opened, Talk
from workbooks.content.content import Content
from workbooks.content.schema import Language

DRAWING = "charts.rendering"


class Page(anywidget.AnyWidget):
    """Shows the frame and one screen; passes messages to the session.

    The two traits go from Python to the browser and are never read back: a browser can set any
    synced trait, so what it sets is not looked at.

    Args:
        desk: what lies open: a client's file, or a group's room.
        exercises: the exercises that can be shown.
        start: the exercise where it starts.
        contents: gives the content of a language by its code.
        languages: lists the languages there are.
        talk: makes what answers the page's messages.
    """

    _esm = Path(__file__).parent / "loader.js"
    frame = Dict().tag(sync=True)
    screen = Dict().tag(sync=True)

    def __init__(
        self,
        desk: Opened,
        exercises: Iterable[Exercise],
        *,
        start: str,
        contents: Callable[[str], Content],
        languages: Callable[[], Iterable[Language]],
        talk: Callable[..., Talk] = Session,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._warmed = False
        self.session = talk(
            desk,
            exercises,
            start=start,
            contents=contents,
            languages=languages,
            send=self.send,
            show=self._show,
            later=lambda seconds, run: asyncio.get_running_loop().call_later(seconds, run),
        )
        self.on_msg(self._hear)

    def set_state(self, sync_data: object) -> None:
        """Leave the traits as they are, whatever the browser says they should be."""

    def _hear(self, _page: object, content: object, buffers: object) -> None:
        self._desk.watch()
        self.session.receive(content, buffers)
        if not self._warmed and DRAWING not in sys.modules:
            # The first picture would wait a second for the drawing library; it loads beside the first look.
            asyncio.get_running_loop().run_in_executor(None, import_module, DRAWING)
        self._warmed = True

    def _show(self, frame: dict[str, Any], screen: Screen) -> None:
        with self.hold_sync():
            self.frame = frame
            self.screen = screen
