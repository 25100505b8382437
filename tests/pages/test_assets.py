"""Files that pages load: known by content, kept for good, and none that was not meant to be served."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from server.assets import OWN, PUBLIC, WIDGETS, Assets
from tests.any_server import Visitor


@pytest.fixture(scope="module")
def base() -> str:
    return Assets().base()


@pytest.mark.parametrize(
    "name", ["server/pages.css", "server/entrance.js", "tokens/tokens.css", "server/icons.svg"]
)
def test_the_entrance_has_its_files_without_a_session(visitor: Visitor, base: str, name: str) -> None:
    answer = visitor.get(base + name, Accept="*/*")
    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]
    path = OWN / name.removeprefix("server/") if name.startswith("server/") else WIDGETS / name
    assert answer.body == path.read_bytes()
    packed = visitor.get(base + name, Accept="*/*", Accept_Encoding="gzip")
    assert gzip.decompress(packed.body) == answer.body


@pytest.mark.parametrize("name", ["page/page.js", "vendor/preact_htm.js", "voila/voila.js"])
def test_the_workbook_has_its_files_with_a_session(
    visitor: Visitor, leena: Visitor, base: str, name: str
) -> None:
    assert visitor.get(base + name, Accept="*/*").status == 401
    answer = leena.get(base + name, Accept="*/*")
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "name",
    [
        "page/page.py",
        "../server/app.py",
        "server/../app.py",
        "page//page.js",
        "tokens/fonts/OFL.txt",
        "",
        "x",
        "page/page.js/",
        "voila/../../x",
    ],
)
def test_nothing_else_is_served(leena: Visitor, base: str, name: str) -> None:
    assert leena.get(base + name, Accept="*/*").status == 404


def test_another_version_is_not_kept(leena: Visitor) -> None:
    answer = leena.get("/assets/0123456789ab/tokens/tokens.css", Accept="*/*")
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_version_follows_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.assets.LOOK_AGAIN", 0)
    own, widgets = tmp_path / "own", tmp_path / "widgets"
    own.mkdir()
    widgets.mkdir()
    (own / "a.css").write_text("a{}")
    first = Assets(own, widgets)
    version = first.version()
    assert Assets(own, widgets).version() == version
    (own / "a.css").write_text("b{color:red}")
    assert first.version() != version
    assert first.find("server/a.css").plain == b"b{color:red}"


def test_what_is_fetched_ahead_is_there() -> None:
    assets = Assets()
    names = json.loads((OWN / "ahead.json").read_text())
    assert len(names) > 50
    missing = [name for name in names if assets.find(name.partition("?")[0]) is None]
    assert missing == []
    assert not [name for name in names if PUBLIC.fullmatch(name)]
