"""The workshops: complete scripts in plain words, sound in every language, and each what it promises."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coaching.self_assessment import AREAS
from workbooks.content.check import check
from workbooks.content.loader import OWN, load
from workbooks.content.workshop_schema import FlowerAsk, Option, Part, ScaleAsk, StrengthsAsk, Workshop

CODES = ("fi", "en")
SCRIPTS = {code: {one.id: one for one in load(code).workshops()} for code in CODES}
IDS = list(SCRIPTS["fi"])
SERIES = {
    "six_forward": (6, 150, 180),
    "own_path": (6, 150, 180),
    "strengths_circle": (6, 105, 150),
    "own_course": (6, 105, 150),
}
"""Our series: sittings, and the least and most minutes of one."""
KINDS = {"pulse_in", "cards", "wall", "exercise", "pulse_out", "home_card"}
FEWEST_WORDS_OF_A_NOTE = 10
TELLING = re.compile(
    r"roman|vanki|vangi|rikos|sairau|vamma|\bmt_|addict|prison|crime|illness|disab|refugee|migrant|women|nais"
)
MONEY = re.compile(r"\b(osta|ostakaa|maksaa pääsy|buy|purchase|entrance fee)\b", re.IGNORECASE)
HEALTH = re.compile(
    r"diagnoos|lääk|masenn|oire|paino|sairau|päihde|alkoholi|diagnos|medic|depress|symptom|weight|illness|alcohol",
    re.IGNORECASE,
)
OTHERS_NAMES = re.compile(
    r"kykyviisar|abilitator|3x10d|zekki|outcomes?\s+star|rickter|reteaming|tuumasta|voimakeh|\bVIA\b|\bWHO-5\b",
    re.IGNORECASE,
)
SHAMING = re.compile(
    r"\b(epäonnistu\w*|virheellinen|laiska\w*|heikko\w*|surkea\w*|arvosan\w*|pistemää\w*|normaali\w*|"
    r"sinun (pitäisi|täytyy|pitää)|fail(ed|ure)?|lazy|weak|poor|scored?|you (should|must|have to))\b",
    re.IGNORECASE,
)


def scripts() -> Iterator[tuple[str, Workshop]]:
    for code in CODES:
        for one in SCRIPTS[code].values():
            yield code, one


def parts(workshop: Workshop) -> Iterator[tuple[str, Part]]:
    for sitting in workshop.sittings:
        for part in sitting.parts:
            yield f"{workshop.id}/{sitting.id}/{part.id}", part


def asked(part: Part) -> Iterator[str]:
    """What a phone says when it asks."""
    ask = part.ask
    if ask is not None:
        yield ask.question
        yield from (getattr(ask, end) for end in ("low", "high") if hasattr(ask, end))
        for options in ("options", "areas", "cards"):
            yield from (one.text for one in getattr(ask, options, ()))


def read_by_participants(workshop: Workshop) -> Iterator[tuple[str, str]]:
    yield workshop.id, workshop.title
    yield from ((workshop.id, rule) for rule in workshop.rules)
    for sitting in workshop.sittings:
        yield f"{workshop.id}/{sitting.id}", sitting.title
    for where, part in parts(workshop):
        given = (part.title, part.phone, part.hand_out, part.homework, part.memory_card, *asked(part))
        yield from ((where, text) for text in given if text)


def read_by_the_leader(workshop: Workshop) -> Iterator[tuple[str, str]]:
    yield from ((workshop.id, text) for text in (workshop.about, workshop.for_whom, workshop.leaders))
    yield from ((workshop.id, text) for text in workshop.materials)
    for sitting in workshop.sittings:
        yield from ((f"{workshop.id}/{sitting.id}", text) for text in (sitting.aim, *sitting.materials))
    for where, part in parts(workshop):
        yield from ((where, text) for text in (part.note, part.method) if text)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?:])[”“\"']?\s+|\n", text) if part]


# What there is


def test_there_are_workshops_in_both_languages_in_the_same_order() -> None:
    assert list(SCRIPTS["fi"]) == list(SCRIPTS["en"])
    assert set(IDS) >= {*SERIES, "first_try"}
    assert load("fi").workshop("no_such_workshop") is None


@pytest.mark.parametrize("id", IDS)
def test_a_script_is_the_same_in_every_language_but_for_its_words(id: str) -> None:
    def shape(workshop: Workshop) -> list[tuple[object, ...]]:
        found: list[tuple[object, ...]] = []
        for where, part in parts(workshop):
            ids = [
                tuple(one.id for one in getattr(part.ask, options, ()))
                for options in ("options", "areas", "cards")
            ]
            has = [bool(text) for text in (part.method, part.hand_out, part.homework, part.memory_card)]
            paragraphs = part.note.count("\n")
            found.append((where, part.kind, part.minutes, part.asks, part.of, ids, has, paragraphs))
        return found

    finnish, english = (SCRIPTS[code][id] for code in CODES)
    assert shape(finnish) == shape(english)
    assert finnish.order == english.order
    assert len(finnish.rules) == len(english.rules)


def test_our_scripts_have_no_mistakes() -> None:
    assert [str(one) for one in check() if "workshops" in one.file.parts] == []


def test_ids_tell_nothing_of_anybody() -> None:
    for code, workshop in scripts():
        ids = [workshop.id, *(where for where, _ in parts(workshop))]
        for _, part in parts(workshop):
            for options in ("options", "areas"):
                ids += [one.id for one in getattr(part.ask, options, ())]
        assert [one for one in ids if TELLING.search(one)] == [], code


# Complete


@pytest.mark.parametrize("id", IDS)
def test_a_script_can_be_run_as_it_stands(id: str) -> None:
    for code in CODES:
        workshop = SCRIPTS[code][id]
        assert workshop.sittings and workshop.materials and len(workshop.rules) >= 3
        for sitting in workshop.sittings:
            assert sitting.minutes == sum(part.minutes for part in sitting.parts), sitting.id
        for where, part in parts(workshop):
            assert len(part.note.split()) >= FEWEST_WORDS_OF_A_NOTE, f"{code} {where}"
            assert part.phone or part.ask, f"{code} {where}"


@pytest.mark.parametrize("id", SERIES)
def test_a_series_has_what_it_promises(id: str) -> None:
    times, least, most = SERIES[id]
    workshop = SCRIPTS["fi"][id]
    assert len(workshop.sittings) == times
    for sitting in workshop.sittings:
        kinds = {part.kind for part in sitting.parts}
        assert least <= sitting.minutes <= most, sitting.id
        assert sitting.parts[0].kind == "pulse_in", sitting.id
        assert sitting.parts[-1].kind == "home_card", sitting.id
        assert sitting.parts[-1].homework and sitting.parts[-1].memory_card, sitting.id
        assert {"pulse_in", "pulse_out", "exercise", "home_card"} <= kinds, sitting.id
        assert next(part for part in sitting.parts if part.kind == "pulse_out").of, sitting.id
        assert any(part.id == "break" for part in sitting.parts), sitting.id
        assert any(part.method for part in sitting.parts), sitting.id


@pytest.mark.parametrize("id", IDS)
def test_a_pulse_at_the_end_can_stand_beside_the_one_at_the_door(id: str) -> None:
    """The ends of the scale are the same, so that before and after can be shown side by side."""
    for code in CODES:
        for sitting in SCRIPTS[code][id].sittings:
            for part in sitting.parts:
                before = sitting.part(part.of[0]) if part.kind == "pulse_out" and part.of else None
                if before is not None:
                    assert isinstance(part.ask, ScaleAsk) and isinstance(before.ask, ScaleAsk)
                    ends = (before.ask.low, before.ask.high)
                    assert (part.ask.low, part.ask.high) == ends, f"{code} {id}/{sitting.id}"


@pytest.mark.parametrize(("code", "quiet"), [("fi", "Jos on hiljaista"), ("en", "If it is quiet")])
def test_a_leader_of_a_series_knows_what_to_do_when_it_is_quiet(code: str, quiet: str) -> None:
    for id in SERIES:
        for sitting in SCRIPTS[code][id].sittings:
            notes = [part.note for part in sitting.parts]
            assert sum(quiet in note for note in notes) >= 3, f"{id}/{sitting.id}"
        for where, part in parts(SCRIPTS[code][id]):
            assert re.search(r"\b(Sano|Tee|Say|Do)\b", part.note), where


@pytest.mark.parametrize("id", ["six_forward", "own_path"])
def test_a_long_series_has_cards_alone_and_a_wall_each_time(id: str) -> None:
    for sitting in SCRIPTS["fi"][id].sittings:
        assert {part.kind for part in sitting.parts} >= KINDS, sitting.id


def flowers(workshop: Workshop) -> list[str]:
    return [where for where, part in parts(workshop) if part.asks == "flower"]


def test_the_first_series_has_the_own_flower_first_and_last_strengths_and_a_ladder() -> None:
    workshop = SCRIPTS["fi"]["six_forward"]
    assert flowers(workshop) == ["six_forward/start/flower", "six_forward/goal/flower"]
    for sitting in (workshop.sittings[0], workshop.sittings[-1]):
        ask = next(part.ask for part in sitting.parts if isinstance(part.ask, FlowerAsk))
        assert tuple(one.id for one in ask.areas) == AREAS
    assert any(part.asks == "strengths" for part in workshop.sittings[3].parts)
    assert any(part.asks == "ladder" for part in workshop.sittings[5].parts)


def test_the_path_to_work_ends_with_an_own_path() -> None:
    workshop = SCRIPTS["fi"]["own_path"]
    assert [one.id for one in workshop.sittings] == [
        "start", "self_image", "wellbeing", "impression", "resources", "finished",
    ]  # fmt: skip
    assert any(part.asks == "ladder" for part in workshop.sittings[-1].parts)
    assert any(part.asks == "strengths" for part in workshop.sittings[1].parts)


def test_in_the_circle_of_strengths_the_own_situation_never_comes_to_a_wall() -> None:
    workshop = SCRIPTS["fi"]["strengths_circle"]
    third = workshop.sittings[2]
    assert any(part.asks == "flower" for part in third.parts)
    assert not any(part.kind == "wall" for part in third.parts)
    assert any(part.asks == "strengths" for part in workshop.sittings[1].parts)
    assert any(part.asks == "ladder" for part in workshop.sittings[4].parts)


def test_in_the_own_course_everything_of_ones_own_stays_with_its_owner() -> None:
    workshop = SCRIPTS["fi"]["own_course"]
    own = {"flower", "strengths", "ladder"}
    assert {part.asks for _, part in parts(workshop)} >= own
    shown = {(where.rsplit("/", 1)[0], of) for where, part in parts(workshop) for of in part.of}
    for where, part in parts(workshop):
        sitting, _, name = where.rpartition("/")
        assert part.asks not in own or (sitting, name) not in shown, where


# Plain, kind and ours


@pytest.mark.parametrize("code", CODES)
def test_participants_read_sentences_of_at_most_fifteen_words(code: str) -> None:
    long = [
        f"{where}: {part}"
        for workshop in SCRIPTS[code].values()
        for where, text in read_by_participants(workshop)
        for part in sentences(text)
        if len(part.split()) > 15
    ]
    assert long == []


@pytest.mark.parametrize("code", CODES)
def test_leaders_read_sentences_of_at_most_twenty_words(code: str) -> None:
    long = [
        f"{where}: {part}"
        for workshop in SCRIPTS[code].values()
        for where, text in read_by_the_leader(workshop)
        for part in sentences(text)
        if len(part.split()) > 20
    ]
    assert long == []


def test_participants_read_no_word_longer_than_a_line_of_a_phone() -> None:
    long = [
        f"{where}: {word}"
        for workshop in SCRIPTS["fi"].values()
        for where, text in read_by_participants(workshop)
        for word in re.findall(r"\w+", text)
        if len(word) > 20
    ]
    assert long == []


@pytest.mark.parametrize("code", CODES)
def test_nothing_shames_asks_of_health_or_needs_money(code: str) -> None:
    wrong = []
    for workshop in SCRIPTS[code].values():
        for where, text in read_by_participants(workshop):
            wrong += [f"{where}: {text}" for pattern in (SHAMING, HEALTH, MONEY) if pattern.search(text)]
        for where, text in read_by_the_leader(workshop):
            wrong += [f"{where}: {text}"] if MONEY.search(text) else []
    assert wrong == []


@pytest.mark.parametrize("code", CODES)
def test_scripts_use_no_names_of_other_peoples_tools_and_are_typed_with_care(code: str) -> None:
    wrong = []
    for workshop in SCRIPTS[code].values():
        for where, text in (*read_by_participants(workshop), *read_by_the_leader(workshop)):
            if OTHERS_NAMES.search(text) and " via " not in text:
                wrong.append(f"{where}: {text}")
            if re.search(r"  |\s[,.!?:](\s|$)|\.\.|\.{3}", text) or re.search(r"[a-zåäö],[a-zåäö]", text):
                wrong.append(f"{where}: {text}")
    assert wrong == []


@pytest.mark.parametrize("id", IDS)
def test_every_question_can_be_skipped_and_participants_know_it(id: str) -> None:
    for code, word in (("fi", r"ohit|väliin|ei tarvitse"), ("en", r"skip|pass\b|need not|nobody has to")):
        workshop = SCRIPTS[code][id]
        said = " ".join(text for _, text in (*read_by_participants(workshop), *read_by_the_leader(workshop)))
        assert re.search(word, said.lower()), f"{code} {id}"


# What the program gives


def test_known_areas_and_cards_are_called_by_their_own_names() -> None:
    for code in CODES:
        content = load(code)
        names = {card.id: card.title for group in content.strengths.groups for card in group.cards}
        areas = {area.id: area.title for area in content.self_assessment.areas}
        asks = [part.ask for _, part in parts(SCRIPTS[code]["six_forward"])]
        cards = [one for ask in asks if isinstance(ask, StrengthsAsk) for one in ask.cards]
        petals = [one for ask in asks if isinstance(ask, FlowerAsk) for one in ask.areas]
        assert cards and all(one.text == names[one.id] for one in cards)
        assert petals and all(one.text == areas[one.id] for one in petals)


def test_a_card_that_is_not_in_the_deck_any_more_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "fi").mkdir()
    text = (OWN / "fi" / "strengths.yaml").read_text(encoding="utf-8")
    (tmp_path / "fi" / "strengths.yaml").write_text(
        text.replace("- id: listening\n", "- id: hearing\n"), encoding="utf-8"
    )
    workshop = load("fi", tmp_path).workshop("first_try")
    assert workshop is not None
    ask = next(part.ask for _, part in parts(workshop) if isinstance(part.ask, StrengthsAsk))
    assert "listening" not in [one.id for one in ask.cards]
    assert Option(id="own_fresh_start", text="Löydän uuden alun") in ask.cards


def test_what_stays_on_the_phone_never_reaches_a_wall() -> None:
    for _, workshop in scripts():
        for sitting in workshop.sittings:
            for part in sitting.parts:
                for of in part.of:
                    earlier = sitting.part(of)
                    assert earlier is not None and earlier.reaches_a_wall, f"{workshop.id}/{part.id}"
        assert all(workshop.sitting(one.id) is one for one in workshop.sittings)


# What the check says

CASES = {
    "another id": ("id: first_try", "id: second_try", "not the name of the file"),
    "minutes": ("minutes: 45", "minutes: 50", "its parts have 45 in all"),
    "unknown kind": ("kind: talk", "kind: lecture", "value lecture does not fit"),
    "unknown question": ("type: words", "type: essay", "Choose one of these, scale, choice, words, vote"),
    "a question without a type": ("          type: words\n", "", "type is missing"),
    "a key of another question": (
        "          most: 2\n",
        "          low: Ei\n          most: 2\n",
        "low is not",
    ),
    "too many words": ("most: 2\n", "most: 4\n", "4 is too small or too large"),
    "a part twice": ("- id: talk", "- id: pulse_in", "already in use"),
    "talk that asks": ("kind: cards", "kind: talk", "kind talk asks nothing"),
    "cards without a question": ("kind: talk", "kind: cards", "asks something"),
    "a pulse without a scale": ("kind: cards", "kind: pulse_in", "always asks on a scale"),
    "a wall of nothing": ("        of: [helps]\n", "", "whose answers the wall shows"),
    "a wall of what stays on the phone": ("of: [pulse_in]\n", "of: [strengths]\n", "strengths will not do"),
    "a wall of a later part": ("of: [helps]", "of: [strengths]", "They are pulse_in, helps"),
    "of where there is no wall": (
        "        phone: Nyt",
        "        of: [pulse_in]\n        phone: Nyt",
        "is for walls",
    ),
    "nothing for the phone": ("        phone: Tämä kortti on sinulle mukaan.\n", "", "what a phone shows"),
    "a long question": ("question: Mikä pieni", f"question: {'Mikä ' * 30}pieni", "At most 120"),
    "a long end of a scale": ("low: Raskaalla", "low: Hyvin raskaalla mielellä tänään", "At most 24"),
    "a long option": ("text: Löydän", f"text: {'Löydän ' * 5}", "At most 40"),
    "an unknown card": ("- id: humour", "- id: humor", "no area or card humor"),
    "an own card without a text": ("              text: Löydän uuden alun\n", "", "text is missing"),
    "more than there is": (
        "most: 3\n          cards:",
        "most: 12\n          cards:",
        "only 3 to choose from",
    ),
    "another end": ("low: Raskaalla", "low: Raskas", "at the door it was Raskas"),
    "no sittings": ("sittings:\n", "sittings: []\nold:\n", "old is not known"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What one round of checking says of every case, each in a file of its own."""
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "fi" / "workshops").mkdir(parents=True)
    sound = (OWN / "fi" / "workshops" / "first_try.yaml").read_text(encoding="utf-8")
    files = {}
    for number, (name, (old, new, _)) in enumerate(CASES.items()):
        assert old in sound, name
        text = sound.replace(old, new, 1).replace("id: first_try", f"id: case_{number}", 1)
        if name == "more than there is":
            text = re.sub(r"(?s)            - id: trusted.*?(?=      - id: pulse_out)", "", text)
        files[name] = folder / "fi" / "workshops" / f"case_{number}.yaml"
        files[name].write_text(text, encoding="utf-8")
    said = check(folder)
    return {name: [one.reason for one in said if one.file == file] for name, file in files.items()}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_in_a_script_is_named(told: dict[str, list[str]], name: str) -> None:
    assert any(CASES[name][2] in reason for reason in told[name]), told[name]


