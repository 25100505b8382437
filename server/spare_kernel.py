"""A spare kernel: started and warmed before anybody asks, so that a workbook opens without a wait.

It knows no client and has no ticket until it is taken.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

WARM_UP = "import workbooks.entry; workbooks.entry.warm_up()"
PATIENCE = 60


class SpareKernel:
    """One kernel on its way to being ready.

    Args:
        kernel_id: the id that it has.
        start: starts the kernel and returns its manager, and whether it was born warm.
    """

    def __init__(self, kernel_id: str, start: Callable[[], Awaitable[tuple[Any, bool]]]) -> None:
        self.kernel_id = kernel_id
        self._making = asyncio.create_task(self._make(start))

    async def ready(self, settings: Mapping[str, str]) -> Any:
        """Tell the kernel what it is for and return the client that talks with it.

        Raises:
            RuntimeError: it did not come to life.
        """
        client = await self._making
        text = json.dumps(json.dumps(dict(settings)))
        await _run(client, f"import json, os; os.environ.update(json.loads({text}))")
        return client

    async def hang_up(self) -> None:
        """Wait until it is made or has failed, and stop talking with it; who started it ends it."""
        await asyncio.wait({self._making})
        if not self._making.cancelled() and self._making.exception() is None:
            self._making.result().stop_channels()

    async def _make(self, start: Callable[[], Awaitable[tuple[Any, bool]]]) -> Any:
        client = None
        try:
            manager, is_warm = await start()
            client = await talk_with(manager)
            if not is_warm:
                await _run(client, WARM_UP)
        except Exception as error:
            if client is not None:
                client.stop_channels()
            structlog.get_logger("server").warning("spare_kernel_not_ready", exc_info=error)
            raise
        return client


async def talk_with(manager: Any) -> Any:
    """Return a client that hears and is heard by the kernel of a manager.

    Raises:
        RuntimeError: the kernel does not answer.
    """
    client = manager.client()
    client.start_channels()
    try:
        await client.wait_for_ready(timeout=PATIENCE)
    except BaseException:
        client.stop_channels()
        raise
    return client


async def _run(client: Any, code: str) -> None:
    """Run code without a trace of it in the kernel's memory or on its channels."""
    reply = await client.execute(code, silent=True, store_history=False, reply=True, timeout=PATIENCE)
    if reply["content"]["status"] != "ok":
        raise RuntimeError(reply["content"].get("ename", "kernel"))
