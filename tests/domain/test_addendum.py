"""An addendum is written in one way and read strictly: other words for fields, or an answer, never both."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.canonical import write_canonical
from fieldapp.domain.disclosure.addendum import (
    Addendum,
    AddendumPreview,
    Answer,
    decode_addendum,
    encode_addendum,
)
from fieldapp.domain.ids import AddendumId, EventId, RequestId, ThreadId
from fieldapp.errors import InvalidInput

CORRECTED = Addendum(
    id=AddendumId("1" * 32),
    request=RequestId("2" * 32),
    thread=ThreadId("3" * 32),
    fields={"vraag": "Hulp bij de factuur", "naam": "Mia"},
    asked_on=date(2026, 11, 24),
    form="mondeling",
    present="niemand",
)
ANSWER = Answer(EventId("4" * 32), EventId("5" * 32), 7, "bereikbaar", 29_000_000, "Dinsdag, voor de middag.")
ANSWERED = replace(CORRECTED, fields={}, answer=ANSWER)
LONGEST = "a" * 2_000


def changed(said: Addendum, **values: Any) -> bytes:
    """The bytes of it with some values replaced, as a program that lies would write them."""
    whole = json.loads(encode_addendum(said)) | values
    return write_canonical(whole)


def with_answer(**values: Any) -> bytes:
    whole = json.loads(encode_addendum(ANSWERED))
    return write_canonical(whole | {"answer": whole["answer"] | values})


@pytest.mark.parametrize("said", [CORRECTED, ANSWERED, replace(CORRECTED, fields={"vraag": LONGEST})])
def test_what_is_written_is_read_back(said: Addendum) -> None:
    assert decode_addendum(encode_addendum(said)) == said


def test_the_version_on_the_wire_is_two() -> None:
    assert json.loads(encode_addendum(CORRECTED))["v"] == 2


def test_the_preview_reads_its_rows_from_the_bytes_in_the_order_of_the_screen() -> None:
    preview = AddendumPreview(encode_addendum(CORRECTED), "OCMW", ())

    assert preview.rows() == (("naam", "Mia"), ("vraag", "Hulp bij de factuur"))


@pytest.mark.parametrize(
    ("data", "where", "why"),
    [
        (changed(CORRECTED, v=1), "v", "unknown_version"),
        (changed(CORRECTED, v=3), "v", "unknown_version"),
        (changed(CORRECTED, v=True), "v", "unknown_version"),
        (changed(CORRECTED, kind="request"), "kind", "unknown_kind"),
        (changed(CORRECTED, more=1), "payload", "unknown_key"),
        (changed(CORRECTED, fields=[]), "fields", "not_an_object"),
        (changed(CORRECTED, fields={}), "fields", "missing"),
        (changed(ANSWERED, fields={"vraag": "x"}), "fields", "not_with_an_answer"),
        (changed(CORRECTED, fields={"gezien": "x"}), "fields", "unknown_field"),
        (changed(CORRECTED, fields={"vraag": "  "}), "fields.vraag", "empty"),
        (changed(CORRECTED, fields={"vraag": LONGEST + "a"}), "fields.vraag", "too_long"),
        (changed(CORRECTED, form=""), "form", "not_asked"),
        (changed(ANSWERED, form=""), "form", "not_asked"),
        (with_answer(code="Bel mij"), "answer.code", "not_a_code"),
        (with_answer(code=5), "answer.code", "not_a_code"),
        (with_answer(text=LONGEST + "a"), "answer.text", "too_long"),
        (with_answer(seq=-1), "answer.seq", "not_a_number"),
        (with_answer(seq=True), "answer.seq", "not_a_number"),
        (with_answer(seq=1_000_001), "answer.seq", "not_a_number"),
        (with_answer(minute="1"), "answer.minute", "not_a_number"),
        (with_answer(minute=4_000_000_001), "answer.minute", "not_a_number"),
        (with_answer(more=1), "answer", "unknown_key"),
    ],
)
def test_what_a_lying_program_writes_is_refused_by_name(data: bytes, where: str, why: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        decode_addendum(data)

    assert (refused.value.field, refused.value.reason) == (where, why)


@pytest.mark.parametrize(("seq", "minute"), [(0, 0), (1_000_000, 4_000_000_000)])
def test_numbers_at_their_bounds_are_read(seq: int, minute: int) -> None:
    answer = decode_addendum(with_answer(seq=seq, minute=minute)).answer

    assert answer is not None
    assert (answer.seq, answer.minute) == (seq, minute)


def test_an_answer_may_be_as_long_as_a_field() -> None:
    answer = decode_addendum(with_answer(text=LONGEST)).answer

    assert answer is not None
    assert answer.text == LONGEST


@pytest.mark.parametrize("code", ["weet_niet", "bel_mij"])
def test_only_an_answer_that_says_nothing_of_the_person_needs_no_asking(code: str) -> None:
    silent = replace(ANSWERED, form="", present="", answer=replace(ANSWER, code=code, text=""))

    assert decode_addendum(encode_addendum(silent)) == silent
    with pytest.raises(InvalidInput):
        encode_addendum(replace(silent, answer=replace(ANSWER, code=code)))


@given(st.text(max_size=50))
def test_words_go_as_they_were_typed_and_blanks_are_no_words(said: str) -> None:
    correction = replace(CORRECTED, fields={"vraag": said})

    if said.strip():
        assert decode_addendum(encode_addendum(correction)) == correction
    else:
        with pytest.raises(InvalidInput):
            encode_addendum(correction)
