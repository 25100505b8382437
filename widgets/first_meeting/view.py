"""The first meeting as the page shows it: one card a screen, then the decision, then what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from coaching import first_meeting
from coaching.first_meeting import Choice, Way
from coaching.record import Refused
from widgets.first_meeting.model import FirstMeetingModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, PictureMaker, Place, Screen, respond
from widgets.page.foot import act, foot, go
from workbooks.content.content import Content
from workbooks.content.schema import Language


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class Beside(msgspec.Struct, frozen=True):
    """The language to show beside the client's own; an empty one shows one language only."""

    code: str


class OnCard(msgspec.Struct, frozen=True):
    """The card on the screen."""

    card: str


class Said(msgspec.Struct, frozen=True):
    """What the client says, and whether on the phone."""

    choice: Choice
    way: Way = "meeting"


class CallDay(msgspec.Struct, frozen=True):
    """The day of the call; none for no call."""

    day: date | None


class FirstMeetingView:
    """The exercise "first meeting".

    Places: ``card/<id>``, ``decide``, ``decided``, ``stopped``; nothing leads to where things stand.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        contents: gives the content of a language by its code.
        languages: lists the languages there are.
    """

    name = "first_meeting"

    def __init__(
        self,
        desk: Desk,
        content: Callable[[], Content],
        contents: Callable[[str], Content],
        languages: Callable[[], Iterable[Language]],
    ) -> None:
        self.model = FirstMeetingModel(desk)
        self._content = content
        self._contents = contents
        self._languages = languages

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        words = content.words("first_meeting")
        common = {"title": content.text("first_meeting.title"), "words": words, **self._both(content)}
        page = place[0] if place else self._first(content)
        if page == "card":
            spot = content.first_meeting.place(place[1] if len(place) > 1 else self.model.first.card)
            return {**common, **self._card(content, spot or 0)}
        pages = {"decide": self._decide, "decided": self._decided, "stopped": self._stopped}
        if page not in pages:
            raise Refused("errors.gone")
        return {**common, "view": page, "place": f"first_meeting/{page}", **pages[page](content)}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        acts: Answers = {
            "show_beside": (Beside, self._show_beside),
            "stop": (OnCard, self._stop),
            "all_told": (Nothing, self._all_told),
            "decide": (Said, self._decide_so),
            "set_call": (CallDay, lambda a: self.model.set_call(a.day)),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - the cards bring theirs
        """Draw nothing: the cards come with their drawings."""
        return {}

    def _first(self, content: Content) -> str:
        if self.model.first.decisions:
            return "decided"
        told = (
            self.model.first.held is not None and content.first_meeting.place(self.model.first.card) is None
        )
        return "decide" if told else "card"

    # Two languages

    def _both(self, content: Content) -> Screen:
        """Say which languages can stand beside, and which one does."""
        others = [one for one in self._languages() if one.code != content.language.code]
        beside = next((one for one in others if one.code == self.model.beside), None)
        return {
            "languages": [{"code": one.code, "name": one.name} for one in others],
            "beside": {"code": beside.code, "direction": beside.direction} if beside else {},
        }

    def _beside(self) -> Content | None:
        known = {one.code for one in self._languages()} - {self._content().language.code}
        return self._contents(self.model.beside) if self.model.beside in known else None

    # Screens

    def _card(self, content: Content, spot: int) -> Screen:
        cards = content.first_meeting.cards
        card = cards[spot]
        other = self._beside()
        place = other.first_meeting.place(card.id) if other else None
        also = other.first_meeting.cards[place] if other and place is not None else None
        last = spot + 1 == len(cards)
        text = content.text
        return {
            "view": "card",
            "place": f"first_meeting/card/{card.id}",
            "heading": card.title,
            "drawing": card.drawing,
            "sentences": list(card.sentences),
            "also_title": also.title if also else "",
            "also_sentences": list(also.sentences) if also else [],
            "said": text("first_meeting.card_of", n=spot + 1, all=len(cards)),
            "cards": [
                {"to": f"first_meeting/card/{one.id}", "label": one.title, "now": one is card}
                for one in cards
            ],
            "before": f"first_meeting/card/{cards[spot - 1].id}" if spot else "",
            "foot": foot(
                {**act(text("first_meeting.stop"), "stop", card=card.id), "icon": "hand"},
                act(text("first_meeting.to_decide"), "all_told")
                if last
                else go(text("first_meeting.next"), f"first_meeting/card/{cards[spot + 1].id}"),
            ),
        }

    def _choices(self, content: Content) -> list[Screen]:
        other = self._beside()
        now = first_meeting.decision(self.model.first)
        return [
            {
                "choice": choice,
                "label": said.label,
                "hint": said.hint,
                "also": other.first_meeting.choices[choice].label if other else "",
                "now": now is not None and now.choice == choice,
            }
            for choice, said in content.first_meeting.choices.items()
        ]

    def _decide(self, content: Content) -> Screen:
        other = self._beside()
        last = content.first_meeting.cards[-1].id
        decided = first_meeting.decision(self.model.first) is not None
        text = content.text
        return {
            "heading": content.first_meeting.question,
            "also_title": other.first_meeting.question if other else "",
            "lead": text("first_meeting.decide_lead"),
            "choices": self._choices(content),
            "foot": foot(
                go(text("first_meeting.back"), "first_meeting/decided")
                if decided
                else {**act(text("first_meeting.stop"), "stop", card=last), "icon": "hand"},
                None,
            ),
        }

    def _decided(self, content: Content) -> Screen:
        first, text = self.model.first, content.text
        said = first_meeting.decision(first)
        meet_by = first_meeting.meet_by(first)
        waits = self.model.call_waits()
        other = self._beside()
        return {
            "heading": content.first_meeting.choices[said.choice].after
            if said is not None and said.choice != "no_answer"
            else text("first_meeting.not_decided"),
            "also_title": other.first_meeting.choices[said.choice].after
            if other is not None and said is not None and said.choice != "no_answer"
            else "",
            "decided": text("first_meeting.decided_on", date=content.date(said.on)) if said else "",
            "choice": said.choice if said else "",
            "meet_by": text("first_meeting.meet_by", date=content.date(meet_by)) if meet_by else "",
            "call": first.call.isoformat() if first.call else "",
            "call_said": text("first_meeting.call_on", date=content.date(first.call)) if first.call else "",
            "call_waits": waits is not None and waits >= 0,
            "may_call": said is None or said.choice == "think",
            "today": self.model.today().isoformat(),
            "choices": self._choices(content),
            "history": [
                {
                    "day": content.date(one.on),
                    "said": text("first_meeting.no_answer")
                    if one.choice == "no_answer"
                    else content.first_meeting.choices[one.choice].label,
                    "way": text(f"first_meeting.way_{one.way}"),
                }
                for one in reversed(first.decisions)
            ],
            "foot": foot(
                go(text("first_meeting.again"), f"first_meeting/card/{content.first_meeting.cards[0].id}"),
                go(text("first_meeting.home"), "home"),
            ),
        }

    def _stopped(self, content: Content) -> Screen:
        text = content.text
        return {
            "heading": text("first_meeting.stopped_heading"),
            "lead": text("first_meeting.stopped_lead"),
            "foot": foot(
                {**act(text("first_meeting.lock"), "lock"), "icon": "lock"},
                go(text("first_meeting.go_on"), f"first_meeting/card/{self.model.first.card}"),
            ),
        }

    # Acts

    def _show_beside(self, asked: Beside) -> None:
        known = {one.code for one in self._languages()}
        if asked.code and asked.code not in known:
            raise Refused("errors.not_understood")
        self.model.show_beside(asked.code)

    def _stop(self, asked: OnCard) -> str:
        if self._content().first_meeting.place(asked.card) is None:
            raise Refused("errors.gone")
        self.model.stop_at(asked.card)
        return "first_meeting/stopped"

    def _all_told(self, _: Nothing) -> str:
        self.model.hold()
        return "first_meeting/decide"

    def _decide_so(self, said: Said) -> str:
        self.model.decide(said.choice, said.way)
        return "first_meeting/decided"
