"""The page in Dash."""

from __future__ import annotations

import base64
from typing import Any

import radar
from dash import Dash, Input, Output, State, dcc, html

app = Dash(__name__, title=radar.TITLE)
server = app.server
NAMES = [f"area{number}" for number in range(len(radar.AREAS))]

app.layout = html.Main(
    [
        html.H1(radar.TITLE),
        *[
            html.Div([html.Label(area, htmlFor=name), dcc.Slider(0, 10, 1, value=5, id=name)])
            for area, name in zip(radar.AREAS, NAMES, strict=True)
        ],
        html.Img(id="chart", alt=radar.TITLE, width=500, height=500),
        html.Button("Save", id="save"),
        html.P(id="saved"),
    ]
)


@app.callback(Output("chart", "src"), [Input(name, "value") for name in NAMES])
def show(*values: int) -> str:
    return "data:image/png;base64," + base64.b64encode(radar.png(values)).decode()


@app.callback(
    Output("saved", "children"),
    Input("save", "n_clicks"),
    [State(name, "value") for name in NAMES],
    prevent_initial_call=True,
)
def save(_clicks: Any, *values: int) -> str:
    radar.save(values)
    return "Saved"
