from __future__ import annotations

import pytest

from coaching import client_file, meeting, pair_agreement
from coaching.client_file import ClientFile, new_client
from coaching.pair_agreement import Duty, PairAgreement
from exports import pair_agreement as leaving
from exports.forms import pair_agreement as paper
from exports.forms.form import Lines
from exports.selection import lines
from exports.template import template_lines
from tests.conftest import START
from tests.drawn import EN, FI, notes

AGREED = pair_agreement.agree(
    PairAgreement(
        partner="Sari",
        mine=notes("Aikaa puhua"),
        between=notes("Perheasiat"),
        duties=(Duty(id="d", text="Varaa paikan", doer="pair"),),
        often="Joka viikko",
    ),
    "client",
    START,
)


def made() -> ClientFile:
    file = pair_agreement.put(new_client("c1", START, "Mirja"), AGREED)
    return client_file.add_meeting(file, meeting.begin("m", START))


def test_what_stays_between_the_two_has_no_line_and_the_rest_waits_for_a_tick() -> None:
    found = list(leaving.lines(made(), FI))
    assert [line.id for line in found if line.offered] == [leaving.DATES]
    assert not any(line.on for line in found)
    assert not any("Perheasiat" in line.text for line in found)
    every = frozenset(line.id for line in found)
    kept = leaving.keep(made(), new_client("k", START, "M"), every).pair_agreement
    assert kept.between == ()
    assert (kept.mine, kept.duties, kept.often) == (AGREED.mine, AGREED.duties, AGREED.often)


def test_only_the_days_are_kept_for_the_days() -> None:
    kept = leaving.keep(made(), new_client("k", START, "M"), frozenset({leaving.DATES})).pair_agreement
    assert kept == PairAgreement(client_agreed=START)
    assert leaving.keep(made(), new_client("k", START, "M"), frozenset()).pair_agreement == PairAgreement()


@pytest.mark.parametrize("content", [FI, EN], ids=["fi", "en"])
def test_a_coordinator_sees_only_days(content) -> None:
    found = [line for line in template_lines(made(), content, "pair_dates") if line.noun == "pair_agreement"]
    assert [line.id for line in found] == [leaving.DATES]
    assert found[0].on or found[0].offered
    day = content.date(START)
    assert found[0].text.count(day) == 2
    for words in ("Aikaa", "Varaa", "Sari", "Joka viikko", "Perheasiat"):
        assert words not in found[0].text
    assert not any(line.on for line in lines(made(), content) if line.noun == "pair_agreement")


def test_the_paper_asks_the_same_as_the_screen() -> None:
    for content in (FI, EN):
        labels = [block.label for block in paper.form(content).blocks if isinstance(block, Lines)]
        for key in ("mine", "theirs", "rules", "often", "place", "length", "between", "ending"):
            assert content.text(f"pair_agreement.{key}") in labels
