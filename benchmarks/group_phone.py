"""One simulated phone in a room: does what the page does, with the same rule for sending again."""

from __future__ import annotations

import asyncio
import base64
import json
import random
import re
import ssl
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import blake2b

from nacl.public import PublicKey, SealedBox

from benchmarks.weak_lines import Heard, Network, WeakLines

HURRY = (0.2, 0.2, 0.2)
CALM = (1.2, 2.4, 4.8, 9.6, 15.0)
"""Seconds before the next try: see server/front_end/src/phone/resend.js."""
JOIN = (0.6,)
ABORT = 8.0
LOOK = 4.0
WARM, WARM_EVERY = 4, 60.0
"""Connections that are held open from joining on, and seconds after which all are used once."""
PAD = 512
ASSET = re.compile(rb'(?:src|href)="(/assets/[^"]+)"')


@dataclass
class Times:
    """What one or many phones have waited for, in milliseconds."""

    join: list[float] = field(default_factory=list)
    submit: list[float] = field(default_factory=list)
    attempt: list[float] = field(default_factory=list)
    tries: list[int] = field(default_factory=list)


class SimulatedPhone:
    """A phone.

    Args:
        number: tells its answers from others', which a real phone's answers do not.
        port: of the app.
        code: of the room.
        trusts: the certificates that it trusts.
        network: how weak the network is.
        times: where it notes what it has waited for.
        seed: of its chances.
    """

    def __init__(
        self,
        number: int,
        port: int,
        code: str,
        trusts: ssl.SSLContext | None,
        network: Network,
        times: Times,
        seed: int = 0,
    ) -> None:
        self.number = number
        self.kept: dict[str, tuple[int, object]] = {}
        """For each part the newest version that was acknowledged, and its value; None when taken back."""
        self.busy = 0
        """So many answers are under way."""
        self._chance = random.Random(f"{seed} {number}")
        self._code = code
        self._times = times
        self._host = f"127.0.0.1:{port}"
        self._scheme = "https" if trusts else "http"
        source = f"127.{1 + number // 62500 % 250}.{1 + number // 250 % 250}.{1 + number % 250}"
        self._lines = WeakLines(port, trusts, source, network, self._chance)
        self._secret = self._chance.randbytes(32)
        self._token = ""
        self._room = ""
        self._box: SealedBox[PublicKey] | None = None
        self._asks: dict[str, str] = {}
        self._versions: dict[str, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def come(self) -> None:
        """Open the page, give the code and show the current part."""
        begun = time.perf_counter()
        page = await self._until_heard("GET", "/", hurried=JOIN)
        files = (self._until_heard("GET", path.decode(), hurried=JOIN) for path in ASSET.findall(page.body))
        await asyncio.gather(*files)
        told = json.loads((await self._until_heard("POST", "/join", {"code": self._code}, hurried=JOIN)).body)
        self._token, self._room = told["token"], told["room"]
        self._box = SealedBox(PublicKey(base64.b64decode(told["public_key"])))
        script, _ = await asyncio.gather(
            self._until_heard("GET", "/script", hurried=JOIN),
            self._until_heard("GET", "/state", hurried=JOIN),
        )
        for part in next(iter(json.loads(script.body)["languages"].values()))["parts"]:
            if part["ask"]:
                self._asks[part["id"]] = part["ask"]["type"]
        self._times.join.append(1000 * (time.perf_counter() - begun))

    async def stay(self, over: asyncio.Event, think: Callable[[random.Random], float]) -> None:
        """Look where the group is every few seconds, and answer what is asked, until it is over.

        Args:
            over: when to leave; what is under way is still brought to its end.
            think: how many seconds somebody thinks before answering.
        """
        mark, part, warm = "", "", 0.0
        while not over.is_set():
            heard = await self._once("GET", "/state", mark=mark, patience=LOOK)
            if heard is not None and heard.status == 200:
                mark = heard.headers.get("etag", "")
                if (now := json.loads(heard.body)["part"]) != part:
                    part = now
                    if part in self._asks:
                        self._do(self._answer_later(part, think))
            if time.monotonic() > warm:
                self._do(self._lines.warm(WARM, self._request("GET", "/state", mark=mark)))
                warm = time.monotonic() + WARM_EVERY * (0.75 + self._chance.random() / 2)
            pause = 3 + 2 * self._chance.random()
            try:
                await asyncio.wait_for(over.wait(), pause)
            except TimeoutError:
                continue
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        self._lines.close()

    async def answer(self, part: str, value: object) -> None:
        """Send an answer, or take it back, and wait until it is acknowledged."""
        n = self._versions[part] = self._versions.get(part, 0) + (value is not None)
        receipt = blake2b(part.encode(), key=self._secret, digest_size=32).digest()
        body: dict[str, object] = {"receipt": receipt.hex(), "part": part, "n": n}
        if value is not None:
            body["box"] = self._sealed(receipt, part, n, value)
        self.busy += 1
        begun = time.perf_counter()
        heard = await self._until_heard("DELETE" if value is None else "PUT", "/answer", body, note=True)
        self._times.submit.append(1000 * (time.perf_counter() - begun))
        self.busy -= 1
        if heard.status != 200:
            raise RuntimeError(f"not taken: {heard.status} {heard.body!r}")
        self.kept[part] = (n, value)

    async def _answer_later(self, part: str, think: Callable[[random.Random], float]) -> None:
        await asyncio.sleep(think(self._chance))
        await self.answer(part, self._chance.randrange(11))
        if self._chance.random() < 0.15:  # another thought
            await asyncio.sleep(think(self._chance) / 2)
            await self.answer(part, self._chance.randrange(11))
        if self._chance.random() < 0.05:
            await self.answer(part, None)

    def _sealed(self, receipt: bytes, part: str, n: int, value: object) -> str:
        assert self._box is not None
        id = blake2b(receipt, digest_size=32).hexdigest()
        answer = {"type": "scale", "value": value, "who": self.number}
        text = json.dumps({"room": self._room, "part": part, "id": id, "n": n, "answer": answer}).encode()
        return base64.b64encode(self._box.encrypt(text + b" " * (-len(text) % PAD))).decode()

    def _do(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _until_heard(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        hurried: tuple[float, ...] = HURRY,
        note: bool = False,
    ) -> Heard:
        """Ask again and again, each time over another connection, until there is an answer for good."""
        heard: asyncio.Future[Heard] = asyncio.get_running_loop().create_future()
        request = self._request(method, path, body)
        tries = 0

        async def attempt() -> None:
            begun = time.perf_counter()
            try:
                one = await asyncio.wait_for(self._lines.ask(request), ABORT)
            except (OSError, TimeoutError):
                return
            if note:
                self._times.attempt.append(1000 * (time.perf_counter() - begun))
            if one.status not in {429, 503} and not heard.done():
                heard.set_result(one)

        while True:
            pause = (
                hurried[tries]
                if tries < len(hurried)
                else CALM[min(tries - len(hurried), len(CALM) - 1)] * (0.75 + self._chance.random() / 2)
            )
            tries += 1
            self._do(attempt())
            done, _ = await asyncio.wait({heard}, timeout=pause)
            if done:
                if note:
                    self._times.tries.append(tries)
                return heard.result()

    async def _once(self, method: str, path: str, *, mark: str, patience: float) -> Heard | None:
        try:
            return await asyncio.wait_for(self._lines.ask(self._request(method, path, mark=mark)), patience)
        except (OSError, TimeoutError):
            return None

    def _request(self, method: str, path: str, body: object = None, *, mark: str = "") -> bytes:
        data = b"" if body is None else json.dumps(body).encode()
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self._host}", "Accept-Encoding: gzip"]
        if path == "/":
            lines.pop()  # the page is read here
        if self._token:
            lines.append(f"Authorization: Bearer {self._token}")
        if mark:
            lines.append(f"If-None-Match: {mark}")
        if method != "GET":
            lines += [f"Origin: {self._scheme}://{self._host}", "Content-Type: application/json"]
        if data:
            lines.append(f"Content-Length: {len(data)}")
        if path == "/script":
            lines.remove("Accept-Encoding: gzip")
        return "\r\n".join([*lines, "", ""]).encode() + data
