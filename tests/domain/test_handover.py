"""The bytes of a handover: one way to write each sort, and strictly one way to read it."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.vectors
from fieldapp.domain.disclosure import FIELDS, BasisRef
from fieldapp.domain.handover import (
    AGREES,
    CLOSED,
    NOT_ASKED,
    STEPS,
    TAKEN_BACK,
    TAKEN_OVER,
    Giver,
    MovedPerson,
    MovedSignal,
    Step,
    Worry,
    decode,
    encode,
    standing,
)
from fieldapp.domain.ids import HandoverId
from fieldapp.errors import InvalidInput

AT = datetime(2026, 11, 24, 13, 32, tzinfo=UTC)
GIVER = Giver("Thuiszorg Noord", "huishoudhulp_poetshulp", "Rita P.")
WORRY = Worry(
    HandoverId("a" * 32), GIVER, AGREES, ("post",), {"naam": "Rosa", "vraag": "Hulp"}, "Mag ik dit zeggen?",
    "", BasisRef("LIJN", 6, "1"), AT, date(2027, 1, 22),
)  # fmt: skip

FOLDER = Path(tests.vectors.__file__).parent / "envelopes"
VECTORS = {
    name: bytes.fromhex(json.loads((FOLDER / f"good-handover-{name}.json").read_text("ascii"))["payload"])
    for name in ("worry", "person", "step")
}


def plain(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(VECTORS[name])
    return found


def written(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@pytest.mark.parametrize("name", VECTORS)
def test_each_vector_is_read_and_written_again_as_it_was(name: str) -> None:
    assert encode(decode(VECTORS[name])) == VECTORS[name]


def test_the_sorts_are_told_apart() -> None:
    assert [type(decode(VECTORS[name])) for name in VECTORS] == [Worry, MovedPerson, Step]


@pytest.mark.parametrize("name", VECTORS)
def test_a_key_too_many_or_too_few_is_refused(name: str) -> None:
    whole = plain(name)
    with pytest.raises(InvalidInput):
        decode(written(whole | {"observation": "x"}))
    for key in whole:
        with pytest.raises(InvalidInput):
            decode(written({k: v for k, v in whole.items() if k != key}))


@pytest.mark.parametrize("key", ["at", "handover", "v", "kind", "what"])
@pytest.mark.parametrize("value", [None, True, -1, "x", [], {}, 1e9])
@pytest.mark.parametrize("name", VECTORS)
def test_a_value_of_another_sort_is_refused(name: str, key: str, value: object) -> None:
    with pytest.raises(InvalidInput):
        decode(written(plain(name) | {key: value}))


@pytest.mark.parametrize(
    "change",
    [
        {"answer": "nee"},
        {"answer": "later"},
        {"answer": "niet_gevraagd"},
        {"fields": {"observatie": "x"}},
        {"fields": {"vraag": 1}},
        {"fields": {"vraag": "x" * 1001}},
        {"worries": ["post", "post"]},
        {"worries": ["De post"]},
        {"worries": "post"},
        {"basis": {"code": "MAG", "row": 6, "policy": "1"}},
        {"basis": {"code": "LIJN", "row": True, "policy": "1"}},
        {"until": "22/01/2027"},
        {"from": {"organisation": "x", "role": "y"}},
    ],
)
def test_what_no_supervisor_should_read_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        decode(written(plain("worry") | change))


def test_what_was_seen_has_no_place_in_a_moved_signal() -> None:
    """Observation, journal, agenda and rights stay: there is no field for them."""
    names = {field.name for field in fields(MovedSignal)} | {field.name for field in fields(MovedPerson)}

    assert not names & {"observation", "journal", "agenda", "rights", "note"}
    whole = plain("person")
    whole["signals"][0]["observation"] = "Had een tas vol brieven bij."
    with pytest.raises(InvalidInput):
        decode(written(whole))


def test_whoever_is_named_is_named_by_a_field() -> None:
    assert WORRY.identified
    nameless = replace(WORRY, answer=NOT_ASKED, why_not="geen_moment", fields={"vraag": "Hulp"})
    assert not nameless.identified
    assert decode(encode(nameless)) == nameless


@given(
    st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60).filter(lambda t: t.isprintable())),
    st.lists(st.sampled_from(("post", "geld", "eten", "alleen")), unique=True),
)
def test_what_was_written_comes_back(texts: dict[str, str], worries: list[str]) -> None:
    worry = replace(
        WORRY, fields={code: texts[code] for code in FIELDS if code in texts}, worries=tuple(worries)
    )

    assert decode(encode(worry)) == worry


def test_every_order_of_steps_gives_the_same_standing() -> None:
    for codes in permutations(("gelezen", "vraagt_opnieuw", "opgevolgd", "afgerond_contact")):
        assert standing(codes) == "afgerond_contact"
    assert standing(()) == ""
    assert standing(("iets_nieuws", "gelezen")) == "gelezen"


def test_taking_over_wins_from_taking_back() -> None:
    assert standing((TAKEN_OVER, TAKEN_BACK)) == standing((TAKEN_BACK, TAKEN_OVER)) == TAKEN_OVER
    assert set(STEPS) >= CLOSED
