"""A process with all that it has started: what memory and time they use together."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")
TICK = os.sysconf("SC_CLK_TCK")


def family(first: int) -> set[int]:
    """Return a process and its descendants."""
    parents: dict[int, int] = {}
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(_after_name(stat)[1])
        except OSError:
            continue
    found = {first}
    while grown := {child for child, parent in parents.items() if parent in found} - found:
        found |= grown
    return found


def memory(first: int) -> float:
    """Return the memory of a family in MB, shared pages divided among those who share them (PSS)."""
    return sum(share(one) for one in family(first))


def share(process: int) -> float:
    """Return one process's proportional share of memory in MB."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def seconds(first: int) -> float:
    """Return the processor time that a family has used, its ended children included."""
    total = 0
    for one in family(first):
        try:
            total += sum(int(word) for word in _after_name(PROC / str(one) / "stat")[11:15])
        except OSError:
            continue
    return total / TICK


def _after_name(stat: Path) -> list[str]:
    """Return the words of a stat line from the state on; a name may hold spaces and brackets."""
    return stat.read_text().rpartition(")")[2].split()
