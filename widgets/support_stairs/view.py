"""The support stairs as the page shows them: the staircase, what belongs here, contacts, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from coaching import path, support_stairs
from coaching.record import Refused
from coaching.support_stairs import ContactWay
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
from widgets.support_stairs.model import SupportStairsModel
from workbooks.content.content import Content
from workbooks.content.support_share import share_sentence
from workbooks.content.support_stairs_schema import StairSet, SupportStair

if TYPE_CHECKING:
    from charts.picture import Picture

RHYTHMS = (2, 3, 7, 14, 30)
"""Days between contacts that are offered beside the stair's own."""
SHOWN_CONTACTS = 5
SIGNS = {"call": "phone", "message": "message-circle", "visit": "users", "client": "hand"}


class OnStair(msgspec.Struct, frozen=True):
    """A stair, and whether one rests there."""

    stair: str
    resting: bool = False


class OnMark(msgspec.Struct, frozen=True):
    """A mark of where one stood."""

    mark: str


class OnNote(msgspec.Struct, frozen=True):
    """A support that is agreed on, or the list of them."""

    list: str
    note: str = ""


class Noted(msgspec.Struct, frozen=True):
    """A contact and whether it is noted."""

    way: ContactWay
    on: bool


class OnContact(msgspec.Struct, frozen=True):
    """One noted contact."""

    contact: str


class Day(msgspec.Struct, frozen=True):
    """The day for which contacts are noted; none for today."""

    day: date | None


class Rhythm(msgspec.Struct, frozen=True):
    """Days between contacts; none for the stair's own."""

    every: int | None


class File(msgspec.Struct, frozen=True):
    """The picture as a file."""

    set: str
    form: Form = "png"


