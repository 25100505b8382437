"""The journey as the page shows it: the picture, the replay one moment at a time, and thank-you cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from coaching.journey import counts
from coaching.record import Refused
from widgets.journey.model import JourneyModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Download, Narrow, PictureMaker, Place, Screen, read, respond
from widgets.page.foot import act, foot, go
from workbooks.content.content import Content
from workbooks.content.journey_words import counted, told

if TYPE_CHECKING:
    from charts.picture import Picture

LINE = "journey_line"
CARD = "thanks_card"


class CardPrinter(Protocol):
    """What makes a page of a picture of a card."""

    def printed(self, picture: Picture, content: Content, now: datetime) -> bytes:
        """Return the card as a page to print."""
        ...


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class OnCard(msgspec.Struct, frozen=True):
    """A thank-you card."""

    card: str


class File(msgspec.Struct, frozen=True):
    """The picture of the journey as a file, or a card."""

    form: str = "png"
    card: str = ""


class JourneyView:
    """The exercise "the journey".

    Places: nothing (the line of time), ``replay/<number>``, ``thanks``, ``card/<card>``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        printer: makes the card a page.
    """

    name = "journey"

    def __init__(self, desk: Desk, content: Callable[[], Content], printer: CardPrinter) -> None:
        self.model = JourneyModel(desk)
        self._content = content
        self._printer = printer

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        page = place[0] if place else "line"
        rest = place[1] if len(place) > 1 else ""
        pages: dict[str, Callable[[], Screen]] = {
            "line": lambda: self._line(content),
            "replay": lambda: self._replay(content, rest),
            "thanks": lambda: self._thanks(content),
            "card": lambda: self._card(content, rest),
        }
        if page not in pages:
            raise Refused("errors.gone")
        common = {"title": content.text("journey.title"), "words": content.words("journey")}
        return {**common, "view": page, "narrow": self.model.narrow, **pages[page]()}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        acts: Answers = {
            "begin_card": (Nothing, lambda _: f"journey/card/{self.model.begin_card()}"),
            "remove_card": (OnCard, self._remove),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place."""
        if not place:
            return {LINE: self._drawn}
        if place[0] == "card" and len(place) > 1:
            return {f"{CARD}_{place[1]}": lambda _size: self._drawn_card(place[1])}
        return {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture of the journey, or a card, as a file."""
        from charts.picture import A4_WIDE  # noqa: PLC0415 - matplotlib is slow to load
        from charts.rendering import png, svg  # noqa: PLC0415

        wanted, day = read(fields, File), self.model.today().isoformat()
        what = "thanks" if wanted.card else "journey"
        name = f"askelma-{day}-{what}.{wanted.form}"
        picture = self._drawn_card(wanted.card) if wanted.card else self._drawn(A4_WIDE)
        if wanted.form == "pdf" and wanted.card:
            data = self._printer.printed(picture, self._content(), self.model.now())
            return Download(name=name, mime="application/pdf", data=data)
        if wanted.form == "png":
            return Download(name=name, mime="image/png", data=png(picture, scale=3 if wanted.card else 2))
        if wanted.form == "svg":
            return Download(name=name, mime="image/svg+xml", data=svg(picture))
        raise Refused("errors.not_understood")

    def _drawn(self, size: Any) -> Picture:
        from charts.journey import journey_picture  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        if size == "screen":
            size = Size("screen", 400 if self.model.narrow else 900)
        return journey_picture(self.model.moments, self._content(), size)

    def _drawn_card(self, id: str) -> Picture:
        from charts.thanks import thank_you_card  # noqa: PLC0415 - matplotlib is slow to load

        return thank_you_card(self.model.card(id), self.model.desk.file.client.label, self._content())

    # Screens

    def _line(self, content: Content) -> Screen:
        found, text = self.model.moments, content.text
        before = [one.text for one in found if one.on is None]
        lanes = len({one.kind for one in found if one.on is not None})
        return {
            "place": "journey",
            "heading": text("journey.heading"),
            "lead": text("journey.lead" if found else "journey.empty"),
            "before": before,
            "picture": LINE if lanes else "",
            "shape": f"{400 if self.model.narrow else 900} / {56 * max(lanes, 1) + 96}",
            "counts": [counted(kind, n, content) for kind, n in counts(found).items()],
            "foot": foot(
                go(text("journey.to_home"), "home"),
                go(text("journey.to_replay"), "journey/replay/1")
                if self.model.replay
                else go(text("journey.to_thanks"), "journey/thanks"),
            ),
        }

    def _replay(self, content: Content, number: str) -> Screen:
        found, text = self.model.replay, content.text
        if not found:
            raise Refused("errors.gone")
        at = min(max(int(number), 1), len(found)) if number.isdecimal() and len(number) < 6 else 1
        moment = found[at - 1]
        is_last = at == len(found)
        return {
            "place": f"journey/replay/{at}",
            "heading": text(f"journey.one_{moment.kind}"),
            "day": content.date(moment.on) if moment.on else "",
            "kind": moment.kind,
            "said": told(self.model.desk.file, content, moment),
            "count": text("journey.replay_count", n=at, all=len(found)),
            "at": at,
            "all": len(found),
            "last": is_last,
            "next": "" if is_last else f"journey/replay/{at + 1}",
            "foot": foot(
                go(text("journey.previous"), f"journey/replay/{at - 1}" if at > 1 else "journey"),
                go(text("journey.to_thanks"), "journey/thanks")
                if is_last
                else go(text("journey.next"), f"journey/replay/{at + 1}"),
            ),
        }

    def _thanks(self, content: Content) -> Screen:
        text = content.text
        return {
            "place": "journey/thanks",
            "heading": text("journey.thanks_heading"),
            "lead": text("journey.thanks_lead"),
            "cards": [
                {"id": one.id, "to": one.to or text("journey.to_nobody"), "text": one.text}
                for one in self.model.desk.file.thanks
            ],
            "foot": foot(go(text("journey.to_line"), "journey"), act(text("journey.new_card"), "begin_card")),
        }

    def _card(self, content: Content, id: str) -> Screen:
        card, text = self.model.card(id), content.text
        return {
            "place": f"journey/card/{id}",
            "heading": text("journey.card_title"),
            "lead": text("journey.card_lead"),
            "card": {"id": id, "to": card.to, "text": card.text},
            "picture": f"{CARD}_{id}",
            "foot": foot(go(text("journey.to_cards"), "journey/thanks"), go(text("journey.to_home"), "home")),
        }

    # Acts

    def _remove(self, asked: OnCard) -> str:
        self.model.remove_card(asked.card, self._content().text("journey.card_removed"))
        return "journey/thanks"

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow
