"""Every text that the product asks for is there, in plain words, and none of them is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbooks.content.document import leaves
from workbooks.content.loader import FILES, OWN, codes, texts
from workbooks.content.yaml_file import read_yaml

ROOT = Path(__file__).parents[2]
ROOMS = ("workbooks", "widgets", "charts", "exports", "coaching", "storage", "server")
CODES = codes((OWN,))
TEXTS = {code: texts(code, (OWN,)) for code in CODES}


def sources(*endings: str) -> Iterator[Path]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*")):
            if file.suffix in endings and not {"vendor", "node_modules"} & set(file.parts):
                yield file


FULL_KEY = re.compile(r"""["'`](?P<room>[a-z_]+)\.(?P<key>[a-z][a-z0-9_]*)(?P<end>["'`]|\{)""")
FILE_ENDINGS = {"yaml", "json", "js", "css", "svg", "py", "html", "ipynb", "typ", "txt", "pdf", "sock", "md"}


def is_text(code: str, room: str, key: str, whole: bool) -> bool:
    """Tell whether there is such a text, or for the beginning of a key, at least one that begins so."""
    known = TEXTS[code].get(room, {})
    return key in known if whole else any(each.startswith(key) for each in known)


def test_every_full_key_in_the_sources_is_a_text_in_every_language() -> None:
    missing = []
    for file in sources(".py", ".js", ".html", ".j2"):
        if file.is_relative_to(OWN):
            continue  # where content itself is checked, a dotted name is an address in a file
        for found in FULL_KEY.finditer(file.read_text(encoding="utf-8")):
            room, key, whole = found["room"], found["key"], found["end"] != "{" and found["key"][-1] != "_"
            is_module = (ROOT / room / key).is_dir() or (ROOT / room / f"{key}.py").is_file()
            if room not in TEXTS["fi"] or key in FILE_ENDINGS or is_module:
                continue  # a module, a file name, or a name of something else
            missing += [
                f"{file.relative_to(ROOT)}: {room}.{key} ({code})"
                for code in CODES
                if not is_text(code, room, key, whole)
            ]
    assert missing == []


WORD = re.compile(r"\bwords\.([a-z][a-z0-9_]*)|\bwords\[\"([a-z][a-z0-9_.]*)\"\]")
SHARED = ("frame", "common")


def test_every_word_that_a_screen_asks_for_is_in_its_room_or_a_shared_one() -> None:
    missing = []
    for file in sources(".js"):
        if not file.is_relative_to(ROOT / "widgets"):
            continue
        room = file.parent.name
        rooms = [room, *SHARED] if room in TEXTS["fi"] else list(TEXTS["fi"])
        known = {key for one in rooms for key in TEXTS["fi"].get(one, {})}
        for found in WORD.finditer(file.read_text(encoding="utf-8")):
            key = (found[1] or found[2]).partition(".")[0]
            if key not in known:
                missing.append(f"{file.relative_to(ROOT)}: {key}")
    assert missing == []


def test_no_text_lies_unused() -> None:
    """A text is used when its key, or a beginning or an end that code completes, stands in the sources."""
    every = "\n".join(
        file.read_text(encoding="utf-8")
        for file in sources(".py", ".js", ".html", ".j2", ".typ")
        if not file.is_relative_to(OWN) or file.name in {"check.py", "meaning.py"}
    )
    every += "\n".join(file.read_text(encoding="utf-8") for file in OWN.glob("*.py"))
    names = set(re.findall(r"\w+", every))
    beginnings = tuple(set(re.findall(r"(?:[\"'`.])([a-z]+(?:_[a-z]+)*_)(?:\{|\$\{|[\"'] ~)", every)))
    endings = tuple(set(re.findall(r"\}(_[a-z_]+)[\"'`]", every)))
    commands = {
        f"{noun}_{verb}"
        for noun in names
        for verb in (
            "list",
            "new",
            "import",
            "erase",
            "log",
            "add",
            "remove",
            "check",
            "passphrase",
            "recovery_key",
            "show",
            "template",
        )
    }
    unused = [
        f"{room}.{key}"
        for room, found in TEXTS["fi"].items()
        for key in found
        if key not in names
        and not key.startswith(beginnings)
        and not key.endswith(endings)
        and not (room == "cli" and key in commands)
    ]
    assert unused == []


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_rooms_and_keys(code: str) -> None:
    assert TEXTS[code].keys() == TEXTS["fi"].keys()
    for room, found in TEXTS[code].items():
        assert found.keys() == TEXTS["fi"][room].keys(), room


def spoken(code: str, *names: str) -> Iterator[tuple[str, str]]:
    """Give every text of these files that somebody reads, with its address."""
    for name in names:
        for spot, text in leaves(read_yaml(OWN / code / f"{name}.yaml").value):
            if spot[-1] not in {"id", "icon", "days", "short"} or (spot[-1] == "short" and text != "true"):
                yield f"{code}/{name} {'.'.join(map(str, spot))}", text


EVERY_FILE = (*(kind for kind in FILES if kind != "language"), *(f"texts/{room}" for room in TEXTS["fi"]))
OTHERS_NAMES = re.compile(
    r"kykyviisar|abilitator|3x10d|zekki|outcomes?\s+star|work star|rickter|reteaming|"
    r"osallisuusindikaattor|\bESIS\b|\bVIA\b|WHOQOL|\bWHO-5\b|EQ-5D|tukiporras|voimakeh",
    re.IGNORECASE,
)


@pytest.mark.parametrize("code", CODES)
def test_no_text_uses_the_names_of_other_peoples_tools(code: str) -> None:
    found = [where for where, text in spoken(code, *EVERY_FILE) if OTHERS_NAMES.search(text)]
    assert [where for where in found if " via " not in where] == []


CLIENT_READS = (
    "strengths", "self_assessment", "goal_ladder", "meeting", "texts/common", "texts/frame", "texts/home",
    "texts/strengths", "texts/self_assessment", "texts/goal_ladder", "texts/meeting", "texts/summary",
    "texts/charts", "first_meeting", "support_stairs", "texts/first_meeting", "texts/support_stairs",
    "application", "texts/application", "informal_skills", "texts/informal_skills", "texts/network_map",
    "texts/phone",
)  # fmt: skip
"""What a client meets on the tablet; the rest is for workers and those who run the program."""


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?:])\s+|\n", text) if part]


