"""The page as plain data: which words and pictures stand where. The template gives it its looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from charts.picture import Picture
from coaching.client_file import ClientFile
from exports.chart import Chart
from exports.handover import Handing, consent
from exports.line import Line, Part
from exports.self_assessment import latest_reading
from workbooks.content.content import Content


class Drawn(NamedTuple):
    """A picture of the page as it is drawn."""

    chart: Chart
    picture: Picture
    svg: str


def page_data(
    lines: Sequence[Line], content: Content, what: Handing, file: ClientFile, drawn: Sequence[Drawn]
) -> dict[str, Any]:
    """Return everything that the template sets, in the order in which it is read."""
    page = _Page(lines, content, file, drawn)
    return {
        "words": _words(content, what, file),
        "goal": page.goal(),
        "stairs": page.stairs(),
        "strengths": page.strengths(),
        "support": page.part("support"),
        "situation": page.situation(),
        "steps": page.steps(),
        "client": page.part("client"),
        "worker": page.part("worker"),
        "pictures": page.pictures(),
        "empty": "" if lines else content.text("exports.nothing"),
    }


def _words(content: Content, what: Handing, file: ClientFile) -> dict[str, str]:
    day = content.date(what.now)
    name = file.client.label
    heading = content.text("exports.heading", name=name) if name else content.text("exports.heading_nameless")
    return {
        "title": content.text("exports.title", date=day),
        "heading": heading,
        "made": content.text("exports.made", date=day),
        "consent": consent(what, content),
        "page_of": content.text("exports.page_of", page="{page}", pages="{pages}"),
        "pictures": content.text("exports.heading_pictures"),
    }


class _Page:
    """Puts the chosen lines into the parts of the page."""

    def __init__(
        self, lines: Sequence[Line], content: Content, file: ClientFile, drawn: Sequence[Drawn]
    ) -> None:
        self.lines = lines
        self.content = content
        self.file = file
        self.drawn = drawn

    def _under(self, part: Part) -> list[Line]:
        return [line for line in self.lines if line.part == part]

    def part(self, part: Part) -> dict[str, Any] | None:
        """Return a heading with its lines, or nothing."""
        under = self._under(part)
        return {"heading": under[0].heading, "lines": [line.text for line in under]} if under else None

    def goal(self) -> dict[str, Any] | None:
        """Return goals as quotations, and what belongs to them as lines."""
        under = self._under("goal")
        if not under:
            return None
        goals = [line for line in under if line.noun == "goal_ladder" and line.id.endswith("/goal")]
        others = [line.text for line in under if line.noun != "goal_ladder"]
        return {
            "heading": under[0].heading,
            "quotes": [
                {
                    "words": self.content.text("charts.quote", text=line.cells[0]),
                    "aside": line.cells[1],
                }
                for line in goals
            ],
            "notes": [
                {"heading": self.content.text(f"charts.stairs_{name}"), "lines": notes}
                for name in ("benefits", "already_done", "history")
                if (notes := [line.cells[0] for line in under if f"/{name}/" in line.id])
            ],
            "lines": others,
        }

    def strengths(self) -> dict[str, Any] | None:
        """Return strengths with what was said about each."""
        under = self._under("strengths")
        if not under:
            return None
        rows = [list(line.cells) if len(line.cells) == 2 else [line.text, ""] for line in under]
        return {"heading": under[0].heading, "rows": rows}

    def situation(self) -> dict[str, Any] | None:
        """Return how things are: lines, and the areas of life as a table."""
        # The name stands in the page's heading already.
        under = [line for line in self._under("situation") if line.id != "client/label"]
        areas = [line for line in under if line.noun == "self_assessment" and line.cells]
        if not under:
            return None
        return {
            "heading": under[0].heading,
            "lines": [line.text for line in under if line not in areas],
            "reading": self._reading([line.cells for line in areas]),
        }

    def _reading(self, areas: list[tuple[str, ...]]) -> dict[str, Any] | None:
        reading = latest_reading(self.file, self.content)
        if not areas or reading is None:
            return None
        heads = ("area", "earlier", "now", "change", "wish")
        full = [place for place in range(len(heads)) if any(cells[place] for cells in areas)]
        day = self.content.date(reading.finished or reading.started)
        return {
            "heading": self.content.text("exports.reading_head", date=day),
            "head": [self.content.text(f"exports.{heads[place]}") for place in full],
            "rows": [[cells[place] for place in full] for cells in areas],
        }

    def steps(self) -> dict[str, Any] | None:
        """Return what was agreed as tables of what, who, when; one for each ladder."""
        under = self._under("steps")
        if not under:
            return None
        head = [self.content.text(f"exports.{key}_head") for key in ("what", "who", "when", "state")]
        ladders = {line.id.split("/")[1]: None for line in under if line.id.startswith("ladders/")}
        agreed = [line for line in under if not line.id.startswith("ladders/")]
        tables = [[line for line in under if line.id.startswith(f"ladders/{id}/")] for id in ladders]
        several = len(tables) > 1
        if not several:
            tables = [[*agreed, *(tables[0] if tables else [])]]
        groups = []
        if several and agreed:
            groups.append(agreed_group("", head, agreed))
        for number, rows in enumerate(tables, start=1):
            heading = self.content.text("exports.goal_number", n=number) if several else ""
            groups.append(agreed_group(heading, head, rows))
        return {"heading": under[0].heading, "groups": groups}

    def stairs(self) -> list[dict[str, str]]:
        """Return the pictures that stand at the goal."""
        return [{"svg": each.svg, "alt": each.picture.sentence} for each in self.drawn if each.chart.first]

    def pictures(self) -> list[dict[str, Any]]:
        """Return the other pictures; what each shows stands beside or under it as a table."""
        return [shown(each) for each in self.drawn if not each.chart.first]


def shown(drawn: Drawn) -> dict[str, Any]:
    """Return a picture with its words, and with its table where it has one."""
    chart, picture = drawn.chart, drawn.picture
    rows = [] if chart.rows == "none" else [list(row) for row in picture.table.rows]
    return {
        "title": picture.title,
        "svg": drawn.svg,
        "alt": picture.sentence,
        "head": list(picture.table.head),
        "rows": rows,
        "beside": chart.rows == "beside",
        "strong": [place for place, row in enumerate(rows) if row[-1]] if chart.strong else [],
    }


def agreed_group(heading: str, head: list[str], lines: list[Line]) -> dict[str, Any]:
    """Return one table without the columns in which nothing stands."""
    rows = [_cells(line) for line in lines]
    full = [place for place in range(len(head)) if place == 0 or any(row[place] for row in rows)]
    return {
        "heading": heading,
        "head": [head[place] for place in full],
        "rows": [[row[place] for place in full] for row in rows],
        "strong": [place for place, line in enumerate(lines) if "/steps/" in line.id and not _action(line)],
    }


def _action(line: Line) -> bool:
    return "/actions/" in line.id


def _cells(line: Line) -> list[str]:
    """Return what, who, when and state of an agreed step."""
    if _action(line) or not line.id.startswith("ladders/"):
        return list(line.cells) if len(line.cells) == 4 else [line.text, "", "", ""]
    name, note, when, state = line.cells
    return [f"{name}\n{note}" if note else name, "", when, state]
