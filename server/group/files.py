"""The two files that a phone loads, named by their content and kept compressed in memory."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import NamedTuple

BUILT = Path(__file__).parents[1] / "assets" / "built"
NAMES = {
    "built/phone.js": "text/javascript; charset=utf-8",
    "built/phone.css": "text/css; charset=utf-8",
}


class File(NamedTuple):
    """Something as it is sent: as it is, and under each coding that a phone may accept."""

    kind: str
    plain: bytes
    packed: dict[str, bytes]

    @classmethod
    def of(cls, kind: str, plain: bytes) -> File:
        """Pack what was made just now."""
        return cls(kind, plain, {"gzip": gzip.compress(plain, 9)})


class Files:
    """All files of the phone's page. A name is looked up, never built from what a phone sends."""

    def __init__(self, built: Path = BUILT) -> None:
        self._files: dict[str, File] = {}
        whole = hashlib.sha256()
        for name, kind in NAMES.items():
            path = built / name.removeprefix("built/")
            if not path.is_file():
                continue
            plain = path.read_bytes()
            whole.update(name.encode() + b"\0" + plain)
            self._files[name] = File(kind, plain, _packed(path, plain))
        self.version = whole.hexdigest()[:12]

    @property
    def base(self) -> str:
        """The path under which the files are."""
        return f"/assets/{self.version}/"

    def find(self, name: str) -> File | None:
        """Return the file of this name."""
        return self._files.get(name)


def _packed(path: Path, plain: bytes) -> dict[str, bytes]:
    beside = {"br": path.with_name(f"{path.name}.br"), "gzip": path.with_name(f"{path.name}.gz")}
    built = {coding: one.read_bytes() for coding, one in beside.items() if one.is_file()}
    return built or {"gzip": gzip.compress(plain, 6)}
