"""The bytes of a request: one way to write them, and nothing else is read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.disclosure import (
    FIELDS,
    BasisRef,
    ConsentRef,
    Decision,
    Preview,
    Recipient,
    RequestPayload,
    Sender,
    decode_request,
    encode_request,
)
from fieldapp.domain.disclosure.decision import BASES
from fieldapp.errors import InvalidInput

ids = st.text(alphabet="0123456789abcdef", min_size=32, max_size=32)
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]))
days = st.dates()
consents = st.builds(
    ConsentRef,
    id=ids,
    form=texts,
    asked_on=days,
    until=days,
    present=texts,
    feedback=st.booleans(),
    free_to_speak=st.booleans(),
)
payloads = st.builds(
    RequestPayload,
    request=ids,
    thread=ids,
    recipient=st.builds(Recipient, org=ids, mailbox=ids, name=texts),
    sender=st.builds(Sender, organisation=texts, role=texts, worker=texts, callback=texts),
    fields=st.dictionaries(st.sampled_from(FIELDS), texts),
    basis=st.builds(BasisRef, code=st.sampled_from(BASES), row=st.integers(0, 20), policy=texts),
    consent=st.none() | consents,
    term_day=days,
    until=days,
)

ONE = RequestPayload(
    request="a" * 32,
    thread="b" * 32,
    recipient=Recipient("c" * 32, "d" * 32, "OCMW Noorderhaven"),
    sender=Sender("Buurtwerk Noord", "outreach_basisactor", "Samira", "0470 00 00 00"),
    fields={"vraag": "Hulp bij post", "naam": "Mia Claes"},
    basis=BasisRef("TOESTEMMING", 10, "1"),
    consent=ConsentRef(
        "e" * 32,
        "mondeling",
        date(2026, 11, 17),
        date(2027, 2, 17),
        "niemand",
        True,
        True,
    ),
    term_day=date(2026, 12, 1),
    until=date(2027, 2, 17),
)
WHOLE: dict[str, Any] = json.loads(encode_request(ONE))


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@given(payload=payloads)
def test_what_is_written_is_what_is_read(payload: RequestPayload) -> None:
    data = encode_request(payload)

    assert decode_request(data) == payload
    assert encode_request(decode_request(data)) == data


@given(noise=st.binary(max_size=200))
def test_noise_is_refused_and_never_crashes(noise: bytes) -> None:
    with pytest.raises(InvalidInput):
        decode_request(noise)


@given(position=st.integers(0, len(encode_request(ONE)) - 1), byte=st.integers(0, 255))
def test_a_changed_byte_is_another_request_or_none(position: int, byte: int) -> None:
    data = bytearray(encode_request(ONE))
    data[position] = byte
    try:
        read = decode_request(bytes(data))
    except InvalidInput:
        return

    assert (read == ONE) == (bytes(data) == encode_request(ONE))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff", "not_json"),
        (b"[]", "not_an_object"),
        (b'{"v":1,"v":1}', "not_json"),
        (b'{"v": 1}', "not_canonical"),
        (b'{"v":"\\u00e9"}', "not_canonical"),
        (b'{"v":"\\ud800"}', "not_plain_text"),
        (b"[" * 100_000, "not_json"),
        (b'{"v":' + b"9" * 5000 + b"}", "not_json"),
    ],
)
def test_bytes_that_are_not_canonical_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode_request(data)

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"observatie": "x"}, "payload", "unknown_key"),
        ({"fields": {"observatie": "zag er moe uit"}}, "fields", "unknown_field"),
        ({"fields": {"naam": 3}}, "fields.naam", "not_text"),
        ({"fields": []}, "fields", "not_an_object"),
        ({"v": 2}, "v", "unknown_version"),
        ({"v": True}, "v", "unknown_version"),
        ({"kind": "status"}, "kind", "unknown_kind"),
        ({"request": "A" * 32}, "request", "not_an_id"),
        ({"thread": None}, "thread", "not_an_id"),
        ({"recipient": "OCMW"}, "recipient", "not_an_object"),
        ({"recipient": {**WHOLE["recipient"], "note": ""}}, "recipient", "unknown_key"),
        ({"sender": {**WHOLE["sender"], "worker": None}}, "sender.worker", "not_text"),
        ({"sender": {"role": ""}}, "sender.organisation", "missing"),
        ({"basis": {**WHOLE["basis"], "code": "GOODWILL"}}, "basis.code", "unknown_basis"),
        ({"basis": {**WHOLE["basis"], "row": True}}, "basis.row", "not_a_row"),
        ({"basis": {**WHOLE["basis"], "row": 1.5}}, "basis.row", "not_a_row"),
        ({"consent": {**WHOLE["consent"], "feedback": 1}}, "consent.feedback", "not_yes_or_no"),
        ({"consent": {**WHOLE["consent"], "until": "20270217"}}, "consent.until", "not_a_day"),
        ({"term_day": "2026-13-01"}, "term_day", "not_a_day"),
        ({"until": 5}, "until", "not_text"),
    ],
)
def test_anything_else_is_refused_by_name(changes: dict[str, Any], field: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode_request(canonical({**WHOLE, **changes}))

    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert "moe" not in str(refused.value)


@pytest.mark.parametrize("key", WHOLE)
def test_no_part_may_be_missing(key: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode_request(canonical({name: part for name, part in WHOLE.items() if name != key}))

    assert (refused.value.field, refused.value.reason) == (f"payload.{key}", "missing")


def test_a_field_that_has_no_way_out_cannot_be_written() -> None:
    with pytest.raises(InvalidInput, match="unknown_field"):
        encode_request(replace(ONE, fields={"eigen_woorden": "..."}))


def test_half_a_character_cannot_be_written() -> None:
    with pytest.raises(InvalidInput, match="not_plain_text"):
        encode_request(replace(ONE, fields={"naam": "\ud800"}))


def a_preview(payload: RequestPayload) -> Preview:
    decision = Decision(10, "allow", "TOESTEMMING", FIELDS, (), (), (), "1")
    return Preview(encode_request(payload), payload.recipient, decision, "f" * 32, "0" * 32)


def test_the_preview_shows_the_bytes_in_the_order_of_the_screen() -> None:
    assert a_preview(ONE).rows() == (("naam", "Mia Claes"), ("vraag", "Hulp bij post"))


def test_what_is_read_aloud_does_not_change_with_how_it_was_asked() -> None:
    assert ONE.consent is not None
    shown = a_preview(ONE)
    other_form = a_preview(replace(ONE, consent=replace(ONE.consent, form="geschreven")))
    other_word = a_preview(replace(ONE, fields={"vraag": "Hulp bij post", "naam": "Mia"}))

    assert (shown.said, shown.digest != other_form.digest) == (other_form.said, True)
    assert shown.said != other_word.said
