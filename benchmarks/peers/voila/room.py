"""The room in stock ipywidgets: one question, one press, and a word when the answer is on the disk."""

from __future__ import annotations

import json
import os
from pathlib import Path

import ipywidgets as widgets


def room() -> widgets.VBox:
    """Return the question of one participant."""
    scale = widgets.IntSlider(value=5, min=0, max=10, description="0-10")
    button = widgets.Button(description="Send")
    told = widgets.Label(value="")

    def send(_button: object) -> None:
        with Path(os.environ["RADAR_SAVED"]).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"value": scale.value}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        told.value = "Delivered"

    button.on_click(send)
    return widgets.VBox([scale, button, told])
