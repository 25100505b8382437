"""Starting: a free port and a browser."""

from __future__ import annotations

import errno
import os
import socket
import sys
import threading
import webbrowser

PORT = 8866
NEXT = 40
"""So many ports after the first are tried."""
HERE = "127.0.0.1"


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
