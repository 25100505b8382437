"""The history line on paper: what it is, an empty line of time, and rows to write events on."""

from __future__ import annotations

from typing import get_args

from coaching.history_line import Feeling
from exports.forms.form import Form, Picture, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form. Only what is to be shared is written on it: paper keeps nothing to itself."""
    text = content.text
    feelings = [text(f"history_line.feeling_{one}") for one in get_args(Feeling) if one]
    return Form(
        name="history-line",
        title=text("history_line.title"),
        lead=text("history_line.warning"),
        blocks=(
            Text(text=text("history_line.form_paper")),
            Picture(drawing="line", sentence=text("history_line.picture_title")),
            Table(
                label=" · ".join(feelings),
                head=(text("history_line.when"), text("history_line.what"), text("history_line.feeling")),
                rows=8,
                widths=(1, 3, 1.3),
            ),
        ),
    )
