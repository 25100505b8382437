"""Files that pages load: found once, named by content, kept compressed in memory, cached for good."""

from __future__ import annotations

import gzip
import hashlib
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version as version_of
from pathlib import Path

from jupyter_core.paths import jupyter_path
from voila.paths import collect_static_paths

OWN = Path(__file__).parent / "assets"
WIDGETS = Path(__file__).parents[1] / "widgets"
KINDS = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".png": "image/png",
}
PUBLIC = re.compile(r"(?:server|tokens|icons)/.+")
"""What the pages before signing in need."""
EXTENSIONS = (
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
)
"""Front-end extensions that the workbook page loads; no other one is served."""
LOOK_AGAIN = 1.0
"""Seconds for which the files are taken to be as they were."""
PACKAGES = ("voila", "jupyterlab-widgets", "anywidget")


@dataclass(frozen=True)
class Asset:
    """One file ready to be sent."""

    kind: str
    plain: bytes
    packed: bytes | None


class Assets:
    """All files that may be asked for, by the path under which a page asks for them.

    A path is looked up, never built from what a browser sends.
    """

    def __init__(self, own: Path = OWN, widgets: Path = WIDGETS) -> None:
        self._own = {"server": own, "": widgets}
        self._stock = dict(_stock())
        self._files: dict[str, Path] = {}
        self._sizes: tuple[tuple[str, int, int], ...] = ()
        self._version = ""
        self._ready: dict[str, Asset] = {}
        self._looked = -LOOK_AGAIN

    def version(self) -> str:
        """Return the name of the present content. It changes when any file does."""
        if (now := time.monotonic()) - self._looked < LOOK_AGAIN:
            return self._version
        self._looked = now
        found = {
            (f"{room}/" if room else "") + path.relative_to(root).as_posix(): path
            for room, root in self._own.items()
            for path in root.rglob("*")
            if path.suffix in KINDS
        }
        looks = [(name, path.stat()) for name, path in sorted(found.items())]
        sizes = tuple((name, look.st_mtime_ns, look.st_size) for name, look in looks)
        if sizes != self._sizes:
            whole = hashlib.sha256(" ".join(f"{name} {version_of(name)}" for name in PACKAGES).encode())
            for name, path in sorted(found.items()):
                whole.update(f"\n{name}\n".encode() + path.read_bytes())
            self._files = found | self._stock
            self._sizes = sizes
            self._version = whole.hexdigest()[:12]
            self._ready.clear()
        return self._version

    def base(self) -> str:
        """Return the path under which the present files are."""
        return f"/assets/{self.version()}/"

    def begin_with(self) -> tuple[list[str], list[str]]:
        """Return the style sheets and the modules that every workbook page needs."""
        self.version()
        rooms = ("inputs/", "page/", "vendor/", "home/")
        found = [name for name in self._files if name.startswith(rooms)]
        styles = [name for name in found if name.endswith(".css")]
        return styles, [name for name in found if name.endswith(".js") and name != "page/loader.js"]

    def find(self, name: str) -> Asset | None:
        """Return the file of this name, or None."""
        self.version()
        path = self._files.get(name)
        if path is None:
            return None
        if name not in self._ready:
            plain = path.read_bytes()
            packs = path.suffix in {".js", ".css", ".svg", ".json", ".ttf"} and len(plain) > 400
            self._ready[name] = Asset(KINDS[path.suffix], plain, gzip.compress(plain, 6) if packs else None)
        return self._ready[name]


def _stock() -> Iterable[tuple[str, Path]]:
    for root in reversed([Path(path) for path in collect_static_paths(["voila"], "base")]):
        yield from _under(root, "voila")
    shelves = [Path(path, "labextensions") for path in (*jupyter_path(), *jupyter_path("voila"))]
    for name in EXTENSIONS:
        for shelf in reversed(shelves):
            yield from _under(shelf / name, f"labextensions/{name}")


def _under(root: Path, name: str) -> Iterable[tuple[str, Path]]:
    if root.is_dir():
        for path in sorted(root.rglob("*")):
            if path.suffix in KINDS and path.is_file():
                yield f"{name}/{path.relative_to(root).as_posix()}", path
