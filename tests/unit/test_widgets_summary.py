from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import pytest

from coaching.client_file import ClientFile
from coaching.record import Refused
from storage.failure import StoreFailure
from tests.conftest import Clock
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.summary.exporter import ChartForm, Exporter, Handover, Owner
from widgets.summary.view import SummaryView
from workbooks.content.content import Content
from workbooks.content.loader import load


class Line(NamedTuple):
    id: str
    heading: str
    text: str
    owner: Owner
    on: bool
    shown: str = ""


class Chart(NamedTuple):
    id: str
    title: str


class Form(NamedTuple):
    name: str
    title: str


class Page(NamedTuple):
    png: bytes
    width: int
    height: int


class PaperExporter:
    """Stands in for the maker of pages: says what it was asked to put on paper."""

    drawn = 0
    shown = "answers"

    def lines(self, file: ClientFile, content: Content, template: str) -> Sequence[Line]:
        if template:
            return (Line("plan", "Tavoite", f"{file.client.label}: {template}", "client", True),)
        return (
            Line("note", "Työntekijän huomio", "Bussi on auki.", "worker", False),
            Line("support", "Tuki", "Työntekijän ehdotus", "worker", True),
            Line("support2", "Tuki", "Tekstiviesti", "client", True),
            Line("label", "Tilanne", file.client.label, "client", True),
            Line("picture", "Kuvat", "Kuva: Mikä on muuttunut", "client", False, self.shown),
        )

    def pages(self, file: ClientFile, content: Content, what: Handover) -> Sequence[Page]:
        self.drawn += 1
        return (Page(b"png", 210, 297),)

    def pdf(self, file: ClientFile, content: Content, what: Handover) -> bytes:
        return b"%PDF " + " ".join(what.chosen).encode()

    def plain_text(self, file: ClientFile, content: Content, what: Handover) -> str:
        return "\n".join(
            line.text for line in self.lines(file, content, what.template) if line.id in what.chosen
        )

    def charts(self, file: ClientFile, content: Content, what: Handover) -> Sequence[Chart]:
        return (Chart("stairs", "Portaat"),)

    def chart(self, file: ClientFile, content: Content, what: Handover, chart: str, form: ChartForm) -> bytes:
        return f"{chart} {form}".encode()

    def forms(self, content: Content) -> Sequence[Form]:
        return (Form("meeting", "Tapaamisen lopetus"),)

    def form(self, content: Content, name: str, now: datetime) -> bytes:
        return f"%PDF {name} {content.language.code}".encode()

    def portable(self, file: ClientFile) -> bytes:
        return b"{}"


@pytest.fixture
def exporter() -> Exporter:
    return PaperExporter()


@pytest.fixture
def view(desk: Desk, exporter: Exporter) -> SummaryView:
    return SummaryView(desk, lambda: load(desk.file.client.language), exporter)


def test_the_workers_things_stay_in_the_room_until_somebody_lets_them_out(view: SummaryView) -> None:
    assert "Bussi on auki." not in view.screen(("page",))["text"]
    view.act("put", {"lines": ["note"], "on": True})
    assert "Bussi on auki." in view.screen(("page",))["text"]


def test_the_clients_own_lines_come_first(view: SummaryView) -> None:
    groups = view.screen(("choose",))["groups"]
    assert [group["heading"] for group in groups] == ["Tuki", "Tilanne", "Kuvat", "Työntekijän huomio"]
    assert [line["id"] for line in groups[0]["lines"]] == ["support2", "support"]


def test_a_line_that_was_kept_back_is_on_no_page_and_in_no_file(view: SummaryView) -> None:
    view.act("put", {"lines": ["label"], "on": False})
    view.act("agree", {"on": True})
    assert "Mirja" not in view.screen(("take",))["text"]
    assert b"label" not in view.download({"what": "pdf"}).data


def test_nothing_of_the_page_leaves_before_the_client_has_agreed(view: SummaryView) -> None:
    for wanted in (
        {"what": "pdf"},
        {"what": "text"},
        {"what": "chart", "chart": "stairs"},
        {"what": "portable"},
    ):
        with pytest.raises(Refused, match=r"errors\.not_agreed"):
            view.download(wanted)
    with pytest.raises(Refused, match=r"errors\.not_agreed"):
        view.act("copy_text", {})
    screen = view.screen(("take",))
    assert (screen["text"], screen["charts"]) == ("", [])
    assert view.screen(("page",))["foot"]["next"]["disabled"]


