"""The zygote as a program of its own; see :mod:`server.zygote.process`."""

from __future__ import annotations

from server.zygote.process import main

if __name__ == "__main__":
    main()
