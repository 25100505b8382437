"""Runs the benchmarks, tells the figures as they come, and writes them down."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import charts_bench, exports_bench, storage_bench, workbook_bench
from benchmarks.result import Result

ROOT = Path(__file__).parents[1]
FIGURES = ROOT / "benchmarks" / "results" / "workbook.json"
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
HEAD = "| what | median | p95 | runs | bar | holds |\n|---|---|---|---|---|---|"

PARTS: dict[str, Callable[[], list[Result]]] = {
    "storage": storage_bench.measure,
    "charts": charts_bench.measure,
    "exports": exports_bench.measure,
    "workbook": workbook_bench.measure,
}


def main(asked: list[str]) -> int:
    """Run the parts that are asked for, or all; write the figures when all were run."""
    figures: dict[str, list[Result]] = {}
    for name in asked or PARTS:
        print(f"\n{name}", flush=True)
        figures[name] = PARTS[name]()
        for result in figures[name]:
            print(f"  {line(result)}", flush=True)
    if not asked:
        write(figures)
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
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    kept = {name: [result._asdict() for result in results] for name, results in figures.items()}
    FIGURES.write_text(json.dumps({"when": when, "machine": machine, "figures": kept}, indent=1) + "\n")
    table = "\n".join([HEAD, *(line(result) for results in figures.values() for result in results)])
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    told = f"{before}{BEGIN}\nMeasured {when} on {machine} by `make bench`.\n\n{table}\n{END}{after}"
    PAGE.write_text(told, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
