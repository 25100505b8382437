"""What can be taken along from a group: two summaries, the numbers, and each wall as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

import msgspec

from coaching.record import Refused
from coaching.room_record import RoomRecord
from widgets.page.exercise import Download, Screen, read
from workbooks.content.content import Content

What = Literal["project", "participants", "numbers", "picture"]


class Asked(msgspec.Struct, frozen=True):
    """Which file; for a picture, of which part."""

    what: What
    part: str = ""


class WorkshopFiles:
    """Makes files of released views alone. What draws them is loaded when the first one is asked for."""

    def listed(self, record: RoomRecord, content: Content) -> list[Screen]:
        """Name what can be taken along; nothing before something has been on the wall or decided."""
        if not record.views and not record.decisions:
            return []
        workshop = content.workshop(record.room.workshop)
        sitting = workshop.sitting(record.room.sitting) if workshop else None
        if sitting is None:
            return []
        named = [
            {"label": content.text(f"workshop.take_{what}"), "ask": {"what": what}}
            for what in ("project", "participants", *(("numbers",) if record.views else ()))
        ]
        # The pulse at the door is on the same picture as the one at the end.
        ended = [part for part in sitting.parts if part.kind == "pulse_out" and part.id in record.views]
        in_pulse = {before for part in ended for before in part.of[:1]}
        pictures = [
            {
                "label": content.text("workshop.take_picture", title=part.title),
                "ask": {"what": "picture", "part": part.id},
            }
            for part in sitting.parts
            if part.id in record.views and part.id not in in_pulse
        ]
        return [*named, *pictures]

    def download(
        self, record: RoomRecord, content: Content, fields: Mapping[str, Any], now: datetime
    ) -> Download:
        """Make the file that was asked for. Its name tells nothing of the group."""
        from exports import workshop  # noqa: PLC0415 - slow to load, and few meetings end with a file

        asked = read({name: value for name, value in fields.items() if name != "id"}, Asked)
        meeting = workshop.meeting_of(
            record, content, done=record.visited or None, decisions=record.decisions
        )
        stem = f"askelma-{now.date().isoformat()}"
        match asked.what:
            case "project" | "participants":
                name, mime = f"{stem}-{asked.what}.pdf", "application/pdf"
                data = workshop.workshop_pdf(meeting, content, now, asked.what)
            case "numbers":
                name, mime = f"{stem}-numbers.csv", "text/csv; charset=utf-8"
                data = workshop.numbers_csv(meeting, content)
            case _:
                wall = next((one for one in meeting.walls if one.part.id == asked.part), None)
                if wall is None:
                    raise Refused("errors.gone")
                name, mime = f"{stem}-wall.png", "image/png"
                data = workshop.wall_file(wall, content, "png")
        return Download(name=name, mime=mime, data=data)
