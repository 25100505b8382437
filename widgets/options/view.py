"""The comparison as the page shows it: ways, what matters, one option at a time, the table, the picture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from coaching import options
from coaching.options import FEWEST, MOST, MOST_CRITERIA, WEIGHTS, Option
from coaching.record import Refused
from widgets.options.model import OptionsModel
from widgets.page.desk import Desk
from widgets.page.exercise import (
    Answers,
    Download,
    Narrow,
    PictureMaker,
    PictureSize,
    Place,
    Screen,
    read,
    respond,
)
from widgets.page.foot import foot, go
from widgets.page.picture_file import Form, picture_file
from workbooks.content.content import Content
from workbooks.content.options_words import criterion_name, match_sentences, option_name, step_name

if TYPE_CHECKING:
    from charts.picture import Picture

PICTURE = "options"


class Taken(msgspec.Struct, frozen=True):
    """A card or own words to take along."""

    card: str = ""
    title: str = ""


class On(msgspec.Struct, frozen=True):
    """One option or one criterion; an empty id takes a choice back."""

    of: str


class Weight(msgspec.Struct, frozen=True):
    """How much a criterion matters."""

    of: str
    weight: int


class Marked(msgspec.Struct, frozen=True):
    """How well an option fits a criterion; none clears the mark."""

    option: str
    criterion: str
    step: int | None


class Dates(msgspec.Struct, frozen=True):
    """The days of an option."""

    option: str
    apply_by: date | None = None
    starts: date | None = None


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class File(msgspec.Struct, frozen=True):
    """The picture as a file."""

    form: Form = "png"


class OptionsView:
    """The exercise "options compare".

    Places: nothing (the table when there is one to see, else the ways), ``ways``, ``criteria``,
    ``option/<option>``, ``table``, ``picture``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        beside: names of the exercises that can be gone to from here.
    """

    name = "options"

    def __init__(self, desk: Desk, content: Callable[[], Content], beside: Collection[str] = ()) -> None:
        self.model = OptionsModel(desk)
        self._content = content
        self._beside = beside

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {
            "title": content.text("options.title"),
            "words": content.words("options"),
            "narrow": self.model.narrow,
        }
        now = self.model.options
        page = place[0] if place else "table" if self._comparable() else "ways"
        pages = {
            "ways": self._ways,
            "criteria": self._criteria,
            "table": self._table,
            "picture": self._picture,
        }
        if page == "option" and len(place) > 1:
            shown = self._option(content, options.find(now, place[1]))
        elif page in pages:
            shown = pages[page](content)
        else:
            raise Refused("errors.gone")
        return {**common, **shown, "stages": self._stages(content, page)}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "add": (Taken, self._add),
            "remove": (On, self._remove),
            "add_criterion": (Taken, self._add_criterion),
            "remove_criterion": (On, lambda a: model.remove_criterion(a.of)),
            "weigh": (Weight, lambda a: model.weigh(a.of, a.weight)),
            "mark": (Marked, lambda a: model.mark(a.option, a.criterion, a.step)),
            "dates": (Dates, lambda a: model.set_dates(a.option, a.apply_by, a.starts)),
            "choose": (On, lambda a: model.choose(a.of)),
            "to_goal": (Nothing, self._to_goal),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of its place."""
        return {PICTURE: self._drawn} if place == ("picture",) else {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture as a file."""
        wanted = read(fields, File)
        return picture_file(self._drawn("a4"), "options", wanted.form, self.model.now().date())

    def _drawn(self, size: PictureSize) -> Picture:
        from charts.options import options_picture  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import A4, SCREEN  # noqa: PLC0415
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        screen = Size("screen", 420 if self.model.narrow else SCREEN.width)
        return options_picture(self.model.options, self._content(), A4 if size == "a4" else screen)

    def _comparable(self) -> bool:
        now = self.model.options
        return len(now.options) >= FEWEST and bool(now.criteria)

    def _stages(self, content: Content, page: str) -> list[Screen]:
        now = self.model.options
        done = {"ways": len(now.options) >= FEWEST, "criteria": bool(now.criteria), "table": bool(now.choice)}
        stages = [
            {
                "to": f"options/{one}",
                "label": content.text(f"options.stage_{one}"),
                "now": one == page,
                "done": done[one],
            }
            for one in ("ways", "criteria", "table")
        ]
        ways = [
            {
                "to": f"options/option/{one.id}",
                "label": option_name(one, content),
                "now": False,
                "done": bool(now.criteria) and len(one.fits) == len(now.criteria),
            }
            for one in now.options
        ]
        return [*stages[:2], *ways, stages[2]]

    # Screens

    def _ways(self, content: Content) -> Screen:
        text, now = content.text, self.model.options
        taken = {one.card: one.id for one in now.options if one.card}
        return {
            "view": "ways",
            "place": "options/ways",
            "heading": text("options.ways_heading"),
            "lead": text("options.ways_lead"),
            "full": len(now.options) >= MOST,
            "cards": [
                {
                    "card": one.id,
                    "id": taken.get(one.id, ""),
                    "title": one.title,
                    "icon": one.icon,
                    "about": one.about,
                    "ask": text("options.ask", what=one.ask),
                }
                for one in content.options.ways
            ]
            + [
                {
                    "card": "",
                    "id": one.id,
                    "title": option_name(one, content),
                    "written": one.title,
                    "icon": "pencil",
                    "about": "",
                    "ask": "",
                }
                for one in now.options
                if not one.card
            ],
            "foot": foot(
                go(text("options.back"), "home"), go(text("options.stage_criteria"), "options/criteria")
            ),
        }

    def _criteria(self, content: Content) -> Screen:
        text, now = content.text, self.model.options
        taken = {one.card: one.id for one in now.criteria if one.card}
        after = f"options/option/{now.options[0].id}" if now.options else "options/table"
        return {
            "view": "criteria",
            "place": "options/criteria",
            "heading": text("options.criteria_heading"),
            "lead": text("options.criteria_lead"),
            "full": len(now.criteria) >= MOST_CRITERIA,
            "cards": [
                {"card": one.id, "id": taken.get(one.id, ""), "title": one.title, "icon": one.icon}
                for one in content.options.criteria
            ],
            "chosen": [
                {
                    "id": one.id,
                    "title": criterion_name(one, content),
                    "weight": one.weight,
                    "own": not one.card,
                    "written": one.title,
                }
                for one in now.criteria
            ],
            "weights": [
                {"value": weight, "label": content.options.weights[weight - 1]}
                for weight in reversed(WEIGHTS)
            ],
            "foot": foot(
                go(text("options.stage_ways"), "options/ways"),
                go(
                    option_name(now.options[0], content) if now.options else text("options.stage_table"),
                    after,
                ),
            ),
        }

    def _option(self, content: Content, option: Option) -> Screen:
        text, now = content.text, self.model.options
        place = now.options.index(option)
        card = content.options.way(option.card)
        before = (
            go(option_name(now.options[place - 1], content), f"options/option/{now.options[place - 1].id}")
            if place
            else go(text("options.stage_criteria"), "options/criteria")
        )
        after = (
            go(option_name(now.options[place + 1], content), f"options/option/{now.options[place + 1].id}")
            if place + 1 < len(now.options)
            else go(text("options.stage_table"), "options/table")
        )
        return {
            "view": "option",
            "place": f"options/option/{option.id}",
            "heading": option_name(option, content),
            "lead": card.about if card else "",
            "option": option.id,
            "icon": card.icon if card else "pencil",
            "ask": text("options.ask", what=card.ask) if card else "",
            "criteria": [
                {
                    "criterion": one.id,
                    "title": criterion_name(one, content),
                    "value": options.step_of(option, one.id),
                }
                for one in options.by_weight(now)
            ],
            "steps": [
                {"value": step, "label": label} for step, label in enumerate(content.options.labels, start=1)
            ],
            "apply_by": option.apply_by.isoformat() if option.apply_by else "",
            "starts": option.starts.isoformat() if option.starts else "",
            "needs": option.needs,
            "foot": foot(before, after),
        }

    def _table(self, content: Content) -> Screen:
        text, now = content.text, self.model.options
        most = options.matters_most(now)
        top = {one.id for one in most}
        told = {match.option: match_sentences(match, now, content) for match in options.matches(now)}
        return {
            "view": "table",
            "place": "options/table",
            "heading": text("options.table_heading"),
            "lead": text("options.table_lead"),
            "missing": text("options.table_few")
            if len(now.options) < FEWEST
            else text("options.table_no_criteria")
            if not now.criteria
            else "",
            "most": text("options.most_lead", what=", ".join(criterion_name(one, content) for one in most))
            if most
            else "",
            "ways": [
                {
                    "id": one.id,
                    "to": f"options/option/{one.id}",
                    "title": option_name(one, content),
                    "said": told[one.id],
                    "chosen": one.id == now.choice,
                    "apply_by": content.date(one.apply_by) if one.apply_by else "",
                    "starts": content.date(one.starts) if one.starts else "",
                    "needs": one.needs.strip(),
                }
                for one in now.options
            ],
            "rows": [
                {
                    "id": one.id,
                    "title": criterion_name(one, content),
                    "most": one.id in top,
                    "weight": content.options.weights[one.weight - 1],
                    "cells": [
                        {"step": step, "said": step_name(step, content)}
                        for step in (options.step_of(each, one.id) for each in now.options)
                    ],
                }
                for one in options.by_weight(now)
            ],
            "decided": text("options.decided", date=content.date(now.decided))
            if options.chosen(now) is not None and now.decided
            else "",
            "is_goal": options.is_goal(self.model.desk.file),
            "stairs": "goal_ladder" if "goal_ladder" in self._beside else "",
            "foot": foot(
                go(text("options.stage_criteria"), "options/criteria"), go(text("options.ready"), "home")
            ),
        }

    def _picture(self, content: Content) -> Screen:
        text = content.text
        return {
            "view": "picture",
            "place": "options/picture",
            "heading": text("options.picture_title"),
            "lead": text("options.picture_lead"),
            "foot": foot(go(text("options.stage_table"), "options/table"), None),
        }

    # Acts

    def _add(self, asked: Taken) -> None:
        if asked.card and self._content().options.way(asked.card) is None:
            raise Refused("errors.gone")
        self.model.add(asked.card, "" if asked.card else asked.title)

    def _remove(self, asked: On) -> str:
        self.model.remove(asked.of, self._content().text("options.removed"))
        return "options/ways"

    def _add_criterion(self, asked: Taken) -> None:
        if asked.card and self._content().options.criterion(asked.card) is None:
            raise Refused("errors.gone")
        self.model.add_criterion(asked.card, "" if asked.card else asked.title)

    def _to_goal(self, _: Nothing) -> None:
        content, choice = self._content(), options.chosen(self.model.options)
        if choice is None:
            raise Refused("errors.gone")
        goal = option_name(choice, content)
        self.model.to_goal(goal, content.text("options.goal_made"))

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow
