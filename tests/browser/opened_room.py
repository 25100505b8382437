"""A real room with the participant app in front of it, for tests of phones: moved on, read, closed."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from msgspec.structs import replace
from nacl.public import PrivateKey, SealedBox

from coaching import room as rules
from server.lan import Lan, Wish
from storage.handover_box import HandoverBoxes
from storage.keepsake import Keepsakes
from storage.room_access import RoomAccess
from storage.room_folder import room_folder
from storage.room_inbox import RoomInbox, Row
from storage.room_repository import RoomRepository
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS

AREAS = ("wellbeing", "work", "everyday", "own_music")
WORDS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "title": "Illan kokeilu",
        "scale": "Millaisella mielellä tulit tänne?",
        "low": "Raskaalla",
        "high": "Kevyellä",
        "choice": "Mikä antaa sinulle voimaa juuri nyt?",
        "family": "Perhe ja suku",
        "music": "Musiikki",
        "peace": "Oma rauha",
        "talk": "Sovitaan yhdessä",
        "words": "Mitä toivot tältä illalta?",
        "vote": "Mitä teemme ensin?",
        "walk": "Kävelyretki",
        "coffee": "Kahvit torilla",
        "flower": "Miltä elämäsi eri puolet näyttävät nyt?",
        "garden": "Musiikki ja laulu",
        "strengths": "Mitkä näistä sopivat sinuun?",
        "ladder": "Mikä on seuraava askeleesi?",
        "home": "Kotikortti",
        "card": "Pieni asia voi kantaa koko päivän.",
        "note": "Kerro rauhassa.",
    },
    "en": {
        "title": "An evening to try",
        "scale": "How do you feel, coming here?",
        "low": "Heavy",
        "high": "Light",
        "choice": "What gives you strength just now?",
        "family": "Family and relatives",
        "music": "Music",
        "peace": "Peace of my own",
        "talk": "Let us agree together",
        "words": "What do you hope of this evening?",
        "vote": "What shall we do first?",
        "walk": "A walk",
        "coffee": "Coffee at the market",
        "flower": "How do the sides of your life look now?",
        "garden": "Music and singing",
        "strengths": "Which of these fit you?",
        "ladder": "What is your next step?",
        "home": "Card for home",
        "card": "A small thing can carry a whole day.",
        "note": "Take your time.",
    },
}


def script(word: Mapping[str, str]) -> dict[str, Any]:
    """A sitting with every kind of question."""

    def part(id: str, kind: str, ask: dict[str, Any] | None = None, **more: str) -> dict[str, Any]:
        told = {"id": id, "kind": kind, "title": word.get(id, id), "minutes": 5, "note": word["note"], **more}
        return told | ({"ask": ask} if ask else {})

    def asks(type: str, **more: Any) -> dict[str, Any]:
        return {"type": type, "question": word[type], **more}

    def options(*ids: str) -> list[dict[str, str]]:
        return [{"id": id, "text": word[id]} for id in ids]

    cards = ("listening", "humour", "helping", "trusted", "repairing", "courage")
    areas = [{"id": id} if not id.startswith("own") else {"id": id, "text": word["garden"]} for id in AREAS]
    parts = [
        part("scale", "pulse_in", asks("scale", low=word["low"], high=word["high"])),
        part("talk", "talk"),
        part(
            "choice", "cards", asks("choice", most=3, own=True, options=options("family", "music", "peace"))
        ),
        part("words", "cards", asks("words", most=2)),
        part("vote", "cards", asks("vote", most=1, options=options("walk", "coffee"))),
        part("flower", "exercise", asks("flower", areas=areas)),
        part("strengths", "exercise", asks("strengths", most=3, cards=[{"id": id} for id in cards])),
        part("ladder", "exercise", asks("ladder", steps=3)),
        part("home", "home_card", memory_card=word["card"]),
    ]
    sitting = {"id": "one", "title": word["title"], "aim": word["note"], "minutes": 45, "parts": parts}
    told = dict.fromkeys(("about", "for_whom", "leaders", "group_size"), word["note"])
    return {"id": "every_ask", "title": word["title"], **told, "sittings": [sitting]}


class OpenedRoom:
    """A store, a room in it, and the process that phones talk to.

    Args:
        folder: an empty folder for all of it.
    """

    def __init__(self, folder: Path) -> None:
        content, place = folder / "content", folder / "store"
        for code, words in WORDS.items():
            file = content / code / "workshops" / "every_ask.yaml"
            file.parent.mkdir(parents=True)
            file.write_text(yaml.safe_dump(script(words), allow_unicode=True), encoding="utf-8")
        store, _ = Store.create(place, SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
        ring = store.unlock("Leena", PASSPHRASE)
        self._repository = RoomRepository(place, ring)
        room = self._repository.open("every_ask", "one", "fi", part="scale")
        self.id, self.code, self._place = room.id, room.code, place
        self._lan = Lan(place, Wish(port=0, hotspot=True), look=lambda *, hotspot: ())
        with mock.patch.dict(os.environ, {"ASKELMA_CONTENT": str(content)}):
            self._lan.open()
        self.port = self._lan.port

    @property
    def address(self) -> str:
        """Where phones find it."""
        return f"http://localhost:{self.port}"

    def close(self) -> None:
        """End the process."""
        self._lan.shut()

    def move(self, part: str) -> None:
        """Go to a part."""
        self._repository.change(self.id, lambda one: replace(one, room=rules.move(one.room, part)))

    def end(self) -> None:
        """Close the room."""
        RoomAccess(self._repository, self.id, self._folder).close({})

    def opened(self, part: str) -> list[dict[str, Any]]:
        """Open what phones have sealed for a part, with libsodium alone."""
        box = SealedBox(PrivateKey(self._repository.read(self.id).private_key))
        return [json.loads(box.decrypt(row.box)) for row in self._rows(part)]

    def answers(self, part: str) -> list[dict[str, Any]]:
        """Return the answers whose boxes say what their rows say, as the wall wants it."""
        rows = zip(self._rows(part), self.opened(part), strict=True)
        told = [(self.id, row.part, row.id, row.n, one) for row, one in rows]
        return [one["answer"] for *row, one in told if row == [one["room"], one["part"], one["id"], one["n"]]]

    def handed_over(self, code: str) -> dict[str, Any]:
        """Open own pages with the code that a phone has shown, as the client's workbook does."""
        return dict(json.loads(Keepsakes(HandoverBoxes(self._place)).open(code)))

    def _rows(self, part: str) -> tuple[Row, ...]:
        return RoomInbox(self._folder).rows(part)

    @property
    def _folder(self) -> Path:
        return room_folder(self._place, self.id)
