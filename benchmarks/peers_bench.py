"""Askelma beside stock Voila and its peers: all sides in one run, in turns, on one machine."""

from __future__ import annotations

import platform
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, sync_playwright

from benchmarks import crowd
from benchmarks.device import Device
from benchmarks.environment import PEERS as PEER_FOLDERS
from benchmarks.environment import NotInstalled
from benchmarks.family import share
from benchmarks.figures import Figures
from benchmarks.own_device import LIVE, NewDevice, OwnDevice, WorkbookDevice
from benchmarks.quiet import LONG, wait_until_quiet
from benchmarks.served import Served
from benchmarks.side import COMMAND, PEERS, REAL, SAME, STOCK, Side
from tests.browser.conftest import QUIET, which_browser

ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1"
"""Nothing is loaded from elsewhere; stock Voila's page asks a network for two style sheets."""
HEAVY = ("matplotlib", "numpy", "ipywidgets")
"""What the server's own process must not load."""
BETWEEN = 200
"""Milliseconds between two taps of one page."""
CROWD_TRIES = 3
"""So often a server is started anew that has hung under many pages at once."""


@dataclass(frozen=True)
class Plan:
    """How often everything is done."""

    rounds: int = 10
    taps: int = 3
    crowd: int = 25
    crowd_rounds: int = 2
    pages: int = 4
    starts: int = 10


QUICK = Plan(rounds=3, taps=2, crowd=4, crowd_rounds=1, pages=2, starts=3)
"""To see whether everything runs; no figures to keep."""


def measure(plan: Plan) -> Figures:
    """Measure everything; a side that fails is told as not measured."""
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="askelma-peers-") as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which_browser(), args=[*QUIET, ONLY_HERE])
        files: dict[str, tuple[str, ...]] = {}
        _pages(plan, figures, browser, Path(folder), files)
        for part in (_memory, _starts):
            with _told(figures, part.__name__.strip("_")):
                part(plan, figures, browser, Path(folder))
        browser.close()
        with _told(figures, "many pages at once"):
            # The visitors bring a loop of their own, which the browser's driver does not share.
            ThreadPoolExecutor().submit(_crowds, plan, figures, Path(folder), files).result()
    return figures


@contextmanager
def _told(figures: Figures, what: str) -> Iterator[None]:
    """Keep what has been measured when a later part fails, and tell which one did."""
    try:
        yield
    except (RuntimeError, TimeoutError, OSError, Error) as failure:
        figures.missing[what] = str(failure).splitlines()[0] if str(failure) else type(failure).__name__
        print(f"  {what}: not measured: {failure}", flush=True)


def versions() -> str:
    """Return what was measured, by version."""
    told = []
    for name in dict.fromkeys(side.folder for side in PEERS):
        package = next(side.package for side in PEERS if side.folder == name)
        pins = (PEER_FOLDERS / name / "requirements.txt").read_text().splitlines()
        told += [pin.replace("==", " ") for pin in pins if pin.startswith(f"{package}==")]
    return ", ".join([*told, f"Python {platform.python_version()}"])


def _pages(
    plan: Plan, figures: Figures, browser: Browser, folder: Path, files: dict[str, tuple[str, ...]]
) -> None:
    with ExitStack() as undo:
        devices: list[Device] = []
        for side in (*PEERS, SAME, REAL):
            print(f"  {side.name}: starting, first visit, return", flush=True)
            try:
                served = Served(side, folder / side.key)
                undo.callback(served.close)
                wait_until_quiet()
                devices.append(_first_visits(figures, browser, served, files))
            except (NotInstalled, RuntimeError, TimeoutError, Error) as failure:
                figures.missing[side.name] = str(failure).splitlines()[0]
                print(f"  {side.name}: not measured: {failure}", flush=True)
        for turn in range(plan.rounds):
            print(f"  round {turn + 1} of {plan.rounds}", flush=True)
            # Nobody always comes after the same one.
            for device in devices[turn % len(devices) :] + devices[: turn % len(devices)]:
                try:
                    _one_round(plan, figures, device)
                except (TimeoutError, Error) as failure:
                    # One that hangs is told and the others go on; its next round may succeed.
                    name = device.served.side.name
                    figures.missing[f"{name}, round {turn + 1}"] = str(failure).splitlines()[0]
        for device in devices:
            device.close()


def _first_visits(
    figures: Figures, browser: Browser, served: Served, files: dict[str, tuple[str, ...]]
) -> Device:
    """Count what a first visit and a return load; afterwards the device's cache is warm."""
    name = served.side.name
    if served.side is REAL:
        new = NewDevice(browser, served)
        page = new.page()
        visits = [new.first_visit(page), new.return_visit(page)]
        new.leave(page)
        new.close()
    else:
        device = (OwnDevice if served.side.signs_in else Device)(browser, served)
        visits = []
        for _ in range(2):
            page = device.page()
            visits.append(device.open(page))
            device.leave(page)
    for what, visit in zip(("first", "return"), visits, strict=True):
        figures.note(name, f"{what}_kb", visit.bytes / 1000)
        figures.note(name, f"{what}_requests", visit.requests)
    files[name] = visits[0].files
    return WorkbookDevice(browser, served) if served.side is REAL else device


