"""Every icon that content or a screen names is in the sprite, and the sprite holds no others."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import yaml

from widgets.icons.make_sprite import drawn, names

ROOT = Path(__file__).parents[2]
NAME = re.compile(r'(?:^|[?:|] ?)"([a-z0-9]+(?:-[a-z0-9]+)*)"')
IN_JS = re.compile(
    r'(?:icon|iconEnd)(?:=|: )("[a-z0-9-]+"|\$\{[^}]*\})|\$\{Icon\} name=("[a-z0-9-]+"|\$\{[^}]*\})'
)
IN_PYTHON = re.compile(r'"icon": ("[a-z0-9-]+"[^,}\n]*)')


def icons_in(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {value["icon"]} if isinstance(value.get("icon"), str) else set()
        return own.union(*(icons_in(one) for one in value.values()))
    return set().union(*(icons_in(one) for one in value)) if isinstance(value, list) else set()


def used() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "workbooks" / "content").rglob("*.yaml"):
        found |= icons_in(yaml.safe_load(path.read_text(encoding="utf-8")))
    for path in (ROOT / "widgets").rglob("*.js"):
        for one in IN_JS.findall(path.read_text(encoding="utf-8")):
            found |= set(NAME.findall("".join(one).removeprefix("${")))
    for path in (ROOT / "widgets").rglob("*.py"):
        for one in IN_PYTHON.findall(path.read_text(encoding="utf-8")):
            found |= set(NAME.findall(one))
    return found


def test_every_icon_that_is_named_is_drawn() -> None:
    assert used() - drawn() == set()


def test_the_sprite_is_made_from_the_list() -> None:
    assert drawn() == set(names())


def test_the_icons_come_with_their_licence() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "widgets/icons"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "widgets/icons/lucide.LICENSE" in listed.stdout
    assert "ISC" in (ROOT / "widgets/icons/lucide.LICENSE").read_text(encoding="utf-8")
