"""The bytes of a structural signal and of what became of it: one way to write them, nothing else is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.alike import ALIKE, likeness, stems
from fieldapp.domain.canonical import write_canonical
from fieldapp.domain.structural import (
    FEEDBACK_KEYS,
    OUTCOMES,
    PHASES,
    SEEN,
    SIGNAL_KEYS,
    StructuralFeedback,
    StructuralSignal,
    decode_feedback,
    decode_structural,
    encode_feedback,
    encode_structural,
    is_municipality,
)
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.errors import InvalidInput

VECTORS = Path(__file__).parents[1] / "vectors" / "envelopes"
START = datetime(1970, 1, 1, tzinfo=UTC)

ids = st.text(alphabet="0123456789abcdef", min_size=32, max_size=32)
codes = st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True), max_size=6, unique=True).map(tuple)
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=70)
said = texts.filter(lambda text: text.strip() != "")
counts = st.integers(0, 1_000_000)
signals = st.builds(
    StructuralSignal,
    id=ids,
    text=said,
    types=codes.filter(bool),
    barriers=codes,
    reasons=codes,
    seen=st.sampled_from(SEEN),
    municipality=st.sampled_from(
        ["Noorderhaven", "Sint-Niklaas", "’s-Gravenvoeren", "Bree", "Ham (Limburg)"]
    ),
    place_kind=st.sampled_from(["", "station"]),
    idea=texts,
    people=texts,
)
feedbacks = st.builds(
    StructuralFeedback,
    theme=ids,
    seq=st.integers(1, 1000),
    at=st.integers(0, 60_000_000).map(lambda minutes: START + timedelta(minutes=minutes)),
    signals=st.lists(ids, min_size=1, max_size=5, unique=True).map(tuple),
    title=said,
    phase=st.sampled_from(PHASES),
    outcome=st.sampled_from(OUTCOMES),
    said=texts,
    next=texts,
    checked=texts,
    checked_people=counts,
    count=st.integers(1, 99),
    services=st.integers(1, 9),
    totals=st.tuples(*[counts] * len(PHASES)),
)

ONE = StructuralSignal(
    "a" * 32, "Een afspraak kan enkel online.", ("regelgeving",), municipality="Noorderhaven"
)
TOLD = StructuralFeedback("b" * 32, 2, START + timedelta(days=20_000), ("a" * 32,), "Enkel online", "actie")
READERS: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
    "signal": (encode_structural(ONE), decode_structural),
    "feedback": (encode_feedback(TOLD), decode_feedback),
}


@given(signal=signals)
def test_a_signal_is_read_as_it_was_written(signal: StructuralSignal) -> None:
    data = encode_structural(signal)

    assert decode_structural(data) == signal
    assert tuple(json.loads(data)) == tuple(sorted(SIGNAL_KEYS))


@given(feedback=feedbacks)
def test_a_step_is_read_as_it_was_written(feedback: StructuralFeedback) -> None:
    data = encode_feedback(feedback)

    assert decode_feedback(data) == feedback
    assert tuple(json.loads(data)) == tuple(sorted(FEEDBACK_KEYS))


@pytest.mark.parametrize("which", READERS)
@given(noise=st.binary(max_size=120), place=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_noise_and_changed_bytes_are_refused_or_another_value(
    which: str, noise: bytes, place: int, byte: int
) -> None:
    data, read = READERS[which]
    with pytest.raises(InvalidInput):
        read(noise)
    changed = bytearray(data)
    changed[place % len(data)] = byte
    try:
        found = read(bytes(changed))
    except InvalidInput:
        return
    assert (found == read(data)) == (bytes(changed) == data)


@pytest.mark.parametrize("which", READERS)
@pytest.mark.parametrize(
    "key", ["naam", "person", "person_id", "worker", "author", "place", "adres", "device"]
)
def test_there_is_no_room_for_anything_more(which: str, key: str) -> None:
    data, read = READERS[which]

    with pytest.raises(InvalidInput, match="unknown_key"):
        read(write_canonical({**json.loads(data), key: "Mia Claes"}))


@pytest.mark.parametrize(
    ("which", "changes", "field"),
    [
        ("signal", {"v": 2}, "v"),
        ("signal", {"kind": "request"}, "kind"),
        ("signal", {"signal": "x"}, "signal"),
        ("signal", {"text": ""}, "text"),
        ("signal", {"text": "x" * 1201}, "text"),
        ("signal", {"types": []}, "types"),
        ("signal", {"types": "regelgeving"}, "types"),
        ("signal", {"types": ["regelgeving", "regelgeving"]}, "types"),
        ("signal", {"types": ["Mia Claes"]}, "types"),
        ("signal", {"barriers": [3]}, "barriers"),
        ("signal", {"reasons": [f"r{n}" for n in range(13)]}, "reasons"),
        ("signal", {"seen": "9"}, "seen"),
        ("signal", {"municipality": ""}, "municipality"),
        ("signal", {"municipality": "Kerkstraat 4"}, "municipality"),
        ("signal", {"place_kind": "De Kring"}, "place_kind"),
        ("signal", {"idea": "x" * 601}, "idea"),
        ("signal", {"people": None}, "people"),
        ("feedback", {"theme": "x"}, "theme"),
        ("feedback", {"seq": 0}, "seq"),
        ("feedback", {"at": -1}, "at"),
        ("feedback", {"signals": []}, "signals"),
        ("feedback", {"signals": ["a" * 32] * 2}, "signals"),
        ("feedback", {"title": " "}, "title"),
        ("feedback", {"phase": "klaar"}, "phase"),
        ("feedback", {"outcome": "misschien"}, "outcome"),
        ("feedback", {"said": "x" * 601}, "said"),
        ("feedback", {"checked_people": True}, "checked_people"),
        ("feedback", {"count": 0}, "count"),
        ("feedback", {"totals": [1, 2]}, "totals"),
        ("feedback", {"totals": [1, 2, 3, 4, 5, 6, 7, "8"]}, "totals"),
    ],
)
def test_anything_else_is_refused_by_name(which: str, changes: dict[str, Any], field: str) -> None:
    data, read = READERS[which]

    with pytest.raises(InvalidInput) as refused:
        read(write_canonical({**json.loads(data), **changes}))

    assert refused.value.field == field
    assert "Mia" not in str(refused.value)


@pytest.mark.parametrize(
    "name", ["Noorderhaven", "Sint-Niklaas", "De Panne", "’s-Gravenbrakel", "Mont-de-l'Enclus"]
)
def test_a_municipality_is_a_name_without_a_number(name: str) -> None:
    assert is_municipality(name)
    assert not is_municipality(f"{name} 12")


def test_the_phases_are_those_of_the_code_list(words: Taxonomies) -> None:
    assert words["e27"].codes == PHASES


def test_what_cannot_be_read_cannot_be_written() -> None:
    with pytest.raises(InvalidInput):
        encode_structural(replace(ONE, municipality="Kerkstraat 4"))
    with pytest.raises(InvalidInput):
        encode_feedback(replace(TOLD, phase="klaar"))


def test_two_texts_are_alike_by_their_words_not_by_chance() -> None:
    one = stems("Een afspraak maken bij Wonen kan enkel online, wie geen computer heeft geraakt niet binnen.")
    same = stems("Afspraken bij Wonen kunnen alleen online, zonder computer lukt niets.")
    other = stems("De bus naar de voedselbank rijdt niet op zaterdag.")

    assert likeness(one, same) >= ALIKE > likeness(one, other)
    assert likeness(one, same, True, True) > likeness(one, same)
    assert likeness(stems("afspraak"), stems("afspraak"), True, True) == 0


@pytest.mark.parametrize(("name", "which"), [("structural", "signal"), ("structural-feedback", "feedback")])
def test_the_vectors_hold_payloads_that_are_read(name: str, which: str) -> None:
    vector = json.loads((VECTORS / f"good-{name}.json").read_text(encoding="utf-8"))
    payload = bytes.fromhex(vector["payload"])

    found = READERS[which][1](payload)

    written = encode_structural(found) if isinstance(found, StructuralSignal) else None
    written = encode_feedback(found) if isinstance(found, StructuralFeedback) else written
    assert written == payload
