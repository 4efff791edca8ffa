"""The policy as values: the rules in order, who has which duty, the guards and the articles of the law.

`Policy.from_data` reads parsed TOML strictly: a word nobody knows is a mistake, never skipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from fieldapp.domain.disclosure import facts as f
from fieldapp.domain.disclosure import strict
from fieldapp.domain.disclosure.decision import BASES, BLOCK, OUTCOMES
from fieldapp.domain.disclosure.guards import Guard
from fieldapp.domain.disclosure.strict import Condition, View
from fieldapp.errors import InvalidInput

SECRECY: Final = "BG"
ORGANISATION: Final = "OD"
DISCRETION: Final = "AD"
# From narrow to wide.
DUTIES: Final = (DISCRETION, ORGANISATION, SECRECY)

LAW_ROW: Final = 18
# What rules up to this number decide, the law row may never reopen.
LAW_STANDS_AFTER: Final = 9
# The law row stands before this rule.
LAW_STANDS_BEFORE: Final = 14
_LAW_PAPERS: Final = ("article", "article_version", "approved_by")
_RULE_KEYS: Final = ("number", "row", "when", "unless", "outcome", "basis", "fields")
_RULE_CODES: Final = ("must_record", "missing", "missing_when", "can_do")
_KEYS: Final = ("version", "checked_on", "duty", "fields", "data_set", "rule", "guard", "article")

Duties = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: fits when all of `when` hold and not all of `unless`. `rows`: row of the table per duty.

    `law`: article, its version and who approved it, of the law row only. `enabled` is false for a law row
    that waits for those.
    """

    number: int
    rows: Mapping[str, int]
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    outcome: str
    basis: str
    fields: tuple[str, ...]
    must_record: tuple[str, ...]
    missing: tuple[str, ...]
    can_do: tuple[str, ...]
    missing_when: tuple[tuple[str, tuple[Condition, ...]], ...] = ()
    law: tuple[str, str, str] = ("", "", "")
    enabled: bool = True

    def fits(self, view: View) -> bool:
        """Whether this rule speaks about the situation."""
        for name, words in self.when:
            if view[name] not in words:
                return False
        return not self.unless or any(view[name] not in words for name, words in self.unless)

    def lacks(self, view: View) -> tuple[str, ...]:
        """What is missing in the situation."""
        if not self.missing_when:
            return self.missing
        found = [
            code for code, asked in self.missing_when if all(view[name] in words for name, words in asked)
        ]
        return (*self.missing, *found)


@dataclass(frozen=True, slots=True)
class Article:
    """The law behind a basis, with its number before and after the new code. `confirmed`: by a lawyer."""

    basis: str
    title: str
    new: str
    old: str
    checked_on: date
    confirmed: bool


