"""What leaves of the pair agreement: for a coordinator the days alone; words only by a tick."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.pair_agreement import PairAgreement
from exports.chart import Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content

PLACE = "pair_agreement"
DATES = f"{PLACE}/dates"
FIELDS = ("often", "place", "length", "ending")


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say the days, and each written line by itself. What stays between the two has no line at all."""
    found, text = file.pair_agreement, content.text
    days = sorted({one for one in (found.client_agreed, found.pair_agreed) if one is not None})
    if days:
        agreed = ", ".join(dict.fromkeys(content.date(day) for day in days))
        met = ", ".join(dict.fromkeys(content.date(one.started) for one in file.meetings))
        words = text("pair_agreement.export_dates", agreed=agreed)
        words += " " + text("pair_agreement.export_met", days=met) if met else ""
        yield said(content, "steps", DATES, words, "together", on=False, offered=True)
    for part in ("mine", "theirs", "rules"):
        for line in note_lines(content, "steps", getattr(found, part), f"{PLACE}/{part}", on=False):
            yield replace(line, text=f"{text(f'pair_agreement.{part}')} {line.text}")
    for duty in found.duties:
        if duty.text.strip():
            doer = text(f"pair_agreement.doer_{duty.doer}") if duty.doer else ""
            words = ": ".join(one for one in (doer, duty.text.strip()) if one)
            yield said(content, "steps", f"{PLACE}/duties/{duty.id}", words, "together", on=False)
    for field in FIELDS:
        if words := getattr(found, field).strip():
            label = text(f"pair_agreement.{field}")
            yield said(content, "steps", f"{PLACE}/{field}", f"{label} {words}", "together", on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was chosen into the kept file; what stays between the two is never chosen."""
    found = file.pair_agreement
    dated = DATES in wanted
    part = PairAgreement(
        mine=chosen_notes(found.mine, f"{PLACE}/mine", wanted),
        theirs=chosen_notes(found.theirs, f"{PLACE}/theirs", wanted),
        rules=chosen_notes(found.rules, f"{PLACE}/rules", wanted),
        duties=tuple(one for one in found.duties if f"{PLACE}/duties/{one.id}" in wanted),
        client_agreed=found.client_agreed if dated else None,
        pair_agreed=found.pair_agreed if dated else None,
    )
    fields = {field: getattr(found, field) for field in FIELDS if f"{PLACE}/{field}" in wanted}
    return replace(kept, pair_agreement=replace(part, **fields))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - an agreement is words
    """Draw nothing."""
    yield from ()
