"""The built files of workbook and phone: whether they belong to the sources that they were made from."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILT = ROOT / "server" / "assets" / "built"
MANIFEST = Path("server", "assets", "built", "manifest.json")
SOURCES = {
    "page": (
        "widgets/**/*.js",
        "widgets/**/*.css",
        "server/assets/opening.js",
        "server/assets/opening.css",
        "server/assets/stairs.css",
    ),
    "line": (
        "server/front_end/package.json",
        "server/front_end/package-lock.json",
        "server/front_end/build.mjs",
        "server/front_end/BSD-3-Clause.txt",
        "server/front_end/src/*.js",
        "server/front_end/src/small/*.js",
    ),
    "phone": (
        "server/front_end/src/phone/**/*.js",
        "server/front_end/src/phone/**/*.css",
        "widgets/inputs/*.js",
        "widgets/tokens/tokens.css",
        "widgets/vendor/preact_htm.js",
    ),
}
"""What the page's files, the line's file and the phone's files are made from."""
NOT_BUILT_IN = "widgets/page/loader.js"
"""It travels in the widget itself and imports the page, built or not."""


def sources(part: str, root: Path | None = None) -> dict[str, str]:
    """Return the SHA-256 of every source of a part that is there now.

    Args:
        part: ``page``, ``line`` or ``phone``.
        root: folder of the whole product; ours by default.
    """
    root = root or ROOT
    found = (path for pattern in SOURCES[part] for path in root.glob(pattern))
    names = {path.relative_to(root).as_posix(): path for path in found}
    return {name: _digest(path) for name, path in sorted(names.items()) if name != NOT_BUILT_IN}


def changed(part: str, root: Path | None = None) -> list[str]:
    """Return the sources that are not those from which a part was built; none when it is up to date."""
    root = root or ROOT
    try:
        noted: dict[str, str] = json.loads((root / MANIFEST).read_text(encoding="utf-8"))[part]
    except (OSError, ValueError, KeyError):
        return ["manifest.json"]
    there = sources(part, root)
    return sorted(name for name in there.keys() | noted.keys() if there.get(name) != noted.get(name))


def _digest(path: Path) -> str:
    look = path.stat()
    return _digest_of(path, look.st_mtime_ns, look.st_size)


@cache
def _digest_of(path: Path, _changed: int, _size: int) -> str:
    # A file with the line ends of Windows is the same file.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
