"""The workbook page: a notebook run in a kernel of its own, for one client, through our own template."""

from __future__ import annotations

import asyncio
from copy import deepcopy
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
import structlog
from jinja2 import Environment, FileSystemLoader, Template
from tornado.web import HTTPError
from traitlets.config import Config
from voila.configuration import VoilaConfiguration
from voila.execute import VoilaExecutor
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.handler import TornadoVoilaHandler

from coaching.room import is_room
from server.kernels import NAME, TooManyOpen
from server.pages.answer import Answer, Trouble
from server.pages.first_view import START, FirstView, first_view
from server.session import Session
from storage.failure import StoreFailure
from workbooks.content.loader import load

FIRST = "coaching_session"
ROOMS_OWN = "workshop"
"""The notebook of a group's room; no client has one."""
PAGE = "index.html.j2"
WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
PATIENCE = 30.0
"""Seconds that opening may take."""
PAINT_FIRST = 0.1
"""Seconds that the browser has the machine to itself to paint the first view; the kernel runs after it, while
the page's scripts are begun."""
AT_ONCE = 3
"""So many pages may be opening in one session at the same time."""


class WorkbookRenderer(NotebookRenderer):
    """Renders a notebook of ours; the page begins to show before the kernel runs."""

    def __init__(self, page: WorkbookPage, notebook: Path, **settings: Any) -> None:
        super().__init__(request_handler=page, notebook_path=str(notebook), base_url="/", **settings)
        self.page = page

    async def initialize(self, **_: Any) -> None:
        """Take the notebook and the one exporter, whose template is made into code only once."""
        path = Path(self.notebook_path)
        self.cwd = str(path.parent)
        self.notebook = deepcopy(_notebook(path, path.stat().st_mtime_ns))
        self.template = _template(tuple(self.template_paths))

    def generate_content_generator(
        self,
        kernel_id: str | None = None,
        kernel_future: Any = None,  # noqa: ARG002 - Voila's own signature
    ) -> Any:
        """Return the pieces of the page, as the template makes them."""

        async def kernel_start(notebook: Any) -> None:
            kernel, client = await self.page.start_kernel()
            self.executor = VoilaExecutor(notebook, km=kernel, show_tracebacks=False)
            self.executor.kc = client

        return self.template.generate_async(
            **self.page.words(),
            nb=self.notebook,
            kernel_id=kernel_id,
            kernel_start=kernel_start,
            cell_generator=self._jinja_cell_generator,
            widget_state=self._widget_state,
        )

    def _widget_state(self) -> Any:
        """Return what the widgets are, so that the page need not ask; bytes are left for it to ask."""
        if self.executor.widget_buffers:
            return {}
        self.executor.set_widgets_metadata()
        return self.executor.nb.metadata.get("widgets", {}).get(WIDGET_STATE, {})


@lru_cache(maxsize=16)
def _notebook(path: Path, changed: int) -> Any:  # noqa: ARG001 - a notebook that has changed is read again
    """Read a notebook as it stands in the product, with no trust database in between.

    It is not checked against the notebook format: that takes longer than everything else on the way.
    """
    notebook = nbformat.v4.reads(path.read_text(encoding="utf-8"))
    kernel = {"name": NAME, "display_name": "Python", "language": "python"}
    notebook.metadata.kernelspec = nbformat.from_dict(kernel)
    return notebook


