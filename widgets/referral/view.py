"""Services and hand-over as the page shows them: look for one, agree, follow, a card to take along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Literal

import msgspec

from charts.picture import Picture
from coaching.record import Refused
from coaching.referral import Contact, Day, is_open
from coaching.service_card import card_of
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Download, PictureMaker, PictureSize, Place, Screen, read, respond
from widgets.page.foot import act, foot, go
from widgets.referral.finding import finding, service_page
from widgets.referral.following import following, mine
from widgets.referral.model import ReferralModel
from widgets.referral.sources import CardMaker, Directory
from workbooks.content.content import Content


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class Words(msgspec.Struct, frozen=True):
    """What is looked for."""

    text: str


class Narrowing(msgspec.Struct, frozen=True):
    """A mark that was tapped."""

    kind: Literal["area", "group", "language", "town"]
    value: str


class One(msgspec.Struct, frozen=True):
    """A hand-over."""

    referral: str


class Chosen(msgspec.Struct, frozen=True):
    """A service of the directory."""

    service: str


class Who(msgspec.Struct, frozen=True):
    """Who gets in touch."""

    referral: str
    contact: Contact


class When(msgspec.Struct, frozen=True):
    """A day of a referral; none clears it."""

    referral: str
    which: Day
    day: date | None


class Soon(msgspec.Struct, frozen=True):
    """A ready choice of a day."""

    referral: str
    which: Day
    time: str


class Wished(msgspec.Struct, frozen=True):
    """Which file of the card is wanted."""

    referral: str
    form: Literal["pdf", "png", "svg"]


MIMES = {"pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml"}
SHARP = 3.0
"""Of the card as a picture: sharp enough to be scanned from a screen and printed."""


class ReferralView:
    """The exercise "referral".

    Places: ``find``, ``service/<id>``, ``mine``, ``one/<id>``, ``ended/<id>`` and ``card/<id>``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        directory: the local services.
        cards: makes the printed card.
    """

    name = "referral"

    def __init__(
        self, desk: Desk, content: Callable[[], Content], directory: Directory, cards: CardMaker
    ) -> None:
        self.model = ReferralModel(desk, directory)
        self._content = content
        self._cards = cards

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        page, id = self._where(place)
        shown: dict[str, Callable[[], Screen]] = {
            "find": lambda: finding(self.model, content),
            "mine": lambda: mine(self.model, content),
            "service": lambda: service_page(self.model, content, id),
            "one": lambda: following(self.model, content, id),
            "ended": lambda: self._ended(content, id),
            "card": lambda: self._card(content, id),
        }
        if page not in shown:
            raise Refused("errors.gone")
        return {
            "view": page,
            "place": f"referral/{page}" + (f"/{id}" if id else ""),
            "title": content.text("referral.title"),
            "words": content.words("referral"),
            **shown[page](),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "look_for": (Words, lambda a: model.look_for(a.text)),
            "narrow": (Narrowing, lambda a: model.narrow(a.kind, a.value)),
            "widen": (Nothing, lambda _: model.widen()),
            "choose": (Chosen, lambda a: f"referral/one/{model.choose(a.service)}"),
            "write_own": (Nothing, lambda _: f"referral/one/{model.write_own()}"),
            "set_contact": (Who, lambda a: model.set_contact(a.referral, a.contact)),
            "set_day": (When, lambda a: model.set_day(a.referral, a.which, a.day)),
            "set_time": (Soon, self._set_time),
            "start": (One, lambda a: model.start(a.referral, self._said("started_notice"))),
            "end": (One, self._end),
            "reopen": (One, lambda a: model.reopen(a.referral)),
            "remove": (One, self._remove),
            "look_for_another": (One, self._look_for_another),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Draw the card where it is shown."""
        page, id = self._where(place)
        if page != "card":
            return {}

        def drawn(_size: PictureSize) -> Picture:
            from charts.service_card import service_card  # noqa: PLC0415 - drawing is slow to load

            return service_card(card_of(self.model.find(id)), self._content())

        return {"card": drawn}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make a file of the card. Its name says neither who nor where."""
        wanted = read(fields, Wished)
        card, content, now = card_of(self.model.find(wanted.referral)), self._content(), self.model.desk.now()
        if wanted.form == "pdf":
            data = self._cards.pdf(card, content, now)
        else:
            from charts.rendering import png, svg  # noqa: PLC0415 - drawing is slow to load
            from charts.service_card import service_card  # noqa: PLC0415

            picture = service_card(card, content)
            data = svg(picture) if wanted.form == "svg" else png(picture, scale=SHARP)
        name = f"askelma-{now.astimezone().date().isoformat()}-card.{wanted.form}"
        return Download(name=name, mime=MIMES[wanted.form], data=data)

    def leave(self) -> None:
        """Forget what was looked for: another exercise is on the page now."""
        self.model.leave()

    def _where(self, place: Place) -> tuple[str, str]:
        if not place:
            return ("mine" if self.model.desk.file.referrals else "find"), ""
        return place[0], place[1] if len(place) > 1 else ""

    def _said(self, key: str) -> str:
        return self._content().text(f"referral.{key}")

    # Screens

    def _ended(self, content: Content, id: str) -> Screen:
        one = self.model.find(id)
        if is_open(one):
            raise Refused("errors.gone")
        return {
            "heading": content.text("referral.ended_heading"),
            "lead": content.text("referral.ended_lead"),
            "id": one.id,
            "service_name": one.place or content.text("referral.no_place"),
            "reason": one.reason,
            "foot": foot(
                go(content.text("referral.to_mine"), "referral/mine"),
                act(content.text("referral.find_another"), "look_for_another", referral=id),
            ),
        }

    def _card(self, content: Content, id: str) -> Screen:
        one = self.model.find(id)
        return {
            "heading": content.text("referral.card_title"),
            "lead": content.text("referral.card_lead"),
            "id": one.id,
            "coded": bool(one.phone or one.web),
            "foot": foot(go(content.text("referral.back"), f"referral/one/{id}"), None),
        }

    # Acts

    def _set_time(self, chosen: Soon) -> None:
        for one in self._content().meeting.times:
            if one.id == chosen.time and one.days is not None:
                self.model.set_in(chosen.referral, chosen.which, one.days)
                return
        raise Refused("errors.not_understood")

    def _end(self, one: One) -> str:
        self.model.end(one.referral, self._said("ended_notice"))
        return f"referral/ended/{one.referral}"

    def _remove(self, one: One) -> str:
        self.model.remove(one.referral, self._said("removed_notice"))
        return "referral/mine" if self.model.desk.file.referrals else "referral/find"

    def _look_for_another(self, one: One) -> str:
        self.model.instead_of = self.model.find(one.referral).id
        return "referral/find"