def test_a_script_in_one_language_only_is_told(tmp_path: Path) -> None:
    (tmp_path / "fi" / "workshops").mkdir(parents=True)
    text = (OWN / "fi" / "workshops" / "first_try.yaml").read_text(encoding="utf-8")
    file = tmp_path / "fi" / "workshops" / "our_evening.yaml"
    file.write_text(text.replace("id: first_try", "id: our_evening"), encoding="utf-8")
    said = [mistake for mistake in check(tmp_path) if mistake.file.is_relative_to(tmp_path)]
    assert [mistake.file for mistake in said] == [file]
    assert "en/workshops/our_evening.yaml" in said[0].reason
    assert load("fi", tmp_path).workshop("our_evening") is not None


def test_a_script_that_asks_something_else_in_another_language_is_told(tmp_path: Path) -> None:
    for code in CODES:
        (tmp_path / code / "workshops").mkdir(parents=True)
        shutil.copy(OWN / code / "workshops" / "first_try.yaml", tmp_path / code / "workshops")
    file = tmp_path / "en" / "workshops" / "first_try.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("most: 2", "most: 3", 1).replace("minutes: 8", "minutes: 9"), encoding="utf-8"
    )
    said = " ".join(str(mistake) for mistake in check(tmp_path))
    assert "Here is 3, but in fi/workshops/first_try.yaml it is 2" in said
    assert said.count("same in every language") >= 2
