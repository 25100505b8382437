"""The command with one addition: at its end it writes down the names of all modules that it has loaded."""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path

LOADED = "BENCH_LOADED"
"""Environment setting: the file for the names."""


def write() -> None:
    """Write the names down, one a line."""
    Path(os.environ[LOADED]).write_text("\n".join(sorted(sys.modules)), encoding="utf-8")


if __name__ == "__main__":
    from workbooks.cli import main

    atexit.register(write)
    main()
