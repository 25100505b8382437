"""The page in Solara."""

from __future__ import annotations

import radar
import solara

values = [solara.reactive(5) for _ in radar.AREAS]


@solara.component
def Page() -> None:  # noqa: N802 - the name that Solara looks for
    solara.Title(radar.TITLE)
    solara.Markdown(f"# {radar.TITLE}")
    for area, value in zip(radar.AREAS, values, strict=True):
        solara.SliderInt(area, value=value, min=0, max=10)
    chosen = [value.value for value in values]
    solara.Image(radar.png(chosen), width="500px")
    solara.Button("Save", on_click=lambda: radar.save(chosen))
