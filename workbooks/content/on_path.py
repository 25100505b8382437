"""The path that a pair is on: its words and how its stops stand, the same on every page that shows it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

import msgspec

from coaching import path, progress
from coaching.client_file import ClientFile
from coaching.path import EXERCISES, GROUP_MODE, Standing
from workbooks.content.content import Content
from workbooks.content.loader import load
from workbooks.content.path_schema import Path as PathTexts
from workbooks.content.path_words import stop_title

AT_HAND: frozenset[str] = frozenset(EXERCISES) - GROUP_MODE
"""What a client's own workbook has: everything but what is done in a group."""


class OnPath(msgspec.Struct, frozen=True):
    """What the pair has made of its path, the path's words, and how its stops stand."""

    path: path.Path
    texts: PathTexts
    standing: tuple[Standing, ...]


def on_path(
    file: ClientFile, content: Content, now: datetime, at_hand: Collection[str] = AT_HAND
) -> OnPath | None:
    """Return the path that is on; None also when its recipe is no more, or is for no single client."""
    found = path.current(file)
    texts = content.path(found.recipe) if found is not None else None
    if found is None or texts is None or texts.nameless:
        return None
    standing = path.standings(
        texts.recipe, found, file, now, finished=progress.finished(file, at_hand), at_hand=at_hand
    )
    return OnPath(found, texts, standing)


def ahead(on: OnPath, content: Content) -> dict[str, str]:
    """Return what the path proposes next: a stop and its purpose, or what it waits for."""
    stop = path.next_stop(on.standing)
    if stop is not None:
        return {"title": stop_title(stop.exercise, content), "purpose": purpose(on, stop.id, content)}
    waiting = [one for one in on.standing if one.state == "later" and one.due is not None]
    if not waiting:
        return {"title": "", "purpose": content.text("home.path_walked")}
    first = min(waiting, key=lambda one: str(one.due))
    name = stop_title(first.stop.exercise, content)
    assert first.due is not None
    return {"title": content.text("home.path_again", title=name, day=content.day(first.due)), "purpose": ""}


def purpose(on: OnPath, stop: str, content: Content) -> str:
    """Return what a stop is for; one that the pair has added is the pair's own."""
    found = on.texts.stop(stop)
    return found.purpose if found is not None else content.text("home.stop_own")


def meet_by(file: ClientFile, now: datetime) -> date | None:
    """Return the day by which the path's rhythm wants the two to meet again; the same in every language."""
    if path.current(file) is None:
        return None
    on = on_path(file, load(""), now)
    return path.meet_by(on.path, file, path.rhythm(on.texts.recipe, on.standing)) if on is not None else None
