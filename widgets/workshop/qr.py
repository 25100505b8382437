"""The square code that a phone's camera opens, as one path of dark squares for the browser to draw."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import segno

BORDER = 4
"""White squares round the code; ISO/IEC 18004 asks for four."""


@lru_cache(maxsize=8)
def square_code(address: str) -> dict[str, Any]:
    """Return the code of an address: its size in squares, border and all, and the path of the dark ones."""
    rows = segno.make_qr(address, error="m").matrix
    path = "".join(
        f"M{x + BORDER} {y + BORDER}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    return {"size": len(rows) + 2 * BORDER, "path": path}
