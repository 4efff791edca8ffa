"""The calendar file keeps to RFC 5545 whatever stands in it, and holds nothing but what it was given."""

import re
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.interop.ics import CalendarEvent, calendar, escaped, folded

MADE = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EVENT = CalendarEvent("a1b2", date(2026, 11, 24), time(23, 30), 60, "Vindplaats: bezoek")

events = st.builds(
    CalendarEvent,
    uid=st.uuids().map(lambda found: found.hex),
    day=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    clock=st.none() | st.times(),
    minutes=st.integers(1, 600),
    summary=st.text(max_size=200),
)


def unfolded(data: bytes) -> list[str]:
    """The content lines, as a reader sees them (§3.1)."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_one_visit_past_midnight() -> None:
    assert unfolded(calendar([EVENT], MADE)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Vindplaats//Agenda 1//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:a1b2",
        "DTSTAMP:20261124T093000Z",
        "DTSTART:20261124T233000",
        "DTEND:20261125T003000",
        "SUMMARY:Vindplaats: bezoek",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_without_an_hour_it_takes_the_whole_day() -> None:
    lines = unfolded(calendar([CalendarEvent("a", date(2026, 12, 31), None, 60, "x")], MADE))

    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"),
        ("een\ntwee\r\ndrie\rvier", "een\\ntwee\\ndrie\\nvier"),
        ("a\x00b\x07c", "abc"),
    ],
)
def test_text_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=80, max_size=400))
def test_a_long_line_is_folded_and_comes_back(line: str) -> None:
    written = folded(line)

    assert all(len(part.encode()) <= 75 for part in written.split("\r\n"))
    assert written.replace("\r\n ", "") == line


@given(st.lists(events, max_size=4))
def test_no_text_escapes_from_its_line(found: list[CalendarEvent]) -> None:
    lines = unfolded(calendar(found, MADE))

    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(found)
    names = {re.split("[:;]", line, maxsplit=1)[0] for line in lines}
    known = {
        "BEGIN",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
    }
    assert names <= known | {"CLASS", "END"}
