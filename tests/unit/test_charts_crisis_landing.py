from __future__ import annotations

import pytest

from charts.crisis_landing import crisis_card
from charts.sheet import written
from coaching.crisis_landing import EMERGENCY, CrisisCall, CrisisLanding, Landing
from tests.conftest import START
from tests.drawn import EN, FI, LANGUAGES, LONG, mirrored, notes
from tests.hostile_texts import HOSTILE


def plan(**more: object) -> CrisisLanding:
    return CrisisLanding(
        signs=notes("Nukun huonosti"),
        helps=notes("Kävelen ulkona", "Soitan siskolle"),
        holds=notes("Olen selvinnyt ennenkin"),
        calls=(CrisisCall(id="k", name="Sisko", phone="040 123"),),
        landings=(Landing(id="r", since=START),),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("content", LANGUAGES, ids=["fi", "en"])
def test_the_card_the_sentence_and_the_table_say_the_same(content) -> None:
    picture = crisis_card(plan(), content)
    drawn = " ".join(one.text for one in written(picture.figure))
    for words in (
        "Sisko",
        "040 123",
        "Kävelen ulkona",
        "Nukun huonosti",
        "Olen selvinnyt ennenkin",
        EMERGENCY,
    ):
        assert words in drawn
        assert words in picture.sentence
        assert any(words in cell for row in picture.table.rows for cell in row)


def test_an_empty_plan_still_has_the_numbers() -> None:
    picture = crisis_card(CrisisLanding(), FI)
    drawn = [one.text for one in written(picture.figure)]
    assert EMERGENCY in drawn
    assert all(one.phone in drawn for one in FI.crisis_landing.numbers)


def test_nothing_of_a_rest_stands_on_the_card() -> None:
    assert "2026" not in crisis_card(plan(), FI).sentence


@pytest.mark.parametrize("content", [FI, mirrored(EN)], ids=["ltr", "rtl"])
@pytest.mark.parametrize("count", [1, 6, 30])
def test_words_stay_on_the_card_and_112_with_them(content, count: int) -> None:
    many = tuple(CrisisCall(id=str(n), name=LONG, phone="+358 40 123 4567") for n in range(count))
    full = CrisisLanding(signs=notes(*[LONG] * count), helps=notes(*[LONG] * count), calls=many)
    picture = crisis_card(full, content)
    words = written(picture.figure)
    assert any(one.text == EMERGENCY for one in words)
    for one in words:
        assert one.box.x >= 0
        assert one.box.right <= 397
        assert one.box.bottom <= 559
    assert len(picture.table.rows) == 3 * count + 3


@pytest.mark.parametrize("text", HOSTILE[::6])
def test_odd_words_are_only_words(text: str) -> None:
    crisis_card(CrisisLanding(helps=notes(text), calls=(CrisisCall(id="k", name=text, phone=text),)), FI)
