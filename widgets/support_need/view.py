"""The support need as the page shows it: the board, one matter, what comes first, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

from coaching import support_need
from coaching.record import Refused
from coaching.self_assessment import AREAS
from coaching.support_need import IN_THE_WAY, MOST_FIRST, Helper, Level
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
from widgets.support_need.model import SupportNeedModel
from workbooks.content.content import Content
from workbooks.content.support_need_words import helper_name, level_name, ready_ids, topic_name

if TYPE_CHECKING:
    from charts.picture import Picture

PICTURE = "support_need"
SIGNS = {"": "", "no": "check", "little": "circle-dot", "yes": "hand", "later": "clock"}


class OnLevel(msgspec.Struct, frozen=True):
    """A matter and whether something is in the way there."""

    topic: str
    level: Level


class OnHelper(msgspec.Struct, frozen=True):
    """A matter and who could help."""

    topic: str
    helper: Helper


class Own(msgspec.Struct, frozen=True):
    """A matter in the client's own words."""

    title: str


class OnTopic(msgspec.Struct, frozen=True):
    """One matter."""

    topic: str


class OnFirst(msgspec.Struct, frozen=True):
    """One matter, and whether it comes first."""

    topic: str
    on: bool


class OnNote(msgspec.Struct, frozen=True):
    """An obstacle beside the strengths, or the list of them."""

    list: Literal["obstacles"]
    note: str = ""


class File(msgspec.Struct, frozen=True):
    """The picture as a file."""

    form: Form = "png"


