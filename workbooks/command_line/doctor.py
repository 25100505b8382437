"""``askelma doctor``: is everything as it should be on this machine?"""

from __future__ import annotations

from datetime import UTC, datetime

from workbooks.command_line.options import Json, Store, store_folder
from workbooks.command_line.speech import content, fail


def doctor(store: Store = None, json: Json = False) -> None:
    """Say what is fine, what is worth a note and what must be mended; fail when something must."""
    from storage.backup import last
    from storage.directory_blobs import DirectoryBlobs
    from workbooks.command_line.examination import examine

    folder = store_folder(store)
    found = list(examine(folder, datetime.now(UTC), last(DirectoryBlobs(folder))))
    spoken = content()
    lines = [(one, spoken.text(one.key, **one.words)) for one in found]
    if json:
        import msgspec

        rows = [{"subject": one.subject, "state": one.state, "says": line} for one, line in lines]
        print(msgspec.json.format(msgspec.json.encode(rows)).decode())
    else:
        marks = {state: spoken.text(f"cli.state_{state}") for state in ("fine", "note", "fault")}
        width = max(len(mark) for mark in marks.values())
        for one, line in lines:
            print(f"{marks[one.state]:<{width}}  {line}")
    if faults := sum(one.state == "fault" for one in found):
        fail("cli.doctor_faults", n=faults)
