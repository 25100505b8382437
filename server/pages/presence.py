"""Signs of life, leaving, and the language: what every page can tell the server."""

from __future__ import annotations

import re

from server.pages.answer import LANGUAGE
from server.pages.page import CLIENT, NEXT, NOTEBOOK, Page
from workbooks.content.loader import languages

HERE = re.compile(
    rf"/|/first-run(?:\?next=[\w/%-]+)?|/set-up|/sign-in(?:\?next=[\w/%-]+)?|/recover|/clients(?:/{CLIENT}/path)?|/services|/outcomes|/rooms|/session/{CLIENT}(?:/{NOTEBOOK})?"
)
"""Where the language can be changed: our own pages."""


class Alive(Page):
    """Somebody is there. The gate has already noted it."""

    name = "alive"

    def post(self) -> None:
        """Say that the session goes on."""
        self.set_status(204)


class RoomAlive(Page):
    """A group's room is on the screen. The gate has already noted it."""

    name = "room_alive"

    def post(self) -> None:
        """Say that the room goes on."""
        self.set_status(204)


class Lock(Page):
    """The worker leaves: the keys and kernels go with the session."""

    name = "lock"

    async def post(self) -> None:
        """End the session and show sign-in; a place to come back to may be named.

        A page that nobody has touched for a while does not end what a group is looking at beside it.
        """
        session = self.whole_session()
        idle = self.get_query_argument("idle", "") == "1"
        if session is not None and not (idle and self.house.sessions.rest(session)):
            await self.house.sessions.end(session)
            self.clear_cookie(self.house.cookie, path="/")
        asked = self.typed("next")
        self.go(f"/sign-in?next={asked}" if NEXT.fullmatch(asked) else "/sign-in")


class ChooseLanguage(Page):
    """Another language, kept in a cookie that holds its code and nothing else."""

    name = "language"

    def post(self) -> None:
        """Remember the language and show the same page in it."""
        code = self.typed("code")
        if code in {language.code for language in languages()}:
            self.set_cookie(
                LANGUAGE, code, path="/", max_age=400 * 86400, samesite="Strict", secure=self.house.tls
            )
        here = self.typed("here")
        self.go(here if HERE.fullmatch(here) else "/")
