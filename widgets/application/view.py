"""The application screens: what each place shows, and what each tap asks of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args

from coaching import application
from coaching.application import Application, Kind, PaperState
from coaching.record import Refused
from widgets.application import acts
from widgets.application.model import ApplicationModel
from widgets.application.sheet import blocks
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Narrow, PictureMaker, PictureSize, Place, Screen, respond
from widgets.page.foot import foot, go
from workbooks.content.application_words import application_name, days_said, paper_name, starts
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

WAY = ("what", "papers", "sentences", "me", "sheet")
"""The parts of one application in order."""
ICONS: Mapping[str, str] = {
    "study": "graduation-cap",
    "work": "briefcase",
    "trial": "wrench",
    "other": "star",
}


class ApplicationView:
    """Applications as an exercise of the page.

    Places: nothing (the list), ``<id>/<part>`` with a part of :data:`WAY`.

    Args:
        desk: the client file.
        content: gives the content in the client's language as it is now.
    """

    name = "application"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = ApplicationModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        common = {
            "title": self._text("title"),
            "words": self._content().words(self.name),
            "narrow": self.model.narrow,
        }
        if not place:
            return {**common, **self._list()}
        one = self.model.find(place[0])
        part = place[1] if len(place) > 1 else WAY[0]
        parts: Mapping[str, Callable[[Application], Screen]] = {
            "what": self._what,
            "papers": self._papers,
            "sentences": self._sentences,
            "me": self._me,
            "sheet": self._sheet,
        }
        if part not in parts:
            raise Refused("errors.gone")
        at = WAY.index(part)
        back = self._to(one.id, WAY[at - 1]) if at else self._to()
        onward = self._to(one.id, WAY[at + 1]) if at + 1 < len(WAY) else self._to()
        label = "common.next" if at + 1 < len(WAY) else "common.ready"
        text = self._content().text
        return {
            **common,
            "step": part,
            "place": self._to(one.id, part),
            "id": one.id,
            "name": self.name,
            "called": application_name(one, self._content()),
            "heading": self._text(f"{part}_heading"),
            "lead": self._text(f"{part}_lead"),
            "way": [
                {
                    "id": each,
                    "label": self._text(f"way_{each}"),
                    "to": self._to(one.id, each),
                    "here": each == part,
                }
                for each in WAY
            ],
            **parts[part](one),
            "foot": foot(go(text("common.back"), back), go(text(label), onward)),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        answers: Answers = {
            "new": (acts.New, lambda a: self._to(model.add(a.kind), WAY[0])),
            "remove": (acts.One, self._remove),
            "kind": (acts.OfKind, lambda a: model.set_kind(a.application, a.kind)),
            "deadline": (acts.Deadline, lambda a: model.set_deadline(a.application, a.day)),
            "sent": (acts.Sent, lambda a: model.set_sent(a.application, a.sent)),
            "add_paper": (acts.NewPaper, self._add_paper),
            "paper": (acts.PaperStands, lambda a: model.set_paper(a.application, a.item, a.state)),
            "remove_paper": (acts.One, self._noted(model.remove_paper, "paper_removed")),
            "sentence": (acts.Started, self._add_sentence),
            "move_sentence": (acts.Moved, lambda a: model.move_sentence(a.application, a.item, a.to)),
            "remove_sentence": (acts.One, self._noted(model.remove_sentence, "sentence_removed")),
            "keep_version": (acts.One, lambda a: model.keep_version(a.application)),
            "bring_back": (acts.One, self._noted(model.bring_back, "version_brought")),
            "remove_version": (acts.One, self._noted(model.remove_version, "version_removed")),
            "add_experience": (acts.One, lambda a: model.add_experience(a.application)),
            "remove_experience": (acts.One, self._noted(model.remove_experience, "experience_removed")),
            "narrow": (Narrow, self._narrow),
        }
        return respond(answers, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the list."""
        return {"applications": self._draw} if not place and self.model.applications else {}

    def _draw(self, _size: PictureSize) -> Picture:
        # matplotlib takes its time to load, so it is asked for only when a picture is drawn.
        from charts.application import application_board  # noqa: PLC0415
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        size = Size("screen", 400 if self.model.narrow else 900)
        return application_board(self.model.applications, self._content(), size, self.model.today())

    # --- what each place shows ---------------------------------------------------------------------

    def _list(self) -> Screen:
        text = self._content().text
        return {
            "step": "list",
            "place": self._to(),
            "heading": self._text("list_heading"),
            "lead": self._text("list_lead") if self.model.applications else self._text("list_none"),
            "applications": [
                {
                    "id": one.id,
                    "title": application_name(one, self._content()),
                    "icon": ICONS[one.kind or "other"],
                    "place_name": one.place,
                    "when": self._when(one),
                    "papers": self._papers_said(one),
                    "sent": not application.is_open(one),
                    "to": self._to(one.id, WAY[0]),
                }
                for one in self.model.applications
            ],
            "kinds": self._kinds(),
            "foot": foot(go(text("common.back"), "home"), None),
        }

    def _kinds(self) -> list[dict[str, str]]:
        return [
            {"value": kind, "label": self._text(f"kind_{kind}"), "icon": ICONS[kind]}
            for kind in get_args(Kind)
            if kind
        ]

    def _when(self, one: Application) -> str:
        if one.sent is not None:
            return self._text("sent_on", date=self._content().date(one.sent))
        if one.deadline is None:
            return ""
        left = days_said(application.days_left(one, self.model.today()), self._content())
        return f"{self._text('deadline_said', date=self._content().date(one.deadline))} {left}"

    def _papers_said(self, one: Application) -> str:
        counts = application.paper_counts(one)
        return self._text("papers_said", **counts._asdict()) if any(counts) else ""

    def _what(self, one: Application) -> Screen:
        left = application.days_left(one, self.model.today()) if application.is_open(one) else None
        return {
            "kinds": self._kinds(),
            "kind": one.kind,
            "fields": {name: self._field(one, name) for name in ("title", "place")},
            "deadline": one.deadline.isoformat() if one.deadline else "",
            "left": days_said(left, self._content()),
            "sent": one.sent is not None,
            "sent_said": self._text("sent_on", date=self._content().date(one.sent))
            if one.sent
            else self._text("not_sent"),
        }

    def _papers(self, one: Application) -> Screen:
        content = self._content()
        chosen = {paper.card for paper in one.papers if paper.card}
        return {
            "papers": [
                {"id": paper.id, "title": paper_name(paper, content), "state": paper.state}
                for paper in one.papers
            ],
            "states": [
                {"value": state, "label": content.text(f"application.{state}")}
                for state in get_args(PaperState)
            ],
            "cards": [
                {"id": card.id, "title": card.title}
                for card in content.application.papers
                if card.id not in chosen
            ],
            "said": self._papers_said(one),
        }

    def _sentences(self, one: Application) -> Screen:
        used = {sentence.source for sentence in one.sentences}
        every = starts(self.model.desk.file, self._content())
        free = [start for start in every if start.source not in used]
        return {
            "starts": [{"source": start.source, "ways": list(start.ways)} for start in free],
            "starts_said": "" if free else self._text("starts_used" if every else "starts_none"),
            "has_starts": bool(every),
            "sentences": [
                {
                    "id": sentence.id,
                    "number": self._text("sentence_number", n=number),
                    "field": f"applications/{one.id}/sentences/{sentence.id}/text",
                    "value": sentence.text,
                }
                for number, sentence in enumerate(one.sentences, start=1)
            ],
            "room": len(one.sentences) < application.MOST_SENTENCES,
            "reasons": self._field(one, "reasons"),
            "kept": application.is_kept(one),
            "can_keep": bool(one.reasons.strip() or application.said(one)),
            "versions": [
                {
                    "id": version.id,
                    "date": self._content().date_time(version.on),
                    "reasons": version.reasons,
                    "sentences": [each.text for each in version.sentences if each.text.strip()],
                    "now": (version.reasons, version.sentences) == (one.reasons, one.sentences),
                }
                for version in reversed(one.versions)
            ],
        }

    def _me(self, one: Application) -> Screen:
        start = f"applications/{one.id}/experience"
        return {
            "languages": self._field(one, "languages"),
            "experience": [
                {
                    "id": each.id,
                    "number": self._text("experience_number", n=number),
                    "title": {"field": f"{start}/{each.id}/title", "value": each.title},
                    "when": {"field": f"{start}/{each.id}/when", "value": each.when},
                }
                for number, each in enumerate(one.experience, start=1)
            ],
        }

    def _sheet(self, one: Application) -> Screen:
        return {"blocks": blocks(one, self.model.desk.file, self._content())}

    def _field(self, one: Application, name: str) -> dict[str, str]:
        return {"field": f"applications/{one.id}/{name}", "value": getattr(one, name)}

    # --- what each tap does ------------------------------------------------------------------------

    def _remove(self, asked: acts.One) -> str:
        self.model.remove(asked.application, self._text("removed"))
        return self._to()

    def _noted(self, change: Callable[[str, str, str], None], key: str) -> Callable[[acts.One], None]:
        return lambda asked: change(asked.application, asked.item, self._text(key))

    def _add_paper(self, asked: acts.NewPaper) -> None:
        if asked.card and self._content().application.paper(asked.card) is None:
            raise Refused("errors.unknown_card")
        self.model.add_paper(asked.application, asked.card, asked.words)

    def _add_sentence(self, asked: acts.Started) -> None:
        if not asked.source:
            self.model.add_sentence(asked.application, "", "")
            return
        for start in starts(self.model.desk.file, self._content()):
            if start.source == asked.source:
                way = start.ways[asked.way % len(start.ways)]
                self.model.add_sentence(asked.application, way, start.source)
                return
        raise Refused("errors.gone")

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow

    def _text(self, key: str, **words: object) -> str:
        return self._content().text(f"application.{key}", **words)

    def _to(self, *parts: str) -> str:
        return "/".join((self.name, *parts))
