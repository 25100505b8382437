"""The list of clients is quick, sealed, and never wrong for longer than one look."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from coaching.meeting import Meeting, NextStep
from storage.client_index import ClientIndex
from storage.failure import StoreFailure
from tests.any_store import new_file, wish


@pytest.fixture
def index(blobs, ring, repository):
    return ClientIndex(blobs, ring, repository)


@pytest.fixture
def reads(repository, monkeypatch):
    """Which clients were opened."""
    opened = []
    real = repository.read

    def read(client):
        opened.append(client)
        return real(client)

    monkeypatch.setattr(repository, "read", read)
    return opened


def labels(index):
    return [row.label for row in index.rows()]


def test_the_list_shows_who_when_and_what_next(repository, index, clock):
    step = NextStep(what="soitto opolle", doer="together", when="torstaina")
    repository.create(new_file(clock, label="Ilmari"))
    meeting = Meeting(id="m1", started=clock(), closed=clock(), next_step=step)
    clock.pass_(days=1)
    repository.change("c1", lambda file: replace(file, meetings=(meeting,)))
    (row,) = index.rows()
    assert (row.id, row.label, row.language) == ("c1", "Ilmari", "fi")
    assert (row.last_meeting, row.next_step, row.changed) == (meeting.started, step, clock())


def test_the_list_keeps_the_day_by_which_a_path_wants_a_meeting(blobs, ring, repository, clock):
    def meet_by(file, now):
        return (now + timedelta(days=7)).date() if file.client.label == "Aino" else None

    for client, label in (("c1", "Aino"), ("c2", "Eino")):
        repository.create(new_file(clock, client, label=label))
    rows = ClientIndex(blobs, ring, repository, meet_by).rows()
    days = {row.label: row.days.path for row in rows}
    assert days == {"Aino": (clock().astimezone() + timedelta(days=7)).date(), "Eino": None}


def test_an_empty_store_has_an_empty_list(index):
    assert index.rows() == ()


def test_the_last_changed_is_first(repository, index, clock):
    for client in ("c1", "c2", "c3"):
        clock.pass_(minutes=1)
        repository.create(new_file(clock, client, label=client))
    clock.pass_(minutes=1)
    repository.change("c2", wish("x"))
    assert labels(index) == ["c2", "c3", "c1"]


def test_only_what_changed_is_opened_again(blobs, ring, repository, index, reads, clock):
    for number in range(30):
        repository.create(new_file(clock, f"c{number}"))
    index.rows()
    reads.clear()
    assert len(index.rows()) == 30
    assert reads == []
    repository.change("c4", wish("x"))
    ClientIndex(blobs, ring, repository).rows()
    assert reads == ["c4"]


def test_a_save_does_not_touch_the_list_and_a_look_stores_it_only_now_and_then(
    blobs, ring, repository, index, reads, clock
):
    for number in range(20):
        repository.create(new_file(clock, f"c{number}"))
    index.rows()
    before = blobs.stamp("index")
    assert before
    for number in range(3):
        repository.change(f"c{number}", wish("x"))
        index.rows()
    assert blobs.stamp("index") == before
    reads.clear()
    ClientIndex(blobs, ring, repository).rows()
    assert sorted(reads) == ["c0", "c1", "c2"]
    for number in range(20):
        repository.change(f"c{number}", wish("x"))
    index.rows()
    assert blobs.stamp("index") != before


@pytest.mark.parametrize("spoil", [b"", b"rikki", None])
def test_a_damaged_or_missing_list_is_made_again(blobs, ring, repository, clock, spoil):
    for number in range(20):
        repository.create(new_file(clock, f"c{number}"))
    before = ClientIndex(blobs, ring, repository).rows()
    if spoil is None:
        blobs.delete("index")
    else:
        blobs.write("index", spoil)
    assert ClientIndex(blobs, ring, repository).rows() == before


def test_the_list_cannot_be_read_without_the_keys(blobs, repository, index, clock):
    for number in range(20):
        repository.create(new_file(clock, f"c{number}", label="Tunnistettava"))
    index.rows()
    assert blobs.read("index")
    assert b"Tunnistettava" not in b"".join(blobs.read(name) for name in blobs.names())


def test_an_erased_client_leaves_the_stored_list_too(blobs, ring, repository, index, clock):
    for number in range(20):
        repository.create(new_file(clock, f"c{number}"))
    index.rows()
    assert "c1" in index._stored()
    repository.erase("c1")
    index.forget("c1")
    assert "c1" not in index._stored()
    for each in (index, ClientIndex(blobs, ring, repository)):
        assert "c1" not in [row.id for row in each.rows()]


def test_a_client_whose_file_cannot_be_opened_stays_in_the_list(blobs, ring, repository, clock):
    repository.create(new_file(clock, label="Aino"))
    index = ClientIndex(blobs, ring, repository)
    index.rows()
    blobs.write("clients/c1/body", b"rikki")
    (row,) = index.rows()
    assert (row.label, row.damaged) == ("Aino", True)
    blobs.delete("index")
    (row,) = ClientIndex(blobs, ring, repository).rows()
    assert (row.id, row.label, row.damaged) == ("c1", "", True)


def test_a_damaged_file_is_restored_by_looking_at_the_list(blobs, repository, index, reads, clock):
    repository.create(new_file(clock, label="Aino"))
    repository.change("c1", wish("x"))
    index.rows()
    blobs.write("clients/c1/body", b"rikki")
    assert [row.damaged for row in index.rows()] == [False]
    reads.clear()
    index.rows()
    assert reads == []


def test_a_client_that_was_only_half_made_is_not_shown(ring, repository, index, clock):
    repository.create(new_file(clock))
    ring.make_key("c2")
    assert [row.id for row in index.rows()] == ["c1"]


def test_a_full_disk_does_not_hide_the_list(repository, index, blobs, clock, monkeypatch):
    repository.create(new_file(clock, label="Aino"))

    def full(*args, **words):
        raise StoreFailure("errors.store_full")

    monkeypatch.setattr(blobs, "write", full)
    assert labels(index) == ["Aino"]