class SupportStairsView:
    """The exercise "support stairs".

    Places: nothing (the set last stood on, else the path's, else the first), ``set/<set>``, ``stair/<id>``,
    ``picture/<set>``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "support_stairs"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = SupportStairsModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {
            "title": content.text("support_stairs.title"),
            "words": content.words("support_stairs"),
            "narrow": self.model.narrow,
        }
        page, rest = (place[0], place[1:]) if place else ("", ())
        if page == "picture":
            return {**common, **self._picture(content, self._set(content, rest))}
        if page not in ("", "set", "stair"):
            raise Refused("errors.gone")
        if page == "stair" and rest:
            found = content.support_stairs.set_of(rest[0])
            if found is None:
                raise Refused("errors.gone")
            return {**common, **self._stairs(content, found, rest[0])}
        return {**common, **self._stairs(content, self._set(content, rest), "")}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "stand_on": (OnStair, self._stand_on),
            "remove_mark": (OnMark, self._remove_mark),
            "add_note": (OnNote, lambda _: model.add_support()),
            "remove_note": (OnNote, lambda a: model.remove_support(a.note)),
            "contact": (Noted, lambda a: model.note_contact(a.way, a.on)),
            "remove_contact": (OnContact, lambda a: model.remove_contact(a.contact)),
            "contact_day": (Day, lambda a: model.set_day(a.day)),
            "rhythm": (Rhythm, lambda a: model.set_rhythm(a.every)),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place where the stairs and curves are looked at."""
        if not place or place[0] != "picture":
            return {}
        found = self._set(self._content(), place[1:])
        return {f"support_stairs_{found.id}": lambda size: self._drawn(found, size)}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture as a file."""
        wanted = read(fields, File)
        content = self._content()
        found = content.support_stairs.find(wanted.set)
        if found is None:
            raise Refused("errors.not_understood")
        return picture_file(self._drawn(found, "a4"), "support-stairs", wanted.form, self.model.today())

    def _drawn(self, found: StairSet, size: PictureSize) -> Picture:
        from charts.picture import A4, SCREEN  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.support_stairs import support_picture  # noqa: PLC0415

        screen = Size("screen", 420 if self.model.narrow else SCREEN.width)
        large = A4 if size == "a4" else screen
        return support_picture(self.model.desk.file, found, self._content(), large, self.model.today())

    def _set(self, content: Content, rest: Place) -> StairSet:
        sets = content.support_stairs
        if rest:
            found = sets.find(rest[0])
            if found is None:
                raise Refused("errors.gone")
            return found
        here = support_stairs.latest(self.model.stairs)
        on = path.current(self.model.desk.file)
        return (sets.set_of(here.stair) if here else None) or sets.on_path(on.recipe if on else "")

    # Screens

    def _stairs(self, content: Content, found: StairSet, asked: str) -> Screen:
        here = support_stairs.standing(self.model.stairs, found.ids)
        been = {one.stair for one in support_stairs.history(self.model.stairs, found.ids)}
        chosen = asked or (here.stair if here else found.ids[0])
        text = content.text
        return {
            "view": "stairs",
            "place": f"support_stairs/stair/{asked}" if asked else f"support_stairs/set/{found.id}",
            "heading": found.title,
            "lead": found.lead,
            "stairs": [
                {
                    "id": one.id,
                    "title": one.title,
                    "icon": one.icon,
                    "here": here is not None and one.id == here.stair,
                    "resting": here is not None and one.id == here.stair and here.resting,
                    "been": one.id in been,
                }
                for one in found.stairs
            ],
            "sets": [
                {"to": f"support_stairs/set/{one.id}", "label": one.title, "now": one is found}
                for one in content.support_stairs.sets
            ],
            "chosen": chosen,
            "panels": [self._panel(content, found, one) for one in found.stairs],
            "contact": self._contact(content),
            "support": [{"id": one.id, "text": one.text} for one in self.model.stairs.support],
            "share": share_sentence(self.model.periods(), content),
            "foot": foot(
                go(text("support_stairs.back"), "home"),
                go(text("support_stairs.to_picture"), f"support_stairs/picture/{found.id}"),
            ),
        }

    def _panel(self, content: Content, found: StairSet, stair: SupportStair) -> Screen:
        here = support_stairs.standing(self.model.stairs, found.ids)
        at = here if here is not None and here.stair == stair.id else None
        since = ""
        if at is not None:
            key = "resting_since" if at.resting else "here_since"
            since = content.text(f"support_stairs.{key}", date=content.date(at.on))
        return {
            "id": stair.id,
            "number": content.text("support_stairs.stair", n=found.ids.index(stair.id) + 1),
            "title": stair.title,
            "about": stair.about,
            "mine": stair.mine,
            "worker": stair.worker,
            "here": at is not None,
            "resting": at is not None and at.resting,
            "since": since,
            "exercises": [
                {"to": one, "label": content.text(f"{one}.title")}
                for one in stair.exercises
                if content.has_text(f"{one}.title")
            ],
        }

    def _contact(self, content: Content) -> Screen:
        model, text = self.model, content.text
        stairs, today = model.stairs, model.today()
        days = content.support_stairs.days()
        every = support_stairs.rhythm(stairs, days)
        own = support_stairs.rhythm(support_stairs.set_rhythm(stairs, None), days)
        last = support_stairs.last_contact(model.desk.file, today)
        following = (last or today) + timedelta(days=every)
        return {
            "last": text("support_stairs.last_contact", date=content.date(last))
            if last
            else text("support_stairs.no_contact"),
            "next": text("support_stairs.next_contact", date=content.date(max(following, today)))
            if every
            else "",
            "rhythm": text("support_stairs.every", n=every) if every else text("support_stairs.no_rhythm"),
            "every": "own" if stairs.every is None else str(stairs.every),
            "rhythms": [
                {"value": "own", "label": text("support_stairs.own_rhythm", n=own)},
                *(
                    {"value": str(one), "label": text("support_stairs.every", n=one)}
                    for one in sorted({*RHYTHMS, *([stairs.every] if stairs.every else [])})
                ),
                {"value": "0", "label": text("support_stairs.no_rhythm")},
            ],
            "ways": [
                {
                    "way": way,
                    "label": text(f"support_stairs.way_{way}"),
                    "icon": SIGNS[way],
                    "on": model.noted(way) is not None,
                }
                for way in get_args(ContactWay)
            ],
            "day": model.contact_day().isoformat(),
            "today": today.isoformat(),
            "recent": [
                {
                    "id": one.id,
                    "day": content.date(one.on),
                    "way": text(f"support_stairs.way_{one.way}"),
                    "icon": SIGNS[one.way],
                }
                for one in reversed(stairs.contacts[-SHOWN_CONTACTS:])
            ],
        }

    def _picture(self, content: Content, found: StairSet) -> Screen:
        text = content.text
        titles = {one.id: one.title for one in found.stairs}
        return {
            "view": "picture",
            "place": f"support_stairs/picture/{found.id}",
            "heading": text("support_stairs.picture_title"),
            "lead": text("support_stairs.picture_lead"),
            "set": found.id,
            "share": share_sentence(self.model.periods(), content),
            "history": [
                {
                    "id": one.id,
                    "day": content.date(one.on),
                    "stair": titles[one.stair],
                    "resting": one.resting,
                }
                for one in reversed(support_stairs.history(self.model.stairs, found.ids))
            ],
            "foot": foot(go(text("support_stairs.to_stairs"), f"support_stairs/set/{found.id}"), None),
        }

    # Acts

    def _stand_on(self, asked: OnStair) -> None:
        found = self._content().support_stairs.set_of(asked.stair)
        if found is None:
            raise Refused("errors.gone")
        self.model.stand_on(asked.stair, found.ids, resting=asked.resting)

    def _remove_mark(self, asked: OnMark) -> None:
        self.model.remove_mark(asked.mark, self._content().text("support_stairs.mark_removed"))

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow
