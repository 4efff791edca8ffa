"""What the partners of a network agreed on: how long a step may last, what may go along, who sees what.

Each organisation goes by the newest version that it said yes to itself. Nothing here opens what the policy
closes: fields only become fewer, and a law counts only for the combinations that row 18 may name at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from fieldapp.domain.disclosure import Policy
from fieldapp.domain.disclosure.decision import ALLOW
from fieldapp.domain.disclosure.policy import LAW_ROW, LAW_STANDS_AFTER, LAW_STANDS_BEFORE, Rule
from fieldapp.domain.ids import OrgId
from fieldapp.domain.requests.terms import Terms
from fieldapp.errors import InvalidInput

RECEIVED: Final = "ontvangen"
TAKEN_UP: Final = "opgenomen"

OWN: Final = "eigen"
COORDINATOR: Final = "regie"
OVERDUE: Final = (OWN, COORDINATOR)
"""Who sees requests past their term (practice B7): the own actor only, or the coordinator as well."""

TEAM: Final = "team"

# What a law may be said to cover: somebody who was not asked, cannot decide or said no, by whoever has
# secrecy or the discretion of an organisation. Somebody who agrees needs no law.
POSITIONS: Final = ("not_asked", "cannot_decide", "refuses")
DUTIES: Final = ("BG", "OD")

MOST_DAYS: Final = 366
MOST_ATTEMPTS: Final = 20


@dataclass(frozen=True, slots=True)
class Law:
    """The papers of row 18, and for which of `POSITIONS` and `DUTIES` it counts."""

    article: str = ""
    version: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    positions: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()

    def lacks(self) -> tuple[str, ...]:
        """Names of what is not filled in yet; with any of them it opens nothing."""
        said = {
            "article": self.article.strip(),
            "version": self.version.strip(),
            "approved_by": self.approved_by.strip(),
            "approved_on": self.approved_on,
            "positions": set(self.positions) <= set(POSITIONS) and self.positions,
            "duties": set(self.duties) <= set(DUTIES) and self.duties,
        }
        return tuple(name for name, value in said.items() if not value)


@dataclass(frozen=True, slots=True)
class Agreement:
    """One version of what is agreed; `version` 0 is what counts while nothing was agreed.

    `states`: working days per open state. `catchment`: NIS codes that an organisation covers; `area` those
    that the network means to cover.
    """

    version: int
    states: Mapping[str, int]
    attempts: int
    fields: tuple[str, ...]
    heard_by: tuple[str, ...] = ()
    overdue: str = OWN
    catchment: Mapping[OrgId, tuple[str, ...]] = field(default_factory=dict)
    area: tuple[str, ...] = ()
    social_service: bool = True
    text: str = ""
    law: Law | None = None
    issued: date | None = None

    @property
    def take_up(self) -> int:
        """Working days in which a request that came in is taken up."""
        return self.states[RECEIVED]

    @property
    def first_attempt(self) -> int:
        """Working days after that in which the first attempt is made."""
        return self.states[TAKEN_UP]

    @property
    def team_hears(self) -> bool:
        """Whether the sender's team mailbox hears what became of a request, besides the sender."""
        return TEAM in self.heard_by


def unagreed(terms: Terms, policy: Policy) -> Agreement:
    """What counts while nothing was agreed: the terms of the program, and all fields that may ever go."""
    return Agreement(0, dict(terms.states), terms.attempts, policy.data_set.by_tick)


def agreed_terms(base: Terms, agreement: Agreement | None) -> Terms:
    """The terms with what was agreed; a state that an older agreement does not know keeps its own."""
    if agreement is None:
        return base
    states = {state: agreement.states.get(state, days) for state, days in base.states.items()}
    return replace(
        base,
        states=states,
        take_up=states[RECEIVED],
        first_attempt=states[TAKEN_UP],
        attempts=agreement.attempts,
    )


def agreed_policy(policy: Policy, agreement: Agreement | None) -> Policy:
    """The policy with no more fields of a request than were agreed on; everything else stands."""
    if agreement is None:
        return policy
    left_out = set(policy.data_set.by_tick) - set(agreement.fields)

    def fewer(fields: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(code for code in fields if code not in left_out)

    rules = tuple(replace(rule, fields=fewer(rule.fields)) if _sends(rule) else rule for rule in policy.rules)
    law = policy.law if policy.law is None else replace(policy.law, fields=fewer(policy.law.fields))
    request = policy.guards["request"]
    guards = {**policy.guards, "request": replace(request, fields=fewer(request.fields))}
    data_set = replace(policy.data_set, by_tick=fewer(policy.data_set.by_tick))
    return replace(policy, rules=rules, law=law, guards=guards, data_set=data_set)


def _sends(rule: Rule) -> bool:
    """Rules of a request to a service; what stays inside the organisation is not its partners' business."""
    return rule.outcome == ALLOW


def lawful_policy(policy: Policy, law: Law, version: int) -> Policy:
    """The policy with row 18 on, where it stands: after all that it may never open, before rule 14.

    The version says under which agreement. Raises InvalidInput for a law without all its papers.
    """
    lacking = law.lacks()
    if lacking or policy.law is None:
        raise InvalidInput(f"law.{lacking[0] if lacking else 'row'}", "law_without_papers")
    when = {**dict(policy.law.when), "person": frozenset(law.positions), "duty": frozenset(law.duties)}
    row = replace(
        policy.law,
        when=tuple(when.items()),
        law=(law.article.strip(), law.version.strip(), law.approved_by.strip()),
        enabled=True,
    )
    others = [rule for rule in policy.rules if rule.number != LAW_ROW]
    place = next(at for at, rule in enumerate(others) if rule.number >= LAW_STANDS_BEFORE)
    if any(rule.number <= LAW_STANDS_AFTER for rule in others[place:]):
        raise InvalidInput("law.row", "law_before_rule")
    rules = (*others[:place], row, *others[place:])
    return replace(policy, rules=rules, law=row, version=f"{policy.version}+afspraken.{version}")
