from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest
from msgspec.structs import replace

from charts.picture import PictureSize
from charts.wall import wall_picture
from coaching.record import Refused
from coaching.room_record import WallText
from coaching.wall import ChoiceView, PulseView, ScaleView, View, WordsView
from exports.chart import WIDTH
from exports.forms.paper import form_pdf
from exports.forms.workshop import KINDS, participant, wall, workshop_forms
from exports.workshop import (
    Meeting,
    meeting_of,
    numbers,
    numbers_csv,
    wall_file,
    workshop_pages,
    workshop_pdf,
)
from tests.drawn import EN, FI, LANGUAGES, NOW, mirrored
from tests.hostile_texts import HOSTILE
from tests.pdf_text import alternatives, opened, page_text, tags
from tests.walls import ON, released
from workbooks.content.content import Content

SCRIPTS = [(one.id, sitting.id) for one in FI.workshops() for sitting in one.sittings]
BOTH = ("project", "participants")
HEAD = ("part", "question", "answer", "measure", "from", "to")
SIZE = PictureSize("page", WIDTH)
each_language = pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)


def packed(text: str) -> str:
    return "".join(text.split())


def meeting(
    content: Content = FI, workshop: str = "six_forward", sitting: str = "start", **more: Any
) -> Meeting:
    return meeting_of(released(content, workshop, sitting), content, **more)


@each_language
@pytest.mark.parametrize("what", BOTH)
def test_a_summary_is_a_tagged_document_in_its_language(content: Content, what: Any) -> None:
    told = meeting(content, decisions=("Outi kysyy tilan.", " "))
    with opened(workshop_pdf(told, content, NOW, what)) as made:
        assert str(made.Root.Lang) == content.language.code
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        assert [str(tag.S) for tag in tags(made)].count("/H1") == 1
        said, spoken = page_text(made), alternatives(made)
    assert len(spoken) == len(told.walls)
    for one in told.walls:
        picture = wall_picture(one.view, one.words, content, SIZE)
        assert any(packed(picture.sentence) == packed(each) for each in spoken)
    assert packed(told.workshop.title) in said
    assert packed("Outi kysyy tilan.") in said
    assert packed(content.date(ON)) in said


def test_the_project_reads_what_was_done_and_in_how_many_minutes() -> None:
    told = meeting()
    with opened(workshop_pdf(told, FI, NOW, "project")) as made:
        said = page_text(made)
    for part in told.done:
        assert packed(part.title) in said
        assert packed(part.note.split("\n")[0]) not in said, "a leader's note is the leader's"
    assert packed(FI.text("workshop_paper.respondents", n=12)) in said
    some = meeting(done=[told.done[0].id])
    assert [part.id for part in some.done] == [told.done[0].id]


def test_the_participants_get_cards_homework_and_what_comes_next() -> None:
    told = meeting()
    assert told.next is not None
    with opened(workshop_pdf(told, FI, NOW, "participants")) as made:
        said = page_text(made)
    for part in told.done:
        assert packed(part.memory_card) in said
        assert packed(part.homework) in said
    assert packed(told.next.title) in said
    last = meeting(FI, "six_forward", "goal")
    assert last.next is None
    with opened(workshop_pdf(last, FI, NOW, "participants")) as made:
        assert packed(FI.text("workshop_paper.last")) in page_text(made)


def test_without_decisions_there_are_lines_for_a_pen() -> None:
    with opened(workshop_pdf(meeting(), FI, NOW, "project")) as made:
        assert packed(FI.text("workshop_paper.decided_lead")) in page_text(made)


def test_a_pulse_takes_the_place_of_its_two_halves() -> None:
    views = [one.view for one in meeting().walls]
    assert sum(isinstance(view, PulseView) for view in views) == 1
    assert not any(isinstance(view, ScaleView) for view in views)
    record = released(FI, "six_forward", "start")
    alone = replace(record, views={id: view for id, view in record.views.items() if id != "pulse_out"})
    assert any(isinstance(one.view, ScaleView) for one in meeting_of(alone, FI).walls)


def test_a_room_in_which_nothing_was_released_tells_no_number() -> None:
    silent = replace(released(FI, "six_forward", "start"), views={}, texts=())
    told = meeting_of(silent, FI)
    assert (told.walls, told.respondents) == ((), 0)
    with opened(workshop_pdf(told, FI, NOW, "project")) as made:
        assert packed(FI.text("workshop_paper.too_few")) in page_text(made)
    assert len(list(numbers(told, FI))) == 1


def test_a_word_that_was_left_out_of_the_wall_leaves_in_nothing() -> None:
    record = released(FI, "planning_evening")
    out = [one.text for one in record.texts if one.state == "left_out"]
    shown = {one.text for one in record.texts if one.state == "shown"}
    told = meeting_of(record, FI)
    files = [numbers_csv(told, FI).decode()]
    for what in BOTH:
        with opened(workshop_pdf(told, FI, NOW, what)) as made:  # type: ignore[arg-type]
            files.append(page_text(made) + packed("".join(alternatives(made))))
    assert out and shown
    assert [text for text in out for file in files if packed(text) in packed(file)] == []
    revoked = replace(record, texts=tuple(replace(one, state="left_out") for one in record.texts))
    csv_now = numbers_csv(meeting_of(revoked, FI), FI).decode()
    assert not any(text in csv_now for text in shown - {"uni"})


