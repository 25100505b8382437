"""The house: all that the server knows between two requests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tornado.httputil import HTTPServerRequest

from server.assets import Assets
from server.lan import Lan, Wish
from server.making import is_store, make_practice_store, open_office, unfinished_store
from server.office import Office
from server.pending import Pending
from server.session import IDLE, Session, Sessions, clock
from server.set_up import Unfinished
from storage.failure import StoreFailure
from workbooks.content.loader import DEFAULT, languages

if TYPE_CHECKING:
    from server.kernels import SessionKernels
    from server.pages.answer import Answer
    from server.zygote.zygote import Zygote

TEMPLATES = Path(__file__).parent / "templates"
WORKBOOKS = Path(__file__).parents[1] / "workbooks"
REFILL_AFTER = 1.0
"""Seconds after a page has been sent, in which a browser on the same machine makes it usable."""
MOST = 8
"""So many kernels at once, all sessions together."""


class House:
    """The offices, the sessions and what serves them.

    Args:
        store: folder of the store, there or to be set up.
        folder: private folder of this run, gone afterwards.
        port: the port that pages are asked from; it keeps cookies of two servers apart.
        tls: whether browsers talk to the server over TLS.
        idle: seconds without activity that end a session.
        spare: whether a kernel is kept ready for the next page.
        fork: whether kernels are made by fork where that is possible.
        workbooks: folder of the notebooks that are offered.
        most: so many kernels at once, all sessions together.
        lan: how phones are let in, when they are.
        now: where the seconds come from.
    """

    def __init__(
        self,
        store: Path,
        folder: Path,
        *,
        port: int,
        tls: bool = False,
        idle: float = IDLE,
        spare: bool = True,
        fork: bool = True,
        workbooks: Path = WORKBOOKS,
        most: int = MOST,
        lan: Wish | None = None,
        now: Callable[[], float] = clock,
    ) -> None:
        self.store = store
        self.folder = folder
        self.port = port
        self.tls = tls
        self.spare = spare
        self.fork = fork
        self.workbooks = workbooks
        self.most = most
        self.lan = Lan(store, lan)
        self.phones_later = False
        self.office: Office | None = None
        self.practice: Office | None = None
        self.sessions = Sessions(idle=idle, farewell=self._farewell, touched=self._touched, now=now)
        self.pending = Pending(now)
        self.unfinished: Unfinished | None = None
        self.zygote: Zygote | None = None
        self._kernels: SessionKernels | None = None
        self._prepare: Callable[[], None] = lambda: None
        self._opening = asyncio.Lock()
        self._refill: asyncio.TimerHandle | None = None
        self._refilling: asyncio.Task[None] | None = None
        self.assets = Assets()
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @property
    def cookie(self) -> str:
        """Name of the session cookie. Browsers share cookies between ports, so it names the port."""
        return "__Host-askelma" if self.tls else f"askelma-{self.port}"

    @property
    def language(self) -> str:
        """The language of a browser that has not chosen one."""
        return self.office.language if self.office else DEFAULT

    def token_of(self, request: HTTPServerRequest) -> str | None:
        """Return the session token that a request carries."""
        kept = request.cookies.get(self.cookie)
        return kept.value if kept else None

    def session_of(self, request: HTTPServerRequest) -> Session | None:
        """Return the session of a request, if it reaches as far as that."""
        return self.sessions.let_in(self.token_of(request), request.path)

    def page(self, answer: Answer, template: str, **words: Any) -> str:
        """Return a page as text."""
        content = answer.content
        session = answer.session
        everything = {
            "text": content.text,
            "content": content,
            "languages": languages(),
            "assets": self.assets.base(),
            "ahead": " ".join(self.assets.ahead(signed_in=session is not None)),
            "xsrf": answer.xsrf_token.decode(),
            "session": session,
            "practice": bool(session and session.office.practice),
            "here": getattr(answer, "here", "/"),
        }
        return self._templates.get_template(template).render(everything | words)

    def open(self, *, practice: bool = False) -> None:
        """Open the office of the store, if there is a store."""
        if practice and not is_store(self.store):
            make_practice_store(self.store)
        if is_store(self.store):
            self.office = open_office(self.store, idle=self.sessions.idle)

    async def open_practice(self, language: str) -> Office:
        """Return the practice office; the first visit makes its throw-away store."""
        if self.office is not None and self.office.practice:
            return self.office
        async with self._opening:
            if self.practice is None:
                folder = self.folder / "practice"
                await asyncio.to_thread(make_practice_store, folder, language)
                self.practice = await asyncio.to_thread(open_office, folder, idle=self.sessions.idle)
            return self.practice

    async def begin_set_up(self, **answers: Any) -> Unfinished:
        """Make the store of a set-up, which is in use once its recovery key is typed back."""
        async with self._opening:
            if self.unfinished is not None:
                self.unfinished.drop()
            self.unfinished = await asyncio.to_thread(unfinished_store, self.store, **answers)
            return self.unfinished

    async def finish_set_up(self) -> None:
        """Take the new store into use."""
        async with self._opening:
            if self.unfinished is not None and self.office is None:
                await asyncio.to_thread(self.unfinished.finish, self.store)
                self.unfinished = None
                self.office = await asyncio.to_thread(open_office, self.store, idle=self.sessions.idle)
                if self.phones_later:
                    with suppress(StoreFailure):  # the groups' page tells, and tries again
                        await self.lan.start()

    @property
    def kernels(self) -> SessionKernels:
        """All kernels. They come with Voila; what asks for one has waited for that."""
        assert self._kernels is not None
        return self._kernels

    def begin_to_fork(self) -> None:
        """Let that begin to load which kernels are forked from, if they are."""
        if self.fork and self.zygote is None:
            from server.forking import begin_to_fork  # noqa: PLC0415 - not before the first page

            self.zygote = begin_to_fork(self.folder)

    def take(self, kernels: SessionKernels, prepare: Callable[[], None] = lambda: None) -> None:
        """Make kernels with these, and one at once if somebody has signed in already.

        Args:
            kernels: what makes and ends them.
            prepare: reads what the first workbook page would else wait for; called once somebody signs in.
        """
        self.begin_to_fork()
        self._prepare = prepare
        kernels.zygote = self.zygote
        self._kernels = kernels
        self._begin_refill()

    async def end_kernels(self) -> None:
        """End all kernels, and what they are forked from."""
        if self._kernels is not None:
            await self._kernels.end_everything()
        elif self.zygote is not None:
            await asyncio.to_thread(self.zygote.end)

    async def get_ready(self) -> None:
        """Have a kernel ready for the page that will be opened next."""
        if self.spare and self._kernels is not None:
            await self.kernels.keep_a_spare(self.folder)
            # Not before: meanwhile everybody may have left, and a kernel made then would stay behind.
            prepare, self._prepare = self._prepare, lambda: None
            await asyncio.to_thread(prepare)

    def get_ready_soon(self) -> None:
        """Have a kernel ready for the next page once the present one has had the machine to itself.

        While pages are opened one after the other, none of them waits for a kernel that is made for later.
        """
        self._stop_refilling()
        self._refill = asyncio.get_running_loop().call_later(REFILL_AFTER, self._begin_refill)

    def _begin_refill(self) -> None:
        if any(self.sessions):
            self._refilling = asyncio.get_running_loop().create_task(self.get_ready())

    def _stop_refilling(self) -> None:
        if self._refill is not None:
            self._refill.cancel()
            self._refill = None

    def close(self) -> None:
        """End the key agents and the phones' app, and throw away what was only begun."""
        self.lan.leave()
        for office in (self.office, self.practice):
            if office is not None:
                office.close()
        self.office = self.practice = None
        if self.unfinished is not None:
            self.unfinished.drop()
            self.unfinished = None

    def _touched(self, session: Session) -> None:
        asyncio.get_running_loop().run_in_executor(None, session.office.touch, session.handle)

    async def _farewell(self, session: Session) -> None:
        leaving = asyncio.to_thread(session.office.leave, session.handle)
        if self._kernels is None:
            await asyncio.gather(leaving, return_exceptions=True)
            return
        await asyncio.gather(leaving, self._kernels.end_all_of(session), return_exceptions=True)
        if not any(self.sessions):
            await self._kernels.drop_the_spare()
