"""What phones may ask: to come in, where the group is, and to keep or take back an answer."""

from __future__ import annotations

import base64
import binascii
import math
import time
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from tornado.web import HTTPError, RequestHandler

from server.group.files import File
from server.group.headers import is_from_another_of_ours
from server.group.rooms import Opened
from server.group.writer import Busy
from storage.failure import StoreFailure
from storage.room_inbox import LONGEST_BOX, LONGEST_PART, Put

if TYPE_CHECKING:
    from server.group.gate import Refusal
    from server.group.hall import Hall

A_YEAR = "public, max-age=31536000, immutable"
LONGEST_TEXT = 11_100
"""Letters of the longest box in base 64."""
SEAL, OWN_SEAL = 48, 40
"""Bytes that sealing adds (libsodium, crypto_box_seal; and a nonce with crypto_secretbox)."""
PAD = 512
"""What is sealed has one of few lengths, so that its length says little."""
MANY_ROWS = 2000
"""So many answers to one part at most: far more than a group gives, far fewer than fill a disk."""

Hex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
PartId = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_PART)]
Number = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]


class Code(msgspec.Struct):
    """What joins a room."""

    code: Annotated[str, msgspec.Meta(max_length=40)]


class Answer(msgspec.Struct):
    """One sealed answer."""

    receipt: Hex
    part: PartId
    n: Number
    box: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]


class Withdrawal(msgspec.Struct):
    """One answer that is taken back."""

    receipt: Hex
    part: PartId
    n: Number


class OwnPages(msgspec.Struct):
    """Somebody's own pages, sealed with a key that only the code makes."""

    id: Hex
    box: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]


Body = TypeVar("Body")


class Trouble(HTTPError):  # noqa: N818 - what the phone reads
    """A refusal that the phone can read."""

    def __init__(self, status: int, kind: str, wait: float = 0.0) -> None:
        super().__init__(status)
        self.kind = kind
        self.wait = wait


