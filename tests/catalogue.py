"""An invented national catalogue: services, channels and organisations as the open interface gives them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any
from uuid import UUID

TOWNS = (
    "Salo",
    "Turku",
    "Joensuu",
    "Kuopio",
    "Tampere",
    "Oulu",
    "Lahti",
    "Pori",
    "Vaasa",
    "Kotka",
    "Mikkeli",
    "Rovaniemi",
)
_SWEDISH = {
    "Turku": "Åbo",
    "Tampere": "Tammerfors",
    "Oulu": "Uleåborg",
    "Lahti": "Lahtis",
    "Pori": "Björneborg",
    "Vaasa": "Vasa",
}
_KINDS = (
    ("Talous- ja velkaneuvonta", "Ekonomi- och skuldrådgivning", "Financial and debt counselling", "P15.1"),
    ("Työnhakuvalmennus", "Jobbsökningscoaching", "Job search coaching", "P10.1"),
    ("Mielenterveyspalvelut", "Mentalvårdstjänster", "Mental health services", "P5.7"),
    (
        "Kuntouttava työtoiminta",
        "Arbetsverksamhet i rehabiliteringssyfte",
        "Rehabilitative work activity",
        "P10.7",
    ),
    (
        "Ohjaamon nuorten neuvonta",
        "Navigatorns rådgivning för unga",
        "One-stop guidance for young people",
        "P28.5",
    ),
    ("Kirjastopalvelut", "Bibliotekstjänster", "Library services", "P25.1"),
    ("Asumisneuvonta", "Boenderådgivning", "Housing advice", "P1.1"),
    ("Suomen kielen kurssit", "Kurser i finska", "Finnish language courses", "P22.3"),
    ("Aikuisten oppisopimus", "Läroavtal för vuxna", "Apprenticeship for adults", "P6.7"),
    ("Päihdekuntoutus", "Missbrukarrehabilitering", "Substance abuse rehabilitation", "P5.7"),
    ("Perheneuvola", "Familjerådgivning", "Family counselling", "P3.7"),
    ("Liikuntaryhmät", "Motionsgrupper", "Exercise groups", "P27.1"),
    ("Oikeusapu", "Rättshjälp", "Legal aid", "P7.4"),
    ("Vertaistukiryhmä", "Kamratstödsgrupp", "Peer support group", "P4.12"),
)
_FILLER = (
    "Saat apua ja neuvoja tilanteeseesi. Voit tulla yksin tai läheisen kanssa. "
    "Työntekijä kuuntelee ja etsii kanssasi ratkaisun. Palvelu on luottamuksellista. "
)
_TARGETS = ("KR1", "KR1.1", "KR1.2", "KR1.3", "KR1.4")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def uuid(kind: int, number: int) -> str:
    """Return the id of a record; a service's channels are found by the same number."""
    return str(UUID(int=(kind << 96) + number))


def texts(fi: str, sv: str = "", en: str = "", type: str = "") -> list[dict[str, str]]:
    """Return a localized text as the interface writes it."""
    kind = {"type": type} if type else {}
    return [
        {"language": code, "value": text, **kind}
        for code, text in (("fi", fi), ("sv", sv), ("en", en))
        if text
    ]


def town_of(name: str) -> dict[str, Any]:
    """Return a municipality."""
    return {"code": f"{100 + TOWNS.index(name)}", "name": texts(name, _SWEDISH.get(name, name))}


def service(number: int) -> dict[str, Any]:
    """Return one service with its links, classes, groups and areas."""
    chance = random.Random(number)
    fi, sv, en, code = _KINDS[number % len(_KINDS)]
    town = TOWNS[chance.randrange(len(TOWNS))]
    everywhere = number % 25 == 0
    name = fi if everywhere else f"{fi} {number}, {town}"
    return {
        "id": uuid(1, number),
        "sourceId": None,
        "type": "Service",
        "fundingType": "PubliclyFunded",
        "serviceNames": texts(name, f"{sv} {number}", f"{en} {number}", "Name"),
        "serviceChargeType": "FreeOfCharge" if number % 3 else None,
        "areaType": "Nationwide" if everywhere else "LimitedType",
        "areas": []
        if everywhere
        else [{"type": "Municipality", "code": "1", "name": texts(town), "municipalities": [town_of(town)]}],
        "serviceDescriptions": [
            *texts(
                f"{fi}. Apua paikkakunnalla {town}.", f"{sv}. Hjälp.", f"{en}. Help in {town}.", "Summary"
            ),
            *texts(
                f"{fi}. {_FILLER * 8}",
                f"{sv}. " + "Du får hjälp. " * 20,
                f"{en}. " + "You get help. " * 20,
                "Description",
            ),
            *texts(
                "Soita ja varaa aika. Et tarvitse lähetettä.",
                "Ring och boka tid.",
                "Call and book a time.",
                "UserInstruction",
            ),
        ],
        "languages": ["fi", "sv", "en"] if number % 4 else ["fi", "ru", "so"],
        "legislation": [],
        "keywords": texts(f"{fi.lower()} apu neuvo"),
        "requirements": texts("Palvelu on tarkoitettu alueen asukkaille."),
        "serviceClasses": [
            {
                "id": uuid(9, 1),
                "name": texts(fi, sv, en),
                "description": texts(_FILLER),
                "code": code,
                "ontologyType": "PTVL",
                "uri": f"http://urn.fi/URN:NBN:fi:au:ptvl:v{1000 + number % 90}",
                "newUri": f"http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/{code}",
                "parentId": None,
                "parentUri": None,
            }
        ],
        "ontologyTerms": [
            {
                "id": uuid(8, term),
                "name": texts(f"käsite{term}", f"begrepp{term}", f"term{term}"),
                "code": "",
                "uri": "http://www.yso.fi/onto/koko/p1",
            }
            for term in chance.sample(range(400), 4)
        ],
        "targetGroups": [
            {
                "id": uuid(7, 1),
                "name": texts("Kansalaiset"),
                "code": _TARGETS[number % len(_TARGETS)],
                "uri": "",
            }
        ],
        "lifeEvents": [],
        "industrialClasses": [],
        "serviceChannels": [
            {
                "serviceChannel": {"id": uuid(2, number), "name": f"{fi} {town}"},
                "serviceChargeType": None,
                "description": [],
                "serviceHours": [],
                "contactDetails": {"emails": [], "phoneNumbers": [], "webPages": [], "addresses": []},
                "modified": "2026-05-01T10:00:00Z",
            }
        ],
        "organizations": [
            {
                "roleType": "Responsible",
                "organization": {"id": uuid(3, number % 300), "name": f"Järjestö {number % 300}"},
                "additionalInformation": [],
            },
            {
                "roleType": "Producer",
                "provisionType": "SelfProducedServices",
                "organization": {"id": uuid(3, number % 300), "name": f"Järjestö {number % 300}"},
            },
        ],
        "publishingStatus": "Published",
        "modified": f"2026-0{1 + number % 9}-15T09:30:00Z",
        "mainOrganization": {"id": uuid(3, number % 300), "name": f"Järjestö {number % 300}"},
        "availableLanguages": ["fi", "sv", "en"],
    }


