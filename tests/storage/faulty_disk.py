"""Disks that let one system call fail, all later ones too, or remember what a power cut would leave."""

from __future__ import annotations

import os
from pathlib import Path

from storage.disk import Disk

CALLS = (
    "open",
    "write",
    "read",
    "seek",
    "size",
    "stamp_now",
    "truncate",
    "sync",
    "close",
    "rename",
    "link",
    "unlink",
    "make_directory",
    "remove_directory",
    "stat",
    "entries",
)


class FaultyDisk(Disk):
    """Lets the n-th call fail, once or for ever. ``short`` writes one byte first, as a full disk does."""

    def __init__(self, fail_at: int, why: int, *, for_ever: bool = False, short: bool = False) -> None:
        self.count = 0
        self.failed: list[str] = []
        self.fail_at, self.why, self.for_ever, self.short = fail_at, why, for_ever, short

    def _goes_wrong(self, call: str) -> bool:
        self.count += 1
        wrong = self.count == self.fail_at or (self.for_ever and self.count > self.fail_at)
        if wrong:
            self.failed.append(call)
        return wrong


def _failing(call):
    real = getattr(Disk, call)

    def method(self, *args):
        if self._goes_wrong(call):
            if call == "close":
                real(self, *args)  # the file is closed even when closing reports an error
            if call == "write" and self.short:
                os.write(args[0], bytes(args[1][:1]))
            raise OSError(self.why, os.strerror(self.why))
        return real(self, *args)

    return method


for _call in CALLS:
    setattr(FaultyDisk, _call, _failing(_call))


class RememberingDisk(Disk):
    """Remembers every change in order, and builds what may be on the disk after the power was cut.

    A file's bytes are certain only once they were synced, a name only once its directory was.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.steps: list[tuple] = []
        self._open: dict[int, Path] = {}

    def open(self, path, flags):
        new = flags & os.O_CREAT and not path.exists()
        fd = super().open(path, flags)
        self._open[fd] = path
        if new:
            self.steps.append(("create", path, os.fstat(fd).st_ino))
        return fd

    def write(self, fd, data):
        written = super().write(fd, data)
        self.steps.append(("bytes", os.fstat(fd).st_ino, self._open[fd].read_bytes()))
        return written

    def sync(self, fd):
        path = self._open[fd]
        self.steps.append(("sync-names", path) if path.is_dir() else ("sync", os.fstat(fd).st_ino))

    def rename(self, path, to):
        super().rename(path, to)
        self.steps.append(("rename", path, to))

    def link(self, path, to):
        super().link(path, to)
        self.steps.append(("link", path, to))

    def unlink(self, path):
        super().unlink(path)
        self.steps.append(("unlink", path))

    def make_directory(self, path):
        super().make_directory(path)
        self.steps.append(("directory", path))

    def remove_directory(self, path):
        super().remove_directory(path)

    def after_power_cut(self, target: Path, steps: int, *, names_lost: bool, torn: str) -> None:
        """Build what the disk may hold after so many steps.

        Args:
            target: an empty place to build it in.
            steps: how many of the remembered steps were begun.
            names_lost: whether names that were not synced are gone; else all of them made it.
            torn: what became of bytes that were not synced: "empty", "half" or "all".
        """
        bytes_of: dict[int, bytes] = {}
        synced: dict[int, bytes] = {}
        names: dict[Path, int] = {}
        pending: dict[Path, int] = {}
        folders: list[Path] = []
        for step in self.steps[:steps]:
            match step:
                case ("create", path, node):
                    pending[path] = node
                    bytes_of.setdefault(node, b"")
                case ("bytes", node, data):
                    bytes_of[node] = data
                case ("sync", node):
                    synced[node] = bytes_of[node]
                case ("rename", path, to):
                    pending[to] = pending.pop(path)
                case ("link", path, to):
                    pending[to] = pending[path]
                case ("unlink", path):
                    pending.pop(path)
                case ("directory", path):
                    folders.append(path)
                case ("sync-names", folder):
                    for path in [path for path in names if path.parent == folder]:
                        del names[path]
                    names |= {path: node for path, node in pending.items() if path.parent == folder}
        for folder in folders:
            (target / folder.relative_to(self.root.parent)).mkdir(parents=True, exist_ok=True)
        for path, node in (names if names_lost else pending).items():
            data = bytes_of[node]
            if synced.get(node) != data:
                data = {"empty": b"", "half": data[: len(data) // 2], "all": data}[torn]
            place = target / path.relative_to(self.root.parent)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
