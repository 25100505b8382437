"""The habits of the house that a tool can watch: short modules, thin notebooks, words in their place."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("workbooks", "widgets", "charts", "exports", "coaching", "storage", "server")


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    return [ROOT / name for name in listed if (ROOT / name).exists()]


def modules() -> list[Path]:
    return [path for path in tracked("*.py") if path.relative_to(ROOT).parts[0] in ROOMS]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_says_why_it_exists(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(source)), "the first line says why the module exists"


def test_no_room_without_a_noun() -> None:
    dumps = [p for p in tracked("*.py") if re.fullmatch(r"(utils?|helpers?|common|misc)", p.stem)]
    assert dumps == []


@pytest.mark.parametrize("path", tracked("workbooks/*.ipynb"), ids=lambda path: path.stem)
def test_a_notebook_is_thin_and_carries_no_outputs(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    lines = [line for cell in code for line in "".join(cell["source"]).splitlines() if line.strip()]
    assert len(lines) <= 10
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in code)


def test_markup_stays_out_of_python() -> None:
    tag = re.compile(r"<(div|span|p|style|script|button|input|h[1-6]|ul|li|table)[\s>]", re.I)
    offenders = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and tag.search(node.value)
    ]
    assert offenders == []


def test_nothing_is_loaded_from_a_network() -> None:
    remote = re.compile(r"""(?:src|href|url|import|from)\s*[=(]?\s*\(?["']https?://""", re.I)
    shipped = tracked("*.js", "*.css", "*.html", "*.j2", "*.typ", "*.svg")
    offenders = [str(p.relative_to(ROOT)) for p in shipped if remote.search(p.read_text(encoding="utf-8"))]
    assert offenders == []


def test_files_name_no_machine_path_or_package_index() -> None:
    forbidden = re.compile(r"/work/|/root/|--(extra-)?index-url|/simple/?$", re.M)
    binary = {".woff2", ".ttf", ".png", ".pdf"}
    this = Path(__file__)
    offenders = [
        str(path.relative_to(ROOT))
        for path in tracked("*")
        if path.suffix not in binary and path != this and forbidden.search(path.read_text("utf-8", "ignore"))
    ]
    assert offenders == []
