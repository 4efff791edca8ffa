"""Rights of the person on this device: what is kept, erasing (17), using it no further (18).

Informing (13, 14) is in `informing`, the report (15) in `report`, putting right (16) in `correcting`; the
erasing itself is `retain`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.people import Person
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.errors import DisclosureRefused
from fieldapp.store.person_rights import OUT, Restriction
from fieldapp.store.requests import OUT as SENT
from fieldapp.store.requests import RequestFilter
from fieldapp.workflow import logbook, people, post, retain
from fieldapp.workflow.changes import Change
from fieldapp.workflow.informing import Informed, informed
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

RESTRICTED: Final = "niet_verder_gebruiken"

# Why something is not erased now.
OPEN_REQUEST: Final = "open_request"
ON_HOLD: Final = "restricted"


@dataclass(frozen=True, slots=True)
class Told:
    """One request that left: to whom, how it stands, what was put right since."""

    request_id: RequestId
    recipient: str
    state: str
    at: datetime
    corrected: int
    can_correct: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What this device keeps of one person. `counts`: (table, rows), most telling first.

    `ground`: that of a restriction, with `since`; empty when there is none.
    """

    person: Person
    counts: tuple[tuple[str, int], ...]
    informed: Informed
    told: tuple[Told, ...]
    ground: str
    since: datetime | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Erasing:
    """What erasing would do: `goes` (table, rows), `stays` codes of what must stay, `to` who also has it.

    `stopped`: why it cannot be now (open_request, restricted), or empty. `files` that left: the day on which
    each is to be removed.
    """

    goes: tuple[tuple[str, int], ...]
    stays: tuple[str, ...]
    to: tuple[str, ...]
    files: tuple[date, ...]
    stopped: str


def kept(session: Session, person_id: PersonId) -> Kept:
    """What is kept of one person. Raises InvalidInput when there is nobody with this id."""
    person = people.known(session, person_id)
    current = next((one for one in _restrictions(session, person.id) if one.lifted_at is None), None)
    clock = session.store.retention.get("persoon", person.id)
    return Kept(
        person=person,
        counts=session.store.dossier.counts(person.id),
        informed=informed(session, person.id),
        told=tuple(_told(session, person.id)),
        ground="" if current is None else current.ground,
        since=None if current is None else current.since,
        due=None if clock is None else clock.due,
    )


def _told(session: Session, person_id: PersonId) -> list[Told]:
    found = []
    for line in session.requests.newest(SENT, RequestFilter(person_id=person_id)):
        corrected = len(session.store.person_rights.addenda(OUT, line.thread))
        state = line.standing.state
        may = state != WITHDRAWN
        found.append(Told(line.id, line.recipient_name, state, line.made_at, corrected, may))
    return found


# --- not used any further (18) ------------------------------------------------------------------------------


def grounds(session: Session) -> tuple[str, ...]:
    """The grounds of article 18, in the order of the code list."""
    stops = retain.policy(session).stops
    return tuple(code for code in session.taxonomies["restriction"].codes if code in stops)


def hold(session: Session, person_id: PersonId) -> str:
    """The ground on which nothing of this person is used now; empty when it may be."""
    return session.store.person_rights.hold(person_id)


def require_free(session: Session, person_id: PersonId) -> None:
    """Nothing is sent of somebody who asked for that. Raises DisclosureRefused."""
    if hold(session, person_id):
        raise DisclosureRefused((RESTRICTED,), ("beperking_bespreken",))


def restrict(session: Session, person_id: PersonId, ground: str) -> Change:
    """From now on nothing of this person is sent or erased; what is kept stays. Twice changes nothing.

    The next step of a ladder, which others hold and would send on, is taken back.

    Raises InvalidInput("ground", "unknown_code").
    """
    person = people.known(session, person_id)
    if hold(session, person.id):
        return Change.NONE
    change = retain.hold(session, person.id, ground)  # first: a crash between leaves the careful half
    with session.database.transaction():
        session.store.person_rights.restrict(Restriction(uuid4().hex, person.id, ground, session.now()))
        _enter(session, person.id, "restricted", ground)
        change |= post.stop_next_steps(session, person.id, RESTRICTED)
    return change | Change.PEOPLE | Change.LEDGER


def lift(session: Session, person_id: PersonId) -> Change:
    """The person was told, and it may be used again (18(3)); the erasure clock goes on."""
    person = people.known(session, person_id)
    current = [one for one in _restrictions(session, person.id) if one.lifted_at is None]
    if not current:
        return Change.NONE
    with session.database.transaction():
        for one in current:
            session.store.person_rights.restrict(replace(one, lifted_at=session.now()))
        _enter(session, person.id, "restriction_lifted", current[0].ground)
    return retain.release(session, person.id) | Change.PEOPLE | Change.LEDGER


def _restrictions(session: Session, person_id: PersonId) -> list[Restriction]:
    return session.store.person_rights.restrictions(person_id)


def _enter(session: Session, person_id: PersonId, act: str, ground: str) -> None:
    facts = {"act": act, "ground": ground}
    logbook.enter(session, EntryKind.RIGHTS, facts, About(person_id=person_id))


# --- erasing (17) -------------------------------------------------------------------------------------------


def erasing(session: Session, person_id: PersonId) -> Erasing:
    """What would be erased and what must stay, to say before it happens."""
    person = people.known(session, person_id)
    told = _told(session, person.id)
    stays = ["cijfers", "logboek"]
    if told:
        stays.append("beslissing")
    return Erasing(
        goes=session.store.dossier.counts(person.id),
        stays=(*stays, "kopieen"),
        to=tuple(dict.fromkeys(one.recipient for one in told if one.state != WITHDRAWN)),
        files=_files(session, person.id),
        stopped=_stopped(session, person.id),
    )


def _stopped(session: Session, person_id: PersonId) -> str:
    if hold(session, person_id):
        return ON_HOLD
    open_ = session.requests.count(SENT, RequestFilter(states=OPEN_STATES, person_id=person_id))
    return OPEN_REQUEST if open_ else ""


def _files(session: Session, person_id: PersonId) -> tuple[date, ...]:
    """The days by which files about this person are to be removed; none of them can be reached from here."""
    lines = logbook.page(session, logbook.LogFilter("paper", (person_id,))).lines
    days = [line.facts.get("until") for line in lines if line.facts.get("what") == "file"]
    return tuple(date.fromisoformat(day) for day in reversed(days) if day)


def erase(session: Session, person_id: PersonId) -> Change:
    """Erase what we may erase, now. Raises InvalidInput(person_id, missing | open_request | restricted)."""
    return retain.let_go(session, people.known(session, person_id).id)
