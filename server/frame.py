"""Frames of a kernel line: looked at before Voila reads them, as a torn one can keep it busy for good."""

from __future__ import annotations

from itertools import pairwise

WORD = 8
FEWEST = 6
"""The channel, four parts of a message, and where the last one ends."""
MOST = 64


def is_whole(frame: object) -> bool:
    """Tell whether a frame is a message of the kernel protocol with all its parts inside it.

    A frame begins with how many offsets follow; each part lies between two of them.
    """
    if not isinstance(frame, bytes) or len(frame) < WORD:
        return False
    count = int.from_bytes(frame[:WORD], "little")
    if not FEWEST <= count <= MOST or len(frame) < WORD * (count + 1):
        return False
    offsets = [int.from_bytes(frame[WORD * n : WORD * (n + 1)], "little") for n in range(1, count + 1)]
    in_order = all(start <= end for start, end in pairwise(offsets))
    return in_order and offsets[0] >= WORD * (count + 1) and offsets[-1] <= len(frame)
