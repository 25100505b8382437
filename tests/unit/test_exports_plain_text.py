from __future__ import annotations

import pytest
from msgspec.structs import replace

from exports.handover import Handover
from exports.plain_text import plain_text
from exports.selection import lines, usual
from tests.drawn import FI, LANGUAGES, NOW, client_file, ladder
from workbooks.content.content import Content

FILE = client_file()


def everything(content: Content) -> Handover:
    return Handover(
        chosen=tuple(line.id for line in lines(FILE, content)), receiver="oma kansio", agreed=NOW, now=NOW
    )


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_text_has_the_fixed_headings_in_their_order(content: Content) -> None:
    text = plain_text(FILE, content, everything(content))
    rows = text.splitlines()
    parts = ("situation", "strengths", "goal", "steps", "support", "client", "worker")
    places = [rows.index(content.text(f"exports.heading_{part}")) for part in parts]
    assert places == sorted(places)
    assert content.text("exports.heading_pictures") not in rows


def test_the_finnish_headings_are_those_of_the_client_information_systems() -> None:
    rows = plain_text(FILE, FI, everything(FI)).splitlines()
    assert [row for row in rows if row and not row.startswith(("-", " "))] == [
        "Yhteenveto 21.11.2026",
        "Tilanne",
        "Vahvuudet",
        "Tavoite",
        "Sovitut askeleet",
        "Tuki",
        "Asiakkaan oma näkemys",
        "Työntekijän huomio",
        "Asiakas on nähnyt tämän sivun ja hyväksynyt sen 21.11.2026. Saaja: oma kansio.",
    ]


def test_without_consent_the_text_says_so() -> None:
    text = plain_text(FILE, FI, Handover(chosen=usual(FILE, FI), now=NOW))
    assert text.rstrip().endswith("Asiakas ei ole vielä hyväksynyt tätä sivua.")
    assert "Saaja" not in text


def test_a_text_of_many_rows_keeps_them_and_passes_for_no_heading() -> None:
    tricky = replace(FILE, ladders=(ladder(goal="Eka rivi\n\nTyöntekijän huomio\n- keksitty"),))
    text = plain_text(tricky, FI, Handover(chosen=usual(tricky, FI), now=NOW))
    assert "- Eka rivi\n  \n  Työntekijän huomio\n  - keksitty" in text
    assert "\nTyöntekijän huomio" not in text


def test_the_text_survives_a_clipboard() -> None:
    text = plain_text(FILE, FI, everything(FI))
    assert text.encode("utf-8").decode("utf-8") == text
    assert text.endswith("\n")
    assert "\t" not in text
    assert "\r" not in text


def test_nothing_chosen_is_said() -> None:
    assert FI.text("exports.nothing") in plain_text(FILE, FI, Handover(chosen=(), now=NOW))
