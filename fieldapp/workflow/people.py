"""People on this device: the list, one person, and whether somebody is known twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from rapidfuzz import fuzz, process

from fieldapp.domain.duplicates import NEARLY, Likeness, Traits, likeness
from fieldapp.domain.ids import MergeId, PersonId, RequestId
from fieldapp.domain.people import AGE_CLASSES, CHANNELS, FORBIDDEN, Person
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.signals import TEXT_LIMIT, Signal, clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.people import PersonLine, fold
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.workflow.changes import Change
from fieldapp.workflow.informing import remind_to_inform
from fieldapp.workflow.merging import merge, merges, undo_merge
from fieldapp.workflow.session import Session

__all__ = [
    "Likeness",
    "PeoplePage",
    "PersonCard",
    "PersonRequest",
    "PersonRow",
    "add",
    "alike",
    "alike_by_name",
    "card",
    "change",
    "merge",
    "merges",
    "page",
    "similar",
    "undo_merge",
]

_SHORT_LIMIT: Final = 500
_LOOKED_AT: Final = 60  # the nearest names, before years and places are weighed


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of the list. `since`: the latest signal; `waiting`: a request is open."""

    id: PersonId
    codename: str
    line: str
    since: datetime | None
    waiting: bool
    age_class: str = "onbekend"
    age_about: str = ""
    signals: int = 0


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A window on the list; give `next` back as `after` for the following one (None: no more)."""

    rows: tuple[PersonRow, ...]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True)
class PersonRequest:
    """A request for this person."""

    id: RequestId
    recipient: str
    state: str
    since: datetime


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person with what is known around: signals and requests newest first, merges that can be undone."""

    person: Person
    signals: tuple[Signal, ...]
    requests: tuple[PersonRequest, ...]
    alike: tuple[Likeness, ...]
    merged: tuple[MergeId, ...]

    @property
    def last_at(self) -> datetime | None:
        """The latest signal."""
        return self.signals[0].noted_at if self.signals else None

    @property
    def waiting(self) -> bool:
        """Whether a request is open."""
        return any(request.state in OPEN_STATES for request in self.requests)


def page(session: Session, query: str = "", after: str | None = None, limit: int = 100) -> PeoplePage:
    """People by codename; `query` looks in names, municipality and year of birth."""
    lines = session.people.page(query, after, limit, OPEN_STATES)
    following = lines[-1].cursor if len(lines) == limit else None
    return PeoplePage(tuple(map(_row, lines)), session.people.count(query), following)


def card(session: Session, person_id: PersonId) -> PersonCard:
    """One person. Raises InvalidInput when there is nobody with this id, also not under a merge."""
    person = known(session, person_id)
    requests = session.requests.newest(OUT, RequestFilter(person_id=person.id))
    return PersonCard(
        person=person,
        signals=tuple(session.signals.of_person(person.id)),
        requests=tuple(
            PersonRequest(line.id, line.recipient_name, line.standing.state, line.standing.since)
            for line in requests
        ),
        alike=similar(session, person),
        merged=merges(session, person.id),
    )


def known(session: Session, person_id: PersonId) -> Person:
    """The person, or who that person is now after a merge. Raises InvalidInput."""
    person = session.people.get(person_id) or session.people.get(session.store.merges.now_called(person_id))
    if person is None:
        raise InvalidInput("person_id", "missing")
    return person


def add(session: Session, codename: str) -> tuple[PersonId, Change]:
    """Somebody new, by a codename. Raises InvalidInput when it is empty."""
    if not clean_text(codename).strip():
        raise InvalidInput("codename", "missing")
    person = _checked(session, Person(PersonId(uuid4().hex), codename))
    with session.database.transaction():
        session.people.save(person)
    return person.id, Change.PEOPLE


def change(session: Session, person_id: PersonId, fields: Mapping[str, Any]) -> Change:
    """Write some fields of `Person` (also whole parts: situation, trusted, representative, safe_contact).

    Everything else stays as it is in the store. Raises InvalidInput for an unknown code or too long a text.
    """
    person = known(session, person_id)
    changed = _checked(session, replace(person, **dict(fields)))
    touched = Change.PEOPLE
    if changed != person:
        with session.database.transaction():
            session.people.save(changed)
            touched |= Change.AGENDA if remind_to_inform(session, changed.id) else Change.NONE
    return touched | (Change.SIGNALS if changed.codename != person.codename else Change.NONE)


# --- known twice ------------------------------------------------------------------------------------------


