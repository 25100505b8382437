"""The first page: the form for the code, usable before and without its script, in each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from server.group.files import File, Files
from workbooks.content.loader import DEFAULT, Content, languages, load

TEMPLATES = Path(__file__).parent / "templates"


class Pages:
    """Makes the pages. Nothing of anybody is on them, so each is made once.

    Args:
        files: the files that the page loads.
    """

    def __init__(self, files: Files) -> None:
        self._assets = files.base
        self._languages = languages()
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._page = cache(self._make)

    def language(self, chosen: str, accepted: str) -> str:
        """Return the language of a page.

        Args:
            chosen: what was asked for, if anything.
            accepted: what the browser says it can read (RFC 9110, 12.5.4); its order counts, not its weights.
        """
        known = {language.code for language in self._languages}
        wanted = [chosen, *(part.split(";")[0].split("-")[0].strip().lower() for part in accepted.split(","))]
        return next((code for code in wanted if code in known), DEFAULT)

    def page(self, language: str, trouble: str = "", *, entered: bool = False) -> File:
        """Return the page.

        Args:
            language: its language.
            trouble: key of a sentence in the phone's texts that is shown with the form.
            entered: whether a right code was sent without the script, which has to go on from there.
        """
        return self._page(language, trouble, entered)

    def _make(self, language: str, trouble: str, entered: bool) -> File:
        content = load(language)
        page = self._templates.get_template("phone.html").render(
            content=content,
            text=content.text,
            languages=self._languages,
            assets=self._assets,
            words={one.code: _words(load(one.code)) for one in self._languages},
            trouble=trouble,
            entered=entered,
        )
        return File.of("text/html; charset=utf-8", page.encode())


def _words(content: Content) -> dict[str, object]:
    language = content.language
    return {"name": language.name, "direction": language.direction, "words": content.words("phone")}
