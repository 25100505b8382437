"""PNG files without detours: flat drawings pack smaller and quicker when their rows stay as they are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

SIGNATURE = b"\x89PNG\r\n\x1a\n"
DEEP, TRUE_COLOUR = 8, 2
PER_METRE = 1 / 0.0254


def png_file(
    points: NDArray[np.uint8], *, packing: int, dots: float, words: Mapping[str, str], language: str
) -> bytes:
    """Return an image as a PNG file.

    Args:
        points: rows of points of red, green, blue and opacity; opacity is left out.
        packing: from 1 (quick) to 9 (small).
        dots: points to an inch, so that the image has its true size on paper.
        words: texts that the file carries, such as its description.
        language: code of their language.
    """
    high, wide, _ = points.shape
    rows = np.zeros((high, 1 + 3 * wide), np.uint8)
    for colour in range(3):  # one after the other takes a fifth of the time that all three in one go do
        rows[:, 1 + colour :: 3] = points[:, :, colour]
    size = round(dots * PER_METRE)
    parts = [
        SIGNATURE,
        _part(b"IHDR", struct.pack(">IIBBBBB", wide, high, DEEP, TRUE_COLOUR, 0, 0, 0)),
        _part(b"pHYs", struct.pack(">IIB", size, size, 1)),
        *(_part(b"iTXt", _text(name, said, language)) for name, said in words.items()),
        _part(b"IDAT", zlib.compress(rows.data, packing)),
        _part(b"IEND", b""),
    ]
    return b"".join(parts)


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(name)))


def _text(name: str, said: str, language: str) -> bytes:
    plain = said.replace("\0", "").encode("utf-8", "replace")
    return b"\0".join((name.encode("latin-1"), b"\0" + language.encode("ascii", "ignore"), b"", plain))
