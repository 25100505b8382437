from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coaching import summary
from coaching.summary import Summary

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
USUAL = (("goal", True), ("steps", True), ("obstacles", False))
decisions = st.lists(st.tuples(st.sampled_from(["goal", "steps", "obstacles"]), st.booleans()), max_size=8)


@given(decisions)
def test_the_last_word_on_a_line_counts_and_lines_stay_in_their_order(said) -> None:
    decided = Summary()
    for line, on in said:
        decided = summary.put(decided, [line], on)
    wanted = dict(USUAL) | dict(said)
    assert summary.chosen(decided, USUAL) == tuple(line for line, _ in USUAL if wanted[line])


def test_an_agreement_is_about_one_page_only() -> None:
    page = summary.page("fi", "koulu", [("goal", "Tavoite", "Oma työ")])
    agreed = summary.agree(Summary(), page, NOW)
    assert summary.agrees(agreed, page)
    assert summary.agree(agreed, page, NOW + timedelta(days=1)) == agreed
    for other in (
        summary.page("en", "koulu", [("goal", "Tavoite", "Oma työ")]),
        summary.page("fi", "", [("goal", "Tavoite", "Oma työ")]),
        summary.page("fi", "koulu", [("goal", "Tavoite", "Oma koti")]),
        summary.page("fi", "koulu", []),
    ):
        assert not summary.agrees(agreed, other)
    assert not summary.agrees(summary.disagree(agreed), page)


@given(decisions, decisions)
def test_pages_of_other_kinds_keep_their_own_decisions(usual, other) -> None:
    decided = Summary()
    for line, on in usual:
        decided = summary.put(decided, [line], on)
    before = summary.chosen(decided, USUAL)
    decided = summary.open_page(decided, "plan", ["place"])
    for line, on in other:
        decided = summary.put(decided, [line], on)
    decided = summary.agree(summary.set_receiver(decided, "koulu"), "page", NOW)
    wanted = dict(USUAL) | dict(other)
    assert summary.chosen(decided, USUAL) == tuple(line for line, _ in USUAL if wanted[line])
    back = summary.open_page(decided, "", [])
    assert summary.chosen(back, USUAL) == before
    assert (back.agreed, back.receiver) == (None, "")
    again = summary.open_page(back, "plan", ["place", "start"])
    page = summary.current(again)
    assert (page.receiver, page.agreed) == ("koulu", NOW)
    assert [field.id for field in page.fields] == ["place", "start"]
