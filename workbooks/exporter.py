"""Hands the summary what it needs from exports, so that no screen has to know how a page is made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from coaching.client_file import ClientFile
from widgets.summary.exporter import ChartForm, Handover, Line, PagePicture
from workbooks.content.content import Content

if TYPE_CHECKING:
    from exports.chart import Chart as _Chart
    from exports.forms.form import Form as _Form


class PageExporter:
    """Makes pages and files with the ``exports`` package, which is loaded when it is first needed."""

    def warm_up(self, file: ClientFile, content: Content) -> None:
        """Make one page, so that the first page of a waiting kernel comes at once."""
        chosen = tuple(line.id for line in self.lines(file, content, "") if line.on)
        self.pages(file, content, Handover(chosen=chosen, receiver="", agreed=None, now=datetime.now(UTC)))

    def lines(self, file: ClientFile, content: Content, template: str) -> Sequence[Line]:
        """Return every line that there is to choose from on a page."""
        from exports.template import template_lines  # noqa: PLC0415 - slow to load, a page is not

        return template_lines(file, content, template)

    def pages(self, file: ClientFile, content: Content, what: Handover) -> Sequence[PagePicture]:
        """Draw the pages of the document."""
        from exports import document  # noqa: PLC0415

        return document.page_pictures(file, content, what)

    def pdf(self, file: ClientFile, content: Content, what: Handover) -> bytes:
        """Make the document."""
        from exports import document  # noqa: PLC0415

        return document.pdf(file, content, what)

    def plain_text(self, file: ClientFile, content: Content, what: Handover) -> str:
        """Say the same as text under fixed headings."""
        from exports.plain_text import plain_text  # noqa: PLC0415

        return plain_text(file, content, what)

    def charts(self, file: ClientFile, content: Content, what: Handover) -> Sequence[_Chart]:
        """Name the pictures that belong to the chosen lines, with only what was chosen in them."""
        from exports.picture_files import chosen_charts  # noqa: PLC0415

        return chosen_charts(file, content, what)

    def chart(self, file: ClientFile, content: Content, what: Handover, chart: str, form: ChartForm) -> bytes:
        """Draw one of them as a file."""
        from exports.picture_files import find_chart, picture_file  # noqa: PLC0415

        return picture_file(find_chart(file, content, what, chart), form)

    def forms(self, content: Content) -> Sequence[_Form]:
        """Name the blank paper forms."""
        from exports.forms.rooms import ALL, find_forms  # noqa: PLC0415

        return find_forms(ALL, content)

    def form(self, content: Content, name: str, now: datetime) -> bytes:
        """Make one blank form, or with the name ``all`` every form as one document."""
        from exports.forms.paper import form_pdf  # noqa: PLC0415
        from exports.forms.rooms import find_forms  # noqa: PLC0415

        return form_pdf(find_forms(name, content), content, now)

    def portable(self, file: ClientFile) -> bytes:
        """Write the whole file so that another Askelma reads it back equal."""
        from exports.portable import to_json  # noqa: PLC0415

        return to_json(file)
