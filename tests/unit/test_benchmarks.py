"""The comparison tells its figures as they are: bars that do not hold, peers that are better, gaps."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks import environment as environments
from benchmarks.bars import LIMITS, bars, not_better
from benchmarks.comparison import told
from benchmarks.environment import NotInstalled, environment
from benchmarks.family import family, memory, seconds
from benchmarks.figures import Figures
from benchmarks.performance_page import PAGE, between
from benchmarks.side import COMMAND, DASH, PEERS, REAL, SAME, STOCK
from benchmarks.visitor import _parts


def figures(ours: float, dash: float) -> Figures:
    made = Figures()
    made.note(SAME.name, "usable_ms", ours, ours + 2, ours + 4)
    made.note(DASH.name, "usable_ms", dash)
    return made


def holds(made: Figures) -> dict[str, bool | None]:
    return {bar.words: bar.holds for bar in bars(made)}


@pytest.mark.parametrize(("ours", "held"), [(718, True), (720, False)], ids=["under", "over"])
def test_a_bar_against_a_peer_holds_by_the_medians(ours: float, held: bool) -> None:
    assert holds(figures(ours, 800))["same page, open to usable, against Dash"] is held


def test_what_was_not_measured_neither_holds_nor_fails() -> None:
    made = figures(700, 800)
    assert holds(made)["same page, open to usable, against stock Voila"] is None
    assert "not measured" in told(made)


def test_a_p95_is_held_against_the_slowest_runs() -> None:
    made = Figures()
    made.note(SAME.name, "tap_ms", *[20.0] * 18, 90.0, 95.0)
    assert holds(made)["same page, tap to picture, p95"] is False


def test_every_peer_that_is_better_is_listed() -> None:
    made = figures(900, 800)
    assert not_better(made) == ["open to usable: Dash 800 ms, Askelma 902 ms"]
    made.note(SAME.name, "page_mb", 30)
    made.note(STOCK.name, "page_mb", 20)
    assert "memory of a further page: Voila 20 MB, Askelma 30 MB" in not_better(made)


def test_nothing_is_listed_where_no_peer_is_better() -> None:
    assert not_better(figures(700, 800)) == []


def test_a_side_that_is_not_to_be_had_is_told() -> None:
    made = figures(700, 800)
    made.missing["Solara"] = "no such package"
    page = told(made)
    assert "| Solara | not measured |" in page
    assert "- Solara: no such package" in page


def test_a_key_is_measured_for_each_bar_on_a_side_of_ours() -> None:
    assert {limit.side for limit in LIMITS} <= {SAME.name, REAL.name}


def test_only_what_is_between_the_marks_is_rewritten() -> None:
    page = "a\n<!-- x -->\nold\n<!-- end of x -->\nb"
    assert between(page, "x", "new") == "a\n<!-- x -->\nnew\n<!-- end of x -->\nb"
    with pytest.raises(ValueError, match="no marks"):
        between("a", "x", "new")


@pytest.mark.parametrize("name", ["peers", "figures"])
def test_the_page_has_the_marks(name: str) -> None:
    between(PAGE.read_text(encoding="utf-8"), name, "")


@pytest.mark.parametrize("side", [*PEERS, SAME, REAL, COMMAND], ids=lambda side: side.key)
def test_a_side_has_its_files_and_takes_its_place(side) -> None:
    command = side.command.format(python="python", port=8000, store="store")
    assert "8000" in command
    if side.folder:
        pins = (environments.PEERS / side.folder / "requirements.txt").read_text().splitlines()
        assert any(pin.startswith(f"{side.package}==") for pin in pins)
        assert all("==" in pin for pin in pins)


def test_all_sides_draw_with_the_same_versions() -> None:
    pinned = {
        pin
        for path in environments.PEERS.glob("*/requirements.txt")
        for pin in path.read_text().splitlines()
        if pin.startswith(("matplotlib==", "numpy=="))
    }
    lock = (environments.KEPT.parent / "requirements.lock").read_text(encoding="utf-8")
    assert len(pinned) == 2
    assert [pin for pin in pinned if pin not in lock] == []


def test_an_environment_that_cannot_be_made_is_no_crash(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "requirements.txt").write_text("no-such-thing-at-all==1.0\n")
    monkeypatch.setattr(environments, "PEERS", tmp_path)
    monkeypatch.setattr(environments.sys, "executable", "/bin/false")
    with pytest.raises(NotInstalled):
        environment("gone", kept=tmp_path / "kept")


def test_a_family_is_weighed_with_its_members() -> None:
    assert os.getpid() in family(os.getpid())
    assert memory(os.getpid()) > 1
    assert seconds(os.getpid()) > 0


def test_a_frame_of_the_kernel_line_is_read_with_its_buffers() -> None:
    parts = [b"iopub", b"{}", b"{}", b"{}", b'{"a": 1}', b"buffer"]
    places = [8 * (len(parts) + 2)]
    for part in parts:
        places.append(places[-1] + len(part))
    frame = b"".join(n.to_bytes(8, "little") for n in [len(places), *places]) + b"".join(parts)
    assert _parts(frame) == ({"a": 1}, [b"buffer"])
