"""The pages for those who change words promise only what holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from workbooks.content.check import check
from workbooks.content.loader import FILES, OWN, SETTING, load
from workbooks.content.reference import PAGE, written
from workbooks.content.workshop_check import COUNTS, LONGEST, LONGEST_ON_PHONE
from workbooks.content.workshop_schema import Ask, Kind, Option, Part, Sitting, Workshop

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
    for page in ("texts.md", "tekstit.md", "glossary.md", *SCRIPT_PAGES):
        text = (DOCS / page).read_text(encoding="utf-8")
        for target in [part.split(")")[0] for part in text.split("](")[1:]]:
            assert (DOCS / target).is_file(), f"{page} links to {target}"
    assert (OWN / "fi" / "strengths.yaml").is_file()


SCRIPT_PAGES = ("workshop-scripts.fi.md", "workshop-scripts.en.md")


@pytest.mark.parametrize("page", SCRIPT_PAGES)
def test_the_pages_on_scripts_name_every_kind_question_key_and_limit(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    asks = get_args(Ask)
    names = [*get_args(Kind), *(ask.__struct_config__.tag for ask in asks)]
    for struct in (Workshop, Sitting, Part, Option, *asks):
        names += struct.__struct_fields__
    assert [name for name in names if not re.search(rf"`[^`]*\b{name}\b[^`]*`", text)] == []
    limits = {*LONGEST.values(), *LONGEST_ON_PHONE.values()} - {LONGEST["title"]}
    assert [limit for limit in limits if str(limit) not in text] == []
    assert all(f"{fewest}-{most}" in text for _, fewest, most in COUNTS.values())


def test_the_examples_of_a_script_can_be_copied_as_they_stand(tmp_path: Path) -> None:
    for page in SCRIPT_PAGES:
        code = page.split(".")[1]
        example = (DOCS / page).read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
        whole = (OWN / code / "workshops" / "first_try.yaml").read_text(encoding="utf-8")
        head = whole[: whole.index("      - id: pulse_in")].replace("minutes: 45", "minutes: 19")
        (tmp_path / code / "workshops").mkdir(parents=True)
        (tmp_path / code / "workshops" / "first_try.yaml").write_text(head + example, encoding="utf-8")
        workshop = load(code, tmp_path).workshop("first_try")
        assert workshop is not None
        assert [part.id for part in workshop.sittings[0].parts] == ["helps", "wall_helps", "home"]
    assert [str(one) for one in check(tmp_path)] == []
