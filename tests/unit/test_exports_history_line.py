from __future__ import annotations

import pytest

from charts.history_line import history_picture
from charts.picture import A4, PictureSize
from charts.sheet import written
from coaching import history_line
from coaching.client_file import ClientFile, new_client
from coaching.history_line import HistoryLine, LifeEvent
from exports import history_line as leaving
from exports.forms import history_line as paper
from exports.forms.form import Table, Text
from tests.conftest import START
from tests.drawn import EN, FI, LONG, mirrored

OWN = LifeEvent(id="own", text="Salaisuus", when="Lapsena")
TOLD = LifeEvent(id="told", text="Aloitin <b>työn</b>", when="2015", feeling="good", shared=True, carried="n")
LINE = HistoryLine(events=(OWN, TOLD, LifeEvent(id="empty", shared=True)))


def made() -> ClientFile:
    return history_line.put(new_client("c1", START, "Mirja"), LINE)


def test_what_is_kept_has_no_line_and_is_in_no_kept_file() -> None:
    file, empty = made(), new_client("k", START, "M")
    (line,) = leaving.lines(file, FI)
    assert (line.id, line.on) == ("history_line/events/told", False)
    assert "2015: Aloitin <b>työn</b>" in line.text
    for wanted in ({line.id}, {leaving.PICTURE}, {"history_line/events/own", line.id}):
        kept = leaving.keep(file, empty, frozenset(wanted)).history_line
        assert [(one.id, one.carried) for one in kept.events] == [("told", "")]
    assert leaving.keep(file, empty, frozenset()).history_line == HistoryLine()


def test_the_picture_waits_for_a_tick_and_shows_what_is_shared_alone() -> None:
    (chart,) = leaving.charts(made(), FI)
    assert not chart.on
    assert "Salaisuus" not in chart.shown
    picture = chart.draw(chart.size)
    drawn = " ".join(one.text for one in written(picture.figure))
    assert "Aloitin <b>työn</b>" in drawn
    assert "Salaisuus" not in drawn
    assert picture.table.rows == (("2015", "Aloitin <b>työn</b>", FI.text("history_line.feeling_good")),)
    only_own = history_line.put(made(), HistoryLine(events=(OWN,)))
    assert list(leaving.charts(only_own, FI)) == []


@pytest.mark.parametrize("content", [FI, mirrored(EN)], ids=["ltr", "rtl"])
@pytest.mark.parametrize("size", [A4, PictureSize("screen", 420)], ids=["a4", "narrow"])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_words_stay_on_the_picture(content, size: PictureSize, count: int) -> None:
    events = tuple(LifeEvent(id=str(n), text=LONG, when=LONG, shared=True) for n in range(count))
    picture = history_picture(HistoryLine(events=events), content, size)
    wide, high = (length * 96 for length in picture.figure.get_size_inches())
    for one in written(picture.figure):
        assert one.box.x >= 0
        assert one.box.right <= wide
        assert one.box.bottom <= high
    assert len(picture.table.rows) == count


def test_the_paper_warns_that_paper_keeps_nothing() -> None:
    for content in (FI, EN):
        blocks = paper.form(content).blocks
        assert isinstance(blocks[0], Text)
        assert blocks[0].text == content.text("history_line.form_paper")
        assert any(isinstance(block, Table) for block in blocks)
