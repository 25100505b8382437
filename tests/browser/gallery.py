"""An exercise made of every input, to try them on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from coaching import strengths
from coaching.client_file import replace_strengths
from coaching.record import Refused
from widgets.page.desk import Desk
from widgets.page.exercise import Drawn, Place, Screen

ONE_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000"
    "050001a5f645400000000049454e44ae426082"
)


class Gallery:
    name = "gallery"

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.said: list[tuple[str, Mapping[str, Any]]] = []
        self.values: dict[str, Any] = {
            "step": None,
            "mark": None,
            "card": False,
            "day": "",
            "order": ["a", "b", "c"],
        }

    def screen(self, place: Place) -> Screen:
        file = self.desk.file
        return {
            "title": "Gallery" if not place else "Second gallery",
            "lead": "Every input once.",
            "place": "/".join(("gallery", *place)),
            "values": dict(self.values),
            "label": file.client.label,
            "wishes": [{"id": one.id, "text": one.text} for one in file.strengths.wishes],
            "foot": {
                "back": {"label": "Back", "do": "go", "to": "gallery"},
                "next": {"label": "Next", "do": "go", "to": "gallery/two"},
            },
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        self.said.append((do, fields))
        if do == "set":
            self.values[fields["what"]] = fields["value"]
        elif do == "move":
            order = [one for one in self.values["order"] if one != fields["what"]]
            order.insert(fields["to"], fields["what"])
            self.values["order"] = order
        elif do == "add_note":
            new = self.desk.new_id()
            self._strengths(lambda one: strengths.add_note(one, "wishes", new))
        elif do == "remove_note":
            self._strengths(
                lambda one: strengths.remove_note(one, "wishes", fields["note"]), notice="Removed"
            )
        elif do == "refuse":
            raise Refused("errors.empty_name")
        elif do == "break":
            raise RuntimeError("secret words")
        return None

    def _strengths(self, change: Callable[[Any], Any], notice: str | None = None) -> None:
        self.desk.change(lambda file: replace_strengths(file, change(file.strengths)), notice=notice)

    def pictures(self, place: Place) -> Mapping[str, Callable[[str], Drawn]]:
        made = Drawn(data=ONE_DOT, mime="image/png", sentence="One dot.", width=400, height=300)
        return {"dot": lambda _size: made}
