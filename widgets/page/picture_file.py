"""A picture as a file to save: the same name, size and kinds of file for every exercise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from widgets.page.exercise import Download

if TYPE_CHECKING:
    from charts.picture import Picture

Form = Literal["png", "svg"]
"""The kinds of file a picture can be saved as."""


def picture_file(picture: Picture, what: str, form: Form, day: date) -> Download:
    """Make a file of a picture. Its name says what it shows and the day, and nothing of the client.

    Args:
        picture: what was drawn, at the size it is kept in.
        what: the picture's name in the file's name, such as ``three-rings``.
        form: "png" (twice as sharp, for papers and phones) or "svg" (lines that stay lines).
        day: the day in the file's name.
    """
    from charts.rendering import png, svg  # noqa: PLC0415 - matplotlib is slow to load

    data, mime = (png(picture, scale=2), "image/png") if form == "png" else (svg(picture), "image/svg+xml")
    return Download(name=f"askelma-{day.isoformat()}-{what}.{form}", mime=mime, data=data)
