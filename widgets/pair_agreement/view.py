"""The pair agreement as the page shows it: writing it together, then reading it and agreeing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

import msgspec

from coaching import pair_agreement
from coaching.pair_agreement import DutyDoer, Part, Who
from coaching.record import Refused
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, PictureMaker, Place, Screen, respond
from widgets.page.foot import foot, go
from widgets.pair_agreement.model import PairAgreementModel
from workbooks.content.content import Content


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class OnNote(msgspec.Struct, frozen=True):
    """A part of the agreement, and one of its lines."""

    list: Part
    note: str = ""


class OnDuty(msgspec.Struct, frozen=True):
    """Something to do."""

    duty: str


class Doing(msgspec.Struct, frozen=True):
    """Who does it."""

    duty: str
    doer: DutyDoer


class Agreeing(msgspec.Struct, frozen=True):
    """Who agrees, and whether."""

    who: Who
    on: bool


class PairAgreementView:
    """The exercise "pair agreement".

    Places: nothing (``write``, or ``agree`` once somebody has agreed), ``write``, ``agree``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "pair_agreement"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = PairAgreementModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content, found = self._content(), self.model.agreement
        begun = found.client_agreed is not None or found.pair_agreed is not None
        page = place[0] if place else ("agree" if begun else "write")
        pages = {"write": self._write, "agree": self._agree}
        if page not in pages:
            raise Refused("errors.gone")
        return {
            "title": content.text("pair_agreement.title"),
            "words": content.words("pair_agreement"),
            "view": page,
            "place": f"pair_agreement/{page}",
            **pages[page](content),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model, removed = self.model, self._content().text("pair_agreement.removed")
        acts: Answers = {
            "add_note": (OnNote, lambda a: model.add_note(a.list)),
            "remove_note": (OnNote, lambda a: model.remove_note(a.list, a.note, removed)),
            "add_duty": (Nothing, lambda _: model.add_duty()),
            "remove_duty": (OnDuty, lambda a: model.remove_duty(a.duty, removed)),
            "doer": (Doing, lambda a: model.set_doer(a.duty, a.doer)),
            "agree": (Agreeing, lambda a: model.agree(a.who, a.on)),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - an agreement is words
        """Draw nothing."""
        return {}

    def _write(self, content: Content) -> Screen:
        found, text = self.model.agreement, content.text
        return {
            "lead": text("pair_agreement.lead"),
            "partner": found.partner,
            "parts": [
                {
                    "part": part,
                    "label": text(f"pair_agreement.{part}"),
                    "hint": text(f"pair_agreement.{part}_hint"),
                    "notes": [{"id": one.id, "text": one.text} for one in pair_agreement.notes(found, part)],
                }
                for part in get_args(Part)
            ],
            "fields": [
                {"field": one, "label": text(f"pair_agreement.{one}"), "value": getattr(found, one)}
                for one in ("often", "place", "length")
            ],
            "ending": found.ending,
            "duties": [{"id": one.id, "text": one.text, "doer": one.doer} for one in found.duties],
            "doers": [
                {"value": one, "label": text(f"pair_agreement.doer_{one}")}
                for one in get_args(DutyDoer)
                if one
            ],
            "foot": foot(
                go(text("pair_agreement.to_home"), "home"),
                go(text("pair_agreement.to_agree"), "pair_agreement/agree"),
            ),
        }

    def _agree(self, content: Content) -> Screen:
        found, text = self.model.agreement, content.text
        rows = [
            (text(f"pair_agreement.{part}"), [one.text for one in pair_agreement.notes(found, part)])
            for part in ("mine", "theirs", "rules")
        ]
        rows += [
            (text(f"pair_agreement.{field}"), [getattr(found, field)])
            for field in ("often", "place", "length")
        ]
        duties = [
            ": ".join(
                one
                for one in (text(f"pair_agreement.doer_{duty.doer}") if duty.doer else "", duty.text)
                if one
            )
            for duty in found.duties
            if duty.text.strip()
        ]
        rows += [(text("pair_agreement.duties"), duties)]
        rows += [(text("pair_agreement.between"), [one.text for one in found.between])]
        rows += [(text("pair_agreement.ending"), [found.ending])]
        sides = [("client", self.model.desk.file.client.label), ("pair", found.partner)]
        said = []
        for who, name in sides:
            on = pair_agreement.agreed(found, who)  # type: ignore[arg-type]
            said.append(
                {
                    "who": who,
                    "name": name or text(f"pair_agreement.doer_{who}"),
                    "on": on is not None,
                    "said": text("pair_agreement.agreed_on", date=content.date(on)) if on else "",
                }
            )
        return {
            "heading": text("pair_agreement.agree_heading"),
            "lead": text("pair_agreement.agree_lead"),
            "rows": [
                {"label": label, "lines": [one.strip() for one in lines if one.strip()]}
                for label, lines in rows
            ],
            "sides": said,
            "changed": pair_agreement.changed(found),
            "written": pair_agreement.written(found),
            "foot": foot(
                go(text("pair_agreement.to_write"), "pair_agreement/write"),
                go(text("pair_agreement.to_home"), "home"),
            ),
        }
