from __future__ import annotations

import pytest
from msgspec.structs import replace

from coaching import referral
from coaching.client_file import ClientFile, new_client
from coaching.referral import Referral
from exports import referral as room
from exports.forms.rooms import find_forms
from exports.selection import lines
from exports.wanted import Wanted
from tests.conftest import START
from workbooks.content.loader import load

TODAY = START.astimezone().date()
CHOSEN = Referral(
    id="r1",
    agreed=START,
    service="s1",
    place="Velkaneuvonta",
    phone="09 123",
    contact="together",
    contact_by=TODAY,
    receiver="Sari",
    wish="Salaisuus-42-omena",
    note="Ota laskut",
)


def file_with(**changes: object) -> ClientFile:
    return referral.add(new_client("c1", START, "Mirja"), replace(CHOSEN, **changes))


@pytest.mark.parametrize("code", ["fi", "en"])
def test_an_open_one_is_an_agreed_step_and_own_words_stay(code: str) -> None:
    said = {line.id: line for line in room.lines(file_with(), load(code))}
    assert set(said) == {"referrals/r1", *(f"referrals/r1/{name}" for name in ("receiver", "wish", "note"))}
    assert said["referrals/r1"].part == "steps"
    assert [line.id for line in said.values() if line.on] == ["referrals/r1"]
    assert "Velkaneuvonta" in said["referrals/r1"].text


def test_a_started_one_is_support_and_one_that_did_not_start_stays() -> None:
    content = load("fi")
    started = next(room.lines(file_with(started=TODAY), content))
    assert (started.part, started.on) == ("support", True)
    assert "21.11.2026" in started.text
    assert next(room.lines(file_with(ended=TODAY), content)).on is False
    assert not list(room.lines(file_with(place=""), content))


@pytest.mark.parametrize("wanted", [(), ("referrals/r1",), ("referrals/r1/wish",)])
def test_only_what_was_chosen_is_kept(wanted: tuple[str, ...]) -> None:
    whole = file_with()
    kept = room.keep(whole, new_client("c1", START, "Mirja"), Wanted(wanted, {}))
    if not wanted:
        assert kept.referrals == ()
        return
    (one,) = kept.referrals
    assert (one.wish != "") == ("referrals/r1/wish" in wanted)
    assert (one.contact != "") == ("referrals/r1" in wanted)
    assert (one.note, one.receiver, one.phone, one.service) == ("", "", "", "")
    said = {line.id for line in room.lines(kept, load("fi"))}
    assert set(wanted) <= said


def test_it_is_in_the_list_of_what_can_leave_and_has_a_paper_form() -> None:
    content = load("fi")
    assert "referrals/r1" in {line.id for line in lines(file_with(), content)}
    (form,) = find_forms("referral", content)
    assert form.title == content.text("referral.title")
