"""Looking at rights together (1.2, 7.2, E21): what exists, and with a person how far each right is.

The program decides nothing: it judges no entitlement and asks nobody. What is noted stays on this device.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from fieldapp.domain.ids import PersonId
from fieldapp.domain.rights import NO_REACH, NOT_DISCUSSED, Right, RightNote, from_data, matching
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from resources import load_toml, names

_DECISION_LIMIT: Final = 2_000  # characters of what a person decided about one right


@dataclass(frozen=True, slots=True)
class Exploration:
    """The rights of one person: notes by code of the right, and whether help reaches the person (E08)."""

    person_id: PersonId
    codename: str
    notes: Mapping[str, RightNote]
    reach: str

    def note(self, right: str) -> RightNote | None:
        """How far this right is, or None when nothing was noted."""
        return self.notes.get(right)

    def status(self, right: str) -> str:
        """The status of this right (E21)."""
        note = self.notes.get(right)
        return NOT_DISCUSSED if note is None else note.status


@dataclass(frozen=True, slots=True)
class RightLine:
    """One right in the summary of a person."""

    code: str
    name: str
    note: RightNote


@dataclass(frozen=True, slots=True)
class RightSummary:
    """The rights of a person in short: how many by status, and those noted, the latest first."""

    counts: tuple[tuple[str, int], ...]
    lines: tuple[RightLine, ...]
    total: int
    reach: str


@cache
def _catalogue() -> tuple[Right, ...]:
    return from_data(load_toml(f"rights/{name}") for name in names("rights", ".toml"))


def catalogue(session: Session) -> tuple[Right, ...]:
    """All rights of the checklist, in the order of the screen."""
    return _catalogue()


def find(session: Session, text: str) -> tuple[Right, ...]:
    """The rights in which every word of `text` occurs; all of them for an empty text."""
    return matching(_catalogue(), text)


def right(session: Session, code: str) -> Right | None:
    """One right, or None when this version does not know it."""
    return next((each for each in _catalogue() if each.code == code), None)


def exploration(session: Session, person_id: PersonId) -> Exploration:
    """How far the rights of this person are. Raises InvalidInput for an unknown person."""
    person = session.people.get(person_id)
    if person is None:
        raise InvalidInput("person_id", "missing")
    notes = {note.right: note for note in session.store.rights.latest(person_id)}
    reach = session.store.rights.reach(person_id) or NO_REACH
    return Exploration(person_id, person.codename, notes, reach)


def note(session: Session, noted: RightNote) -> Change:
    """Note how far a right of a person is. Raises InvalidInput for a code that stands in no list."""
    _check(session, noted)
    cleaned = replace(
        noted, noted_at=session.now(), decision=clean_text(noted.decision).strip()[:_DECISION_LIMIT]
    )
    with session.database.transaction():
        if session.people.get(noted.person_id) is None:
            raise InvalidInput("person_id", "missing")
        session.store.rights.add(cleaned)
    return Change.RIGHTS


def note_reach(session: Session, person_id: PersonId, reach: str) -> Change:
    """Note whether help reaches this person (E08)."""
    if reach not in session.taxonomies["e08"]:
        raise InvalidInput("reach", "unknown_code")
    with session.database.transaction():
        if session.people.get(person_id) is None:
            raise InvalidInput("person_id", "missing")
        session.store.rights.add_reach(person_id, reach, session.now())
    return Change.RIGHTS


def summary(session: Session, person_id: PersonId) -> RightSummary:
    """The rights of a person for their page."""
    known = {each.code: each.name for each in _catalogue()}
    notes = session.store.rights.latest(person_id)
    counted = Counter(noted.status for noted in notes)
    order = session.taxonomies["e21"].codes
    lines = tuple(
        RightLine(noted.right, known.get(noted.right, noted.right), noted)
        for noted in notes
        if noted.status != NOT_DISCUSSED or noted.decision or noted.reasons
    )
    counts = tuple((code, counted[code]) for code in order if counted[code] and code != NOT_DISCUSSED)
    return RightSummary(counts, lines, len(known), session.store.rights.reach(person_id) or NO_REACH)


def _check(session: Session, noted: RightNote) -> None:
    if right(session, noted.right) is None:
        raise InvalidInput("right", "unknown_code")
    lists = session.taxonomies
    given = (
        ("e21", "status", (noted.status,)),
        ("e06", "reasons", noted.reasons),
        ("e07", "tracks", noted.tracks),
    )
    for name, field, codes in given:
        if any(code not in lists[name] for code in codes):
            raise InvalidInput(field, "unknown_code")
