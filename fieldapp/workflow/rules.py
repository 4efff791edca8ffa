"""Trying the rules: one situation, its decision, the rule behind it and the law. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.disclosure import Article, Decision, Facts, Rule, decide, deciding_rule
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Trial:
    """What the table says. `rule` is None when none fits; `article` is that of the basis, if there is one."""

    facts: Facts
    duty: str
    decision: Decision
    rule: Rule | None
    article: Article | None


def beginning(session: Session) -> Facts:
    """Where one begins: oneself, a grown-up who was not asked yet, and a core actor."""
    return Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person="not_asked",
        age="18plus",
        danger="none",
        recipient="core_actor",
        identifiable=True,
        consent="absent",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=True,
    )


def attempt(session: Session, facts: Facts) -> Trial:
    """Decide, as the sending screen would, with the duties of the own organisation."""
    decision = decide(session.policy, facts)
    articles = {article.basis: article for article in session.policy.articles}
    return Trial(
        facts=facts,
        duty=session.policy.duty(facts.role, facts.organisation_duty),
        decision=decision,
        rule=deciding_rule(session.policy, facts),
        article=articles.get(decision.basis),
    )
