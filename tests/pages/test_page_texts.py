"""Every text that a page of the server asks for is there in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.pages.answer import ERRORS
from server.set_up import ROLES
from workbooks.content.loader import languages, load

SERVER = Path(__file__).parents[2] / "server"
KEY = re.compile(r"""text\(\s*["']([a-z_]+\.[a-z_0-9]+)["']""")


def asked_for() -> set[str]:
    pages = [*SERVER.rglob("*.html"), *SERVER.rglob("*.j2"), *SERVER.rglob("*.py")]
    keys = {key for page in pages for key in KEY.findall(page.read_text(encoding="utf-8"))}
    keys = {key for key in keys if not key.endswith("_")} | {f"server.{kind}" for kind in ERRORS.values()}
    source = (SERVER / "gate.py").read_text(encoding="utf-8")
    keys |= {f"server.{kind}" for kind in re.findall(r"Refusal\(\d+, \"([a-z_]+)\"", source)}
    keys |= {f"first_run.role_{role}" for role in ROLES} | {f"first_run.role_{role}_hint" for role in ROLES}
    return keys


@pytest.mark.parametrize("code", [language.code for language in languages()])
def test_every_text_is_there(code: str) -> None:
    content = load(code)
    missing = sorted(key for key in asked_for() if not content.has_text(key))
    assert missing == []


def test_every_icon_is_there() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in SERVER.rglob("*.html"))
    drawn = (SERVER / "assets" / "icons.svg").read_text(encoding="utf-8")
    asked = set(re.findall(r"""icon\(["']([a-z-]+)["']\)""", pages))
    assert asked <= set(re.findall(r'<symbol id="([a-z-]+)"', drawn))