@lru_cache(maxsize=4)
def _template(paths: tuple[str, ...]) -> Template:
    """Return the page's template with all that it includes made into code; it keeps nothing of a page."""
    environment = Environment(
        loader=FileSystemLoader(paths),
        enable_async=True,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in environment.list_templates(extensions=["j2"]):
        environment.get_template(name)
    return environment.get_template(PAGE)


def prepare(workbooks: Path, template_paths: list[str]) -> None:
    """Read what the first page would else wait for: the notebook of the journey and the one template.

    Args:
        workbooks: folder of the notebooks.
        template_paths: where the template is.
    """
    first = workbooks / f"{FIRST}.ipynb"
    if first.is_file():
        _notebook(first, first.stat().st_mtime_ns)
    _template(tuple(template_paths))


class WorkbookPage(Answer, TornadoVoilaHandler):
    """One client's workbook. The gate has seen that somebody is signed in."""

    name = "workbook"
    kernel_id = ""
    _language = ""
    """The client's language, once it is known."""
    _first: FirstView | None = None

    def initialize(self, voila_configuration: VoilaConfiguration, template_paths: list[str]) -> None:
        """Take what Voila gives to its handlers."""
        super().initialize(
            voila_configuration=voila_configuration, template_paths=template_paths, config=Config()
        )

    async def get(self, client: str, notebook: str | None = None) -> None:
        """Open the workbook of a client at the first page or a named notebook."""
        session = self.session
        assert session is not None
        self.check_sender(session)
        if is_room(client) or notebook == ROOMS_OWN:
            raise HTTPError(404)
        await self.open(session, client, notebook or FIRST)

    def check_sender(self, session: Session) -> None:
        """Refuse what another site asks for, and too many pages at once."""
        if self.request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
            raise Trouble(403, "from_elsewhere")
        if session.opening >= AT_ONCE:
            raise Trouble(503, "too_many_open")

    async def open(self, session: Session, client: str, notebook: str) -> None:
        """Open a notebook for a client, or for what else has an id and a key of its own."""
        self.client = client
        self.here = self.request.path
        session.opening += 1
        try:
            await self._open(session, self.house.workbooks / f"{notebook}.ipynb")
        finally:
            session.opening -= 1

    async def _open(self, session: Session, path: Path) -> None:
        kernels = self.house.kernels
        if not path.is_file() or not await asyncio.to_thread(self.is_there, session):
            raise HTTPError(404)
        self._notebook = path.stem
        self._settings, self._first = await asyncio.gather(
            asyncio.to_thread(self.settings_for_kernel, session), self._first_view(session)
        )
        try:
            self.kernel_id = await kernels.reserve(session, self.client)
        except TooManyOpen:
            raise Trouble(503, "too_many_open") from None
        try:
            async with asyncio.timeout(PATIENCE):
                await self._render(path)
        except Exception as error:
            await kernels.end(self.kernel_id)
            structlog.get_logger("server").warning("workbook_not_opened", exc_info=error)
            kind = "slow" if isinstance(error, TimeoutError) else "unexpected"
            if not self._headers_written:
                raise Trouble(503, kind) from error
            self.finish(self.page("trouble.html", kind=kind))

    def is_there(self, session: Session) -> bool:
        """Tell whether there is such a client."""
        return session.office.has(session.handle, self.client)

    def settings_for_kernel(self, session: Session) -> dict[str, str]:
        """Return what the kernel needs to open this client, and no other."""
        return session.office.kernel_settings(session.handle, self.client)

    async def _first_view(self, session: Session) -> FirstView | None:
        """Read what can be said at once. What is wrong with the file, the live page says better."""
        try:
            file = await asyncio.to_thread(session.office.file, session.handle, self.client)
        except StoreFailure as failure:
            if failure.key == "errors.locked":
                raise
            return None
        self._language = file.client.language
        left = session.places.get(self.client)
        return first_view(
            file,
            load(self._language),
            datetime.now(UTC).astimezone(),
            start=START if self._notebook == FIRST else self._notebook,
            places=[left] if left else [],
        )

    def on_connection_close(self) -> None:
        """The page was left before it was there: its kernel is of no use to anybody."""
        if self.kernel_id:
            asyncio.get_running_loop().create_task(self.house.kernels.end(self.kernel_id))

    async def _render(self, path: Path) -> None:
        renderer = WorkbookRenderer(
            self,
            path,
            voila_configuration=self.voila_configuration,
            traitlet_config=self.traitlet_config,
            template_paths=self.template_paths,
            config_manager=self.config_manager,
            contents_manager=None,
            kernel_spec_manager=self.kernel_spec_manager,
        )
        await renderer.initialize()
        self.set_header("Content-Type", "text/html; charset=utf-8")
        async for piece in renderer.generate_content_generator(self.kernel_id):
            self.write(piece)
        self.finish()
        self.house.get_ready_soon()

    async def start_kernel(self) -> tuple[Any, Any]:
        """Show what there is of the page, then return the kernel and who talks with it."""
        await self.flush()
        if self._first is not None:
            await asyncio.sleep(PAINT_FIRST)
        kernels = self.house.kernels
        client = await kernels.start_reserved(self.kernel_id, self._settings, self.house.folder)
        return kernels.get_kernel(self.kernel_id), client

    def words(self) -> dict[str, Any]:
        """Return what the template shows."""
        content = load(self._language) if self._language else self.content
        return {
            "files": self.house.assets.page(),
            "text": content.text,
            "language": content.language,
            "assets": self.house.assets.base(),
            "client": self.client,
            "room": is_room(self.client),
            "first": self._first,
            "idle": int(self.house.sessions.idle),
            "practice": bool(self.session and self.session.office.practice),
            # Asking for the token sets the cookie, without which the page could not end its kernel.
            "xsrf": self.xsrf_token.decode(),
        }
