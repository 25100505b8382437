"""Every system call that the store makes, in one small place, so that a test can let each one fail."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_CLOSE_ON_EXEC = getattr(os, "O_CLOEXEC", 0)
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_CHUNK = 1 << 20


class Disk:
    """Thin names for system calls. Subclass it to watch them or to let them fail."""

    def open(self, path: Path, flags: int) -> int:
        """Open or create a file that only its owner may read."""
        return os.open(path, flags | _CLOSE_ON_EXEC | _NO_FOLLOW, 0o600)

    def write(self, fd: int, data: bytes | memoryview) -> int:
        """Write some of the bytes."""
        return os.write(fd, data)

    def read(self, fd: int, size: int) -> bytes:
        """Read some bytes."""
        return os.read(fd, size)

    def seek(self, fd: int, place: int) -> int:
        """Go to a place in the file."""
        return os.lseek(fd, place, os.SEEK_SET)

    def size(self, fd: int) -> int:
        """The size of an open file."""
        return os.fstat(fd).st_size

    def stamp_now(self, fd: int) -> None:
        """Set the file's time to the nanosecond; the system's own tick is too coarse to tell saves apart."""
        now = time.time_ns()
        if os.utime in os.supports_fd:
            os.utime(fd, ns=(now, now))

    def truncate(self, fd: int, size: int) -> None:
        """Cut the file."""
        os.ftruncate(fd, size)

    def sync(self, fd: int) -> None:
        """Wait until the bytes are on the disk. After a failure they must be taken as lost."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - not on every system

            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)  # plain fsync leaves them in the drive's own memory there
        else:
            os.fsync(fd)

    def close(self, fd: int) -> None:
        """Close."""
        os.close(fd)

    def rename(self, path: Path, to: Path) -> None:
        """Put a file in another's place in one step."""
        os.replace(path, to)  # noqa: PTH105 - one call, one place

    def link(self, path: Path, to: Path) -> None:
        """Give the same bytes a second name."""
        os.link(path, to)

    def unlink(self, path: Path) -> None:
        """Remove a name."""
        os.unlink(path)  # noqa: PTH108

    def make_directory(self, path: Path) -> None:
        """Make a directory that only its owner may enter."""
        os.mkdir(path, 0o700)  # noqa: PTH102

    def remove_directory(self, path: Path) -> None:
        """Remove an empty directory."""
        os.rmdir(path)  # noqa: PTH106

    def stat(self, path: str | Path) -> os.stat_result:
        """Size and times."""
        return os.stat(path)  # noqa: PTH116

    def entries(self, path: str | Path) -> Iterator[os.DirEntry[str]]:
        """What lies in a directory."""
        with os.scandir(path) as found:
            yield from found

    # Made of the calls above, so that a fault in any of them shows here too.

    def write_all(self, fd: int, data: bytes) -> None:
        """Write every byte, however many calls it takes."""
        rest = memoryview(data)
        while rest:
            rest = rest[self.write(fd, rest) :]

    def read_all(self, fd: int) -> bytes:
        """Read from here to the end."""
        parts = []
        while part := self.read(fd, _CHUNK):
            parts.append(part)
        return b"".join(parts)

    def sync_directory(self, path: Path) -> None:
        """Wait until the names in a directory are on the disk."""
        if sys.platform == "win32":
            return  # a directory cannot be opened there; the file system keeps its names itself
        fd = self.open(path, os.O_RDONLY)
        try:
            self.sync(fd)
        finally:
            self.close(fd)
