"""Two colleagues changed the same person apart from each other: both values kept, shown, and one chosen.

It happens where a record goes to a colleague: what comes back meets what was changed here meanwhile, and what
was changed here after it was handed over has reached nobody yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.conflicts import Told, combined, told, whole, with_told
from fieldapp.domain.ids import PersonId, SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.signals import Signal
from fieldapp.errors import InvalidInput
from fieldapp.store.conflicts import MINE, THEIRS, Conflict
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

OWN_WORDS: Final = "own_words"
_LISTS: Final = ("domains", "non_take_up", "strengths")


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """One field with two values. `colleague` empty: changed here after it was handed over.

    `chosen` is mine, theirs, or empty as long as nobody chose; then the record holds `mine`.
    """

    id: str
    what: str
    mine: Told = field(repr=False)
    theirs: Told = field(repr=False)
    colleague: str = field(repr=False)
    at: datetime
    chosen: str
    chosen_at: datetime | None


def part(session: Session, person_id: PersonId) -> None:
    """This record goes to a colleague now, as it is; in the caller's transaction.

    What was changed after an earlier time goes with it, so nobody has to choose any more.
    """
    person = session.people.get(person_id)
    if person is not None:
        for conflict in session.store.conflicts.of_person(person_id):
            if not conflict.colleague:
                session.store.conflicts.choose(conflict.id, MINE, session.now())
        session.store.conflicts.part(person_id, whole(person), session.now())


def take_in(session: Session, theirs: Person, colleague: str) -> None:
    """Keep a record that came from a colleague beside what is here; in the caller's transaction."""
    mine, kept = session.people.get(theirs.id), theirs
    if mine is not None:
        kept, differ = combined(session.store.conflicts.parted(theirs.id), mine, theirs)
        for name in differ:
            _keep(session, theirs.id, name, (told(mine, name), told(theirs, name)), colleague)
    session.people.save(kept)
    session.store.conflicts.part(theirs.id, whole(theirs), session.now())


def take_in_signal(session: Session, person_id: PersonId, theirs: Signal, colleague: str) -> None:
    """Keep a signal that came from a colleague; what was seen and noted here stays as it is."""
    mine = session.signals.get(theirs.id)
    if mine is None:
        session.signals.save(theirs)
        return
    added: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(mine, name), *getattr(theirs, name)))) for name in _LISTS
    }
    words = mine.own_words or theirs.own_words
    session.signals.save(replace(mine, person_id=person_id, own_words=words, **added))
    if theirs.own_words and theirs.own_words != words:
        both = ({OWN_WORDS: words}, {OWN_WORDS: theirs.own_words})
        _keep(session, person_id, OWN_WORDS, both, colleague, mine.id)


def left_behind(session: Session, person_id: PersonId) -> bool:
    """Whether something was changed here since the record was handed over; then both values are kept."""
    person, went = session.people.get(person_id), session.store.conflicts.parted(person_id)
    if person is None or went is None:
        return False
    now = whole(person)
    changed = [name for name in now if name in went and now[name] != went[name]]
    for name in changed:
        _keep(session, person_id, name, (now[name], went[name]), "")
    return bool(changed)


def _keep(
    session: Session,
    person_id: PersonId,
    name: str,
    both: tuple[Told, Told],
    colleague: str,
    signal_id: SignalId | None = None,
) -> None:
    mine, theirs = both
    conflict = Conflict(uuid4().hex, person_id, name, mine, theirs, colleague, session.now(), signal_id)
    session.store.conflicts.add(conflict)


def two_versions(session: Session, person_id: PersonId) -> tuple[TwoVersions, ...]:
    """All fields of a person that had two values: those to choose first."""
    return tuple(
        TwoVersions(
            each.id,
            each.what,
            each.mine,
            each.theirs,
            each.colleague,
            each.at,
            each.chosen,
            each.chosen_at,
        )
        for each in session.store.conflicts.of_person(person_id)
    )


def waiting(session: Session) -> tuple[tuple[Person, int], ...]:
    """Persons with fields to choose, and how many."""
    found = []
    for person_id, n in session.store.conflicts.waiting():
        person = session.people.get(person_id)
        if person is not None:
            found.append((person, n))
    return tuple(found)


def choose(session: Session, conflict_id: str, which: str) -> Change:
    """One of the two counts from now on; the other stays to be read. Choosing twice changes nothing.

    Raises InvalidInput(conflict: unknown; which: unknown_code).
    """
    return choose_all(session, {conflict_id: which})


def choose_all(session: Session, chosen: Mapping[str, str]) -> Change:
    """Several at once (conflict → mine or theirs), or none of them. Raises as `choose`."""
    if not {MINE, THEIRS}.issuperset(chosen.values()):
        raise InvalidInput("which", "unknown_code")
    change = Change.NONE
    with session.database.transaction():
        for conflict_id, which in chosen.items():
            conflict = session.store.conflicts.get(conflict_id)
            if conflict is None:
                raise InvalidInput("conflict", "unknown")
            if session.store.conflicts.choose(conflict_id, which, session.now()):
                _put(session, conflict, conflict.mine if which == MINE else conflict.theirs)
                change = Change.PEOPLE | Change.SIGNALS
    return change


def _put(session: Session, conflict: Conflict, said: Mapping[str, object]) -> None:
    if conflict.signal_id is not None:
        signal = session.signals.get(conflict.signal_id)
        if signal is not None:
            session.signals.save(replace(signal, own_words=str(said[OWN_WORDS])))
        return
    person = session.people.get(conflict.person_id)
    if person is not None:
        session.people.save(with_told(person, conflict.what, said))