def test_numbers_are_those_of_the_views_and_formulas_stay_texts() -> None:
    told = meeting(FI, "planning_evening", "")
    rows = list(csv.reader(StringIO(numbers_csv(told, FI).decode("utf-8-sig"))))
    assert rows[2] == [FI.text(f"workshop_paper.{key}") for key in HEAD]
    for row in rows[3:]:
        assert len(row) == len(HEAD)
        assert float(row[4]) <= float(row[5])
    answers = FI.text("workshop_paper.answers")
    assert {row[4] for row in rows if row[3:4] == [answers]} == {"12"}
    evil = replace(
        released(FI, "planning_evening"),
        texts=tuple(
            WallText(id=one.id, part=one.part, text=f"=SUM({place})", state="shown")
            for place, one in enumerate(released(FI, "planning_evening").texts)
        ),
    )
    for row in csv.reader(StringIO(numbers_csv(meeting_of(evil, FI), FI).decode("utf-8-sig"))):
        assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row)


def test_hostile_words_of_a_group_are_set_as_words() -> None:
    record = released(FI, "six_forward", "start")
    part = next(id for id, view in record.views.items() if isinstance(view, WordsView))
    texts = tuple(
        WallText(id=f"h{place}", part=part, text=" ".join(text.split())[:120], state="shown")
        for place, text in enumerate(HOSTILE)
        if text.strip()
    )
    told = meeting_of(replace(record, texts=texts), FI, decisions=[text[:200] for text in HOSTILE])
    for what in BOTH:
        with opened(workshop_pdf(told, FI, NOW, what)) as made:  # type: ignore[arg-type]
            assert "/JavaScript" not in str(made.Root)


def test_each_wall_is_a_picture_of_its_own() -> None:
    for one in meeting().walls:
        assert wall_file(one, FI, "png").startswith(b"\x89PNG")
        assert one.words.question.encode() in wall_file(one, FI, "svg")


def test_a_script_that_is_no_more_is_told() -> None:
    record = released(FI)
    with pytest.raises(Refused):
        meeting_of(replace(record, room=replace(record.room, workshop="gone")), FI)
    with pytest.raises(Refused):
        meeting_of(replace(record, room=replace(record.room, sitting="gone")), FI)


def test_pages_are_set_in_both_directions() -> None:
    assert workshop_pages(meeting(EN), mirrored(EN), "project")


# Paper


@pytest.mark.parametrize(("workshop", "sitting"), SCRIPTS, ids=["-".join(one) for one in SCRIPTS])
def test_every_meeting_asks_on_paper_what_the_phones_ask_in_their_order(workshop: str, sitting: str) -> None:
    script = FI.workshop(workshop)
    assert script is not None
    one = script.sitting(sitting)
    assert one is not None
    sheet = repr(participant(script, one, FI))
    place = 0
    for part in one.parts:
        if part.ask is not None:
            place = sheet.index(repr(part.ask.question)[1:-1], place) + 1
    poster = repr(wall(script, one, FI))
    private = [part.ask.question for part in one.parts if part.ask is not None and part.private]
    public = {part.ask.question for part in one.parts if part.ask is not None and part.reaches_a_wall}
    assert [question for question in private if question not in public and question in poster] == []


@each_language
def test_papers_are_tagged_and_ask_for_no_name(content: Content) -> None:
    script = content.workshop("six_forward")
    assert script is not None
    for kind in KINDS:
        forms = workshop_forms(script, content, kind, "start")
        assert len(forms) == 1
        assert len(workshop_forms(script, content, kind)) == len(script.sittings)
        with opened(form_pdf(forms, content, NOW)) as made:
            with made.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
            said = page_text(made)
        assert packed(content.text("forms.name_line")) not in said
        assert packed(forms[0].title) in said
        notes = [packed(line) for part in script.sittings[0].parts for line in part.note.split("\n") if line]
        assert all(note in said for note in notes) if kind == "leader" else not any(n in said for n in notes)


def test_what_goes_to_the_wall_is_cut_off_from_what_is_kept() -> None:
    script = FI.workshop("six_forward")
    assert script is not None
    kinds = [block.__struct_config__.tag for block in participant(script, script.sittings[0], FI).blocks]
    assert kinds[0] == "cut"
    assert kinds.count("cut") > len([part for part in script.sittings[0].parts if part.reaches_a_wall])


def test_marks_are_tallied_together_at_both_ends() -> None:
    script = FI.workshop("first_try")
    assert script is not None
    poster = repr(wall(script, script.sittings[0], FI))
    assert "0–2" in poster and "8–10" in poster


def views(told: Meeting) -> list[View]:
    return [one.view for one in told.walls]


def test_own_words_of_a_choice_are_those_that_may_be_shown() -> None:
    record = released(FI, "planning_evening")
    part = next(id for id, view in record.views.items() if isinstance(view, ChoiceView))
    texts = (
        WallText(id="a", part=part, text="Näytetty", state="shown"),
        WallText(id="b", part=part, text="Katsomatta"),
    )
    told = meeting_of(replace(record, texts=texts), FI)
    assert next(view for view in views(told) if isinstance(view, ChoiceView)).words == ("Näytetty",)
