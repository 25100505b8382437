"""Serving, from the first page to the last: the entrance opens at once, then what takes longer is loaded."""

from __future__ import annotations

import asyncio
import importlib
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from server.closed_memory import close_memory
from server.entrance import Entrance
from server.house import MOST, WORKBOOKS, House
from server.lan import Wish
from server.lean import give_back, nothing_is_garbage, spare_memory
from server.request_log import start_log
from server.session import IDLE
from server.starting import listen_near, open_browser, private_folder
from storage.failure import StoreFailure
from workbooks.content.loader import load

FIRST_PAGE = 0.3
"""Seconds for which the first page has the machine to itself, if it is asked for by then."""
TURN = 0.0005
"""Seconds after which the loading of modules lets a page have its turn; Python's own are ten times that."""


def serve(
    store: Path,
    port: int | None,
    browser: bool,
    practice: bool = False,
    *,
    idle: float = IDLE,
    workbooks: Path = WORKBOOKS,
    most: int = MOST,
    lan: Wish | None = None,
    phones: bool = False,
) -> int:
    """Serve a store until somebody stops it.

    Args:
        store: the store's folder, there or to be set up.
        port: the port; None takes the first free one from 8866 on.
        browser: whether to open a browser.
        practice: whether the store is one for practice.
        idle: seconds without activity that end a session.
        workbooks: folder of the notebooks that are offered.
        most: so many workbook pages may be open at once.
        lan: how phones are let in, when they are.
        phones: whether they are let in from the start.

    Raises:
        StoreFailure: another server has the store, or it cannot be used.
        OSError: the port is taken.
    """
    close_memory()  # it holds handles to the whole store and the list of clients
    spare_memory()
    start_log()
    with listen_near(port) as listening, private_folder() as folder:
        port = listening.getsockname()[1]
        house = House(store, folder, port=port, idle=idle, workbooks=workbooks, most=most, lan=lan)
        asyncio.run(_serve(house, listening, browser=browser, practice=practice, phones=phones))
    return 0


async def _serve(
    house: House, listening: socket.socket, *, browser: bool, practice: bool, phones: bool
) -> None:
    try:
        await asyncio.to_thread(house.open, practice=practice)
        entrance = Entrance(house, listening)
        entrance.open()
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        address = f"http://localhost:{house.port}/"
        print(load(house.language).text("server.ready", address=address), flush=True)
        if browser:
            open_browser(address)
        letting_in = asyncio.create_task(_let_phones_in(house, asked=phones))
        loading = asyncio.create_task(_load(house, entrance))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({loading, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if loading.done():
                await loading
            await asyncio.wait({letting_in, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if letting_in.done():
                await letting_in
            await stopping
        finally:
            stopping.cancel()
            # Modules that are being loaded cannot be broken off in the middle.
            await asyncio.wait({loading, letting_in})
            await entrance.leave()
    finally:
        await asyncio.to_thread(house.close)


async def _let_phones_in(house: House, *, asked: bool) -> None:
    """Let phones in when that was asked for, or when they were in as the server ended and a room is open."""
    text = load(house.language).text
    if house.office is None:
        if asked:
            print(text("server.phones_later"), flush=True)
            house.phones_later = True
        return
    if not asked and not await asyncio.to_thread(house.lan.was_on):
        return
    try:
        await house.lan.start()
    except StoreFailure as failure:
        if asked:
            raise
        print(text(failure.key, **failure.words), flush=True)
        return
    addresses = house.lan.addresses()
    for address in addresses:
        print(text("server.phones_ready", address=f"{address}/"), flush=True)
    if not addresses:
        print(text("server.phones_no_network"), flush=True)


async def _load(house: House, entrance: Entrance) -> None:
    """Load Voila beside the first pages, and let it take over."""
    with suppress(TimeoutError):
        await asyncio.wait_for(entrance.first_page.wait(), FIRST_PAGE)
    # Begun before the first page, it would hold it up by a tenth of a second even on a processor of its own.
    house.begin_to_fork()
    with _short_turns(), nothing_is_garbage():
        app = await asyncio.to_thread(importlib.import_module, "server.app")
    server = app.AskelmaServer.of(house, entrance)
    server.initialize()
    server.start()
    give_back()


@contextmanager
def _short_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
