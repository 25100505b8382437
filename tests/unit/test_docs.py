"""The docs promise only what is there: commands, rooms, fields, screen words and links are checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import typer.main
import yaml

from coaching.client_file import SCHEMA, ClientFile
from coaching.group_answer import GroupAnswer
from coaching.record import Record
from coaching.room_record import RoomRecord
from coaching.service import Phone, Service
from storage.client_storage import MANY, ONE, Meta
from storage.envelope import PAD
from storage.header import VERSION, Header, Settings
from storage.room_folder import Presence
from storage.slot import Cost, Slot
from storage.use_log import Entry
from workbooks.cli import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
CONTENT = ROOT / "workbooks" / "content"
ROOMS = ("workbooks", "widgets", "exports", "charts", "storage", "server", "coaching")
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.M)
BOLD = re.compile(r"\*\*(.+?)\*\*")
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


# Commands


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command as it is written, with its options."""

    def walk(command, words):
        below = getattr(command, "commands", {})
        for name, one in below.items():
            yield from walk(one, (*words, name))
        if not below:
            options = [param.opts[0] for param in command.params if param.param_type_name == "option"]
            yield " ".join(words), [option for option in options if option != "--help"]

    yield from walk(typer.main.get_command(app), ("askelma",))


@pytest.mark.parametrize(("command", "options"), [pytest.param(*one, id=one[0]) for one in commands()])
def test_every_command_and_option_is_on_the_page_of_commands(command: str, options: list[str]) -> None:
    sections = re.split(r"^#{2,3} ", read("docs/commands.md"), flags=re.M)
    found = [section for section in sections if section.startswith(f"`{command}")]
    assert found, f"{command} is not in docs/commands.md"
    for option in options:
        assert f"`{option}" in found[0], f"{command} {option} is not in docs/commands.md"


def test_the_page_of_commands_names_no_command_that_is_not_there() -> None:
    known = {command for command, _ in commands()}
    for line in re.findall(r"^### `(askelma[a-z -]*[a-z])", read("docs/commands.md"), re.M):
        assert line in known


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent == DOCS or page.name == "README.md"])
def test_no_page_shows_a_command_that_is_not_there(page: Path) -> None:
    known = {command.split()[1] for command, _ in commands()}
    shown = re.findall(r"(?:`|bin/|^)askelma ([a-z]+)", page.read_text(encoding="utf-8"), re.M)
    assert [word for word in shown if word not in known] == []


# The house


def test_every_room_is_in_the_architecture() -> None:
    text = read("docs/architecture.md")
    assert [room for room in ROOMS if f"`{room}/`" not in text] == []


# What is kept


def records(kind: type[Record] = Record) -> Iterator[type[Record]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("coaching."):
            yield one
        yield from records(one)


def reached(kind: object) -> set[type[msgspec.Struct]]:
    """The types that a stored type is made of, itself included."""
    found = {kind} if isinstance(kind, type) and issubclass(kind, msgspec.Struct) else set()
    inner = [field.type for field in msgspec.structs.fields(kind)] if found else getattr(kind, "__args__", ())
    return found.union(*(reached(one) for one in inner)) if inner else found


STORED = sorted(
    {
        *(kind for stored in (ClientFile, Service, RoomRecord, GroupAnswer) for kind in reached(stored)),
        *(Phone, Meta, Header, Settings, Slot, Cost, Entry, Presence),
    },
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_every_field_that_is_kept_is_described(kind: type[msgspec.Struct]) -> None:
    sections = re.split(r"^#{2,3} ", read("docs/data-format.md"), flags=re.M)
    found = [section for section in sections if section.startswith(f"{kind.__name__}\n")]
    assert found, f"{kind.__name__} is not in docs/data-format.md"
    described = re.findall(r"^\| `(\w+)` \|", found[0], re.M)
    assert described == [field.name for field in msgspec.structs.fields(kind)]


def test_the_stored_types_are_those_of_the_field() -> None:
    # What is only worked out, never kept, needs no description.
    worked_out = {one.__name__ for one in records()} - {one.__name__ for one in STORED}
    assert worked_out <= {"Agreed", "AreaChange", "Due", "Gap", "ServiceCard", "Theme", "Wanted"}


def test_tables_versions_and_limits_are_those_of_the_code() -> None:
    text = read("docs/data-format.md")
    assert [table for table in (*ONE, *MANY) if f"`{table}`" not in text] == []
    assert f"Store version: {VERSION}." in text
    assert f"Schema: {SCHEMA}." in text
    assert f"{PAD} bytes" in text


# Screen words


def texts(code: str) -> list[re.Pattern[str]]:
    """Everything that a screen can say, with room for the words that it is filled with."""

    def leaves(node):
        if isinstance(node, dict):
            for one in node.values():
                yield from leaves(one)
        elif isinstance(node, list):
            for one in node:
                yield from leaves(one)
        elif isinstance(node, str):
            yield node

    every = [*(CONTENT / code / "texts").glob("*.yaml"), *(CONTENT / code).glob("*.yaml")]
    said = {one for file in every for one in leaves(yaml.safe_load(file.read_text(encoding="utf-8")))}
    return [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(one))) for one in said]


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_guide_quotes_the_screens_word_for_word(code: str) -> None:
    known = texts(code)
    quoted = BOLD.findall(read(f"docs/worker-guide.{code}.md"))
    assert len(quoted) > 150
    assert [one for one in quoted if not any(pattern.fullmatch(one) for pattern in known)] == []


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_guide_answers_every_error_sentence(code: str) -> None:
    quoted = BOLD.findall(read(f"docs/worker-guide.{code}.md"))
    errors = yaml.safe_load((CONTENT / code / "texts" / "errors.yaml").read_text(encoding="utf-8"))
    for key, said in errors.items():
        sentence = said["other"] if isinstance(said, dict) else said
        pattern = re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(sentence)))
        assert any(pattern.fullmatch(one) for one in quoted), f"errors.{key} is not in worker-guide.{code}.md"


# Links


def anchors(page: Path) -> set[str]:
    """The places of a page that a link can lead to."""
    headings = HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert not target.startswith(("http://", "/")), f"{page.name} sends its reader away: {target}"
        file, _, place = target.partition("#")
        there = page if not file else (page.parent / file).resolve()
        assert there.exists(), f"{page.name} links to {target}"
        assert not place or place in anchors(there), f"{page.name} links to {target}"


def test_every_promise_of_safety_names_a_test_that_is_there() -> None:
    named = TEST.findall(read("docs/threat-model.md"))
    assert len(named) > 40
    for file, function in named:
        assert function and f"def {function}(" in read(file), f"{file}::{function} is not there"


def test_pictures_are_small_enough_to_carry() -> None:
    pictures = [*(DOCS / "pictures").glob("*.png")]
    assert pictures
    assert [picture.name for picture in pictures if picture.stat().st_size >= 250_000] == []
