"""A step on its way back: only a code, and only what the person agreed to."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    TABLE,
    WORKER,
    Event,
    decode_status,
    encode_status,
    travelling,
)
from fieldapp.errors import InvalidInput

WRITER = DeviceId("9" * 32)
AT = datetime(2026, 11, 24, 9, 2, tzinfo=UTC)
STEP = Event(EventId("a" * 32), ThreadId("b" * 32), WRITER, 3, "opgenomen", CORE_ACTOR, AT)
REVEALING = frozenset({"reeds_in_begeleiding", "dubbel_verzoek", "persoon_weigerde"})
WHOLE: dict[str, Any] = json.loads(encode_status(STEP))

ids = st.text(alphabet="0123456789abcdef", min_size=32, max_size=32)
steps = st.builds(
    Event,
    id=ids,
    thread=ids,
    writer=st.just(WRITER),
    seq=st.integers(0, 1000),
    code=st.from_regex(r"[a-z][a-z_]{0,39}", fullmatch=True),
    by=st.just(CORE_ACTOR),
    at=st.integers(0, 120_000_000).map(lambda minute: datetime.fromtimestamp(minute * 60, UTC)),
    reason=st.just("") | st.from_regex(r"[a-z][a-z_]{0,39}", fullmatch=True),
    of=st.none() | ids,
    until=st.none() | st.dates(),
)


@given(sent=steps)
def test_what_is_written_is_what_is_read(sent: Event) -> None:
    assert decode_status(encode_status(sent), WRITER) == sent


def test_the_bytes_hold_codes_and_nothing_else() -> None:
    assert WHOLE == {
        "v": 2,
        "kind": "status",
        "event": "a" * 32,
        "thread": "b" * 32,
        "seq": 3,
        "code": "opgenomen",
        "reason": None,
        "by": "core_actor",
        "at": 29_925_182,
        "of": None,
        "until": None,
        "when": None,
        "where": None,
        "alternative": None,
    }


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"note": "x"}, "status", "unknown_key"),
        ({"v": 1}, "v", "unknown_version"),
        ({"v": True}, "v", "unknown_version"),
        ({"kind": "request"}, "v", "unknown_version"),
        ({"by": "worker"}, "by", "not_the_core_actor"),
        ({"event": "x"}, "event", "not_an_id"),
        ({"seq": -1}, "seq", "not_a_number"),
        ({"seq": True}, "seq", "not_a_number"),
        ({"at": 2**80}, "at", "not_a_number"),
        ({"code": "Hulp gestart"}, "code", "not_a_code"),
        ({"code": "x" * 41}, "code", "not_a_code"),
        ({"reason": ""}, "reason", "not_a_code"),
        ({"of": 1}, "of", "not_an_id"),
        ({"until": "morgen"}, "until", "not_a_day"),
        ({"when": "morgen"}, "when", "not_a_number"),
        ({"where": "Kerkstraat 1"}, "where", "not_a_code"),
        ({"alternative": ""}, "alternative", "not_a_code"),
    ],
)
def test_anything_else_is_refused_by_name(changes: dict[str, Any], field: str, reason: str) -> None:
    data = json.dumps({**WHOLE, **changes}, sort_keys=True, separators=(",", ":")).encode()

    with pytest.raises(InvalidInput) as refused:
        decode_status(data, WRITER)

    assert (refused.value.field, refused.value.reason) == (field, reason)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": "niet_bevoegd"}, "reason"),
        ({"until": "2027-01-01"}, "until"),
        ({"when": 29_930_000}, "when"),
        ({"where": "thuis"}, "where"),
        ({"alternative": "caw"}, "alternative"),
        ({"of": "c" * 32}, "of"),
    ],
)
def test_a_known_step_carries_nothing_that_is_not_its_own(changes: dict[str, Any], field: str) -> None:
    data = json.dumps({**WHOLE, **changes}, sort_keys=True, separators=(",", ":")).encode()
    newer = json.dumps(
        {**WHOLE, **changes, "code": "nieuwer"}, sort_keys=True, separators=(",", ":")
    ).encode()

    with pytest.raises(InvalidInput, match="not_with_this_code") as refused:
        decode_status(data, WRITER)
    assert refused.value.field == field
    assert decode_status(newer, WRITER).code == "nieuwer"


def test_a_proposal_travels_only_with_its_own_tick() -> None:
    talk = replace(STEP, code="voorstel", when=AT, where="thuis")

    def heard(feedback: bool, proposal: bool) -> Event | None:
        return travelling(talk, feedback=feedback, revealing=REVEALING, reveal=True, proposal=proposal)

    assert heard(True, True) == talk
    assert heard(True, False) is heard(False, True) is heard(False, False) is None


def test_passed_on_without_feedback_says_only_that_it_came_back() -> None:
    heard = travelling(
        replace(STEP, code="doorgegeven"), feedback=False, revealing=REVEALING, reveal=False, proposal=True
    )

    assert heard is not None
    assert heard.code == "terug_bij_afzender"


def test_the_worker_cannot_write_a_status() -> None:
    with pytest.raises(InvalidInput, match="not_the_core_actor"):
        encode_status(replace(STEP, by=WORKER))


def test_without_feedback_exactly_two_codes_travel_and_no_reason() -> None:
    codes = {row.event for row in TABLE} | {"ongedaan"}
    steps = [replace(STEP, code=code, reason="niet_bevoegd") for code in codes]
    sent = [travelling(step, feedback=False, revealing=REVEALING, reveal=True) for step in steps]
    travelled = [event for event in sent if event is not None]

    assert {event.code for event in travelled} == {"ontvangen", "terug_bij_afzender"}
    assert {event.reason for event in travelled} == {""}


@pytest.mark.parametrize("code", ["teruggegeven", "niet_bereikt"])
def test_without_feedback_what_comes_back_says_no_more(code: str) -> None:
    pause = replace(STEP, code=code, until=date(2027, 1, 1))
    sent = travelling(pause, feedback=False, revealing=REVEALING, reveal=False)

    assert sent is not None
    assert (sent.code, sent.until, sent.id, sent.seq) == ("terug_bij_afzender", None, STEP.id, STEP.seq)


@pytest.mark.parametrize("reason", sorted(REVEALING))
def test_a_reason_that_reveals_travels_only_after_a_yes(reason: str) -> None:
    back = replace(STEP, code="teruggegeven", reason=reason)

    quiet = travelling(back, feedback=True, revealing=REVEALING, reveal=False)
    agreed = travelling(back, feedback=True, revealing=REVEALING, reveal=True)

    assert quiet is not None
    assert (quiet.code, quiet.reason) == ("terug_bij_afzender", "")
    assert agreed == back


def test_a_neutral_reason_travels_with_feedback() -> None:
    back = replace(STEP, code="teruggegeven", reason="buiten_werkingsgebied")

    assert travelling(back, feedback=True, revealing=REVEALING, reveal=False) == back
