"""Every kind of blobs keeps the same promises."""

from __future__ import annotations

import errno
import os
import threading
import time
from pathlib import Path

import pytest

from storage.directory_blobs import DirectoryBlobs
from storage.disk import Disk
from storage.failure import StoreFailure


def test_bytes_come_back_as_written(blobs):
    for data in (b"", b"\x00\xff" * 9, b"x" * 3_000_000):
        blobs.write("clients/c1/body", data)
        assert blobs.read("clients/c1/body") == data
    assert blobs.read("clients/c2/body") is None


def test_the_bytes_before_can_be_kept(blobs):
    blobs.write("clients/c1/body", b"one", keep="clients/c1/previous")
    assert blobs.read("clients/c1/previous") is None
    blobs.write("clients/c1/body", b"two", keep="clients/c1/previous")
    blobs.write("clients/c1/body", b"three", keep="clients/c1/previous")
    assert (blobs.read("clients/c1/body"), blobs.read("clients/c1/previous")) == (b"three", b"two")


def test_a_copy_stays_when_the_first_changes(blobs):
    blobs.write("clients/c1/body", b"one")
    blobs.copy("clients/c1/body", "clients/c1/generation-1")
    blobs.copy("clients/c1/nothing", "clients/c1/generation-2")
    blobs.write("clients/c1/body", b"two")
    assert blobs.read("clients/c1/generation-1") == b"one"
    assert blobs.read("clients/c1/generation-2") is None


def test_appended_bytes_follow_each_other(blobs):
    blobs.append("use-log/2026-11", b"one\n")
    blobs.append("use-log/2026-11", b"two\n")
    assert blobs.read("use-log/2026-11") == b"one\ntwo\n"


def test_what_is_removed_is_gone_and_may_be_removed_again(blobs):
    for remove in (blobs.delete, blobs.destroy):
        blobs.write("clients/c1/key", b"secret")
        remove("clients/c1/key")
        remove("clients/c1/key")
        assert blobs.read("clients/c1/key") is None
        assert blobs.names() == []


def test_every_write_changes_the_stamp_even_of_the_same_bytes(blobs):
    stamps = {blobs.stamp("clients/c1/body")}
    for _ in range(50):
        blobs.write("clients/c1/body", b"same", keep="clients/c1/previous", durable=False)
        stamps.add(blobs.stamp("clients/c1/body"))
    assert len(stamps) == 51
    assert "" in stamps


def test_stamps_of_a_group_name_every_member(blobs):
    blobs.write("clients/c1/body", b"x")
    blobs.write("clients/other/key", b"x")
    blobs.write("header", b"x")
    found = blobs.stamps("clients", "body")
    assert found == {"c1": blobs.stamp("clients/c1/body"), "other": ""}
    assert blobs.stamps("nothing", "body") == {}


def test_names_are_listed_by_their_beginning(blobs):
    written = ["clients/c1/body", "clients/c1/key", "clients/c10/body", "header", "use-log/2026-11"]
    for name in written:
        blobs.write(name, b"x")
    assert blobs.names() == written
    assert blobs.names("clients/c1/") == written[:2]
    assert blobs.names("clients/c1/k") == written[1:2]
    assert blobs.names("clients/c1") == written[:3]
    assert blobs.names("use-log/") == written[4:]
    assert blobs.names("clients/c9/") == []


@pytest.mark.parametrize(
    "name", ["", "../x", "/etc/passwd", "a/../b", ".hidden", "A", "a//b", "a/b/c/d", "a\\b", "a\0b"]
)
def test_a_name_never_reaches_outside(blobs, name):
    for use in (blobs.read, blobs.delete, blobs.stamp, lambda name: blobs.write(name, b"x")):
        with pytest.raises(ValueError, match="not a blob name"):
            use(name)


