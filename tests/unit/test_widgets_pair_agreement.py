from __future__ import annotations

import pytest

from coaching.client_file import new_client
from coaching.record import Refused
from tests.conftest import START
from tests.drawn import FI
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.pair_agreement.view import PairAgreementView
from workbooks.content.loader import load


@pytest.fixture
def view() -> PairAgreementView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return PairAgreementView(desk, lambda: load(desk.file.client.language))


def test_it_is_written_read_and_agreed_to(view: PairAgreementView) -> None:
    assert view.screen(())["view"] == "write"
    with pytest.raises(Refused, match=r"errors\.nothing_to_agree"):
        view.act("agree", {"who": "client", "on": True})
    view.act("add_note", {"list": "mine"})
    note = view.model.agreement.mine[0].id
    view.model.desk.write_text(f"pair_agreement/mine/{note}", "", "Aikaa puhua")
    view.model.desk.write_text("pair_agreement/partner", "", "Sari")
    view.model.desk.write_text("pair_agreement/often", "", "Joka viikko")
    view.act("add_duty", {})
    duty = view.model.agreement.duties[0].id
    view.model.desk.write_text(f"pair_agreement/duties/{duty}/text", "", "Varaa paikan")
    view.act("doer", {"duty": duty, "doer": "pair"})
    screen = view.screen(("agree",))
    assert [row["lines"] for row in screen["rows"] if row["lines"]] == [
        ["Aikaa puhua"],
        ["Joka viikko"],
        [f"{FI.text('pair_agreement.doer_pair')}: Varaa paikan"],
    ]
    assert [side["name"] for side in screen["sides"]] == ["Mirja", "Sari"]
    view.act("agree", {"who": "client", "on": True})
    view.act("agree", {"who": "pair", "on": True})
    assert [side["on"] for side in view.screen(())["sides"]] == [True, True]
    view.act("agree", {"who": "pair", "on": False})
    assert [side["on"] for side in view.screen(())["sides"]] == [True, False]


def test_changed_words_are_told_and_taking_away_can_be_undone(view: PairAgreementView) -> None:
    view.act("add_duty", {})
    duty = view.model.agreement.duties[0].id
    view.model.desk.write_text(f"pair_agreement/duties/{duty}/text", "", "Soittaa")
    view.act("agree", {"who": "client", "on": True})
    assert view.screen(("agree",))["changed"] is False
    view.model.desk.write_text("pair_agreement/ending", "", "Kahvilla")
    assert view.screen(("agree",))["changed"] is True
    view.act("remove_duty", {"duty": duty})
    assert view.model.desk.notice.undo is True
    view.model.desk.undo()
    assert len(view.model.agreement.duties) == 1


def test_what_is_not_understood_is_refused(view: PairAgreementView) -> None:
    for do, fields in (
        ("add_note", {"list": "duties"}),
        ("agree", {"who": "worker", "on": True}),
        ("doer", {"duty": "gone", "doer": "pair"}),
        ("fly", {}),
    ):
        with pytest.raises(Refused):
            view.act(do, fields)
    with pytest.raises(Refused):
        view.screen(("elsewhere",))
    assert view.pictures(()) == {}
