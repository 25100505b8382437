"""Following: what lies on a desk is looked at again and again, while the page is open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

log = structlog.get_logger(__name__)

LOOK_EVERY = 0.4
"""Seconds between looks, so that another screen follows within one second and a release within a second and
a half."""


class Following:
    """Looks again and again while the event loop runs.

    Args:
        look: looks once and takes what is new.
    """

    def __init__(self, look: Callable[[], None]) -> None:
        self._look = look
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Follow from now on."""
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._follow())

    def end(self) -> None:
        """Stop following."""
        if self._task is not None:
            self._task.cancel()

    async def _follow(self) -> None:
        away = ""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                self._look()
                away = ""
            except Exception as failure:  # a store that is away for a moment comes back
                if away != type(failure).__name__:
                    away = type(failure).__name__
                    log.warning("desk_cannot_look", failure=away)
