"""Runs the benchmarks, tells the figures as they come, and writes them down."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable

from benchmarks import (
    charts_bench,
    exports_bench,
    group,
    peers_bench,
    performance_page,
    storage_bench,
    workbook_bench,
)
from benchmarks.comparison import told
from benchmarks.result import Result

HEAD = "| what | median | p95 | runs | bar | holds |\n|---|---|---|---|---|---|"

PARTS: dict[str, Callable[[], list[Result]]] = {
    "storage": storage_bench.measure,
    "charts": charts_bench.measure,
    "exports": exports_bench.measure,
    "workbook": workbook_bench.measure,
}
GROUP = "group"
PEERS = "peers"


def main(words: list[str]) -> int:
    """Run the parts that are asked for, or all; write the figures of whatever was run as a whole."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("parts", nargs="*", choices=[*PARTS, GROUP, PEERS, []], help="all when none is named")
    asked.add_argument(
        "--quick", action="store_true", help="few runs of the peers, few phones; nothing is written"
    )
    given = asked.parse_args(words)
    figures: dict[str, list[Result]] = {}
    for name in given.parts or PARTS:
        if name in PARTS:
            print(f"\n{name}", flush=True)
            figures[name] = PARTS[name]()
            for result in figures[name]:
                print(f"  {line(result)}", flush=True)
    if figures.keys() == PARTS.keys() and not given.quick:
        write(figures)
    if not given.parts or GROUP in given.parts:
        print(f"\n{GROUP}", flush=True)
        fill_a_room(quick=given.quick)
    if not given.parts or PEERS in given.parts:
        print(f"\n{PEERS}", flush=True)
        compare(quick=given.quick)
    return 0


def line(result: Result) -> str:
    holds = {None: "", True: "yes", False: "NO"}[result.holds]
    median, p95 = (f"{figure:.3g}" if figure < 100 else f"{figure:.0f}" for figure in result[2:4])
    return (
        f"| {result.what} | {median} {result.unit} | {p95} {result.unit} "
        f"| {result.n} | {result.bar} | {holds} |"
    )


def write(figures: dict[str, list[Result]]) -> None:
    """Keep the figures as JSON and as a table between the marks of the performance page."""
    kept = {name: [result._asdict() for result in results] for name, results in figures.items()}
    keep("workbook", kept)
    rows = (line(result) for results in figures.values() for result in results)
    performance_page.write("figures", "\n".join([_measured(), "", HEAD, *rows]))


def fill_a_room(*, quick: bool) -> None:
    """Measure a group's room; a quick run is shown and not kept."""
    results = group.measure(group.QUICK if quick else group.Plan())
    rows = [line(result) for result in results]
    print("\n".join(f"  {row}" for row in rows), flush=True)
    if not quick:
        keep(GROUP, [result._asdict() for result in results])
        performance_page.write(GROUP, "\n".join([_measured(), "", HEAD, *rows]))


def compare(*, quick: bool) -> None:
    """Measure the peers; a quick run is shown and not kept."""
    figures = peers_bench.measure(peers_bench.QUICK if quick else peers_bench.Plan())
    tables = told(figures)
    print(f"\n{tables}", flush=True)
    if not quick:
        keep("peers", figures.everything() | {"missing": figures.missing})
        performance_page.write("peers", f"{_measured()} {peers_bench.versions()}.\n\n{tables}")


def keep(name: str, figures: object) -> None:
    """Write figures as JSON, a line for each part."""
    file = performance_page.RESULTS / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    head = {"when": performance_page.now(), "machine": performance_page.machine(), "figures": figures}
    file.write_text(json.dumps(head, indent=None if name == PEERS else 1) + "\n")


def _measured() -> str:
    return f"Measured {performance_page.now()} on {performance_page.machine()} by `make bench`."


if __name__ == "__main__":
    # Whoever ends the run ends the servers with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
