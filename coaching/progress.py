"""How far each exercise has come, by its own rule: what a path need not propose again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from coaching.path import EXERCISES

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

GOES_ON = frozenset({"support_stairs", "crisis_landing"})
"""Exercises that go on for long: once begun, a path goes on past them."""


def state(code: str, file: ClientFile) -> str:
    """Ask the exercise's own rule, ``coaching.<code>.state``; one without a rule is always open."""
    rule = _rule(code)
    return str(rule(file)) if rule is not None else "open"


def finished(file: ClientFile, at_hand: Collection[str]) -> frozenset[str]:
    """Return the exercises that a path need not propose again: what they are for is there."""
    return frozenset(code for code in EXERCISES if code in at_hand and _is_there(code, file))


def _is_there(code: str, file: ClientFile) -> bool:
    if code == "strengths":
        return bool(file.strengths.chosen)
    if code == "self_assessment":
        return any(one.finished is not None for one in file.readings)
    if code == "goal_ladder":
        return any(one.goal.strip() and one.steps for one in file.ladders)
    if code == "summary":
        return file.summary.agreed is not None
    found = state(code, file)
    return found == "done" or (found == "going" and code in GOES_ON)


@cache
def _rule(code: str) -> Callable[[ClientFile], Any] | None:
    if code not in EXERCISES or find_spec(f"coaching.{code}") is None:
        return None
    return getattr(import_module(f"coaching.{code}"), "state", None)
