"""What the rest of the product may count on when it asks for words."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from coaching.self_assessment import AREAS
from workbooks.content.content import Content
from workbooks.content.loader import OWN, SETTING, BadContent, MissingText, forget, languages, load
from workbooks.content.schema import level

RLI, PDI = "\u2067", "\u2069"


@pytest.fixture(autouse=True)
def _fresh() -> None:
    forget()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An organisation's folder that changes nothing yet."""
    (tmp_path / "fi" / "texts").mkdir(parents=True)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_finnish_comes_first_and_english_is_there() -> None:
    assert [language.code for language in languages()][:2] == ["fi", "en"]
    assert all(language.name and language.direction == "ltr" for language in languages())


def test_an_unknown_language_gives_finnish() -> None:
    assert load("xx").language.code == "fi"


def test_content_is_loaded_once() -> None:
    assert load("fi") is load("fi")


def test_a_missing_text_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(MissingText):
        load("fi").text("common.there_is_no_such_text")
    with pytest.raises(MissingText):
        load("fi").words("no_such_room")
    assert not load("fi").has_text("common.there_is_no_such_text")
    assert load("fi").has_text("common.back")


def test_a_place_without_a_word_is_an_error() -> None:
    with pytest.raises(MissingText, match="time"):
        load("fi").text("common.saved_at", clock="14.05")


def test_a_typed_brace_is_never_taken_for_a_place() -> None:
    assert load("fi").text("common.saved_at", time="{n}") == "Tallennettu {n}"


@pytest.mark.parametrize(
    ("code", "one", "many"), [("fi", "1 sekunti ", "30 sekuntia "), ("en", "1 second ", "30 seconds ")]
)
def test_a_number_chooses_the_plural_form(code: str, one: str, many: str) -> None:
    assert one in load(code).text("errors.wait", n=1)
    assert many in load(code).text("errors.wait", n=30)


def test_the_browser_gets_every_text_of_a_room_with_plural_forms_beside() -> None:
    words = load("fi").words("errors")
    assert words["wait"] == words["wait.other"] != words["wait.one"]
    assert all(isinstance(text, str) for text in words.values())


MOMENT = datetime(2026, 11, 8, 14, 5)


def test_dates_times_and_numbers_are_written_the_finnish_way() -> None:
    content = load("fi")
    assert content.date(MOMENT) == "8.11.2026"
    assert content.day(date(2026, 11, 28)) == "28.11."
    assert content.month(MOMENT) == "marraskuu 2026"
    assert content.time(MOMENT) == "14.05"
    assert content.date_time(MOMENT) == "8.11.2026 klo 14.05"
    assert content.number(3.25) == "3,3"
    assert content.number(7, digits=0) == "7"


def test_dates_times_and_numbers_are_written_the_english_way() -> None:
    content = load("en")
    assert content.date(MOMENT) == "8 Nov 2026"
    assert content.day(MOMENT) == "8 Nov"
    assert content.date_time(MOMENT) == "8 Nov 2026 at 14:05"
    assert content.number(3.25) == "3.3"


def test_a_moment_kept_in_universal_time_is_shown_on_this_clock() -> None:
    moment = datetime(2026, 11, 8, 23, 59, tzinfo=UTC)
    here = moment.astimezone()
    assert load("fi").time(moment) == f"{here.hour}.{here.minute:02}"
    assert load("fi").date(moment) == f"{here.day}.{here.month}.{here.year}"


def test_dates_and_numbers_inside_a_text_follow_the_language(folder: Path) -> None:
    write(folder, "fi/texts/common.yaml", 'saved_at: "{time} ja {n}"\n')
    content = load("fi", folder)
    assert content.text("common.saved_at", time=MOMENT, n=2.5) == "8.11.2026 klo 14.05 ja 2,5"
    assert content.text("common.saved_at", time=date(2026, 1, 2), n=3) == "2.1.2026 ja 3"


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_deck_has_seven_groups_of_at_least_eleven_cards(code: str) -> None:
    deck = load(code).strengths
    assert len(deck.groups) == 7
    assert all(len(group.cards) >= 11 for group in deck.groups)
    card = deck.groups[1].cards[0]
    assert deck.card(card.id) == card
    assert deck.group_of(card.id) == deck.groups[1]
    assert deck.evidence(deck.groups[1].id) == deck.groups[1].evidence
    assert deck.card("no_such") is None
    assert deck.group_of("no_such") is None
    assert deck.evidence("") == deck.own_evidence


