"""`decide` against a second reading of the table: every combination of every value of every fact."""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import cache
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.disclosure import Decision, Facts, Policy, decide, deciding_rule
from fieldapp.domain.disclosure.facts import FLAGS, ROLES, TICKS, VALUES
from fieldapp.domain.taxonomy import Taxonomies
from tests.domain.enumeration import ALL, AXES, every, of_every_kind, walk
from tests.domain.oracle import Answer, cell_of, cells, duty, expected


def a_case(**changes: object) -> Facts:
    base = Facts(
        role="outreach_basisactor",
        organisation_duty="discretie",
        person="agrees",
        age="18plus",
        danger="none",
        recipient="core_actor",
        identifiable=True,
        consent="valid",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=True,
        victim_353=False,
        safe_channel=True,
    )
    return replace(base, **changes)


def as_said(decision: Decision) -> Answer:
    """A decision as the second reading gives it."""
    return (
        decision.row,
        decision.outcome,
        decision.basis,
        decision.fields_max,
        decision.must_record,
        decision.missing,
        decision.can_do,
    )


def raw_facts() -> st.SearchStrategy[Facts]:
    axes: dict[str, st.SearchStrategy[object]] = {
        name: st.sampled_from(words) for name, words in VALUES.items()
    }
    axes |= {name: st.booleans() for name in FLAGS}
    axes["ticks"] = st.frozensets(st.sampled_from(TICKS))
    axes["purpose"] = st.sampled_from(("offer_contact", "fraud", "", "OFFER_CONTACT", "policing"))
    return st.builds(Facts, **axes)


def test_every_combination_of_all_facts_agrees_with_the_second_reading(policy: Policy) -> None:
    """380,633,088 combinations: every value of every fact with every other. Nothing is sampled, nothing is
    sorted into classes by hand: what neither side looks at cannot matter (see `enumeration`).
    """
    tried, covered, cells_seen = 0, 0, set()
    for situation in walk():
        decision = decide(policy, cast(Facts, situation))
        cells_seen.add(cell_of(situation))
        if as_said(decision) != expected(situation):
            pytest.fail(f"{situation.filled()} gave {decision}, expected {expected(situation)}")
        tried += 1
        covered += situation.stands_for

    print(f"{covered:,} combinations of facts in {tried:,} situations, all as the second reading has it")
    assert covered == ALL == 380_633_088
    assert cells_seen == set(cells())


@cache
def situations() -> tuple[tuple[Facts, Answer], ...]:
    """A situation of every kind with what the second reading says about it."""
    return tuple((Facts(**values), expected(Facts(**values))) for values in of_every_kind(cell_of))


def test_a_situation_of_every_kind_agrees_with_the_second_reading(policy: Policy) -> None:
    """A quick look at all corners of the table, before every combination."""
    for facts, answer in situations():
        assert as_said(decide(policy, facts)) == answer, facts
    assert len(situations()) > 400


def test_the_enumeration_has_every_fact_of_the_program_and_every_word() -> None:
    assert set(AXES) == set(Facts.__slots__)
    assert AXES["role"] == ROLES
    assert len(ROLES) == 11
    assert len(VALUES["recipient"]) == 11
    assert len(AXES["ticks"]) == 2 ** len(TICKS)
    assert {name: AXES[name] for name in VALUES} == dict(VALUES)


def test_a_real_situation_ends_as_the_one_that_stands_for_it(policy: Policy) -> None:
    """Facts written out in full, every 20,011th combination: the walk hides nothing that they would show."""
    tried = 0
    for values in every(20_011):
        facts = Facts(**values)
        assert as_said(decide(policy, facts)) == expected(facts)
        tried += 1
    assert tried == 19_022


def test_every_decision_has_dutch_words(policy: Policy, words: Taxonomies) -> None:
    """No block is silent: it says what is missing and what one can do, and nothing leaves."""
    decisions = {decide(policy, cast(Facts, situation)) for situation in walk()}

    for decision in decisions:
        if decision.outcome == "block":
            assert decision.missing, decision
            assert decision.can_do, decision
            assert not decision.fields_max
            assert not decision.basis
        for name in ("missing", "can_do", "must_record"):
            for code in getattr(decision, name):
                assert code in words[name], code
                assert " " in words[name].label(code) or len(words[name].label(code)) > 4
        assert decision.outcome in words["outcomes"]
        assert str(decision.row) in words["decision_rows"]
    assert len({decision.row for decision in decisions}) == 20  # all but 18, which is off


