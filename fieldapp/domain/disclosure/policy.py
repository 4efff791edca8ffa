"""The policy as values, read strictly from parsed data: a word nobody knows is a mistake, never skipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.domain.disclosure import facts as f
from fieldapp.domain.disclosure.decision import BASES, OUTCOMES
from fieldapp.domain.disclosure.guards import Guard
from fieldapp.errors import InvalidInput

SECRECY: Final = "BG"
ORGANISATION: Final = "OD"
DISCRETION: Final = "AD"
DUTIES: Final = (SECRECY, ORGANISATION, DISCRETION)

ALL_TICKED: Final = "all"
SOME_TICKED: Final = "some"

LAW_ROW: Final = 18
# What rules up to this number decide, the law row may never reopen.
LAW_STANDS_AFTER: Final = 9
_LAW_PAPERS: Final = ("article", "article_version", "approved_by")

Value = str | bool
Condition = tuple[str, frozenset[Value]]

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    **f.VALUES,
    "duty": DUTIES,
    "ticks": (ALL_TICKED, SOME_TICKED),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: fits when all of `when` hold and not all of `unless`. `rows`: row of the table per duty."""

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

    def fits(self, view: Mapping[str, Value]) -> bool:
        """Whether this rule speaks about the situation."""
        for name, words in self.when:
            if view[name] not in words:
                return False
        return not self.unless or any(view[name] not in words for name, words in self.unless)


@dataclass(frozen=True, slots=True)
class Article:
    """The law behind a basis, with its number before and after the new code."""

    basis: str
    title: str
    new: str
    old: str


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules in order, duties, guards and articles: one version, recorded with every decision."""

    version: str
    rules: tuple[Rule, ...]
    duties: Mapping[str, Mapping[str, str]]
    guards: Mapping[str, Guard]
    articles: tuple[Article, ...]

    def duty(self, role: str, organisation_duty: str) -> str:
        """The duty of a role; an unknown role has the narrowest."""
        return self.duties.get(role, {}).get(organisation_duty, DISCRETION)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Policy:
        """The policy in parsed TOML. Raises InvalidInput(where, what) for anything it does not understand."""
        lists = {name: tuple(codes) for name, codes in data["fields"].items()}
        rules = tuple(_rule(entry, lists) for entry in data["rule"] if entry.get("enabled", True))
        _check_order(rules)
        return cls(
            version=str(data["version"]),
            rules=rules,
            duties=_duties(data["duty"]),
            guards={kind: Guard.from_data(kind, entry) for kind, entry in data["guard"].items()},
            articles=tuple(Article(**entry) for entry in data.get("article", ())),
        )


def _duties(data: Mapping[str, Any]) -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {
        role: dict.fromkeys(f.ORGANISATION_DUTIES, duty) if isinstance(duty, str) else dict(duty)
        for role, duty in data.items()
    }
    for role, by_organisation in found.items():
        if role not in f.ROLES or set(by_organisation) != set(f.ORGANISATION_DUTIES):
            raise InvalidInput(f"duty.{role}", "unknown_role")
        if not set(by_organisation.values()).issubset(DUTIES):
            raise InvalidInput(f"duty.{role}", "unknown_duty")
    return found


def _rule(entry: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> Rule:
    where = f"rule.{entry.get('number')}"
    row = entry["row"]
    rule = Rule(
        number=int(entry["number"]),
        rows=dict(row) if isinstance(row, Mapping) else dict.fromkeys(DUTIES, int(row)),
        when=_conditions(where, entry.get("when", {})),
        unless=_conditions(where, entry.get("unless", {})),
        outcome=str(entry["outcome"]),
        basis=str(entry.get("basis", "")),
        fields=lists[entry.get("fields", "none")],
        must_record=tuple(entry.get("must_record", ())),
        missing=tuple(entry.get("missing", ())),
        can_do=tuple(entry.get("can_do", ())),
    )
    _check_rule(where, rule)
    if rule.number == LAW_ROW and not all(entry.get(paper) for paper in _LAW_PAPERS):
        raise InvalidInput(where, "law_without_papers")
    return rule


def _check_rule(where: str, rule: Rule) -> None:
    if rule.outcome not in OUTCOMES:
        raise InvalidInput(where, "unknown_outcome")
    if rule.basis and rule.basis not in BASES:
        raise InvalidInput(where, "unknown_basis")
    if rule.outcome == "block" and not rule.can_do:
        raise InvalidInput(where, "silent_block")


def _check_order(rules: tuple[Rule, ...]) -> None:
    """The law row stands after every rule that it may never open."""
    seen_law = False
    for rule in rules:
        seen_law = seen_law or rule.number == LAW_ROW
        if seen_law and rule.number <= LAW_STANDS_AFTER:
            raise InvalidInput(f"rule.{rule.number}", "law_before_rule")


def _conditions(where: str, data: Mapping[str, Any]) -> tuple[Condition, ...]:
    return tuple((name, _words(where, name, value)) for name, value in data.items())


def _words(where: str, name: str, value: Any) -> frozenset[Value]:
    words = frozenset(value if isinstance(value, list) else [value])
    if name in f.FLAGS:
        known = all(isinstance(word, bool) for word in words)
    elif name == "purpose":
        known = all(isinstance(word, str) for word in words)
    else:
        known = name in _WORDS and words.issubset(_WORDS[name])
    if not known or not words:
        raise InvalidInput(where, f"unknown_condition:{name}")
    return words
