"""How long each thing is kept: terms with their limits, when something is due, and when it may really go.

`domain.md` §2.8 as data (`resources/policy/retention.toml`), with practice B2: counted from the last
contact, longer when the person says yes, announced once before. Days are days of trusted time (`step`): a
clock that is wrong makes something go later, never earlier. GDPR articles 5(1)(e), 17 and 18.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from fieldapp.domain.calendar import add_months
from fieldapp.errors import InvalidInput

DRAFT: Final = "concept"
CONTACT: Final = "contact"
LOOSE: Final = "los_signaal"
OPEN: Final = "open_aanvraag"
CLOSED: Final = "gesloten_aanvraag"
REFUSED: Final = "geweigerd"
DECISION: Final = "beslissing"
CHAIN: Final = "logboek"
RULES: Final = (DRAFT, CONTACT, LOOSE, OPEN, CLOSED, REFUSED, DECISION, CHAIN)

DAYS: Final = "days"
MONTHS: Final = "months"
_UNITS: Final = (DAYS, MONTHS)

JUMP: Final = 62  # days: a clock that goes further forward at once was set, and counts for nothing
_SLACK: Final = 1  # day between the last day of a term and the erasing: a clock one day ahead is no reason
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """How long one object is kept: `amount` of `unit`, which the controller may set from `least` to `most`.

    It is announced `announce_days` before; once seen it stays `grace_days` more. With a yes of the person it
    may be kept `longer` (of `unit`) again and again, `longest` in all since the last contact.
    """

    rule: str
    amount: int
    unit: str
    least: int
    most: int
    announce_days: int
    grace_days: int
    longer: int
    longest: int

    def after(self, day: date) -> date:
        """The last day that counts from `day`."""
        return add(day, self.amount, self.unit)

    def limit(self, day: date) -> date:
        """The last day to which anything counted from `day` can be kept, whoever agrees."""
        return add(day, max(self.longest, self.amount), self.unit)

    def extended(self, counted_from: date, today: date, *, with_yes: bool) -> date:
        """The day until which it is kept when somebody gives a reason today, within the limit."""
        amount = self.longer if with_yes else min(self.amount, self.longer)
        return min(add(today, amount, self.unit), self.limit(counted_from))


@dataclass(frozen=True, slots=True)
class Policy:
    """All terms, dated and versioned, and the rules around them."""

    version: str
    in_force: date
    terms: Mapping[str, Term]
    unseen_days: int
    unseen_limits: tuple[int, int]
    stops: frozenset[str]
    with_yes: tuple[str, ...]
    without: tuple[str, ...]
    free_drafts: frozenset[str]
    stripped_drafts: frozenset[str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Policy:
        """A policy in parsed TOML. Raises InvalidInput for a term that is missing or out of its limits."""
        if set(data["term"]) != set(RULES):
            raise InvalidInput("retention.term", "unknown_code")
        said = data["announcement"]
        return cls(
            version=str(data["version"]),
            in_force=data["in_force"],
            terms={rule: _checked(Term(rule, **data["term"][rule])) for rule in RULES},
            unseen_days=int(said["unseen_days"]),
            unseen_limits=(int(said["unseen_least"]), int(said["unseen_most"])),
            stops=frozenset(data["restriction"]["stops"]),
            with_yes=tuple(data["reasons"]["with_yes"]),
            without=tuple(data["reasons"]["without"]),
            free_drafts=frozenset(data["drafts"]["free"]),
            stripped_drafts=frozenset(data["drafts"]["stripped"]),
        )

    @property
    def reasons(self) -> tuple[str, ...]:
        """Every reason to keep something longer; the first ones need a yes of the person."""
        return self.with_yes + self.without

    def with_amounts(self, chosen: Mapping[str, int]) -> Policy:
        """As the controller set it. Raises InvalidInput for an amount outside the limits."""
        terms = dict(self.terms)
        for rule, amount in chosen.items():
            if rule in terms:
                terms[rule] = _checked(replace(terms[rule], amount=amount))
        return replace(self, terms=terms)


def _checked(term: Term) -> Term:
    if term.unit not in _UNITS or not term.least <= term.amount <= term.most:
        raise InvalidInput(term.rule, "out_of_range")
    return term


def add(day: date, amount: int, unit: str) -> date:
    """So many days or months on."""
    return add_months(day, amount) if unit == MONTHS else day + _DAY * amount


# --- trusted time -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trusted:
    """The day that counts; the newest day a hub signed for; the day the device's clock showed last."""

    day: date
    hub: date | None
    device: date


def step(before: Trusted | None, hub: date | None, device: date) -> Trusted:
    """Trusted time goes on. A new word of the hub settles it, unless the clock of the device is behind that.

    Between two words the device's clock earns one day for each day on which the program ran, nothing for a
    leap of more than `JUMP` days; when it goes back it pays a day, so that going to and fro earns nothing.
    """
    if hub is not None and (before is None or before.hub is None or hub > before.hub):
        return Trusted(min(hub, device), hub, device)
    if before is None:
        return Trusted(device, hub, device)
    day, gone = before.day, (device - before.device).days
    if 0 < gone <= JUMP:
        day = min(day + _DAY, max(device, day))
    elif gone < 0:
        day -= _DAY
    return Trusted(day, before.hub, device)


# --- when something is due ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facts:
    """What counts for one person, each day trusted: the last contact, and their requests.

    `closed`: the day the last of their requests was closed, if there was any; `hold`: a ground of article 18.
    """

    contact: date
    open_requests: int = 0
    closed: date | None = None
    refused: bool = False
    hold: str = ""
    extended_to: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """By which rule something goes, and the last day it is kept; no day: it stays for now."""

    rule: str
    day: date | None


def due(policy: Policy, facts: Facts) -> Due:
    """The last day somebody is kept. An open request is never erased; a restriction stops every clock."""
    if facts.open_requests:
        return Due(OPEN, None)
    rule = REFUSED if facts.refused else CONTACT if facts.closed is None else CLOSED
    if facts.hold in policy.stops:
        return Due(rule, None)
    day = policy.terms[rule].after(facts.contact)
    if facts.closed is not None and not facts.refused:
        day = max(policy.terms[CLOSED].after(facts.closed), policy.terms[CONTACT].after(facts.contact))
    if facts.extended_to is not None:
        day = max(day, facts.extended_to)
    return Due(rule, day)


@dataclass(frozen=True, slots=True)
class Announced:
    """That something was announced, and seen; trusted days."""

    on: date | None = None
    seen: date | None = None


def announce_from(term: Term, last: date) -> date:
    """From this day on it is announced that something is kept until `last`."""
    return last - _DAY * term.announce_days


def may_go(policy: Policy, term: Term, last: date, announced: Announced, today: date) -> bool:
    """Whether something may go today: its last day passed, announced, and seen or long enough on the list."""
    slack = _SLACK if term.amount else 0
    if announced.on is None or today < last + _DAY * slack:
        return False
    if announced.seen is not None:
        return today >= max(announced.seen, announced.on) + _DAY * term.grace_days
    return today >= announced.on + _DAY * policy.unseen_days