@dataclass(frozen=True, slots=True)
class DataSet:
    """What a contact request holds: of itself, with a tick per field, and never."""

    always: tuple[str, ...]
    by_tick: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """Duties of one organisation that differ from the default, and who approved a wider one."""

    id: str
    name: str
    duties: Duties
    approved_by: str = ""
    approved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules in order, duties, guards and articles: one version, recorded with every decision."""

    version: str
    checked_on: date
    rules: tuple[Rule, ...]
    duties: Duties
    guards: Mapping[str, Guard]
    articles: tuple[Article, ...]
    data_set: DataSet
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    law: Rule | None = None

    def duty(self, role: str, organisation_duty: str) -> str:
        """The duty of a role; an unknown role has the narrowest."""
        return self.duties.get(role, {}).get(organisation_duty, DISCRETION)

    def of(self, organisation: str) -> Policy:
        """The policy for the members of one organisation (32 hex), with its own duties if it has any."""
        own = self.organisations.get(organisation)
        return self if own is None else replace(self, duties={**self.duties, **own.duties})

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Policy:
        """The policy in parsed TOML. Raises InvalidInput(where, what) for anything it does not understand."""
        strict.known_keys("policy", data, (*_KEYS, "organisation"), _KEYS)
        lists = {name: tuple(codes) for name, codes in data["fields"].items()}
        rules = tuple(_rule(entry, lists) for entry in data["rule"])
        _check_order(rules)
        duties = _duties("duty", data["duty"])
        strict.known_keys("duty", duties, f.ROLES, f.ROLES)
        policy = cls(
            version=str(data["version"]),
            checked_on=strict.day("policy", data["checked_on"]),
            rules=tuple(rule for rule in rules if rule.enabled),
            duties=duties,
            guards={kind: Guard.from_data(kind, entry) for kind, entry in data["guard"].items()},
            articles=tuple(_article(entry) for entry in data["article"]),
            data_set=_data_set(data["data_set"], lists),
            organisations=_organisations(data.get("organisation", ()), duties),
            law=next((rule for rule in rules if rule.number == LAW_ROW), None),
        )
        _check_never(policy, lists)
        return policy


# --- duties ---------------------------------------------------------------------------------------------


def _duties(where: str, data: Mapping[str, Any]) -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {
        role: dict.fromkeys(f.ORGANISATION_DUTIES, duty) if isinstance(duty, str) else dict(duty)
        for role, duty in data.items()
    }
    for role, by_organisation in found.items():
        if role not in f.ROLES or set(by_organisation) != set(f.ORGANISATION_DUTIES):
            raise InvalidInput(f"{where}.{role}", "unknown_role")
        if not set(by_organisation.values()).issubset(DUTIES):
            raise InvalidInput(f"{where}.{role}", "unknown_duty")
    return found


def _organisations(entries: Any, default: Duties) -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for entry in entries:
        where = f"organisation.{entry.get('id', '')}"
        strict.known_keys(
            where, entry, ("id", "name", "duty", "approved_by", "approved_on"), ("id", "name", "duty")
        )
        own = Organisation(
            id=strict.hex_id(where, entry["id"]),
            name=str(entry["name"]),
            duties=_duties(f"{where}.duty", entry["duty"]),
            approved_by=str(entry.get("approved_by", "")),
            approved_on=strict.day(where, entry["approved_on"]) if "approved_on" in entry else None,
        )
        if own.id in found:
            raise InvalidInput(where, "doubled_organisation")
        if _widens(own.duties, default) and not (own.approved_by and own.approved_on):
            raise InvalidInput(where, "wider_duty_without_approval")
        found[own.id] = own
    return found


def _widens(own: Duties, default: Duties) -> bool:
    """Whether some role gets a wider duty than by default."""
    return any(
        DUTIES.index(duty) > DUTIES.index(default.get(role, {}).get(kind, DISCRETION))
        for role, by_organisation in own.items()
        for kind, duty in by_organisation.items()
    )


# --- rules ----------------------------------------------------------------------------------------------


def _rule(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Rule:
    where = f"rule.{entry.get('number')}"
    papers = ("enabled", *_LAW_PAPERS) if entry.get("number") == LAW_ROW else ()
    strict.known_keys(where, entry, (*_RULE_KEYS, *_RULE_CODES, *papers), ("number", "row", "outcome"))
    if entry.get("fields", "none") not in lists:
        raise InvalidInput(where, "unknown_fields")
    row, later = entry["row"], entry.get("missing_when", {})
    rule = Rule(
        number=int(entry["number"]),
        rows=dict(row) if isinstance(row, Mapping) else dict.fromkeys(DUTIES, int(row)),
        when=strict.conditions(where, entry.get("when", {}), DUTIES),
        unless=strict.conditions(where, entry.get("unless", {}), DUTIES),
        outcome=str(entry["outcome"]),
        basis=str(entry.get("basis", "")),
        fields=lists[entry.get("fields", "none")],
        must_record=tuple(entry.get("must_record", ())),
        missing=tuple(entry.get("missing", ())),
        can_do=tuple(entry.get("can_do", ())),
        missing_when=tuple((code, strict.conditions(where, asked, DUTIES)) for code, asked in later.items()),
        law=_law(entry),
        enabled=entry.get("enabled", True) is True,
    )
    _check_rule(where, rule)
    return rule


def _law(entry: Mapping[str, Any]) -> tuple[str, str, str]:
    article, version, by = (str(entry.get(paper, "")).strip() for paper in _LAW_PAPERS)
    return article, version, by


def _check_rule(where: str, rule: Rule) -> None:
    if rule.outcome not in OUTCOMES:
        raise InvalidInput(where, "unknown_outcome")
    if rule.basis and rule.basis not in BASES:
        raise InvalidInput(where, "unknown_basis")
    if rule.outcome == BLOCK and not (rule.can_do and (rule.missing or rule.missing_when)):
        raise InvalidInput(where, "silent_block")
    if rule.outcome == BLOCK and (rule.fields or rule.basis):
        raise InvalidInput(where, "block_that_opens")
    if rule.number == LAW_ROW and rule.enabled and not all(rule.law):
        raise InvalidInput(where, "law_without_papers")


def _check_order(rules: tuple[Rule, ...]) -> None:
    """The law row stands after every rule that it may never open, and before rule 14."""
    at = [place for place, rule in enumerate(rules) if rule.number == LAW_ROW and rule.enabled]
    for place, rule in enumerate(rules):
        if at and place > at[0] and rule.number <= LAW_STANDS_AFTER:
            raise InvalidInput(f"rule.{rule.number}", "law_before_rule")
        if at and place < at[-1] and LAW_STANDS_BEFORE <= rule.number < LAW_ROW:
            raise InvalidInput(f"rule.{rule.number}", "law_after_rule")


# --- data set and articles ------------------------------------------------------------------------------


def _data_set(data: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> DataSet:
    keys = ("always", "by_tick", "never")
    strict.known_keys("data_set", data, keys, keys)
    if data["by_tick"] not in lists:
        raise InvalidInput("data_set", "unknown_fields")
    return DataSet(tuple(data["always"]), lists[data["by_tick"]], tuple(data["never"]))


def _check_never(policy: Policy, lists: Mapping[str, tuple[str, ...]]) -> None:
    """What never leaves stands in no list of what may."""
    listed = {f"fields.{name}": codes for name, codes in lists.items()}
    listed |= {f"guard.{kind}": guard.fields for kind, guard in policy.guards.items()}
    for where, codes in listed.items():
        if set(codes) & set(policy.data_set.never):
            raise InvalidInput(where, "never_leaves")


def _article(entry: Mapping[str, Any]) -> Article:
    keys = ("basis", "title", "new", "old", "checked_on", "confirmed")
    strict.known_keys("article", entry, keys, keys)
    if entry["basis"] not in BASES:
        raise InvalidInput("article", "unknown_basis")
    strict.day("article", entry["checked_on"])
    return Article(**entry)
