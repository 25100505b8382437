"""Pictures as files: PNG for screens and printers, SVG with its words for those who cannot see it."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG

from charts.picture import Picture
from charts.png_file import png_file
from charts.sheet import PER_INCH
from charts.typeface import drawable

SVG = "http://www.w3.org/2000/svg"
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
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return png_file(
        np.asarray(canvas.buffer_rgba()),
        packing=packing,
        dots=PER_INCH * scale,
        words={"Title": drawable(picture.title), "Description": drawable(picture.sentence)},
        language=picture.language,
    )


def svg(picture: Picture) -> bytes:
    """Return the picture as SVG whose title and description say what it shows.

    Letters are outlines, so that it looks the same where our fonts are missing.
    """
    figure = picture.figure
    figure.set_dpi(72)
    out = BytesIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "askelma"}):
        FigureCanvasSVG(figure).print_svg(
            out, metadata={"Date": None, "Creator": None, "Format": None, "Type": None}
        )
    return _with_words(out.getvalue(), picture)


def _with_words(drawn: bytes, picture: Picture) -> bytes:
    """Say in the file itself what the picture shows."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ElementTree.fromstring(drawn)  # noqa: S314 - our own drawing, made a moment ago
    metadata = root.find(f"{{{SVG}}}metadata")
    if metadata is not None:
        root.remove(metadata)
    root.set("role", "img")
    root.set("lang", picture.language)
    root.set("direction", picture.direction)
    root.set("aria-labelledby", "picture-title picture-words")
    words = "\n".join(" · ".join(row) for row in (picture.table.head, *picture.table.rows))
    title = ElementTree.Element(f"{{{SVG}}}title", {"id": "picture-title"})
    title.text = drawable(picture.title)
    description = ElementTree.Element(f"{{{SVG}}}desc", {"id": "picture-words"})
    description.text = drawable(f"{picture.sentence}\n{words}")
    root.insert(0, title)
    root.insert(1, description)
    named: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return named
