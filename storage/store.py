"""One store: who can open it, what it is for, and the way to its keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace

from coaching.client_text import clean_line
from coaching.record import Refused
from storage.attempts import Attempts
from storage.blobs import Blobs
from storage.client_index import ClientIndex, MeetBy, no_path
from storage.client_repository import ClientRepository
from storage.clock import Clock, utc_now
from storage.directory_blobs import DirectoryBlobs
from storage.envelope import new_key
from storage.failure import StoreFailure
from storage.folder import check_folder
from storage.header import (
    NAME,
    Header,
    Settings,
    check_proof,
    check_settings,
    present_key_id,
    read_header,
    write_header,
)
from storage.key_change import change_keys, finish_change
from storage.key_ring import KeyRing, Keys
from storage.passphrase import check_passphrase
from storage.recovery_key import new_recovery_key, read_recovery_key
from storage.slot import Cost, new_slot, open_slot
from storage.use_log import UseLog

__all__ = ["Cost", "Settings", "Store"]

_RECOVERY = ""  # the recovery key's slot has no worker


class Store:
    """A store on its blobs. It holds no key: what opens it returns a key ring, and keeps none.

    Args:
        blobs: where everything lies.
        attempts: the count of wrong passphrases.
        clock: the time.
    """

    def __init__(self, blobs: Blobs, *, attempts: Attempts | None = None, clock: Clock = utc_now) -> None:
        self.blobs = blobs
        self._attempts = attempts or Attempts(blobs)
        self._clock = clock

    @classmethod
    def create(
        cls,
        place: Path | Blobs,
        settings: Settings,
        worker: str,
        passphrase: str,
        *,
        practice: bool = False,
        cost: Cost | None = None,
        clock: Clock = utc_now,
    ) -> tuple[Store, str]:
        """Make an empty store.

        Args:
            place: an empty or new folder on a local disk.
            settings: what an organisation says before its first client.
            worker: name of the first worker.
            passphrase: the first worker's.
            practice: for invented clients only; any passphrase will do then.
            cost: of trying a passphrase.
            clock: the time.

        Returns:
            the store, and the recovery key: shown and printed once, kept nowhere.

        Raises:
            Refused: the settings have a gap, or the passphrase is weak.
            StoreFailure: the folder cannot hold a store.
        """
        worker = _name(worker)
        if not practice:
            check_settings(settings)
            check_passphrase(passphrase, worker, settings.organisation)
        if isinstance(place, Path):
            check_folder(place)
        store = cls(DirectoryBlobs(place) if isinstance(place, Path) else place, clock=clock)
        with store.blobs.lock("header"):
            _clear_half_made(store.blobs)
            recovery_key, cost, id = new_recovery_key(), cost or Cost(), uuid4().hex
            ring = store._ring(id, (new_key(),))
            slots = (
                new_slot(id, worker, passphrase, ring.keys, cost),
                new_slot(id, _RECOVERY, recovery_key, ring.keys, cost),
            )
            header = Header(
                store=id, practice=practice, settings=settings, slots=slots, key_ids=_ids(ring.keys)
            )
            # The header comes last: without it there is no store, so no half-made one is ever opened.
            KeyRing(store.blobs, id, ring.keys).make_key("")
            store.use_log(ring).write(worker, "store_created")
            write_header(store.blobs, header, ring, forget_previous=True)
        return store, recovery_key

    @classmethod
    def at(cls, folder: Path, *, clock: Clock = utc_now) -> Store:
        """The store in a folder.

        Raises:
            StoreFailure: there is none, a newer program made it, or it lies where a lock does not hold.
        """
        check_folder(folder)
        blobs = DirectoryBlobs(folder)
        read_header(blobs)
        return cls(blobs, clock=clock)

    @staticmethod
    def is_at(folder: Path) -> bool:
        """Whether there is a store in a folder, whatever its version or state."""
        return (folder / NAME).exists()

    @property
    def id(self) -> str:
        """The store's own id; it tells nothing about anybody."""
        return self._header().store

    @property
    def settings(self) -> Settings:
        """What the organisation said."""
        return self._header().settings

    @property
    def practice(self) -> bool:
        """Whether the store is for invented clients only."""
        return self._header().practice

    def workers(self) -> tuple[str, ...]:
        """Names of those who have a passphrase, in the order they were added."""
        return tuple(slot.worker for slot in self._header().slots if slot.kind == "worker")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the store for one server. A second one is told at once.

        Raises:
            StoreFailure: another server holds it.
        """
        with self.blobs.lock("server", timeout=0):
            if isinstance(self.blobs, DirectoryBlobs):
                self.blobs.sweep()
            yield

    def unlock(self, worker: str, passphrase: str) -> KeyRing:
        """The keys, for a worker's passphrase.

        Raises:
            StoreFailure: the passphrase is wrong, or it has been wrong so often that this try must wait.
        """
        return self._opened(_name(worker), passphrase)

    def recover(self, recovery_key: str, worker: str, passphrase: str) -> KeyRing:
        """The keys, for the printed recovery key; the worker gets a new passphrase in the same step."""
        worker = _name(worker)
        header = self._header()
        if not header.practice:
            check_passphrase(passphrase, worker, header.settings.organisation)
        printed = read_recovery_key(recovery_key)
        try:
            ring = self._opened(_RECOVERY, printed)
        except StoreFailure as failure:
            if failure.key == "errors.wrong_passphrase":
                raise StoreFailure("errors.wrong_recovery_key") from None
            raise
        self._set_slot(ring, worker, passphrase)
        self._attempts.succeeded(f"worker {worker}")
        self.use_log(ring).write(worker, "recovered")
        return ring

    def add_worker(self, ring: KeyRing, worker: str, passphrase: str, *, by: str) -> None:
        """Let one more worker in."""
        worker = _name(worker)
        header = self._header()
        if worker.casefold() in (name.casefold() for name in self.workers()):
            raise Refused("errors.worker_exists", worker=worker)
        if not header.practice:
            check_passphrase(passphrase, worker, header.settings.organisation)
        self._set_slot(ring, worker, passphrase)
        self.use_log(ring).write(by, "worker_added", reason=worker)

    def change_passphrase(self, worker: str, old: str, new: str) -> None:
        """Give a worker a new passphrase for the old one."""
        worker = _name(worker)
        header = self._header()
        if not header.practice:
            check_passphrase(new, worker, header.settings.organisation)
        ring = self.unlock(worker, old)
        self._set_slot(ring, worker, new)
        self.use_log(ring).write(worker, "passphrase_changed")

    def remove_worker(self, ring: KeyRing, worker: str, *, by: str) -> None:
        """Take a worker's way in away, and change every key: they may have kept the old ones.

        Everybody who is signed in has to sign in again. When it is interrupted, the next unlock finishes it.
        """
        worker = _name(worker)
        with self.blobs.lock("header"):
            header = self._header()
            check_proof(header, ring)
            rest = tuple(slot for slot in header.slots if slot.worker != worker)
            if len(rest) == len(header.slots) or not worker:
                raise Refused("errors.no_such_worker", worker=worker)
            if not any(slot.kind == "worker" for slot in rest):
                raise Refused("errors.last_worker")
            self.use_log(ring).write(by, "worker_removed", reason=worker)
            change_keys(self.blobs, replace(header, slots=rest), ring)

    def renew_recovery_key(self, ring: KeyRing, *, by: str, recovery_key: str = "") -> str:
        """A new recovery key to print; the old one opens nothing any more.

        Args:
            ring: the keys.
            by: who asks for it.
            recovery_key: a new one that is safe on paper already; without it one is made here.
        """
        recovery_key = read_recovery_key(recovery_key) if recovery_key else new_recovery_key()
        self._set_slot(ring, _RECOVERY, recovery_key)
        self.use_log(ring).write(by, "recovery_key_renewed")
        return recovery_key

    def change_settings(self, ring: KeyRing, settings: Settings, *, by: str) -> None:
        """Keep new settings."""
        check_settings(settings)
        with self.blobs.lock("header"):
            header = self._header()
            check_proof(header, ring)
            write_header(self.blobs, replace(header, settings=settings), ring)
        self.use_log(ring).write(by, "settings_changed")

    def repository(self, ring: KeyRing) -> ClientRepository:
        """The client files, for a key ring in this process."""
        return ClientRepository(self.blobs, ring, self._clock)

    def index(self, ring: KeyRing, meet_by: MeetBy = no_path) -> ClientIndex:
        """The list of clients, for a key ring in this process."""
        return ClientIndex(self.blobs, ring, self.repository(ring), meet_by)

    def use_log(self, ring: KeyRing) -> UseLog:
        """The use log, for a key ring in this process."""
        return UseLog(self.blobs, ring, self._clock)

    def _header(self) -> Header:
        return read_header(self.blobs)

    def _ring(self, id: str, keys: Keys) -> KeyRing:
        return KeyRing(self.blobs, id, keys, present_key=lambda: present_key_id(self.blobs))

    def _opened(self, worker: str, passphrase: str) -> KeyRing:
        header = self._header()
        slot = next((slot for slot in header.slots if slot.worker == worker), None)
        # A name that nobody has costs the same and counts too, so that trying names tells nothing.
        bucket = "nobody" if slot is None else f"{slot.kind} {worker}"
        self._attempts.begin(bucket)
        keys = open_slot(header.store, slot or header.slots[0], passphrase)
        if slot is None:
            raise StoreFailure("errors.wrong_passphrase")
        self._attempts.succeeded(bucket)
        ring = self._ring(header.store, keys)
        check_proof(header, ring)
        if len(keys) > 1:
            with self.blobs.lock("header", timeout=600):
                finish_change(self.blobs, self._header(), ring)
        return ring

    def _set_slot(self, ring: KeyRing, worker: str, passphrase: str) -> None:
        with self.blobs.lock("header"):
            header = self._header()
            check_proof(header, ring)
            before = [slot.worker for slot in header.slots]
            cost = header.slots[0].cost
            slot = new_slot(header.store, worker, passphrase, ring.keys, cost)
            if worker in before:
                place = before.index(worker)
                slots = (*header.slots[:place], slot, *header.slots[place + 1 :])
            else:
                slots = (*header.slots, slot)
            write_header(self.blobs, replace(header, slots=slots), ring, forget_previous=True)


def _clear_half_made(blobs: Blobs) -> None:
    """Make way for a new store where one was begun and never finished; refuse where anything else lies."""
    names = blobs.names()
    if not all(name.startswith(("log-key", "use-log")) for name in names):
        raise StoreFailure("errors.store_exists")
    for name in names:
        blobs.delete(name)


def _ids(keys: Keys) -> tuple[bytes, ...]:
    return tuple(key_id for key_id, _ in keys)


def _name(worker: str) -> str:
    worker = clean_line(worker, limit=80)
    if not worker:
        raise Refused("errors.empty_name")
    return worker
