"""The pair agreement on paper, in the order of the screen, with a line to sign for both."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exports.forms.form import Form, Lines, Table
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    return Form(
        name="pair-agreement",
        title=text("pair_agreement.title"),
        lead=text("pair_agreement.lead"),
        blocks=(
            Lines(label=text("pair_agreement.partner"), n=1),
            *_lists(text, "mine", "theirs"),
            *(Lines(label=text(f"pair_agreement.{field}"), n=1) for field in ("often", "place", "length")),
            *_lists(text, "rules", "between"),
            Table(
                label=text("pair_agreement.duties"),
                head=(text("pair_agreement.duty"), text("pair_agreement.doer")),
                rows=4,
                widths=(3, 1.3),
            ),
            Lines(label=text("pair_agreement.ending"), hint=text("pair_agreement.ending_hint"), n=2),
            Table(
                label=text("pair_agreement.agree_heading"),
                head=(text("pair_agreement.form_name"), text("pair_agreement.form_day")),
                rows=2,
                widths=(3, 1),
            ),
        ),
    )


def _lists(text: Callable[[str], str], *parts: str) -> Iterator[Lines]:
    return (
        Lines(label=text(f"pair_agreement.{part}"), hint=text(f"pair_agreement.{part}_hint"), n=2)
        for part in parts
    )
