"""``python -m server.group``: the participant app as the child of the server that it ends with."""

from __future__ import annotations

import sys

from server.lean import leave_out, nothing_is_garbage, spare_memory

leave_out()
spare_memory()

if __name__ == "__main__":
    with nothing_is_garbage():
        from server.group.process import main
    sys.exit(main(sys.argv[1:]))
