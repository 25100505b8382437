from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import referral
from coaching.client_file import ClientFile, new_client
from coaching.record import Refused
from coaching.referral import Referral
from coaching.service_card import ServiceCard, card_of, contact_text
from coaching.text_field import read_text, write_text
from tests.conftest import START

TODAY = START.astimezone().date()
DAY = timedelta(days=1)


def chosen(id: str = "r1", **more: object) -> Referral:
    return replace(
        referral.begin(id, START, service="s1", place="Velkaneuvonta", phone="09 123 4567"), **more
    )


def file_with(*referrals: Referral) -> ClientFile:
    file = new_client("c1", START, "Mirja")
    for one in referrals:
        file = referral.add(file, one)
    return file


def test_it_stays_open_until_the_service_has_started() -> None:
    one = chosen()
    assert referral.stage(one) == "agreed"
    one = referral.set_contact(one, "together")
    one = referral.set_day(one, "contact_by", TODAY + DAY, TODAY)
    one = referral.set_day(one, "contacted", TODAY, TODAY)
    assert referral.stage(one) == "contacted"
    one = referral.set_day(one, "first_visit", TODAY + 5 * DAY, TODAY)
    assert referral.stage(one) == "visit"
    assert referral.is_open(one), "a booked visit is no start"
    one = referral.start(one, TODAY, TODAY)
    assert referral.stage(one) == "started"
    assert (one.contacted, one.first_visit) == (TODAY, TODAY + 5 * DAY), "the history stays"


def test_a_closed_one_is_not_changed_but_can_be_opened_again() -> None:
    one = referral.end(chosen(), TODAY, TODAY)
    for change in (
        lambda: referral.set_contact(one, "worker"),
        lambda: referral.set_day(one, "remind", TODAY, TODAY),
        lambda: referral.end(replace(one, ended=None, started=TODAY), TODAY, TODAY),
    ):
        with pytest.raises(Refused, match="already_finished"):
            change()
    again = referral.reopen(one)
    assert referral.stage(again) == "agreed"


@pytest.mark.parametrize("which", ["contacted", "started", "ended"])
def test_what_has_happened_cannot_lie_ahead(which: str) -> None:
    with pytest.raises(Refused, match="day_ahead"):
        if which == "contacted":
            referral.set_day(chosen(), "contacted", TODAY + DAY, TODAY)
        elif which == "started":
            referral.start(chosen(), TODAY + DAY, TODAY)
        else:
            referral.end(chosen(), TODAY + DAY, TODAY)


def test_starting_twice_keeps_the_first_day() -> None:
    one = referral.start(chosen(), TODAY - DAY, TODAY)
    assert referral.start(one, TODAY, TODAY).started == TODAY - DAY


@pytest.mark.parametrize(
    ("days", "next_day"),
    [
        pytest.param({}, TODAY + referral.ASK_AFTER, id="nothing agreed: ask in two weeks"),
        pytest.param({"contact_by": TODAY + DAY}, TODAY + DAY, id="get in touch"),
        pytest.param(
            {"contact_by": TODAY, "contacted": TODAY}, TODAY + referral.ASK_AFTER, id="was in touch"
        ),
        pytest.param({"first_visit": TODAY + 9 * DAY}, TODAY + 9 * DAY, id="first visit"),
        pytest.param({"first_visit": TODAY, "remind": TODAY + 2 * DAY}, TODAY + 2 * DAY, id="own reminder"),
        pytest.param({"started": TODAY}, None, id="closed"),
    ],
)
def test_the_next_day_is_the_one_the_two_agreed(days: dict[str, date], next_day: date | None) -> None:
    assert referral.next_day(chosen(**days)) == next_day


def test_what_is_due_comes_in_the_order_of_waiting() -> None:
    file = file_with(
        chosen("later", remind=TODAY + DAY),
        chosen("today", remind=TODAY),
        chosen("longest", contact_by=TODAY - 9 * DAY),
        chosen("over", remind=TODAY - DAY, started=TODAY),
    )
    found = referral.due(file, TODAY)
    assert [(one.referral.id, one.late) for one in found] == [("longest", 9), ("today", 0)]
    assert [one.id for one in referral.open_referrals(file)] == ["longest", "today", "later"]
    assert [one.id for one in referral.closed_referrals(file)] == ["over"]


@given(
    st.lists(
        st.tuples(st.none() | st.integers(-40, 40), st.none() | st.integers(-40, 40), st.booleans()),
        max_size=8,
    ),
    st.integers(-60, 60),
)
def test_due_is_exactly_the_open_ones_whose_day_has_come(
    days: list[tuple[int | None, int | None, bool]], passed: int
) -> None:
    made = [
        chosen(
            f"r{n}",
            contact_by=None if contact is None else TODAY + contact * DAY,
            remind=None if remind is None else TODAY + remind * DAY,
            started=TODAY if started else None,
        )
        for n, (contact, remind, started) in enumerate(days)
    ]
    today, file = TODAY + passed * DAY, file_with(*made)
    found = referral.due(file, today)
    assert {one.referral.id for one in found} == {
        one.id for one in made if (day := referral.next_day(one)) is not None and day <= today
    }
    assert [one.late for one in found] == sorted((one.late for one in found), reverse=True)


def test_the_home_page_knows_how_far_it_is() -> None:
    assert referral.state(file_with()) == "new"
    assert referral.state(file_with(chosen())) == "going"
    assert referral.state(file_with(chosen(started=TODAY))) == "done"


def test_its_words_have_addresses_and_refuse_identity_codes() -> None:
    file = write_text(file_with(chosen()), "referrals/r1/wish", base="", text="Saan yöllä nukuttua.")
    assert read_text(file, "referrals/r1/wish") == "Saan yöllä nukuttua."
    with pytest.raises(Refused, match="identity_code"):
        write_text(file, "referrals/r1/note", base="", text="Hänen tunnuksensa on 131052-308T.")
    with pytest.raises(Refused, match="identity_code"):
        referral.begin("r2", START, place="131052-308T")


def test_the_square_code_holds_the_service_and_nobody_else() -> None:
    one = chosen(
        receiver="Sari", wish="Apua", note="Ota laskut", web="https://www.example.org", first_visit=TODAY
    )
    code = contact_text(card_of(one))
    assert code.splitlines() == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Velkaneuvonta;;;;",
        "FN:Velkaneuvonta",
        "TEL:091234567",
        "URL:https://www.example.org",
        "END:VCARD",
    ]
    assert contact_text(ServiceCard(name="Vain nimi")) == ""


def test_a_hostile_name_adds_no_line_to_the_square_code() -> None:
    code = contact_text(ServiceCard(name="A;B,C\\D\nTEL:0700", phone="112"))
    assert code.count("\n") == 5
    assert "FN:A\\;B\\,C\\\\D TEL:0700" in code


def test_the_same_id_twice_is_the_same_referral_and_a_gone_one_is_refused() -> None:
    file = file_with(chosen(), chosen(place="Toinen"))
    assert [one.place for one in file.referrals] == ["Velkaneuvonta"]
    assert referral.remove(file, "r1").referrals == ()
    with pytest.raises(Refused, match="gone"):
        referral.change(file, "r9", referral.reopen)


def test_a_moment_counts_in_the_time_zone_of_the_machine() -> None:
    late = datetime.fromisoformat("2026-11-21T23:30:00+00:00")
    one = referral.begin("r1", late, place="X")
    assert referral.next_day(one) == late.astimezone().date() + referral.ASK_AFTER
