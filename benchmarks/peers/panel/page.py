"""The page in Panel."""

from __future__ import annotations

import panel as pn
import radar

pn.extension()

sliders = [pn.widgets.IntSlider(name=area, start=0, end=10, value=5) for area in radar.AREAS]
chart = pn.pane.PNG(radar.png(radar.AT_FIRST), width=500, height=500, alt_text=radar.TITLE)
button = pn.widgets.Button(name="Save")


def values() -> list[int]:
    return [slider.value for slider in sliders]


def show(*_events: object) -> None:
    chart.object = radar.png(values())


for slider in sliders:
    slider.param.watch(show, "value")
button.on_click(lambda _event: radar.save(values()))
pn.Column(f"# {radar.TITLE}", *sliders, chart, button).servable(title=radar.TITLE)
