"""The foot of a screen: the way back, and the one strong action."""

from __future__ import annotations

from typing import Any

from widgets.page.exercise import Screen


def go(label: str, to: str) -> Screen:
    """Return a foot button that goes to a place."""
    return {"label": label, "do": "go", "to": to}


def act(label: str, do: str, **fields: Any) -> Screen:
    """Return a foot button that asks the exercise to do something."""
    return {"label": label, "do": do, **fields}


def foot(back: Screen | None, next: Screen | None) -> Screen:
    """Return the foot of a screen."""
    return {"back": back, "next": next}
