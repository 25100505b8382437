"""The same radar for the screen: what never changes is drawn once, and a change draws line and area only."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence

import numpy as np
import radar
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image


class QuickRadar:
    """A figure with a cached background. The area lies over the grid, not under it, else all is the same."""

    def __init__(self) -> None:
        figure = radar.draw(radar.AT_FIRST)
        canvas = figure.canvas
        assert isinstance(canvas, FigureCanvasAgg)
        self._canvas = canvas
        self._axes = figure.axes[0]
        self._line = self._axes.lines[0]
        self._area = self._axes.patches[0]
        for artist in (self._line, self._area):
            artist.set_animated(True)
        canvas.draw()
        self._background = canvas.copy_from_bbox(figure.bbox)
        self._angles = [2 * math.pi * place / len(radar.AREAS) for place in range(len(radar.AREAS))]

    def png(self, values: Sequence[float]) -> bytes:
        """Return the picture of eight values."""
        angles = [*self._angles, self._angles[0]]
        closed = [*values, values[0]]
        self._canvas.restore_region(self._background)
        self._line.set_data(angles, closed)
        self._area.set_xy(list(zip(angles, closed, strict=True)))
        for artist in (self._area, self._line):
            self._axes.draw_artist(artist)
        made = io.BytesIO()
        Image.fromarray(np.asarray(self._canvas.buffer_rgba())).save(made, "png", compress_level=1)
        return made.getvalue()
