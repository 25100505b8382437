"""Whoever edits a path learns what is wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbooks.content.check import check
from workbooks.content.loader import OWN

CASES = {
    "another id": ("id: path_12", "id: path_13", "not the name of the file"),
    "a telling id": ("id: path_12", "id: services_for_some", "may have only"),
    "unknown exercise": ("exercise: three_rings", "exercise: tarot", "value tarot does not fit"),
    "a telling stop": ("- id: three_rings", "- id: at_the_station", "will not do"),
    "unknown stage": ("  stage: find", "  stage: seek", "value seek does not fit"),
    "weeks without a repeat": ("  stage: find", "  stage: find\n  weeks: 4", "Otherwise leave weeks out"),
    "a repeat without weeks": ("  stage: find", "  stage: find\n  repeat: weeks", "give their number"),
    "no ending": ("  when:\n  - service_started", "  when: []", "what ends the path"),
    "unknown ending": ("  - service_started", "  - tired", "value tired does not fit"),
    "nameless for one": (
        "together:\n- one",
        "nameless: true\ntogether:\n- one",
        "not walked with one client",
    ),
    "a workshop outside a group": (
        "exercise: three_rings",
        "exercise: three_rings\n  workshop: theme_day",
        "Only a stop in a group",
    ),
    "an unknown workshop": (
        "- id: three_rings\n  exercise: three_rings",
        "- id: workshop\n  exercise: workshop\n  workshop: no_such_day",
        "no workshop no_such_day",
    ),
    "a stop twice": ("- id: meeting\n", "- id: referral\n", "already in use"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_in_a_path_is_named(tmp_path: Path, name: str) -> None:
    old, new, reason = CASES[name]
    for code in ("fi", "en"):
        (tmp_path / code / "paths").mkdir(parents=True)
        shutil.copy(OWN / code / "paths" / "path_12.yaml", tmp_path / code / "paths")
        file = tmp_path / code / "paths" / "path_12.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    said = [str(mistake) for mistake in check(tmp_path)]
    assert any(reason in one and "path_12.yaml" in one for one in said), said


def test_a_path_in_one_language_only_is_told(tmp_path: Path) -> None:
    (tmp_path / "fi" / "paths").mkdir(parents=True)
    text = (OWN / "fi" / "paths" / "path_12.yaml").read_text(encoding="utf-8")
    file = tmp_path / "fi" / "paths" / "path_200.yaml"
    file.write_text(text.replace("path_12", "path_200"), encoding="utf-8")
    assert [mistake.file for mistake in check(tmp_path) if mistake.file.is_relative_to(tmp_path)] == [file]


def test_a_file_with_a_telling_name_is_not_a_path(tmp_path: Path) -> None:
    (tmp_path / "fi" / "paths").mkdir(parents=True)
    shutil.copy(OWN / "fi" / "paths" / "path_12.yaml", tmp_path / "fi" / "paths" / "our_model.yaml")
    assert any(
        "our_model.yaml" in str(one) and "does not read this file" in str(one) for one in check(tmp_path)
    )
