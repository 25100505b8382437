"""The service directory as a worker sees it: how many services, how old, and how new ones are brought in."""

from __future__ import annotations

import asyncio
from datetime import datetime

from server.pages.page import Page
from storage.failure import StoreFailure
from storage.service_directory import About, ServiceDirectory

OLD = 92
"""Days after which numbers and opening hours are no longer to be trusted unseen."""


class Services(Page):
    """Facts of the directory. There is nothing about a client on this page."""

    name = "services"
    here = "/services"

    async def get(self) -> None:
        """Show what there is."""
        directory = ServiceDirectory(self.signed_in.office.directory)
        failure: StoreFailure | None = None
        about: About | None = None
        try:
            about = await asyncio.to_thread(_about, directory)
        except StoreFailure as found:
            failure = found
        days = (datetime.now().astimezone() - about.imported).days if about else 0
        self.show(
            "services.html",
            about=about,
            old=days > OLD,
            failure=failure,
            idle=int(self.house.sessions.idle),
            words=self.content.words("clients"),
        )


def _about(directory: ServiceDirectory) -> About | None:
    """Look into the file; one thread opens it and closes it again."""
    try:
        return directory.about()
    finally:
        directory.close()
