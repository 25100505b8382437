"""Phone access: opens the participant app to the local network, follows this machine's addresses, closes it.

The workbook itself never listens on the network. What does is a process of its own, see :mod:`server.group`.
"""

from __future__ import annotations

import asyncio
import errno
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from server.own_addresses import own_addresses, own_name
from server.watchdog import SILENT, Watchdog
from storage.failure import StoreFailure
from storage.phone_addresses import PhoneAddresses, write_addresses
from storage.room_folder import rooms

PORT = 8877
FOLDER = "lan"
ON = "on.json"
EARLIER = "earlier.json"
MANY_EARLIER = 30
LOOK_EVERY = 2.0
"""Seconds between two looks at this machine's addresses."""
PATIENCE = 20.0
"""Seconds for the app's first sign of life."""
EVERYWHERE = "0.0.0.0"  # noqa: S104 - to be found by phones is what it is for
HERE = ("127.0.0.1", "localhost")
PASSED_ON = (
    "PATH",
    "LANG",
    "LC_ALL",
    "TZ",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "ASKELMA_CONTENT",
)
"""Settings that the app may see."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """How phones are to be let in.

    Attributes:
        port: the port; the addresses that have been shown hold as long as it stays the same.
        hotspot: without TLS, in a network that this machine makes itself.
        certificate: file of an organisation's own certificate; without it a local one is made.
        certificate_key: file of its key.
    """

    port: int = PORT
    hotspot: bool = False
    certificate: str = ""
    certificate_key: str = ""


class Certificate(msgspec.Struct, frozen=True):
    """What the maker of certificates tells."""

    certificate: str = ""
    key: str = ""
    authority: str = ""
    names: tuple[str, ...] = ()
    fingerprint: str = ""
    words: tuple[str, ...] = ()
    error: str = ""


class Lan:
    """Phone access of one store.

    Args:
        store: the store's folder.
        wish: how phones are let in unless something else is said at the start.
        look: what tells the addresses of this machine.
    """

    def __init__(
        self, store: Path, wish: Wish | None = None, *, look: Callable[..., tuple[str, ...]] = own_addresses
    ) -> None:
        self.store = store
        self.wish = wish or Wish()
        self.trouble = ""
        """Key of a sentence while something is wrong, else empty."""
        self._look = look
        self._folder = store / FOLDER
        self._guard = threading.Lock()
        self._over = threading.Event()
        self._listening: socket.socket | None = None
        self._watchdog: Watchdog | None = None
        self._watching: threading.Thread | None = None
        self._made = Certificate()
        self._found: tuple[str, ...] = ()

    @property
    def running(self) -> bool:
        """Tell whether phones are let in."""
        return self._watchdog is not None

    @property
    def hotspot(self) -> bool:
        """Tell whether phones are let in without TLS."""
        return self.wish.hotspot

    @property
    def port(self) -> int:
        """The port that phones connect to."""
        return self.wish.port if self._listening is None else int(self._listening.getsockname()[1])

    @property
    def pid(self) -> int | None:
        """The process of the app."""
        return None if self._watchdog is None else self._watchdog.pid

    @property
    def alive(self) -> bool:
        """Tell whether the app has given a sign of life since it was started last."""
        return self._watchdog is not None and self._watchdog.alive

    @property
    def starts(self) -> int:
        """How often the app has been started since phones were let in."""
        return 0 if self._watchdog is None else self._watchdog.starts

    @property
    def fingerprint(self) -> str:
        """The fingerprint that a phone shows of the certificate, in pairs; empty without one."""
        hexed = self._made.fingerprint.upper()
        return ":".join(hexed[at : at + 2] for at in range(0, len(hexed), 2))

    @property
    def fingerprint_words(self) -> tuple[str, ...]:
        """The same as words, to be compared by eye; the same in all languages."""
        return self._made.words

    @property
    def authority(self) -> Path | None:
        """The file that an organisation's own phones and tablets install once to trust this machine."""
        return Path(self._made.authority) if self._made.authority else None

    def addresses(self) -> tuple[str, ...]:
        """Return the addresses that phones open, the likeliest first; none without a network."""
        if not self.running:
            return ()
        named = bool(self.wish.certificate)
        found = self._made.names if named else tuple(one for one in self._found if self._fits(one))
        return tuple(self._origin(one) for one in found)

    async def start(self, *, hotspot: bool | None = None) -> None:
        """Let phones in.

        Raises:
            StoreFailure: it cannot be; the key names the sentence.
        """
        await asyncio.to_thread(self.open, hotspot=hotspot)

    async def stop(self) -> None:
        """Let phones in no longer. Rooms and answers stay as they are."""
        await asyncio.to_thread(self.shut)

    def open(self, *, hotspot: bool | None = None) -> None:
        """Do what :meth:`start` says, in this thread."""
        with self._guard:
            if self.running:
                return
            if hotspot is not None:
                self.wish = msgspec.structs.replace(self.wish, hotspot=hotspot)
            self.trouble = ""
            self._found = self._look(hotspot=self.wish.hotspot)
            self._made = self._certificate()
            self._listening = _listen(self.wish.port)
            self.wish = msgspec.structs.replace(self.wish, port=self.port)
            number = self._listening.fileno()
            self._watchdog = Watchdog(
                [sys.executable, "-m", "server.group", f"--store={self.store}", f"--socket={number}"],
                keep=(number,),
                environment={name: value for name, value in os.environ.items() if name in PASSED_ON},
                silent=SILENT,
            )
            self._watchdog.tell(self._surroundings())
            self._watchdog.begin()
            alive = self._watchdog.wait_until_alive(PATIENCE)
            if alive:
                self._over.clear()
                self._watching = threading.Thread(target=self._follow, name="addresses", daemon=True)
                self._watching.start()
                self._note(on=True)
                self._show()
        if not alive:
            self._end()
            raise StoreFailure("errors.lan_failed")

    def shut(self) -> None:
        """Do what :meth:`stop` says, in this thread."""
        with self._guard:
            self._note(on=False)
        self._end()

    def leave(self) -> None:
        """End with the server. Phones are let in again when it comes back, if a room is still open."""
        self._end()

    def was_on(self) -> bool:
        """Tell whether phones were let in when the server ended, and a room is still open.

        What was wished then is wished now.
        """
        try:
            wish = msgspec.json.decode((self._folder / ON).read_bytes(), type=Wish)
        except (OSError, msgspec.DecodeError):
            return False
        if not any(not room.closed and not room.practice for room in rooms(self.store)):
            return False
        self.wish = wish
        return True

    def _end(self) -> None:
        self._over.set()
        with self._guard:
            watchdog, self._watchdog = self._watchdog, None
            listening, self._listening = self._listening, None
            watching, self._watching = self._watching, None
            self._made = Certificate()
            self._show()
        if listening is not None:
            listening.close()
        if watchdog is not None:
            watchdog.end()
        if watching is not None:
            watching.join()

    def _follow(self) -> None:
        """Follow the addresses of this machine until it is over."""
        while not self._over.wait(LOOK_EVERY):
            found = self._look(hotspot=self.wish.hotspot)
            if found == self._found:
                continue
            with self._guard:
                if self._watchdog is None:
                    return
                self._found = found
                try:
                    self._made = self._certificate()
                except StoreFailure as failure:
                    self.trouble = failure.key
                    continue
                self.trouble = ""
                self._watchdog.tell(self._surroundings())
                self._show()

    def _certificate(self) -> Certificate:
        wish = self.wish
        if wish.hotspot:
            return Certificate()
        if wish.certificate:
            key = wish.certificate_key or wish.certificate
            told = [f"--certificate={wish.certificate}", f"--certificate-key={key}"]
        else:
            told = [f"--name={own_name()}", *(f"--address={one}" for one in self._found)]
        made = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "server.certificate", f"--folder={self._folder}", *told],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            timeout=60,
            check=False,
        )
        try:
            read = msgspec.json.decode(made.stdout, type=Certificate)
        except msgspec.DecodeError as error:
            raise StoreFailure("errors.lan_failed") from error
        if read.error:
            raise StoreFailure(read.error)
        return read

    def _surroundings(self) -> bytes:
        """Return what the app is told: see :class:`server.group.surroundings.Surroundings`."""
        names = (*self._found, own_name(), *HERE) if not self.wish.certificate else self._made.names
        present = [self._origin(one) for one in dict.fromkeys((*names, *HERE))]
        outside = [one for one in self.addresses() or present if one in present]
        if not self.wish.certificate:
            outside.append(self._origin(own_name()))
        told = {
            "hosts": [one.partition("://")[2] for one in present],
            "origins": self._with_earlier(present),
            "alternates": list(dict.fromkeys(outside)),
            "certificate": self._made.certificate,
            "key": self._made.key,
        }
        return json.dumps(told).encode()

    def _with_earlier(self, present: list[str]) -> list[str]:
        """Return the present origins and earlier ones: pages that came from there may go on."""
        try:
            earlier = msgspec.json.decode((self._folder / EARLIER).read_bytes(), type=list[str])
        except (OSError, msgspec.DecodeError):
            earlier = []
        known = list(dict.fromkeys((*present, *earlier)))[:MANY_EARLIER]
        if known != earlier:
            _write(self._folder / EARLIER, known)
        return known

    def _origin(self, name: str) -> str:
        scheme, usual = ("http", 80) if self.wish.hotspot else ("https", 443)
        return f"{scheme}://{name}" if self.port == usual else f"{scheme}://{name}:{self.port}"

    def _fits(self, address: str) -> bool:
        """Tell whether an address may be shown: the local certificate vouches for private ones only."""
        covered = set(self._made.names) & set(self._found)
        return self.wish.hotspot or not covered or address in covered

    def _show(self) -> None:
        """Leave the addresses for the leaders' kernels, which show them beside the code."""
        write_addresses(self.store, PhoneAddresses(self.addresses(), self.fingerprint_words))

    def _note(self, *, on: bool) -> None:
        with suppress(OSError):
            if on:
                _write(self._folder / ON, msgspec.to_builtins(self.wish))
            else:
                (self._folder / ON).unlink(missing_ok=True)


def _listen(port: int) -> socket.socket:
    """Return the socket that phones connect to. It is ours, so that they wait while the app starts again.

    Raises:
        StoreFailure: the port is taken.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setblocking(False)
        listening.bind((EVERYWHERE, port))
        listening.listen(512)
    except OSError as error:
        listening.close()
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise StoreFailure("errors.lan_port_taken", port=str(port)) from error
        raise StoreFailure("errors.lan_failed") from error
    return listening


def _write(file: Path, told: object) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}")
    draft.write_text(json.dumps(told), encoding="utf-8")
    draft.replace(file)
