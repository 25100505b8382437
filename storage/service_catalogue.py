"""The national service catalogue's open data (PTV Open API v11) as our own services, whatever shape it has.

The field names are those of the interface's published models: a service has ``serviceNames``, a service
channel ``serviceChannelNames``, an organisation ``organizationNames``, and each localized text is an item
with ``language``, ``value`` and often ``type``. Everything is optional and nothing is trusted: a value of a
wrong type counts as missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

import msgspec

from coaching.service import Phone, Service
from coaching.service_map import Mapping
from storage.service_hours import hours_text
from storage.service_text import address, language_code, line, paragraph, web_address

Kind = Literal["service", "channel", "organisation", ""]
Texts = dict[str, str]

_CODE = re.compile(r"(?:^|/)((?:P|KR)\d{1,2}(?:\.\d{1,2}){0,2})$")
_WRAPPERS = ("electronicChannel", "phoneChannel", "printableFormChannel", "locationChannel", "webPageChannel")
MOST_PHONES, MOST_ADDRESSES, MOST_CHANNELS, MOST_TOWNS, MOST_NAMES = 6, 6, 24, 320, 12


class Channel(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What is needed of a service channel; short, because a hundred thousand of them wait on the disk."""

    names: Texts
    phones: tuple[Phone, ...] = ()
    hours: Texts = {}
    addresses: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    web: str = ""
    languages: tuple[str, ...] = ()


