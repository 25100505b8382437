"""The path as the browser shows it: the line on the home page, the whole path, and the list of all ways.

A client never sees a model's title here: a path is its stops, their purposes and the client's own parts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from coaching import path
from coaching.path import EXERCISES, GROUP_MODE, GROUPS, Standing
from widgets.home import stops
from widgets.home.model import HomeModel
from widgets.page.exercise import Screen
from widgets.page.foot import foot, go
from workbooks.content.content import Content
from workbooks.content.on_path import OnPath, purpose
from workbooks.content.path_schema import LadderTemplate
from workbooks.content.path_words import stop_title


def line(model: HomeModel, on: OnPath, content: Content) -> list[dict[str, Any]]:
    """Return the stops as the home page's line shows them."""
    return [_stop(one, model, content) for one in on.standing]


def whole(model: HomeModel, on: OnPath, content: Content) -> Screen:
    """Return the page of the whole path, where the pair makes it its own."""
    stages = {stage.id: stage.title for stage in on.texts.stages}
    shown = [
        _stop(one, model, content)
        | {
            "purpose": purpose(on, one.stop.id, content),
            "stage": stages.get(one.stop.stage, ""),
            "own": one.stop.id in on.path.added,
            "marked": any(mark.stop == one.stop.id for mark in on.path.marks),
            "closed": _closed(one, content),
            "place": place,
        }
        for place, one in enumerate(on.standing)
    ]
    days = path.rhythm(on.texts.recipe, on.standing)
    by = path.meet_by(on.path, model.desk.file, days)
    found = path.conditions(on.texts.recipe, on.path, model.desk.file, on.standing)
    there = {one.stop.exercise for one in on.standing}
    return _page(
        content,
        "path",
        stops=shown,
        rhythm=content.text("home.rhythm", n=days, day=content.day(by)) if days and by else "",
        add=[_named(code, content) for code in EXERCISES if code in model.at_hand and code not in there],
        parts=[
            {"id": part.id, "title": part.title, "lines": list(part.lines)}
            for part in on.texts.parts_for("client")
        ],
        templates=[_template(one) for one in on.texts.ladder_templates],
        ending={
            "text": on.texts.ending.text,
            "conditions": [
                {"text": content.text(f"home.condition_{name}"), "holds": holds} for name, holds in found
            ],
            "ready": path.may_end(found),
        },
    )


def every_way(model: HomeModel, content: Content) -> Screen:
    """Return the list of all exercises, in groups: another way at any time."""
    groups = []
    for group, codes in GROUPS.items():
        items = [offered(code, model, content) for code in codes if code in model.at_hand]
        if items:
            groups.append({"title": content.text(f"home.group_{group}"), "items": items})
    closed = content.text("home.all_closed") if GROUP_MODE - set(model.at_hand) else ""
    return _page(content, "all", groups=groups, closed=closed, bring_to=bring_to(model))


def bring_to(model: HomeModel) -> str:
    """Return where own pages of a workshop are brought in; empty when this workbook has no such way."""
    return "keepsake" if "keepsake" in model.at_hand else ""


def titles(template: LadderTemplate, chosen: Sequence[int]) -> tuple[str, ...]:
    """Return the step titles that the client has chosen, in the template's order."""
    picked: Collection[int] = set(chosen)
    return tuple(step for place, step in enumerate(template.steps) if place in picked)


def _page(content: Content, view: str, **more: Any) -> Screen:
    return {
        "name": "home",
        "view": view,
        "title": content.text("home.path"),
        "heading": content.text(f"home.{view}_heading"),
        "lead": content.text(f"home.{view}_lead"),
        "words": content.words("home"),
        "foot": foot(go(content.text("home.to_home"), "home"), None),
        **more,
    }


def _stop(one: Standing, model: HomeModel, content: Content) -> dict[str, Any]:
    code, state = one.stop.exercise, str(one.state)
    if state == "done" and _is_going(one, model, content):
        state = "going"
    label = content.text("home.state_going" if state == "going" else f"home.stop_state_{state}")
    if state == "later" and one.due is not None:
        label = content.day(one.due)
    return {
        "id": one.stop.id,
        "code": code,
        "title": stop_title(code, content),
        "state": state,
        "label": label,
        "to": code if code in model.at_hand else "",
    }


def _is_going(one: Standing, model: HomeModel, content: Content) -> bool:
    """Tell whether a path has gone on past an exercise that itself still goes on, such as the goal stairs."""
    if one.stop.exercise not in model.at_hand or one.stop.id != one.stop.exercise:
        return False
    return stops.stop_state(one.stop.exercise, model.desk.file, content, model.desk.now()).state == "going"


def _closed(one: Standing, content: Content) -> str:
    if one.state != "closed":
        return ""
    return content.text("home.closed_group" if one.stop.exercise in GROUP_MODE else "home.closed_here")


def _named(code: str, content: Content) -> dict[str, str]:
    return {"code": code, "title": stop_title(code, content)}


def offered(code: str, model: HomeModel, content: Content) -> dict[str, str]:
    """Return one exercise as a card that can be pressed."""
    state = stops.stop_state(code, model.desk.file, content, model.desk.now())
    label = state.label or content.text(f"home.state_{state.state}")
    return {
        "to": code,
        "title": content.text("home.stop_meeting") if code == "meeting" else stop_title(code, content),
        "about": state.about,
        "state": state.state,
        "label": label,
    }


def _template(template: LadderTemplate) -> dict[str, Any]:
    parts, place = [], 0
    for part in template.parts:
        steps = [{"place": place + n, "title": step} for n, step in enumerate(part.steps)]
        place += len(part.steps)
        parts.append({"id": part.id, "title": part.title, "steps": steps})
    return {"id": template.id, "title": template.title, "parts": parts}
