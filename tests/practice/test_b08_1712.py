"""B8: 1712 is neither an emergency number nor a reporting point; numbers and hours are data with the day they
were checked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

import resources
from fieldapp.ui.shell.danger import DangerCard
from tests.ui.conftest import dressed as dressed
from tests.ui.layout_checks import texts

CARD = resources.load_toml("policy/emergency.toml")
YOUTH = resources.load_toml("policy/youth.toml")
REPORTING = re.compile(r"meldpunt|\bmeld(en|t)?\b|aangifte", re.IGNORECASE)


def test_1712_is_for_advice_and_says_that_it_is_no_emergency_number() -> None:
    (line,) = [number for number in CARD["number"] if number["number"] == "1712"]

    assert "Raad vragen" in line["text"]
    assert "Geen noodnummer" in line["text"]
    assert line["hours"] == "niet altijd open"
    assert CARD["first"]["number"] == "112", "the emergency number stands apart"


def test_wherever_1712_is_named_one_asks_and_does_not_report() -> None:
    advice = {term["code"]: term["nl"] for term in resources.load_taxonomies()["note_advice"]["term"]}
    said = [
        *(f"{number['name']} {number['text']}" for number in CARD["number"] if number["number"] == "1712"),
        *(each["text"] for each in CARD["advice"] if "1712" in each["text"]),
        *(line["text"] for line in YOUTH["minor"]["line"] if line["name"] == "1712"),
        advice["1712"],
    ]

    assert len(said) == 5
    assert [text for text in said if REPORTING.search(text)] == []


def test_every_number_has_its_hours_and_a_day_of_checking_less_than_half_a_year_old() -> None:
    assert all(number["hours"] for number in CARD["number"])
    for data in (CARD, YOUTH):
        assert isinstance(data["checked_on"], date)
        assert data["checked_on"] > date(2026, 11, 24) - timedelta(days=183)


@pytest.mark.usefixtures("dressed")
def test_the_card_shows_number_hours_and_that_day() -> None:
    card = DangerCard()
    said = " ".join(texts(card).split())

    assert "1712" in said
    assert "Geen noodnummer" in said
    assert "niet altijd open" in said
    assert "Nummers nagekeken op 2 november 2026" in said
    card.deleteLater()
