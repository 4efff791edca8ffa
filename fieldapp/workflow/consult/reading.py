"""How a case-overleg stands at who asked for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from fieldapp.domain.consultation import (
    Answered,
    Fixed,
    Invitation,
    Moment,
    Outcome,
    Partner,
    Point,
    decode_consultation,
    decode_invitation,
)
from fieldapp.domain.ids import ConsultationId, OrgId, PersonId, RequestId, ThreadId
from fieldapp.errors import InvalidInput
from fieldapp.store.consultations import OUT, Kept
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Invited:
    """One partner as the worker sees it. `can` is empty until it answered; `stopped`: the person stopped."""

    thread: ThreadId
    org: OrgId
    name: str
    can: tuple[bool, ...]
    stopped: bool


@dataclass(frozen=True, slots=True)
class Consultation:
    """One case-overleg. Once every partner was stopped only the partners are left."""

    id: ConsultationId
    request_id: RequestId | None
    person_id: PersonId | None
    who: str = field(repr=False)
    asked_at: datetime
    until: date
    present: str
    points: tuple[Point, ...]
    moments: tuple[Moment, ...]
    partners: tuple[Invited, ...]
    fixed: Moment | None
    outcome: Outcome | None

    @property
    def ended(self) -> bool:
        """Whether it is over: the person stopped with every partner, or the day of the yes has passed."""
        return not self.moments

    @property
    def going_on(self) -> tuple[Invited, ...]:
        """The partners with whom the person did not stop."""
        return tuple(partner for partner in self.partners if not partner.stopped)

    def votes(self, index: int) -> int:
        """How many partners can at that moment."""
        return sum(index < len(each.can) and each.can[index] for each in self.partners if not each.stopped)


@dataclass(frozen=True, slots=True)
class Asked:
    """One invitation as its partner reads it; `org` is that of who asks.

    `stopped`: the person stopped, or the day of the yes is over: the words are gone.
    """

    thread: ThreadId
    id: ConsultationId
    org: OrgId
    organisation: str
    worker: str
    callback: str
    who: str = field(repr=False)
    at: datetime
    until: date
    present: str
    points: tuple[Point, ...]
    partners: tuple[Partner, ...]
    moments: tuple[Moment, ...]
    can: tuple[bool, ...]
    fixed: Moment | None
    outcome: Outcome | None
    stopped: bool


def of_request(session: Session, request_id: RequestId) -> tuple[Consultation, ...]:
    """Those that were asked from one request, the newest first."""
    return tuple(each for each in mine(session) if each.request_id == request_id)


def of_person(session: Session, person_id: PersonId) -> tuple[Consultation, ...]:
    """Those that were asked for one person, the newest first."""
    return tuple(each for each in mine(session) if each.person_id == person_id)


def mine(session: Session) -> tuple[Consultation, ...]:
    """All that were asked here, the newest first."""
    together: dict[ConsultationId, list[Kept]] = {}
    for kept in session.store.consultations.of_direction(OUT):
        together.setdefault(kept.consultation, []).append(kept)
    found = [_consultation(session, each) for each in together.values()]
    return tuple(sorted(found, key=lambda each: (each.asked_at, each.id), reverse=True))


def overview(session: Session, consultation: ConsultationId) -> Consultation:
    """One of them. Raises InvalidInput(consultation, unknown)."""
    together = session.store.consultations.together(consultation)
    if not together:
        raise InvalidInput("consultation", "unknown")
    return _consultation(session, together)


def _consultation(session: Session, together: list[Kept]) -> Consultation:
    first = together[0]
    said = next((decode_invitation(kept.payload) for kept in together if kept.payload), None)
    partners, steps = [], []
    for kept in together:
        heard = said_in(session, kept)
        steps += heard
        can = next((each.can for each in reversed(heard) if isinstance(each, Answered)), ())
        partners.append(Invited(kept.thread, kept.other, kept.name, can, kept.stopped_at is not None))
    person = None if first.person_id is None else session.people.get(first.person_id)
    return Consultation(
        id=first.consultation,
        request_id=first.request,
        person_id=first.person_id,
        who="" if person is None else person.codename,
        asked_at=first.at,
        until=first.until,
        present="" if said is None else said.present,
        points=() if said is None else said.agenda,
        moments=() if said is None else said.moments,
        partners=tuple(partners),
        fixed=last_fixed(steps),
        outcome=last_outcome(steps),
    )


def said_in(session: Session, kept: Kept) -> list[Answered | Fixed | Outcome]:
    """What was said in a thread after the invitation, oldest first."""
    steps = session.store.consultations.steps(kept.direction, kept.thread)
    said = [decode_consultation(step.payload) for step in steps]
    return [each for each in said if not isinstance(each, Invitation)]


def last_fixed(said: Iterable[Answered | Fixed | Outcome]) -> Moment | None:
    """The moment that counts: the one said last."""
    fixed = [each for each in said if isinstance(each, Fixed)]
    return max(fixed, key=lambda each: (each.at, each.id)).moment if fixed else None


def last_outcome(said: Iterable[Answered | Fixed | Outcome]) -> Outcome | None:
    """The agreements that count: those said last."""
    outcomes = [each for each in said if isinstance(each, Outcome)]
    return max(outcomes, key=lambda each: (each.at, each.id)) if outcomes else None
