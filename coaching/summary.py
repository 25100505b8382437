"""The summary: which lines the client lets out of the room, to whom, and to which page they have agreed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b

from msgspec.structs import replace

from coaching.record import Record


class Summary(Record, frozen=True, kw_only=True):
    """The client's decisions about the page. Only what differs from the usual choice is kept.

    ``agreed_page`` tells apart the very page that was agreed to: when the page changes, the agreement
    is no longer about it.
    """

    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    receiver: str = ""
    agreed: datetime | None = None
    agreed_page: str = ""


def put(summary: Summary, lines: Iterable[str], on: bool) -> Summary:
    """Let lines out of the room, or keep them in it."""
    named = tuple(dict.fromkeys(lines))
    added = tuple(line for line in summary.added if line not in named)
    left_out = tuple(line for line in summary.left_out if line not in named)
    if on:
        added = (*added, *named)
    else:
        left_out = (*left_out, *named)
    return replace(summary, added=added, left_out=left_out)


def chosen(summary: Summary, usual: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    """Return the lines that leave.

    Args:
        summary: the client's decisions.
        usual: every line there is, in order, and whether it leaves when nobody has decided.
    """
    return tuple(line for line, on in usual if line in summary.added or (on and line not in summary.left_out))


def page(language: str, receiver: str, said: Iterable[tuple[str, ...]]) -> str:
    """Return what tells this page from any other: other words, another page.

    Args:
        language: the language it is in.
        receiver: to whom it goes.
        said: what stands on it, line by line: id, heading, words, and what a picture shows besides.
    """
    parts = [language, receiver, *("\n".join(line) for line in said)]
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def agree(summary: Summary, page: str, now: datetime) -> Summary:
    """Note that the client has seen this page and lets it go."""
    if agrees(summary, page):
        return summary
    return replace(summary, agreed=now, agreed_page=page)


def disagree(summary: Summary) -> Summary:
    """Take the agreement back."""
    return replace(summary, agreed=None, agreed_page="")


def agrees(summary: Summary, page: str) -> bool:
    """Tell whether the agreement is about this very page."""
    return summary.agreed is not None and summary.agreed_page == page
