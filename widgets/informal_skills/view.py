"""The screens of informal skills: what each place shows, and what each tap asks of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from coaching import informal_skills
from coaching.informal_skills import Doing, ProofKind
from coaching.record import Refused
from widgets.informal_skills.model import InformalSkillsModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Narrow, PictureMaker, PictureSize, Place, Screen, respond
from widgets.page.foot import foot, go
from workbooks.content.content import Content
from workbooks.content.informal_skill_words import doing_name

if TYPE_CHECKING:
    from charts.picture import Picture

WAY = ("doing", "skills", "learning", "picture")
"""The parts of the exercise in order."""
OWN = "own"
"""The tab of own words, after the groups."""
PROOF_ICONS: Mapping[str, str] = {
    "seen": "eye",
    "picture": "image",
    "thing": "hand",
    "reference": "megaphone",
}


class OnCard(msgspec.Struct, frozen=True):
    """A card of the deck."""

    card: str


class Own(msgspec.Struct, frozen=True):
    """A doing in own words."""

    words: str


class OnDoing(msgspec.Struct, frozen=True):
    """One chosen doing."""

    doing: str


class Ticked(msgspec.Struct, frozen=True):
    """A skill word of a doing, and whether it is ticked."""

    doing: str
    skill: str
    on: bool


class Proved(msgspec.Struct, frozen=True):
    """A kind of proof of a doing, and whether there is one."""

    doing: str
    of: ProofKind
    on: bool


class OnNote(msgspec.Struct, frozen=True):
    """A list of own words: of a doing's skills, or of what could be recognised."""

    list: str
    doing: str = ""
    note: str = ""