def similar(session: Session, person: Person) -> tuple[Likeness, ...]:
    """Who else this person may be, the likeliest first. Nobody is ever merged by it."""
    one = Traits(
        person.id, fold(person.codename), fold(person.full_name), person.birth_year, person.municipality
    )
    return alike(session, one)


def alike_by_name(session: Session, name: str) -> list[Person]:
    """People who may be meant by a codename that is being typed: nearly the same name, or begun like it."""
    if not name.strip():
        return []
    likely = alike(session, Traits(PersonId(""), fold(name), fold(name)))
    near = (session.people.get(found.person_id) for found in likely)
    found = {person.id: person for person in near if person is not None}
    for person in session.people.by_start(name.strip()):
        found.setdefault(person.id, person)
    return list(found.values())


def alike(session: Session, one: Traits) -> tuple[Likeness, ...]:
    """Who else has nearly this codename or name; the names of `one` are folded."""
    found = []
    for other in session.people.traits(_near(session, one)):
        score, why = likeness(one, other, _alike)
        if why:
            found.append((score, other.id, why))
    found.sort(key=lambda entry: (-entry[0], entry[1]))
    return tuple(_likeness(session, score, other_id, why) for score, other_id, why in found)


def _near(session: Session, one: Traits) -> set[PersonId]:
    """Those whose names lie near enough to be looked at closely."""
    ids, codenames, full_names = [], [], []
    for id_, codename, full_name in session.people.folded_names():
        ids.append(id_)
        codenames.append(codename)
        full_names.append(full_name)
    found: set[PersonId] = set()
    for name in {one.codename, one.full_name} - {""}:
        for names in (codenames, full_names):
            near = process.extract(
                name, names, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY, limit=_LOOKED_AT
            )
            found.update(ids[at] for _, _, at in near)
    return found - {one.id}


def _alike(one: str, other: str) -> float:
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def _likeness(session: Session, score: float, person_id: PersonId, why: tuple[str, ...]) -> Likeness:
    person = session.people.get(person_id)
    return Likeness(person_id, person.codename if person else "", score, why)


# --- what may be kept -------------------------------------------------------------------------------------


def _row(line: PersonLine) -> PersonRow:
    told = (line.full_name, line.municipality)
    return PersonRow(
        id=line.id,
        codename=line.codename,
        line=" · ".join(part for part in told if part),
        since=line.last_at,
        waiting=line.waiting,
        age_class=line.age_class,
        age_about=line.age_about,
        signals=line.signals,
    )


_TEXTS: Final = (
    *("codename", "age_about", "full_name", "municipality", "address", "phone", "birth_year", "household"),
    *("trusted_person", "health_fund"),
)
_PARTS: Final = ("safe_contact", "situation", "trusted", "representative")


def _checked(session: Session, person: Person) -> Person:
    clean: dict[str, Any] = {name: _line_of(name, getattr(person, name)) for name in _TEXTS}
    clean |= {name: _clean_part(getattr(person, name)) for name in _PARTS}
    person = replace(person, **clean)
    for name, used, allowed in _closed(session, person):
        if not set(used).issubset(allowed):
            raise InvalidInput(name, "unknown_code")
    return person


def _line_of(name: str, text: str, limit: int = _SHORT_LIMIT) -> str:
    cleaned = clean_text(text).strip()
    if len(cleaned.encode("utf-8")) > limit:
        raise InvalidInput(name, "too_long")
    return cleaned


def _clean_part(part: Any) -> Any:
    """A part of a person with its texts cleaned; codes and ticks stay."""
    texts = {
        name: _line_of(name, getattr(part, name), TEXT_LIMIT)
        for name in part.__dataclass_fields__
        if isinstance(getattr(part, name), str)
    }
    return replace(part, **texts)


def _closed(session: Session, person: Person) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Fields with the codes that they may hold."""
    words, stands = session.taxonomies, person.situation
    return (
        ("age_class", (person.age_class,), AGE_CLASSES),
        ("language", (person.language,), words["languages"].codes),
        ("safe_contact", person.safe_contact.allowed, CHANNELS),
        ("safe_contact", person.safe_contact.forbidden, FORBIDDEN),
        ("vulnerable", stands.vulnerable, words["e09"].codes),
        ("key_moments", stands.key_moments, words["e10"].codes),
        ("groups", stands.groups, words["e11"].codes),
        ("director", (stands.director,), ("", *words["director"].codes)),
        ("representative", (person.representative.kind,), ("", *words["representatives"].codes)),
    )
