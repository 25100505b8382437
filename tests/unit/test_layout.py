"""What runs lies together and still does what it did; what a child makes lies on pages of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = 4096

FUNCTIONS = """
import asyncio, json, sys
from server.zygote.layout import CallOrder

def made(named):
    scope = {}
    exec(f"def f(x, y=2, *, z=3):\\n    '''{named}'''\\n    return [x, y, z, '{named}']", scope)
    return scope["f"]

# Each of a hundred lies among many that never run, as in a library.
loaded = [made(f"{number}-{other}") for number in range(100) for other in range(40)]
some = loaded[7::40]

def counter(start):
    def count(by=1):
        nonlocal start
        start += by
        return start
    return count

class Base:
    def who(self): return "base"
class Own(Base):
    def who(self): return "own " + super().who()
    @property
    def doubled(self): return [one * 2 for one in (1, 2)]
    @staticmethod
    def lone(): return (lambda x: x + 1)(1)

def numbers():
    got = yield 1
    yield got
async def later(): return await asyncio.sleep(0, "later")
def never(): return "never"

counted, before = counter(5), numbers()
next(before)

def everything():
    own, fresh = Own(), numbers()
    return [
        [f(1) for f in some], [f(1, z=0) for f in some[:3]], counted(), own.who(), own.doubled, own.lone(),
        [next(fresh), fresh.send(9)], asyncio.run(later()),
    ]

def spread():
    return len({id(f.__code__) // 4096 for f in some})

order, apart = CallOrder(), spread()
old = [f.__code__ for f in (everything, never, counted)]
with order.watched():
    first = everything()
assert sys.getprofile() is None
moved = order.lay_out()
second = everything()
first[2] += 1  # it counts on where it was
new = [f.__code__ for f in (everything, never, counted)]
print(json.dumps({
    "same": first == second, "equal": old == new, "left": [a is b for a, b in zip(old, new)],
    "apart": apart, "together": spread(), "moved": moved, "goes on": before.send(3), "doc": some[5].__doc__,
    "order": order.lay_out(),
}))
"""

GAPS = """
import json, sys
from server.zygote.layout import settle

SIZES = (64, 80, 128, 256)
head = sys.getsizeof(b"")
kept = {size: [bytes(size - head) for _ in range(30_000)] for size in SIZES}
holes = {size: many[::60] for size, many in kept.items()}
for many in kept.values():
    del many[::60]
holes.clear()
if sys.argv[1] == "filled":
    settle()
pages = {}
for size in SIZES:
    new = [bytes(size - head) for _ in range(400)]
    pages[size] = len({id(one) // 4096 for one in new})
    kept[size].append(new)
print(json.dumps(list(pages.items())))
"""


def told(code: str, *arguments: str, **surroundings: str) -> Any:
    """Run code in a process of its own, whose memory may be used up."""
    run = [sys.executable, "-c", code, *arguments]
    answer = subprocess.run(
        run, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT), **surroundings}, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def functions() -> Any:
    return told(FUNCTIONS)


def test_what_was_laid_out_does_what_it_did(functions: Any) -> None:
    assert functions["same"]
    assert functions["equal"]
    assert functions["goes on"] == 3, "what is under way ends as it began"
    assert functions["doc"] == "5-7"


def test_only_what_has_run_is_laid_out_and_only_once(functions: Any) -> None:
    assert functions["left"] == [False, True, False]
    assert functions["moved"] > 100
    assert functions["order"] == 0


def test_what_runs_lies_together(functions: Any) -> None:
    assert functions["apart"] > 60
    assert functions["together"] < functions["apart"] / 4


def test_what_is_new_fills_no_gaps() -> None:
    scattered, together = (dict(told(GAPS, how)) for how in ("as it is", "filled"))
    for size, pages in together.items():
        needed = 400 * size / PAGE
        assert pages <= 1.5 * needed + 3, size
        assert scattered[size] > 3 * pages, "else the test would show nothing"


@pytest.mark.parametrize("allocator", ["malloc", "debug"])
def test_another_way_of_sharing_memory_is_left_alone(allocator: str) -> None:
    code = "from server.zygote.layout import settle, _fill\nsettle()\nprint(len(_fill))"
    assert told(code, PYTHONMALLOC=allocator) == 0
