from __future__ import annotations

from coaching import crisis_landing
from coaching.client_file import ClientFile, new_client
from coaching.crisis_landing import CrisisCall, CrisisLanding
from exports import crisis_landing as leaving
from exports.forms import crisis_landing as paper
from exports.forms.form import Choice, Text
from tests.conftest import START
from tests.drawn import EN, FI, notes

PLAN = CrisisLanding(
    signs=notes("Nukun huonosti"),
    helps=notes("Kävelen <b>ulkona</b>", " "),
    calls=(CrisisCall(id="k", name="Sisko", phone="040 123"), CrisisCall(id="e")),
)


def made() -> ClientFile:
    return crisis_landing.put(new_client("c1", START, "Mirja"), crisis_landing.rest(PLAN, "r", START))


def test_the_plan_leaves_by_a_tick_alone_and_no_page_asks_for_it() -> None:
    lines = list(leaving.lines(made(), FI))
    assert [line.id for line in lines] == [
        "crisis_landing/signs/n0",
        "crisis_landing/helps/n0",
        "crisis_landing/calls/k",
    ]
    assert not any(line.on or line.offered for line in lines)
    assert "Kävelen <b>ulkona</b>" in lines[1].text


def test_what_is_kept_is_what_was_ticked_and_never_a_rest() -> None:
    file, empty = made(), new_client("k", START, "M")
    kept = leaving.keep(file, empty, frozenset({"crisis_landing/helps/n0"})).crisis_landing
    assert kept == CrisisLanding(helps=PLAN.helps[:1])
    everything = frozenset(line.id for line in leaving.lines(file, FI))
    assert leaving.keep(file, empty, everything).crisis_landing.landings == ()
    assert leaving.keep(file, empty, frozenset({leaving.CARD})).crisis_landing == PLAN
    assert leaving.keep(file, empty, frozenset()).crisis_landing == CrisisLanding()


def test_the_card_waits_for_a_tick_too() -> None:
    (chart,) = leaving.charts(made(), FI)
    assert (chart.line, chart.on) == (leaving.CARD, False)
    assert "Sisko" in chart.draw(chart.size).sentence
    assert list(leaving.charts(new_client("c1", START, "Mirja"), FI)) == []


def test_the_paper_has_the_same_words_as_the_screen_and_the_numbers() -> None:
    for content in (FI, EN):
        blocks = paper.form(content).blocks
        options = [block.options for block in blocks if isinstance(block, Choice)]
        texts = content.crisis_landing
        assert options == [texts.holds, texts.helps, texts.signs]
        (numbers,) = [block.text for block in blocks if isinstance(block, Text)]
        assert "112" in numbers
        assert all(one.phone in numbers for one in texts.numbers)
