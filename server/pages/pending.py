"""Unsaved typing, handed from a page to the one that replaces it."""

from __future__ import annotations

from tornado.web import HTTPError

from server.pages.page import Page
from server.pending import LARGEST


class HandOver(Page):
    """Takes what a page could not save, and hands it out once."""

    name = "hand_over"

    def put(self, client: str) -> None:
        """Keep it in memory for a while."""
        if len(self.request.body) > LARGEST:
            raise HTTPError(413)
        self.house.pending.put(self.signed_in, client, self.request.body)
        self.set_status(204)

    def get(self, client: str) -> None:
        """Hand it out, if there is any."""
        typing = self.house.pending.take(self.signed_in, client)
        if typing is None:
            self.set_status(204)
        else:
            self.set_header("Content-Type", "application/json")
            self.finish(typing)
