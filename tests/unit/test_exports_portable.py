from __future__ import annotations

import json
from time import perf_counter

import pytest
from hypothesis import given, settings

from coaching.client_file import SCHEMA, ClientFile
from coaching.history_line import without_kept
from coaching.record import Refused
from exports.portable import LARGEST, from_json, to_json
from tests.any_client_file import client_files
from tests.drawn import FI, NOW, client_file
from tests.hostile_texts import HOSTILE
from workbooks.content.practice import practice_clients

GOOD = to_json(client_file())


@settings(max_examples=60)
@given(client_files)
def test_the_file_is_read_back_equal(file: ClientFile) -> None:
    assert from_json(to_json(file)) == without_kept(file)


@pytest.mark.parametrize("place", range(3))
def test_a_practice_client_is_read_back_equal(place: int) -> None:
    file = practice_clients(NOW)[place]
    assert from_json(to_json(file)) == without_kept(file)


def test_the_shape_is_the_documented_one() -> None:
    shape = json.loads(GOOD)
    assert shape["askelma"] == "client file"
    assert shape["schema"] == SCHEMA
    assert set(shape) == {"askelma", "schema", "file"}
    assert shape["file"]["client"]["label"] == "Mirja"
    assert b"\n" in GOOD, "people can read it too"


def changed(**file: object) -> bytes:
    shape = json.loads(GOOD)
    shape["file"] |= file
    return json.dumps(shape).encode()


BAD = {
    "empty": b"",
    "no json": b"Hei!",
    "another json": b"[1, 2]",
    "null": b"null",
    "another program": b'{"askelma": "song book", "schema": 1, "file": {}}',
    "no file": b'{"askelma": "client file", "schema": 1}',
    "empty file": b'{"askelma": "client file", "schema": 1, "file": {}}',
    "schema of words": b'{"askelma": "client file", "schema": "1", "file": {}}',
    "schema below one": b'{"askelma": "client file", "schema": 0, "file": {}}',
    "more than we know": GOOD.replace(b'"schema"', b'"extra": 1, "schema"'),
    "half": GOOD[: len(GOOD) // 2],
    "latin": GOOD.replace(b"Mirja", b"\xe4iti"),
    "nested": b"[" * 200_000,
    "nested within": b'{"askelma": "client file", "schema": 1, "file": '
    + b'{"a":' * 5000
    + b"1"
    + b"}" * 5001,
    "large": b" " * (LARGEST + 1),
    "huge number": changed(readings=[{"id": "r", "started": "2026-11-21T10:00:00Z", "ability": 10**400}]),
    "number out of range": changed(readings=[{"id": "r", "started": "2026-11-21T10:00:00Z", "ability": 11}]),
    "step out of range": changed(
        readings=[{"id": "r", "started": "2026-11-21T10:00:00Z", "answers": [{"item": "x", "step": 9}]}]
    ),
    "label of numbers": changed(client={"id": "c1", "label": 7, "created": "2026-11-21T10:00:00Z"}),
    "no moment": changed(client={"id": "c1", "label": "M", "created": "yesterday"}),
    "id with a path": changed(client={"id": "../../x", "label": "M", "created": "2026-11-21T10:00:00Z"}),
    "id without end": changed(client={"id": "x" * 999, "label": "M", "created": "2026-11-21T10:00:00Z"}),
    "empty id": changed(client={"id": "", "label": "M", "created": "2026-11-21T10:00:00Z"}),
    "two of one id": changed(ladders=[{"id": "l", "created": "2026-11-21T10:00:00Z"}] * 2),
    "stair of words": changed(
        support_stairs={"marks": [{"id": "m", "stair": "Not a Stair!", "on": "2026-11-21T10:00:00Z"}]}
    ),
    "impossible rhythm": changed(support_stairs={"every": -4}),
    "card of words": changed(first_meeting={"card": "Not a card"}),
    "unknown decision": changed(
        first_meeting={"decisions": [{"choice": "maybe", "on": "2026-11-21T10:00:00Z"}]}
    ),
    "half a pair": GOOD.replace(b"Mirja", b"\\ud800"),
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_file_that_is_not_ours_is_refused_with_one_sentence(body: bytes) -> None:
    begun = perf_counter()
    with pytest.raises(Refused) as refusal:
        from_json(body)
    assert perf_counter() - begun < 5
    assert refusal.value.key == "errors.file_unreadable"
    assert FI.text(refusal.value.key)


def test_a_file_of_a_newer_program_is_refused_as_newer() -> None:
    newer = json.loads(GOOD) | {"schema": SCHEMA + 1}
    with pytest.raises(Refused, match="file_newer"):
        from_json(json.dumps(newer).encode())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_read_back_as_they_were(text: str) -> None:
    file = client_file()
    from msgspec.structs import replace

    said = replace(file, client=replace(file.client, label=text))
    assert from_json(to_json(said)).client.label == text