def channel(number: int) -> dict[str, Any]:
    """Return the place where a service is given."""
    chance = random.Random(number)
    fi = _KINDS[number % len(_KINDS)][0]
    town = TOWNS[chance.randrange(len(TOWNS))]
    return {
        "id": uuid(2, number),
        "serviceChannelType": "ServiceLocation",
        "organizationId": uuid(3, number % 300),
        "serviceChannelNames": texts(f"{fi} {town}", f"Plats {number}", f"Place {number}", "Name"),
        "serviceChannelDescriptions": texts("Tule käymään.", type="Summary"),
        "areaType": "LimitedType",
        "languages": ["fi"],
        "phoneNumbers": [
            {
                "type": "Phone",
                "prefixNumber": "+358",
                "isFinnishServiceNumber": False,
                "number": f"{290000000 + number}",
                "language": code,
                "additionalInformation": "Neuvonta",
                "serviceChargeType": "Chargeable",
                "chargeDescription": "",
            }
            for code in ("fi", "sv")
        ],
        "webPages": [
            {
                "url": f"https://www.example.fi/palvelu/{number}",
                "value": "Sivut",
                "language": "fi",
                "orderNumber": 1,
            }
        ],
        "addresses": [
            {
                "type": "Location",
                "subType": "Single",
                "country": "FI",
                "streetAddress": {
                    "street": texts("Kauppakatu", "Handelsgatan"),
                    "streetNumber": f"{1 + number % 80}",
                    "postalCode": "24100",
                    "postOffice": texts(town.upper()),
                    "municipality": town_of(town),
                    "additionalInformation": [],
                    "latitude": "6692318",
                    "longitude": "286432",
                    "coordinateState": "Ok",
                },
            }
        ],
        "serviceHours": [
            {
                "serviceHourType": "DaysOfTheWeek",
                "validFrom": "2026-01-01T00:00:00Z",
                "validTo": None,
                "isClosed": False,
                "validForNow": True,
                "isAlwaysOpen": False,
                "isReservation": False,
                "additionalInformation": [],
                "openingHour": [
                    {"dayFrom": day, "dayTo": None, "from": "09:00:00", "to": "15:30:00", "order": 0}
                    for day in _DAYS
                ],
            }
        ],
        "services": [{"service": {"id": uuid(1, number), "name": fi}}],
        "publishingStatus": "Published",
        "modified": "2026-05-01T10:00:00Z",
    }


def organisation(number: int) -> dict[str, Any]:
    """Return an organisation."""
    return {
        "id": uuid(3, number),
        "organizationType": "Organization",
        "businessCode": "1234567-8",
        "organizationNames": texts(
            f"Järjestö {number}", f"Förening {number}", f"Association {number}", "Name"
        ),
        "publishingStatus": "Published",
    }


def records(services: int, channels: int | None = None) -> Iterator[dict[str, Any]]:
    """Return a whole catalogue: services, a channel for each, and three hundred organisations."""
    yield from (service(number) for number in range(services))
    yield from (channel(number) for number in range(services if channels is None else channels))
    yield from (organisation(number) for number in range(min(services, 300)))


def page(found: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    """Write records as one page with ``itemList``, piece by piece."""
    yield b'{"pageNumber":1,"pageSize":1000,"pageCount":1,"itemList":['
    for place, record in enumerate(found):
        yield (b"," if place else b"") + json.dumps(record, ensure_ascii=False).encode()
    yield b"]}"


def lines(found: Iterator[dict[str, Any]]) -> Iterator[bytes]:
    """Write records one a line."""
    for record in found:
        yield json.dumps(record, ensure_ascii=False).encode() + b"\n"
