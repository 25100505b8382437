"""The script as phones need it: titles, what phones say and ask; never what the leader alone reads."""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple

import msgspec

from server.group.files import File
from workbooks.content.loader import languages, load
from workbooks.content.workshop_schema import Part, Sitting


class Script(NamedTuple):
    """One sitting, ready to be sent.

    Attributes:
        version: changes when anything in it does.
        body: what is sent.
        parts: id and kind of each part, in order.
        answered: the parts whose answers may be sent to the facilitator.
    """

    version: str
    body: File
    parts: tuple[tuple[str, str], ...]
    answered: frozenset[str]


def script_of(workshop: str, sitting: str) -> Script:
    """Return a sitting in all languages that it is there in; one that is nowhere has no parts."""
    found: dict[str, Sitting] = {}
    for language in languages():
        whole = load(language.code).workshop(workshop)
        one = whole.sitting(sitting) if whole else None
        if one is not None:
            found[language.code] = one
    told = {code: _told(one) for code, one in found.items()}
    first = next(iter(found.values()), None)
    parts = first.parts if first else ()
    version = hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:12]
    return Script(
        version,
        File.of("application/json", msgspec.json.encode({"version": version, "languages": told})),
        tuple((part.id, part.kind) for part in parts),
        frozenset(part.id for part in parts if part.reaches_a_wall),
    )


def _told(sitting: Sitting) -> dict[str, Any]:
    return {"title": sitting.title, "parts": [_part(part) for part in sitting.parts]}


def _part(part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "kind": part.kind,
        "title": part.title,
        "phone": part.phone,
        "hand_out": part.hand_out,
        "homework": part.homework,
        "memory_card": part.memory_card,
        "ask": msgspec.to_builtins(part.ask),
        "of": list(part.of),
    }
