"""What a phone makes of a participant's own pages, in Python: code, key, sealed box (docs/data-format.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from nacl.bindings import crypto_secretbox

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE = "7K3M9QXW2ATB"
SHOWN = "7K3M-9QXW-2ATB"
NONCE = bytes(range(24))
PAD = 512

PAGES: dict[str, Any] = {
    "v": 1,
    "strengths": ["listening", "helping", "Keitän hyvää kahvia"],
    "flower": {"work": 3, "belonging": 8, "garden": 6},
    "ladder": {
        "goal": "Löydän työn keittiöstä",
        "steps": [
            {"text": "Soitan Marille", "when": "tällä viikolla"},
            {"text": "Käyn tutustumassa", "when": ""},
        ],
    },
}


def code_of(random: bytes) -> str:
    """Twelve letters of 60 bits: the first five bits of each of twelve random bytes."""
    return "".join(LETTERS[byte >> 3] for byte in random[:12])


def key_of(code: str) -> bytes:
    return blake2b(code.encode("ascii"), digest_size=32, person=b"askelma-handover").digest()


def id_of(code: str) -> str:
    return blake2b(key_of(code), digest_size=32).hexdigest()


def body_of(pages: Any) -> bytes:
    body = json.dumps(pages, ensure_ascii=False, separators=(",", ":")).encode()
    return body + b" " * (-len(body) % PAD)


def box_of(code: str, pages: Any, nonce: bytes = NONCE) -> bytes:
    return nonce + crypto_secretbox(body_of(pages), nonce, key_of(code))


@dataclass
class Shelf:
    """Boxes by id, as the participant app leaves them."""

    boxes: dict[str, bytes] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def put(self, code: str, pages: Any) -> None:
        self.boxes[id_of(code)] = box_of(code, pages)

    def look(self, id: str, /) -> bytes | None:
        return self.boxes.get(id)

    def remove(self, id: str, /) -> None:
        self.removed.append(id)
        self.boxes.pop(id, None)
