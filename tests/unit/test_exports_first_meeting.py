from __future__ import annotations

from datetime import timedelta

from coaching import first_meeting, support_stairs
from coaching.client_file import ClientFile, new_client
from coaching.first_meeting import FirstMeeting
from coaching.support_stairs import SupportStairs
from exports import first_meeting as leaving
from exports import support_stairs as leaving_stairs
from exports.forms import first_meeting as leaflet
from exports.forms import support_stairs as paper
from exports.forms.form import Choice, Heading, Lines, Told
from tests.conftest import START
from tests.drawn import EN, FI

JOURNEY = FI.support_stairs.sets[0]


def decided(*choices: str) -> ClientFile:
    first = FirstMeeting()
    for day, choice in enumerate(choices):
        first = first_meeting.decide(first, choice, START + timedelta(days=day))
    return first_meeting.put(new_client("c1", START, "Mirja"), first)


def climbed() -> ClientFile:
    stairs = SupportStairs()
    for day, stair in enumerate(("contact", "wishes", "doing")):
        stairs = support_stairs.stand_on(
            stairs, f"m{day}", stair, START + timedelta(days=day), JOURNEY.ids, resting=stair == "doing"
        )
    stairs = support_stairs.add_support(stairs, "n1", "Tule mukaan <b>pankkiin</b>")
    stairs = support_stairs.add_contact(stairs, "k1", START.date(), "client", START.date())
    stairs = support_stairs.set_rhythm(stairs, 5)
    return support_stairs.put(new_client("c1", START, "Mirja"), stairs)


# The first meeting


def test_only_the_latest_decision_can_leave_and_not_by_itself() -> None:
    (line,) = leaving.lines(decided("not_now", "think", "yes"), FI)
    assert FI.first_meeting.choices["yes"].label in line.text
    assert "23.11.2026" in line.text
    assert not line.on
    assert line.offered
    assert list(leaving.lines(decided(), FI)) == []


def test_what_was_said_before_and_the_call_stay_in_the_room() -> None:
    file = decided("not_now", "think")
    kept = leaving.keep(file, new_client("k", START, "M"), frozenset({leaving.DECISION}))
    assert [one.choice for one in kept.first_meeting.decisions] == ["think"]
    assert kept.first_meeting.call is None
    assert leaving.keep(file, new_client("k", START, "M"), frozenset()).first_meeting == FirstMeeting()


def test_the_leaflet_has_the_same_cards_and_a_way_to_get_in_touch() -> None:
    for content in (FI, EN):
        form = leaflet.form(content)
        told = [block for block in form.blocks if isinstance(block, Told)]
        cards = content.first_meeting.cards
        assert [(block.title, block.sentences) for block in told] == [
            (one.title, one.sentences) for one in cards
        ]
        assert all(block.drawing.startswith("<svg") for block in told)
        lines = [block.label for block in form.blocks if isinstance(block, Lines)]
        assert lines[0] == content.first_meeting.contact
        (asked,) = [block for block in form.blocks if isinstance(block, Heading)]
        assert (asked.text, asked.new_page) == (content.first_meeting.question, True)
        (choice,) = [block for block in form.blocks if isinstance(block, Choice)]
        assert choice.options == tuple(one.label for one in content.first_meeting.choices.values())


# The support stairs


def test_where_one_stands_and_the_agreed_support_can_leave() -> None:
    lines = {line.id: line for line in leaving_stairs.lines(climbed(), FI)}
    assert set(lines) == {
        "support_stairs/marks/m2",
        "support_stairs/support/n1",
        "support_stairs/rhythm",
    }
    assert JOURNEY.stairs[5].title in lines["support_stairs/marks/m2"].text
    assert "<b>pankkiin</b>" in lines["support_stairs/support/n1"].text
    assert not lines["support_stairs/rhythm"].on


def test_contacts_never_leave_and_earlier_stairs_only_with_the_picture() -> None:
    file, empty = climbed(), new_client("k", START, "M")
    everything = frozenset(line.id for line in leaving_stairs.lines(file, FI))
    kept = leaving_stairs.keep(file, empty, everything).support_stairs
    assert [one.id for one in kept.marks] == ["m2"]
    assert kept.contacts == ()
    assert kept.every == 5
    (chart,) = leaving_stairs.charts(file, FI)
    assert not chart.on
    drawn = leaving_stairs.keep(file, empty, frozenset({chart.line})).support_stairs
    assert [one.id for one in drawn.marks] == ["m0", "m1", "m2"]
    assert (drawn.support, drawn.contacts, drawn.every) == ((), (), None)
    assert leaving_stairs.keep(file, empty, frozenset()).support_stairs == SupportStairs()


def test_the_picture_of_what_is_kept_tells_only_of_what_is_kept() -> None:
    (chart,) = leaving_stairs.charts(climbed(), FI)
    picture = chart.draw(chart.size)
    assert FI.text("support_stairs.share_none") in picture.sentence


def test_the_paper_has_every_stair_in_the_order_of_the_screen() -> None:
    for content in (FI, EN):
        asked = [block for block in paper.form(content).blocks if isinstance(block, Choice)]
        for block, found in zip(asked, content.support_stairs.sets, strict=True):
            assert block.options == tuple(
                f"{number}. {stair.title}" for number, stair in enumerate(found.stairs, 1)
            )
