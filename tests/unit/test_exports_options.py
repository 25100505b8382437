from __future__ import annotations

from datetime import date

from coaching import options
from coaching.client_file import ClientFile, new_client
from coaching.options import Options
from exports.chosen import keep
from exports.forms.form import Cards, Table
from exports.forms.rooms import find_forms
from exports.options import CHOICE, PICTURE, charts, lines
from tests.drawn import FI, NOW


def client() -> ClientFile:
    made = options.add_criterion(Options(), "c1", card="money")
    for id, card, step in (("o1", "studies", 2), ("o2", "work_trial", 5)):
        made = options.mark(options.add(made, id, card=card), id, "c1", step)
    made = options.set_dates(made, "o1", date(2027, 1, 20), None)
    return options.put(new_client("c1", NOW, "Mirja"), options.choose(made, "o2", NOW))


def test_the_choice_leaves_and_the_comparison_waits_for_a_tick() -> None:
    told = {line.id: line for line in lines(client(), FI)}
    assert [id for id, line in told.items() if line.on] == [CHOICE]
    assert told[CHOICE].text == "Oma valinta vaihtoehdoista: Työkokeilu (21.11.2026)"
    assert told["options/o1"].text == (
        "Vaihtoehto Opinnot. Tässä ei toteudu: Raha riittää. Haku viimeistään 20.1.2027."
    )
    assert not any(chart.on for chart in charts(client(), FI))


def test_only_what_was_chosen_is_kept() -> None:
    assert keep(client(), [], {}).options == Options()
    choice = keep(client(), [CHOICE], {}).options
    assert [(one.id, one.fits) for one in choice.options] == [("o2", ())]
    assert choice.criteria == ()
    one = keep(client(), ["options/o1"], {}).options
    assert ([each.id for each in one.options], one.choice) == (["o1"], "")
    drawn = keep(client(), [PICTURE], {}).options
    assert len(drawn.options) == 2


def test_a_choice_that_leaves_alone_says_the_same() -> None:
    kept = keep(client(), [CHOICE], {})
    assert [line.text for line in lines(kept, FI)] == [line.text for line in lines(client(), FI)][:1]


def test_the_paper_form_has_the_cards_of_the_screen() -> None:
    blocks = find_forms("options", FI)[0].blocks
    cards = [block.texts for block in blocks if isinstance(block, Cards)]
    assert cards[0] == tuple(one.title for one in FI.options.ways)
    assert cards[1] == tuple(one.title for one in FI.options.criteria)
    assert [block.rows for block in blocks if isinstance(block, Table)] == [8, 3]
