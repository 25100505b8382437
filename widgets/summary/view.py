"""Taking it to the file as the page shows it: choose the lines, see the page, take it along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from coaching.record import Refused
from widgets.page.desk import Desk
from widgets.page.exercise import Download, Drawn, PictureMaker, PictureSize, Place, Screen, read
from widgets.page.foot import foot, go
from widgets.summary.exporter import ChartForm, Exporter, Line
from widgets.summary.kinds import ALL_FORMS, blank_forms, kinds, own_fields
from widgets.summary.model import SummaryModel
from workbooks.content.content import Content

STAGES = ("kind", "choose", "page", "take")
RECEIVERS = ("self", "employment", "social", "school")
OWNERS = ("client", "together", "worker")


class Put(msgspec.Struct, frozen=True):
    """Which lines, and whether they leave."""

    lines: list[str]
    on: bool


class Receiver(msgspec.Struct, frozen=True):
    """A ready choice of who gets the page."""

    text: str


class Kind(msgspec.Struct, frozen=True):
    """Which kind of page is made."""

    template: str


class Agreed(msgspec.Struct, frozen=True):
    """Whether the client agrees."""

    on: bool


class Wanted(msgspec.Struct, frozen=True):
    """Which file is wanted; a chart says which one and in which form, a blank form its name."""

    what: Literal["pdf", "text", "chart", "portable", "form"]
    chart: str = ""
    name: str = ""
    form: ChartForm = "png"


class SummaryView:
    """The exercise "summary". Places: ``kind``, ``choose``, ``page``, ``take``, and ``forms``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        exporter: makes the page and the files.
    """

    name = "summary"

    def __init__(
        self,
        desk: Desk,
        content: Callable[[], Content],
        exporter: Exporter,
    ) -> None:
        self.model = SummaryModel(desk, exporter)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        if place[:1] == ("forms",):
            return self._forms(content)
        stage = place[0] if place and place[0] in STAGES else STAGES[0]
        lines = self.model.lines(content)
        agreed = self.model.agrees(content, lines)
        shown = {"kind": self._kind, "choose": self._choose, "page": self._page, "take": self._take}[stage]
        return {
            "view": stage,
            "place": f"summary/{stage}",
            "title": content.text("summary.title"),
            "heading": content.text(f"summary.{stage}_heading"),
            "lead": content.text(f"summary.{stage}_lead"),
            "words": content.words("summary"),
            "stages": [
                {
                    "to": f"summary/{one}",
                    "label": content.text(f"summary.stage_{one}"),
                    "now": one == stage,
                    "done": agreed and one == "page",
                }
                for one in STAGES
            ],
            "agreed": agreed,
            "agreed_on": self._agreed_on(content, agreed),
            "receiver": self.model.page.receiver,
            "kind": content.export_template(self.model.file.summary.template).title,
            **shown(content, lines),
        }

    def _forms(self, content: Content) -> Screen:
        return {
            "view": "forms",
            "place": "summary/forms",
            "title": content.text("summary.forms_heading"),
            "heading": content.text("summary.forms_heading"),
            "lead": content.text("summary.forms_lead"),
            "words": content.words("summary"),
            "stages": [],
            **blank_forms(self.model, content),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; the place stays."""
        if do == "put":
            put = read(fields, Put)
            self.model.put(put.lines, put.on)
        elif do == "open_page":
            self.model.open_page(self._content(), read(fields, Kind).template)
        elif do == "set_receiver":
            self.model.set_receiver(read(fields, Receiver).text)
        elif do == "agree":
            self.model.agree(self._content(), read(fields, Agreed).on)
        elif do == "copy_text":
            self.model.note_copy(self._content())
        else:
            raise Refused("errors.not_understood")
        return None

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the pages of the document where they are looked at."""
        if tuple(place) != ("page",):
            return {}
        content = self._content()
        pages = self.model.page_count(content) if self.model.chosen(self.model.lines(content)) else 0
        return {
            f"page-{number + 1}": self._paper(
                number, content.text("summary.page_alt", page=number + 1, pages=pages)
            )
            for number in range(pages)
        }

    def _paper(self, number: int, sentence: str) -> PictureMaker:
        """Return what draws a page when its turn comes."""

        def paper(_size: PictureSize) -> Drawn:
            page = self.model.pages(self._content())[number]
            return Drawn(
                data=page.png, mime="image/png", sentence=sentence, width=page.width, height=page.height
            )

        return paper

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the file that was asked for; the page has to be agreed to first."""
        wanted = read(fields, Wanted)
        content, file, maker = self._content(), self.model.file, self.model.exporter
        day = self.model.now().date().isoformat()
        if wanted.what == "form":
            if wanted.name not in {ALL_FORMS, *(form.name for form in maker.forms(content))}:
                raise Refused("errors.gone")
            name = f"askelma-form-{wanted.name}-{content.language.code}.pdf"
            data = maker.form(content, wanted.name, self.model.now())
            return Download(name=name, mime="application/pdf", data=data, of_client=False)
        what = self.model.handover(content)
        if what.agreed is None:
            raise Refused("errors.not_agreed")
        if wanted.what == "portable":
            data = maker.portable(file)
            return Download(name=f"askelma-{day}-workbook.json", mime="application/json", data=data)
        if wanted.what == "pdf":
            data = maker.pdf(file, content, what)
            return Download(name=f"askelma-{day}-page.pdf", mime="application/pdf", data=data)
        if wanted.what == "text":
            data = maker.plain_text(file, content, what).encode()
            return Download(name=f"askelma-{day}-text.txt", mime="text/plain;charset=utf-8", data=data)
        if wanted.chart not in {chart.id for chart in maker.charts(file, content, what)}:
            raise Refused("errors.gone")
        data = maker.chart(file, content, what, wanted.chart, wanted.form)
        mime = "image/png" if wanted.form == "png" else "image/svg+xml"
        return Download(name=f"askelma-{day}-{wanted.chart}.{wanted.form}", mime=mime, data=data)

    def _agreed_on(self, content: Content, agreed: bool) -> str:
        when = self.model.page.agreed
        return content.text("summary.agreed_on", date=when.astimezone().date()) if agreed and when else ""

    # Screens

    def _kind(self, content: Content, lines: Sequence[Line]) -> Screen:  # noqa: ARG002 - which, not what
        return kinds(self.model, content)

    def _choose(self, content: Content, lines: Sequence[Line]) -> Screen:
        chosen = set(self.model.chosen(lines))
        headings = list(dict.fromkeys(line.heading for line in lines))
        groups = [_group(heading, lines, chosen) for heading in headings]
        return {
            "groups": sorted(groups, key=lambda group: group["owner"] == "worker"),
            "own": own_fields(self.model, content),
            "receiver_field": self.model.receiver_field,
            "owners": {owner: content.text(f"summary.owner_{owner}") for owner in OWNERS},
            "count": content.text("summary.chosen_of", chosen=len(chosen), n=len(lines)),
            "receivers": [content.text(f"summary.receiver_{one}") for one in RECEIVERS],
            "foot": foot(
                go(content.text("summary.back"), "summary/kind"),
                {**go(content.text("summary.to_page"), "summary/page"), "disabled": not chosen},
            ),
        }

    def _page(self, content: Content, lines: Sequence[Line]) -> Screen:
        what = self.model.handover(content)
        agreed = what.agreed is not None
        return {
            "pages": self.model.page_count(content) if what.chosen else 0,
            "text": self.model.exporter.plain_text(self.model.file, content, what),
            "changed": self.model.page.agreed is not None and not agreed,
            "empty": not self.model.chosen(lines),
            "foot": foot(
                go(content.text("summary.back"), "summary/choose"),
                {**go(content.text("summary.to_take"), "summary/take"), "disabled": not agreed},
            ),
        }

    def _take(self, content: Content, lines: Sequence[Line]) -> Screen:  # noqa: ARG002 - the page says it
        what = self.model.handover(content)
        maker, file = self.model.exporter, self.model.file
        agreed = what.agreed is not None
        return {
            "text": maker.plain_text(file, content, what) if agreed else "",
            "charts": [{"id": chart.id, "title": chart.title} for chart in maker.charts(file, content, what)]
            if agreed
            else [],
            "foot": foot(
                go(content.text("summary.back"), "summary/page"), go(content.text("summary.home"), "home")
            ),
        }


def _group(heading: str, lines: Sequence[Line], chosen: set[str]) -> dict[str, Any]:
    """Return the lines of one heading, the client's own first."""
    under = sorted(
        (line for line in lines if line.heading == heading), key=lambda line: OWNERS.index(line.owner)
    )
    owners = {line.owner for line in under}
    return {
        "heading": heading,
        "owner": owners.pop() if len(owners) == 1 else "",
        "lines": [
            {"id": line.id, "text": line.text, "owner": line.owner, "on": line.id in chosen} for line in under
        ],
    }
