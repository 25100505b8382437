"""The network map on paper: circles of nearness to write in, who does what, and what is missing."""

from __future__ import annotations

from typing import get_args

from coaching.network_map import Direction
from exports.forms.form import Form, Heading, Lines, Picture, Table
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    directions = tuple(text(f"network_map.{direction}") for direction in get_args(Direction))
    return Form(
        name="network-map",
        title=text("network_map.title"),
        lead=text("network_map.home_about"),
        blocks=(
            Heading(text=text("network_map.map_heading"), lead=text("network_map.map_lead")),
            Picture(drawing="nearness", sentence=text("network_map.form_lead"), labels=directions, n=3),
            Table(
                head=(
                    text("network_map.table_name"),
                    text("network_map.does_label"),
                    text("network_map.agreed_label"),
                ),
                rows=8,
                widths=(1, 1.6, 1.6),
            ),
            Heading(text=text("network_map.missing_heading"), lead=text("network_map.missing_lead")),
            Lines(label=text("network_map.missing_label"), n=4),
            Lines(label=text("network_map.nearer_heading"), n=3),
        ),
    )
