"""The shape of crisis_landing.yaml: numbers that are always shown, and ready words to begin with."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import Piece, Words

Ready = Annotated[tuple[Words, ...], msgspec.Meta(max_length=12)]
"""Ready words to take with a tap. The client can always write own ones instead."""


class HelpNumber(Piece, frozen=True):
    """A number that anybody can call, and when to call it."""

    name: Words
    phone: Words
    about: str = ""


class CrisisLandingTexts(Piece, frozen=True):
    """What the place and the organisation bring to the plan. ``emergency`` is said of the number 112."""

    emergency: Words
    emergency_about: Words
    numbers: Annotated[tuple[HelpNumber, ...], msgspec.Meta(max_length=6)] = ()
    signs: Ready = ()
    helps: Ready = ()
    holds: Ready = ()
