"""The part of a client file that was chosen: what was not ticked is not there, in pictures neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coaching.client_file import Client, ClientFile
from exports.rooms import ROOMS
from exports.wanted import Wanted


def keep(file: ClientFile, chosen: Sequence[str], items_by_area: Mapping[str, Sequence[str]]) -> ClientFile:
    """Return an empty file into which each noun has put only what the chosen lines say.

    A noun that puts nothing in cannot leak, whatever the whole file holds.

    Args:
        file: the whole file.
        chosen: ids of the chosen lines.
        items_by_area: which questions belong to which area of life.
    """
    wanted = Wanted(chosen, items_by_area)
    client = file.client
    kept = ClientFile(client=Client(id=client.id, label="", language=client.language, created=client.created))
    for room in ROOMS:
        kept = room.keep(file, kept, wanted)
    return kept
