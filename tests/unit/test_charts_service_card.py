from __future__ import annotations

import io
from datetime import date

import matplotlib.image
import pytest
import segno

from charts.rendering import png, svg
from charts.service_card import CODE, EDGE, QUIET, UPRIGHT, service_card
from coaching.service_card import ServiceCard, contact_text
from tests.hostile_texts import HOSTILE
from workbooks.content.loader import load

CARD = ServiceCard(
    name="Talous- ja velkaneuvonta",
    phone="0295 660 123",
    address="Kauppakatu 1, 24100 Salo",
    hours="ma–pe 9–15",
    web="https://www.example.org/velka",
    receiver="Sari",
    visit=date(2026, 12, 1),
)


def test_the_square_code_on_the_card_is_the_one_that_was_meant() -> None:
    """Every module is looked at where a camera looks: in its middle, round it an empty edge."""
    picture = service_card(CARD, load("fi"))
    pixels = matplotlib.image.imread(io.BytesIO(png(picture, scale=3)))[..., :3].mean(axis=2)
    rows = [list(row) for row in segno.make(contact_text(CARD), error="m", micro=False).matrix]
    module = CODE / (len(rows) + 2 * QUIET)
    left, top = EDGE, UPRIGHT.height - EDGE - CODE
    for down in range(-QUIET, len(rows) + QUIET):
        for across in range(-QUIET, len(rows) + QUIET):
            inside = 0 <= down < len(rows) and 0 <= across < len(rows)
            dark = bool(inside and rows[down][across])
            x = (left + (across + QUIET + 0.5) * module) * 3
            y = (top + (down + QUIET + 0.5) * module) * 3
            assert (pixels[int(y), int(x)] < 0.5) == dark, (down, across)


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_sentence_and_the_table_say_what_is_drawn(code: str) -> None:
    content = load(code)
    picture = service_card(CARD, content)
    said = [row[1] for row in picture.table.rows]
    assert said[:2] == [CARD.name, CARD.phone]
    assert all(one in picture.sentence for one in said)
    assert (picture.language, picture.title) == (code, content.text("referral.card_title"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    drawn = svg(service_card(ServiceCard(name=text[:200], phone="112", hours=text[:500]), load("fi")))
    assert b"<script" not in drawn


def test_an_empty_card_is_still_a_card() -> None:
    picture = service_card(ServiceCard(name=""), load("fi"))
    assert load("fi").text("referral.no_place") in picture.sentence
