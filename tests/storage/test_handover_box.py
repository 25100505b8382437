"""Hand-over boxes: kept until they are fetched or 14 days old, and readable by nobody without the code."""

from __future__ import annotations

import errno
import os
import time

import pytest

from storage import handover_box
from storage.failure import StoreFailure
from storage.handover_box import LONGEST_BOX, MOST_BOXES, OLDEST, HandoverBoxes
from tests.storage.faulty_disk import FaultyDisk

ID = "3" * 64
BOX = b"n" * 24 + b"t" * 16 + b"sealed" * 90


class Time:
    """Seconds that stand still until a test moves them."""

    def __init__(self):
        self.passed = 0.0

    def __call__(self):
        return time.time() + self.passed


@pytest.fixture
def now():
    return Time()


@pytest.fixture
def boxes(tmp_path, now):
    return HandoverBoxes(tmp_path, now)


def test_a_box_waits_until_it_is_removed(boxes):
    assert boxes.look(ID) is None
    boxes.put(ID, BOX)
    assert boxes.look(ID) == boxes.look(ID) == BOX
    boxes.remove(ID)
    assert boxes.look(ID) is None
    boxes.remove(ID)


def test_the_same_id_again_takes_the_earlier_ones_place(boxes):
    boxes.put(ID, BOX)
    boxes.put(ID, BOX[::-1])
    assert boxes.look(ID) == BOX[::-1]


@pytest.mark.parametrize("sign", [1, -1])
def test_after_fourteen_days_it_is_gone_also_when_the_clock_went_back(boxes, now, tmp_path, sign):
    boxes.put(ID, BOX)
    now.passed = sign * (OLDEST - 60)
    assert boxes.look(ID) == BOX
    now.passed = sign * (OLDEST + 60)
    assert boxes.look(ID) is None
    assert boxes.sweep() == 1
    assert list((tmp_path / "rooms" / "handover").iterdir()) == []


@pytest.mark.parametrize("id", ["", "3" * 63, "3" * 65, "G" * 64, "../" + "3" * 61, "A" * 64])
def test_what_is_no_id_is_refused(boxes, id):
    for act in (lambda: boxes.put(id, BOX), lambda: boxes.look(id), lambda: boxes.remove(id)):
        with pytest.raises(ValueError, match="id"):
            act()


@pytest.mark.parametrize("size", [0, 39, LONGEST_BOX + 1])
def test_what_is_no_box_is_refused(boxes, size):
    with pytest.raises(ValueError, match="box"):
        boxes.put(ID, bytes(size))


def test_a_flood_does_not_fill_the_disk(boxes, tmp_path, monkeypatch):
    assert MOST_BOXES * LONGEST_BOX < 50 * 1024**2
    monkeypatch.setattr(handover_box, "MOST_BOXES", 40)
    boxes.put(ID, BOX)
    for number in range(39):
        (tmp_path / "rooms" / "handover" / f"{number:064x}").touch()
    with pytest.raises(StoreFailure, match="store_full"):
        boxes.put("4" * 64, BOX)
    boxes.put(ID, BOX)


def test_files_are_for_their_owner_only_and_links_are_not_followed(boxes, tmp_path):
    boxes.put(ID, BOX)
    folder = tmp_path / "rooms" / "handover"
    assert oct(folder.stat().st_mode & 0o777) == "0o700"
    assert oct((folder / ID).stat().st_mode & 0o777) == "0o600"
    (tmp_path / "elsewhere").write_bytes(b"not a box")
    (folder / ("5" * 64)).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreFailure):
        boxes.look("5" * 64)


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
def test_any_call_may_fail_and_the_earlier_box_stays(tmp_path, why):
    HandoverBoxes(tmp_path).put(ID, BOX)
    failures = 0
    for call in range(1, 40):
        disk = FaultyDisk(call, why)
        try:
            HandoverBoxes(tmp_path, disk=disk).put(ID, BOX[::-1])
        except StoreFailure:
            failures += 1
            assert HandoverBoxes(tmp_path).look(ID) in (BOX, BOX[::-1])
        else:
            assert HandoverBoxes(tmp_path).look(ID) == BOX[::-1]
        left = [path for path in (tmp_path / "rooms" / "handover").iterdir() if path.name != ID]
        for path in left:
            os.utime(path, (0, 0))
        assert HandoverBoxes(tmp_path).look(ID) is not None
    assert failures >= 5
    HandoverBoxes(tmp_path).sweep()
    assert [path.name for path in (tmp_path / "rooms" / "handover").iterdir()] == [ID]
