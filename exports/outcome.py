"""What leaves of the outcome: where the client goes on to, and only with a tick."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.outcome import Outcome
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content
from workbooks.content.outcome_words import answer_name

WENT_TO = "outcome/went_to"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say where the client goes on to. What the client thinks of the support is for the count alone."""
    if went_to := file.outcome.went_to:
        what = answer_name("went_to", went_to, content)
        yield said(content, "goal", WENT_TO, content.text("outcome.export_went_to", what=what), on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put where the client goes on to into the kept file when it was chosen, and nothing else."""
    if WENT_TO not in wanted:
        return kept
    return replace(kept, outcome=Outcome(went_to=file.outcome.went_to))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - there is nothing to draw
    """Draw nothing."""
    yield from ()
