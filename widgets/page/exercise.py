"""What the page asks of an exercise: a screen for a place, an answer to an act, and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar, runtime_checkable

import msgspec

from coaching.record import Refused

if TYPE_CHECKING:
    from charts.picture import Picture

Screen = dict[str, Any]
"""What the browser shows. Common keys: ``name``, ``place``, ``title`` (document title, never the
client's words), ``heading`` (the h1 when it differs from the title), ``lead``, ``words``, ``foot``."""

Place = tuple[str, ...]
"""Where we are inside one exercise: the parts of the address after the exercise's name."""

PictureSize = Literal["screen", "a4", "card"]


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that is bytes already, such as one page of the document."""

    data: bytes
    mime: str
    sentence: str
    width: int
    height: int


class Download(msgspec.Struct, frozen=True, kw_only=True):
    """One file that the browser is given to save. The name says nothing of the client.

    ``of_client`` tells whether anything of the client is in it: then its leaving is noted first.
    """

    name: str
    mime: str
    data: bytes
    of_client: bool = True


PictureMaker = Callable[[PictureSize], "Picture | Drawn"]


class KnownPicture(msgspec.Struct, frozen=True):
    """A picture's maker that says what the picture would show: where that is the same, so is the picture."""

    shows: bytes
    make: PictureMaker

    def __call__(self, size: PictureSize) -> Picture | Drawn:
        """Make the picture."""
        return self.make(size)


class Exercise(Protocol):
    """One exercise of the journey, as the page sees it."""

    name: str
    """Folder, JS module and text room in one word, such as ``goal_ladder``."""

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place; depends on the model's state alone."""
        ...

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped. Returns a place to go to, or None to stay; raises ``Refused``."""
        ...

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the pictures of this place; they are drawn after the reply has been sent."""
        ...


@runtime_checkable
class GivesFiles(Protocol):
    """An exercise whose files can be saved on the device."""

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the file that was asked for; raises ``Refused``."""
        ...


@runtime_checkable
class Foresees(Protocol):
    """An exercise that knows which pictures the next tap may need, so that they can be drawn meanwhile."""

    def pictures_ahead(self, place: Place) -> Iterable[KnownPicture]:
        """Name them, the likeliest first; looked at while nobody asks for anything."""
        ...


@runtime_checkable
class KnowsLeaving(Protocol):
    """An exercise that must not show everything again to whoever comes back to it."""

    def leave(self) -> None:
        """Forget who holds the tablet: another exercise is on the page now."""
        ...


class Narrow(msgspec.Struct, frozen=True):
    """Whether the screen is a narrow one, so that pictures are drawn for the room they have."""

    narrow: bool


Shape = TypeVar("Shape")


def read(fields: Mapping[str, Any], shape: type[Shape]) -> Shape:
    """Read an act's fields as a msgspec struct; anything else is refused, never guessed.

    Example:
        ``class Chosen(msgspec.Struct): card: str`` and ``read(fields, Chosen).card``.
    """
    try:
        return msgspec.convert(dict(fields), shape)
    except msgspec.ValidationError as wrong:
        raise Refused("errors.not_understood") from wrong


Answers = Mapping[str, tuple[type[Any], Callable[[Any], str | None]]]
"""What an exercise can be told: the name of an act, the shape of its fields, and what it does."""


def respond(answers: Answers, do: str, fields: Mapping[str, Any]) -> str | None:
    """Do what was tapped, if it is among what can be told.

    Args:
        answers: all that can be told at this moment.
        do: the name of the act, as the browser says it.
        fields: its fields, not yet checked.

    Returns:
        a place to go to, or None to stay.

    Raises:
        Refused: nothing goes by that name, or its fields have another shape.
    """
    if do not in answers:
        raise Refused("errors.not_understood")
    shape, answer = answers[do]
    return answer(read(fields, shape))
