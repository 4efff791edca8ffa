"""Practice A7: feedback carries the state, never content: no place, no appointment, no name, no words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.ids import DeviceId, EventId, RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, Event, decode_status, encode_status
from fieldapp.domain.requests.status import VERSION
from fieldapp.errors import InvalidInput
from fieldapp.workflow import answer
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.workflow.steps.conftest import alone, clock, desk, field, network, quiet_id, request_id
from tests.workflow.steps.invented import Clock

__all__ = ["alone", "clock", "desk", "field", "network", "quiet_id", "request_id"]

AT = datetime(2026, 11, 24, 9, 2, tzinfo=UTC)
STEP = Event(EventId("a" * 32), ThreadId("b" * 32), DeviceId("9" * 32), 3, "opgenomen", CORE_ACTOR, AT)
NOTE = "Loket 3, dinsdag 14 uur, schuldhulp bij An"
KEYS = {
    *("v", "kind", "event", "thread", "seq", "code", "reason", "by", "at", "of", "until"),
    *("when", "where", "alternative"),  # practice B3, and the kind of another service: a moment and two codes
}


def test_what_the_desk_writes_for_itself_is_in_no_message(
    field: Session, desk: Session, request_id: RequestId, clock: Clock
) -> None:
    """Every step a desk can take, each with a note where it may be typed: the bytes hold codes only."""
    answer.take_up(desk, request_id)
    answer.attempt(desk, request_id, "bezoek_niet_thuis")
    answer.contact_made(desk, request_id)
    answer.give_back(desk, request_id, "niet_bevoegd", note=NOTE)

    payloads = [
        message.payload
        for message in desk.messages.of_thread(ThreadId(_thread(desk, request_id)))
        if message.direction == "out" and message.kind == Kind.STATUS and message.payload
    ]
    assert payloads
    for payload in payloads:
        said = json.loads(payload)
        assert set(said) == KEYS
        for word in NOTE.replace(",", "").split():
            assert len(word) < 4 or word.encode() not in payload


@given(st.text(min_size=1, max_size=60).filter(lambda text: " " in text or not text.isascii()))
def test_no_text_fits_where_a_code_stands(text: str) -> None:
    whole: dict[str, Any] = json.loads(encode_status(STEP))
    for key in ("code", "reason"):
        altered = json.dumps({**whole, key: text}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        with pytest.raises((InvalidInput, UnicodeEncodeError)):
            decode_status(altered.encode("utf-8", "surrogatepass"), STEP.writer)


@pytest.mark.parametrize("key", ["place", "appointment", "note", "name", "service"])
def test_a_key_for_content_is_refused(key: str) -> None:
    whole = json.loads(encode_status(replace(STEP, code="pauze", until=date(2026, 12, 1))))
    assert whole["v"] == VERSION
    altered = json.dumps({**whole, key: NOTE}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    with pytest.raises(InvalidInput):
        decode_status(altered.encode(), STEP.writer)


def _thread(session: Session, request_id: RequestId) -> str:
    found = session.requests.get("in", request_id)
    assert found is not None
    return found.thread
