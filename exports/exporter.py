"""One object that makes everything that leaves the room, for a screen that only knows what it asks for."""

from __future__ import annotations

from coaching.client_file import ClientFile
from exports import document, picture_files, portable
from exports.document import PageImage
from exports.handover import Handing
from exports.line import Line
from exports.picture_files import Form
from exports.picture_list import Chart
from exports.plain_text import plain_text
from exports.selection import lines
from workbooks.content.content import Content


class FileExporter:
    """Makes page, text, pictures and portable file from the same chosen lines."""

    def lines(self, file: ClientFile, content: Content) -> tuple[Line, ...]:
        """Return every line that there is to choose from, in the order of the page."""
        return lines(file, content)

    def pages(self, file: ClientFile, content: Content, what: Handing) -> tuple[PageImage, ...]:
        """Draw the pages of the document."""
        return document.page_pictures(file, content, what)

    def pdf(self, file: ClientFile, content: Content, what: Handing) -> bytes:
        """Make the document."""
        return document.pdf(file, content, what)

    def plain_text(self, file: ClientFile, content: Content, what: Handing) -> str:
        """Say the same as text under fixed headings."""
        return plain_text(file, content, what)

    def charts(self, file: ClientFile, content: Content, what: Handing) -> tuple[Chart, ...]:
        """Name the pictures that belong to the chosen lines."""
        return picture_files.chosen_charts(file, content, what)

    def chart(self, file: ClientFile, content: Content, what: Handing, chart: str, form: Form) -> bytes:
        """Draw one of them as a file."""
        return picture_files.picture_file(picture_files.find_chart(file, content, what, chart), form)

    def portable(self, file: ClientFile) -> bytes:
        """Write the whole file so that another Askelma reads it back equal."""
        return portable.to_json(file)