@given(facts=raw_facts())
@settings(max_examples=400, deadline=None)
def test_any_facts_agree_with_the_second_reading(policy: Policy, facts: Facts) -> None:
    decision = decide(policy, facts)

    assert as_said(decision) == expected(facts)
    assert decision.policy_version == policy.version


def test_duties_of_every_role(policy: Policy) -> None:
    names = {"BG": "secret", "OD": "organisation", "AD": "discretion"}
    for role, organisation in itertools.product(ROLES, VALUES["organisation_duty"]):
        assert names[policy.duty(role, organisation)] == duty(role, organisation)


def test_each_rule_decides_something_alone(policy: Policy) -> None:
    """Take a rule away and at least one situation ends otherwise: no rule stands there for nothing."""
    by_rule: dict[int, list[Facts]] = {}
    for situation in walk():
        rule = deciding_rule(policy, cast(Facts, situation))
        assert rule is not None
        by_rule.setdefault(policy.rules.index(rule), []).append(Facts(**situation.filled()))

    assert sorted(by_rule) == list(range(len(policy.rules)))
    for index, cases in by_rule.items():
        without = replace(policy, rules=policy.rules[:index] + policy.rules[index + 1 :])
        assert any(decide(without, facts) != decide(policy, facts) for facts in cases), policy.rules[index]


def test_the_decision_is_pure(policy: Policy) -> None:
    """The same facts give the same decision, whatever was decided in between."""
    first = [decide(policy, Facts(**values)) for values in every(1_000_003)]
    again = [decide(policy, Facts(**values)) for values in reversed(list(every(1_000_003)))]

    assert first == again[::-1]


def test_nothing_leaves_when_no_rule_fits(policy: Policy) -> None:
    decision = decide(replace(policy, rules=()), a_case())

    assert as_said(decision) == (0, "block", "", (), (), ("regel",), ("overleg_leidinggevende",))


@pytest.mark.parametrize(
    ("changes", "missing", "can_do"),
    [
        ({"consent": "expired"}, ("toestemming",), ("vraag_toestemming",)),
        ({"safe_channel": False}, ("veilig_kanaal",), ("zoek_veilig_kanaal",)),
        (
            {"consent": "absent", "safe_channel": False},
            ("toestemming", "veilig_kanaal"),
            ("vraag_toestemming", "zoek_veilig_kanaal"),
        ),
        ({"age": "onbekend"}, ("leeftijd",), ("vraag_leeftijd",)),
        ({"age": "minderjarig"}, ("meerderjarig",), ("jeugdhulp", "structureel_signaal")),
        ({"recipient": "third_party"}, ("ontvanger",), ("persoon_doet_zelf", "eigen_brief")),
        ({"purpose": "fraud"}, ("doel",), ("kaart_iemand_vraagt", "overleg_jurist")),
        (
            {"person": "not_asked"},
            ("toestemming",),
            ("vraag_het_eerst", "raad_zonder_naam", "leidinggevende_zonder_naam", "later_terugkomen"),
        ),
    ],
)
def test_a_block_says_what_is_missing_and_what_one_can_do(
    policy: Policy, changes: dict[str, object], missing: tuple[str, ...], can_do: tuple[str, ...]
) -> None:
    decision = decide(policy, a_case(**changes))

    assert (decision.outcome, decision.missing, decision.can_do) == ("block", missing, can_do)


def test_who_refuses_is_not_asked_again(policy: Policy) -> None:
    """After a no, no line of the screen says "ask first"."""
    for role, danger in itertools.product(ROLES, ("none", "worry")):
        for recipient in ("core_actor", "own_supervisor"):
            decision = decide(policy, a_case(role=role, person="refuses", danger=danger, recipient=recipient))
            assert "vraag_het_eerst" not in decision.can_do


def test_without_feedback_exactly_two_codes_travel(policy: Policy) -> None:
    intake = {"role": "onthaalmedewerker_kernactor", "recipient": "original_signaller"}

    silent = decide(policy, a_case(**intake, feedback_agreed=False))
    agreed = decide(policy, a_case(**intake, feedback_agreed=True))

    assert silent.fields_max == ("ontvangen", "terug_bij_afzender")
    assert set(silent.fields_max) < set(agreed.fields_max)
    assert "naam" not in agreed.fields_max


def test_a_draft_for_the_supervisor_has_no_room_for_health(policy: Policy) -> None:
    decision = decide(policy, a_case(role="huishoudhulp_poetshulp", recipient="own_supervisor"))

    assert not {"toelichting", "waarover"} & set(decision.fields_max)
