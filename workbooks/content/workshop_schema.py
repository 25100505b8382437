"""The schema of a workshop's script: what a facilitator runs, part by part, and what phones are asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from workbooks.content.schema import Id, Piece, Words

Kind = Literal["pulse_in", "talk", "cards", "wall", "exercise", "pulse_out", "home_card"]
"""What a part is: a question at the door, talk, cards alone, the wall, an exercise, a question at the end,
or the card that goes home."""
AskType = Literal["", "scale", "choice", "words", "vote", "flower", "strengths", "ladder"]
"""What a phone asks in a part; empty when it asks nothing."""

Minutes = Annotated[int, msgspec.Meta(ge=1, le=480)]
Most = Annotated[int, msgspec.Meta(ge=1, le=12)]
"""How many may be chosen or written at most."""


class Option(Piece, frozen=True):
    """One choice, area or card. A known area or strength card without a text is called by its own name."""

    id: Id
    text: str = ""


class ScaleAsk(Piece, frozen=True, tag_field="type", tag="scale"):
    """A mark from 0 to 10, with a word for each end."""

    question: Words
    low: Words
    high: Words


class ChoiceAsk(Piece, frozen=True, tag_field="type", tag="choice"):
    """Options to choose from. `own`: one more in own words. `private`: stays on the phone."""

    question: Words
    most: Most
    options: tuple[Option, ...]
    own: bool = False
    private: bool = False


class WordsAsk(Piece, frozen=True, tag_field="type", tag="words"):
    """A few own words for the word wall."""

    question: Words
    most: Annotated[int, msgspec.Meta(ge=1, le=3)]


class VoteAsk(Piece, frozen=True, tag_field="type", tag="vote"):
    """A vote on ideas: those of an earlier part (`of`) or ready `options`, never both."""

    question: Words
    most: Most
    of: str = ""
    options: tuple[Option, ...] = ()


class FlowerAsk(Piece, frozen=True, tag_field="type", tag="flower"):
    """A mark from 0 to 10 for each area. It stays on the phone unless its owner sends it.

    ``private`` takes that choice away too: then no flower of this part reaches a wall.
    """

    question: Words
    areas: tuple[Option, ...]
    private: bool = False


class StrengthsAsk(Piece, frozen=True, tag_field="type", tag="strengths"):
    """Cards to choose one's own from. They stay on the phone."""

    question: Words
    most: Most
    cards: tuple[Option, ...]


class LadderAsk(Piece, frozen=True, tag_field="type", tag="ladder"):
    """An own goal, at most this many steps to it, and when. It stays on the phone."""

    question: Words
    steps: Annotated[int, msgspec.Meta(ge=1, le=6)]


Ask = ScaleAsk | ChoiceAsk | WordsAsk | VoteAsk | FlowerAsk | StrengthsAsk | LadderAsk


class Part(Piece, frozen=True):
    """One part of a sitting.

    The leader alone reads ``note`` and ``method``. Participants may get the rest: on the phone, as paper or
    as a card to keep. ``phone`` is what a phone shows when nothing is asked. ``of`` names earlier parts of
    the sitting: those whose answers a wall shows, or for the pulse at the end the pulse at the door.
    """

    id: Id
    kind: Kind
    title: Words
    minutes: Minutes
    note: Words
    method: str = ""
    hand_out: str = ""
    homework: str = ""
    memory_card: str = ""
    phone: str = ""
    ask: Ask | None = None
    of: tuple[Id, ...] = ()

    @property
    def asks(self) -> AskType:
        """What the phone asks here, by name."""
        return "" if self.ask is None else self.ask.__struct_config__.tag  # type: ignore[return-value]

    @property
    def private(self) -> bool:
        """Tell whether what is asked never leaves the phone by itself."""
        own = isinstance(self.ask, StrengthsAsk | LadderAsk)
        return own or (isinstance(self.ask, ChoiceAsk | FlowerAsk) and self.ask.private)

    @property
    def reaches_a_wall(self) -> bool:
        """Tell whether answers of this part may be shown together."""
        return self.ask is not None and not self.private


class Sitting(Piece, frozen=True):
    """One time that the group meets. ``minutes`` is the sum of its parts."""

    id: Id
    title: Words
    aim: Words
    minutes: Minutes
    parts: tuple[Part, ...]
    materials: tuple[Words, ...] = ()

    def part(self, part: str) -> Part | None:
        """Return the part with this id."""
        return next((one for one in self.parts if one.id == part), None)


class Workshop(Piece, frozen=True):
    """A script that a facilitator can run as it stands. ``order`` is its place in the list."""

    id: Id
    title: Words
    about: Words
    for_whom: Words
    leaders: Words
    group_size: Words
    sittings: tuple[Sitting, ...]
    materials: tuple[Words, ...] = ()
    rules: tuple[Words, ...] = ()
    order: Annotated[int, msgspec.Meta(ge=0, le=999)] = 100

    def sitting(self, sitting: str) -> Sitting | None:
        """Return the sitting with this id."""
        return next((one for one in self.sittings if one.id == sitting), None)


def with_names(workshop: Workshop, areas: Mapping[str, str], cards: Mapping[str, str]) -> Workshop:
    """Return the workshop with a name for every known area and card that the script does not name itself.

    An option without any name is left out: its card has been taken out of the deck.
    """
    return msgspec.structs.replace(
        workshop,
        sittings=tuple(
            msgspec.structs.replace(
                sitting, parts=tuple(_part_with_names(part, areas, cards) for part in sitting.parts)
            )
            for sitting in workshop.sittings
        ),
    )


def _part_with_names(part: Part, areas: Mapping[str, str], cards: Mapping[str, str]) -> Part:
    ask = part.ask
    if isinstance(ask, FlowerAsk):
        ask = msgspec.structs.replace(ask, areas=_named(ask.areas, areas))
    elif isinstance(ask, StrengthsAsk):
        ask = msgspec.structs.replace(ask, cards=_named(ask.cards, cards))
    return part if ask is part.ask else msgspec.structs.replace(part, ask=ask)


def _named(options: tuple[Option, ...], names: Mapping[str, str]) -> tuple[Option, ...]:
    called = (Option(id=one.id, text=one.text or names.get(one.id, "")) for one in options)
    return tuple(one for one in called if one.text)
