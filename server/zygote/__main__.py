"""The zygote as a program of its own; see :mod:`server.zygote.process`."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    # As an ordinary kernel does: nothing is loaded from the folder in which it happens to run.
    if sys.path[0] == "" or Path(sys.path[0]) == Path.cwd():
        del sys.path[0]

    from server.zygote.process import main

    main()
