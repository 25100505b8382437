"""Pictures as files: PNG for screens and printers, SVG with its words for those who cannot see it."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_hex

from charts.picture import Picture
from charts.png_file import png_file
from charts.sheet import PER_INCH
from charts.svg_file import SvgRenderer
from charts.typeface import drawable

QUICK, SMALL = 1, 6
"""How hard a PNG is packed: for the screen, and for a file that is kept."""


def png(picture: Picture, scale: float = 1, *, packing: int = QUICK) -> bytes:
    """Return the picture as PNG.

    Args:
        picture: what was drawn.
        scale: image points for each pixel of the sheet; 2 is sharp on a tablet, 3 on paper.
        packing: :data:`QUICK` for the screen, :data:`SMALL` for a file.
    """
    figure = picture.figure
    figure.set_dpi(PER_INCH * scale)
    # No canvas: the figure would hold on to it, and to some megabytes of points, until it is collected.
    width, height = figure.bbox.size
    renderer = RendererAgg(width, height, figure.dpi)
    figure.draw(renderer)
    return png_file(
        np.asarray(renderer.buffer_rgba()),
        packing=packing,
        dots=PER_INCH * scale,
        words={"Title": drawable(picture.title), "Description": drawable(picture.sentence)},
        language=picture.language,
    )


def svg(picture: Picture) -> bytes:
    """Return the picture as SVG whose title and description say what it shows."""
    figure = picture.figure
    figure.set_dpi(PER_INCH)
    renderer = SvgRenderer(*(side * PER_INCH for side in figure.get_size_inches()))
    figure.draw(renderer)
    rows = (picture.table.head, *picture.table.rows)
    lines = [" · ".join(cell for cell in row if cell) for row in rows]
    title = ElementTree.Element("title", {"id": "picture-title"})
    title.text = drawable(picture.title)
    words = ElementTree.Element("desc", {"id": "picture-words"})
    words.text = drawable("\n".join([picture.sentence, *lines]))
    said = {
        "role": "img",
        "lang": picture.language,
        "direction": picture.direction,
        "aria-labelledby": "picture-title picture-words",
    }
    return renderer.file(to_hex(figure.get_facecolor()), (title, words), said)
