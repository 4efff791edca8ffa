"""`decide` against a second reading of the table: every combination of facts that rules can tell apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.disclosure import Facts, Policy, decide
from fieldapp.domain.disclosure.decide import view_of
from fieldapp.domain.disclosure.facts import FLAGS, ROLES, TICKS, VALUES
from tests.domain.oracle import duty, expected

# One word per class of words that no rule tells apart (see the first test). Roles: one per duty, and intake.
REPRESENTATIVES: dict[str, tuple[object, ...]] = {
    "role": (
        "outreach_kernactor",
        "onthaalmedewerker_kernactor",
        "outreach_basisactor",
        "huishoudhulp_poetshulp",
    ),
    "organisation_duty": ("discretie",),
    "person": VALUES["person"],
    "age": ("18plus", "minderjarig", "onbekend"),
    "danger": VALUES["danger"],
    "recipient": tuple(word for word in VALUES["recipient"] if word != "third_party"),
    "identifiable": (True, False),
    "consent": ("valid", "expired"),
    "ticks": (frozenset(TICKS), frozenset(TICKS[:4])),
    "representative": (True, False),
    "supervisor_agrees": (True, False),
    "feedback_agreed": (True, False),
    "victim_353": (True, False),
    "safe_channel": (True, False),
    "purpose": ("offer_contact", "debt_collection"),
}


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


def product(role: str) -> Iterator[Facts]:
    axes = REPRESENTATIVES | {"role": (role,)}
    for values in itertools.product(*axes.values()):
        yield Facts(*values)


def raw_facts() -> st.SearchStrategy[Facts]:
    axes: dict[str, st.SearchStrategy[object]] = {
        name: st.sampled_from(words) for name, words in VALUES.items()
    }
    axes |= {name: st.booleans() for name in FLAGS}
    axes["ticks"] = st.frozensets(st.sampled_from(TICKS))
    axes["purpose"] = st.sampled_from(("offer_contact", "fraud", "", "OFFER_CONTACT", "policing"))
    return st.builds(Facts, **axes)


def kind_of(policy: Policy, role: str, organisation: str) -> tuple[str, bool]:
    return policy.duty(role, organisation), role == "onthaalmedewerker_kernactor"


def test_no_rule_tells_apart_what_the_product_leaves_out(policy: Policy) -> None:
    """Every value of every fact is, for every condition of every rule, the same as one that is enumerated."""
    conditions = [c for rule in policy.rules for c in (*rule.when, *rule.unless)]
    words = {**VALUES, "ticks": ("all", "some")}
    tried = {**REPRESENTATIVES, "ticks": ("all", "some")}

    for name, all_words in words.items():
        asked = [allowed for fact, allowed in conditions if fact == name]
        kinds = {word: tuple(word in allowed for allowed in asked) for word in all_words}
        assert {kinds[word] for word in tried[name]} >= set(kinds.values()) or name == "role", name
    for role, organisation in itertools.product(ROLES, VALUES["organisation_duty"]):
        assert kind_of(policy, role, organisation) in {
            kind_of(policy, str(r), "discretie") for r in tried["role"]
        }
    assert {fact for fact, _ in conditions} <= {*words, *FLAGS, "duty", "purpose"}
    assert {w for fact, allowed in conditions if fact == "purpose" for w in allowed} == {"offer_contact"}


@pytest.mark.parametrize("role", REPRESENTATIVES["role"])
def test_every_combination_agrees_with_the_second_reading(policy: Policy, role: str) -> None:
    """368,640 combinations per role; no block is silent, and nothing but the table lets anything leave."""
    tried = 0
    for facts in product(role):
        decision = decide(policy, facts)
        tried += 1
        if (decision.row, decision.outcome, decision.basis) != expected(facts):
            pytest.fail(f"{facts} gave {decision}, expected {expected(facts)}")
        if decision.outcome == "block":
            assert decision.can_do
            assert not decision.fields_max
    assert tried == 368_640


@given(facts=raw_facts())
@settings(max_examples=400, deadline=None)
def test_any_facts_agree_with_the_second_reading(policy: Policy, facts: Facts) -> None:
    decision = decide(policy, facts)

    assert (decision.row, decision.outcome, decision.basis) == expected(facts)
    assert decision.policy_version == policy.version


def test_duties_of_every_role(policy: Policy) -> None:
    names = {"BG": "secret", "OD": "organisation", "AD": "discretion"}
    for role, organisation in itertools.product(ROLES, VALUES["organisation_duty"]):
        assert names[policy.duty(role, organisation)] == duty(role, organisation)


def test_each_rule_decides_something_alone(policy: Policy) -> None:
    """Take a rule away and at least one situation ends otherwise: no rule stands there for nothing."""
    by_rule: dict[int, list[Facts]] = {}
    for role in REPRESENTATIVES["role"]:
        for facts in itertools.islice(product(str(role)), 0, None, 13):
            view = view_of(policy, facts)
            index = next(i for i, rule in enumerate(policy.rules) if rule.fits(view))
            by_rule.setdefault(index, []).append(facts)

    assert sorted(by_rule) == list(range(len(policy.rules)))
    for index, cases in by_rule.items():
        without = replace(policy, rules=policy.rules[:index] + policy.rules[index + 1 :])
        assert any(decide(without, facts) != decide(policy, facts) for facts in cases), policy.rules[index]


def test_nothing_leaves_when_no_rule_fits(policy: Policy) -> None:
    decision = decide(replace(policy, rules=()), a_case())

    assert (decision.outcome, decision.fields_max, bool(decision.can_do)) == ("block", (), True)


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
        ({"age": "minderjarig"}, (), ("jeugdhulp", "structureel_signaal")),
        ({"recipient": "third_party"}, (), ("persoon_doet_zelf", "eigen_brief")),
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
