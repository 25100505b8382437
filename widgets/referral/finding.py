"""Looking for a service: the search, what can be tapped, and one service in plain words."""

from __future__ import annotations

from typing import Any

from coaching.referral import open_referrals
from coaching.service import Service, fold, said, spoken_in
from widgets.page.exercise import Screen
from widgets.page.foot import act, foot, go
from widgets.referral.model import ReferralModel
from workbooks.content.content import Content
from workbooks.content.service_words import area_names, group_names, language_name

OLD = 92
"""Days after which the directory says that its numbers may have changed."""
MOST_LANGUAGES, MOST_TOWNS, MOST_SHOWN = 10, 400, 30
LONGEST_GIVES = 160


def finding(model: ReferralModel, content: Content) -> Screen:
    """Return the screen of the search."""
    about, wanted = model.directory.about(), model.wanted
    back = (
        go(content.text("referral.to_mine"), "referral/mine")
        if model.desk.file.referrals
        else go(content.text("referral.home"), "home")
    )
    common = {
        "heading": content.text("referral.find_heading"),
        "there": about is not None,
        "foot": foot(back, act(content.text("referral.write_own"), "write_own") if about is None else None),
    }
    if about is None:
        return {**common, "lead": content.text("referral.no_directory")}
    suggested = model.suggested(content)
    areas = area_names(content)
    icons = {area.id: area.icon for area in content.self_assessment.areas}
    found = model.directory.search(wanted, language=content.language.code, first=suggested, most=MOST_SHOWN)
    age = (model.today() - about.imported.astimezone().date()).days
    marks = model.directory.marks("language", most=MOST_LANGUAGES)
    return {
        **common,
        "lead": content.text("referral.find_lead"),
        "query": wanted.words,
        "town": wanted.town,
        "towns": [mark.label for mark in model.directory.marks("town", most=MOST_TOWNS)],
        "areas": [
            {"value": area, "label": areas[area], "icon": icons[area], "on": wanted.area == area}
            for area in (*suggested, *(each for each in areas if each not in suggested))
        ],
        "suggested": len(suggested),
        "suggested_note": content.text("referral.suggested") if suggested else "",
        "groups": _choices(group_names(content), wanted.group),
        "languages": _choices(
            {mark.value: language_name(mark.value, content) for mark in marks}, wanted.language
        ),
        "narrowed": bool(wanted.words or wanted.area or wanted.group or wanted.language or wanted.town),
        "count": _count(found.count, found.more, content),
        "results": [_short(one, model, content) for one in found.services],
        "rest": content.text("referral.narrow_down") if found.count > len(found.services) else "",
        "age": content.text("referral.old", day=content.date(about.imported)) if age > OLD else "",
    }


def _choices(names: dict[str, str], chosen: str) -> list[dict[str, Any]]:
    return [{"value": value, "label": label, "on": value == chosen} for value, label in names.items()]


def _count(count: int, more: bool, content: Content) -> str:
    if more:
        return content.text("referral.found_many", n=count)
    return content.text("referral.found", n=count) if count else content.text("referral.found_none")


def _short(service: Service, model: ReferralModel, content: Content) -> dict[str, Any]:
    code = content.language.code
    gives = said(service.gives, code)
    if len(gives) > LONGEST_GIVES:
        gives = gives[:LONGEST_GIVES].rpartition(" ")[0] + "…"
    return {
        "id": service.id,
        "name": said(service.names, code),
        "lang": spoken_in(service.names, code),
        "organisation": said(service.organisation, code),
        "gives": gives,
        "where": _where(service, model.wanted.town, content),
        "free": service.charge == "free",
    }


def _where(service: Service, town: str, content: Content) -> str:
    """Return where it is: the town that was asked for when it is there, else the first ones."""
    near = [one for one in service.towns if town and fold(one) == fold(town)]
    if near:
        return near[0]
    if service.everywhere:
        return content.text("referral.everywhere")
    if len(service.towns) > 2:
        return content.text("referral.towns_more", town=service.towns[0], n=len(service.towns) - 1)
    return ", ".join(service.towns)


def service_page(model: ReferralModel, content: Content, id: str) -> Screen:
    """Return the screen of one service."""
    service, code = model.service(id), content.language.code
    chosen = next((one.id for one in open_referrals(model.desk.file) if one.service == id), "")
    choose = (
        go(content.text("referral.open_chosen"), f"referral/one/{chosen}")
        if chosen
        else act(content.text("referral.choose"), "choose", service=id)
    )
    areas = area_names(content)
    groups = group_names(content)
    return {
        "heading": said(service.names, code),
        "service": {
            "lang": spoken_in(service.names, code),
            "organisation": said(service.organisation, code),
            "gives": said(service.gives, code),
            "get_in": said(service.get_in, code),
            "phones": [{"number": one.number, "about": said(one.about, code)} for one in service.phones],
            "addresses": list(service.addresses),
            "hours": said(service.hours, code),
            "web": service.web,
            "charge": content.text(f"referral.charge_{service.charge}") if service.charge else "",
            "languages": ", ".join(language_name(one, content) for one in service.languages[:12]),
            "groups": ", ".join(groups[one] for one in service.groups if one in groups),
            "areas": ", ".join(areas[one] for one in service.areas),
            "where": _where(service, model.wanted.town, content),
            "source": _source(service, content),
        },
        "foot": foot(go(content.text("referral.back"), "referral/find"), choose),
    }


def _source(service: Service, content: Content) -> str:
    source = content.text(f"service.page_source_{service.source}")
    if service.updated is None:
        return source
    return content.text("referral.source", source=source, day=content.date(service.updated))
