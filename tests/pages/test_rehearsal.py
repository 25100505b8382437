"""A forked kernel finds everything done: it loads nothing more, and keeps little of its own."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from server.zygote.zygote import can_fork
from tests.pages.test_zygote import Kernels, until_it_rests
from workbooks.rehearsal import places

PATIENCE = 60
OWN = 23
"""Megabytes that a kernel may have for itself after a short self-assessment with all its pictures."""
THREADS = 12

EXERCISE = """
import asyncio, sys
before = set(sys.modules)
from workbooks.entry import run
page = run("coaching_session")
sent, session = [], page.session
session._send = session._pictures._send = lambda message, buffers: sent.append(message)

async def do(what, **fields):
    session.receive({"id": len(sent), "do": what, **fields})
    assert [one["ok"] for one in sent if one["kind"] == "reply"][-1], (what, sent[-1])
    while session._pictures._waiting or session._pictures._planned:
        await asyncio.sleep(0.005)

await do("ready", place="self_assessment", scale=2)
await do("start", form="short")
while True:
    screen = page.screen
    if screen["step"] == "question":
        await do("answer", item=screen["item"], step=4)
    elif screen["step"] == "rings":
        for ring in screen["rings"]:
            await do("mark", area=screen["area"]["id"], ring=ring["ring"], value=4)
    elif screen["step"] == "marks":
        break
    await do("go", to=screen["foot"]["next"]["to"])
await do("finish")
drawn = sum(one["kind"] == "picture" and one["mime"] == "image/png" for one in sent)
print([drawn, sorted(set(sys.modules) - before)])
"""


class Walked(NamedTuple):
    """What is known of a kernel after the exercise."""

    drawn: int
    loaded: list[str]
    threads: int
    own: float


def test_the_places_of_a_screen_are_found() -> None:
    screen = {
        "foot": {"next": {"to": "home"}},
        "rows": [{"edit_to": "strengths/x"}, {"to": ""}],
        "title": "to",
    }
    assert list(places(screen)) == ["home", "strengths/x"]


async def walk() -> Walked:
    folder = Path(tempfile.mkdtemp(prefix="askelma-"))
    kernels = Kernels(folder)
    try:
        kernels.begin_to_fork(folder)
        assert await kernels.zygote.warm(PATIENCE)
        await until_it_rests(psutil.Process(kernels.zygote.pid))
        assert kernels.zygote.is_warm
        kernel = await kernels.new()
        said = await kernels.ask(kernel, EXERCISE)
        assert not said.error, said
        process = kernels.process(kernel)
        rolled = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
        own = sum(int(size) for size in re.findall(r"^Private_\w+:\s+(\d+)", rolled, re.MULTILINE)) / 1024
        return Walked(*said.value, process.num_threads(), own)
    finally:
        await kernels.close()
        shutil.rmtree(folder, ignore_errors=True)


if can_fork():

    @pytest.fixture(scope="module")
    def walked() -> Iterator[Walked]:
        yield asyncio.run(walk())

    def test_a_kernel_loads_nothing_more(walked: Walked) -> None:
        assert walked.drawn >= 18, "every flower that is another one"
        assert not walked.loaded

    def test_a_kernel_starts_few_threads(walked: Walked) -> None:
        assert walked.threads <= THREADS

    def test_a_kernel_keeps_little_of_its_own(walked: Walked) -> None:
        assert sys.platform == "linux"
        assert walked.own < OWN
