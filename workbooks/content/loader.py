"""Finding and loading a language: the product's own content, with an organisation's changes laid over it."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from workbooks.content.application_schema import ApplicationTexts
from workbooks.content.content import Content, MissingText
from workbooks.content.crisis_landing_schema import CrisisLandingTexts
from workbooks.content.dialogue_cards_schema import DialogueCardsTexts
from workbooks.content.export_template_schema import ExportTemplate
from workbooks.content.first_meeting_schema import FirstMeetingTexts
from workbooks.content.informal_skills_schema import InformalSkillsTexts
from workbooks.content.invented import Practice
from workbooks.content.options_schema import OptionsTexts
from workbooks.content.path_schema import Path as PathRecipe
from workbooks.content.schema import (
    GoalLadder,
    Language,
    MeetingTexts,
    SelfAssessment,
    Strengths,
    TextFile,
)
from workbooks.content.support_need_schema import SupportNeedTexts
from workbooks.content.support_stairs_schema import SupportStairsTexts
from workbooks.content.three_rings_schema import ThreeRingsTexts
from workbooks.content.workshop_schema import Workshop
from workbooks.content.yaml_file import Malformed, read_as

__all__ = ["DEFAULT", "OWN", "SETTING", "BadContent", "Content", "MissingText", "languages", "load", "shelf"]

OWN = Path(__file__).parent
"""The content that comes with the product."""
SETTING = "ASKELMA_CONTENT"
"""Environment setting that names an organisation's content folder."""
DEFAULT = "fi"

FILES: dict[str, type[Any]] = {
    "language": Language,
    "strengths": Strengths,
    "self_assessment": SelfAssessment,
    "goal_ladder": GoalLadder,
    "meeting": MeetingTexts,
    "first_meeting": FirstMeetingTexts,
    "support_stairs": SupportStairsTexts,
    "three_rings": ThreeRingsTexts,
    "support_need": SupportNeedTexts,
    "options": OptionsTexts,
    "application": ApplicationTexts,
    "crisis_landing": CrisisLandingTexts,
    "dialogue_cards": DialogueCardsTexts,
    "informal_skills": InformalSkillsTexts,
    "practice": Practice,
}
"""The files of a language folder and the schema of each; besides them there is the folder ``texts``."""

PATHS = "paths"
"""The folder of paths: each file is one, named by its neutral id."""
TEMPLATES = "export_templates"
"""The folder of templates of pages that leave: each file is one, named by its id."""

WORKSHOPS = "workshops"
"""The folder of workshops: each file is one script, named by its id."""

T = TypeVar("T")


class BadContent(ValueError):  # noqa: N818 - the field's word for it
    """A content file that cannot be used. ``askelma content check`` tells the rest."""

    def __init__(self, file: Path, problem: object) -> None:
        super().__init__(f"{file.parent.name}/{file.name}: {problem}")
        self.file = file


def shelf(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the content folders from which a language is put together, the strongest first.

    Args:
        folder: an organisation's folder; without it the one that the environment names, if any.
    """
    named = folder or (Path(os.environ[SETTING]) if os.environ.get(SETTING) else None)
    return (OWN,) if named is None or named.resolve() == OWN else (named.resolve(), OWN)


def languages(folder: Path | None = None) -> tuple[Language, ...]:
    """Return the languages that there are, the default language first."""
    return tuple(language(code, shelf(folder)) for code in codes(shelf(folder)))


def codes(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the codes of the languages in these folders, the default language first."""
    found = {file.parent.name for folder in folders for file in folder.glob("*/language.yaml")}
    return tuple(sorted(found, key=lambda code: (code != DEFAULT, code)))


def load(code: str, folder: Path | None = None) -> Content:
    """Return the content of a language; an unknown code gives the default language.

    Raises:
        BadContent: a file is missing or does not follow the schema (an exercise: when it is first used).
    """
    folders = shelf(folder)
    return _load(code if code in codes(folders) else DEFAULT, folders)


@lru_cache(maxsize=16)
def _load(code: str, folders: tuple[Path, ...]) -> Content:
    @cache
    def piece(name: str) -> Any:
        if name == PATHS:
            return path_ids(code, folders)
        if name in (TEMPLATES, WORKSHOPS):
            return names_in(name, code, folders)
        return _piece(kind_of(name), name, code, folders)

    return Content(language(code, folders), texts(code, folders), piece)


def kind_of(name: str) -> type[Any]:
    """Return the schema of a file of a language folder, named without its ending."""
    if name.startswith(f"{TEMPLATES}/"):
        return ExportTemplate
    if name.startswith(f"{WORKSHOPS}/"):
        return Workshop
    return PathRecipe if name.startswith(f"{PATHS}/") else FILES[name]


def path_ids(code: str, folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the ids of all paths; an organisation's folder may add some and replace ours."""
    return tuple(
        sorted({file.stem for folder in folders for file in (folder / code / PATHS).glob("path_*.yaml")})
    )


def names_in(room: str, code: str, folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the ids in a folder that an organisation may add to and whose files it may replace."""
    return tuple(sorted({file.stem for folder in folders for file in (folder / code / room).glob("*.yaml")}))


def forget() -> None:
    """Forget loaded content, so that changed files are read again."""
    _load.cache_clear()


def language(code: str, folders: tuple[Path, ...]) -> Language:
    """Return what a language folder says about its language."""
    return msgspec.structs.replace(_piece(Language, "language", code, folders), code=code)


def texts(code: str, folders: tuple[Path, ...]) -> dict[str, TextFile]:
    """Return the texts of a language by room; a stronger folder's text replaces a weaker one's by key."""
    found: dict[str, TextFile] = {}
    for folder in reversed(folders):
        for file in sorted((folder / code / "texts").glob("*.yaml")):
            found.setdefault(file.stem, {}).update(_converted(TextFile, file))
    return found


def _piece(kind: type[T], name: str, code: str, folders: tuple[Path, ...]) -> T:
    for folder in folders:
        if (file := folder / code / f"{name}.yaml").is_file():
            return _converted(kind, file)
    raise BadContent(folders[0] / code / f"{name}.yaml", "the file is missing")


def _converted(kind: type[T], file: Path) -> T:
    try:
        return read_as(kind, file)
    except (Malformed, msgspec.ValidationError, OSError) as error:
        raise BadContent(file, error) from error