def test_another_word_on_the_page_needs_a_new_agreement(view: SummaryView, desk: Desk) -> None:
    view.act("agree", {"on": True})
    assert view.screen(("page",))["agreed"]
    desk.write_text("client/label", "Mirja", "M.")
    screen = view.screen(("page",))
    assert (screen["agreed"], screen["changed"]) == (False, True)
    with pytest.raises(Refused, match=r"errors\.not_agreed"):
        view.download({"what": "pdf"})
    desk.write_text("client/label", "M.", "Mirja")
    assert view.screen(("page",))["agreed"]


def test_another_picture_needs_a_new_agreement_once_it_is_chosen(
    view: SummaryView, exporter: PaperExporter
) -> None:
    view.act("agree", {"on": True})
    exporter.shown = "other answers"
    assert view.screen(("page",))["agreed"], "the picture is not on the page"
    view.act("put", {"lines": ["picture"], "on": True})
    view.act("agree", {"on": True})
    assert view.screen(("page",))["agreed"]
    exporter.shown = "answers"
    assert not view.screen(("page",))["agreed"]
    with pytest.raises(Refused, match=r"errors\.not_agreed"):
        view.download({"what": "portable"})


def test_copying_the_text_is_noted_and_what_cannot_be_noted_is_not_copied(
    repository: MemoryRepository, clock: Clock, exporter: Exporter
) -> None:
    noted: list[tuple[str, str]] = []
    desk = Desk(repository, "c1", clock=clock, use_log=lambda *line: noted.append(line))
    view = SummaryView(desk, lambda: load("fi"), exporter)
    view.act("agree", {"on": True})
    view.act("copy_text", {})
    assert noted == [("exported", "copied text")]

    def full(_action: str, _reason: str) -> None:
        raise StoreFailure("errors.store_full")

    view = SummaryView(Desk(repository, "c1", clock=clock, use_log=full), lambda: load("fi"), exporter)
    with pytest.raises(StoreFailure, match="not_noted"):
        view.act("copy_text", {})


@pytest.mark.parametrize(("do", "fields"), [("set_receiver", {"text": "Oppilaitos"})])
def test_another_receiver_needs_a_new_agreement(
    view: SummaryView, do: str, fields: dict[str, object]
) -> None:
    view.act("agree", {"on": True})
    view.act(do, fields)
    assert not view.screen(("page",))["agreed"]


def test_the_agreement_keeps_its_day(view: SummaryView, clock: Clock) -> None:
    view.act("agree", {"on": True})
    clock.pass_by(days=3)
    view.act("agree", {"on": True})
    assert "21.11.2026" in view.screen(("page",))["agreed_on"]


def test_an_empty_page_cannot_be_agreed_to(view: SummaryView) -> None:
    view.act("put", {"lines": ["note", "support", "support2", "label"], "on": False})
    with pytest.raises(Refused, match=r"errors\.nothing_chosen"):
        view.act("agree", {"on": True})
    assert view.screen(("choose",))["foot"]["next"]["disabled"]


def test_each_file_has_a_neutral_name(view: SummaryView) -> None:
    view.act("agree", {"on": True})
    wanted = [
        {"what": "pdf"},
        {"what": "text"},
        {"what": "chart", "chart": "stairs", "form": "svg"},
        {"what": "portable"},
    ]
    names = [view.download(one).name for one in wanted]
    assert names == [
        "askelma-2026-11-21-page.pdf",
        "askelma-2026-11-21-text.txt",
        "askelma-2026-11-21-stairs.svg",
        "askelma-2026-11-21-workbook.json",
    ]


def test_only_a_chart_that_belongs_to_the_page_is_given(view: SummaryView) -> None:
    view.act("agree", {"on": True})
    with pytest.raises(Refused):
        view.download({"what": "chart", "chart": "../../etc/passwd"})


