"""The desk: the one client file in front of the two of them, always as the store has it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import msgspec
from traitlets import HasTraits, Instance, Int

from coaching.client_file import ClientFile
from coaching.record import Refused
from coaching.text_field import write_text
from storage.failure import StoreFailure
from widgets.page.following import Following
from widgets.page.undo import Reversible, revert

Operation = Callable[[ClientFile], ClientFile]


class Kept(Protocol):
    """A client file as the store keeps it."""

    @property
    def file(self) -> ClientFile:
        """The whole file."""
        ...

    @property
    def revision(self) -> int:
        """How many times it has been saved."""
        ...

    @property
    def saved_at(self) -> datetime:
        """When it was saved last."""
        ...

    @property
    def restored_from(self) -> datetime | None:
        """When the file was damaged: from which time the good copy is."""
        ...


class Repository(Protocol):
    """What a desk needs from the store."""

    def read(self, client_id: str, /) -> Kept:
        """Return the newest file."""
        ...

    def change(self, client_id: str, operation: Operation, /) -> Kept:
        """Apply a pure change to the newest file; returns only when the bytes are on disk."""
        ...

    def stamp(self, client_id: str, /) -> object:
        """Return something cheap that differs whenever the file has changed."""
        ...


class Notice(msgspec.Struct, frozen=True):
    """A sentence to show in passing after a change; ``undo`` offers to take the change back."""

    text: str
    undo: bool = True


class Desk(HasTraits):
    """The open client file. Models observe ``file``; every change goes through the store at once.

    Args:
        repository: the store, scoped to this client.
        client_id: whose file lies on the desk.
        clock: tells the time; always with a time zone.
        new_id: makes a fresh id.
        use_log: notes what was done with the client's data and how, where the store keeps such a log.
    """

    file = Instance(ClientFile)
    revision = Int()
    saved_at = Instance(datetime)

    def __init__(
        self,
        repository: Repository,
        client_id: str,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC).astimezone(),
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex[:12],
        use_log: Callable[[str, str], None] | None = None,
    ) -> None:
        super().__init__()
        self._following = Following(self.refresh)
        self._repository = repository
        self._client_id = client_id
        self._clock = clock
        self._new_id = new_id
        self._use_log = use_log
        self._done: list[Reversible] = []
        self._stamp: object = None
        self.notice: Notice | None = None
        self.restored_from: datetime | None = None
        self.refresh()

    def now(self) -> datetime:
        """Return the time by the desk's clock."""
        return self._clock()

    def new_id(self) -> str:
        """Return an id that nothing in the file has."""
        return self._new_id()

    def note_use(self, action: str, reason: str) -> None:
        """Note what is being done with the client's data; never what it says.

        Raises:
            StoreFailure: it is not noted; then it must not be done.
        """
        if self._use_log is None:
            return
        try:
            self._use_log(action, reason)
        except StoreFailure as failure:
            if failure.key == "errors.locked":
                raise
            raise StoreFailure("errors.not_noted") from failure

    def change(self, operation: Operation, *, notice: str | None = None, undoable: bool = True) -> None:
        """Save a pure change of the file.

        Args:
            operation: from the file to the changed file; raises ``Refused``.
            notice: a worded sentence to show in passing, with a way to take the change back.
            undoable: whether undoing takes this back; a language is not undone with a step.
        """
        before: list[ClientFile] = []

        def noted(file: ClientFile) -> ClientFile:
            before[:] = [file]
            return operation(file)

        self._save(noted)
        if undoable and before and before[0] != self.file:
            self._done = [*self._done[-49:], Reversible(before[0], self.file)]
        if notice:
            self.notice = Notice(notice, undoable)

    def write_text(self, field: str, base: str, text: str) -> None:
        """Save one free text; raises ``Conflict`` when somebody else has changed it meanwhile."""
        self._save(lambda file: write_text(file, field, base=base, text=text))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of this screen to take back."""
        return bool(self._done)

    def undo(self) -> None:
        """Take back this screen's last change, leaving what others have written since."""
        if not self._done:
            raise Refused("errors.nothing_to_undo")
        last = self._done[-1]
        self._save(lambda file: revert(file, last))
        self._done.pop()

    def refresh(self) -> None:
        """Look at the store once and take what is new."""
        stamp = self._repository.stamp(self._client_id)
        if stamp != self._stamp:
            self._take(self._repository.read(self._client_id))
            self._stamp = stamp

    def watch(self) -> None:
        """Follow changes from other screens for as long as the event loop runs."""
        self._following.begin()

    def leave(self) -> None:
        """Stop following."""
        self._following.end()

    def _save(self, operation: Operation) -> None:
        try:
            self._take(self._repository.change(self._client_id, operation))
        except Refused:
            self.refresh()  # what it was refused for may be newer than what lies here
            raise

    def _take(self, kept: Kept) -> None:
        with self.hold_trait_notifications():
            self.revision = kept.revision
            self.saved_at = kept.saved_at
            self.file = kept.file
        if kept.restored_from is not None:
            self.restored_from = kept.restored_from
