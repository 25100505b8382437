"""The lean server: what its libraries would load and it never uses is left out, and memory is given back."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType

LEFT_OUT = (
    # Checks of formats in the schemas of events, of which the server sends none. One of them builds a grammar
    # at every start: 0.4 s and 17 MB.
    "fqdn",
    "isoduration",
    "rfc3987_syntax",
    "uri_template",
    "webcolors",
    # Coloured logs, threads of a kind that nothing here has, and reading of strange HTML.
    "rich",
    "curses",
    "greenlet",
    "lxml",
    "charset_normalizer",
)
"""Loaded where they are found, done without where they are not."""
EMPTY: Mapping[str, tuple[str, ...]] = {
    # For lists of extensions that JupyterLab would fetch. The server fetches nothing.
    "requests": (),
    # For notebooks with markup in them, which nbconvert would clean and search. The server makes its pages
    # with a template of its own and lets no markup out of a notebook.
    "bleach": ("ALLOWED_ATTRIBUTES", "ALLOWED_TAGS", "clean"),
    "bleach.css_sanitizer": ("ALLOWED_CSS_PROPERTIES", "CSSSanitizer"),
    "bs4": ("BeautifulSoup",),
}
"""Loaded without asking by what the server does load, with the names it asks for at once. None is called."""
ARENA_MAX, MMAP_THRESHOLD, TRIM_THRESHOLD = -8, -3, -1
"""Settings of the C library; see mallopt(3)."""
LARGE = 128 * 1024


def leave_out() -> None:
    """Do without what is never used; before anything of the server is loaded."""
    for name in LEFT_OUT:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    for name, asked in EMPTY.items():
        empty = ModuleType(name)
        vars(empty).update(dict.fromkeys(asked, frozenset()))
        sys.modules.setdefault(name, empty)
    # The other way writes and compiles a program for each form of a notebook, to look at five small ones.
    os.environ.setdefault("NBFORMAT_VALIDATOR", "jsonschema")


@contextmanager
def nothing_is_garbage() -> Iterator[None]:
    """Look for no garbage while modules are loaded, an eighth of the time: nearly all of it stays.

    Later collections need not look at it either.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def spare_memory() -> None:
    """Have large blocks given back as soon as they are free, and all threads share one heap."""
    library = _library("mallopt")
    if library is not None:
        for setting, value in ((ARENA_MAX, 1), (MMAP_THRESHOLD, LARGE), (TRIM_THRESHOLD, LARGE)):
            library.mallopt(setting, value)


def give_back() -> None:
    """Return to the system what was taken for a moment."""
    library = _library("malloc_trim")
    if library is not None:
        library.malloc_trim(0)


def _library(function: str) -> ctypes.CDLL | None:
    # Not every C library has them.
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if hasattr(library, function) else None
