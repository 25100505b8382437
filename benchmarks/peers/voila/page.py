"""The page in stock ipywidgets, which the notebook shows."""

from __future__ import annotations

import ipywidgets as widgets
import radar


def page() -> widgets.VBox:
    """Return the whole page but its title, which the notebook has."""
    sliders = [widgets.IntSlider(value=5, min=0, max=10, description=area) for area in radar.AREAS]
    chart = widgets.Image(value=radar.png(radar.AT_FIRST), format="png", width=500, height=500)
    button = widgets.Button(description="Save")

    def values() -> list[int]:
        return [slider.value for slider in sliders]

    def show(_change: object) -> None:
        chart.value = radar.png(values())

    for slider in sliders:
        slider.observe(show, "value")
    button.on_click(lambda _button: radar.save(values()))
    return widgets.VBox([*sliders, chart, button])
