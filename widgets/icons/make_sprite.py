"""Makes icons.svg from names.txt, so that an icon is added by writing its name.

Run ``python -m widgets.icons.make_sprite FOLDER`` where FOLDER holds Lucide's icons as single SVG files
(``icons/`` of the npm package lucide-static). Nothing is fetched.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
SPRITE = HERE / "icons.svg"
STROKE = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'


def names() -> tuple[str, ...]:
    """Return the names of the icons that the sprite is to hold."""
    lines = (HERE / "names.txt").read_text(encoding="utf-8").splitlines()
    return tuple(sorted({line.strip() for line in lines if line.strip() and not line.startswith("#")}))


def drawn() -> frozenset[str]:
    """Return the names of the icons that the sprite holds."""
    return frozenset(re.findall(r'<symbol id="([^"]+)"', SPRITE.read_text(encoding="utf-8")))


def sprite(folder: Path) -> str:
    """Put the drawings of all named icons in one file."""
    symbols = [_symbol(name, (folder / f"{name}.svg").read_text(encoding="utf-8")) for name in names()]
    head = "<!-- Lucide icons, ISC licence: see lucide.LICENSE. Made by make_sprite.py from names.txt. -->"
    return "\n".join((head, '<svg xmlns="http://www.w3.org/2000/svg">', *symbols, "</svg>", ""))


def _symbol(name: str, svg: str) -> str:
    inside = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)
    assert inside is not None
    shapes = "".join(line.strip() for line in inside[1].splitlines())
    return f'<symbol id="{name}" viewBox="0 0 24 24" {STROKE}>{shapes}</symbol>'


if __name__ == "__main__":
    SPRITE.write_text(sprite(Path(sys.argv[1])), encoding="utf-8")