@pytest.mark.parametrize("code", CODES)
def test_a_client_reads_sentences_of_at_most_fifteen_words(code: str) -> None:
    long = [
        f"{where}: {part}"
        for where, text in spoken(code, *CLIENT_READS)
        for part in sentences(text)
        if len(part.split()) > 15
    ]
    assert long == []


@pytest.mark.parametrize("code", CODES)
def test_nobody_has_to_read_sentences_of_more_than_twenty_words(code: str) -> None:
    long = [
        f"{where}: {part}"
        for where, text in spoken(code, *EVERY_FILE)
        for part in sentences(text)
        if len(part.split()) > 20
    ]
    assert long == []


def test_a_client_reads_no_word_longer_than_a_line_of_a_phone() -> None:
    allowed = {"asiakastietojärjestelmään"}  # the worker's own word for the system it is pasted into
    long = [
        f"{where}: {word}"
        for where, text in spoken("fi", *CLIENT_READS)
        for word in re.findall(r"\w+", text)
        if len(word) > 20 and word not in allowed
    ]
    assert long == []


SHAMING = re.compile(
    r"\b(epäonnistu\w*|virheellinen|laiska\w*|heikko\w*|surkea\w*|arvosan\w*|pistemää\w*|normaali\w*|"
    r"sinun (pitäisi|täytyy)|fail(ed|ure)?|lazy|weak|poor|scored?|you (should|must))\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("code", CODES)
def test_no_text_for_a_client_shames_or_grades(code: str) -> None:
    assert [f"{where}: {text}" for where, text in spoken(code, *CLIENT_READS) if SHAMING.search(text)] == []


@pytest.mark.parametrize("code", CODES)
def test_texts_are_typed_with_care(code: str) -> None:
    wrong = [
        f"{where}: {text}"
        for where, text in spoken(code, *EVERY_FILE)
        if re.search(r"  |\s[,.!?:](\s|$)|\.\.|\.{3}|[^\S ]$", text) or re.search(r"[a-zåäö],[a-zåäö]", text)
    ]
    assert wrong == []
