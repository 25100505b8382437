"""SVG files that look the same everywhere: letters are outlines, each kept once; words say the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_hex
from matplotlib.path import Path
from matplotlib.transforms import Transform
from numpy.typing import NDArray

from charts.typeface import EM, Run, letter

NAMESPACE = "http://www.w3.org/2000/svg"
PIXELS = 96 / 72
"""Pixels in a point; matplotlib measures lines in points."""
COMMANDS = {int(Path.MOVETO): "M", int(Path.LINETO): "L", int(Path.CURVE3): "Q", int(Path.CURVE4): "C"}
POINTS = {int(Path.CURVE3): 2, int(Path.CURVE4): 3}


class SvgRenderer(RendererBase):
    """Takes what artists draw and puts it down as shapes, in pixels from the upper left corner."""

    def __init__(self, wide: float, high: float) -> None:
        super().__init__()
        self.wide = wide
        self.high = high
        self.shapes: list[ElementTree.Element] = []
        self.letters: dict[str, str] = {}

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the size of the drawing."""
        return self.wide, self.high

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803 - matplotlib's name
    ) -> None:
        """Put down one shape; matplotlib calls this."""
        points: NDArray[np.float64] = transform.transform(np.asarray(path.vertices, float))
        points[:, 1] = self.high - points[:, 1]
        shape = {"d": outline(points, None if path.codes is None else np.asarray(path.codes))}
        shape["fill"] = "none" if rgbFace is None else to_hex(rgbFace)
        thick = gc.get_linewidth() * PIXELS
        if thick > 0:
            shape["stroke"] = to_hex(gc.get_rgb())
            shape["stroke-width"] = short(thick)
            shape["stroke-linecap"] = str(gc.get_capstyle())
            shape["stroke-linejoin"] = str(gc.get_joinstyle())
            dashes: list[float] | None = gc.get_dashes()[1]  # type: ignore[assignment]
            if dashes is not None:
                shape["stroke-dasharray"] = " ".join(short(each * PIXELS) for each in dashes)
        if gc.get_alpha() < 1:
            shape["opacity"] = short(gc.get_alpha())
        self.shapes.append(ElementTree.Element("path", shape))

    def draw_line_of_text(self, run: Run, place: tuple[float, float], size: float, colour: str) -> None:
        """Put down one line of text with its start at ``place``."""
        scale = size / EM
        turn = f"translate({short(place[0])} {short(place[1])}) scale({scale:.5g} {-scale:.5g})"
        line = ElementTree.Element("g", {"fill": colour, "transform": turn})
        for name, x, y in run.letters:
            code = self.letters.setdefault(name, f"l{len(self.letters)}")
            spot = {"href": f"#{code}", "x": short(x)}
            if y:
                spot["y"] = short(y)
            ElementTree.SubElement(line, "use", spot)
        self.shapes.append(line)

    def file(self, paper: str, texts: Iterable[ElementTree.Element], said: dict[str, str]) -> bytes:
        """Return the whole file.

        Args:
            paper: colour of the sheet.
            texts: title and description.
            said: further attributes of the root, such as the language.
        """
        root = ElementTree.Element("svg", {"xmlns": NAMESPACE})
        root.set("width", f"{short(self.wide)}px")
        root.set("height", f"{short(self.high)}px")
        root.set("viewBox", f"0 0 {short(self.wide)} {short(self.high)}")
        for name, value in said.items():
            root.set(name, value)
        root.extend(texts)
        letters = ElementTree.SubElement(root, "defs")
        for name, code in self.letters.items():
            ElementTree.SubElement(letters, "path", {"id": code, "d": outline(*letter(name))})
        sheet = {"width": short(self.wide), "height": short(self.high), "fill": paper}
        ElementTree.SubElement(root, "rect", sheet)
        root.extend(self.shapes)
        named: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        return named


def short(number: float) -> str:
    """Return a number with as many digits as a drawing needs."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def outline(points: NDArray[np.float64], codes: NDArray[np.uint8] | None) -> str:
    """Return a shape in the words of SVG."""
    if codes is None:
        codes = np.full(len(points), Path.LINETO, np.uint8)
        codes[:1] = Path.MOVETO
    written: list[str] = []
    spots = points.tolist()
    place, end = 0, len(spots)
    kinds = codes.tolist()
    while place < end:
        kind = kinds[place]
        if kind == Path.CLOSEPOLY:
            written.append("Z")
            place += 1
            continue
        count = POINTS.get(kind, 1)
        numbers = " ".join(f"{short(x)} {short(y)}" for x, y in spots[place : place + count])
        written.append(COMMANDS[kind] + numbers)
        place += count
    return "".join(written)
