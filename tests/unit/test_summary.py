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
