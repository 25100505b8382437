from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from coaching.client_file import ClientFile
from exports.document import page_pictures, pdf
from exports.handover import Handover
from exports.selection import lines, usual
from tests.any_client_file import client_files
from tests.drawn import EN, FI, LANGUAGES, LONG, NOW, client_file, ladder, mirrored, notes
from tests.pdf_text import alternatives, opened, page_text, tags
from workbooks.content.content import Content

FILE = client_file()


def everything(content: Content, file: ClientFile = FILE) -> Handover:
    chosen = tuple(line.id for line in lines(file, content))
    return Handover(chosen=chosen, receiver="oma kansio", agreed=NOW, now=NOW)


def packed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_page_is_a_tagged_document_for_screen_readers(content: Content) -> None:
    with opened(pdf(FILE, content, everything(content))) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in made.Root
        assert str(made.Root.Lang) == content.language.code
        assert bool(made.Root.ViewerPreferences.DisplayDocTitle)
        title = content.text("exports.title", date=content.date(NOW))
        assert str(made.docinfo["/Title"]) == title
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == title
        kinds = [str(tag.S) for tag in tags(made)]
        assert kinds.count("/H1") == 1
        for kind in ("/H2", "/L", "/LI", "/Table", "/THead", "/TH", "/TD", "/Figure"):
            assert kind in kinds


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_every_picture_has_its_sentence_as_alternative(content: Content) -> None:
    with opened(pdf(FILE, content, everything(content))) as made:
        said = alternatives(made)
    assert len(said) == 5
    assert content.text("charts.stairs_sentence", n=5, done=2) in said[0]
    assert "Hoidan ja hoivaan" in said[1]
    assert content.self_assessment.area("mind").title in said[2]
    assert all(alternative.strip() for alternative in said)


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_page_says_what_was_chosen_under_its_headings(content: Content) -> None:
    with opened(pdf(FILE, content, everything(content))) as made:
        said = page_text(made)
    for part in ("situation", "strengths", "goal", "steps", "support", "client", "worker", "pictures"):
        assert packed(content.text(f"exports.heading_{part}")) in said
    for words in (
        "Valmistun lähihoitajaksi",
        "Soitan oppilaitokseen",
        "Muistuta minua.",
        "Bussiyhteys vielä auki",
    ):
        assert packed(words) in said
    assert packed(content.text("exports.agreed", date=content.date(NOW))) in said
    assert packed(content.text("exports.receiver", receiver="oma kansio")) in said


def test_what_was_not_chosen_is_nowhere_in_the_document() -> None:
    what = Handover(chosen=("ladders/l1/steps/t3", "pictures/stairs/l1"), now=NOW)
    with opened(pdf(FILE, FI, what)) as made:
        said = page_text(made) + packed(" ".join(alternatives(made)))
    assert "Tutustunkouluun3" in said
    for words in (
        "Mirja",
        "Tutustun kouluun 4",
        "lähihoitajaksi",
        "Soitan",
        "Kuuntelen",
        "Bussi",
        "Muistuta",
    ):
        assert packed(words) not in said
    assert packed(FI.text("exports.not_agreed")) in said


def test_a_document_without_lines_says_so() -> None:
    with opened(pdf(FILE, FI, Handover(chosen=(), now=NOW))) as made:
        assert packed(FI.text("exports.nothing")) in page_text(made)


def test_the_document_names_nobody_where_a_viewer_or_a_file_list_shows_it() -> None:
    body = pdf(FILE, FI, everything(FI))
    with opened(body) as made:
        shown = " ".join(str(value) for value in made.docinfo.values())
    assert "Mirja" not in shown


def test_the_document_runs_and_loads_nothing() -> None:
    body = pdf(FILE, FI, everything(FI))
    for order in (
        b"/JavaScript",
        b"/JS",
        b"/Launch",
        b"/URI",
        b"/EmbeddedFile",
        b"/AcroForm",
        b"/OpenAction",
    ):
        assert order not in body


def test_pages_on_the_screen_are_the_pages_on_paper() -> None:
    what = everything(FI)
    shown = page_pictures(FILE, FI, what)
    with opened(pdf(FILE, FI, what)) as made:
        assert len(made.pages) == len(shown)
        for page, image in zip(made.pages, shown, strict=True):
            wide, high = float(page.MediaBox[2]), float(page.MediaBox[3])
            assert image.width / image.height == pytest.approx(wide / high, abs=0.002)
    assert shown[0].png.startswith(b"\x89PNG")
    assert shown[0].width == pytest.approx(595.28 * 2, abs=2)


@pytest.mark.parametrize("content", [FI, mirrored(EN)], ids=["fi", "rtl"])
def test_long_texts_take_more_pages_and_break_nothing(content: Content) -> None:
    full = ladder(
        12, LONG * 3, goal=LONG * 125, benefits=notes("x" * 5000, LONG * 100), support=notes("ä" * 300)
    )
    file = replace(FILE, ladders=(full, replace(full, id="l2")))
    with opened(pdf(file, content, everything(content, file))) as made:
        assert len(made.pages) > 5
        assert len(alternatives(made)) == 6
        assert str(made.Root.ViewerPreferences.Direction) in ("/L2R", "/R2L")


def test_a_text_that_reads_against_the_page_keeps_its_own_order() -> None:
    arabic = "أريد أن أعمل في Salo"
    for content in (FI, mirrored(EN)):
        file = replace(FILE, ladders=(ladder(goal=arabic),))
        with opened(pdf(file, content, everything(content, file))) as made:
            assert arabic in alternatives(made)[0]
            assert "Salo" in page_text(made)


@settings(max_examples=12)
@given(client_files)
def test_any_client_file_makes_a_document(file: ClientFile) -> None:
    with opened(pdf(file, FI, everything(FI, file))) as made:
        assert len(made.pages) >= 1


def test_the_usual_page_of_a_client_is_short() -> None:
    with opened(pdf(FILE, FI, Handover(chosen=usual(FILE, FI), now=NOW))) as made:
        assert len(made.pages) <= 4
