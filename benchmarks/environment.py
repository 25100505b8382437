"""An environment of its own for each peer, made once and kept beside the repository's own."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
CHART = PEERS / "chart"
"""The chart that every side draws lies here alone, so that no folder is taken for a package."""
KEPT = Path(__file__).parents[1] / ".bench"
"""Not in the repository; ``make clean`` removes it."""
READY = "ready"


class NotInstalled(Exception):  # noqa: N818 - what is told in the table
    """A peer could not be installed on this machine."""


def environment(name: str, *, kept: Path = KEPT) -> Path:
    """Return the folder of a peer's programs, installed as its requirements pin them.

    Args:
        name: the peer's folder.
        kept: where environments are kept between runs.

    Raises:
        NotInstalled: the packages are not to be had here.
    """
    requirements = PEERS / name / "requirements.txt"
    wanted = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()
    home = kept / name
    ready = home / READY
    if not (ready.is_file() and ready.read_text() == wanted):
        print(f"  installing {name} into an environment of its own", flush=True)
        shutil.rmtree(home, ignore_errors=True)
        kept.mkdir(parents=True, exist_ok=True)
        python = str(home / "bin" / "python")
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        for command in ([sys.executable, "-m", "venv", str(home)], [*pip, "-r", str(requirements)]):
            made = subprocess.run(command, capture_output=True, text=True, check=False)
            if made.returncode:
                raise NotInstalled(next(iter(made.stderr.strip().splitlines()[-1:]), "pip failed"))
        ready.write_text(wanted)
    return home / "bin"
