"""Files that pages load: known by content, kept for good, and none that was not meant to be served."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from server.assets import OWN, PUBLIC, WIDGETS, Assets
from server.built import BUILT, SOURCES, changed, sources
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


@pytest.mark.parametrize("name", ["page/page.js", "vendor/preact_htm.js"])
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
        "voila/voila.js",
        "built/manifest.json",
        "built/line.js.br",
        "server/built/line.js",
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


@pytest.mark.parametrize("part", ["line", "page", "phone"])
def test_the_built_files_belong_to_the_sources(part: str) -> None:
    newer = changed(part)
    assert newer == [], "the built files are older than their sources: run `make assets`"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("", None)],
    ids=["everything", "gzip", "no brotli", "nothing"],
)
@pytest.mark.parametrize("name", ["line.js", "page.js", "page.css", "phone.js", "phone.css"])
def test_a_built_file_comes_in_the_shortest_form_that_is_accepted(
    visitor: Visitor, base: str, name: str, accepted: str, coding: str | None
) -> None:
    answer = visitor.get(f"{base}built/{name}", Accept="*/*", Accept_Encoding=accepted)
    assert answer.headers["Content-Encoding"] == coding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["Cache-Control"]
    ending = {"br": ".br", "gzip": ".gz", None: ""}[coding]
    assert answer.body == (BUILT / f"{name}{ending}").read_bytes()
    assert gzip.decompress((BUILT / f"{name}.gz").read_bytes()) == (BUILT / name).read_bytes()


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the product's files that a test may change, with built files that belong to them."""
    for folder in ("widgets", "server/assets", "server/front_end"):
        without = shutil.ignore_patterns("*.py", "__pycache__", "node_modules")
        shutil.copytree(WIDGETS.parent / folder, tmp_path / folder, ignore=without)
    monkeypatch.setattr("server.assets.LOOK_AGAIN", 0)
    monkeypatch.setattr("server.built.ROOT", tmp_path)
    noted = {part: sources(part, tmp_path) for part in SOURCES}
    (tmp_path / "server/assets/built/manifest.json").write_text(json.dumps(noted))
    return tmp_path


def assets_of(root: Path) -> Assets:
    return Assets(root / "server/assets", root / "widgets", root / "server/assets/built")


def test_the_page_is_two_scripts_and_one_style_sheet(copied: Path) -> None:
    assets = assets_of(copied)
    page, base = assets.page(), assets.base()
    assert page.page == f"{base}built/page.js"
    assert page.scripts == (f"{base}built/line.js", f"{base}built/page.js")
    assert page.styles == (f"{base}built/page.css",)
    ahead = assets.ahead(signed_in=False)
    assert ahead == assets.ahead(signed_in=True)
    assert all(
        PUBLIC.fullmatch(name.removeprefix(base)) and assets.find(name.removeprefix(base)) for name in ahead
    )


@pytest.mark.parametrize("change", ["edited", "new", "gone"])
def test_a_change_without_a_build_shows_the_single_modules(copied: Path, change: str) -> None:
    assets = assets_of(copied)
    assets.page()
    path = copied / "widgets/home" / {"edited": "home.js", "new": "other.js", "gone": "home.css"}[change]
    if change == "gone":
        path.unlink()
    else:
        path.write_text("export {};\n")
    page, base = assets.page(), assets.base()
    assert page.page == f"{base}page/page.js"
    assert f"{base}inputs/inputs.css" in page.styles
    assert f"{base}page/exercises.js" in page.ahead
    assert all(assets.find(name.removeprefix(base)) for name in assets.ahead(signed_in=True))
    assert not any("/page/" in name for name in assets.ahead(signed_in=False)), (
        "a session is needed for these"
    )
    assert changed("page", copied) == [path.relative_to(copied).as_posix()]


def test_line_ends_of_windows_do_not_count_as_a_change(copied: Path) -> None:
    path = copied / "widgets/home/home.js"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert changed("page", copied) == []


def test_a_copy_without_the_sources_of_the_line_is_up_to_date_all_the_same(copied: Path) -> None:
    shutil.rmtree(copied / "server/front_end")
    assert assets_of(copied).page().page.endswith("built/page.js")


def test_every_bundled_package_is_named_with_its_licence() -> None:
    text = (BUILT / "LICENCES.txt").read_text(encoding="utf-8")
    for package in (
        "@jupyterlab/services 7.",
        "@jupyter-widgets/base 6.",
        "anywidget 0.",
        "backbone 1.",
        "solid-js",
    ):
        assert text.count(package) >= 2, "once in the list and once with its text"
