"""The look of pictures, read from the same tokens as the screen, so that there is one source for both."""

from __future__ import annotations

import re
from pathlib import Path

from coaching.self_assessment import AREAS

TOKENS = Path(__file__).parent.parent / "widgets" / "tokens" / "tokens.css"
DECLARATION = re.compile(r"--([a-z][a-z0-9-]*):\s*([^;]+);")


def read_tokens(css: str) -> dict[str, str]:
    """Return the custom properties that a style sheet declares, by name without the dashes."""
    return {name: value.strip() for name, value in DECLARATION.findall(css)}


_tokens = read_tokens(TOKENS.read_text(encoding="utf-8"))

PAPER = _tokens["paper"]
CARD = _tokens["card"]
LINE = _tokens["line"]
INK = _tokens["ink"]
INK_SOFT = _tokens["ink-soft"]
PINE = _tokens["pine"]
PINE_SOFT = _tokens["pine-soft"]
SUN = _tokens["sun"]
SUN_SOFT = _tokens["sun-soft"]
MOSS = _tokens["moss"]
MOSS_SOFT = _tokens["moss-soft"]
LAKE_SOFT = _tokens["lake-soft"]
AREA_COLOURS = {area: _tokens[f"area-{place}"] for place, area in enumerate(AREAS, start=1)}
"""Hue and lightness of each area of life; a label always says the same."""
RADIUS = float(_tokens["radius"].removesuffix("px"))


def mix(colour: str, other: str, share: float) -> str:
    """Return a colour that is ``share`` of the first and the rest of the other."""

    def parts(each: str) -> tuple[int, ...]:
        return tuple(int(each[place : place + 2], 16) for place in (1, 3, 5))

    mixed = (round(a * share + b * (1 - share)) for a, b in zip(parts(colour), parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def lightness(colour: str) -> float:
    """Return how light a colour is on greyscale paper, from 0 (black) to 1 (white)."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