class Draft(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A service before its channels and organisations have been found, and the words to find it by."""

    service: Service
    channels: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Skipped(Exception):  # noqa: N818 - a record that is left out, and why
    """A record that does not come into the directory.

    Args:
        why: a text key under ``service.skipped_``.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def kind_of(item: object) -> tuple[Kind, dict[str, Any]]:
    """Tell what an item is, without the wrapper that the channels of a page may have."""
    if not isinstance(item, dict):
        return "", {}
    if "serviceNames" in item:
        return "service", item
    if "serviceChannelNames" in item:
        return "channel", item
    if "organizationNames" in item:
        return "organisation", item
    for name in _WRAPPERS:
        if isinstance(item.get(name), dict):
            return "channel", item[name]
    return "", {}


def id_of(item: dict[str, Any]) -> str:
    """Return the record's id; a record without one cannot be joined to anything."""
    found = item.get("id")
    if isinstance(found, str) and re.fullmatch(r"[0-9A-Za-z-]{1,64}", found):
        return found.lower()
    raise Skipped("no_id")


def check_published(item: dict[str, Any]) -> None:
    """Refuse drafts and what has been taken away."""
    if item.get("publishingStatus") not in (None, "", "Published"):
        raise Skipped("not_published")


def draft(item: dict[str, Any], mapping: Mapping) -> Draft:
    """Return a service of the catalogue."""
    check_published(item)
    id, names = id_of(item), _texts(item.get("serviceNames"), "Name", most=150)
    if not names:
        raise Skipped("no_name")
    targets = [(_code(one), _name(one)) for one in _items(item, "targetGroups")]
    if mapping.left_out(code for code, _ in targets if code):
        raise Skipped("not_for_people")
    summary = _texts(item.get("serviceDescriptions"), "Summary", "ShortDescription", most=400)
    description = _texts(item.get("serviceDescriptions"), "Description", most=1500)
    instruction = _texts(
        item.get("serviceDescriptions"), "UserInstruction", "ServiceUserInstruction", most=900
    )
    needs = _texts(item.get("requirements"), most=600)
    everywhere = item.get("areaType") in _EVERYWHERE
    organisations = list(_organisations(item))
    links = [_link(one) for one in _items(item, "serviceChannels")][:MOST_CHANNELS]
    details = [
        one["contactDetails"] for one in _items(item, "serviceChannels") if _is_dict(one, "contactDetails")
    ]
    return Draft(
        service=Service(
            id=id,
            source="catalogue",
            names=names,
            gives={code: summary.get(code) or description[code] for code in {**summary, **description}},
            get_in=_joined(instruction, needs),
            organisation={"fi": organisations[0][1]} if organisations and organisations[0][1] else {},
            areas=mapping.areas(code for one in _items(item, "serviceClasses") if (code := _code(one))),
            groups=mapping.groups(targets),
            languages=_languages(item.get("languages")),
            towns=() if everywhere else tuple(dict.fromkeys(_towns(item)))[:MOST_TOWNS],
            everywhere=everywhere,
            phones=tuple(phone for one in details for phone in _phones(one.get("phoneNumbers")))[
                :MOST_PHONES
            ],
            charge=_CHARGES.get(line(item.get("serviceChargeType"), 20), ""),
            updated=_day(item.get("modified")),
        ),
        channels=tuple(dict.fromkeys(link for link in links if link)),
        organisations=tuple(id for id, _ in organisations if id)[:3],
        words=_keywords(item),
    )


_EVERYWHERE = ("Nationwide", "NationwideExceptAlandIslands", "WholeCountry", "WholeCountryExceptAlandIslands")
_CHARGES: dict[str, Literal["", "free", "paid"]] = {
    "FreeOfCharge": "free",
    "Free": "free",
    "Chargeable": "paid",
    "Charged": "paid",
}


def channel(item: dict[str, Any], mapping: Mapping) -> tuple[str, Channel, tuple[str, ...]]:
    """Return a channel's id, what is needed of it, and the ids of the services that it names itself."""
    check_published(item)
    places = [one for one in _items(item, "addresses") if one.get("type") != "Postal"]
    found = [
        (text, town) for one in places[:MOST_ADDRESSES] for text, town in [_address(one)] if text or town
    ]
    services = [_id_in(one, "service") for one in _items(item, "services")][:MOST_TOWNS]
    phones = _phones(item.get("phoneNumbers")) or _phones(item.get("supportPhones"))
    made = Channel(
        names=_texts(item.get("serviceChannelNames"), "Name", most=150),
        phones=tuple(phones)[:MOST_PHONES],
        hours=hours_text(item.get("serviceHours"), mapping.map.hours),
        addresses=tuple(dict.fromkeys(text for text, _ in found if text)),
        towns=tuple(dict.fromkeys(town for _, town in found if town)),
        web=_web(item.get("webPages")),
        languages=_languages(item.get("languages")),
    )
    return id_of(item), made, tuple(dict.fromkeys(one for one in services if one))


def organisation(item: dict[str, Any]) -> tuple[str, Texts]:
    """Return an organisation's id and names."""
    check_published(item)
    return id_of(item), _texts(item.get("organizationNames"), "Name", most=150)


def joined(
    draft: Draft, channels: list[Channel], organisations: list[Texts]
) -> tuple[Service, tuple[str, ...]]:
    """Return the service with what its channels and organisations say, and the words to find it by."""
    service = draft.service
    if not channels and not organisations:
        return service, draft.words
    phones = {re.sub(r"\D", "", one.number): one for one in reversed(service.phones)}
    for one in channels:
        for phone in one.phones:
            phones.setdefault(re.sub(r"\D", "", phone.number), phone)
    addresses = tuple(dict.fromkeys(text for one in channels for text in one.addresses))
    towns = dict.fromkeys((*service.towns, *(town for one in channels for town in one.towns)))
    languages = dict.fromkeys(service.languages or (code for one in channels for code in one.languages))
    names = next((one for one in organisations if one), None)
    made = msgspec.structs.replace(
        service,
        organisation=names or service.organisation,
        phones=tuple(phones.values())[:MOST_PHONES],
        addresses=addresses[:MOST_ADDRESSES],
        towns=tuple(towns)[:MOST_TOWNS],
        languages=tuple(languages),
        hours=_hours(channels),
        web=next((one.web for one in channels if one.web), ""),
    )
    words = (*draft.words, *(name for one in channels[:MOST_NAMES] for name in one.names.values()))
    return made, tuple(dict.fromkeys(words))


def _hours(channels: list[Channel]) -> Texts:
    """Return opening hours; where places differ, each line says whose hours they are."""
    told = [one for one in channels if one.hours]
    found: Texts = {}
    for code in dict.fromkeys(code for one in told for code in one.hours):
        lines = {one.hours[code]: one for one in told if one.hours.get(code)}
        if len(lines) == 1:
            found[code] = next(iter(lines))
        else:
            named = [
                f"{one.names.get(code) or one.names.get('fi', '')}: {text}" for text, one in lines.items()
            ]
            found[code] = "\n".join(named[:MOST_ADDRESSES])
    return found


def _items(item: dict[str, Any], key: str) -> Iterator[dict[str, Any]]:
    found = item.get(key)
    if isinstance(found, list):
        for one in found[:2000]:
            if isinstance(one, dict):
                yield one


def _is_dict(item: dict[str, Any], key: str) -> bool:
    return isinstance(item.get(key), dict)


def _texts(items: object, *types: str, most: int) -> Texts:
    """Return localized texts by language; of several types the first one named counts."""
    found: Texts = {}
    if not isinstance(items, list):
        return found
    for wanted in types or ("",):
        for one in items:
            if not isinstance(one, dict) or (wanted and one.get("type") != wanted):
                continue
            value, code = one.get("value"), language_code(one.get("language"))
            if isinstance(value, str) and code and code not in found and (text := paragraph(value, most)):
                found[code] = text
    return found


def _joined(first: Texts, second: Texts) -> Texts:
    return {
        code: "\n".join(text for text in (first.get(code), second.get(code)) if text)
        for code in {**first, **second}
    }


def _code(item: dict[str, Any]) -> str:
    for key in ("code", "newUri", "uri"):
        value = item.get(key)
        if isinstance(value, str) and (found := _CODE.search(value)):
            return found[1]
    return ""


def _name(item: dict[str, Any]) -> str:
    return _texts(item.get("name"), most=100).get("fi", "")


def _id_in(item: dict[str, Any], key: str) -> str:
    inner = item.get(key)
    found = inner.get("id") if isinstance(inner, dict) else None
    return found.lower() if isinstance(found, str) and len(found) <= 64 else ""


def _link(item: dict[str, Any]) -> str:
    return _id_in(item, "serviceChannel")


def _organisations(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    every = list(_items(item, "organizations"))
    for one in sorted(every, key=lambda each: each.get("roleType") != "Responsible"):
        inner = one.get("organization")
        if isinstance(inner, dict):
            yield _id_in(one, "organization"), line(inner.get("name"), 150)
    main = item.get("mainOrganization")
    if isinstance(main, dict):
        yield _id_in(item, "mainOrganization"), line(main.get("name"), 150)


def _towns(item: dict[str, Any]) -> Iterator[str]:
    for area in _items(item, "areas"):
        if area.get("type") == "Municipality" and (name := _name(area)):
            yield name
        for town in _items(area, "municipalities"):
            if name := _name(town):
                yield name
    for town in _items(item, "municipalities"):
        if name := _name(town):
            yield name


def _languages(codes: object) -> tuple[str, ...]:
    if not isinstance(codes, list):
        return ()
    return tuple(dict.fromkeys(code for one in codes[:60] if (code := language_code(one))))


def _phones(items: object) -> list[Phone]:
    """Return telephone numbers, each once; one that is for faxes or messages alone is none."""
    found: dict[str, Phone] = {}
    if not isinstance(items, list):
        return []
    for one in items[:60]:
        if not isinstance(one, dict) or one.get("type") not in (None, "Phone"):
            continue
        number, prefix = line(one.get("number"), 40), line(one.get("prefixNumber"), 8)
        if not re.search(r"\d{3}", number.replace(" ", "")):
            continue
        if one.get("isFinnishServiceNumber") is not True and prefix:
            number = f"0{number.lstrip('0')}" if prefix == "+358" else f"{prefix} {number}"
        about, code = line(one.get("additionalInformation"), 150), language_code(one.get("language"))
        key = re.sub(r"\D", "", number)
        kept = found.get(key) or Phone(number=number)
        if about and code and code not in kept.about:
            kept = Phone(number=kept.number, about={**kept.about, code: about})
        found[key] = kept
    return list(found.values())


def _address(item: dict[str, Any]) -> tuple[str, str]:
    for key in ("streetAddress", "otherAddress"):
        place = item.get(key)
        if not isinstance(place, dict):
            continue
        streets = _texts(place.get("street"), most=100)
        offices = _texts(place.get("postOffice"), most=60)
        more = _texts(place.get("additionalInformation"), most=150)
        town = place.get("municipality")
        street = streets.get("fi") or next(iter(streets.values()), "")
        text = address(
            " ".join(part for part in (street, line(place.get("streetNumber"), 30)) if part),
            line(place.get("postalCode"), 10),
            offices.get("fi") or next(iter(offices.values()), ""),
            more.get("fi", ""),
        )
        return text, _name(town) if isinstance(town, dict) else ""
    return "", ""


def _web(items: object) -> str:
    pages = [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []
    for one in sorted(pages, key=lambda each: each.get("language") != "fi"):
        if found := web_address(one.get("url")):
            return found
    return ""


def _keywords(item: dict[str, Any]) -> tuple[str, ...]:
    found = [line(one.get("value"), 80) for one in _items(item, "keywords")][:40]
    for key in ("ontologyTerms", "serviceClasses", "lifeEvents"):
        for one in _items(item, key):
            found += [line(name.get("value"), 80) for name in _items(one, "name")][:3]
    return tuple(dict.fromkeys(word for word in found if word))[:80]


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
