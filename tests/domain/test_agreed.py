"""What was agreed, over policy and terms: fewer fields, other terms, and row 18 where it may stand."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.agreements import (
    DUTIES,
    POSITIONS,
    Law,
    agreed_policy,
    agreed_terms,
    lawful_policy,
    unagreed,
)
from fieldapp.domain.disclosure import Facts, Policy, decide, deciding_rule
from fieldapp.domain.requests.terms import Terms
from fieldapp.errors import InvalidInput
from tests.domain.test_decision_table import a_case, raw_facts

LAW = Law("art. 9 decreet", "2026-01-01", "mr. A. Jurist", date(2026, 1, 2), ("not_asked",), ("BG",))


def test_nothing_agreed_changes_nothing(policy: Policy, terms: Terms) -> None:
    assert agreed_policy(policy, None) is policy
    assert agreed_terms(terms, None) is terms
    whole = unagreed(terms, policy)
    assert agreed_policy(policy, whole) == policy
    assert agreed_terms(terms, whole) == terms


@given(left_out=st.sets(st.sampled_from(["naam", "vraag", "adres", "toelichting", "waarover"])))
@settings(max_examples=30, deadline=None)
def test_what_was_agreed_only_takes_away(policy: Policy, terms: Terms, left_out: set[str]) -> None:
    whole = unagreed(terms, policy)
    fewer = agreed_policy(
        policy, replace(whole, fields=tuple(code for code in whole.fields if code not in left_out))
    )

    assert set(fewer.guards["request"].fields) == set(policy.guards["request"].fields) - left_out
    for before, after in zip(policy.rules, fewer.rules, strict=True):
        assert set(after.fields) <= set(before.fields)
        assert replace(after, fields=before.fields) == before
        if before.outcome != "allow":
            assert after == before
    feedback = decide(
        fewer,
        a_case(role="onthaalmedewerker_kernactor", recipient="original_signaller", feedback_agreed=True),
    )
    assert "contact_gelegd" in feedback.fields_max, "codes of feedback are no fields of a request"


def test_a_state_that_an_older_agreement_does_not_know_keeps_its_own_term(
    policy: Policy, terms: Terms
) -> None:
    agreement = replace(
        unagreed(terms, policy), states={"ontvangen": 9, "opgenomen": 20, "weg": 4}, attempts=5
    )

    agreed = agreed_terms(terms, agreement)

    assert (agreed.take_up, agreed.first_attempt, agreed.attempts) == (9, 20, 5)
    assert set(agreed.states) == set(terms.states)
    assert agreed.states["poging"] == terms.states["poging"]


# --- row 18 ------------------------------------------------------------------------------------------------


def test_with_its_papers_the_row_decides_and_says_under_which_agreement(policy: Policy) -> None:
    lawful = lawful_policy(policy, LAW, 7)

    asked = decide(lawful, a_case(role="outreach_kernactor", person="not_asked"))
    assert (asked.row, asked.basis, asked.policy_version) == (18, "WET", f"{policy.version}+afspraken.7")
    assert decide(policy, a_case(role="outreach_kernactor", person="not_asked")).outcome == "block"
    other = decide(lawful, a_case(role="outreach_basisactor", person="not_asked"))
    assert other.outcome == "block", "another duty is not named"
    assert lawful.law is not None
    assert lawful.law.law == ("art. 9 decreet", "2026-01-01", "mr. A. Jurist")


@pytest.mark.parametrize(
    ("lacking", "law"),
    [
        ("article", replace(LAW, article=" ")),
        ("version", replace(LAW, version="")),
        ("approved_by", replace(LAW, approved_by="")),
        ("approved_on", replace(LAW, approved_on=None)),
        ("positions", replace(LAW, positions=())),
        ("positions", replace(LAW, positions=("not_asked", "agrees"))),
        ("duties", replace(LAW, duties=())),
        ("duties", replace(LAW, duties=("AD",))),
    ],
)
def test_without_one_of_its_papers_it_opens_nothing(policy: Policy, lacking: str, law: Law) -> None:
    assert law.lacks() == (lacking,)
    with pytest.raises(InvalidInput, match=f"law.{lacking}"):
        lawful_policy(policy, law, 1)


@given(
    positions=st.sets(st.sampled_from(POSITIONS), min_size=1),
    duties=st.sets(st.sampled_from(DUTIES), min_size=1),
    facts=raw_facts(),
)
@settings(max_examples=300, deadline=None)
def test_whatever_partners_agree_on_what_rules_one_to_thirteen_decide_stays(
    policy: Policy, positions: set[str], duties: set[str], facts: Facts
) -> None:
    lawful = lawful_policy(policy, replace(LAW, positions=tuple(positions), duties=tuple(duties)), 1)
    before, now = decide(policy, facts), decide(lawful, facts)
    rule = deciding_rule(policy, facts)
    assert rule is not None

    if rule.number < 14:
        assert replace(now, policy_version=before.policy_version) == before
    if now.basis == "WET":
        assert facts.person in positions
        assert policy.duty(facts.role, facts.organisation_duty) in duties
        assert facts.recipient == "core_actor"
        assert facts.identifiable
    else:
        assert replace(now, policy_version=before.policy_version) == before


def test_a_field_that_was_not_agreed_on_does_not_leave_by_law_either(policy: Policy, terms: Terms) -> None:
    agreement = replace(unagreed(terms, policy), fields=("naam",))

    lawful = lawful_policy(agreed_policy(policy, agreement), LAW, 1)

    assert decide(lawful, a_case(role="outreach_kernactor", person="not_asked")).fields_max == ("naam",)