def test_a_lock_is_held_by_one_at_a_time(blobs):
    inside, most = 0, 0

    def work():
        nonlocal inside, most
        for _ in range(5):
            with blobs.lock("client/c1"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.001)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_a_lock_that_stays_taken_is_said_plainly(blobs):
    with blobs.lock("client/c1"):
        with pytest.raises(StoreFailure, match="store_locked"), blobs.lock("client/c1", timeout=0.05):
            pass
        with blobs.lock("client/other2", timeout=0.05), blobs.lock("header", timeout=0.05):
            pass
    with blobs.lock("client/c1", timeout=0.05):
        pass


# What only a directory can promise.


@pytest.fixture
def folder(tmp_path):
    return DirectoryBlobs(tmp_path / "store")


def everything_in(root):
    return [Path(place) / name for place, _, names in os.walk(root) for name in names]


def test_files_and_folders_are_for_their_owner_only(folder):
    before = os.umask(0)
    try:
        folder.write("clients/c1/body", b"x")
        folder.append("use-log/2026-11", b"x")
        with folder.lock("client/c1"):
            pass
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in everything_in(folder.root)} == {0o600}
    folders = [Path(place) for place, _, _ in os.walk(folder.root)]
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


def test_no_folder_grows_long(folder):
    for number in range(40):
        folder.write(f"clients/{number:08x}/body", b"x", durable=False)
    assert len(list((folder.root / "clients").iterdir())) == 40


def test_what_killed_processes_left_is_cleared_away(folder):
    folder.write("header", b"x")
    left = folder.root / "temporary"
    names = {"old.new": -3600, "future.new": 3600, "young.new": 0}
    for name, age in names.items():
        (left / name).write_bytes(b"half")
        os.utime(left / name, (time.time() + age, time.time() + age))
    folder.sweep()
    assert [path.name for path in left.iterdir()] == ["young.new"]
    assert folder.read("header") == b"x"


def test_nothing_is_left_beside_what_was_written(folder):
    for number in range(5):
        folder.write("header", b"%d" % number, keep="header-previous" if number % 2 else "")
        folder.write("clients/c1/head", b"x", durable=False)
    assert list((folder.root / "temporary").iterdir()) == []


@pytest.mark.parametrize("why", [errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK])
def test_a_file_system_without_second_names_keeps_copies(tmp_path, why):
    class NoLinks(Disk):
        def link(self, path, to):
            if not path.exists():
                raise FileNotFoundError(errno.ENOENT, "no file")
            raise OSError(why, "no links here")

    blobs = DirectoryBlobs(tmp_path / "store", NoLinks())
    for data in (b"one", b"two", b"three"):
        blobs.write("clients/c1/body", data, keep="clients/c1/previous")
    blobs.copy("clients/c1/body", "clients/c1/generation-1")
    assert blobs.read("clients/c1/previous") == b"two"
    assert blobs.read("clients/c1/generation-1") == b"three"


def test_a_disk_that_reads_back_other_bytes_is_not_believed(tmp_path):
    class Forgetful(Disk):
        def sync(self, fd):
            super().sync(fd)
            if os.fstat(fd).st_size > 5:
                os.pwrite(fd, b"?", 2)

    blobs = DirectoryBlobs(tmp_path / "store")
    blobs.write("header", b"good")
    with pytest.raises(StoreFailure, match="store_io"):
        DirectoryBlobs(blobs.root, Forgetful()).write("header", b"longer than before")
    assert blobs.read("header") == b"good"


def test_writing_in_small_pieces_writes_everything(tmp_path):
    class Slow(Disk):
        def write(self, fd, data):
            return super().write(fd, data[:7])

    blobs = DirectoryBlobs(tmp_path / "store", Slow())
    blobs.write("header", bytes(range(256)))
    blobs.append("use-log/2026-11", bytes(range(100)))
    assert blobs.read("header") == bytes(range(256))
    assert blobs.read("use-log/2026-11") == bytes(range(100))


def test_a_link_planted_in_the_store_is_not_followed(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.write_bytes(b"not ours")
    folder.write("header", b"x")
    (folder.root / "planted").symlink_to(outside)
    with pytest.raises(StoreFailure):
        folder.read("planted")
    with pytest.raises(StoreFailure):
        folder.append("planted", b"more")
    assert outside.read_bytes() == b"not ours"
