"""The decision and the guard, two gates that do not trust each other.

The decision is the first rule of the policy that fits: pure and total; when nothing fits, nothing leaves.
The guard of the message kind looks again at the seal.
"""

from __future__ import annotations

from fieldapp.domain.disclosure.decision import BLOCK, Decision
from fieldapp.domain.disclosure.facts import TICKS, Facts
from fieldapp.domain.disclosure.guards import GuardCase, Refusal
from fieldapp.domain.disclosure.policy import ALL_TICKED, SOME_TICKED, Policy, Rule, Value


def decide(policy: Policy, facts: Facts) -> Decision:
    """What may leave at most, on which ground, and what is missing or possible instead."""
    view = view_of(policy, facts)
    for rule in policy.rules:
        if rule.fits(view):
            return _outcome(policy, rule, str(view["duty"]))
    return Decision(0, BLOCK, "", (), (), (), ("overleg_leidinggevende",), policy.version)


def guard(policy: Policy, kind: str, case: GuardCase) -> tuple[Refusal, ...]:
    """Everything that closes the seal of this message kind; empty when it may be made."""
    listed = policy.guards.get(kind)
    return (Refusal("kind_not_listed", kind),) if listed is None else listed.refusals(case)


def view_of(policy: Policy, facts: Facts) -> dict[str, Value]:
    """The facts as the rules name them: with the duty of the role, and the ticks as all or some."""
    return {
        "role": facts.role,
        "organisation_duty": facts.organisation_duty,
        "duty": policy.duty(facts.role, facts.organisation_duty),
        "person": facts.person,
        "age": facts.age,
        "danger": facts.danger,
        "recipient": facts.recipient,
        "identifiable": facts.identifiable,
        "consent": facts.consent,
        "ticks": ALL_TICKED if facts.ticks.issuperset(TICKS) else SOME_TICKED,
        "representative": facts.representative,
        "supervisor_agrees": facts.supervisor_agrees,
        "feedback_agreed": facts.feedback_agreed,
        "victim_353": facts.victim_353,
        "safe_channel": facts.safe_channel,
        "purpose": facts.purpose,
    }


def _outcome(policy: Policy, rule: Rule, duty: str) -> Decision:
    return Decision(
        row=rule.rows.get(duty, 0),
        outcome=rule.outcome,
        basis=rule.basis,
        fields_max=rule.fields,
        must_record=rule.must_record,
        missing=rule.missing,
        can_do=rule.can_do,
        policy_version=policy.version,
    )
