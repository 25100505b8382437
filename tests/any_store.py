"""Stores that are cheap to open, clocks that stand still, and small changes, for tests of what is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from coaching.client_file import Client, ClientFile
from coaching.record import Note
from storage.attempts import Moment
from storage.store import Cost, Settings

CHEAP = Cost(turns=1, memory=8192)
SETTINGS = Settings(organisation="Sillan kulma", role="association", purpose="valmennus")
PASSPHRASE = "neljä vihreää tuolia"
OTHER_PASSPHRASE = "sateinen tori aamulla"


class HeldClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **times: float) -> None:
        self.now += timedelta(**times)


class HeldMoment:
    """Both clocks of the machine, moved by hand; ``restart`` begins a new boot."""

    def __init__(self) -> None:
        self.wall, self.running, self.boot = 1_800_000_000.0, 500.0, "first"

    def __call__(self) -> Moment:
        return Moment(self.wall, self.running, self.boot)

    def pass_(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds

    def restart(self) -> None:
        self.running, self.boot = 1.0, f"after {self.boot}"


def new_file(clock, client="c1", label="Aino") -> ClientFile:
    return ClientFile(client=Client(id=client, label=label, created=clock()))


def wish(text):
    """A change that adds one wish."""

    def operation(file):
        wishes = (*file.strengths.wishes, Note(id=f"w{len(file.strengths.wishes)}", text=text))
        return replace(file, strengths=replace(file.strengths, wishes=wishes))

    return operation


def wishes(kept):
    return [note.text for note in kept.file.strengths.wishes]
