"""Blobs in a local directory: whole files that appear in one step, for their owner only."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from storage.blobs import checked
from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error

TEMPORARY = "temporary"
LOCKS = "locks"
STALE = 60.0
"""Seconds after which a half-written file of a process that was killed is cleared away."""

_FLAT = frozenset({"rooms"})  # few at a time, and the participants' process finds them by itself
_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
_LOOK_EVERY = 0.005  # seconds between looks of a waiting process whether the lock is free


class DirectoryBlobs:
    """A directory on a local disk.

    A name of three parts, ``clients/<id>/<leaf>``, lies in ``clients/<last two letters>/<id>/<leaf>``,
    so that no directory grows long; rooms are few, and lie in ``rooms/<id>/<leaf>``. Files are made in
    ``temporary/`` and renamed into place.

    Args:
        root: the directory; it need not exist before the first write.
        disk: the system calls.
    """

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self.root = root
        self._disk = disk or Disk()

    def read(self, name: str) -> bytes | None:
        """See :class:`storage.blobs.Blobs`."""
        with _told():
            return self._read(self._path(name))

    def write(self, name: str, data: bytes, *, keep: str = "", durable: bool = True) -> None:
        """See :class:`storage.blobs.Blobs`."""
        path = self._path(name)
        fresh = self._temporary()
        old = self._path(keep) if keep else fresh.with_suffix(".old")
        with _told():
            try:
                self._write_fresh(fresh, data, durable=durable)
                self._make_parents(path)
                stood = bool(keep or durable) and self._link(path, old)
                self._disk.rename(fresh, path)
                if durable:
                    self._sync_names_or_put_back(path, old if stood else None)
            except OSError:
                with suppress(OSError):
                    self._disk.unlink(fresh)
                raise
            finally:
                if not keep and durable:
                    with suppress(OSError):
                        self._disk.unlink(old)

    def append(self, name: str, data: bytes) -> None:
        """See :class:`storage.blobs.Blobs`."""
        path = self._path(name)
        with _told():
            self._make_parents(path)
            fd = self._disk.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            try:
                size = self._disk.size(fd)
                try:
                    self._disk.write_all(fd, data)
                    self._disk.sync(fd)
                except OSError:
                    with suppress(OSError):
                        self._disk.truncate(fd, size)
                    raise
            finally:
                self._disk.close(fd)
            if size == 0:
                self._disk.sync_directory(path.parent)

    def copy(self, name: str, to: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        with _told():
            target = self._path(to)
            self._make_parents(target)
            self._link(self._path(name), target)

    def delete(self, name: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        path = self._path(name)
        with _told():
            try:
                self._disk.unlink(path)
            except FileNotFoundError:
                return
            self._disk.sync_directory(path.parent)
            if name.count("/") == 2:
                with suppress(OSError):  # not empty yet
                    self._disk.remove_directory(path.parent)

    def destroy(self, name: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        with _told():
            try:
                fd = self._disk.open(self._path(name), os.O_WRONLY)
            except FileNotFoundError:
                return
            try:
                self._disk.write_all(fd, secrets.token_bytes(self._disk.size(fd)))
                self._disk.sync(fd)
            finally:
                self._disk.close(fd)
        self.delete(name)
        self.sweep()  # a process killed in the middle may have left it a second name there

    def stamp(self, name: str) -> str:
        """See :class:`storage.blobs.Blobs`."""
        with _told():
            return self._stamp(self._path(name))

    def stamps(self, group: str, leaf: str) -> dict[str, str]:
        """See :class:`storage.blobs.Blobs`."""
        found = {}
        with _told():
            for shard in self._entries(self.root / checked(group)):
                for member in (shard,) if group in _FLAT else self._entries(shard.path):
                    found[member.name] = self._stamp(f"{member.path}/{leaf}")
        return found

    def names(self, prefix: str = "") -> list[str]:
        """See :class:`storage.blobs.Blobs`."""
        with _told():
            first, *rest = prefix.split("/")
            if len(rest) == 2 and first and rest[0]:
                folder = self._path(f"{first}/{rest[0]}/x").parent
                every = [f"{first}/{rest[0]}/{entry.name}" for entry in self._entries(folder)]
            elif rest and first:
                every = list(self._walk_group(first, self.root / checked(first)))
            else:
                every = list(self._walk())
        return sorted(name for name in every if name.startswith(prefix))

    @contextmanager
    def lock(self, name: str, timeout: float = 10.0) -> Iterator[None]:
        """See :class:`storage.blobs.Blobs`."""
        group, _, member = checked(name).partition("/")
        # Clients share a few hundred lock files, so that an erased client leaves no name behind.
        path = self.root / LOCKS / (f"{group}-{member[-2:]}" if member else group)
        with _told():
            self._make_parents(path)
            lock = FileLock(
                path,
                timeout=max(timeout, 0.0),
                mode=0o600,
                poll_interval=_LOOK_EVERY,
                preserve_lock_file=True,
                fallback_to_soft=False,  # a soft lock goes stale when its holder is killed
            )
            try:
                lock.acquire()
            except Timeout:
                raise StoreFailure("errors.store_locked") from None
        try:
            yield
        finally:
            lock.release()

    def sweep(self) -> None:
        """Clear away what killed processes left half written. Nothing there was ever called saved."""
        now = time.time()
        for entry in self._entries(self.root / TEMPORARY):
            with suppress(OSError):
                # In both directions: a clock that was set back must not keep them for ever.
                if abs(now - entry.stat().st_mtime) > STALE:
                    self._disk.unlink(Path(entry.path))

    def _path(self, name: str) -> Path:
        parts = checked(name).split("/")
        if parts[0] in (TEMPORARY, LOCKS):
            raise ValueError("not a blob name")
        if len(parts) == 3 and parts[0] not in _FLAT:
            return self.root / parts[0] / parts[1][-2:] / parts[1] / parts[2]
        return self.root.joinpath(*parts)

    def _temporary(self) -> Path:
        return self.root / TEMPORARY / f"{secrets.token_hex(12)}.new"

    def _read(self, path: Path) -> bytes | None:
        try:
            fd = self._disk.open(path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            return self._disk.read_all(fd)
        finally:
            self._disk.close(fd)

    def _write_fresh(self, path: Path, data: bytes, *, durable: bool) -> None:
        self._make_parents(path)
        fd = self._disk.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        try:
            self._disk.write_all(fd, data)
            self._disk.stamp_now(fd)
            if durable:
                self._disk.sync(fd)
                self._disk.seek(fd, 0)
                if self._disk.read_all(fd) != data:
                    raise OSError(errno.EIO, "read back different bytes")
        finally:
            self._disk.close(fd)

    def _sync_names_or_put_back(self, path: Path, old: Path | None) -> None:
        try:
            self._disk.sync_directory(path.parent)
        except OSError:
            # Whether the new name is on the disk is unknown. It must not look saved, so the old one returns.
            with suppress(OSError):
                if old is None:
                    self._disk.unlink(path)
                else:
                    back = self._temporary()
                    self._disk.link(old, back)
                    self._disk.rename(back, path)
            raise

    def _link(self, path: Path, to: Path) -> bool:
        with suppress(FileNotFoundError):
            self._disk.unlink(to)
        try:
            self._disk.link(path, to)
        except FileNotFoundError:
            return False
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            # Some file systems give a file only one name: there a copy is a second file.
            data = self._read(path)
            if data is None:
                return False
            self._write_fresh(to, data, durable=False)
        return True

    def _make_parents(self, path: Path) -> None:
        missing = []
        folder = path.parent
        while not folder.is_dir():
            missing.append(folder)
            folder = folder.parent
        for folder in reversed(missing):
            with suppress(FileExistsError):
                self._disk.make_directory(folder)
            self._disk.sync_directory(folder.parent)

    def _stamp(self, path: str | Path) -> str:
        try:
            found = self._disk.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            return ""
        return f"{found.st_mtime_ns}-{found.st_ino}-{found.st_size}"

    def _entries(self, path: str | Path) -> Iterator[os.DirEntry[str]]:
        with suppress(FileNotFoundError, NotADirectoryError):
            yield from self._disk.entries(path)

    def _walk(self) -> Iterator[str]:
        for top in self._entries(self.root):
            if top.is_file():
                yield top.name
            elif top.name not in (TEMPORARY, LOCKS):
                yield from self._walk_group(top.name, top.path)

    def _walk_group(self, group: str, path: str | Path) -> Iterator[str]:
        for second in self._entries(path):
            if second.is_file():
                yield f"{group}/{second.name}"
                continue
            if group in _FLAT:
                yield from (f"{group}/{second.name}/{leaf.name}" for leaf in self._entries(second.path))
                continue
            for member in self._entries(second.path):
                yield from (f"{group}/{member.name}/{leaf.name}" for leaf in self._entries(member.path))


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise from_os_error(error) from error
