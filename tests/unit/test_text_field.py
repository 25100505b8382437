from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import client_file, goal_ladder, meeting, strengths, text_field
from coaching.client_file import ClientFile
from coaching.outcome import Outcome
from coaching.record import Refused
from coaching.text_field import Conflict, fields, read_text, write_text
from tests.any_client_file import client_files, lines

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def file() -> ClientFile:
    found = client_file.new_client("c", NOW, "Sara")
    chosen = strengths.choose(found.strengths, "s", "calm", "people")
    chosen = strengths.add_note(chosen, "wishes", "w")
    chosen = strengths.add_note(chosen, "obstacles", "o")
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", NOW), "p")
    ladder = goal_ladder.add_action(ladder, "p", "a")
    for name in ("support", "benefits", "already_done", "history"):
        ladder = goal_ladder.add_note(ladder, name, "n")
    found = client_file.add_ladder(client_file.replace_strengths(found, chosen), ladder)
    return client_file.add_meeting(found, meeting.begin("m", NOW))


def test_every_text_has_its_address(file: ClientFile) -> None:
    assert set(fields(file)) == {
        "client/label",
        "strengths/chosen/s/example",
        "strengths/chosen/s/observation",
        "strengths/chosen/s/own_words",
        "strengths/wishes/w",
        "strengths/obstacles/o",
        "ladders/l/goal",
        "ladders/l/by",
        "ladders/l/support/n",
        "ladders/l/benefits/n",
        "ladders/l/already_done/n",
        "ladders/l/history/n",
        "ladders/l/steps/p/title",
        "ladders/l/steps/p/note",
        "ladders/l/steps/p/theme",
        "ladders/l/steps/p/when",
        "ladders/l/steps/p/actions/a/text",
        "ladders/l/steps/p/actions/a/who",
        "ladders/l/steps/p/actions/a/when",
        "meetings/m/theme",
        "meetings/m/wish",
        "meetings/m/worker_note",
        "meetings/m/next_step/what",
        "meetings/m/next_step/who",
        "meetings/m/next_step/when",
        "summary/receiver",
        "pair_agreement/partner",
        "pair_agreement/often",
        "pair_agreement/place",
        "pair_agreement/length",
        "pair_agreement/ending",
    }


@given(client_files, st.data())
@settings(max_examples=30)
def test_what_is_written_at_any_address_is_read_there_and_nothing_else_changes(file, data) -> None:
    field = data.draw(st.sampled_from(fields(file)))
    text = data.draw(lines.filter(bool))
    written = write_text(file, field, base=read_text(file, field), text=text)
    assert read_text(written, field) == text
    assert fields(written) == fields(file)
    others = [other for other in fields(file) if other != field]
    assert [read_text(written, one) for one in others] == [read_text(file, one) for one in others]
    assert write_text(written, field, base=text, text=read_text(file, field)) == file


NOT_TYPED = {
    "paths",
    "kind",
    "state",
    "source",
    "direction",
    "of",
    "feeling",
    "carried",
    "agreed_words",
    "id",
    "card",
    "group",
    "language",
    "doer",
    "action",
    "here",
    "form",
    "item",
    "area",
    "agreed_page",
    "template",
    "choice",
    "way",
    "stair",
    "first",
    "level",
    "helper",
    "criterion",
    "ladder",
    "service",
    "contact",
    "instead_of",
}
LISTS_OF_IDS = {"top", "strengths", "skills", "added", "left_out"}


def typed_texts(value: object) -> list[str]:
    if isinstance(value, Outcome):
        return []  # nothing is typed there: every answer is one of a few
    if isinstance(value, msgspec.Struct):
        parts = {name: getattr(value, name) for name in value.__struct_fields__ if name not in NOT_TYPED}
        return [
            text
            for name, part in parts.items()
            if not (name in LISTS_OF_IDS and isinstance(part, tuple))
            for text in typed_texts(part)
        ]
    if isinstance(value, tuple):
        return [text for one in value for text in typed_texts(one)]
    return [value] if isinstance(value, str) else []


