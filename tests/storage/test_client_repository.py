"""A client's file is kept whole, and comes back as it was."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from coaching.goal_ladder import Ladder, Step
from coaching.meeting import Meeting
from coaching.record import Refused
from coaching.self_assessment import Answer, Reading
from coaching.strengths import Strength, StrengthsMap
from storage.failure import StoreFailure
from tests.any_store import new_file, wish, wishes


def test_a_new_client_reads_back_as_kept(repository, clock):
    kept = repository.create(new_file(clock))
    assert repository.read("c1") == kept
    assert (kept.revision, kept.saved_at, kept.restored_from) == (1, clock(), None)


def test_everything_in_a_file_reads_back_equal(repository, clock):
    file = replace(
        new_file(clock, label="Ääkköset 👩‍👧 شادي"),
        strengths=StrengthsMap(chosen=(Strength(id="s1", own_words="  välit \n\t säilyvät  "),), top=("s1",)),
        readings=tuple(
            Reading(id=f"r{n}", started=clock(), answers=(Answer(item="a", step=2),)) for n in range(3)
        ),
        ladders=(Ladder(id="l1", created=clock(), steps=(Step(id="x", title="<b>'\"</b>"),)),),
        meetings=tuple(Meeting(id=f"m{n}", started=clock(), benefit=n) for n in range(12)),
    )
    repository.create(file)
    assert repository.read("c1").file == file


def test_each_change_is_kept_with_a_higher_revision(repository, clock):
    repository.create(new_file(clock))
    for number in range(2, 6):
        clock.pass_(minutes=1)
        kept = repository.change("c1", wish(f"toive {number}"))
        assert (kept.revision, kept.saved_at) == (number, clock())
        assert repository.read("c1") == kept
    assert wishes(kept) == ["toive 2", "toive 3", "toive 4", "toive 5"]


def test_a_change_that_changes_nothing_writes_nothing(repository, clock):
    kept = repository.create(new_file(clock))
    before = repository.stamp("c1")
    assert repository.change("c1", lambda file: file) == kept
    assert repository.stamp("c1") == before


def test_a_refused_change_leaves_the_file_as_it_was(repository, clock):
    kept = repository.create(new_file(clock))

    def refuse(file):
        raise Refused("errors.too_many_steps")

    with pytest.raises(Refused, match="too_many_steps"):
        repository.change("c1", refuse)
    assert repository.read("c1") == kept
    assert wishes(repository.change("c1", wish("lukko on vapaa"))) == ["lukko on vapaa"]


def test_what_could_not_be_read_back_is_never_called_saved(repository, clock):
    kept = repository.create(new_file(clock))
    half_a_letter = "\ud83d"
    no_such_mark = [Reading(id="r", started=clock(), ability="ten")]
    for spoil in (
        wish(half_a_letter),
        lambda file: replace(file, readings=tuple(no_such_mark)),
        lambda file: replace(file, readings=no_such_mark),
    ):
        with pytest.raises(Refused, match="not_saved"):
            repository.change("c1", spoil)
    assert repository.read("c1") == kept


def test_a_change_made_on_an_older_revision_is_refused_when_asked(repository, clock):
    kept = repository.create(new_file(clock))
    repository.change("c1", wish("toinen ruutu"), seen=kept.revision)
    with pytest.raises(StoreFailure, match="conflict"):
        repository.change("c1", wish("vanha ruutu"), seen=kept.revision)
    assert wishes(repository.read("c1")) == ["toinen ruutu"]


def test_two_screens_see_each_other(blobs, ring, repository, clock):
    other = type(repository)(blobs, ring, clock)
    repository.create(new_file(clock))
    seen = other.stamp("c1")
    repository.change("c1", wish("yksi"))
    assert other.stamp("c1") != seen
    other.change("c1", wish("kaksi"))
    assert wishes(repository.read("c1")) == ["yksi", "kaksi"]


def test_a_client_is_not_created_twice(repository, clock):
    kept = repository.create(new_file(clock))
    with pytest.raises(StoreFailure, match="client_exists"):
        repository.create(new_file(clock, label="Toinen"))
    assert repository.read("c1") == kept


def test_ids_lists_every_client(repository, clock):
    for client in ("c2", "c1", "b-9"):
        repository.create(new_file(clock, client))
    assert repository.ids() == ("b-9", "c1", "c2")


def test_a_client_whose_making_was_cut_short_is_none_yet_and_can_be_made_again(ring, repository, clock):
    ring.make_key("c1")
    assert repository.ids() == ()
    assert repository.create(new_file(clock)).revision == 1
    assert repository.ids() == ("c1",)


@pytest.mark.parametrize("client", ["c9", "", "../c1", "c1/body", "C1", "c1\x00", ".", "x" * 999])
def test_an_unknown_client_is_said_plainly(repository, clock, client):
    repository.create(new_file(clock))
    for ask in (
        repository.read,
        repository.stamp,
        repository.erase,
        lambda id: repository.change(id, wish("x")),
    ):
        if client == "c9" and ask == repository.stamp:
            assert repository.stamp(client) == ""
            continue
        with pytest.raises(StoreFailure, match="no_client"):
            ask(client)


def test_an_erased_client_is_gone_with_every_copy(blobs, repository, clock):
    repository.create(new_file(clock))
    for hour in range(3):
        clock.pass_(hours=1)
        repository.change("c1", wish(str(hour)))
    repository.erase("c1")
    assert [name for name in blobs.names() if "c1" in name] == []
    with pytest.raises(StoreFailure, match="no_client"):
        repository.read("c1")


def test_copies_put_back_after_erasing_do_not_open(blobs, repository, clock):
    repository.create(new_file(clock))
    copies = {name: blobs.read(name) for name in blobs.names() if "/key" not in name}
    repository.erase("c1")
    for name, data in copies.items():
        blobs.write(name, data)
    with pytest.raises(StoreFailure):
        repository.read("c1")


def test_times_keep_their_zone(repository, clock):
    kept = repository.create(new_file(clock))
    assert isinstance(kept.file.client.created, datetime)
    assert repository.read("c1").saved_at.tzinfo is not None
