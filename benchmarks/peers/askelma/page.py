"""The page in our own widgets; pictures that nobody would see any more are not drawn."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import anywidget
import radar
from traitlets import List, Unicode

from benchmarks.peers.askelma.quick_radar import QuickRadar


class RadarPage(anywidget.AnyWidget):
    """Eight marks from 0 to 10 and the radar of them."""

    _esm = Path(__file__).parent / "page.js"
    title = Unicode(radar.TITLE).tag(sync=True)
    areas = List(list(radar.AREAS)).tag(sync=True)
    first = List(list(radar.AT_FIRST)).tag(sync=True)

    def __init__(self) -> None:
        super().__init__()
        self._chart = QuickRadar()
        self._values: list[int] = list(radar.AT_FIRST)
        self._planned = False
        self.on_msg(self._hear)

    def _hear(self, _page: object, message: dict[str, Any], _buffers: object) -> None:
        if "values" in message:
            self._values = [min(max(int(value), 0), 10) for value in message["values"]][: len(radar.AREAS)]
        if message["do"] == "save":
            radar.save(self._values)
            self.send({"kind": "saved"})
        elif not self._planned:
            self._planned = True
            asyncio.get_running_loop().call_soon(self._draw)

    def _draw(self) -> None:
        self._planned = False
        self.send({"kind": "picture"}, [self._chart.png(self._values)])
