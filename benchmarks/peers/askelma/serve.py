"""Serves our side: the server as it is, with practice clients, room for many pages, and one more notebook."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from server.house import WORKBOOKS
from server.serving import serve

HERE = Path(__file__).parent
MOST = 40
"""Kernels at once; how many a house has is its own setting, and 25 pages are asked for here."""


def main() -> int:
    """Serve until somebody stops it."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--port", type=int, required=True)
    asked.add_argument("--store", type=Path, required=True)
    asked.add_argument("--same-page", action="store_true")
    told = asked.parse_args()
    workbooks = HERE if told.same_page else WORKBOOKS
    return serve(told.store, told.port, browser=False, practice=True, most=MOST, workbooks=workbooks)


if __name__ == "__main__":
    sys.exit(main())
