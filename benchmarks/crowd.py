"""Many who open the same thing at the same moment: how long until the last one can work."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from benchmarks.visitor import KernelLine, Visitor
from server.office import PASSPHRASE

PATIENCE = 90.0
"""Seconds after which a side counts as hung; none that answered has taken half of it."""
VALUE = 7
FORM = "full"


async def all_at_once(work: Sequence[Callable[[], Awaitable[None]]]) -> float:
    """Return the milliseconds until the last one is done; a failed one fails the run."""
    begun = time.perf_counter()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(one() for one in work))
    return (time.perf_counter() - begun) * 1000


def stock(address: str, files: Sequence[str], many: int) -> float:
    """Open stock Voila's page many times at once, with all its files, one change and the new picture."""

    async def visit() -> None:
        visitor = Visitor(address)
        kernel = await visitor.page("/")
        await visitor.load(files)
        line = await KernelLine.to(visitor, kernel)
        models = await line.models()
        slider = _model(models, "IntSliderModel")
        image = _model(models, "ImageModel")
        await line.tell(slider, {"method": "update", "state": {"value": VALUE}, "buffer_paths": []})
        await _until_buffer(line, image)
        line.close()
        await visitor.ask(f"/voila/api/shutdown/{kernel}", {"_xsrf": visitor.cookies.get("_xsrf", "")})
        visitor.leave()

    return asyncio.run(all_at_once([visit] * many))


def ours(address: str, files: Sequence[str], many: int) -> float:
    """Open as many workbooks of as many clients at once: the page, all its files, one answer, its picture.

    Signing in and making the clients come before the clock.
    """

    async def everything() -> float:
        visitors = [Visitor(address) for _ in range(many)]
        pages = [await _client_of(visitor) for visitor in visitors]
        lines: list[KernelLine] = []

        async def visit(number: int) -> None:
            visitor, page = visitors[number], pages[number]
            kernel = await visitor.page(page)
            await visitor.load(files)
            line = await KernelLine.to(visitor, kernel)
            lines.append(line)
            comm = next(id for id, model in (await line.models()).items() if "screen" in model["state"])
            await _answer(line, comm)

        taken = await all_at_once([partial(visit, number) for number in range(many)])
        for line in lines:
            line.close()
        for visitor in visitors:
            await visitor.ask("/lock", {"_xsrf": visitor.cookies["_xsrf"]})
            visitor.leave()
        return taken

    return asyncio.run(everything())


async def _client_of(visitor: Visitor) -> str:
    await visitor.sign_in(PASSPHRASE)
    form = {"label": "Mittaus", "language": "fi", "_xsrf": visitor.cookies["_xsrf"]}
    status, headers, _ = await visitor.ask("/clients/new", form)
    assert status == 303, status
    return headers["location"]


class Workbook:
    """A workbook as its page uses it: a form is begun, and its first question answered.

    Args:
        line: to the kernel.
        comm: of the page's one live widget.
    """

    def __init__(self, line: KernelLine, comm: str) -> None:
        self._line = line
        self._comm = comm
        self._number = 0
        self._item = ""

    async def begin(self) -> None:
        """Begin a form."""
        await self._ask("ready", place="self_assessment", scale=1)
        await self._ask("start", form=FORM)
        told, _ = await self._line.hear(lambda content: bool(_screen(content).get("item")))
        item = _screen(told)["item"]
        self._item = item if isinstance(item, str) else item["id"]

    async def answer(self) -> None:
        """Answer the question, and wait until it is saved."""
        await self._ask("answer", item=self._item, step=(VALUE + self._number) % 4)
        number = self._number
        await self._line.hear(
            lambda content: _custom(content).get("kind") == "reply" and _custom(content)["id"] == number
        )

    async def picture(self) -> None:
        """Wait for the picture that follows."""
        await self._line.hear(lambda content: _custom(content).get("kind") == "picture")

    async def _ask(self, do: str, **fields: Any) -> None:
        self._number += 1
        told = {"id": self._number, "do": do, **fields}
        await self._line.tell(self._comm, {"method": "custom", "content": told})


async def _answer(line: KernelLine, comm: str) -> None:
    """Begin a form and answer its first question, as the page does."""
    workbook = Workbook(line, comm)
    await workbook.begin()
    await workbook.answer()
    # The picture of the question is on its way already; the answer's picture comes after its reply.
    await workbook.picture()


def _screen(content: dict[str, Any]) -> dict[str, Any]:
    screen: dict[str, Any] = content.get("data", {}).get("state", {}).get("screen", {})
    return screen


def _custom(content: dict[str, Any]) -> dict[str, Any]:
    data = content.get("data", {})
    custom: dict[str, Any] = data.get("content", {}) if data.get("method") == "custom" else {}
    return custom


def _model(models: dict[str, dict[str, Any]], name: str) -> str:
    return next(id for id, model in models.items() if model["model_name"] == name)


async def _until_buffer(line: KernelLine, comm: str) -> None:
    while True:
        content, buffers = await line.hear(lambda content: content.get("comm_id") == comm)
        if buffers and content["data"].get("method") == "update":
            return