class Handler(RequestHandler):
    """What all have in common: the hall, JSON in and out, and the room that a token opens."""

    @property
    def hall(self) -> Hall:
        """The state."""
        hall: Hall = self.settings["hall"]
        return hall

    def body_as(self, kind: type[Body]) -> Body:
        """Return the request's body.

        Raises:
            Trouble: it is not what it should be.
        """
        try:
            return msgspec.json.decode(self.request.body, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Trouble(400, "not_understood") from error

    def room(self) -> Opened:
        """Return the room of the request's token, and note that its phone is there.

        Raises:
            Trouble: there is no token of ours, or its room has been erased.
        """
        kind, _, token = self.request.headers.get("Authorization", "").partition(" ")
        read = self.hall.tokens.read(token) if kind == "Bearer" else None
        if read is None:
            raise Trouble(401, "no_token")
        self.seat = read[1]
        opened = self.hall.rooms.get(read[0])
        if opened is None:
            raise Trouble(410, "erased")
        self.hall.seats.see(*read)
        return opened

    def tell(self, told: object) -> None:
        """Answer with JSON."""
        self.set_header("Content-Type", "application/json")
        self.finish(told if isinstance(told, bytes) else msgspec.json.encode(told))

    def send(self, file: File) -> None:
        """Answer with something ready, packed if the phone can unpack it."""
        self.set_header("Content-Type", file.kind)
        asked = self.request.headers.get("Accept-Encoding", "").split(",")
        accepted = {part.split(";")[0].strip() for part in asked}
        coding = next((one for one in ("br", "gzip") if one in accepted and one in file.packed), None)
        if coding:
            self.set_header("Content-Encoding", coding)
        self.finish(file.packed[coding] if coding else file.plain)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say no, without a word of what was asked."""
        error = kwargs.get("exc_info", (None, None, None))[1]
        kind = error.kind if isinstance(error, Trouble) else KINDS.get(status_code, "unexpected")
        if isinstance(error, Trouble) and error.wait:
            self.set_header("Retry-After", str(math.ceil(error.wait)))
        self.tell({"error": kind})

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:  # noqa: ARG002
        """Write the kind of an error that nobody foresaw, and nothing of what was asked."""
        if not isinstance(value, HTTPError):
            self.settings["log"].error("%s in %s", typ.__name__, type(self).__name__)

    def options(self, *_: str) -> None:
        """Tell a browser what our own page may do that was loaded under another of our addresses."""
        origin = self.request.headers.get("Origin", "")
        if is_from_another_of_ours(self.hall.surroundings, self.request.host, origin):
            self.set_header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
            self.set_header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
            self.set_header("Access-Control-Max-Age", "600")
        self.set_status(204)


KINDS = {404: "not_found", 405: "not_possible", 413: "too_large"}


class Refuse(Handler):
    """Says no at the gate, and hangs up on whoever asks for too much."""

    def initialize(self, refusal: Refusal) -> None:
        """Take the reason."""
        self._refusal = refusal

    def prepare(self) -> None:
        """Say no."""
        refusal = self._refusal
        if refusal.status == 429:
            self.set_header("Connection", "close")
        self.set_status(refusal.status)
        if refusal.wait:
            self.set_header("Retry-After", str(math.ceil(refusal.wait)))
        self.tell({"error": refusal.kind})

    def on_finish(self) -> None:
        """Hang up on who floods us: the next connection is counted before its costly beginning."""
        stream = getattr(self.request.connection, "stream", None)
        if self._refusal.status == 429 and stream is not None:
            stream.close()


class NotFound(Handler):
    """Answers whatever is not there."""

    def prepare(self) -> None:
        """Say so."""
        raise Trouble(404, "not_found")


class Front(Handler):
    """The first page."""

    def get(self) -> None:
        """Show it."""
        show(self)


def show(handler: Handler, trouble: str = "", *, entered: bool = False) -> None:
    """Answer with the page in the phone's language."""
    pages = handler.hall.pages
    chosen = handler.get_query_argument("language", "")
    language = pages.language(chosen, handler.request.headers.get("Accept-Language", ""))
    handler.send(pages.page(language, trouble, entered=entered))


class SendFile(Handler):
    """The files that the page loads."""

    def get(self, version: str, name: str) -> None:
        """Send a file, packed if the phone can unpack it."""
        files = self.hall.files
        file = files.find(name)
        if file is None or version != files.version:
            raise Trouble(404, "not_found")
        self.set_header("Cache-Control", A_YEAR)
        self.send(file)


SENTENCES = {"unknown_code": "code_unknown", "closed": "code_closed", "too_many": "code_wait"}
"""Why a code did not let in, as the page says it."""


class Join(Handler):
    """Lets a phone in that has the code."""

    def post(self) -> None:
        """Answer the script with a token, and a phone without the script with a page."""
        kind = self.request.headers.get("Content-Type", "").partition(";")[0]
        if kind == "application/x-www-form-urlencoded":
            try:
                self._join(self.get_body_argument("code", ""))
            except Trouble as trouble:
                self.set_status(trouble.status_code)
                show(self, f"phone.{SENTENCES[trouble.kind]}")
                return
            show(self, entered=True)
            return
        room = self._join(self.body_as(Code).code).room
        self.tell(
            {
                "token": self.hall.tokens.make(room.id),
                "room": room.id,
                "public_key": base64.b64encode(room.public_key).decode(),
                "language": room.language,
            }
        )

    def _join(self, code: str) -> Opened:
        limits, address = self.hall.limits, self.request.remote_ip
        # Whoever has guessed too often is not told either that a guess was right.
        if wait := limits.wrong_codes.wait(address):
            raise Trouble(429, "too_many", wait)
        opened = self.hall.with_code(code)
        if opened is None:
            limits.wrong_codes.take(address)
            raise Trouble(404, "unknown_code")
        if opened.room.closed:
            raise Trouble(410, "closed")
        if wait := limits.joins.take(address) or limits.room_joins.take(opened.room.id):
            raise Trouble(429, "too_many", wait)
        return opened


class State(Handler):
    """Where the group is."""

    def get(self) -> None:
        """Tell the current part; nothing when the phone knows it already."""
        opened = self.room()
        room, script = opened.room, self.hall.script(opened)
        parts = [part for part, _ in script.parts]
        number = parts.index(room.part) if room.part in parts else -1
        state = {
            "part": room.part,
            "number": number + 1,
            "of": len(parts),
            "kind": script.parts[number][1] if number >= 0 else "",
            "script": script.version,
            "timer_ends": None if room.timer_ends is None else round(1000 * room.timer_ends.timestamp()),
            "closed": room.closed,
            "ideas": [{"id": idea.id, "part": idea.part, "text": idea.text} for idea in room.ideas],
            "alternates": self.hall.surroundings.besides(self.request.host),
        }
        self._mark = f'"{binascii.crc32(msgspec.json.encode(state)):08x}"'
        self.tell(state | {"now": round(time.time() * 1000)})

    def compute_etag(self) -> str | None:
        """Return the mark of what is told; the time alone makes no difference."""
        return getattr(self, "_mark", None)


class SendScript(Handler):
    """What the phone shows and asks, part by part."""

    def get(self) -> None:
        """Send the script in all languages."""
        script = self.hall.script(self.room())
        self._mark = f'"{script.version}"'
        self.send(script.body)

    def compute_etag(self) -> str | None:
        """Return the script's version."""
        return getattr(self, "_mark", None)


class KeepAnswer(Handler):
    """Takes an answer, or takes it back."""

    async def put(self) -> None:
        """Keep a sealed answer; the phone hears of it when it is on the disk."""
        sent = self.body_as(Answer)
        await self._keep(sent, box_of(sent.box, SEAL))

    async def delete(self) -> None:
        """Keep that an answer was taken back, so that a late repetition cannot bring it back."""
        await self._keep(self.body_as(Withdrawal), None)

    async def _keep(self, sent: Answer | Withdrawal, box: bytes | None) -> None:
        opened = self.room()
        room = opened.room
        if room.closed:
            raise Trouble(410, "closed")
        if sent.part not in self.hall.script(opened).answered:
            raise Trouble(422, "no_such_part")
        if wait := self.hall.limits.room_answers.take(room.id):
            raise Trouble(429, "too_many", wait)
        if self.hall.answered(room.id).get(sent.part, 0) >= MANY_ROWS:
            raise Trouble(429, "too_many", 60)
        try:
            kept = await self.hall.write(opened, Put(bytes.fromhex(sent.receipt), sent.part, sent.n, box))
        except (Busy, StoreFailure) as error:
            raise Trouble(503, "busy", 1) from error
        self.tell({"kept": kept})


class HandOver(Handler):
    """Takes somebody's own pages for the own worker."""

    async def put(self) -> None:
        """Keep them until they are fetched."""
        sent = self.body_as(OwnPages)
        self.room()
        if wait := self.hall.limits.hand_overs.take(self.request.remote_ip):
            raise Trouble(429, "too_many", wait)
        try:
            await self.hall.hand_over(sent.id, box_of(sent.box, OWN_SEAL))
        except StoreFailure as error:
            raise Trouble(503, "busy", 1) from error
        self.tell({"kept": True})


class Leave(Handler):
    """Lets a phone go."""

    def post(self) -> None:
        """Count it no longer."""
        self.hall.seats.leave(self.room().room.id, self.seat)
        self.set_status(204)


def box_of(text: str, seal: int) -> bytes:
    """Return the bytes of a box.

    Args:
        text: the box in base 64.
        seal: bytes that its sealing adds.

    Raises:
        Trouble: it is none of ours.
    """
    try:
        box = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise Trouble(400, "not_understood") from error
    if not seal < len(box) <= LONGEST_BOX or (len(box) - seal) % PAD:
        raise Trouble(400, "not_understood")
    return box
