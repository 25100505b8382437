"""Following a hand-over: what was agreed, what comes next, and all of them in one list."""

from __future__ import annotations

from typing import Any, get_args

from coaching.referral import Day, Referral, closed_referrals, is_open, next_day, open_referrals, stage
from widgets.page.exercise import Screen
from widgets.page.foot import foot, go
from widgets.page.who_and_when import due_field
from widgets.referral.model import ReferralModel
from workbooks.content.content import Content

CONTACTS = ("together", "client", "worker")
STAGES = ("agreed", "contacted", "visit", "started")


def mine(model: ReferralModel, content: Content) -> Screen:
    """Return the list: open ones by their next day, closed ones under them."""
    file = model.desk.file
    still, closed = open_referrals(file), closed_referrals(file)
    lead = "mine_lead" if still else "mine_all_closed" if file.referrals else "mine_none"
    return {
        "heading": content.text("referral.mine_heading"),
        "lead": content.text(f"referral.{lead}"),
        "open": [_row(one, model, content) for one in still],
        "closed": [_closed(one, content) for one in closed],
        "foot": foot(
            go(content.text("referral.home"), "home"), go(content.text("referral.find"), "referral/find")
        ),
    }


def _row(one: Referral, model: ReferralModel, content: Content) -> dict[str, Any]:
    day = next_day(one)
    return {
        "id": one.id,
        "name": one.place or content.text("referral.no_place"),
        "wish": one.wish,
        "phone": one.phone,
        "stages": stages(one, content),
        "next": _next(one, content),
        "come": day is not None and day <= model.today(),
    }


def _next(one: Referral, content: Content) -> str:
    """Say what the next day is for."""
    day = next_day(one)
    if day is None:
        return ""
    if one.remind is not None:
        key = "next_remind"
    elif one.contacted is None and one.contact_by is not None:
        key = "next_contact"
    elif one.first_visit is not None:
        key = "next_visit"
    else:
        key = "next_ask"
    return content.text(f"referral.{key}", day=content.day(day))


def _closed(one: Referral, content: Content) -> dict[str, Any]:
    started = one.started is not None
    day = one.started or one.ended
    key = "referral.started_on" if started else "referral.ended_on"
    return {
        "id": one.id,
        "name": one.place or content.text("referral.no_place"),
        "state": content.text(key, day=content.date(day)) if day else "",
        "started": started,
        "reason": one.reason,
    }


def stages(one: Referral, content: Content) -> list[dict[str, Any]]:
    """Return the four marks of the way; each says in words whether it is behind."""
    days = {
        "agreed": one.agreed.astimezone().date(),
        "contacted": one.contacted,
        "visit": one.first_visit,
        "started": one.started,
    }
    at = stage(one)
    return [
        {
            "label": content.text(f"referral.stage_{each}"),
            "day": content.day(day) if (day := days[each]) else "",
            "done": day is not None,
            "now": each == at,
        }
        for each in STAGES
    ]


def following(model: ReferralModel, content: Content, id: str) -> Screen:
    """Return the screen of one hand-over."""
    one = model.find(id)
    own = not one.service
    still = is_open(one)
    back = go(content.text("referral.to_mine"), "referral/mine")
    return {
        "heading": one.place or content.text("referral.own_heading"),
        "lead": content.text("referral.own_lead" if own and not one.place else "referral.one_lead")
        if still
        else "",
        "id": one.id,
        "own": own,
        "open": still,
        "state": "" if still else _closed(one, content)["state"],
        "facts": {name: getattr(one, name) for name in ("place", "phone", "web", "address", "hours")},
        "wish": one.wish,
        "receiver": one.receiver,
        "contact": one.contact,
        "contacts": [{"value": each, "label": content.text(f"referral.contact_{each}")} for each in CONTACTS],
        "days": {name: due_field(getattr(one, name)) for name in get_args(Day)},
        "days_said": {name: content.date(day) for name in get_args(Day) if (day := getattr(one, name))},
        "today": model.today().isoformat(),
        "times": [
            {"id": time.id, "label": time.label} for time in content.meeting.times if time.days is not None
        ],
        "reason": one.reason,
        "note": one.note,
        "stages": stages(one, content),
        "next": _next(one, content),
        "foot": foot(back, None),
    }
