"""A room's whole life against a plain model: phones, late repetitions, releases, restarts, and the end."""

from __future__ import annotations

import random

import pytest

from coaching.group_answer import Limits
from storage.directory_blobs import DirectoryBlobs
from storage.key_ring import KeyRing
from storage.room_access import RoomAccess
from storage.room_folder import room_folder
from storage.room_inbox import Put, RoomInbox
from storage.room_repository import RoomRepository
from tests.sealed_phone import SealedPhone

LIMITS = {"in": Limits(type="scale"), "flower": Limits(type="flower", options=("home", "work"))}
SEATS = 16
STEPS = 30


def value_of(part, seat, n):
    number = 5 * seat + n
    if part == "in":
        return {"type": "scale", "value": number % 11}
    marks = {"home": number % 11} | ({"work": number % 7} if number % 3 else {})
    return {"type": "flower", "marks": marks}


class Life:
    """The room as it is kept, and beside it what each phone was told."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.ring = KeyRing.fresh(DirectoryBlobs(folder))
        self.room = RoomRepository(folder, self.ring).open("w", "s", "fi", part="in")
        self.inbox = RoomInbox(room_folder(folder, self.room.id))
        self.phones = [SealedPhone(self.room.id, self.room.public_key, b"%d" % seat) for seat in range(SEATS)]
        self.access = self.restarted()
        self.sent = []
        self.there = {}
        self.versions = {}

    def restarted(self):
        ring = KeyRing(DirectoryBlobs(self.folder), self.ring.store, self.ring.keys)
        folder = room_folder(self.folder, self.room.id)
        return RoomAccess(RoomRepository(self.folder, ring), self.room.id, folder)

    def answer(self, part, seats):
        puts = []
        for seat in seats:
            n = self.versions[part, seat] = self.versions.get((part, seat), 0) + 1
            phone = self.phones[seat]
            puts.append(Put(phone.receipt(part), part, n, phone.box(part, n, value_of(part, seat, n))))
            self.there[part, seat] = n
        assert all(self.inbox.put_all(puts))
        self.sent += puts

    def take_back(self, part, seats):
        for seat in seats:
            if self.there.pop((part, seat), None):
                n = self.versions[part, seat]
                assert self.inbox.withdraw(self.phones[seat].receipt(part), part, n)

    def repeat(self):
        """Sendings that come late and out of order change nothing."""
        late = self.chance.sample(self.sent, min(len(self.sent), 6))
        assert not any(self.inbox.put_all(late))

    def look(self):
        for part, limits in LIMITS.items():
            answers = sum(one == part for one, _ in self.there)
            outlook = self.access.outlook(part, limits)
            assert outlook.answers == answers
            assert outlook.next == 0 or outlook.next >= 5

    def check(self):
        record = self.access.record
        questions = {(one.part, one.area) for one in record.releases}
        for question in questions:
            views = [set(one.ballots) for one in record.releases if (one.part, one.area) == question]
            pieces = {}
            for ballot in set().union(*views):
                pattern = tuple(ballot in view for view in views)
                pieces[pattern] = pieces.get(pattern, 0) + 1
            assert min(map(len, views)) >= 5
            assert min(pieces.values()) >= 5
            assert not [one for one in views for other in views if len(one ^ other) in range(1, 5)]
        for view in record.views.values():
            assert min([petal.n for petal in view.petals] if hasattr(view, "petals") else [view.n]) >= 5


@pytest.mark.parametrize("life", range(12))
def test_a_rooms_life_keeps_to_the_model(tmp_path, life):
    chance = random.Random(f"life {life}")
    room = Life(tmp_path / "store", chance)
    for _ in range(STEPS):
        part, draw = chance.choice(list(LIMITS)), chance.random()
        some = chance.sample(range(SEATS), chance.choice((1, 1, 3, 6, 9)))
        if draw < 0.45:
            room.answer(part, some)
        elif draw < 0.6:
            room.take_back(part, some)
        elif draw < 0.7:
            room.repeat()
        elif draw < 0.78:
            room.access = room.restarted()
        else:
            room.access.release(part, LIMITS[part])
        room.look()
        room.check()
    record = room.access.close(LIMITS)
    room.check()
    assert room.restarted().record == record
    assert record.private_key == b""
    assert room.inbox.counts() == {}
    present = sum(part == "in" for part, _ in room.there)
    shown = next((one.ballots for one in reversed(record.releases) if one.part == "in"), ())
    still = {f"{seat}.{n}" for (part, seat), n in room.there.items() if part == "in"}
    assert record.held_back.get("in", 0) >= max(present - len(shown), 0)
    assert record.held_back.get("in", 0) <= len(still)
    room.inbox.close()
