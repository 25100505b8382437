from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from charts.typeface import drawable
from coaching.record import Refused
from exports.forms.form import Form, Heading, Lines, Steps
from exports.forms.paper import form_pdf, form_pictures
from exports.forms.rooms import ALL, FORMS, find_forms
from tests.drawn import EN, FI, LANGUAGES, NOW, client_file, mirrored
from tests.hostile_texts import HOSTILE
from tests.pdf_text import alternatives, opened, page_text, tags
from workbooks.content.content import Content
from workbooks.content.practice import practice_clients

EVERY = [(content, room) for content in LANGUAGES for room in FORMS]
each_form = pytest.mark.parametrize(
    ("content", "room"), EVERY, ids=[f"{content.language.code}-{room.name}" for content, room in EVERY]
)


def packed(text: str) -> str:
    return "".join(text.split())


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in ("kind", "name", "drawing"):
                yield from words(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from words(each)


@each_form
def test_a_form_is_a_tagged_document_in_its_language(content: Content, room) -> None:
    form = room.form(content)
    assert form.name == room.name
    with opened(form_pdf([form], content, NOW)) as made:
        assert bool(made.Root.MarkInfo.Marked)
        assert str(made.Root.Lang) == content.language.code
        assert str(made.docinfo["/Title"]) == form.title
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        assert [str(tag.S) for tag in tags(made)].count("/H1") == 1
        wide, high = made.pages[0].MediaBox[2:]
        assert (round(float(wide)), round(float(high))) == (595, 842)
        said, spoken = page_text(made), packed("".join(alternatives(made)))
    for text in words(msgspec.to_builtins(form)):
        assert packed(text) in said or packed(text) in spoken
    assert packed(content.text("forms.name_line")) in said
    assert packed(content.text("forms.date_line")) in said
    assert packed(content.text("forms.page_of", page=1, pages=len(made.pages))) in said


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_all_forms_make_one_bundle_with_pages_of_their_own(content: Content) -> None:
    forms = find_forms(ALL, content)
    assert len(forms) == len(FORMS)
    assert len({form.name for form in forms}) == len(forms)
    with opened(form_pdf(forms, content, NOW)) as made:
        assert str(made.docinfo["/Title"]) == content.text("forms.bundle_title")
        assert [str(tag.S) for tag in tags(made)].count("/H1") == len(forms)
        said, pages = page_text(made), len(made.pages)
    alone = [len(form_pictures([form], content)) for form in forms]
    assert pages == sum(alone)
    assert said.count(packed(content.text("forms.page_of", page=1, pages=min(alone)))) >= 1


def test_the_long_form_asks_what_the_screen_asks_in_its_order() -> None:
    blocks = find_forms("self-assessment", FI)[0].blocks
    asked = [block.label.split(" ", 1)[1] for block in blocks if isinstance(block, Steps) and block.also]
    assert asked == [item.text for item in FI.self_assessment.items("full")]
    assert all(block.labels[0] != block.labels[-1] for block in blocks if isinstance(block, Steps))
    first = next(block for block in blocks if isinstance(block, Steps))
    item = FI.self_assessment.items("full")[0]
    assert first.labels == FI.self_assessment.labels[item.labels][::-1], "the best first, as on the screen"


def test_the_short_form_asks_only_the_short_questions() -> None:
    blocks = find_forms("self-assessment-short", EN)[0].blocks
    asked = [block.label.split(" ", 1)[1] for block in blocks if isinstance(block, Steps) and block.also]
    assert asked == [item.text for item in EN.self_assessment.items("short")]


def test_a_form_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused):
        find_forms("song", FI)


def test_nothing_of_a_client_is_on_a_blank_form() -> None:
    with opened(form_pdf(find_forms(ALL, FI), FI, NOW)) as made:
        said = page_text(made) + packed("".join(alternatives(made)))
    for file in (client_file(), *practice_clients(NOW)):
        assert packed(file.client.label) not in said
        for ladder in file.ladders:
            assert packed(ladder.goal) not in said


def test_a_form_of_a_language_that_reads_leftward_keeps_its_words() -> None:
    leftward = mirrored(EN)
    with opened(form_pdf(find_forms("goal-ladder", leftward), leftward, NOW)) as made:
        assert EN.text("forms.goal_here") in page_text(made)


@pytest.mark.parametrize("text", HOSTILE[::4])
def test_words_of_an_organisation_are_never_markup(text: str) -> None:
    form = Form(
        name="own",
        title="Own",
        lead=text,
        blocks=(Heading(text=text), Lines(label=text, hint=text), Steps(label=text, labels=(text,) * 5)),
    )
    with opened(form_pdf([form], FI, NOW)) as made:
        said = page_text(made)
    if text.isascii():
        assert packed(drawable(text)) in said
