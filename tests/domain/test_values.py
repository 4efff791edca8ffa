"""Small values: consent, safe contact, places, working days, code lists, text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from fieldapp.domain.calendar import add_months, add_working_days, is_working_day, working_days_left
from fieldapp.domain.consent import Consent, status
from fieldapp.domain.ids import is_id
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import REVEALING_KINDS, MeetingPlace
from fieldapp.domain.signals import Wish, clean_text, rung_of
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import InvalidInput

TODAY = date(2026, 11, 24)
AGREED = Consent(
    id="a" * 32,
    person_id="b" * 32,
    signal_id="c" * 32,
    recipient_org="d" * 32,
    recipient_mailbox="e" * 32,
    asked_at=datetime(2026, 11, 17, 13, 35, tzinfo=UTC),
    answer="ja",
    form="mondeling",
    present="niemand",
    free_to_speak=True,
    own_words_back=True,
    only_needed=True,
    paper_safe=False,
    fields=("naam", "vraag"),
    payload_digest="12ab",
    until=TODAY,
    feedback=True,
)


@pytest.mark.parametrize(
    ("changes", "digest", "word"),
    [
        ({}, "12ab", "valid"),
        ({}, "12ac", "changed"),
        ({"until": date(2026, 11, 23)}, "12ab", "expired"),
        ({"withdrawn_at": datetime(2026, 11, 20, tzinfo=UTC)}, "12ab", "withdrawn"),
        ({"withdrawn_at": datetime(2026, 11, 20, tzinfo=UTC)}, "12ac", "withdrawn"),
        ({"answer": "nee"}, "12ab", "absent"),
        ({"answer": "later"}, "12ab", "absent"),
    ],
)
def test_a_yes_covers_these_bytes_until_that_day(changes: dict[str, Any], digest: str, word: str) -> None:
    assert status(replace(AGREED, **changes), TODAY, digest) == word


def test_no_record_is_no_consent() -> None:
    assert status(None, TODAY, "12ab") == "absent"


@pytest.mark.parametrize(
    ("contact", "safe"),
    [
        (SafeContact(), False),
        (SafeContact(note="dinsdag"), False),
        (SafeContact(("via_place",)), True),
        (SafeContact(("letter",), ("letter",)), False),
        (SafeContact(("letter", "mobile"), ("letter",)), True),
        (SafeContact(("smoke_signal",)), False),
    ],
)
def test_a_safe_channel_is_allowed_and_not_forbidden(contact: SafeContact, safe: bool) -> None:
    assert contact.has_safe_channel == safe


def test_places_that_reveal_are_those_of_the_list(words: Taxonomies) -> None:
    marked = {term.code for term in words["e24"].terms if term.extra.get("revealing")}

    assert marked == REVEALING_KINDS
    assert MeetingPlace("p", "Nacht", "nachtopvang").reveals
    assert not MeetingPlace("p", "De Kring", "buurthuis_dorpshuis").reveals


def test_a_wish_names_its_rung(words: Taxonomies) -> None:
    assert {rung_of(wish) for wish in Wish.ALL} <= set(words["e19"].codes)
    assert (rung_of("dienst"), rung_of("zelf"), rung_of("")) == ("6_kernactor", "1_zelf", "")


@given(text=st.text())
def test_text_stays_as_it_was_typed_but_for_control_characters(text: str) -> None:
    clean = clean_text(text)

    assert clean_text(clean) == clean
    visible = [c for c in text if c.isprintable()]
    assert [c for c in clean if c.isprintable()] == visible


def test_text_keeps_every_script_and_loses_bells() -> None:
    odd = "Ik\u200b zei: \u202eשלום 👩\u200d👧\n\techt"

    assert clean_text(odd) == odd
    assert clean_text("a\x00b\x07c\r\nd\x7fe\x9bf") == "abc\ndef"


MONDAYS_OFF = frozenset({date(2026, 12, 25), date(2027, 1, 1)})


@given(day=st.dates(date(2020, 1, 1), date(2030, 1, 1)), count=st.integers(1, 60))
def test_a_term_ends_on_a_working_day_and_counts_back(day: date, count: int) -> None:
    due = add_working_days(day, count, MONDAYS_OFF)

    assert is_working_day(due, MONDAYS_OFF)
    assert working_days_left(day, due, MONDAYS_OFF) == count


def test_working_days_skip_weekends_and_holidays() -> None:
    assert add_working_days(date(2026, 12, 24), 1, MONDAYS_OFF) == date(2026, 12, 28)
    assert working_days_left(date(2026, 12, 28), date(2026, 12, 24), MONDAYS_OFF) == -1
    assert add_working_days(TODAY, 0, MONDAYS_OFF) == TODAY
    with pytest.raises(ValueError, match="forward"):
        add_working_days(TODAY, -1, MONDAYS_OFF)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 17), 3, date(2027, 2, 17)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 29), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_every_list_has_its_number_and_its_words(words: Taxonomies) -> None:
    """E01 to E29 are all there; each term has Dutch, English and a source."""
    numbers = {name.split("_")[0] for name in words.lists}
    assert {f"e{n:02}" for n in range(1, 30)} <= numbers
    sizes = {"e02": 6, "e06": 16, "e10": 16, "e14": 16, "e16": 21, "e17": 11, "e24": 26, "e29": 9}
    assert {name: len(words[name].codes) for name in sizes} == sizes
    own = [term.code for term in words["e06"].terms if term.source == "seed"]
    assert len(own) == 6


def test_a_list_can_be_asked_by_its_number(words: Taxonomies) -> None:
    assert words["e16"].label("wonen") == "wonen"
    assert words["e02"].term("materieel").chip == "Geld of spullen"
    assert words["e16"].term("iets_nieuws").nl == "iets_nieuws"
    assert "wonen" in words["e16"]
    assert words["states"].label("klaar") == "klaar om te versturen"
    with pytest.raises(KeyError):
        words["e99"]


@pytest.mark.parametrize(
    ("terms", "reason"),
    [
        ([], "empty"),
        ([{"code": "a", "nl": "a", "en": "a"}] * 2, "doubled_code"),
        ([{"code": "a", "nl": ""}], "incomplete_term"),
        ([{"code": "a", "nl": "a", "en": "a", "source": "hearsay"}], "unknown_source"),
    ],
)
def test_lists_are_read_strictly(terms: list[dict[str, str]], reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Taxonomies.from_data({"e99_proef": {"term": terms}})

    assert refused.value.reason == reason


def test_ids_have_one_shape() -> None:
    assert is_id("0123456789abcdef" * 2)
    assert not any(is_id(bad) for bad in ("", "A" * 32, "a" * 31, None, 7))


def test_the_danger_card_has_its_numbers_and_a_date() -> None:
    card = resources.load_toml("policy/emergency.toml")

    assert card["first"]["number"] == "112"
    assert card["checked_on"] == date(2026, 11, 2)
    assert {entry["number"] for entry in card["number"]} == {
        "101",
        "1813",
        "1733",
        "070 245 245",
        "1712",
        "106",
        "0800 13 500",
        "102",
    }


@pytest.mark.parametrize("path", ["../pyproject.toml", "policy/../../x", "", "policy//x"])
def test_a_resource_path_stays_inside(path: str) -> None:
    with pytest.raises(ValueError, match="resource path"):
        resources.read_text(path)
