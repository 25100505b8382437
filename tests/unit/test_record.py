"""Types are met by one thread first: msgspec ends the process when two meet the same one at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Threads that change places all the time. Without the care that is taken this ends by a segmentation fault,
# though not every time.
AT_ONCE = """
import sys, threading
{loaded}
sys.setswitchinterval(1e-6)
start = threading.Barrier(6)
def read():
    start.wait()
    {work}
threads = [threading.Thread(target=read) for _ in range(6)]
[one.start() for one in threads]
[one.join() for one in threads]
"""
WORK = {
    "content": ("from workbooks.content.loader import load", "load('fi').workshop('first_try')"),
    "client file": (
        "import msgspec, storage.client_storage\nfrom coaching.client_file import ClientFile",
        "msgspec.json.Decoder(ClientFile)",
    ),
    "room": (
        "import msgspec, storage.room_repository\nfrom coaching.room_record import RoomRecord",
        "msgspec.json.Decoder(RoomRecord)",
    ),
}


@pytest.mark.parametrize("what", WORK)
def test_threads_may_read_the_same_thing_at_once(what: str) -> None:
    loaded, work = WORK[what]
    for _ in range(3):
        program = AT_ONCE.format(loaded=loaded, work=work)
        told = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
        assert (told.returncode, told.stderr) == (0, "")