def test_pages_are_drawn_once_for_as_long_as_they_say_the_same(
    view: SummaryView, exporter: PaperExporter
) -> None:
    view.screen(("page",))
    view.screen(("page",))
    assert list(view.pictures(("page",))) == ["page-1"]
    assert exporter.drawn == 1
    view.act("put", {"lines": ["note"], "on": True})
    view.screen(("page",))
    assert exporter.drawn == 2


def test_the_agreement_is_answered_at_once_and_drawn_in_afterwards(
    view: SummaryView, exporter: PaperExporter
) -> None:
    view.screen(("page",))
    view.act("agree", {"on": True})
    assert view.screen(("page",))["pages"] == 1
    makers = view.pictures(("page",))
    assert exporter.drawn == 1
    makers["page-1"]("screen")
    assert exporter.drawn == 2


@pytest.mark.parametrize("place", ["kind", "forms", "choose", "page", "take"])
def test_every_place_is_built_again_from_the_store(
    view: SummaryView, desk: Desk, exporter: Exporter, place: str
) -> None:
    view.act("put", {"lines": ["note"], "on": True})
    view.act("set_receiver", {"text": "Oma kansio"})
    view.act("agree", {"on": True})
    again = SummaryView(desk, lambda: load("fi"), exporter)
    assert again.screen((place,)) == view.screen((place,))


def test_the_usual_page_is_chosen_until_another_one_is(view: SummaryView) -> None:
    kinds = view.screen(())["kinds"]
    assert [kind["id"] for kind in kinds if kind["on"]] == ["summary"]
    assert kinds[0]["id"] == "summary"
    view.act("open_page", {"template": "work_activity_plan"})
    assert [kind["id"] for kind in view.screen(("kind",))["kinds"] if kind["on"]] == ["work_activity_plan"]
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.act("open_page", {"template": "song"})


def test_each_page_keeps_its_own_agreement_receiver_and_lines(view: SummaryView, desk: Desk) -> None:
    view.act("set_receiver", {"text": "Oma kansio"})
    view.act("put", {"lines": ["note"], "on": True})
    view.act("agree", {"on": True})
    view.act("open_page", {"template": "work_activity_plan"})
    screen = view.screen(("page",))
    assert (screen["agreed"], screen["changed"], screen["receiver"]) == (False, False, "")
    assert "work_activity_plan" in screen["text"]
    with pytest.raises(Refused, match=r"errors\.not_agreed"):
        view.download({"what": "pdf"})
    view.act("agree", {"on": True})
    field = view.screen(("choose",))["receiver_field"]
    desk.write_text(field, "", "Työllisyyspalvelut")
    assert not view.screen(("page",))["agreed"]
    view.act("open_page", {"template": "summary"})
    screen = view.screen(("page",))
    assert (screen["agreed"], screen["receiver"]) == (True, "Oma kansio")
    assert "Bussi on auki." in screen["text"]


def test_what_the_pair_fills_in_has_an_address_and_stays(view: SummaryView, desk: Desk) -> None:
    assert view.screen(("choose",))["own"] == []
    view.act("open_page", {"template": "work_activity_plan"})
    own = view.screen(("choose",))["own"]
    place = own[0]["fields"][0]
    assert (place["label"], place["text"]) == ("Missä työtoiminta on?", "")
    desk.write_text(place["field"], "", "Kierrätyskeskus")
    view.act("open_page", {"template": "summary"})
    view.act("open_page", {"template": "work_activity_plan"})
    assert view.screen(("choose",))["own"][0]["fields"][0]["text"] == "Kierrätyskeskus"


def test_blank_forms_need_no_agreement_and_are_not_noted(
    repository: MemoryRepository, clock: Clock, exporter: Exporter
) -> None:
    view = SummaryView(Desk(repository, "c1", clock=clock), lambda: load("en"), exporter)
    assert view.screen(("forms",))["forms"] == [{"name": "meeting", "title": "Tapaamisen lopetus"}]
    for name in ("meeting", "all"):
        form = view.download({"what": "form", "name": name})
        assert (form.name, form.of_client) == (f"askelma-form-{name}-en.pdf", False)
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.download({"what": "form", "name": "../x"})
