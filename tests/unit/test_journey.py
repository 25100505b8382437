from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from charts.journey import journey_picture, sentence
from charts.picture import A4_WIDE, PictureSize
from charts.sheet import written
from charts.thanks import thank_you_card
from coaching import client_file, goal_ladder, journey, meeting, thanks
from coaching.client_file import ClientFile
from coaching.crisis_landing import CrisisLanding, Landing
from coaching.history_line import HistoryLine, LifeEvent
from coaching.record import Refused
from coaching.thanks import ThankYou
from exports.chosen import keep
from exports.forms.rooms import find_forms
from exports.thanks import lines
from tests.any_client_file import client_files
from tests.long_client import long_client
from workbooks.content.loader import load

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FI = load("fi")


def client() -> ClientFile:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", NOW - timedelta(days=90)), "s", title="Haku")
    ladder = replace(ladder, goal="Oma työ", steps=(replace(ladder.steps[0], done=NOW - timedelta(days=5)),))
    return replace(
        client_file.new_client("c", NOW, "Sara"),
        ladders=(ladder,),
        meetings=(meeting.begin("m", NOW - timedelta(days=30), "Raha"),),
        crisis_landing=CrisisLanding(landings=(Landing(id="r", since=NOW - timedelta(days=10)),)),
        history_line=HistoryLine(
            events=(
                LifeEvent(id="e", text="Muutto", shared=True),
                LifeEvent(id="k", text="Oma asia", shared=False),
            )
        ),
    )


def test_everything_stands_in_the_order_of_time_and_a_rest_is_only_a_rest() -> None:
    found = journey.moments(client())
    assert [(one.kind, one.text) for one in found] == [
        ("event", "Muutto"),
        ("goal", "Oma työ"),
        ("meeting", "Raha"),
        ("rest", ""),
        ("step", "Haku"),
    ]
    assert [one.kind for one in journey.replay(client())] == ["goal", "meeting", "step"]


def test_what_is_kept_to_oneself_never_stands_on_the_journey() -> None:
    assert not any("Oma asia" in one.text for one in journey.moments(client()))


@settings(max_examples=25, deadline=None)
@given(client_files)
def test_any_file_has_a_journey_that_adds_up(file: ClientFile) -> None:
    found = journey.moments(file)
    days = [one.on for one in found if one.on is not None]
    assert days == sorted(days)
    assert sum(journey.counts(found).values()) == len(found)
    assert sum(sum(one.counts.values()) for one in journey.months(found)) == len(days)
    assert len({(one.kind, one.id) for one in found if one.kind != "rest"}) <= len(found)


@pytest.mark.parametrize("size", [PictureSize("screen", 400), PictureSize("screen", 900), A4_WIDE])
def test_three_years_stay_readable_in_the_picture(size: PictureSize) -> None:
    picture = journey_picture(journey.moments(long_client()), FI, size)
    assert "60 tapaamista" in picture.sentence
    assert 30 <= len(picture.table.rows) <= 40
    placed = [one.box for one in written(picture.figure)]
    for place, box in enumerate(placed):
        assert box.x >= -1 and box.right <= size.width + 1
        assert not any(box.overlaps(other) for other in placed[place + 1 :])


def test_an_empty_journey_says_so() -> None:
    new = client_file.new_client("c", NOW, "Sara")
    assert sentence(journey.moments(new), FI) == FI.text("journey.empty")
    assert journey_picture((), FI, PictureSize("screen", 900)).table.rows == ()


def test_a_thank_you_card_is_written_kept_and_taken_away() -> None:
    file = thanks.begin(thanks.begin(client(), "t", date(2026, 11, 21)), "t", date(2026, 11, 22))
    assert [one.on for one in file.thanks] == [date(2026, 11, 21)]
    assert thanks.written(file) == ()
    assert thanks.remove(file, "t").thanks == ()
    with pytest.raises(Refused, match=r"errors\.gone"):
        thanks.remove(file, "x")


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_card_says_the_same_in_words(code: str) -> None:
    card = ThankYou(id="t", to="Aino", text="Sanoit <b>aina</b> $x_1$.", on=date(2026, 11, 21))
    picture = thank_you_card(card, "Sara", load(code))
    assert "Aino" in picture.sentence and card.text in picture.sentence
    assert picture.table.rows[1][1] == card.text
    drawn = "".join(one.text for one in written(picture.figure))
    assert "Sara" in drawn and "<b>" in drawn


def test_a_card_leaves_only_when_it_is_ticked() -> None:
    file = replace(client(), thanks=(ThankYou(id="t", to="Aino", text="Autoit."),))
    assert [(line.text, line.on) for line in lines(file, FI)] == [("Kiitos, Aino: Autoit.", False)]
    assert keep(file, [], {}).thanks == ()
    assert keep(file, ["thanks/t"], {}).thanks == file.thanks


def test_there_is_a_paper_form() -> None:
    assert find_forms("journey", FI)[0].title == FI.text("journey.title")
