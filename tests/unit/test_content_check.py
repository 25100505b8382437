"""Whoever edits content learns what is wrong, in which file and on which line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbooks.content.check import Mistake, check
from workbooks.content.loader import OWN, texts
from workbooks.content.mistake import Reasons
from workbooks.content.yaml_file import MOST_BYTES, Malformed, parse_yaml


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An organisation's folder with copies of our exercises in both languages."""
    for code in ("fi", "en"):
        (tmp_path / code / "texts").mkdir(parents=True)
        for file in (OWN / code).glob("*.yaml"):
            shutil.copy(file, tmp_path / code)
    return tmp_path


def edit(file: Path, old: str, new: str) -> int:
    """Replace the first occurrence and return its line."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def only(mistakes: list[Mistake], file: Path) -> Mistake:
    found = [mistake for mistake in mistakes if mistake.file == file]
    assert len(found) == 1, [str(one) for one in mistakes]
    return found[0]


def test_our_own_content_has_no_mistakes() -> None:
    assert [str(mistake) for mistake in check()] == []


def test_a_sound_folder_of_an_organisation_has_no_mistakes(folder: Path) -> None:
    (folder / "fi" / "texts" / "common.yaml").write_text("back: Palaa\n", encoding="utf-8")
    (folder / "en" / "texts" / "common.yaml").write_text("back: Go back\n", encoding="utf-8")
    assert [str(mistake) for mistake in check(folder)] == []


CASES = {
    "broken yaml": ("strengths.yaml", "groups:", "groups: [", "not sound YAML"),
    "unknown key": ("strengths.yaml", "        icon: ear", "        icn: ear", "icn is not known"),
    "wrong number of labels": (
        "self_assessment.yaml",
        "  often: [Tuskin koskaan, ",
        "  often: [",
        "must be 5 of these, but there are 4",
    ),
    "unknown stage": ("goal_ladder.yaml", "  setback:", "  downhill:", "downhill is not known"),
    "empty text": ("strengths.yaml", "title: Kuuntelen", "title: ''", "text is empty"),
    "unknown icon": ("strengths.yaml", "icon: ear", "icon: unicorn", "no icon called unicorn"),
    "markup": ("strengths.yaml", "title: Kuuntelen", "title: <b>Kuuntelen</b>", "has markup, <b>"),
    "too long": ("strengths.yaml", "title: Kuuntelen", f"title: {'Kuuntelen ' * 5}loppuun", "At most 44"),
    "duplicate id": ("strengths.yaml", "- id: calming", "- id: listening", "listening is already in use"),
    "bad id": ("strengths.yaml", "- id: calming", "- id: Rauha!", "Rauha! may have only"),
    "double key": ("strengths.yaml", "        icon: ear", "        icon: ear\n        icon: ear", "twice"),
    "tag": ("strengths.yaml", "title: Kuuntelen", "title: !!python/name:os.system", "python/name:os.system"),
    "own tag": ("strengths.yaml", "title: Kuuntelen", "title: !Kuuntelen", "Tags such as"),
    "anchor": ("strengths.yaml", "title: Kuuntelen", "title: &one Kuuntelen", "Anchors and aliases"),
    "list where text": ("strengths.yaml", "title: Kuuntelen", "title: [Kuuntelen]", "must be a text"),
    "text where list": ("meeting.yaml", "wishes:\n", "wishes: paljon\nold:\n", "must be a list"),
    "bad number": ("meeting.yaml", "days: 7", "days: viikko", "must be a number, not viikko"),
    "number out of range": ("meeting.yaml", "days: 7", "days: 700", "700 is too small or too large"),
    "bad switch": ("self_assessment.yaml", "short: true", "short: joo", "true or false, not joo"),
    "unknown labels": ("self_assessment.yaml", "labels: kind", "labels: kindly", "no set of answers called"),
    "two short questions": (
        "self_assessment.yaml",
        "        labels: often\n",
        "        short: true\n        labels: often\n",
        "Exactly one question of the area wellbeing",
    ),
    "areas in another order": ("self_assessment.yaml", "- id: mind\n", "- id: soul\n", "areas must be these"),
    "unknown doer": ("meeting.yaml", "  worker: Työn", "  boss: Työn", "value boss does not fit"),
    "direction": ("language.yaml", "direction: ltr", "direction: up", "value up does not fit"),
    "locale": ("language.yaml", "direction: ltr", "formats: klingon", "klingon are not known"),
    "date and time": ("language.yaml", "{date} klo {time}", "{date}", "both {date} and {time}"),
    "unknown card in practice": (
        "practice.yaml",
        "- id: berries",
        "- id: unicorns",
        "no strength card unicorns",
    ),
    "strength not chosen": ("practice.yaml", "top: [cooking", "top: [driving", "driving is not among"),
    "unknown item in practice": ("practice.yaml", "mind_peace: 2", "mind_war: 2", "no question mind_war"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_named_by_file_line_and_reason(folder: Path, case: str) -> None:
    name, old, new, reason = CASES[case]
    file = folder / "fi" / name
    line = edit(file, old, new)
    told = [mistake for mistake in check(folder) if mistake.file == file]
    assert any(reason in mistake.reason and abs(mistake.line - line) <= 1 for mistake in told), [
        *map(str, told)
    ]


def test_every_mistake_of_a_file_is_told_and_not_only_the_first(folder: Path) -> None:
    file = folder / "fi" / "strengths.yaml"
    lines = [
        edit(file, "title: Kuuntelen", "titel: Kuuntelen"),
        edit(file, "        icon: wrench\n", ""),
        edit(file, "title: Ompelen", "title: ''"),
    ]
    told = [mistake.line for mistake in check(folder) if mistake.file == file]
    assert len(told) == 4  # the mistyped key is unknown, and its right name is missing
    assert set(lines) - set(told) <= {lines[1]}


def test_a_missing_key_is_named_at_the_thing_that_lacks_it(folder: Path) -> None:
    file = folder / "fi" / "strengths.yaml"
    edit(file, "        title: Kuuntelen\n", "")
    mistake = only(check(folder), file)
    assert "title is missing" in mistake.reason
    assert file.read_text(encoding="utf-8").splitlines()[mistake.line - 1].strip() == "- id: listening"


def test_a_card_without_its_counterpart_is_named_where_it_is(folder: Path) -> None:
    file = folder / "fi" / "strengths.yaml"
    line = edit(file, "    cards:\n", "    cards:\n      - {id: juggling, icon: star, title: Jongleeraan}\n")
    mistake = only(check(folder), file)
    assert mistake.line == line + 1
    assert "people.cards.juggling is missing in en/strengths.yaml" in mistake.reason


def test_an_icon_differs_between_languages(folder: Path) -> None:
    edit(folder / "fi" / "strengths.yaml", "icon: ear", "icon: star")
    told = check(folder)
    assert {mistake.file.parent.name for mistake in told} == {"fi", "en"}
    assert all("must be the same in every language" in mistake.reason for mistake in told)


def test_languages_may_order_cards_differently(folder: Path) -> None:
    file = folder / "en" / "strengths.yaml"
    text = file.read_text(encoding="utf-8")
    first = text.index("      - id: listening")
    second = text.index("      - id: calming")
    third = text.index("      - id: humour")
    file.write_text(text[:first] + text[second:third] + text[first:second] + text[third:], encoding="utf-8")
    assert check(folder) == []


def test_a_text_with_other_places_is_named(folder: Path) -> None:
    file = folder / "fi" / "texts" / "common.yaml"
    file.write_text("back: Palaa\nsaved_at: Tallennettu kello {clock}\n", encoding="utf-8")
    mistake = only(check(folder), file)
    assert mistake.line == 2
    assert "{clock}, {time}" in mistake.reason


def test_a_text_that_the_product_does_not_know_is_named(folder: Path) -> None:
    file = folder / "fi" / "texts" / "common.yaml"
    file.write_text("bakc: Palaa\n", encoding="utf-8")
    assert "bakc is missing in en/texts/common.yaml" in only(check(folder), file).reason


@pytest.mark.parametrize("name", ["strenghts.yaml", "texts/comon.yaml", "more/strengths.yaml"])
def test_a_file_that_nobody_reads_is_named(folder: Path, name: str) -> None:
    file = folder / "fi" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("back: Palaa\n", encoding="utf-8")
    assert "does not read this file" in only(check(folder), file).reason


def test_a_new_language_must_have_every_file(tmp_path: Path) -> None:
    shutil.copytree(OWN / "en", tmp_path / "sv")
    (tmp_path / "sv" / "meeting.yaml").unlink()
    (tmp_path / "sv" / "texts" / "common.yaml").unlink()
    told = {mistake.file: mistake.reason for mistake in check(tmp_path)}
    assert "file is missing" in told[tmp_path / "sv" / "meeting.yaml"]
    assert "sv/texts/common.yaml" in told[OWN / "fi" / "texts" / "common.yaml"]


def test_a_folder_without_content_says_how_to_begin(tmp_path: Path) -> None:
    assert "Make a folder for a language" in check(tmp_path)[0].reason


def test_plural_forms_are_checked(folder: Path) -> None:
    file = folder / "fi" / "texts" / "common.yaml"
    file.write_text("times:\n  one: '{n} kerran'\n  lots: '{n} kertaa'\n", encoding="utf-8")
    reasons = " ".join(mistake.reason for mistake in check(folder))
    assert "lots is not known" in reasons
    assert "other is missing" in reasons


def test_reasons_are_told_in_finnish_too(folder: Path) -> None:
    file = folder / "fi" / "strengths.yaml"
    edit(file, "icon: ear", "icon: unicorn")
    reasons = [mistake.reason for mistake in check(folder, "fi") if mistake.file == file]
    assert any("Kuvaketta unicorn ei ole" in reason for reason in reasons)


def test_every_reason_has_words() -> None:
    spoken = texts("en", (OWN,))["check"]
    names = ("check", "meaning", "path_check", "workshop_check", "counterpart", "schema_check", "yaml_file")
    rooms = [OWN / f"{name}.py" for name in names]
    sources = "\n".join(file.read_text(encoding="utf-8") for file in rooms)
    assert [key for key in spoken if f'"{key}"' not in sources] == []
    assert Reasons("en").say("no_such_reason", value=1) == "no_such_reason value=1"


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(Malformed) as refused:
        parse_yaml(bomb)
    assert (refused.value.reason, refused.value.line) == ("alias", 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: " + "[" * 40 + "]" * 40, "too_deep"),
        ("a: 1\n---\nb: 2\n", "two_documents"),
        ("? [a, b]\n: c\n", "strange_key"),
        ("a: 'open\n", "broken"),
        ("a: \x07\n", "broken"),
        ("\tb: 1\n", "broken"),
        ("*a : 1\n", "strange_key"),
    ],
)
def test_strange_yaml_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(Malformed) as refused:
        parse_yaml(text)
    assert refused.value.reason == reason


def test_words_that_yaml_would_twist_stay_words() -> None:
    assert parse_yaml("a: no\nb: 1.0\nc: ~\nd:\nno: on\n").value == {
        "a": "no",
        "b": "1.0",
        "c": "~",
        "d": "",
        "no": "on",
    }
    assert parse_yaml("").value == {}


def test_a_huge_or_wrongly_coded_file_is_refused(folder: Path) -> None:
    latin = folder / "fi" / "meeting.yaml"
    latin.write_bytes("wishes: [työ]".encode("latin-1"))
    huge = folder / "fi" / "strengths.yaml"
    huge.write_text("# long\n" * (MOST_BYTES // 7 + 1), encoding="utf-8")
    told = {mistake.file: mistake.reason for mistake in check(folder)}
    assert "UTF-8" in told[latin]
    assert "larger than 1000 kilobytes" in told[huge]
