"""What leaves of the informal skills: skill words with their doings; proofs and studies only by a tick."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.informal_skills import proofs_said, skills_picture
from charts.picture import A4, PictureSize
from coaching.client_file import ClientFile
from coaching.informal_skills import Doing, InformalSkills
from exports.chart import WIDTH, Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content
from workbooks.content.informal_skill_words import doing_name, ticked_skills

PLACE = "informal_skills"
PICTURE = f"pictures/{PLACE}"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each doing with its skills. Proofs name other people, so they leave only by the client's tick."""
    skills = file.informal_skills
    for one in skills.doings:
        name, words = doing_name(one, content), ", ".join(ticked_skills(one, content))
        if name:
            text = content.text("informal_skills.export_doing", doing=name, skills=words) if words else name
            yield said(content, "strengths", f"{PLACE}/doings/{one.id}", text, cells=(name, words))
    for one in skills.doings:
        name, proof = doing_name(one, content), proofs_said(one, content)
        if name and proof:
            text = content.text("informal_skills.export_proof", doing=name, proof=proof)
            yield said(content, "strengths", f"{PLACE}/doings/{one.id}/proofs", text, on=False)
    key = "informal_skills.export_learning"
    for line in note_lines(content, "strengths", skills.learning, f"{PLACE}/learning", on=False):
        yield replace(line, text=content.text(key, text=line.text))


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen doings into the kept file, with their proofs only where those were chosen."""
    whole = file.informal_skills
    found = (_kept(one, wanted) for one in whole.doings)
    skills = InformalSkills(
        doings=tuple(one for one in found if one is not None),
        learning=chosen_notes(whole.learning, f"{PLACE}/learning", wanted),
    )
    return replace(kept, informal_skills=skills)


def _kept(one: Doing, wanted: frozenset[str]) -> Doing | None:
    id = f"{PLACE}/doings/{one.id}"
    proved = f"{id}/proofs" in wanted
    if id not in wanted and not proved:
        return None
    skills = one if id in wanted else replace(one, skills=(), own_skills=())
    return skills if proved else replace(skills, proofs=())


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw doings and skills, from what leaves alone."""
    if any(doing_name(one, content) for one in file.informal_skills.doings):
        yield Chart(
            id="skills",
            title=content.text("informal_skills.picture_title"),
            line=PICTURE,
            size=A4,
            draw=lambda size: skills_picture(file.informal_skills, content, size),
            on_page=PictureSize("page", WIDTH + 80),
            rows="none",
            on=False,
        )
