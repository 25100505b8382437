"""The one chart and the one way of saving that every side of the comparison uses."""

from __future__ import annotations

import io
import json
import math
import os
from collections.abc import Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.projections.polar import PolarAxes

TITLE = "How are things now?"
AREAS = ("Body", "Mind", "Home", "Money", "Learning", "Work", "Friends", "Free time")
AT_FIRST = (5,) * len(AREAS)
INCHES, PER_INCH = 5, 100
"""500 x 500 pixels."""


def draw(values: Sequence[float]) -> Figure:
    """Return a new figure of eight values from 0 to 10."""
    figure = Figure(figsize=(INCHES, INCHES), dpi=PER_INCH)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(projection="polar")
    assert isinstance(axes, PolarAxes)
    angles = [2 * math.pi * place / len(AREAS) for place in range(len(AREAS))]
    axes.set_ylim(0, 10)
    axes.set_xticks(angles, AREAS)
    axes.set_yticks(range(0, 11, 2))
    axes.plot([*angles, angles[0]], [*values, values[0]], linewidth=2)
    axes.fill([*angles, angles[0]], [*values, values[0]], alpha=0.25)
    return figure


def png(values: Sequence[float]) -> bytes:
    """Return a new figure of eight values as the bytes of a PNG."""
    made = io.BytesIO()
    draw(values).savefig(made, format="png", dpi=PER_INCH)
    return made.getvalue()


def save(values: Sequence[float]) -> None:
    """Append the values to the file of this run as a line of JSON."""
    with Path(os.environ["RADAR_SAVED"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(list(values)) + "\n")
