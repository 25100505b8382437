"""What leaves of the comparison: the choice by itself; options and where they fit only when ticked."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.options import options_picture
from charts.picture import A4, PictureSize
from coaching.client_file import ClientFile
from coaching.options import Option, Options, chosen, matches
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from workbooks.content.content import Content
from workbooks.content.options_words import criterion_name, match_sentences, option_name

CHOICE = "options/choice"
PICTURE = "pictures/options"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say what the client has chosen, and of each option where it meets what matters most."""
    options, text = file.options, content.text
    choice = chosen(options)
    if choice is not None and options.decided is not None:
        name = option_name(choice, content)
        line = text("options.export_chosen", way=name, date=content.date(options.decided))
        yield said(content, "goal", CHOICE, line)
    told = {match.option: match_sentences(match, options, content) for match in matches(options)}
    for option in options.options:
        name = option_name(option, content)
        parts = [*told[option.id], *_facts(option, content)]
        if name and parts:
            line = text("options.export_way", way=name, said=" ".join(parts))
            yield said(content, "goal", _id(option), line, on=False, offered=True)


def _facts(option: Option, content: Content) -> Iterator[str]:
    if option.apply_by is not None:
        yield content.text("options.export_dates", date=content.date(option.apply_by))
    if option.starts is not None:
        yield content.text("options.export_starts", date=content.date(option.starts))
    if option.needs.strip():
        yield content.text("options.export_needs", needs=option.needs.strip())


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen options into the kept file; of a choice alone only its name and its day."""
    options, drawn = file.options, PICTURE in wanted
    whole = {one.id for one in options.options if drawn or _id(one) in wanted}
    choice = options.choice if CHOICE in wanted or drawn else ""
    found = []
    for option in options.options:
        if option.id in whole:
            found.append(option)
        elif option.id == choice:
            found.append(Option(id=option.id, card=option.card, title=option.title))
    if not found:
        return kept
    left = Options(
        options=tuple(found),
        criteria=options.criteria if whole else (),
        choice=choice,
        decided=options.decided if choice else None,
    )
    return replace(kept, options=left)


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the comparison; it leaves by a tick alone."""
    options = file.options
    if not options.options or not options.criteria:
        return
    yield Chart(
        id="options",
        title=content.text("options.picture_title"),
        line=PICTURE,
        size=A4,
        draw=lambda size: options_picture(options, content, size),
        on_page=PictureSize("page", WIDTH),
        rows="none",
        shown=";".join(
            [
                *(f"{criterion_name(one, content)}={one.weight}" for one in options.criteria),
                *(_shown(one, content) for one in options.options),
                options.choice,
            ]
        ),
        on=False,
    )


def _shown(option: Option, content: Content) -> str:
    fits = ",".join(f"{fit.criterion}={fit.step}" for fit in option.fits)
    return f"{option_name(option, content)} {option.apply_by} {option.starts} {fits}"


def _id(option: Option) -> str:
    return f"options/{option.id}"