@given(client_files)
@settings(max_examples=30)
def test_no_text_of_a_file_is_without_an_address(file: ClientFile) -> None:
    assert sorted(typed_texts(file)) == sorted(read_text(file, field) for field in fields(file))


def test_when_both_edit_a_field_the_later_writer_gets_both_texts(file: ClientFile) -> None:
    hers = write_text(file, "ladders/l/goal", base="", text="Oma koti")
    with pytest.raises(Conflict) as conflict:
        write_text(hers, "ladders/l/goal", base="", text="Työ")
    assert (conflict.value.field, conflict.value.theirs, conflict.value.mine) == (
        "ladders/l/goal",
        "Oma koti",
        "Työ",
    )
    assert (
        read_text(write_text(hers, "ladders/l/goal", base="Oma koti", text="Työ"), "ladders/l/goal") == "Työ"
    )


def test_writing_the_same_text_twice_is_no_conflict(file: ClientFile) -> None:
    once = write_text(file, "strengths/wishes/w", base="", text="Työ")
    assert write_text(once, "strengths/wishes/w", base="", text="Työ") is once


def test_typing_on_after_a_blank_at_the_end_of_a_line_is_no_conflict(file: ClientFile) -> None:
    field = "ladders/l/steps/p/title"
    typed = write_text(file, field, base="", text="Soitan ")
    assert (
        read_text(write_text(typed, field, base="Soitan ", text="Soitan kouluun"), field) == "Soitan kouluun"
    )


@pytest.mark.parametrize(
    "field",
    [
        "",
        "/",
        "client",
        "client/id",
        "client/label/",
        "ladders",
        "ladders/l",
        "ladders/x/goal",
        "ladders/l/support",
        "ladders/l/support/x",
        "ladders/l/support/n/text",
        "ladders/l/steps/p/done",
        "ladders/l/steps/p/actions/x/text",
        "readings/r/id",
        "strengths/chosen/s",
        "strengths/chosen/s/card",
        "meetings/m/next_step",
        "__class__/x",
    ],
)
def test_an_address_that_is_not_there_is_refused(file: ClientFile, field: str) -> None:
    for use in (
        lambda: read_text(file, field),
        lambda: write_text(file, field, base="", text="x"),
    ):
        with pytest.raises(Refused) as refused:
            use()
        assert refused.value.key == "errors.gone"


def test_a_refused_text_leaves_the_field_as_it_was(file: ClientFile) -> None:
    for text, key in [("131052-308T", "errors.identity_code"), ("a" * 20_001, "errors.text_too_long")]:
        with pytest.raises(Refused) as refused:
            write_text(file, "meetings/m/wish", base="", text=text)
        assert refused.value.key == key
    with pytest.raises(Refused) as refused:
        write_text(file, "client/label", base="Sara", text="  ")
    assert refused.value.key == "errors.empty_name"


def test_a_goal_of_ten_thousand_characters_is_kept(file: ClientFile) -> None:
    text = "Haluan oman työn. " * 600
    assert read_text(write_text(file, "ladders/l/goal", base="", text=text), "ladders/l/goal") == text


def test_a_field_says_how_long_it_may_be() -> None:
    assert text_field.longest("ladders/l/goal") == 20_000
    assert text_field.longest("ladders/l/steps/p/title") == 200
    assert text_field.longest("client/label") == 80


def test_a_file_from_elsewhere_is_kept_as_if_it_had_been_typed(file: ClientFile) -> None:
    assert text_field.cleaned(file) is file
    strange = replace(file, client=replace(file.client, label=" Sa\x00ra\n"))
    strange = replace(strange, ladders=(replace(strange.ladders[0], goal="a\u0308iti\r\n"),))
    found = text_field.cleaned(strange)
    assert (found.client.label, found.ladders[0].goal) == ("Sara", "äiti\n")
    for label, key in [("131052-308T", "errors.identity_code"), ("\n", "errors.empty_name")]:
        with pytest.raises(Refused) as refused:
            text_field.cleaned(replace(file, client=replace(file.client, label=label)))
        assert refused.value.key == key


@given(client_files)
@settings(max_examples=30)
def test_a_file_of_our_own_needs_no_cleaning(file: ClientFile) -> None:
    assert text_field.cleaned(file) == file
