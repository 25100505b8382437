from __future__ import annotations

from datetime import timedelta

import pytest

from coaching import pair_agreement
from coaching.client_file import new_client
from coaching.pair_agreement import PairAgreement
from coaching.record import Note, Refused
from coaching.text_field import write_text
from tests.conftest import START

WRITTEN = PairAgreement(rules=(Note(id="n", text="Sovimme ajoissa"),))
LATER = START + timedelta(days=1)


def test_both_agree_each_with_a_day() -> None:
    one = pair_agreement.agree(WRITTEN, "client", START)
    both = pair_agreement.agree(one, "pair", LATER)
    assert pair_agreement.agreed(both, "client") == START
    assert pair_agreement.agreed(both, "pair") == LATER
    file = pair_agreement.put(new_client("c1", START, "Mirja"), both)
    assert pair_agreement.state(file) == "done"
    assert pair_agreement.agreed(pair_agreement.unagree(both, "client"), "client") is None


def test_other_words_are_agreed_to_anew_by_both() -> None:
    both = pair_agreement.agree(pair_agreement.agree(WRITTEN, "client", START), "pair", START)
    file = pair_agreement.put(new_client("c1", START, "Mirja"), both)
    file = write_text(file, "pair_agreement/rules/n", base="Sovimme ajoissa", text="Sovimme heti")
    found = file.pair_agreement
    assert pair_agreement.changed(found)
    assert pair_agreement.state(file) == "going"
    again = pair_agreement.agree(found, "pair", LATER)
    assert (again.client_agreed, again.pair_agreed) == (None, LATER)
    assert not pair_agreement.changed(again)


def test_nothing_is_not_agreed_to() -> None:
    with pytest.raises(Refused, match=r"errors\.nothing_to_agree"):
        pair_agreement.agree(PairAgreement(partner="Sari"), "client", START)
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        pair_agreement.agree(WRITTEN, "worker", START)


def test_parts_and_duties_come_and_go() -> None:
    found = PairAgreement()
    for part in ("mine", "theirs", "rules", "between"):
        found = pair_agreement.remove_note(pair_agreement.add_note(found, part, "n"), part, "n")
    found = pair_agreement.set_doer(pair_agreement.add_duty(found, "d"), "d", "pair")
    assert pair_agreement.add_duty(found, "d") == found
    assert found.duties[0].doer == "pair"
    assert pair_agreement.remove_duty(found, "d") == PairAgreement()
    for wrong in (
        lambda: pair_agreement.set_doer(found, "gone", "pair"),
        lambda: pair_agreement.set_doer(found, "d", "worker"),
        lambda: pair_agreement.remove_duty(found, "gone"),
        lambda: pair_agreement.add_note(found, "duties", "n"),
    ):
        with pytest.raises(Refused):
            wrong()