def _one_round(plan: Plan, figures: Figures, device: Device) -> None:
    name = device.served.side.name
    if isinstance(device, WorkbookDevice):
        wait_until_quiet()
        page = device.page()
        opening = device.open_home(page)
        figures.note(name, "first_paint_ms", opening.heading)
        figures.note(name, "home_ms", opening.usable)
        device.leave(page)
        page = device.page()
        device.show_list(page)
        wait_until_quiet()
        figures.note(name, "tapped_paint_ms", device.open_from_list(page).heading)
        device.leave(page)
    wait_until_quiet()
    page = device.page()
    opening = device.open(page)
    figures.note(name, "usable_ms", opening.usable)
    figures.note(name, "chart_ms", opening.chart)
    for _ in range(plan.taps):
        for key in ("ArrowLeft", "ArrowRight"):
            page.wait_for_timeout(BETWEEN)
            figures.note(name, "tap_ms", device.press(page, key))
    if isinstance(device, WorkbookDevice):
        for _ in range(plan.taps):
            page.wait_for_timeout(BETWEEN)
            figures.note(name, "step_ms", device.step(page))
    device.leave(page)


def _memory(plan: Plan, figures: Figures, browser: Browser, folder: Path) -> None:
    """Weigh one further page after another, each after everything on it has been used once."""
    kinds: tuple[tuple[Side, Callable[[Browser, Served], Device]], ...] = (
        (STOCK, Device),
        (SAME, OwnDevice),
        (REAL, WorkbookDevice),
    )
    for side, kind in kinds:
        if side.name in figures.missing:
            continue
        print(f"  memory of further pages: {side.name}", flush=True)
        with Served(side, folder / f"memory_{side.key}") as served:
            # What is still prepared after a start would be counted with the pages.
            wait_until_quiet(LONG)
            devices: list[Device] = []
            before = 0.0
            for number in range(plan.pages):
                devices.append(kind(browser, served))
                page: Page = devices[-1].page()
                devices[-1].open(page)
                devices[-1].exercise(page)
                wait_until_quiet(LONG)
                now = served.memory()
                if number:
                    figures.note(side.name, "page_mb", now - before)
                else:
                    figures.note(side.name, "first_page_mb", now)
                before = now
            for device in devices:
                device.close()


def _starts(plan: Plan, figures: Figures, browser: Browser, folder: Path) -> None:
    """Start the servers anew in turns; the first start, which makes the store, does not count."""
    Served(REAL, folder / "start_askelma").close()
    for turn in range(plan.starts):
        print(f"  start {turn + 1} of {plan.starts}", flush=True)
        if STOCK.name not in figures.missing:
            with Served(STOCK, folder / "start_voila") as stock:
                figures.note(STOCK.name, "start_ms", stock.start)
        with Served(COMMAND, folder / "start_askelma") as served:
            figures.note(REAL.name, "start_ms", served.start)
            device = NewDevice(browser, served)
            page = device.page()
            page.goto(f"{served.address}/sign-in")
            page.wait_for_function("() => bench.headings[0]?.at", polling="raf")
            figures.note(REAL.name, "sign_in_ms", page.evaluate("bench.headings[0].at"))
            begun = time.perf_counter()
            device.sign_in(page)
            page.locator("a[href^='/session/']").last.click()
            page.wait_for_function(LIVE, polling="raf")
            figures.note(REAL.name, "first_workbook_ms", (time.perf_counter() - begun) * 1000)
            figures.note(REAL.name, "server_mb", share(served.process))
            device.close()
        loaded = (folder / "start_askelma" / "loaded.txt").read_text().splitlines()
        figures.note(REAL.name, "heavy_modules", sum(name.split(".")[0] in HEAVY for name in loaded))


def _crowds(plan: Plan, figures: Figures, folder: Path, files: dict[str, tuple[str, ...]]) -> None:
    """Open many pages at once, in turns, each time on a server that was started for it."""
    for turn in range(plan.crowd_rounds):
        for side, open_all in ((STOCK, crowd.stock), (REAL, crowd.ours)):
            if side.name not in files:
                continue
            for attempt in range(CROWD_TRIES):
                print(f"  {plan.crowd} at once, round {turn + 1}: {side.name}", flush=True)
                try:
                    with Served(side, folder / f"crowd_{side.key}") as served:
                        wait_until_quiet()
                        taken = open_all(served.address, files[side.name], plan.crowd)
                except (RuntimeError, TimeoutError, OSError) as failure:
                    # A server that hangs now and then is told, and gets another try.
                    tried = f"{side.name}, {plan.crowd} at once, round {turn + 1}, try {attempt + 1}"
                    figures.missing[tried] = str(failure) or f"did not finish within {crowd.PATIENCE:.0f} s"
                    continue
                figures.note(side.name, "crowd_ms", taken)
                break
