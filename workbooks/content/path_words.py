"""The name of an exercise by itself: for a path's line and for the worker's catalogue."""

from __future__ import annotations

from workbooks.content.content import Content


def stop_title(code: str, content: Content) -> str:
    """Return the short, neutral name of an exercise; its own text comes before ours."""
    for key in (f"{code}.home_title", f"home.name_{code}"):
        if content.has_text(key):
            return content.text(key)
    return content.text(f"home.stop_{code}")
