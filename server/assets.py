"""Files that pages load: found once, named by content, kept compressed in memory, cached for good."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog

from server.built import BUILT, changed

OWN = Path(__file__).parent / "assets"
WIDGETS = Path(__file__).parents[1] / "widgets"
KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
PUBLIC = re.compile(r"(?:server|tokens|icons|built)/.+")
"""What the pages before signing in need, and what they fetch ahead: the product's own files, no client's."""
LOOK_AGAIN = 1.0
"""Seconds for which the files are taken to be as they were."""
FONT = "tokens/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
"""The font of the first line of every page."""
ICONS = "icons/icons.svg"
LINE = "built/line.js"
"""The kernel's line. Its sources need a build, so it is served as it is even when they have changed."""
PAGE = "built/page.js"
STYLE = "built/page.css"
SINGLE_PAGE = "page/page.js"
"""The page without a build: it imports its modules one by one."""


@dataclass(frozen=True)
class Asset:
    """One file ready to be sent: as it is, and under the name of each coding that a browser may accept."""

    kind: str
    plain: bytes
    packed: dict[str, bytes]


@dataclass(frozen=True)
class PageFiles:
    """What a workbook page loads, as addresses."""

    page: str
    """The module that shows the page."""
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    """Modules that begin at once, beside the page's text."""
    ahead: tuple[str, ...]
    """Modules that these will ask for."""
    font: str


class Assets:
    """All files that may be asked for, by the path under which a page asks for them.

    A path is looked up, never built from what a browser sends.
    """

    def __init__(self, own: Path = OWN, widgets: Path = WIDGETS, built: Path = BUILT) -> None:
        self._rooms = {"server/": own, "built/": built, "": widgets}
        self._files: dict[str, Path] = {}
        self._sizes: tuple[tuple[str, int, int], ...] = ()
        self._version = ""
        self._ready: dict[str, Asset] = {}
        self._page: PageFiles | None = None
        self._looked = -LOOK_AGAIN

    def version(self) -> str:
        """Return the name of the present content. It changes when any file does."""
        if (now := time.monotonic()) - self._looked < LOOK_AGAIN:
            return self._version
        self._looked = now
        looks = sorted(self._look())
        sizes = tuple((name, changed, size) for name, _, changed, size in looks)
        if sizes != self._sizes:
            found = {name: Path(path) for name, path, _, _ in looks}
            whole = hashlib.sha256()
            for name, path in found.items():
                whole.update(f"\n{name}\n".encode() + path.read_bytes())
            self._files = found
            self._sizes = sizes
            self._version = whole.hexdigest()[:12]
            self._ready.clear()
            self._page = None
        return self._version

    def _look(self) -> Iterator[tuple[str, str, int, int]]:
        """Walk over the files: name, path, when it was changed, and size. A page may wait for this."""
        built = str(self._rooms["built/"])
        for room, root in self._rooms.items():
            start = len(str(root)) + 1
            folders = [str(root)] if root.is_dir() else []
            while folders:
                with os.scandir(folders.pop()) as entries:
                    for entry in entries:
                        if entry.is_dir():
                            if entry.path != built:
                                folders.append(entry.path)
                        elif os.path.splitext(entry.name)[1] in KINDS:  # noqa: PTH122 - a page may wait
                            look = entry.stat()
                            name = room + entry.path[start:].replace(os.sep, "/")
                            yield name, entry.path, look.st_mtime_ns, look.st_size

    def base(self) -> str:
        """Return the path under which the present files are."""
        return f"/assets/{self.version()}/"

    def page(self) -> PageFiles:
        """Return what a workbook page loads: the built files, or the single modules if these are newer."""
        base = self.base()
        if self._page is None:
            self._page = self._built_page(base) if self._is_built() else self._single_page(base)
        return self._page

    def ahead(self, *, signed_in: bool) -> list[str]:
        """Return what a browser may fetch before a workbook page is opened."""
        page, base = self.page(), self.base()
        names = dict.fromkeys((*page.scripts, *page.styles, *page.ahead, page.font))
        return [one for one in names if signed_in or PUBLIC.fullmatch(one.removeprefix(base))]

    def find(self, name: str) -> Asset | None:
        """Return the file of this name, or None."""
        self.version()
        path = self._files.get(name)
        if path is None:
            return None
        if name not in self._ready:
            plain = path.read_bytes()
            self._ready[name] = Asset(KINDS[path.suffix], plain, _packed(path, plain))
        return self._ready[name]

    def _is_built(self) -> bool:
        if PAGE not in self._files or STYLE not in self._files:
            return False
        if newer := changed("page"):
            structlog.get_logger("server").warning("page_in_single_modules", newer=len(newer))
        return not newer

    def _built_page(self, base: str) -> PageFiles:
        return PageFiles(
            page=base + PAGE,
            styles=(base + STYLE,),
            scripts=(base + LINE, base + PAGE),
            ahead=(base + ICONS,),
            font=base + FONT,
        )

    def _single_page(self, base: str) -> PageFiles:
        rooms = ("inputs/", "page/", "vendor/", "home/")
        begin_with = [name for name in self._files if name.startswith(rooms) and name != "page/loader.js"]
        styles = ["tokens/tokens.css", "tokens/base.css", "server/opening.css"]
        styles += [name for name in begin_with if name.endswith(".css")]
        modules = [name for name in begin_with if name.endswith(".js") and name != SINGLE_PAGE]
        return PageFiles(
            page=base + SINGLE_PAGE,
            styles=tuple(base + name for name in styles),
            scripts=(base + LINE, base + "server/opening.js", base + SINGLE_PAGE),
            ahead=tuple(base + name for name in (*modules, ICONS)),
            font=base + FONT,
        )


def _packed(path: Path, plain: bytes) -> dict[str, bytes]:
    """Return a file compressed: as it was built, or made now; a font is compressed in itself."""
    beside = {"br": path.with_name(f"{path.name}.br"), "gzip": path.with_name(f"{path.name}.gz")}
    built = {coding: one.read_bytes() for coding, one in beside.items() if one.is_file()}
    if built or path.suffix == ".woff2" or len(plain) <= 400:
        return built
    return {"gzip": gzip.compress(plain, 6)}
