"""Which paths belong to a group's room: all that a session reaches while it rests behind the wall."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coaching.room import ID, is_room

PATH = re.compile(rf"/session/(?:{ID.pattern})(?:/workshop|/pending)?|/rooms/alive|/assets/.+")
KERNEL = re.compile(r"/(?:api/kernels|voila/api/shutdown)/([^/]+)(?:/channels)?")


def is_of_a_room(path: str, kernels: Mapping[str, str]) -> bool:
    """Tell whether a path is a room's page, its kernel, or a file that its page loads.

    Args:
        path: of the request.
        kernels: what each kernel of the session was started for.
    """
    if PATH.fullmatch(path):
        return True
    found = KERNEL.fullmatch(path)
    return found is not None and is_room(kernels.get(found[1], ""))
