from __future__ import annotations

from msgspec.structs import replace

from coaching import support_need
from coaching.client_file import ClientFile, new_client
from coaching.record import Note
from coaching.support_need import SupportNeed
from exports.chosen import keep
from exports.forms.form import Table
from exports.forms.rooms import find_forms
from exports.support_need import FIRST, PICTURE, charts, lines
from tests.drawn import FI, NOW


def client() -> ClientFile:
    need = SupportNeed()
    for id, level in (("money", "yes"), ("transport", "little"), ("mind", "later")):
        need = support_need.set_level(need, id, level, NOW)
    said = {"money": {"words": "Laskut", "helps": "Katsotaan", "helper": "together"}}
    need = replace(need, topics=tuple(replace(one, **said.get(one.id, {})) for one in need.topics))
    file = support_need.put(new_client("c1", NOW, "Mirja"), need)
    file = replace(file, strengths=replace(file.strengths, obstacles=(Note(id="o1", text="En soita"),)))
    return support_need.put_first(support_need.put_first(file, "money"), "o1")


def test_nothing_leaves_by_itself_and_what_is_for_later_is_no_line() -> None:
    told = {line.id: line for line in lines(client(), FI)}
    assert not any(line.on for line in told.values())
    assert set(told) == {
        "support_need/money/way",
        "support_need/money/help",
        "support_need/transport/way",
        FIRST,
    }
    assert [id for id, line in told.items() if line.offered] == ["support_need/money/help"]
    assert not any(chart.on for chart in charts(client(), FI))


def test_the_lines_say_words_help_and_who() -> None:
    told = {line.id: line.text for line in lines(client(), FI)}
    assert told["support_need/money/way"] == "Raha (kyllä): Laskut"
    assert told["support_need/transport/way"] == "Matkat: vähän tiellä"
    assert told["support_need/money/help"] == "Raha: apua olisi tästä: Katsotaan (Me yhdessä)"


def test_only_what_was_chosen_is_kept() -> None:
    assert keep(client(), [], {}).support_need == SupportNeed()
    (way,) = keep(client(), ["support_need/money/way"], {}).support_need.topics
    assert (way.words, way.helps, way.helper) == ("Laskut", "", "")
    (help,) = keep(client(), ["support_need/money/help"], {}).support_need.topics
    assert (help.words, help.helps) == ("", "Katsotaan")
    drawn = keep(client(), [PICTURE], {}).support_need
    assert [one.id for one in drawn.topics] == ["money", "transport"]


def test_what_comes_first_takes_its_names_along_and_no_more() -> None:
    kept = keep(client(), [FIRST], {})
    assert [line.text for line in lines(kept, FI) if line.id == FIRST] == ["Ensin hoidetaan: Raha"]
    assert kept.strengths.obstacles == ()
    assert (kept.support_need.topics[0].words, kept.support_need.topics[0].helps) == ("", "")


def test_the_paper_form_follows_the_board() -> None:
    tables = [block for block in find_forms("support-need", FI)[0].blocks if isinstance(block, Table)]
    assert tables[0].first == tuple(area.title for area in FI.self_assessment.areas)
    assert tables[1].first == tuple(card.title for card in FI.support_need.matters)
