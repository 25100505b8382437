"""Where phones find a group's page right now, left by the server for the leader's kernel. It names nobody."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from coaching.record import get_known

FOLDER = "lan"
NAME = "shown.json"


class PhoneAddresses(msgspec.Struct, frozen=True):
    """What is shown beside the code of a room.

    Attributes:
        urls: addresses that phones open, the likeliest first; none while phones are not let in.
        words: the certificate's fingerprint as words, to be compared by eye.
    """

    urls: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


get_known(PhoneAddresses)


def read_addresses(store: Path) -> PhoneAddresses:
    """Return what the server has left last; nothing when it has left nothing."""
    try:
        return msgspec.json.decode((store / FOLDER / NAME).read_bytes(), type=PhoneAddresses)
    except (OSError, msgspec.DecodeError):
        return PhoneAddresses()


def write_addresses(store: Path, shown: PhoneAddresses) -> None:
    """Leave it; it is made anew at every start, so it need not survive anything."""
    file = store / FOLDER / NAME
    with suppress(OSError):
        if not shown.urls:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(mode=0o700, exist_ok=True)
        draft = file.with_name(f".{NAME}")
        draft.write_bytes(msgspec.json.encode(shown))
        draft.replace(file)
