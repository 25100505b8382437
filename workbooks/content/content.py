"""All that is said in one language: UI texts, exercises, and how dates and numbers are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any

import msgspec
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal

from workbooks.content.application_schema import ApplicationTexts
from workbooks.content.crisis_landing_schema import CrisisLandingTexts
from workbooks.content.dialogue_cards_schema import DialogueCardsTexts
from workbooks.content.export_template_schema import USUAL, ExportTemplate
from workbooks.content.first_meeting_schema import FirstMeetingTexts
from workbooks.content.informal_skills_schema import InformalSkillsTexts
from workbooks.content.invented import Practice
from workbooks.content.options_schema import OptionsTexts
from workbooks.content.path_schema import Path
from workbooks.content.schema import (
    GoalLadder,
    Language,
    MeetingTexts,
    SelfAssessment,
    Strengths,
    TextFile,
)
from workbooks.content.support_need_schema import SupportNeedTexts
from workbooks.content.support_stairs_schema import SupportStairsTexts
from workbooks.content.three_rings_schema import ThreeRingsTexts
from workbooks.content.workshop_schema import Workshop, with_names

PLACE = re.compile(r"\{([a-z_]+)\}")
"""A place for a word in a text: a name in braces, nothing more."""


class MissingText(KeyError):  # noqa: N818 - the field's word for it
    """A text that the program asks for and no file has. A test must find it before a user does."""


class Content:
    """One language's whole content. It never changes, so it can be shared.

    The texts are there from the start; an exercise is read when it is first asked for, because the server
    process needs only texts.
    """

    def __init__(
        self,
        language: Language,
        texts: Mapping[str, TextFile],
        piece: Callable[[str], Any],
    ) -> None:
        self.language = language
        self._texts = texts
        self._piece = piece
        self._locale = locale_of(language)

    @cached_property
    def strengths(self) -> Strengths:
        """The deck of strength cards."""
        found: Strengths = self._piece("strengths")
        return found

    @cached_property
    def self_assessment(self) -> SelfAssessment:
        """The areas, questions, labels and feedback of the self-assessment."""
        found: SelfAssessment = self._piece("self_assessment")
        return found

    @cached_property
    def goal_ladder(self) -> GoalLadder:
        """The prompts and fields of the goal ladder."""
        found: GoalLadder = self._piece("goal_ladder")
        return found

    @cached_property
    def meeting(self) -> MeetingTexts:
        """The closing questions of a meeting and their ready choices."""
        found: MeetingTexts = self._piece("meeting")
        return found

    @cached_property
    def first_meeting(self) -> FirstMeetingTexts:
        """The cards of the first meeting and the words of the decision."""
        found: FirstMeetingTexts = self._piece("first_meeting")
        return found

    @cached_property
    def support_stairs(self) -> SupportStairsTexts:
        """The staircases of support and what belongs to each stair."""
        found: SupportStairsTexts = self._piece("support_stairs")
        return found

    @cached_property
    def three_rings(self) -> ThreeRingsTexts:
        """The three questions of the rings and their five answers."""
        found: ThreeRingsTexts = self._piece("three_rings")
        return found

    @cached_property
    def application(self) -> ApplicationTexts:
        """The papers and the beginnings of sentences for applications."""
        found: ApplicationTexts = self._piece("application")
        return found

    @cached_property
    def crisis_landing(self) -> CrisisLandingTexts:
        """The numbers to call and ready words for the crisis landing."""
        found: CrisisLandingTexts = self._piece("crisis_landing")
        return found

    @cached_property
    def support_need(self) -> SupportNeedTexts:
        """The plain cards of what can be in the way, and the words of the answers."""
        found: SupportNeedTexts = self._piece("support_need")
        return found

    @cached_property
    def options(self) -> OptionsTexts:
        """The cards of ways onward and of what can matter."""
        found: OptionsTexts = self._piece("options")
        return found

    @cached_property
    def informal_skills(self) -> InformalSkillsTexts:
        """Everyday doings and the skills that they teach."""
        found: InformalSkillsTexts = self._piece("informal_skills")
        return found

    @cached_property
    def dialogue_cards(self) -> DialogueCardsTexts:
        """The decks of dialogue cards."""
        found: DialogueCardsTexts = self._piece("dialogue_cards")
        return found

    @cached_property
    def practice(self) -> Practice:
        """The invented clients."""
        found: Practice = self._piece("practice")
        return found

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """All paths, for the worker's catalogue."""
        ids: tuple[str, ...] = self._piece("paths")
        return tuple(self._piece(f"paths/{id}") for id in ids)

    def path(self, id: str) -> Path | None:
        """Return the path with this id; None for one that has been taken out of use."""
        known: tuple[str, ...] = self._piece("paths")
        return self._piece(f"paths/{id}") if id in known else None

    @cached_property
    def export_templates(self) -> tuple[ExportTemplate, ...]:
        """The kinds of pages that can leave, in the order of the choice; the first is the usual one."""
        ids: tuple[str, ...] = self._piece("export_templates")
        found = (self.export_template(id) for id in ids)
        return tuple(sorted(found, key=lambda each: (not each.usual, each.order, each.id)))

    def export_template(self, id: str) -> ExportTemplate:
        """Return the template with this id; the usual one for an empty id or one that is not there."""
        known: tuple[str, ...] = self._piece("export_templates")
        id = id if id in known else USUAL
        found: ExportTemplate = self._piece(f"export_templates/{id}")
        return msgspec.structs.replace(found, id=id)

    def workshops(self) -> tuple[Workshop, ...]:
        """Return all workshops in the order of the choice."""
        ids: tuple[str, ...] = self._piece("workshops")
        found = (self.workshop(id) for id in ids)
        return tuple(sorted((one for one in found if one), key=lambda one: (one.order, one.id)))

    def workshop(self, id: str) -> Workshop | None:
        """Return the workshop with this id; None for one that has been taken out of use."""
        known: tuple[str, ...] = self._piece("workshops")
        if id not in known:
            return None
        deck, areas = self.strengths, self.self_assessment.areas
        cards = {card.id: card.title for group in deck.groups for card in group.cards}
        cards |= {card.id: card.title for card in deck.retired}
        return with_names(self._piece(f"workshops/{id}"), {one.id: one.title for one in areas}, cards)

    def rooms(self) -> tuple[str, ...]:
        """Return the names of the text files."""
        return tuple(sorted(self._texts))

    def has_text(self, key: str) -> bool:
        """Tell whether there is a text with this full key."""
        room, _, name = key.partition(".")
        return name in self._texts.get(room, {})

    def text(self, key: str, **words: object) -> str:
        """Return the text of a full key (``room.name``) with its places filled.

        Args:
            key: the text file's name, a dot, and the key in it.
            words: what stands in the places. ``n`` also chooses between singular and plural. Numbers and
                dates are written as this language writes them.

        Raises:
            MissingText: no such text, or a place without a word.
        """
        room, _, name = key.partition(".")
        found = self._texts.get(room, {}).get(name)
        if found is None:
            raise MissingText(key)
        if not isinstance(found, str):
            number = words.get("n")
            form = self._locale.plural_form(number) if isinstance(number, int | float) else "other"
            found = found.get(form, found["other"])

        def fill(place: re.Match[str]) -> str:
            if place[1] not in words:
                raise MissingText(f"{key} {{{place[1]}}}")
            return self._written(words[place[1]])

        return PLACE.sub(fill, found) if words or "{" in found else found

    def words(self, room: str) -> dict[str, str]:
        """Return all texts of one file for the browser, places unfilled.

        A text with plural forms appears as its general form, and each form as ``key.one``, ``key.other``.
        """
        if room not in self._texts:
            raise MissingText(room)
        found: dict[str, str] = {}
        for key, text in self._texts[room].items():
            if isinstance(text, str):
                found[key] = text
            else:
                found[key] = text["other"]
                found |= {f"{key}.{form}": words for form, words in text.items()}
        return found

    def date(self, day: dt.date) -> str:
        """Return a whole date: 21.11.2026."""
        if pattern := self.language.date:
            return format_date(_here(day), pattern, self._locale)
        return format_date(_here(day), "medium", self._locale)

    def day(self, day: dt.date) -> str:
        """Return a short date without the year: 28.11."""
        if pattern := self.language.day:
            return format_date(_here(day), pattern, self._locale)
        return format_skeleton("Md", _midnight(day), locale=self._locale)

    def month(self, day: dt.date) -> str:
        """Return the month and the year: marraskuu 2026."""
        if pattern := self.language.month:
            return format_date(_here(day), pattern, self._locale)
        return format_skeleton("yMMMM", _midnight(day), locale=self._locale)

    def time(self, moment: dt.datetime) -> str:
        """Return the time of day on this machine's clock: 14.05."""
        return format_time(_local(moment), self.language.time or "short", locale=self._locale)

    def date_time(self, moment: dt.datetime) -> str:
        """Return date and time: 21.11.2026 klo 14.05."""
        return self.language.date_time.format(date=self.date(moment), time=self.time(moment))

    def number(self, value: float, digits: int = 1) -> str:
        """Return a number with this many digits after the decimal sign, halves rounded up."""
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        return format_decimal(rounded, pattern, locale=self._locale)

    def _written(self, word: object) -> str:
        if isinstance(word, dt.datetime):
            return self.date_time(word)
        if isinstance(word, dt.date):
            return self.date(word)
        if isinstance(word, float):
            return self.number(word)
        return str(word)


def locale_of(language: Language) -> Locale:
    """Return the locale whose rules a language follows; English rules for one that nobody knows."""
    for code in (language.formats, language.code, "en"):
        try:
            if code:
                return Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _local(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone() if moment.tzinfo else moment


def _here(day: dt.date) -> dt.date:
    return _local(day).date() if isinstance(day, dt.datetime) else day


def _midnight(day: dt.date) -> dt.datetime:
    here = _here(day)
    return dt.datetime(here.year, here.month, here.day)
