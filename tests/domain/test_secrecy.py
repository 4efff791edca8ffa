"""Records of what was decided without sending: what each asks, and that they ask all that the table wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain import consent as agreed
from fieldapp.domain.consent import is_drawn, obstacles
from fieldapp.domain.disclosure import Policy
from fieldapp.domain.disclosure.decision import RECORD_ONLY
from fieldapp.domain.secrecy import (
    ADVICE,
    DANGER,
    KINDS,
    NECESSITY,
    OUTCOMES,
    QUESTIONS,
    SHORT,
    Question,
    asked,
    problems,
)
from fieldapp.domain.taxonomy import Taxonomies
from fieldapp.workflow.sending import ConsentForm
from resources import load_toml

FREE = ConsentForm(free_to_speak=True, understood="ja", own_words_back=True, only_needed=True)
LINE = ((10, 10), (40, 60))
# The rows of the table that may be recorded, and the kind of record that holds each.
KIND_OF_ROW = {
    1: "gevaar",
    12: "vertegenwoordiger",
    13: "noodtoestand",
    14: "spreekrecht",
    15: "casusoverleg",
}


@pytest.fixture(scope="module")
def policy() -> Policy:
    return Policy.from_data(load_toml("policy/disclosure.toml"))


def test_every_question_of_every_record_is_a_code_of_a_list(words: Taxonomies) -> None:
    for kind in KINDS:
        assert kind in words["secrecy_kinds"].codes
        for question in QUESTIONS[kind]:
            assert question.code in words["secrecy_questions"].codes
            assert not question.options or len(words[question.options].codes) > 1


def test_a_record_asks_all_that_the_table_says_must_be_recorded(policy: Policy) -> None:
    """The time is a field of every record; the rest are its questions."""
    rules = [rule for rule in policy.rules if rule.outcome == RECORD_ONLY]

    assert {rule.rows["BG"] for rule in rules} == set(KIND_OF_ROW)
    for rule in rules:
        kind = KIND_OF_ROW[rule.rows["BG"]]
        there = {question.code for question in QUESTIONS[kind]} | {"tijdstip"}
        assert set(rule.must_record) <= there, kind
        assert OUTCOMES[kind] == (RECORD_ONLY,)


def test_nothing_is_wrong_with_what_is_whole_and_short() -> None:
    lists = {"note_position": ("refuses",), "note_called": ("112", "101"), "note_person_told": ("ja",)}
    said = {
        "positie": "refuses",
        "wie_gebeld": "112,101",
        "collega_geraadpleegd": "Hilde",
        "persoon_ingelicht": "ja",
    }

    assert problems(asked(NECESSITY, "BG"), said, lists) == ()
    assert problems(asked(NECESSITY, "OD"), said, lists) == (("leidinggevende_akkoord", "missing"),)
    assert problems(asked(NECESSITY, "BG"), {**said, "leidinggevende_akkoord": "H."}, lists) == (
        ("leidinggevende_akkoord", "unknown_question"),
    )


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"wie_gebeld": "112,112"}, ("wie_gebeld", "unknown_code")),
        ({"wie_gebeld": "113"}, ("wie_gebeld", "unknown_code")),
        ({"persoon_ingelicht": "ja,nee"}, ("persoon_ingelicht", "unknown_code")),
        ({"positie": " "}, ("positie", "missing")),
        ({"collega_geraadpleegd": "x" * (SHORT + 1)}, ("collega_geraadpleegd", "too_long")),
        ({"dossier": "x" * (SHORT + 1)}, ("dossier", "too_long")),
        ({"reden": "x"}, ("reden", "unknown_question")),
    ],
)
def test_what_is_wrong_is_named(changes: Mapping[str, str], wrong: tuple[str, str]) -> None:
    lists = {"note_position": ("refuses",), "note_called": ("112", "101"), "note_person_told": ("ja", "nee")}
    said = {
        "positie": "refuses",
        "wie_gebeld": "112",
        "collega_geraadpleegd": "x" * SHORT,
        "persoon_ingelicht": "ja",
    }

    assert problems(asked(NECESSITY, "BG"), said, lists) == ()
    assert problems(asked(NECESSITY, "BG"), {**said, **changes}, lists) == (wrong,)


def test_one_code_or_several() -> None:
    several, one = Question("q", "list", several=True), Question("q", "list")

    assert several.fits("a,b", ("a", "b"))
    assert not one.fits("a,b", ("a", "b"))
    assert one.fits("a", ("a", "b"))


def test_who_leads_is_asked_of_who_has_no_secrecy_only() -> None:
    assert "leidinggevende_akkoord" not in {question.code for question in asked(NECESSITY, "BG")}
    assert {question.code for question in asked(DANGER, "BG")} == {q.code for q in asked(DANGER, "AD")}
    assert len(asked(ADVICE, "AD")) == 2


# --- consent ------------------------------------------------------------------------------------------------


def test_a_free_yes_has_nothing_in_its_way() -> None:
    assert obstacles(FREE) == ()
    signed = replace(FREE, form=agreed.WRITTEN, signed_on=agreed.ON_SCREEN, signature=(LINE,))
    assert obstacles(signed) == ()
    assert obstacles(replace(signed, signed_on=agreed.ON_PAPER, signature=())) == ()


@pytest.mark.parametrize(
    ("changes", "first"),
    [
        ({"present": "familie"}, ("present", "ask_again_alone")),
        (
            {"form": "tolk", "interpreter": "familie", "interpreter_note": "x"},
            ("interpreter", "ask_again_alone"),
        ),
        ({"free_to_speak": False}, ("free_to_speak", "ask_again_alone")),
        ({"understood": "nee"}, ("understood", "ask_another_day")),
        ({"understood": "wisselend"}, ("understood", "ask_another_day")),
        ({"understood": ""}, ("understood", "missing")),
        ({"own_words_back": False}, ("own_words_back", "not_ticked")),
        ({"only_needed": False}, ("only_needed", "not_ticked")),
        ({"form": "x"}, ("form", "unknown_code")),
        ({"present": "x"}, ("form", "unknown_code")),
        ({"form": "tolk", "interpreter": "tolkdienst"}, ("interpreter_note", "missing")),
        ({"form": "gebaar", "interpreter_note": "VGT"}, ("interpreter", "missing")),
        ({"form": "tolk", "interpreter": "buur", "interpreter_note": "x"}, ("interpreter", "missing")),
        ({"form": "geschreven"}, ("signature", "missing")),
        ({"form": "geschreven", "signed_on": "scherm"}, ("signature", "missing")),
        ({"form": "geschreven", "signature": (LINE,)}, ("signature", "missing")),
    ],
)
def test_each_obstacle_alone_is_named(changes: dict[str, object], first: tuple[str, str]) -> None:
    assert obstacles(replace(FREE, **changes)) == (first,)  # type: ignore[arg-type]


def test_family_may_be_named_as_interpreter_only_where_somebody_interprets() -> None:
    assert obstacles(replace(FREE, interpreter="familie")) == ()


def test_the_gravest_comes_first() -> None:
    everything = ConsentForm(present="familie", understood="nee")

    assert [why for _, why in obstacles(everything)] == [
        "ask_again_alone",
        "ask_again_alone",
        "ask_another_day",
        "not_ticked",
        "not_ticked",
    ]


@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=4).map(tuple)).map(tuple))
def test_a_signature_is_a_line_and_not_only_dots(strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    assert is_drawn(strokes) == any(len(set(stroke)) > 1 for stroke in strokes)


def test_no_hand_draws_that_many_points() -> None:
    points = tuple((at % 1000, at // 1000) for at in range(4_000))

    assert is_drawn((points,))
    assert not is_drawn((points, ((1, 1),)))
