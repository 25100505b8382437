"""Earlier copies: the save before, ten hours of work, and files of older and newer programs."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from coaching.client_file import SCHEMA
from coaching.goal_ladder import Ladder, Step
from storage.client_repository import ClientRepository
from storage.client_storage import blob, opened
from storage.failure import StoreFailure
from storage.migrations import migrated
from storage.seal import Address
from tests.any_store import new_file, wish, wishes


def generations(blobs):
    return blobs.names("clients/c1/generation-")


def test_an_hour_of_work_is_one_generation_and_ten_are_kept(blobs, repository, clock):
    repository.create(new_file(clock))
    for number in range(13 * 6):
        clock.pass_(minutes=10)
        repository.change("c1", wish(str(number)))
    assert len(generations(blobs)) == 10


def test_a_generation_is_the_file_as_it_was_before_that_save(blobs, ring, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("ennen"))
    clock.pass_(hours=1)
    repository.change("c1", wish("jälkeen"))
    (name,) = generations(blobs)
    tables = opened(ring, "c1", blobs.read(name))
    assert [note["text"] for note in tables["strengths"]["1"]["wishes"]] == ["ennen"]


def test_quick_saves_make_no_generation(blobs, repository, clock):
    repository.create(new_file(clock))
    for number in range(20):
        clock.pass_(seconds=30)
        repository.change("c1", wish(str(number)))
    assert generations(blobs) == []


@pytest.mark.parametrize("turned", [{"days": -365}, {"days": 365}, {"hours": -1}])
def test_a_turned_clock_loses_nothing_and_keeps_the_order(blobs, repository, clock, turned):
    repository.create(new_file(clock))
    repository.change("c1", wish("ennen"))
    clock.pass_(**turned)
    for number in range(3):
        clock.pass_(minutes=1)
        kept = repository.change("c1", wish(str(number)))
    assert wishes(repository.read("c1")) == ["ennen", "0", "1", "2"]
    assert kept.revision == 5
    blobs.write("clients/c1/body", b"rikki")
    assert wishes(repository.read("c1")) == ["ennen", "0", "1"]


def test_the_newest_good_copy_is_taken_whichever_it_is(blobs, repository, clock):
    repository.create(new_file(clock))
    for hour in range(4):
        repository.change("c1", wish(f"tunti {hour}"))
        clock.pass_(hours=1)
        repository.change("c1", wish(f"tunti {hour} vielä"))
    newest, older = generations(blobs)[-1], generations(blobs)[-2]
    for name in ("clients/c1/body", "clients/c1/previous", newest):
        blobs.write(name, b"")
    found = repository.read("c1")
    assert wishes(found)[-1] == "tunti 2"
    assert found.restored_from.hour == 11
    assert blobs.read(older) is not None


def test_damaged_bytes_are_kept_aside_but_not_for_ever(blobs, repository, clock):
    repository.create(new_file(clock))
    for number in range(8):
        clock.pass_(minutes=1)
        repository.change("c1", wish(str(number)))
        blobs.write("clients/c1/body", b"rikki %d" % number)
        repository.read("c1")
    aside = blobs.names("clients/c1/damaged-")
    assert [blobs.read(name) for name in aside] == [b"rikki %d" % number for number in range(3, 8)]


def test_a_restored_file_says_so_until_the_next_save_on_every_screen(blobs, ring, repository, clock):
    repository.create(new_file(clock))
    clock.pass_(minutes=3)
    repository.change("c1", wish("x"))
    blobs.write("clients/c1/body", b"rikki")
    clock.pass_(minutes=30)
    for screen in (repository, ClientRepository(blobs, ring, clock)):
        assert screen.read("c1").restored_from.strftime("%H.%M") == "09.00"
    blobs.write("clients/c1/body", b"taas rikki")
    assert repository.read("c1").restored_from.strftime("%H.%M") == "09.00"


def test_after_a_repair_an_old_screen_cannot_mistake_the_revision(blobs, repository, clock):
    repository.create(new_file(clock))
    seen = repository.change("c1", wish("x")).revision
    blobs.write("clients/c1/body", b"rikki")
    blobs.write("clients/c1/head", b"rikki")
    repository.read("c1")
    with pytest.raises(StoreFailure, match="conflict"):
        repository.change("c1", wish("y"), seen=seen)


def stored_by(ring, blobs, schema, body, revision=3):
    address = Address(client="c1", kind="body", schema=schema, revision=revision)
    blobs.write("clients/c1/body", ring.seal(address, msgspec.json.encode(body)))


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(blobs, ring, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("x"))
    stored_by(ring, blobs, SCHEMA + 1, {"muu": "muoto"})
    before = {name: blobs.read(name) for name in blobs.names()}
    for use in (repository.read, lambda client: repository.change(client, wish("y"))):
        with pytest.raises(StoreFailure, match="store_newer"):
            use("c1")
    assert {name: blobs.read(name) for name in blobs.names()} == before


def test_old_shapes_pass_through_every_step_in_order():
    steps = {
        1: lambda tables: tables | {"trail": {"1": {"seen": [1]}}},
        2: lambda tables: {**tables, "trail": {"1": {"seen": [*tables["trail"]["1"]["seen"], 2]}}},
    }
    assert migrated({}, 1, 3, steps)["trail"]["1"]["seen"] == [1, 2]
    assert migrated({"a": {}}, 3, 3, steps) == {"a": {}}
    with pytest.raises(StoreFailure, match="store_newer"):
        migrated({}, 4, 3, steps)


def test_what_a_newer_program_added_stays_when_this_one_saves(blobs, ring, repository, clock):
    file = replace(
        new_file(clock),
        ladders=(Ladder(id="l1", created=clock(), steps=(Step(id="s1", title="eka"), Step(id="s2"))),),
    )
    repository.create(file)
    sealed = blobs.read("clients/c1/body")
    tables = opened(ring, "c1", sealed)
    tables["client"]["1"]["pronoun"] = "hän"
    tables["ladders"]["1"]["colour"] = "vihreä"
    tables["ladders"]["1"]["steps"][1]["weight"] = 7
    tables["strengths"]["1"]["later"] = {"deep": True}
    tables["letters"] = {"1": {"text": "uusi taulu"}}
    stored_by(ring, blobs, 1, tables, revision=1)

    def turned(file):
        (ladder,) = file.ladders
        return replace(file, ladders=(replace(ladder, steps=ladder.steps[::-1]),))

    repository.change("c1", turned)
    after = opened(ring, "c1", blobs.read(blob("c1", "body")))
    assert after["client"]["1"]["pronoun"] == "hän"
    assert after["ladders"]["1"]["colour"] == "vihreä"
    assert [step.get("weight") for step in after["ladders"]["1"]["steps"]] == [7, None]
    assert after["strengths"]["1"]["later"] == {"deep": True}
    assert after["letters"] == {"1": {"text": "uusi taulu"}}


def test_a_file_of_an_older_shape_is_read_and_its_bytes_are_kept_when_it_is_saved(
    blobs, ring, repository, clock, monkeypatch
):
    repository.create(new_file(clock, label="Aino"))
    old = blobs.read("clients/c1/body")

    def with_surname(tables):
        client = tables["client"]["1"]
        return tables | {"client": {"1": client | {"label": client["label"] + " A."}}}

    later = SCHEMA + 1
    monkeypatch.setattr("storage.migrations.MIGRATIONS", {SCHEMA: with_surname})
    for room in ("client_storage", "client_repository"):
        monkeypatch.setattr(f"storage.{room}.SCHEMA", later)
    assert repository.read("c1").file.client.label == "Aino A."
    assert blobs.read("clients/c1/body") == old
    repository.change("c1", wish("x"))
    assert repository.read("c1").file.client.label == "Aino A."
    assert blobs.read(f"clients/c1/schema-{SCHEMA}") == old
    repository.change("c1", wish("y"))
    assert blobs.read(f"clients/c1/schema-{SCHEMA}") == old


def test_a_file_that_opens_but_makes_no_sense_is_restored_too(blobs, ring, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("järkevä"))
    repository.change("c1", wish("uusin"))
    for nonsense in ({}, {"client": {"1": {"id": "c1"}}}, {"meta": {"1": {}}}):
        stored_by(ring, blobs, 1, nonsense, revision=99)
        assert wishes(repository.read("c1")) == ["järkevä"]


def test_a_client_that_lost_its_file_is_not_made_anew_over_the_copies(blobs, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("x"))
    blobs.delete("clients/c1/body")
    with pytest.raises(StoreFailure, match="client_exists"):
        repository.create(new_file(clock))
    assert repository.read("c1").restored_from is not None
