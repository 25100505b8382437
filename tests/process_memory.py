"""What another process holds in its memory, for tests of what must not be there."""

from __future__ import annotations

from pathlib import Path


def memory_of(pid: int) -> bytes | None:
    """What a process can write in its memory; None where the system does not let us look."""
    parts, of = [], Path(f"/proc/{pid}")
    try:
        with (of / "maps").open() as maps, (of / "mem").open("rb", 0) as memory:
            for line in maps:
                span, rights = line.split()[:2]
                start, end = (int(side, 16) for side in span.split("-"))
                if rights.startswith("rw") and end - start < 1 << 28:
                    try:
                        memory.seek(start)
                        parts.append(memory.read(end - start))
                    except (OSError, ValueError):
                        continue
    except OSError:
        return None
    return b"".join(parts)
