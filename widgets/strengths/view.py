"""The strengths screens: what each place shows, and what each tap asks of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from coaching import strengths
from coaching.record import Note, Refused
from coaching.strengths import TOP, Strength
from widgets.page.desk import Desk
from widgets.page.exercise import Narrow, PictureMaker, PictureSize, Place, Screen, read
from widgets.page.foot import foot, go
from widgets.strengths import acts
from widgets.strengths.model import StrengthsModel
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

OWN = "own"
"""The tab of the client's own words, after the groups of the deck."""
WAY = ("cards", "examples", "top", "wishes", "picture")
"""The steps of the exercise in order. The obstacles are not a step: they are reached by their own link."""

WIDE, NARROW = 900, 400
"""Widths of the picture in pixels, on a tablet and on a phone."""


class StrengthsView:
    """Strengths as an exercise of the page.

    Args:
        desk: the client file.
        content: gives the content in the client's language as it is now.
    """

    name = "strengths"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = StrengthsModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place; an unknown place shows the cards."""
        head, rest = (place[0], place[1:]) if place else ("", ())
        screens: Mapping[str, Callable[[], Screen]] = {
            "examples": lambda: self._examples(rest[0] if rest else ""),
            "top": self._top,
            "wishes": self._wishes,
            "obstacles": self._obstacles,
            "picture": self._picture,
        }
        screen = screens[head]() if head in screens else self._cards(head)
        return {
            "name": self.name,
            "words": self._content().words(self.name),
            "way": [
                {
                    "id": step,
                    "label": self._text(f"way_{step}"),
                    "to": self._to("" if step == "cards" else step),
                    "here": step == screen["step"],
                }
                for step in WAY
            ],
            **screen,
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped."""
        known: Mapping[str, Callable[[Mapping[str, Any]], None]] = {
            "choose": self._do_choose,
            "let_go": self._do_let_go,
            "add_own": self._do_add_own,
            "drop": self._do_drop,
            "put_in_top": self._do_put_in_top,
            "take_from_top": self._do_take_from_top,
            "move_in_top": self._do_move_in_top,
            "add_note": self._do_add_note,
            "remove_note": self._do_remove_note,
            "narrow": self._do_narrow,
        }
        if do not in known:
            raise Refused("errors.not_understood")
        known[do](fields)
        return None

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place, if it has one."""
        if place[:1] != ("picture",) or not self.model.map.chosen:
            return {}
        return {"strengths_map": self._draw}

    def _draw(self, _size: PictureSize) -> Picture:
        # matplotlib takes its time to load, so it is asked for only when a picture is drawn.
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.strengths import strengths_map  # noqa: PLC0415

        size = Size("screen", NARROW if self.model.narrow else WIDE)
        return strengths_map(self.model.map, self._content(), size)

    # --- what each place shows ---------------------------------------------------------------------

    def _cards(self, tab: str) -> Screen:
        deck, chosen = self._content().strengths, self.model.map.chosen
        group = deck.group(tab) or (None if tab == OWN else deck.groups[0])
        on = {one.card for one in chosen if one.card}
        own = [one for one in chosen if not one.card]
        tabs = [
            {
                "id": each.id,
                "label": each.title,
                "icon": each.icon,
                "to": self._to(each.id),
                "here": each is group,
                "chosen": sum(card.id in on for card in each.cards),
            }
            for each in deck.groups
        ]
        tabs.append(
            {
                "id": OWN,
                "label": self._text("own_tab"),
                "icon": "pen-line",
                "to": self._to(OWN),
                "here": group is None,
                "chosen": len(own),
            }
        )
        for each in tabs:
            each["chosen_said"] = self._text("tab_chosen", n=each["chosen"])
        cards = group.cards if group else ()
        return {
            "step": "cards",
            "place": self._to(group.id if group else OWN),
            "title": self._text("title"),
            "heading": self._text("cards_heading"),
            "lead": self._text("cards_lead"),
            "tabs": tabs,
            "tab": group.id if group else OWN,
            "cards": [{"id": c.id, "title": c.title, "icon": c.icon, "on": c.id in on} for c in cards],
            "own": [self._named(one) for one in own],
            "chosen": len(chosen),
            "chosen_said": self._text("chosen_count", n=len(chosen)) if chosen else "",
            "side": self._side(),
            "foot": self._foot(back="home", next=self._to("examples") if chosen else self._to("wishes")),
        }

    def _side(self) -> dict[str, Any]:
        """Return what stands beside the cards: the most important ones, or else what is chosen."""
        model = self.model
        return {
            "top": [self._told(one) for one in model.top()],
            "others": [self._named(one) for one in model.others()],
            "wishes": [note.text for note in model.map.wishes if note.text],
        }

    def _examples(self, id: str) -> Screen:
        chosen = self.model.map.chosen
        common = {
            "step": "examples",
            "title": self._text("examples_title"),
            "heading": self._text("examples_heading"),
            "lead": self._text("examples_lead"),
        }
        if not chosen:
            foot = self._foot(back=self._to(), next=self._to("wishes"))
            return {**common, "place": self._to("examples"), "list": [], "one": None, "foot": foot}
        untold = next((one for one in chosen if not one.example), chosen[0])
        one = next((one for one in chosen if one.id == id), untold)
        at = chosen.index(one)
        before = self._to("examples", chosen[at - 1].id) if at else self._to()
        after = self._to("examples", chosen[at + 1].id) if at + 1 < len(chosen) else self._to("top")
        start = f"strengths/chosen/{one.id}"
        return {
            **common,
            "place": self._to("examples", one.id),
            "list": [
                self._named(each)
                | {
                    "to": self._to("examples", each.id),
                    "here": each is one,
                    "told": bool(each.example or each.observation),
                }
                for each in chosen
            ],
            "one": self._named(one)
            | {
                "own": not one.card,
                "number": at + 1,
                "evidence": self._content().strengths.evidence(one.group),
                "in_top": one.id in self.model.map.top,
                "example": {"field": f"{start}/example", "value": one.example},
                "observation": {"field": f"{start}/observation", "value": one.observation},
                "own_words": {"field": f"{start}/own_words", "value": one.own_words},
            },
            "room": TOP - len(self.model.map.top),
            "foot": self._foot(
                back=before,
                next=after,
                label="strengths.examples_next" if at + 1 < len(chosen) else "common.next",
            ),
        }

    def _top(self) -> Screen:
        room = TOP - len(self.model.map.top)
        return {
            "step": "top",
            "place": self._to("top"),
            "title": self._text("top_title"),
            "heading": self._text("top_heading"),
            "lead": self._text("top_lead", most=TOP),
            "top": [self._told(one) for one in self.model.top()],
            "chosen": [
                self._named(one) | {"on": one.id in self.model.map.top} for one in self.model.map.chosen
            ],
            "room": room,
            "room_said": self._text("top_room", n=room) if room else self._text("top_full"),
            "foot": self._foot(
                back=self._to("examples") if self.model.map.chosen else self._to(), next=self._to("wishes")
            ),
        }

    def _wishes(self) -> Screen:
        return {
            "step": "wishes",
            "place": self._to("wishes"),
            "title": self._text("wishes_title"),
            "heading": self._text("wishes_heading"),
            "lead": self._text("wishes_lead"),
            "notes": _notes(self.model.map.wishes),
            "obstacles_to": self._to("obstacles"),
            "foot": self._foot(back=self._to("top"), next=self._to("picture")),
        }

    def _obstacles(self) -> Screen:
        return {
            "step": "obstacles",
            "place": self._to("obstacles"),
            "title": self._text("obstacles_title"),
            "heading": self._text("obstacles_heading"),
            "lead": self._text("obstacles_lead"),
            "notes": _notes(self.model.map.obstacles),
            "foot": self._foot(back=self._to("wishes"), next=self._to("picture")),
        }

    def _picture(self) -> Screen:
        return {
            "step": "picture",
            "place": self._to("picture"),
            "title": self._text("picture_title"),
            "heading": self._text("picture_heading"),
            "lead": self._text("picture_lead") if self.model.map.chosen else self._text("picture_empty"),
            "picture": "strengths_map" if self.model.map.chosen else None,
            "narrow": self.model.narrow,
            "foot": self._foot(back=self._to("wishes"), next="home", label="common.ready"),
        }

    # --- what each tap does ------------------------------------------------------------------------

    def _do_choose(self, fields: Mapping[str, Any]) -> None:
        card = read(fields, acts.Card).card
        group = self._content().strengths.group_of(card)
        if group is None:
            raise Refused("errors.unknown_card")
        self.model.choose(card, group.id)

    def _do_let_go(self, fields: Mapping[str, Any]) -> None:
        """Let a card go. One that is not chosen stays so: two quick taps never end in an error."""
        strength = self.model.by_card(read(fields, acts.Card).card)
        if strength is not None:
            self.model.drop(strength.id, self._dropped(strength))

    def _do_add_own(self, fields: Mapping[str, Any]) -> None:
        self.model.add_own(read(fields, acts.Own).words, "")

    def _do_drop(self, fields: Mapping[str, Any]) -> None:
        strength = strengths.find(self.model.map, read(fields, acts.One).strength)
        self.model.drop(strength.id, self._dropped(strength))

    def _do_put_in_top(self, fields: Mapping[str, Any]) -> None:
        self.model.put_in_top(read(fields, acts.One).strength)

    def _do_take_from_top(self, fields: Mapping[str, Any]) -> None:
        strength = strengths.find(self.model.map, read(fields, acts.One).strength)
        self.model.take_from_top(strength.id, self._text("taken_from_top", strength=self._title(strength)))

    def _do_move_in_top(self, fields: Mapping[str, Any]) -> None:
        move = read(fields, acts.Move)
        self.model.move_in_top(move.strength, move.to)

    def _do_add_note(self, fields: Mapping[str, Any]) -> None:
        note = read(fields, acts.NewNote)
        self.model.add_note(note.list, note.text)

    def _do_remove_note(self, fields: Mapping[str, Any]) -> None:
        old = read(fields, acts.OldNote)
        self.model.remove_note(old.list, old.note, self._text("note_removed"))

    def _do_narrow(self, fields: Mapping[str, Any]) -> None:
        self.model.narrow = read(fields, Narrow).narrow

    # --- words -------------------------------------------------------------------------------------

    def _text(self, key: str, **words: object) -> str:
        return self._content().text(f"strengths.{key}", **words)

    def _title(self, strength: Strength) -> str:
        card = self._content().strengths.card(strength.card) if strength.card else None
        return strength.own_words or (card.title if card else self._text("unknown_card"))

    def _icon(self, strength: Strength) -> str:
        card = self._content().strengths.card(strength.card) if strength.card else None
        return card.icon if card else "pen-line"

    def _named(self, strength: Strength) -> dict[str, Any]:
        return {"id": strength.id, "title": self._title(strength), "icon": self._icon(strength)}

    def _told(self, strength: Strength) -> dict[str, Any]:
        return self._named(strength) | {
            "example": strength.example,
            "observation": strength.observation,
            "to": self._to("examples", strength.id),
        }

    def _dropped(self, strength: Strength) -> str:
        return self._text("dropped", strength=self._title(strength))

    def _to(self, *parts: str) -> str:
        return "/".join((self.name, *(part for part in parts if part)))

    def _foot(self, *, back: str, next: str, label: str = "common.next") -> Screen:
        text = self._content().text
        return foot(go(text("common.back"), back), go(text(label), next))


def _notes(notes: tuple[Note, ...]) -> list[dict[str, str]]:
    return [{"id": note.id, "text": note.text} for note in notes]
