"""The pages for those who change words promise only what holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbooks.content.loader import FILES, OWN, SETTING, load
from workbooks.content.reference import PAGE, written

DOCS = Path(__file__).parents[2] / "docs"


def test_the_tables_of_keys_follow_the_schema() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert written(page) == page, "run python -m workbooks.content.reference"


@pytest.mark.parametrize("page", ["texts.md", "tekstit.md"])
def test_both_pages_name_every_file_the_setting_and_the_check(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    assert all(f"`{name}.yaml`" in text for name in FILES)
    assert SETTING in text
    assert "askelma content check" in text


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_glossary_has_every_area_group_and_field_by_its_name_on_the_screen(code: str) -> None:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8").lower()
    content = load(code)
    names = [area.title for area in content.self_assessment.areas]
    names += [group.title for group in content.strengths.groups]
    names += [
        content.text(f"{room}.title") for room in ("strengths", "self_assessment", "goal_ladder", "summary")
    ]
    assert [name for name in names if name.lower() not in text] == []


def test_links_between_pages_lead_somewhere() -> None:
    for page in ("texts.md", "tekstit.md", "glossary.md"):
        text = (DOCS / page).read_text(encoding="utf-8")
        for target in [part.split(")")[0] for part in text.split("](")[1:]]:
            assert (DOCS / target).is_file(), f"{page} links to {target}"
    assert (OWN / "fi" / "strengths.yaml").is_file()
