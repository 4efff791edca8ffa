"""Intake: what came in, and each step that is answered with a code and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.domain.ids import EventId, RequestId, ThreadId
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One request as the mailbox shows it. `title` is empty when no name was shared ("Naam niet gedeeld")."""

    request_id: RequestId
    thread: ThreadId
    title: str
    sender: str
    about: str
    since: datetime
    state: str
    term: date | None
    days_left: int | None
    attempts: int
    mine: bool
    colleague: bool
    urgent: bool


@dataclass(frozen=True, slots=True)
class InboxPage:
    """The rows of one filter, oldest term first, and how many each filter has."""

    rows: tuple[InboxRow, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BasisLine:
    """Why this may be read here, as the sender recorded it."""

    code: str
    form: str
    asked_on: date | None
    until: date
    recipient: str


@dataclass(frozen=True, slots=True)
class SenderLine:
    """Who sent it; `verified`: the seal and signature were those of this organisation's device."""

    organisation: str
    role: str
    worker: str
    callback: str
    verified: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the timeline. `mine`: set on this device; `can_undo`: it can be taken back."""

    event_id: EventId
    at: datetime
    code: str
    detail: str
    reason: str
    mine: bool
    can_undo: bool


@dataclass(frozen=True, slots=True)
class InboxDetail:
    """One request, whole: what it says, what never to do, why, from whom, what happened and what may be done.

    `unconfirmed`: taken up here, not yet confirmed by hub and claim rule.
    `feedback`: whether the person agreed that the sender hears how it goes.
    """

    request_id: RequestId
    title: str
    rows: tuple[tuple[str, str], ...]
    do_not: str
    reachable: str
    basis: BasisLine
    sender: SenderLine
    state: str
    term: date | None
    timeline: tuple[StepLine, ...]
    actions: tuple[str, ...]
    mine: bool
    colleague: bool
    unconfirmed: bool
    feedback: bool


@dataclass(frozen=True, slots=True)
class ReasonChoice:
    """A reason to give back; one that reveals travels only after a separate yes."""

    code: str
    reveals: bool


def inbox(session: Session, which: str = "new") -> InboxPage:
    """`which`: new, today, mine or all."""
    raise NotImplementedError


def detail(session: Session, request_id: RequestId) -> InboxDetail:
    """One request with its timeline."""
    raise NotImplementedError


def reasons(session: Session) -> list[ReasonChoice]:
    """The reasons of E29, those that reveal marked."""
    raise NotImplementedError


def opened(session: Session, request_id: RequestId) -> Change:
    """A person reads it for the first time; later times change nothing."""
    raise NotImplementedError


def take_up(session: Session, request_id: RequestId) -> Change:
    """I follow this up."""
    raise NotImplementedError


def attempt(session: Session, request_id: RequestId, kind: str) -> Change:
    """An attempt; its kind (bezoek, telefoon, brief; niet thuis, geen antwoord) stays in this mailbox."""
    raise NotImplementedError


def contact_made(session: Session, request_id: RequestId) -> Change:
    """There is contact."""
    raise NotImplementedError


def pause(session: Session, request_id: RequestId, until: date) -> Change:
    """On the person's request, until a day."""
    raise NotImplementedError


def resume(session: Session, request_id: RequestId) -> Change:
    """Go on after a pause."""
    raise NotImplementedError


def not_reached(session: Session, request_id: RequestId) -> Change:
    """Not reached after the attempts: it goes back to the sender."""
    raise NotImplementedError


def refer(session: Session, request_id: RequestId, kind: str) -> Change:
    """Referred to another kind of service (E14; the kind stays here); aftercare remains with us."""
    raise NotImplementedError


def give_back(
    session: Session, request_id: RequestId, reason: str, *, note: str = "", reveal: bool = False
) -> Change:
    """Give it back. A reason that reveals travels only with `reveal`; else the sender hears it came back."""
    raise NotImplementedError


def close(session: Session, request_id: RequestId, outcome: str) -> Change:
    """`outcome`: hulp_gestart or geen_hulp_gewenst."""
    raise NotImplementedError


def undo(session: Session, request_id: RequestId, event_id: EventId) -> Change:
    """Take a step back that was set by mistake; that too is an event."""
    raise NotImplementedError