class SupportNeedView:
    """The exercise "support need".

    Places: nothing (the board), ``topic/<topic>``, ``first``, ``picture``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        beside: names of the exercises that can be gone to from here.
    """

    name = "support_need"

    def __init__(self, desk: Desk, content: Callable[[], Content], beside: Collection[str] = ()) -> None:
        self.model = SupportNeedModel(desk)
        self._content = content
        self._beside = beside

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {
            "title": content.text("support_need.title"),
            "words": content.words("support_need"),
            "narrow": self.model.narrow,
        }
        match place:
            case () | ("board",):
                return {**common, **self._board(content)}
            case ("topic", topic) if topic in self._ids(content):
                return {**common, **self._topic(content, topic)}
            case ("first",):
                return {**common, **self._first(content)}
            case ("picture",):
                return {**common, **self._picture(content)}
        raise Refused("errors.gone")

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "level": (OnLevel, self._set_level),
            "helper": (OnHelper, self._set_helper),
            "add_own": (Own, self._add_own),
            "remove_own": (OnTopic, self._remove_own),
            "add_note": (OnNote, lambda _: model.add_obstacle()),
            "remove_note": (OnNote, lambda a: model.remove_obstacle(a.note)),
            "first": (OnFirst, lambda a: model.set_first(a.topic, a.on)),
            "to_step": (OnTopic, self._to_step),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of its place."""
        return {PICTURE: self._drawn} if place == ("picture",) else {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture as a file."""
        wanted = read(fields, File)
        return picture_file(self._drawn("a4"), "support-need", wanted.form, self.model.now().date())

    def _drawn(self, size: PictureSize) -> Picture:
        from charts.picture import A4, SCREEN  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.support_need import need_picture  # noqa: PLC0415

        screen = Size("screen", 420 if self.model.narrow else SCREEN.width)
        return need_picture(self.model.desk.file, self._content(), A4 if size == "a4" else screen)

    def _ids(self, content: Content) -> tuple[str, ...]:
        ready = ready_ids(content)
        return (*ready, *(one.id for one in self.model.need.topics if one.id not in ready))

    # Screens

    def _board(self, content: Content) -> Screen:
        text, ids = content.text, self._ids(content)
        ready = ready_ids(content)
        groups = (
            ("areas", AREAS),
            ("matters", ready[len(AREAS) :]),
            ("own", ids[len(ready) :]),
        )
        return {
            "view": "board",
            "place": "support_need/board",
            "lead": text("support_need.board_lead"),
            "groups": [
                {
                    "id": group,
                    "title": text(f"support_need.{group}"),
                    "topics": [self._card(content, one) for one in found],
                }
                for group, found in groups
            ],
            "obstacles": self._obstacles(),
            "foot": foot(
                go(text("support_need.back"), "home"), go(text("support_need.to_first"), "support_need/first")
            ),
        }

    def _obstacles(self) -> list[Screen]:
        return [{"id": one.id, "text": one.text} for one in self.model.desk.file.strengths.obstacles]

    def _card(self, content: Content, id: str) -> Screen:
        topic = support_need.find_topic(self.model.need, id)
        return {
            "topic": id,
            "to": f"support_need/topic/{id}",
            "title": topic_name(id, self.model.desk.file, content),
            "icon": self._icon(content, id),
            "level": topic.level,
            "sign": SIGNS[topic.level],
            "said": level_name(topic, content),
        }

    def _icon(self, content: Content, id: str) -> str:
        if id in AREAS:
            return content.self_assessment.area(id).icon
        card = content.support_need.card(id)
        return card.icon if card else "pencil"

    def _topic(self, content: Content, id: str) -> Screen:
        text, need = content.text, self.model.need
        topic, ids = support_need.find_topic(need, id), self._ids(content)
        card = content.support_need.card(id)
        place = ids.index(id)
        asked = content.support_need
        after = ids[place + 1] if place + 1 < len(ids) else ""
        next = go(text("support_need.to_first"), "support_need/first")
        if after:
            name = topic_name(after, self.model.desk.file, content)
            next = go(text("support_need.next", what=name), f"support_need/topic/{after}")
        return {
            "view": "topic",
            "place": f"support_need/topic/{id}",
            "heading": topic_name(id, self.model.desk.file, content),
            "lead": card.about if card else "",
            "topic": id,
            "own": id not in ready_ids(content),
            "question": asked.question,
            "level": topic.level,
            "levels": [
                {"value": level, "label": getattr(asked.levels, level)} for level in get_args(Level) if level
            ],
            "in_the_way": topic.level in IN_THE_WAY,
            "said": text(f"support_need.{topic.level}_said") if topic.level in ("no", "later") else "",
            "field": f"support_need/topics/{id}",
            "texts": {"words": topic.words, "helps": topic.helps, "who": topic.who},
            "helper": topic.helper,
            "helpers": [
                {"value": one, "label": getattr(asked.helpers, one)} for one in get_args(Helper) if one
            ],
            "foot": foot(go(text("support_need.to_board"), "support_need/board"), next),
        }

    def _first(self, content: Content) -> Screen:
        file, text = self.model.desk.file, content.text
        first = support_need.first_things(file)
        chosen = [one.of for one in first]
        topics = [one.id for one in support_need.in_the_way(file.support_need, ready_ids(content))]
        written = [one.id for one in file.strengths.obstacles if one.text.strip()]
        return {
            "view": "first",
            "place": "support_need/first",
            "heading": text("support_need.first_heading"),
            "lead": text("support_need.first_lead"),
            "chosen": [
                {**self._told(content, one.of), "on_stairs": support_need.is_step(file, one)} for one in first
            ],
            "others": [self._told(content, id) for id in (*topics, *written) if id not in chosen],
            "full": len(first) >= MOST_FIRST,
            "later": [topic_name(one.id, file, content) for one in support_need.for_later(file.support_need)],
            "services": "referral" if "referral" in self._beside else "",
            "stairs": "goal_ladder" if "goal_ladder" in self._beside else "",
            "picture": "support_need/picture" if topics else "",
            "foot": foot(
                go(text("support_need.to_board"), "support_need/board"),
                go(text("support_need.ready"), "home"),
            ),
        }

    def _told(self, content: Content, id: str) -> Screen:
        file = self.model.desk.file
        topic = support_need.find_topic(file.support_need, id)
        ready = id in self._ids(content)
        return {
            "topic": id,
            "title": topic_name(id, file, content),
            "icon": self._icon(content, id) if ready else "pencil",
            "words": topic.words.strip(),
            "helps": topic.helps.strip(),
            "helper": helper_name(topic, content),
            "to": f"support_need/topic/{id}" if ready else "",
        }

    def _picture(self, content: Content) -> Screen:
        text = content.text
        return {
            "view": "picture",
            "place": "support_need/picture",
            "heading": text("support_need.picture_title"),
            "lead": text("support_need.picture_lead"),
            "foot": foot(go(text("support_need.first_heading"), "support_need/first"), None),
        }

    # Acts

    def _set_level(self, asked: OnLevel) -> None:
        self._known(asked.topic)
        self.model.set_level(asked.topic, asked.level)

    def _set_helper(self, asked: OnHelper) -> None:
        self._known(asked.topic)
        self.model.set_helper(asked.topic, asked.helper)

    def _add_own(self, asked: Own) -> str:
        return f"support_need/topic/{self.model.add_own(asked.title, ready_ids(self._content()))}"

    def _remove_own(self, asked: OnTopic) -> str:
        content = self._content()
        self.model.remove_own(asked.topic, ready_ids(content), content.text("support_need.own_removed"))
        return "support_need/board"

    def _to_step(self, asked: OnTopic) -> None:
        content = self._content()
        name = topic_name(asked.topic, self.model.desk.file, content)
        self.model.to_step(asked.topic, name, content.text("support_need.step_added"))

    def _known(self, topic: str) -> None:
        if topic not in self._ids(self._content()):
            raise Refused("errors.gone")

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow
