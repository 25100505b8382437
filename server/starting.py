"""Starting: a free port, a private folder and a browser."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PORT = 8866
NEXT = 40
"""So many ports after the first are tried."""
HERE = "127.0.0.1"
MINE = "askelma-run-"


def listen_near(port: int | None, ip: str = HERE) -> socket.socket:
    """Return a listening socket at a port, or at the first free one from the usual port on.

    Raises:
        OSError: the port that was asked for is taken, or none is free.
    """
    ports = range(PORT, PORT + NEXT) if port is None else (port,)
    for number in ports:
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if os.name != "nt":
                found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            found.setblocking(False)
            found.bind((ip, number))
            found.listen(128)
        except OSError as error:
            found.close()
            if error.errno not in {errno.EADDRINUSE, errno.EACCES} or number == ports[-1]:
                raise
        else:
            return found
    raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


@contextmanager
def private_folder(shelf: Path | None = None) -> Iterator[Path]:
    """Make a folder that is this run's own, and remove it afterwards.

    A run that was killed could not remove its folder, a practice store perhaps in it: the next run does.

    Args:
        shelf: where to make it; the system's folder for temporary files when not given.
    """
    shelf = shelf or Path(tempfile.gettempdir())
    for left in shelf.glob(f"{MINE}*-*"):
        owner = left.name.removeprefix(MINE).partition("-")[0]
        if owner.isdigit() and not left.is_symlink() and not _is_running(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{MINE}{os.getpid()}-", dir=shelf))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def open_browser(address: str) -> None:
    """Open the browser without waiting for it; a machine without one is no trouble."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not screen:
        return
    threading.Thread(target=_open, args=(address,), daemon=True).start()


def _open(address: str) -> None:
    try:
        webbrowser.open(address)
    except webbrowser.Error:
        return