def test_a_retired_card_keeps_its_name_but_is_not_offered(folder: Path) -> None:
    text = (OWN / "fi" / "strengths.yaml").read_text(encoding="utf-8")
    write(
        folder, "fi/strengths.yaml", text + "retired:\n  - {id: old_one, icon: star, title: Vanha kortti}\n"
    )
    deck = load("fi", folder).strengths
    found = deck.card("old_one")
    assert found is not None
    assert found.title == "Vanha kortti"
    assert deck.group_of("old_one") is None


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_self_assessment_has_eight_areas_of_four_questions_and_a_short_form_of_one(code: str) -> None:
    found = load(code).self_assessment
    assert tuple(found.items_by_area()) == AREAS
    assert all(len(items) == 4 for items in found.items_by_area("full").values())
    assert all(len(items) == 1 for items in found.items_by_area("short").values())
    assert len(found.items()) == 32
    for item in found.items():
        assert item in found.area_of(item.id).items
        assert len({found.step_label(item.id, step) for step in (1, 2, 3, 4, 5)}) == 5


def test_feedback_follows_the_answers_and_says_something_of_a_skipped_area_too() -> None:
    found = load("fi").self_assessment
    assert [level(mean) for mean in (None, 1.0, 2.49, 2.5, 3.74, 3.75, 5.0)] == [
        "none",
        "low",
        "low",
        "middle",
        "middle",
        "high",
        "high",
    ]
    for area in found.areas:
        assert len({found.feedback(area.id, mean) for mean in (None, 1.0, 3.0, 5.0)}) == 4


def test_every_stage_of_a_ladder_has_at_least_four_questions() -> None:
    ladder = load("fi").goal_ladder
    assert all(len(ladder.questions(stage)) >= 4 for stage in ladder.prompts)
    assert ladder.questions("no_such_stage") == ()


def test_an_organisations_words_replace_ours_and_the_rest_stays(folder: Path) -> None:
    write(folder, "fi/texts/common.yaml", "back: Palaa\n")
    content = load("fi", folder)
    assert content.text("common.back") == "Palaa"
    assert content.text("common.next") == load("fi").text("common.next")
    assert load("fi").text("common.back") == "Takaisin"


def test_the_environment_can_name_an_organisations_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "fi/texts/common.yaml", "back: Palaa\n")
    monkeypatch.setenv(SETTING, str(folder))
    assert load("fi").text("common.back") == "Palaa"


def test_an_organisations_own_exercise_replaces_ours(folder: Path) -> None:
    text = (OWN / "fi" / "meeting.yaml").read_text(encoding="utf-8")
    write(folder, "fi/meeting.yaml", text.replace("Minä itse", "Minä"))
    assert load("fi", folder).meeting.doers["client"] == "Minä"


def test_a_broken_file_is_named(folder: Path) -> None:
    write(folder, "fi/texts/common.yaml", "back: [\n")
    with pytest.raises(BadContent, match=r"texts/common\.yaml"):
        load("fi", folder)


def test_an_exercise_is_read_when_it_is_first_asked_for(folder: Path) -> None:
    write(folder, "fi/strengths.yaml", "groups: 3\n")
    content = load("fi", folder)
    assert content.text("common.back")
    with pytest.raises(BadContent, match=r"strengths\.yaml"):
        _ = content.strengths


@pytest.fixture
def mirrored(tmp_path: Path) -> Content:
    """A right-to-left language that nobody wrote code for: English between direction marks."""
    target = tmp_path / "ar"
    shutil.copytree(OWN / "en", target)
    for file in target.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        if file.name != "language.yaml":
            text = text.replace("the ", f"{RLI}the{PDI} ")
        file.write_text(text, encoding="utf-8")
    write(tmp_path, "ar/language.yaml", "name: العربية\ndirection: rtl\nawaiting_native_reader: true\n")
    return load("ar", tmp_path)


def test_a_right_to_left_language_needs_only_a_folder(mirrored: Content, tmp_path: Path) -> None:
    language = mirrored.language
    assert (language.code, language.direction, language.awaiting_native_reader) == ("ar", "rtl", True)
    assert "ar" in [each.code for each in languages(tmp_path)]
    assert RLI in mirrored.text("errors.locked")
    assert mirrored.strengths.groups[0].cards
    assert mirrored.self_assessment.items_by_area() == load("fi").self_assessment.items_by_area()
    assert mirrored.date(MOMENT) != load("en").date(MOMENT)
    for n in (0, 1, 2, 3, 11, 100):  # Arabic has six plural forms; a missing one falls back
        assert str(n) in mirrored.text("errors.wait", n=n)


def test_a_folder_may_follow_the_rules_of_another_language(tmp_path: Path) -> None:
    shutil.copytree(OWN / "fi", tmp_path / "easy")
    write(tmp_path, "easy/language.yaml", "name: Helppo suomi\nformats: fi\n")
    content = load("easy", tmp_path)
    assert content.number(1.5) == "1,5"
    assert content.date(MOMENT) == "8.11.2026"