class InformalSkillsView:
    """Informal skills as an exercise of the page.

    Places: nothing or a group (the cards), ``skills/<doing>``, ``learning``, ``picture``.

    Args:
        desk: the client file.
        content: gives the content in the client's language as it is now.
    """

    name = "informal_skills"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = InformalSkillsModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place; an unknown place shows the cards."""
        head, rest = (place[0], place[1:]) if place else ("", ())
        screens: Mapping[str, Callable[[], Screen]] = {
            "skills": lambda: self._skills(rest[0] if rest else ""),
            "learning": self._learning,
            "picture": self._picture,
        }
        screen = screens[head]() if head in screens else self._cards(head)
        return {
            "title": self._text("title"),
            "words": self._content().words(self.name),
            "narrow": self.model.narrow,
            "heading": self._text(f"{screen['step']}_heading"),
            "lead": self._text(f"{screen['step']}_lead"),
            "way": [
                {
                    "id": step,
                    "label": self._text(f"way_{step}"),
                    "to": self._to("" if step == "doing" else step),
                    "here": step == screen["step"],
                }
                for step in WAY
            ],
            **screen,
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped."""
        model = self.model
        acts: Answers = {
            "choose": (OnCard, self._choose),
            "let_go": (OnCard, self._let_go),
            "add_own": (Own, lambda a: model.add_own(a.words)),
            "drop": (OnDoing, self._drop),
            "tick": (Ticked, self._tick),
            "proof": (Proved, lambda a: model.set_proof(a.doing, a.of, a.on)),
            "add_note": (OnNote, lambda a: model.add_note(a.doing)),
            "remove_note": (OnNote, lambda a: model.remove_note(a.doing, a.note)),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place, if it has one."""
        if place[:1] != ("picture",) or not self.model.skills.doings:
            return {}
        return {"informal_skills": self._draw}

    def _draw(self, _size: PictureSize) -> Picture:
        # matplotlib takes its time to load, so it is asked for only when a picture is drawn.
        from charts.informal_skills import skills_picture  # noqa: PLC0415
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        size = Size("screen", 400 if self.model.narrow else 900)
        return skills_picture(self.model.skills, self._content(), size)

    # --- what each place shows ---------------------------------------------------------------------

    def _cards(self, tab: str) -> Screen:
        deck, doings = self._content().informal_skills, self.model.skills.doings
        group = deck.group(tab) or (None if tab == OWN else deck.groups[0])
        on = {one.card for one in doings if one.card}
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
                "chosen": sum(not one.card for one in doings),
            }
        )
        cards = group.cards if group else ()
        count = len(doings)
        return {
            "step": "doing",
            "place": self._to(group.id if group else OWN),
            "tabs": tabs,
            "cards": [{"id": c.id, "title": c.title, "icon": c.icon, "on": c.id in on} for c in cards],
            "own": group is None,
            "chosen": [self._named(one) for one in doings],
            "chosen_said": self._text("chosen_count", n=count) if count else self._text("chosen_none"),
            "foot": self._foot(back="home", next=self._to("skills")),
        }

    def _skills(self, id: str) -> Screen:
        doings = self.model.skills.doings
        if not doings:
            return {
                "step": "skills",
                "place": self._to("skills"),
                "list": [],
                "one": None,
                "lead": self._text("skills_none"),
                "foot": self._foot(back=self._to(), next=self._to("learning")),
            }
        fresh = next((one for one in doings if not informal_skills.has_skills(one)), doings[0])
        one = next((one for one in doings if one.id == id), fresh)
        at = doings.index(one)
        last = at + 1 == len(doings)
        return {
            "step": "skills",
            "place": self._to("skills", one.id),
            "list": [
                self._named(each)
                | {
                    "to": self._to("skills", each.id),
                    "here": each is one,
                    "told": informal_skills.has_skills(each),
                }
                for each in doings
            ],
            "one": self._one(one),
            "foot": self._foot(
                back=self._to("skills", doings[at - 1].id) if at else self._to(),
                next=self._to("learning") if last else self._to("skills", doings[at + 1].id),
                label="common.next" if last else "informal_skills.next_doing",
            ),
        }

    def _one(self, one: Doing) -> Screen:
        content = self._content()
        start = f"informal_skills/doings/{one.id}"
        proofs = {proof.of: proof for proof in one.proofs}
        return {
            **self._named(one),
            "own": not one.card,
            "own_words": {"field": f"{start}/own_words", "value": one.own_words},
            "skills": [
                {"id": skill.id, "title": skill.title, "on": skill.id in one.skills}
                for skill in map(content.informal_skills.skill, self._offered(one))
                if skill
            ],
            "own_skills": [{"id": note.id, "text": note.text} for note in one.own_skills],
            "own_skills_field": f"{start}/own_skills",
            "proofs": [
                {
                    "of": of,
                    "label": content.text(f"informal_skills.{of}"),
                    "icon": PROOF_ICONS[of],
                    "hint": content.text(f"informal_skills.{of}_hint"),
                    "on": of in proofs,
                    "field": f"{start}/proofs/{proofs[of].id}/text" if of in proofs else "",
                    "value": proofs[of].text if of in proofs else "",
                }
                for of in get_args(ProofKind)
            ],
        }

    def _offered(self, one: Doing) -> tuple[str, ...]:
        """Return the skills that a card offers and those ticked before; own words offer none."""
        card = self._content().informal_skills.card(one.card) if one.card else None
        return tuple(dict.fromkeys((*(card.skills if card else ()), *one.skills)))

    def _learning(self) -> Screen:
        return {
            "step": "learning",
            "place": self._to("learning"),
            "notes": [{"id": each.id, "text": each.text} for each in self.model.skills.learning],
            "foot": self._foot(back=self._to("skills"), next=self._to("picture")),
        }

    def _picture(self) -> Screen:
        drawn = bool(self.model.skills.doings)
        return {
            "step": "picture",
            "place": self._to("picture"),
            "lead": self._text("picture_lead" if drawn else "picture_empty"),
            "picture": "informal_skills" if drawn else None,
            "foot": self._foot(back=self._to("learning"), next="home", label="common.ready"),
        }

    # --- what each tap does ------------------------------------------------------------------------

    def _choose(self, asked: OnCard) -> None:
        if self._content().informal_skills.group_of(asked.card) is None:
            raise Refused("errors.unknown_card")
        self.model.choose(asked.card)

    def _let_go(self, asked: OnCard) -> None:
        """Let a card go. One that is not chosen stays so: two quick taps never end in an error."""
        found = self.model.by_card(asked.card)
        if found is not None:
            self._drop(OnDoing(found.id))

    def _drop(self, asked: OnDoing) -> None:
        found = informal_skills.find(self.model.skills, asked.doing)
        what = doing_name(found, self._content())
        self.model.drop(found.id, self._text("dropped", what=what))

    def _tick(self, asked: Ticked) -> None:
        if self._content().informal_skills.skill(asked.skill) is None:
            raise Refused("errors.unknown_card")
        self.model.tick(asked.doing, asked.skill, asked.on)

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow

    def _named(self, one: Doing) -> dict[str, str]:
        card = self._content().informal_skills.card(one.card) if one.card else None
        icon = card.icon if card else "pen-line"
        return {"id": one.id, "title": doing_name(one, self._content()), "icon": icon}

    def _text(self, key: str, **words: object) -> str:
        return self._content().text(f"informal_skills.{key}", **words)

    def _to(self, *parts: str) -> str:
        return "/".join((self.name, *(part for part in parts if part)))

    def _foot(self, *, back: str, next: str, label: str = "common.next") -> Screen:
        text = self._content().text
        return foot(go(text("common.back"), back), go(text(label), next))
