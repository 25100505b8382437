"""What is chosen to leave the room, and whether the client has agreed to the very page that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace
from traitlets import HasTraits, Instance

from coaching import client_file, summary
from coaching.client_file import ClientFile
from coaching.client_text import clean_line
from coaching.record import Refused
from coaching.summary import Summary, TemplatePage
from widgets.page.desk import Desk
from widgets.summary.exporter import Exporter, Handover, Line, PagePicture
from workbooks.content.content import Content
from workbooks.content.export_template_schema import template_words


class SummaryModel(HasTraits):
    """The client's decisions about the page. They are in the file; drawn pages are kept while they hold.

    Args:
        desk: the client file.
        exporter: makes the page and the files.
    """

    desk = Instance(Desk)

    def __init__(self, desk: Desk, exporter: Exporter) -> None:
        super().__init__(desk=desk)
        self.exporter = exporter
        self._drawn: tuple[tuple[object, datetime | None] | None, Sequence[PagePicture]] = (None, ())

    @property
    def file(self) -> ClientFile:
        """The client file as it is now."""
        file: ClientFile = self.desk.file
        return file

    @property
    def receiver_field(self) -> str:
        """The address of the receiver's name on the page that is being made."""
        template = self.file.summary.template
        return f"summary/pages/{template}/receiver" if template else "summary/receiver"

    def now(self) -> datetime:
        """Return the time where this machine is."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def lines(self, content: Content) -> Sequence[Line]:
        """Return every line there is to choose from."""
        return self.exporter.lines(self.file, content, self.file.summary.template)

    @property
    def page(self) -> TemplatePage:
        """What the client has decided about the page that is being made."""
        return summary.current(self.file.summary)

    def chosen(self, lines: Iterable[Line]) -> tuple[str, ...]:
        """Return the ids of the lines that leave."""
        return summary.chosen(self.file.summary, ((line.id, line.on) for line in lines))

    def handover(self, content: Content) -> Handover:
        """Return what leaves, with the agreement only when it is about this very page."""
        lines = self.lines(content)
        return Handover(
            chosen=self.chosen(lines),
            receiver=self.page.receiver,
            agreed=self.page.agreed if self.agrees(content, lines) else None,
            now=self.now(),
            template=self.file.summary.template,
        )

    def pages(self, content: Content) -> Sequence[PagePicture]:
        """Draw the pages, or return them as they were drawn when nothing on them has changed."""
        what = self.handover(content)
        key = (self._unsigned(content, what), what.agreed)
        if self._drawn[0] != key:
            self._drawn = (key, self.exporter.pages(self.file, content, what))
        return self._drawn[1]

    def page_count(self, content: Content) -> int:
        """Return how many pages there are. The agreement is one sentence: it is drawn in without a wait."""
        key, pages = self._drawn
        if key is not None and key[0] == self._unsigned(content, self.handover(content)):
            return len(pages)
        return len(self.pages(content))

    def _unsigned(self, content: Content, what: Handover) -> object:
        """Return all that a page says but for the agreement."""
        filled = TemplatePage(id=what.template, receiver=what.receiver, fields=self.page.fields)
        file = replace(self.file, summary=Summary(template=what.template, pages=(filled,)))
        return (file, content.language.code, what.chosen, what.now.date())

    # Decisions

    def put(self, lines: Iterable[str], on: bool) -> None:
        """Let lines out of the room, or keep them in it."""
        self._change(lambda one: summary.put(one, lines, on))

    def open_page(self, content: Content, template: str) -> None:
        """Make another kind of page; what was decided about the others stays."""
        wanted = next((each for each in content.export_templates if each.id == template), None)
        if wanted is None:
            raise Refused("errors.gone")
        id = "" if wanted.usual else wanted.id
        fields = [field.id for field in wanted.fields]
        self._change(lambda one: summary.open_page(one, id, fields))

    def set_receiver(self, receiver: str) -> None:
        """Take a ready choice as the receiver."""
        words = clean_line(receiver)
        self._change(lambda one: summary.set_receiver(one, words))

    def agree(self, content: Content, on: bool) -> None:
        """Note the client's agreement to the page as it is now, or take it back."""
        lines = self.lines(content)
        if on and not self.chosen(lines):
            raise Refused("errors.nothing_chosen")
        page, now = self._page(content, lines), self.now()
        self._change(lambda one: summary.agree(one, page, now) if on else summary.disagree(one))

    def agrees(self, content: Content, lines: Sequence[Line] | None = None) -> bool:
        """Tell whether the client has agreed to the page as it is now."""
        return summary.agrees(
            self.file.summary, self._page(content, self.lines(content) if lines is None else lines)
        )

    def note_copy(self, content: Content) -> None:
        """Note that the text is copied: what is on the clipboard has left as much as a file has."""
        if not self.agrees(content):
            raise Refused("errors.not_agreed")
        self.desk.note_use("exported", "copied text")

    def _page(self, content: Content, lines: Sequence[Line]) -> str:
        """Return a fingerprint of what the page says and shows: other words or pictures, another page."""
        chosen = set(self.chosen(lines))
        said = (summary.words(line) for line in lines if line.id in chosen)
        template = content.export_template(self.file.summary.template)
        return summary.page(content.language.code, self.page.receiver, said, template_words(template))

    def _change(self, change: Callable[[Summary], Summary]) -> None:
        self.desk.change(lambda file: client_file.replace_summary(file, change(file.summary)))
