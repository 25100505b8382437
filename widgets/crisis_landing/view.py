"""The crisis landing as the page shows it: the plan made ahead, the place to rest, and the card to carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol, get_args

import msgspec

from coaching import crisis_landing, home
from coaching.crisis_landing import EMERGENCY, Landing, Part
from coaching.record import Refused
from widgets.crisis_landing.model import CrisisLandingModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Download, PictureMaker, PictureSize, Place, Screen, read, respond
from widgets.page.foot import act, foot, go
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

CARD = "crisis_landing_card"


class CardPrinter(Protocol):
    """What makes a page of a picture of a card."""

    def printed(self, picture: Picture, content: Content, now: datetime) -> bytes:
        """Return the card as a page to print."""
        ...


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class OnNote(msgspec.Struct, frozen=True):
    """A part of the plan, and one of its notes."""

    list: Part
    note: str = ""


class Ready(msgspec.Struct, frozen=True):
    """A ready word to take, by its place in the content."""

    list: Part
    place: int


class OnCall(msgspec.Struct, frozen=True):
    """Somebody to call."""

    call: str


class Day(msgspec.Struct, frozen=True):
    """The day to come back; none for no day."""

    day: date | None


class File(msgspec.Struct, frozen=True):
    """The card as a file."""

    form: str = "png"


class CrisisLandingView:
    """The exercise "if it gets hard".

    Places: nothing (the place to rest while the client rests, else the plan), ``plan``, ``rest``, ``card``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        printer: makes the card a page.
    """

    name = "crisis_landing"

    def __init__(self, desk: Desk, content: Callable[[], Content], printer: CardPrinter) -> None:
        self.model = CrisisLandingModel(desk)
        self._content = content
        self._printer = printer

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        on = crisis_landing.resting(self.model.plan)
        page = place[0] if place else ("rest" if on is not None else "plan")
        common = {"title": content.text("crisis_landing.title"), "words": content.words("crisis_landing")}
        if page == "rest" and on is None:
            page = "plan"  # gone on meanwhile, on this screen or another
        pages: dict[str, Callable[[], Screen]] = {
            "plan": lambda: self._plan(content, on),
            "rest": lambda: self._rest(content, on),
            "card": lambda: self._card(content),
        }
        if page not in pages:
            raise Refused("errors.gone")
        return {**common, "view": page, "place": f"crisis_landing/{page}", **pages[page]()}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        taken_away = self._content().text("crisis_landing.taken_away")
        acts: Answers = {
            "add_note": (OnNote, lambda a: model.add_note(a.list)),
            "remove_note": (OnNote, lambda a: model.remove_note(a.list, a.note, taken_away)),
            "take_ready": (Ready, self._take_ready),
            "add_call": (Nothing, lambda _: model.add_call()),
            "remove_call": (OnCall, lambda a: model.remove_call(a.call, taken_away)),
            "rest": (Nothing, self._take_rest),
            "back": (Day, lambda a: model.set_back(a.day)),
            "go_on": (Nothing, self._go_on),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the card where it is looked at."""
        return {CARD: self._drawn} if place == ("card",) else {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the card as a file."""
        from charts.rendering import png, svg  # noqa: PLC0415 - matplotlib is slow to load

        form = read(fields, File).form
        day = self.model.today().isoformat()
        name, picture = f"askelma-{day}-card.{form}", self._drawn("card")
        if form == "pdf":
            data = self._printer.printed(picture, self._content(), self.model.now())
            return Download(name=name, mime="application/pdf", data=data)
        if form == "png":
            return Download(name=name, mime="image/png", data=png(picture, scale=3))
        if form == "svg":
            return Download(name=name, mime="image/svg+xml", data=svg(picture))
        raise Refused("errors.not_understood")

    def _drawn(self, _size: PictureSize) -> Picture:
        from charts.crisis_landing import crisis_card  # noqa: PLC0415 - matplotlib is slow to load

        return crisis_card(self.model.plan, self._content())

    # Screens

    def _plan(self, content: Content, on: Landing | None) -> Screen:
        text = content.text
        return {
            "lead": text("crisis_landing.plan_lead"),
            "resting": on is not None,
            "parts": [self._part(part, content) for part in ("holds", "helps", "signs")],
            "calls": [{"id": one.id, "name": one.name, "phone": one.phone} for one in self.model.plan.calls],
            "numbers": _numbers(content),
            "history": self._history(content),
            "foot": foot(
                go(text("crisis_landing.to_rest"), "crisis_landing/rest")
                if on is not None
                else go(text("crisis_landing.to_home"), "home"),
                go(text("crisis_landing.to_card"), "crisis_landing/card"),
            ),
        }

    def _part(self, part: Part, content: Content) -> Screen:
        notes = crisis_landing.notes(self.model.plan, part)
        taken = {one.text.strip() for one in notes}
        ready: tuple[str, ...] = getattr(content.crisis_landing, part)
        return {
            "part": part,
            "label": content.text(f"crisis_landing.{part}"),
            "hint": content.text(f"crisis_landing.{part}_hint"),
            "notes": [{"id": one.id, "text": one.text} for one in notes],
            "ready": [{"place": place, "text": one} for place, one in enumerate(ready) if one not in taken],
        }

    def _rest(self, content: Content, on: Landing | None) -> Screen:
        assert on is not None
        text, plan = content.text, self.model.plan
        due = crisis_landing.due(self.model.desk.file, self.model.today())
        said = [
            {
                "part": part,
                "label": text(f"crisis_landing.card_{part}"),
                "list": [one.text.strip() for one in crisis_landing.notes(plan, part) if one.text.strip()],
            }
            for part in ("holds", "helps", "signs")
        ]
        calls = [{"name": one.name, "phone": one.phone} for one in plan.calls if one.name or one.phone]
        return {
            "heading": text("crisis_landing.resting_title"),
            "lead": text("crisis_landing.resting_lead"),
            "since": text("crisis_landing.resting_since", date=content.date(on.since)),
            "kept": self._kept(content),
            "said": said,
            "calls": calls,
            "numbers": _numbers(content),
            "back": on.back.isoformat() if on.back else "",
            "back_said": text("crisis_landing.back_on", date=content.date(on.back)) if on.back else "",
            "back_here": due is not None and due.over >= 0,
            "today": self.model.today().isoformat(),
            "foot": foot(
                go(text("crisis_landing.to_home"), "home"), act(text("crisis_landing.go_on"), "go_on")
            ),
        }

    def _kept(self, content: Content) -> Screen:
        """Say where the client stood, so that everybody sees that the place is kept."""
        ladder = home.shown_ladder(self.model.desk.file)
        if ladder is None:
            return {"steps": [], "said": content.text("crisis_landing.place_none")}
        steps = [{"here": one.id == ladder.here, "done": one.done is not None} for one in ladder.steps]
        place = next((n for n, one in enumerate(ladder.steps, 1) if one.id == ladder.here), None)
        if place is None:
            return {"steps": steps, "said": content.text("crisis_landing.place_ground")}
        title = ladder.steps[place - 1].title
        return {"steps": steps, "said": content.text("crisis_landing.place_step", n=place, title=title)}

    def _card(self, content: Content) -> Screen:
        text = content.text
        return {
            "heading": text("crisis_landing.card_title"),
            "lead": text("crisis_landing.card_lead"),
            "empty": not crisis_landing.written(self.model.plan),
            "picture": CARD,
            "foot": foot(go(text("crisis_landing.to_card_plan"), "crisis_landing/plan"), None),
        }

    def _history(self, content: Content) -> list[str]:
        text = content.text
        return [
            text(
                "crisis_landing.history_span",
                since=content.date(one.since),
                ended=content.date(one.ended) if one.ended else text("crisis_landing.history_now"),
            )
            for one in reversed(self.model.plan.landings)
        ]

    # Acts

    def _take_ready(self, asked: Ready) -> None:
        if asked.list not in get_args(Part):
            raise Refused("errors.gone")
        ready: tuple[str, ...] = getattr(self._content().crisis_landing, asked.list)
        if not 0 <= asked.place < len(ready):
            raise Refused("errors.gone")
        self.model.add_note(asked.list, ready[asked.place])

    def _take_rest(self, _: Nothing) -> str:
        self.model.rest(self._content().text("crisis_landing.rested"))
        return "crisis_landing/rest"

    def _go_on(self, _: Nothing) -> str:
        self.model.go_on(self._content().text("crisis_landing.went_on"))
        return "home"


def _numbers(content: Content) -> list[dict[str, str]]:
    """Return the numbers that are always there, the emergency number first."""
    found = content.crisis_landing
    first = {"name": found.emergency, "phone": EMERGENCY, "about": found.emergency_about}
    rest = [{"name": one.name, "phone": one.phone, "about": one.about} for one in found.numbers]
    return [first, *rest]
