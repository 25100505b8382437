"""A group's room: the workshop's notebook in a kernel whose ticket is for this room alone."""

from __future__ import annotations

from server.pages.first_view import FirstView
from server.pages.workbook import ROOMS_OWN, WorkbookPage
from server.session import Session


class RoomPage(WorkbookPage):
    """The leader's page of one room. The gate has seen that somebody is signed in."""

    name = "room"

    async def get(self, client: str, notebook: str | None = ROOMS_OWN) -> None:  # noqa: ARG002 - has one only
        """Open the room."""
        session = self.session
        assert session is not None
        self.check_sender(session)
        await self.open(session, client, ROOMS_OWN)

    def is_there(self, session: Session) -> bool:
        """Tell whether there is such a room."""
        return session.office.has_room(session.handle, self.client)

    def settings_for_kernel(self, session: Session) -> dict[str, str]:
        """Return what the kernel needs to open this room, and nothing else."""
        return session.office.room_settings(session.handle, self.client)

    async def _first_view(self, session: Session) -> FirstView | None:  # noqa: ARG002 - nothing of a client
        """Nothing is said before the page is alive."""
        return None
