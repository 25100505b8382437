"""The worker's page of the service directory: its age and count, and nothing about a client."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.service_directory import FOLDER, NAME
from storage.service_import import import_services
from tests.any_server import Visitor
from tests.pages.conftest import MARKER
from workbooks.command_line.services import sheet_labels
from workbooks.content.loader import load
from workbooks.content.service_words import PRACTICE, mapping

FI = load("fi")


def test_it_says_what_there_is_and_how_old_it_is(leena: Visitor, store: Path) -> None:
    assert leena.get("/clients").page.select_one("a[href='/services']") is not None
    page = leena.get("/services").page
    assert FI.text("service.page_none") in page.text
    assert "askelma services import" in page.text
    try:
        now = datetime.now(UTC)
        import_services(store, [PRACTICE], mapping(), sheet_labels(), now)
        page = leena.get("/services").page
        assert FI.text("service.page_count", n=8) in page.text
        assert FI.text("service.page_source_sheet") in page.text
        assert FI.text("service.page_old") not in page.text
        import_services(store, [PRACTICE], mapping(), sheet_labels(), now - timedelta(days=120))
        page = leena.get("/services").page
        assert FI.text("service.page_old") in page.text
        assert MARKER not in page.text
        assert "Aino" not in page.text
        (store / FOLDER / NAME).write_bytes(b"x" * 5000)
        answer = leena.get("/services")
        assert answer.status == 200
        assert FI.text("errors.services_damaged") in answer.page.text
    finally:
        (store / FOLDER / NAME).unlink(missing_ok=True)
