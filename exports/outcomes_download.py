"""A process of its own that makes one outcomes file: the server loads nothing that draws, and sends numbers.

It is given a report on its input and writes the file to its output. It has no key, reads no client file and
knows nobody: a report holds numbers of five and more alone.
"""

from __future__ import annotations

import sys
from datetime import datetime

import msgspec

from coaching.outcomes import Report
from exports.outcomes import as_csv, as_pdf, as_xlsx
from workbooks.content.loader import load
from workbooks.content.outcomes_words import Wanted


def made(wanted: Wanted) -> bytes:
    """Return the file that is wanted."""
    report: Report = wanted.report
    content = load(wanted.language)
    if wanted.form == "pdf":
        return as_pdf(report, content, datetime.now().astimezone())
    return (as_csv if wanted.form == "csv" else as_xlsx)(report, content)


if __name__ == "__main__":
    sys.stdout.buffer.write(made(msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Wanted)))
