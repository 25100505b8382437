from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from coaching import summary
from coaching.client_file import ClientFile
from exports.chosen import keep
from exports.document import page_pictures, pdf
from exports.handover import Handover
from exports.line import Line
from exports.plain_text import plain_text
from exports.portable import from_json, to_json
from exports.selection import lines, usual
from exports.template import EVERY, _is_asked, template_lines
from tests.any_client_file import client_files
from tests.drawn import FI, LANGUAGES, NOW, client_file, notes
from tests.hostile_texts import HOSTILE
from tests.pdf_text import opened, page_text, tags
from workbooks.content.content import Content
from workbooks.content.export_template_schema import ExportTemplate, LineChoice

SHEETS = [template.id for template in FI.export_templates if not template.usual]
each_sheet = pytest.mark.parametrize("name", SHEETS)


def packed(text: str) -> str:
    return "".join(text.split())


def filled(file: ClientFile, template: ExportTemplate, text: str) -> ClientFile:
    """The file with the same text in every field of a page."""
    opened_page = summary.open_page(file.summary, template.id, [field.id for field in template.fields])
    pages = tuple(
        replace(page, fields=tuple(replace(note, text=text) for note in page.fields))
        for page in opened_page.pages
    )
    return replace(file, summary=replace(opened_page, pages=pages))


def handed(file: ClientFile, content: Content, name: str, *, all: bool = False) -> Handover:
    chosen = tuple(line.id for line in template_lines(file, content, name) if line.on or all)
    return Handover(chosen=chosen, receiver="Kela", agreed=NOW, now=NOW, template=name)


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_usual_page_has_the_lines_of_always_in_their_order(content: Content) -> None:
    file = client_file()
    always, now = lines(file, content), template_lines(file, content)
    assert [(line.id, line.heading, line.text, line.on) for line in now] == [
        (line.id, line.heading, line.text, line.on) for line in always
    ]
    assert content.export_templates[0].usual


def test_the_kinds_of_pages_are_those_that_workers_asked_for() -> None:
    memo, plan_page, sheet = "everyday_memo", "work_activity_plan", "preparation_sheet"
    assert set(SHEETS) == {memo, plan_page, sheet, "certificate", "pair_dates"}
    plan = {field.id for field in FI.export_template("work_activity_plan").fields}
    assert {"place", "description", "start", "length", "daily_hours", "weekly_days", "other_services"} <= plan


@each_sheet
@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_a_page_is_a_tagged_document_with_its_title_and_lines_to_sign(content: Content, name: str) -> None:
    template = content.export_template(name)
    file = filled(client_file(), template, "Kolme päivää viikossa")
    with opened(pdf(file, content, handed(file, content, name))) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert str(made.Root.Lang) == content.language.code
        assert str(made.docinfo["/Title"]).startswith(template.title)
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        assert [str(tag.S) for tag in tags(made)].count("/H1") == 1
        said = page_text(made)
    for words in (*template.signatures, *(field.label for field in template.fields), "Mirja"):
        assert packed(words) in said
    assert said.count(packed("Kolme päivää viikossa")) == len(template.fields)


@each_sheet
def test_the_text_says_the_same_under_the_titles_of_the_sections(name: str) -> None:
    template = FI.export_template(name)
    file = filled(client_file(), template, "Kolme päivää\nviikossa")
    said = plain_text(file, FI, handed(file, FI, name))
    assert said.startswith(template.title)
    for section in template.sections:
        if section.fields:
            assert f"\n\n{section.title}\n" in said
    assert said.count("  viikossa") == len(template.fields), "a second row cannot pass for a heading"


@each_sheet
def test_an_empty_field_is_room_to_write_by_hand_and_no_line(name: str) -> None:
    template = FI.export_template(name)
    file = filled(client_file(), template, "  ")
    assert not any(line.noun == "summary" for line in template_lines(file, FI, name))
    with opened(pdf(file, FI, handed(file, FI, name))) as made:
        assert packed(template.fields[0].label) in page_text(made)


@settings(max_examples=25)
@given(client_files)
def test_what_is_private_waits_for_a_tick_on_every_page(file: ClientFile) -> None:
    private = {line.id for line in lines(file, FI) if not line.on and not line.offered}
    for name in SHEETS:
        assert not private & {line.id for line in template_lines(file, FI, name) if line.on}


@settings(max_examples=20)
@given(client_files)
def test_a_line_stands_once_on_a_page_and_only_what_was_chosen_leaves(file: ClientFile) -> None:
    secret = "Tämä jää huoneeseen 4711"
    marked = replace(
        file,
        strengths=replace(file.strengths, obstacles=notes(secret)),
        meetings=tuple(replace(each, worker_note=secret) for each in file.meetings),
    )
    for name in SHEETS:
        found = [line.id for line in template_lines(marked, FI, name)]
        assert len(found) == len(set(found))
        assert secret not in plain_text(marked, FI, handed(marked, FI, name))


def test_fields_of_one_page_are_not_on_another() -> None:
    file = filled(client_file(), FI.export_template("work_activity_plan"), "Kierrätyskeskus 4711")
    for name in ("", "certificate", "everyday_memo"):
        assert "4711" not in plain_text(file, FI, handed(file, FI, name, all=True))
    kept = keep(file, usual(file, FI), FI.self_assessment.items_by_area())
    assert kept.summary == summary.Summary()


def test_a_noun_that_is_not_there_gives_nothing_and_a_word_ends_an_id() -> None:
    line = Line(id="ladders/l1/goal", part="goal", heading="", text="", owner="client", noun="goal_ladder")
    assert _is_asked(LineChoice(noun="goal_ladder", match="goal"), line)
    assert _is_asked(LineChoice(noun=EVERY, part="goal"), line)
    assert not _is_asked(LineChoice(noun="song"), line)
    assert not _is_asked(LineChoice(noun="goal_ladder", match="oal"), line)
    picture = replace(line, part="pictures", id="pictures/stairs/l1")
    assert not _is_asked(LineChoice(noun="goal_ladder"), picture), "pictures are asked for by name"


def test_what_a_noun_offers_comes_along_where_it_is_asked_for_by_name(monkeypatch) -> None:
    from exports import template

    offered = Line(
        id="application/a1",
        part="goal",
        heading="Tavoite",
        text="Olen hyvä",
        owner="client",
        on=False,
        offered=True,
        noun="application",
    )
    monkeypatch.setattr(template, "all_lines", lambda file, content: (offered,))
    (asked,) = template_lines(client_file(), FI, "preparation_sheet")
    assert asked.on
    (usual_line,) = template_lines(client_file(), FI)
    assert not usual_line.on


def test_a_page_that_is_gone_is_the_usual_one() -> None:
    file = client_file()
    assert template_lines(file, FI, "song") == template_lines(file, FI)


def test_a_file_with_pages_reads_back_equal() -> None:
    file = filled(client_file(), FI.export_template("certificate"), "Siivous")
    assert from_json(to_json(file)) == file


@pytest.mark.parametrize("text", HOSTILE[::5])
def test_a_field_shows_its_text_and_nothing_else(text: str) -> None:
    file = filled(client_file(), FI.export_template("certificate"), text)
    what = handed(file, FI, "certificate")
    with opened(pdf(file, FI, what)) as made:
        said = page_text(made)
    if text.isascii() and text.isprintable():
        assert packed(text) in said
    assert len(page_pictures(file, FI, what)) >= 1
