"""Guessing a passphrase is slow, and neither a restart nor a turned clock makes it faster."""

from __future__ import annotations

import pytest

from storage.attempts import Attempts
from storage.failure import StoreFailure


@pytest.fixture
def attempts(blobs, moment):
    return Attempts(blobs, moment)


def wait_of(attempts, name="Outi"):
    try:
        attempts.begin(name)
    except StoreFailure as failure:
        assert failure.key == "errors.wait"
        return failure.words["n"]
    return 0


def test_five_wrong_tries_are_free_and_the_sixth_waits(attempts):
    assert [wait_of(attempts) for _ in range(7)] == [0, 0, 0, 0, 0, 30, 30]


def test_waits_grow_to_a_quarter_of_an_hour(attempts, moment):
    waits = []
    for _ in range(13):
        wait = wait_of(attempts)
        waits.append(wait)
        if wait:
            moment.pass_(wait)
            assert wait_of(attempts) == 0
    assert waits[5:] == [30, 60, 120, 300, 600, 900, 900, 900]


def test_a_thousand_guesses_in_a_quarter_of_an_hour_get_ten_looks_at_most(attempts, moment):
    looks = 0
    for _ in range(1000):
        looks += wait_of(attempts) == 0
        moment.pass_(0.9)
    assert looks <= 10


def test_getting_in_forgets_the_wrong_tries(attempts):
    for _ in range(4):
        attempts.begin("Outi")
    attempts.succeeded("Outi")
    assert [wait_of(attempts) for _ in range(6)] == [0, 0, 0, 0, 0, 30]


def test_nobody_else_is_locked_out(attempts):
    for _ in range(8):
        wait_of(attempts)
    assert wait_of(attempts, "Matti") == 0


def test_a_restart_of_program_or_machine_frees_nothing(blobs, attempts, moment):
    for _ in range(5):
        attempts.begin("Outi")
    assert wait_of(Attempts(blobs, moment)) == 30
    moment.restart()
    assert wait_of(Attempts(blobs, moment)) == 30
    moment.pass_(30)
    assert wait_of(Attempts(blobs, moment)) == 0


@pytest.mark.parametrize("turned", [-365 * 86400, -3600, -1])
def test_a_clock_set_back_frees_nothing_and_locks_nobody_for_ever(blobs, attempts, moment, turned):
    for _ in range(5):
        attempts.begin("Outi")
    moment.wall += turned
    moment.restart()
    assert wait_of(attempts) == 30
    moment.pass_(29)
    assert wait_of(attempts) == 1
    moment.pass_(1)
    assert wait_of(attempts) == 0


def test_a_clock_set_forward_frees_nothing_while_the_machine_runs(attempts, moment):
    for _ in range(5):
        attempts.begin("Outi")
    moment.wall += 365 * 86400
    assert wait_of(attempts) == 30


def test_spoiling_the_counts_gives_no_free_tries(blobs, attempts, moment):
    attempts.begin("Outi")
    blobs.write("attempts", b"\xff[")
    assert wait_of(attempts) == 30
    moment.pass_(30)
    assert wait_of(attempts) == 0
    attempts.succeeded("Outi")
    assert wait_of(attempts) == 0


def test_a_full_disk_keeps_nobody_out_and_frees_no_tries(blobs, attempts, monkeypatch):
    def full(*args, **words):
        raise StoreFailure("errors.store_full")

    monkeypatch.setattr(blobs, "write", full)
    assert [wait_of(attempts) for _ in range(6)] == [0, 0, 0, 0, 0, 30]
    attempts.succeeded("Outi")
    assert wait_of(attempts) == 0
