"""The decision and the guard, two gates that do not trust each other.

The decision is the first rule of the policy that fits: pure and total; when nothing fits, nothing leaves.
The guard of the message kind looks again at the seal.
"""

from __future__ import annotations

from typing import Final

from fieldapp.domain.disclosure.decision import BLOCK, Decision
from fieldapp.domain.disclosure.facts import TICKS, Facts
from fieldapp.domain.disclosure.guards import GuardCase, Refusal
from fieldapp.domain.disclosure.policy import Policy, Rule
from fieldapp.domain.disclosure.strict import ALL_TICKED, SOME_TICKED, Value

_NO_RULE: Final = (("regel",), ("overleg_leidinggevende",))


def decide(policy: Policy, facts: Facts) -> Decision:
    """What may leave at most, on which ground, and what is missing or possible instead."""
    view = FactsView(policy, facts)
    rule = _first(policy, view)
    if rule is None:
        missing, can_do = _NO_RULE
        return Decision(0, BLOCK, "", (), (), missing, can_do, policy.version)
    return _outcome(policy, rule, view)


def deciding_rule(policy: Policy, facts: Facts) -> Rule | None:
    """The rule that decides; None when none fits and nothing leaves."""
    return _first(policy, FactsView(policy, facts))


def guard(policy: Policy, kind: str, case: GuardCase) -> tuple[Refusal, ...]:
    """Everything that closes the seal of this message kind; empty when it may be made."""
    listed = policy.guards.get(kind)
    return (Refusal("kind_not_listed", kind),) if listed is None else listed.refusals(case)


class FactsView(dict[str, Value]):
    """The facts as the rules name them: with the duty of the role, and the ticks as all or some.

    A fact is read when a rule asks for it, and once: what a decision rests on can be seen from outside.
    """

    def __init__(self, policy: Policy, facts: Facts) -> None:
        super().__init__()
        self._policy = policy
        self._facts = facts

    def __missing__(self, name: str) -> Value:
        facts = self._facts
        value: Value
        if name == "duty":
            value = self._policy.duty(facts.role, facts.organisation_duty)
        elif name == "ticks":
            value = ALL_TICKED if facts.ticks.issuperset(TICKS) else SOME_TICKED
        else:
            value = getattr(facts, name)
        self[name] = value
        return value


def _first(policy: Policy, view: FactsView) -> Rule | None:
    for rule in policy.rules:
        if rule.fits(view):
            return rule
    return None


def _outcome(policy: Policy, rule: Rule, view: FactsView) -> Decision:
    return Decision(
        row=rule.rows.get(str(view["duty"]), 0),
        outcome=rule.outcome,
        basis=rule.basis,
        fields_max=rule.fields,
        must_record=rule.must_record,
        missing=rule.lacks(view),
        can_do=rule.can_do,
        policy_version=policy.version,
    )
