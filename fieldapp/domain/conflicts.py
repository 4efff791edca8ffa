"""Two colleagues changed one person's record apart from each other: what both know, and where they differ.

Where only one changed something, that counts; where both did, both values are kept until a human chooses.
What was cleared stays cleared. What must never be done to reach somebody stays forbidden, whoever noted it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Final, TypeAlias

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import (
    MERGE_FIELDS,
    Person,
    Representative,
    SafeContact,
    TrustedPerson,
)

Told: TypeAlias = Mapping[str, Any]
"""Values of one field by name, as plain data: what a store keeps and a screen shows."""

FOLLOWS: Final = "follows"
NOTE: Final = "contact_note"
_FOLLOWING: Final = ("director", "lead_actor", "co_actors", "case_manager")
FIELDS: Final = (*MERGE_FIELDS, FOLLOWS, NOTE)
"""What is compared, each as a whole; ways of contact that are forbidden are added up instead."""

_PARTS: Final = {"trusted": TrustedPerson, "representative": Representative}


def told(person: Person, field: str) -> Told:
    """What somebody's record says in one of `FIELDS`."""
    if field == FOLLOWS:
        return {name: getattr(person.situation, name) for name in _FOLLOWING}
    if field == NOTE:
        return {"note": person.safe_contact.note}
    return {name: _plain(getattr(person, name)) for name in MERGE_FIELDS[field]}


def whole(person: Person) -> Mapping[str, Told]:
    """The record in all of `FIELDS`."""
    return {field: told(person, field) for field in FIELDS}


def says_something(said: Told, field: str) -> bool:
    """Whether there is anything in it that an empty record does not say."""
    return said != _NOTHING[field]


def with_told(person: Person, field: str, said: Told) -> Person:
    """The record with this value in one of `FIELDS`."""
    if field == FOLLOWS:
        return replace(person, situation=replace(person.situation, **said))
    if field == NOTE:
        return replace(person, safe_contact=replace(person.safe_contact, note=said["note"]))
    return replace(person, **{name: _whole(name, value) for name, value in said.items()})


def combined(base: Mapping[str, Told] | None, mine: Person, theirs: Person) -> tuple[Person, tuple[str, ...]]:
    """`mine` with what the other one newly knows, and the fields in which both changed something.

    `base`: what both had when they parted; without it every difference is one. In a field that is named the
    record keeps `mine`: whoever calls keeps the other value beside it.
    """
    kept, differ = mine, []
    for field in FIELDS:
        ours, others = told(mine, field), told(theirs, field)
        before = _NOTHING[field] if base is None else base.get(field, _NOTHING[field])
        if ours == others or not says_something(others, field) or others == before:
            continue
        if ours == before:
            kept = with_told(kept, field, others)
        else:
            differ.append(field)
    return replace(kept, safe_contact=_safe(kept.safe_contact, theirs.safe_contact)), tuple(differ)


def _safe(ours: SafeContact, others: SafeContact) -> SafeContact:
    """All that either forbids; of ways that both speak of only those that both allow."""
    forbidden = tuple(dict.fromkeys((*ours.forbidden, *others.forbidden)))
    both = tuple(code for code in ours.allowed if code in others.allowed)
    allowed = both if ours.allowed and others.allowed else (*ours.allowed, *others.allowed)
    return SafeContact(tuple(code for code in allowed if code not in forbidden), forbidden, ours.note)


def _plain(value: Any) -> Any:
    return asdict(value) if isinstance(value, TrustedPerson | Representative) else value


def _whole(name: str, value: Any) -> Any:
    part = _PARTS.get(name)
    return value if part is None else part(**value)


_NOTHING: Final = whole(Person(PersonId(""), ""))
