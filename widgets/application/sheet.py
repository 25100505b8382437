"""The preparation sheet: what an application form asks, block by block, ready to be copied one by one."""

from __future__ import annotations

from collections.abc import Iterator

from coaching.application import Application, said
from coaching.client_file import ClientFile
from workbooks.content.application_words import application_name, paper_name, skill_words
from workbooks.content.content import Content


def blocks(one: Application, file: ClientFile, content: Content) -> list[dict[str, str]]:
    """Return the blocks that say something, in the order of most application forms."""
    return [
        {"id": id, "label": content.text(f"application.sheet_{id}"), "text": text}
        for id, text in _said(one, file, content)
        if text.strip()
    ]


def _said(one: Application, file: ClientFile, content: Content) -> Iterator[tuple[str, str]]:
    what = application_name(one, content) if one.title.strip() or one.kind else ""
    yield "what", ", ".join(part for part in (what, one.place.strip()) if part)
    yield "deadline", content.date(one.deadline) if one.deadline else ""
    yield "reasons", one.reasons.strip()
    yield "sentences", " ".join(said(one))
    yield "skills", "\n".join(skill_words(file, content))
    yield "languages", one.languages.strip()
    yield (
        "experience",
        "\n".join(
            ", ".join(part for part in (each.title.strip(), each.when.strip()) if part)
            for each in one.experience
        ).strip(),
    )
    yield (
        "papers",
        "\n".join(
            f"{paper_name(paper, content)}: {content.text(f'application.{paper.state}')}"
            for paper in one.papers
        ),
    )
