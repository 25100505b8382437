"""What kernels are forked from: what it loads, what it may know, and what a kernel is told besides.

Loads nothing of Jupyter itself, so that the zygote can begin to load while the server still does.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from server.zygote.zygote import Zygote, can_fork

PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LANGUAGE",
    "LC_",
    "TZ",
    "TMP",
    "TEMP",
    "PYTHON",
    "VIRTUAL_ENV",
    "CONDA_PREFIX",
    "MPL",
    "XDG_",
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "DYLD_",
    "OMP_",
    "OPENBLAS_",
    "MKL_",
    "ASKELMA_CONTENT",
)
"""Beginnings of the names of settings that a kernel may see. Nothing about the request is among them."""
PLAIN = "ASKELMA_PLAIN_KERNELS"
"""Environment setting with which every kernel is a process started from nothing."""
PRELOADED = (
    "ipywidgets",
    "anywidget",
    "matplotlib.pyplot",
    "matplotlib_inline.backend_inline",
    "numpy.random",
    "tinydb",
    "msgspec",
    "nacl.bindings",
    "workbooks.entry",
)
"""What every forked kernel finds loaded. Names only: the server itself loads none of it."""
WARM_UP = "workbooks.entry:warm_up_to_fork"
REHEARSAL = "workbooks.entry:rehearsal"
TRIAL = "workbooks.rehearsal:opening"
ARGUMENTS = ("--HistoryManager.enabled=False",)
"""What every kernel is told on its command line: what was run in it is kept nowhere."""


def environment(own: Mapping[str, str], folder: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """Return what a kernel may know about its surroundings.

    Args:
        own: the server's environment.
        folder: the server's private folder for this run.
        settings: what this kernel is told besides.
    """
    passed = {name: value for name, value in own.items() if name.upper().startswith(PASSED_ON)}
    return passed | {
        # Neither the user's own start-up files nor a history: the same kernel on every machine.
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTER_WIDGETS_ECHO": "0",
        "VOILA_BASE_URL": "/",
        "VOILA_PREHEAT": "False",
        **settings,
    }


def begin_to_fork(folder: Path) -> Zygote | None:
    """Get ready, in the background, to make kernels by fork; until then they are started from nothing.

    Args:
        folder: the server's private folder for this run.

    Returns:
        what makes them; nothing where kernels cannot or shall not be forked.
    """
    if os.environ.get(PLAIN) or not can_fork():
        logging.getLogger(__name__).info("kernels are not forked")
        return None
    zygote = Zygote(
        PRELOADED,
        WARM_UP,
        rehearsal=REHEARSAL,
        trial=TRIAL,
        arguments=ARGUMENTS,
        environment=environment(os.environ, folder, {}),
        folder=folder,
    )
    zygote.begin()
    return zygote
