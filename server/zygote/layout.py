"""How what is shared lies in memory: what runs lies together, so that a child copies few pages of it.

Python counts references inside the objects themselves, so whoever runs a function writes to it, and the page
that it lies on is copied. What is loaded lies in the order in which it was loaded, a function that runs
beside a hundred that never do. Here the code of those that have run is laid anew, in the order in which they
ran, and the gaps between what stays are filled, so that what a child makes lies on pages of its own.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType, FunctionType
from typing import ClassVar

SMALL, GRAIN, POOL = 512, 16, 16 * 1024
"""How Python 3.10 and later share out small blocks: largest, steps, bytes of a pool; Objects/obmalloc.c."""
FRESH = 4
"""A pool with so many blocks in use was empty just now; a few may be what the look itself has needed."""
MOST = 40_000
"""No size has more gaps: the most that was seen are 5 300."""
LARGEST_GAP, ROW = 1024, 3
_fill: list[object] = []
"""What fills the gaps; let go of, it would leave them again, in every child."""


class CallOrder:
    """Which code has run, in the order of its first time; made when everything is loaded and nothing frozen.

    What is frozen is not listed any more, and to thaw it would write to each page that children share.
    """

    def __init__(self) -> None:
        self._functions = [one for one in gc.get_objects() if type(one) is FunctionType]
        self._codes: dict[int, CodeType] = {}  # by address: code that reads alike is not the same

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Note what runs meanwhile, in this thread and in those that are started."""
        before = sys.getprofile()
        threading.setprofile(self._note)
        sys.setprofile(self._note)
        try:
            yield
        finally:
            sys.setprofile(before)
            threading.setprofile(before)

    def _note(self, frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            code = frame.f_code
            self._codes.setdefault(id(code), code)

    def lay_out(self) -> int:
        """Give all functions whose code has run an equal one that lies beside the others, in their order.

        Returns:
            the number of functions that have got one.
        """
        codes, copies = self._codes, dict[int, CodeType]()
        functions: dict[int, list[FunctionType]] = {}
        for one in self._functions:
            if id(one.__code__) in codes:
                functions.setdefault(id(one.__code__), []).append(one)
        # Both kinds of gaps, or the new code would lie in them and be as scattered as the old.
        fill_gaps()
        fill_heap()

        def copy(code: CodeType) -> CodeType:
            made = copies.get(id(code))
            if made is None:
                parts = (copy(one) if id(one) in codes else one for one in code.co_consts)
                made = copies[id(code)] = code.replace(co_consts=tuple(parts))
            return made

        for address, code in codes.items():
            for function in functions.get(address, ()):
                function.__code__ = copy(code)
        self._functions, self._codes = [], {}
        return len(copies)


def settle() -> None:
    """Make what is there lie still, so that a child copies as little of it as possible.

    No collection looks at it any more. Gaps in half-used pools are filled: what a child makes then lies
    together on pages of its own, instead of one small thing on each of many shared pages.
    """
    gc.collect()
    # It holds on to names that were made for one look: a child would let go of them one by one.
    sys._clear_type_cache()
    gc.disable()
    gc.freeze()
    # A full collection waits until a quarter more has come than the last one left: count from here. It also
    # lets go of what Python keeps to use again, which would be gaps.
    gc.collect()
    fill_heap()
    fill_gaps()


def fill_gaps() -> None:
    """Allocate small blocks of every size until each comes from a pool that was empty."""
    if os.environ.get("PYTHONMALLOC"):
        return  # there may be no pools, and nothing to look at where one would begin
    head = sys.getsizeof(b"")
    small = ((object, ()), (int, ("9" * 9,)))
    for make, of in (*small, *((bytes, (size - head,)) for size in range(3 * GRAIN, SMALL + 1, GRAIN))):
        if not _fill_one_size(make, *of):
            return


def _fill_one_size(make: Callable[..., object], *of: object) -> bool:
    """Fill the gaps of one size; false when Python seems to share out its blocks in another way."""
    for _ in range(MOST):
        _fill.append(make(*of))
        if _is_last_gap(_Pool.from_address(id(_fill[-1]) & -POOL)):
            return True
    return False


class _Pool(ctypes.Structure):
    """How a pool begins; see there."""

    _fields_: ClassVar = [
        ("used", ctypes.c_uint),
        ("free", ctypes.c_void_p),
        ("next", ctypes.c_void_p),
        ("previous", ctypes.c_void_p),
    ]


def _is_last_gap(pool: _Pool) -> bool:
    """Tell whether a pool was empty just now, and no other one of its size has room."""
    return bool(pool.used <= FRESH and pool.next == pool.previous)


def fill_heap() -> None:
    """Do the same for blocks that the C library shares out: until several in a row follow each other."""
    malloc = ctypes.CDLL(None).malloc
    malloc.restype = ctypes.c_void_p
    for size in range(LARGEST_GAP, GRAIN, -GRAIN):
        before, row = 0, 0
        for _ in range(20_000):
            place = malloc(size) or 0
            row = row + 1 if 0 <= place - before - size <= 2 * GRAIN else 0
            before = place
            if row == ROW:
                break
