"""Moments as people type them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.ui import labels
from fieldapp.ui.field.when import parse

NOW = datetime(2026, 11, 24, 13, 32, tzinfo=UTC)


@given(minutes=st.integers(0, 60 * 24 * 700))
def test_what_is_shown_can_be_typed(dressed: object, minutes: int) -> None:
    at = NOW - timedelta(minutes=minutes)

    assert parse(labels.moment(at, NOW), NOW) == at


def local(text: str) -> str:
    found = parse(text, NOW)
    return found.astimezone().strftime("%Y-%m-%d %H:%M") if found else ""


CLOCK = NOW.astimezone().strftime("%H:%M")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", f"2026-11-24 {CLOCK}"),
        ("9:30", "2026-11-24 09:30"),
        ("9u30", "2026-11-24 09:30"),
        ("9 u", ""),
        ("vandaag 9:05", "2026-11-24 09:05"),
        ("Gisteren 23:59", "2026-11-23 23:59"),
        ("17/11 14:20", "2026-11-17 14:20"),
        ("17-11-2025 8:00", "2025-11-17 08:00"),
        ("1 maart 10:00", "2026-03-01 10:00"),
        ("30 december 10:00", "2025-12-30 10:00"),
        ("31/02 10:00", ""),
        ("24:00", ""),
        ("9:75", ""),
        ("morgen 9:00", ""),
        ("24/11/2027 9:00", ""),
        ("ergens vorige week", ""),
        ("<b>9:00", ""),
    ],
)
def test_moments_are_read_or_refused(dressed: object, typed: str, meant: str) -> None:
    assert local(typed) == meant


@given(text=st.text(max_size=40))
def test_no_text_breaks_it(dressed: object, text: str) -> None:
    found = parse(text, NOW)

    assert found is None or found <= NOW + timedelta(minutes=11)
