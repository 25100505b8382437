from __future__ import annotations

import asyncio

import pytest

from coaching.client_file import replace_strengths
from coaching.record import Refused
from coaching.strengths import add_own, choose, drop
from tests.conftest import Clock
from widgets.page.desk import Desk, Operation
from widgets.page.memory_repository import MemoryRepository


def adding(id: str) -> Operation:
    return lambda file: replace_strengths(file, choose(file.strengths, id, id, "people"))


def names(desk: Desk) -> list[str]:
    return [one.id for one in desk.file.strengths.chosen]


def test_a_change_is_in_the_store_when_it_shows(
    desk: Desk, repository: MemoryRepository, clock: Clock
) -> None:
    clock.pass_by(minutes=5)
    desk.change(adding("a"))
    assert repository.read("c1").file == desk.file
    assert desk.saved_at == clock()
    assert desk.revision == 2


def test_a_refused_change_leaves_everything_as_it_was(desk: Desk) -> None:
    before = desk.file
    with pytest.raises(Refused):
        desk.change(lambda file: replace_strengths(file, add_own(file.strengths, "a", "x" * 9999)))
    assert desk.file == before
    assert not desk.can_undo


def test_undo_goes_back_step_by_step(desk: Desk) -> None:
    for id in "abc":
        desk.change(adding(id))
    desk.undo()
    assert names(desk) == ["a", "b"]
    desk.undo()
    desk.undo()
    assert names(desk) == []
    with pytest.raises(Refused):
        desk.undo()


def test_undo_leaves_what_another_screen_has_written_since(desk: Desk, repository: MemoryRepository) -> None:
    desk.change(adding("a"))
    Desk(repository, "c1").change(adding("b"))
    desk.undo()
    assert names(desk) == ["b"]


def test_undo_of_a_removal_keeps_the_texts(desk: Desk) -> None:
    for id in "abc":
        desk.change(adding(id))
    desk.write_text("strengths/chosen/b/example", "", "Mummon luona")
    desk.change(lambda file: replace_strengths(file, drop(file.strengths, "b")))
    desk.write_text("strengths/chosen/c/example", "", "Koulussa")
    desk.undo()
    assert [(one.id, one.example) for one in desk.file.strengths.chosen] == [
        ("a", ""),
        ("b", "Mummon luona"),
        ("c", "Koulussa"),
    ]


def test_undo_is_refused_when_somebody_has_written_on_it(desk: Desk, repository: MemoryRepository) -> None:
    desk.change(adding("a"))
    Desk(repository, "c1").write_text("strengths/chosen/a/example", "", "Tärkeä muisto")
    with pytest.raises(Refused):
        desk.undo()
    assert desk.file.strengths.chosen[0].example == "Tärkeä muisto"


def test_two_desks_keep_both_changes(desk: Desk, repository: MemoryRepository) -> None:
    other = Desk(repository, "c1")
    desk.change(adding("a"))
    other.change(adding("b"))
    desk.refresh()
    assert names(desk) == names(other) == ["a", "b"]


def test_a_second_screen_follows_within_a_second(desk: Desk, repository: MemoryRepository) -> None:
    other = Desk(repository, "c1")

    async def follow() -> float:
        loop = asyncio.get_running_loop()
        seen = asyncio.Event()
        desk.observe(lambda _change: seen.set(), "file")
        desk.watch()
        desk.watch()
        started = loop.time()
        other.change(adding("a"))
        await asyncio.wait_for(seen.wait(), 2)
        desk.leave()
        return loop.time() - started

    assert asyncio.run(follow()) < 1
    assert names(desk) == ["a"]


def test_following_goes_on_after_the_store_was_away(
    desk: Desk, repository: MemoryRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Desk(repository, "c1")
    stamp, away = repository.stamp, iter([OSError("away"), OSError("away")])

    def sometimes(client: str) -> object:
        for failure in away:
            raise failure
        return stamp(client)

    async def follow() -> None:
        seen = asyncio.Event()
        desk.observe(lambda _change: seen.set(), "file")
        other.change(adding("a"))
        monkeypatch.setattr(repository, "stamp", sometimes)
        desk.watch()
        await asyncio.wait_for(seen.wait(), 3)
        desk.leave()

    asyncio.run(follow())
    assert names(desk) == ["a"]
