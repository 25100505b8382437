"""A side of the comparison: how it is served, and by what its page is known to be usable."""

from __future__ import annotations

import re
from dataclasses import dataclass

SLIDER = "[role=slider]"
CHART = "img"
PYTHON = "{python} -m "
VOILA = PYTHON + "voila page.ipynb --no-browser --port {port} --Voila.ip=127.0.0.1"
PREHEATED = " --VoilaConfiguration.preheat_kernel=True --VoilaConfiguration.default_pool_size=5"


@dataclass(frozen=True)
class Side:
    """One way of serving a page.

    Attributes:
        name: as the tables call it.
        folder: its folder under ``peers``: the app and the requirements; empty for our own.
        command: how it is started; ``{python}``, ``{port}`` and ``{store}`` are filled in.
        path: the page to open; for our own pages the notebook.
        package: what names its version.
        control: the first input.
        picture: the chart; an image smaller than ``WIDE`` is not one.
        signs_in: whether the page is behind a sign-in.
    """

    name: str
    folder: str
    command: str
    path: str = "/"
    package: str = ""
    control: str = SLIDER
    picture: str = CHART
    signs_in: bool = False

    @property
    def key(self) -> str:
        """A name for files."""
        return "_".join(re.findall(r"[a-z]+", self.name.lower()))


STOCK = Side("Voila", "voila", VOILA, package="voila")
PREHEAT = Side("Voila preheated", "voila", VOILA + PREHEATED, package="voila")
SOLARA = Side(
    "Solara",
    "solara",
    PYTHON + "solara run page.py --host 127.0.0.1 --port {port} --production --no-open",
    package="solara",
)
PANEL = Side(
    "Panel",
    "panel",
    PYTHON
    + "panel serve page.py --address 127.0.0.1 --port {port} --allow-websocket-origin localhost:{port}",
    path="/page",
    package="panel",
)
STREAMLIT = Side(
    "Streamlit",
    "streamlit",
    PYTHON + "streamlit run page.py --server.address 127.0.0.1 --server.port {port}"
    " --server.headless true --browser.gatherUsageStats false",
    package="streamlit",
    control="input[type=range]",
)
DASH = Side(
    "Dash",
    "dash",
    PYTHON + "gunicorn -w 1 --threads 8 -b 127.0.0.1:{port} page:server",
    package="dash",
)
PEERS = (STOCK, PREHEAT, SOLARA, PANEL, STREAMLIT, DASH)

_OURS = PYTHON + "benchmarks.peers.askelma.serve --port {port} --store {store}"
SAME = Side(
    "Askelma",
    "",
    _OURS + " --same-page",
    path="radar",
    control=".mark input",
    picture="main .picture img",
    signs_in=True,
)
"""The same page as the peers', on our own server, as a workbook of a client."""
REAL = Side(
    "Askelma's session page",
    "",
    _OURS,
    path="",
    control="main input[type=radio]",
    picture="main .picture img",
    signs_in=True,
)
"""The page that a worker and a client have before them."""

COMMAND = Side(
    "askelma serve",
    "",
    PYTHON + "benchmarks.loaded serve --no-browser --port {port} --store {store}",
    signs_in=True,
)
"""The command itself, which writes down at its end what it has loaded."""
