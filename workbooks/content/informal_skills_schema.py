"""The shape of informal_skills.yaml: everyday doings in groups, and the words of working life for them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import Id, Piece, Words


class SkillWord(Piece, frozen=True):
    """A skill in a word of working life."""

    id: Id
    title: Words


class DoingCard(Piece, frozen=True):
    """Something done every day, said in the first person, and three to five skills that it teaches."""

    id: Id
    title: Words
    icon: Words
    skills: Annotated[tuple[Id, ...], msgspec.Meta(min_length=3, max_length=5)]


class DoingGroup(Piece, frozen=True):
    """A group of doings."""

    id: Id
    title: Words
    icon: Words
    cards: Annotated[tuple[DoingCard, ...], msgspec.Meta(min_length=1)]


class InformalSkillsTexts(Piece, frozen=True):
    """All doings and all skills. ``retired`` doings keep their names where a client has chosen them."""

    groups: Annotated[tuple[DoingGroup, ...], msgspec.Meta(min_length=1)]
    skills: tuple[SkillWord, ...]
    retired: tuple[DoingCard, ...] = ()

    def group(self, id: str) -> DoingGroup | None:
        """Return the group with this id."""
        return next((one for one in self.groups if one.id == id), None)

    def group_of(self, card: str) -> DoingGroup | None:
        """Return the group that offers this card."""
        return next((one for one in self.groups if any(each.id == card for each in one.cards)), None)

    def card(self, id: str) -> DoingCard | None:
        """Return the card with this id, also one that is no longer offered."""
        every = (*(card for group in self.groups for card in group.cards), *self.retired)
        return next((one for one in every if one.id == id), None)

    def skill(self, id: str) -> SkillWord | None:
        """Return the skill with this id."""
        return next((one for one in self.skills if one.id == id), None)
