"""The catalogue of paths: here, and nowhere on a client's own pages, a path has its title."""

from __future__ import annotations

import asyncio
from typing import Any

from tornado.web import HTTPError

from coaching import path
from coaching.path import GROUP_MODE
from coaching.record import Refused
from server.pages.page import Page
from storage.failure import StoreFailure
from workbooks.content.content import Content
from workbooks.content.path_schema import Path
from workbooks.content.path_words import stop_title


class ChoosePath(Page):
    """The paths for one client: pick one, change it, or go without."""

    name = "path"

    async def get(self, client: str) -> None:
        """Show the catalogue and the path that is on."""
        await self._catalogue(client)

    async def post(self, client: str) -> None:
        """Put the client on a path, or on none."""
        session = self.signed_in
        await self._check(client)
        recipe = self.typed("path")
        try:
            if recipe:
                found = await asyncio.to_thread(self.content.path, recipe)
                if found is None or found.nameless:
                    raise Refused("errors.bad_value")
            await asyncio.to_thread(session.office.choose_path, session.handle, client, recipe)
        except (Refused, StoreFailure) as failure:
            if failure.key == "errors.locked":
                raise
            await self._catalogue(client, failure)
            return
        self.go(f"/clients/{client}/path")

    async def _catalogue(self, client: str, failure: Refused | StoreFailure | None = None) -> None:
        session, content = self.signed_in, self.content
        await self._check(client)
        self.here = f"/clients/{client}/path"
        file = await asyncio.to_thread(session.office.file, session.handle, client)
        on = path.current(file)
        every = await asyncio.to_thread(lambda: [entry(one, content) for one in content.paths])
        shown = sorted(every, key=lambda one: (one["nameless"], one["order"]))
        self.show(
            "path.html",
            status=422 if failure else 200,
            client=client,
            label=file.client.label,
            on=on,
            taken=next((one for one in shown if on is not None and one["id"] == on.recipe), None),
            paths=shown,
            failure=failure,
            idle=int(self.house.sessions.idle),
            words=content.words("catalogue"),
        )

    async def _check(self, client: str) -> None:
        session = self.signed_in
        if not await asyncio.to_thread(session.office.has, session.handle, client):
            raise HTTPError(404)


def entry(one: Path, content: Content) -> dict[str, Any]:
    """Return a path as the catalogue shows it, with the names of its stops and their workshops."""
    return {
        "id": one.id,
        "order": one.title.casefold(),
        "nameless": one.nameless,
        "texts": one,
        "together": [content.text(f"catalogue.with_{each}") for each in one.together],
        "stops": [
            {
                "title": stop_title(stop.exercise, content),
                "texts": stop,
                "group": stop.exercise in GROUP_MODE,
                "workshop": content.workshop(stop.workshop) if stop.workshop else None,
            }
            for stop in one.stops
        ],
        "has_group": any(stop.exercise in GROUP_MODE for stop in one.stops),
    }
