"""Who used whose data, and that nobody can change what the log says without it showing."""

from __future__ import annotations

import pytest

from storage.use_log import UseLog


@pytest.fixture
def log(blobs, ring, clock):
    ring.make_key("")
    return UseLog(blobs, ring, clock)


def filled(log, clock, count=6):
    for number in range(count):
        clock.pass_(minutes=1)
        log.write("Outi", "opened", client=f"c{number % 2}", reason="tapaaminen")
    return log


def lines_of(blobs, name="use-log/2026-11"):
    return blobs.read(name).splitlines(keepends=True)


def put(blobs, lines, name="use-log/2026-11"):
    blobs.write(name, b"".join(lines))


def test_each_line_says_who_when_what_whose_and_why(log, clock):
    entry = log.write("Outi", "exported", client="c1", reason="pdf")
    assert list(log.entries()) == [entry]
    assert (entry.number, entry.at, entry.who, entry.action) == (1, clock(), "Outi", "exported")
    assert (entry.client, entry.reason) == ("c1", "pdf")


def test_a_client_sees_only_the_lines_about_them(log, clock):
    filled(log, clock)
    assert [entry.number for entry in log.entries("c1")] == [2, 4, 6]
    assert list(log.entries("c9")) == []


def test_a_whole_log_is_found_whole_also_by_another_process(blobs, ring, log, clock):
    filled(log, clock)
    other = UseLog(blobs, ring, clock)
    filled(other, clock)
    filled(log, clock, 1)
    check = UseLog(blobs, ring).verify()
    assert (check.entries, check.problem) == (13, "")


def test_the_log_runs_on_from_month_to_month_whatever_the_clock_does(blobs, log, clock):
    for days in (0, 10, 30, -60, 90, -365):
        clock.pass_(days=days)
        filled(log, clock, 2)
    assert blobs.names("use-log/") == ["use-log/2026-11", "use-log/2026-12", "use-log/2027-01"]
    assert [entry.number for entry in log.entries()] == list(range(1, 13))
    assert log.verify().problem == ""


def test_nothing_in_it_can_be_read_without_the_keys(blobs, log, clock):
    filled(log, clock)
    stored = b"".join(blobs.read(name) for name in blobs.names())
    for word in (b"Outi", b"opened", b"tapaaminen"):
        assert word not in stored


def tamper(how):
    def changed(lines):
        how(lines)
        return lines

    return changed


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda lines: lines[:2] + lines[3:], id="a line taken out"),
        pytest.param(lambda lines: lines[1:], id="the first taken out"),
        pytest.param(lambda lines: lines[:-1], id="the last cut off"),
        pytest.param(lambda lines: [], id="all cut off"),
        pytest.param(lambda lines: [lines[1], lines[0], *lines[2:]], id="two in other order"),
        pytest.param(lambda lines: [*lines[:3], lines[2], *lines[3:]], id="one twice"),
        pytest.param(lambda lines: [*lines, lines[-1]], id="the last twice"),
        pytest.param(lambda lines: [*lines[:3], b"a" + lines[3][1:], *lines[4:]], id="one changed"),
        pytest.param(lambda lines: [*lines[:-1], lines[-1][:-9] + b"AAAAAAAA\n"], id="the last changed"),
        pytest.param(lambda lines: [*lines[:3], b"moi\n", *lines[3:]], id="one invented"),
    ],
)
def test_every_change_to_the_log_shows(blobs, log, clock, spoil):
    filled(log, clock)
    put(blobs, spoil(lines_of(blobs)))
    assert log.verify().problem in ("changed", "cut")


def test_a_cut_still_shows_after_more_was_written(blobs, log, clock):
    filled(log, clock)
    put(blobs, lines_of(blobs)[:-2])
    filled(log, clock, 2)
    assert log.verify().problem == "changed"


def test_a_deleted_log_shows(blobs, log, clock):
    filled(log, clock)
    blobs.delete("use-log/2026-11")
    assert log.verify().problem == "cut"


def test_a_line_torn_by_a_power_cut_is_not_taken_for_tampering(blobs, log, clock):
    filled(log, clock)
    blobs.append("use-log/2026-11", lines_of(blobs)[-1][:100])
    assert log.verify().problem == ""
    filled(log, clock, 2)
    check = log.verify()
    assert (check.entries, check.problem) == (8, "")
    assert [entry.torn for entry in log.entries()] == [False] * 6 + [True, False]


def test_a_head_that_is_behind_or_lost_is_no_problem(blobs, log, clock):
    filled(log, clock)
    behind = blobs.read("use-log-head")
    filled(log, clock)
    for head in (behind, b"rikki"):
        blobs.write("use-log-head", head)
        assert log.verify().problem == ""
    filled(log, clock, 1)
    assert log.verify().entries == 13
