"""The strengths map: the most important strengths as rays of a rising sun, all others on the ground below."""

from __future__ import annotations

from dataclasses import dataclass

from charts.climb import strength_name, written
from charts.heading import heading, new_sheet
from charts.picture import Picture, PictureSize, Table
from charts.strength_fields import Fields, draw_fields, fields_height, set_fields
from charts.sunrise import Ray, draw_sunrise, sunrise_height
from coaching.strengths import Strength, StrengthsMap
from workbooks.content.content import Content


@dataclass(frozen=True)
class _Shown:
    """A strengths map with the words that its picture needs."""

    chosen: StrengthsMap
    content: Content

    def name(self, strength: Strength) -> str:
        """Return what a strength is called."""
        return strength_name(strength, self.content)

    def top(self) -> list[Strength]:
        """Return the most important strengths in order."""
        known = {strength.id: strength for strength in self.chosen.chosen}
        return [known[id] for id in self.chosen.top if id in known and self.name(known[id])]

    def others(self) -> list[Strength]:
        """Return the strengths that are not among the most important ones."""
        return [each for each in self.chosen.chosen if each.id not in self.chosen.top and self.name(each)]

    def group(self, strength: Strength) -> str:
        """Return the name of a strength's group."""
        deck = self.content.strengths
        group = deck.group(strength.group) or deck.group_of(strength.card)
        return group.title if group else self.content.text("charts.strengths_own_words")

    def grouped(self) -> list[tuple[str, list[str]]]:
        """Return the other strengths by group, in the order of the deck and own words last."""
        order = [group.title for group in self.content.strengths.groups]
        groups: dict[str, list[str]] = {}
        for strength in self.others():
            groups.setdefault(self.group(strength), []).append(self.name(strength))
        return sorted(groups.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else 99)


def strengths_map(chosen: StrengthsMap, content: Content, size: PictureSize) -> Picture:
    """Draw a client's strengths. Obstacles are never part of it."""
    shown = _Shown(chosen, content)
    text = content.text
    rays = [_ray(place, strength, shown) for place, strength in enumerate(shown.top(), start=1)]
    blank = new_sheet(size, content, 99)
    top = heading(blank, text("charts.strengths_title")) if size.alone else 16.0
    inner = size.width - 2 * blank.edge
    room = size.height - top - blank.edge
    fixed = size.alone
    fields = _set_fields(shown, rays, inner, room - sunrise_height(rays, inner, fixed) if fixed else 9999.0)
    below = fields_height(fields)
    rising = max(sunrise_height(rays, inner, fixed), room - below if size.height else 0)
    high = top + rising + below + blank.edge
    sheet = new_sheet(size, content, high)
    if fixed:
        heading(sheet, text("charts.strengths_title"))
    empty = text("charts.strengths_empty") if not chosen.chosen else ""
    horizon = draw_sunrise(sheet, rays, top, rising, empty)
    draw_fields(sheet, fields, horizon)
    return Picture(
        figure=sheet.figure,
        title=text("charts.strengths_title"),
        sentence=_sentence(shown),
        table=_table(shown),
        language=content.language.code,
        direction=content.language.direction,
    )


def _ray(place: int, strength: Strength, shown: _Shown) -> Ray:
    """Return a strength with what the client has said about it; the worker's words are never drawn."""
    words = strength.example.strip() or (strength.own_words.strip() if strength.card else "")
    return Ray(place, shown.name(strength), shown.content.text("charts.quote", text=words) if words else "")


def _set_fields(shown: _Shown, rays: list[Ray], inner: float, room: float) -> Fields:
    text = shown.content.text
    return set_fields(
        groups=shown.grouped(),
        wishes=[text("charts.quote", text=wish) for wish in written(shown.chosen.wishes)],
        heads=(text("charts.strengths_others") if rays else "", text("charts.strengths_wishes")),
        more=lambda count: text("charts.strengths_more", n=count),
        wide=inner,
        high=room,
    )


def _sentence(shown: _Shown) -> str:
    text = shown.content.text
    top, others = shown.top(), shown.others()
    names = [_short(shown.name(strength)) for strength in top]
    if top:
        order = ", ".join(f"{place}. {name}" for place, name in enumerate(names, start=1))
        parts = [text("charts.strengths_sentence_top", top=order)]
        if others:
            parts.append(text("charts.strengths_sentence_others", n=len(others)))
    elif others:
        listed = ", ".join(_short(shown.name(strength)) for strength in others)
        parts = [text("charts.strengths_sentence_only", n=len(others), names=listed)]
    else:
        parts = [text("charts.strengths_sentence_empty")]
    wishes = ", ".join(_short(wish).rstrip(".") for wish in written(shown.chosen.wishes))
    if wishes:
        parts.append(text("charts.strengths_sentence_wishes", wishes=wishes))
    return " ".join(parts)


def _short(words: str, most: int = 120) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _table(shown: _Shown) -> Table:
    text = shown.content.text
    head = tuple(text(f"charts.strengths_{key}") for key in ("place", "strength", "group", "example"))
    rows = [
        (str(place), shown.name(strength), shown.group(strength), _said(strength))
        for place, strength in enumerate(shown.top(), start=1)
    ]
    rows += [("", shown.name(each), shown.group(each), _said(each)) for each in shown.others()]
    rows += [("", wish, text("charts.strengths_wish"), "") for wish in written(shown.chosen.wishes)]
    return Table(head, tuple(rows))


def _said(strength: Strength) -> str:
    own = strength.own_words.strip() if strength.card else ""
    parts = (own, strength.example.strip())
    return "; ".join(part for part in parts if part)
