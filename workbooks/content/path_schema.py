"""The schema of a path: one recipe a worker can run, with what the worker reads kept apart from the rest."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated, Literal

import msgspec

from coaching.path import Code, Condition, Recipe, Repeat, Stop
from workbooks.content.schema import Id, Piece, Words

PathId = Annotated[str, msgspec.Meta(pattern=r"^path_[0-9]{2,4}$")]
"""A number that tells nothing, the same in every language: it is all that a client's file gets to know."""

Company = Literal["one", "pair", "group"]
"""With whom: one client and a worker; a working pair or mentor with a client; a group."""
Reader = Literal["client", "worker"]


class PathStage(Piece, frozen=True):
    """One stage of a path. ``days`` are the days from one meeting to the next while it lasts."""

    id: Id
    title: Words
    days: Annotated[int, msgspec.Meta(ge=1, le=366)] | None = None


class PathStop(Piece, frozen=True):
    """One stop: an exercise and what it is for. ``purpose`` is read by the client.

    ``id`` is the exercise's name, with a number from 2 on when the exercise comes again. ``repeat``:
    ``visit`` is at every visit, ``weeks`` is again after so many ``weeks``. ``workshop``: which script a
    stop in a group follows; the worker alone sees it.
    """

    id: Id
    exercise: Code
    purpose: Words
    stage: Id
    optional: bool = False
    repeat: Repeat = ""
    weeks: Annotated[int, msgspec.Meta(ge=0, le=104)] = 0
    workshop: str = ""


class PathEnding(Piece, frozen=True):
    """What ends the path: conditions that the program or the pair sees, and the same in words."""

    text: Words
    when: tuple[Condition, ...]


class PathPart(Piece, frozen=True):
    """Something of the path's own: rules of a visit, an agreement, a guide. ``reader``: who it is for."""

    id: Id
    reader: Reader
    title: Words
    lines: tuple[Words, ...]


class TemplatePart(Piece, frozen=True):
    """Steps that belong together, the lowest first; ``title`` names them when a ladder has several parts."""

    id: Id
    steps: tuple[Words, ...]
    title: str = ""


class LadderTemplate(Piece, frozen=True):
    """Ready step titles that the client may take, change or leave."""

    id: Id
    title: Words
    parts: tuple[TemplatePart, ...]

    @property
    def steps(self) -> tuple[str, ...]:
        """All step titles, the lowest first."""
        return tuple(step for part in self.parts for step in part.steps)


class Path(Piece, frozen=True):
    """One recipe. The worker alone reads ``title`` to ``staff``; the client reads the rest.

    ``nameless``: no client has it; it is for a group, a network or a project.
    """

    id: PathId
    title: Words
    source: Words
    address: Words
    aim: Words
    for_whom: Words
    with_whom: Words
    together: tuple[Company, ...]
    rhythm: Words
    stages: tuple[PathStage, ...]
    stops: tuple[PathStop, ...]
    ending: PathEnding
    nameless: bool = False
    staff: tuple[Words, ...] = ()
    parts: tuple[PathPart, ...] = ()
    ladder_templates: tuple[LadderTemplate, ...] = ()

    @property
    def recipe(self) -> Recipe:
        """The same without words, as the rules take it."""
        return Recipe(
            id=self.id,
            stops=tuple(
                Stop(
                    id=one.id,
                    exercise=one.exercise,
                    stage=one.stage,
                    optional=one.optional,
                    repeat=one.repeat,
                    weeks=one.weeks,
                )
                for one in self.stops
            ),
            days=MappingProxyType({one.id: one.days for one in self.stages if one.days is not None}),
            ends=self.ending.when,
        )

    def stop(self, stop: str) -> PathStop | None:
        """Return the stop with this id, if the recipe has it."""
        return next((one for one in self.stops if one.id == stop), None)

    def template(self, template: str) -> LadderTemplate | None:
        """Return the ladder template with this id."""
        return next((one for one in self.ladder_templates if one.id == template), None)

    def parts_for(self, reader: Reader) -> tuple[PathPart, ...]:
        """Return the parts that are for this reader."""
        return tuple(one for one in self.parts if one.reader == reader)
