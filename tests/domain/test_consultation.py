"""The bytes of a case-overleg: one way to write them, read strictly, and no room for minutes."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.consultation import (
    Agreement,
    Answered,
    Outcome,
    decode_consultation,
    encode_consultation,
)
from fieldapp.domain.ids import ConsultationId, ConsultStepId, ThreadId
from fieldapp.errors import InvalidInput
from tests.vectors.consultations import GOOD, INVITED

START = datetime(2026, 11, 24, tzinfo=UTC)
IDS = st.text("0123456789abcdef", min_size=32, max_size=32)
CODES = st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True)
MOMENTS = st.integers(0, 500_000).map(lambda minutes: START + timedelta(minutes=minutes))
LINES = st.text(st.characters(categories=("L", "N", "P")), max_size=160)


@pytest.mark.parametrize("name", GOOD)
def test_a_vector_is_read_and_written_as_it_was(name: str) -> None:
    payload = GOOD[name][1]
    assert encode_consultation(decode_consultation(payload)) == payload


@given(IDS, IDS, IDS, MOMENTS, st.lists(st.tuples(IDS | CODES, CODES, LINES), min_size=1, max_size=12))
def test_what_was_agreed_comes_back_as_it_was(
    of: str, thread: str, step: str, at: datetime, lines: list[tuple[str, str, str]]
) -> None:
    agreements = tuple(Agreement(who, what, date(2027, 1, 2), text) for who, what, text in lines)
    said = Outcome(ConsultationId(of), ThreadId(thread), ConsultStepId(step), at, "erbij", agreements)
    assert decode_consultation(encode_consultation(said)) == said


@given(IDS, MOMENTS, st.lists(st.booleans(), min_size=1, max_size=3))
def test_an_answer_comes_back_as_it_was(one: str, at: datetime, can: list[bool]) -> None:
    said = Answered(ConsultationId(one), ThreadId(one), ConsultStepId(one), at, tuple(can))
    assert decode_consultation(encode_consultation(said)) == said


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"minutes": "Wat er gezegd werd"}, "unknown_key"),
        ({"v": 2}, "unknown_version"),
        ({"step": "verslag"}, "unknown_value"),
        ({"name": ""}, "empty"),
        ({"agenda": []}, "missing"),
        ({"agenda": [{"code": "rechten", "text": "x" * 161}]}, "too_long"),
        ({"agenda": [{"code": "rechten", "text": "een\ntwee"}]}, "not_one_line"),
        ({"partners": [{"org": "f" * 32, "name": "Een ander"}]}, "missing"),
        ({"moments": [{"at": 1, "where": "thuis"}] * 2}, "doubled"),
        ({"until": "21-02-2027"}, "not_a_day"),
    ],
)
def test_anything_else_is_refused(change: dict[str, Any], reason: str) -> None:
    whole = json.loads(INVITED) | change
    forged = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    with pytest.raises(InvalidInput, match=reason):
        decode_consultation(forged)
