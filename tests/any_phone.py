"""A store with rooms, the participant app on it, and phones that seal their answers as the page does."""

from __future__ import annotations

import base64
import http.client
import json
import random
import secrets
import socket
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from nacl.public import PrivateKey, SealedBox

from coaching.room import Room, new_code, opened, room_id
from server.lan import Lan, Wish
from storage.room_folder import GROUP, PUBLIC
from storage.room_inbox import RoomInbox

USER_AGENT = "Merkkipuhelin/7.31"
PAD = 512


def any_script() -> tuple[str, str, list[str]]:
    """A workshop, a sitting of it, and the parts whose answers reach a wall."""
    from workbooks.content.loader import load

    for workshop in load("fi").workshops():
        for sitting in workshop.sittings:
            parts = [part.id for part in sitting.parts if part.reaches_a_wall]
            if len(parts) >= 2:
                return workshop.id, sitting.id, parts
    raise AssertionError("no workshop asks twice")


class House:
    """A folder as a store's, with rooms in it, and what lets phones in.

    Args:
        folder: an empty folder.
        hotspot: without TLS.
        addresses: those that this machine seems to have; a test may change them.
    """

    def __init__(self, folder: Path, *, hotspot: bool = False, addresses: tuple[str, ...] = ()) -> None:
        self.store = folder / "store"
        self.store.mkdir(exist_ok=True)
        self.found = addresses
        self.secrets: dict[str, PrivateKey] = {}
        self.lan = Lan(self.store, Wish(port=0, hotspot=hotspot), look=lambda **_: self.found)

    def __enter__(self) -> House:
        self.lan.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.lan.leave()

    def room(self, **changes: Any) -> Room:
        """Open a room in which the first question is asked."""
        workshop, sitting, parts = any_script()
        secret = PrivateKey.generate()
        room = opened(
            room_id(secrets.token_bytes(16)),
            new_code(secrets.randbelow),
            bytes(secret.public_key),
            datetime.now(UTC),
            workshop=workshop,
            sitting=sitting,
            language="fi",
            part=parts[0],
        )
        self.secrets[room.id] = secret
        return self.write(replace(room, **changes))

    def write(self, room: Room) -> Room:
        """Put a room's public file in its place, as the facilitator's side does."""
        folder = self.folder(room)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = folder / ".new"
        draft.write_bytes(msgspec.json.encode(room))
        draft.replace(folder / PUBLIC)
        return room

    def folder(self, room: Room) -> Path:
        """Where a room lies."""
        return self.store / GROUP / room.id

    def answers(self, room: Room, part: str) -> list[dict[str, Any]]:
        """Open the answers of a part, as only the facilitator's side can."""
        box = SealedBox(self.secrets[room.id])
        inbox = RoomInbox(self.folder(room))
        try:
            rows = inbox.rows(part)
        finally:
            inbox.close()
        found = [json.loads(box.decrypt(row.box)) for row in rows]
        assert all((told["id"], told["n"]) == (row.id, row.n) for told, row in zip(found, rows, strict=True))
        return found


class Heard(NamedTuple):
    """What the app said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def told(self) -> Any:
        return json.loads(self.body)

    @property
    def error(self) -> str:
        return self.told["error"]


class Phone:
    """A phone without a screen.

    Args:
        house: the house it comes to.
        source: its own address, one that no other phone has when it is left out. Every address that begins
            with 127 is this machine's.
    """

    def __init__(self, house: House, source: str = "") -> None:
        self.house = house
        self.source = source or ".".join(("127", *(str(1 + secrets.randbelow(250)) for _ in range(3))))
        self.token = ""
        self.room = ""
        self.public_key = b""
        self.secret = secrets.token_bytes(32)
        self.trusts: ssl.SSLContext | None = None

    @property
    def base(self) -> str:
        scheme = "http" if self.house.lan.hotspot else "https"
        return f"{scheme}://127.0.0.1:{self.house.lan.port}"

    def ask(
        self, method: str, path: str, body: object = None, *, patience: float = 10, **headers: str | None
    ) -> Heard:
        """Ask once, over a new connection. A header given as None is left out."""
        sent: dict[str, str | None] = {
            "Host": self.base.partition("//")[2],
            "User-Agent": USER_AGENT,
            "Authorization": f"Bearer {self.token}" if self.token else None,
        }
        if method not in {"GET", "HEAD"}:
            sent["Origin"] = self.base
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        if data is not None:
            sent |= {"Content-Type": "application/json", "Content-Length": str(len(data))}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        line = self.line(patience)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    line.putheader(name, value)
            line.endheaders(data)
            heard = line.getresponse()
            return Heard(heard.status, heard.headers, heard.read())
        finally:
            line.close()

    def line(self, patience: float = 10) -> http.client.HTTPConnection:
        """Return a new connection."""
        where = ("127.0.0.1", self.house.lan.port)
        if self.house.lan.hotspot:
            return http.client.HTTPConnection(*where, timeout=patience, source_address=(self.source, 0))
        if self.trusts is None:
            self.trusts = ssl.create_default_context(cafile=str(self.house.lan.authority))
        return http.client.HTTPSConnection(
            *where, timeout=patience, source_address=(self.source, 0), context=self.trusts
        )

    def certificate(self) -> bytes:
        """Return the certificate that the app shows."""
        line = self.line()
        line.connect()
        assert isinstance(line.sock, ssl.SSLSocket)
        shown = line.sock.getpeercert(binary_form=True)
        line.close()
        assert shown
        return shown

    def join(self, code: str) -> Heard:
        """Give the code."""
        heard = self.ask("POST", "/join", {"code": code})
        if heard.status == 200:
            self.token, self.room = heard.told["token"], heard.told["room"]
            self.public_key = base64.b64decode(heard.told["public_key"])
        return heard

    def state(self, **headers: str) -> Heard:
        """Ask where the group is."""
        return self.ask("GET", "/state", **headers)

    def receipt(self, part: str) -> bytes:
        """What only this phone knows of a part."""
        return blake2b(part.encode(), key=self.secret, digest_size=32).digest()

    def answer(self, part: str, value: object, n: int = 1) -> dict[str, Any]:
        """Return an answer as it is sent."""
        receipt = self.receipt(part)
        id = blake2b(receipt, digest_size=32).hexdigest()
        told = {"room": self.room, "part": part, "id": id, "n": n, "answer": value}
        text = json.dumps(told).encode()
        text += b" " * (-len(text) % PAD)
        from nacl.public import PublicKey

        box = SealedBox(PublicKey(self.public_key)).encrypt(text)
        return {"receipt": receipt.hex(), "part": part, "n": n, "box": base64.b64encode(box).decode()}

    def put(self, part: str, value: object, n: int = 1) -> Heard:
        """Send an answer."""
        return self.ask("PUT", "/answer", self.answer(part, value, n))

    def take_back(self, part: str, n: int = 1) -> Heard:
        """Take an answer back."""
        return self.ask("DELETE", "/answer", {"receipt": self.receipt(part).hex(), "part": part, "n": n})


def free_port() -> int:
    """Return a port that is free just now, and that no outgoing connection takes meanwhile."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as one, suppress(OSError):
            one.bind(("0.0.0.0", port))
            return port
