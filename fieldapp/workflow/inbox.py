"""What came in at intake: the list and one request whole, read from the store and from the sealed bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.calendar import working_days_left
from fieldapp.domain.disclosure import RequestPayload, decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.disclosure.guards import STATUS
from fieldapp.domain.ids import EventId, RequestId, ThreadId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    OPEN_STATES,
    Event,
    RequestState,
    allowed,
    fold,
    may_undo,
)
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import RECEIVED
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import EVERYTHING, IN, ContactRequest, RequestFilter, RequestLine
from fieldapp.workflow import post
from fieldapp.workflow.correcting import SaidAfterwards, said_afterwards
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

NEW: Final = "new"
TODAY: Final = "today"
MINE: Final = "mine"
ALL: Final = "all"

_LIMIT: Final = 500
_TODAY: Final = "acuut"  # the code of E04; what was sent says it in words


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
    `feedback`: whether the person agreed that the sender hears how it goes. `afterwards`: what the sender put
    right since, beside the first words.
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
    afterwards: tuple[SaidAfterwards, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonChoice:
    """A reason to give back; one that reveals travels only after a separate yes."""

    code: str
    reveals: bool


def inbox(session: Session, which: str = NEW) -> InboxPage:
    """`which`: new, today, mine or all."""
    filters = _filters(session)
    if which not in filters:
        raise InvalidInput("which", "unknown_code")
    today = local_day(session.now())
    lines = session.requests.most_urgent(IN, filters[which], limit=_LIMIT)
    counts = tuple((name, session.requests.count(IN, chosen)) for name, chosen in filters.items())
    return InboxPage(tuple(_row(session, line, today) for line in lines), counts)


def _filters(session: Session) -> dict[str, RequestFilter]:
    today = local_day(session.now())
    return {
        NEW: RequestFilter(states=(RECEIVED,), handler=""),
        TODAY: RequestFilter(states=OPEN_STATES, owner=CORE_ACTOR, term_to=today),
        MINE: RequestFilter(states=OPEN_STATES, owner=CORE_ACTOR, handler=own_device(session) or "-"),
        ALL: EVERYTHING,
    }


def own_device(session: Session) -> str:
    """The device that sets steps here; empty when it belongs to no network."""
    return session.membership.device_id if session.membership is not None else ""


def _row(session: Session, line: RequestLine, today: date) -> InboxRow:
    standing, me = line.standing, own_device(session)
    domains, urgency = session.taxonomies["e16"], session.taxonomies["e04"]
    return InboxRow(
        request_id=line.id,
        thread=line.thread,
        title=line.title,
        sender=line.sender_name,
        about=", ".join(domains.label(code) for code in line.about),
        since=line.made_at,
        state=standing.state,
        term=standing.term,
        days_left=working_days_left(today, standing.term, session.holidays) if standing.term else None,
        attempts=standing.attempts,
        mine=standing.handler == me != "",
        colleague=standing.handler not in ("", me),
        urgent=line.urgency in (_TODAY, urgency.label(_TODAY)),
    )


def detail(session: Session, request_id: RequestId) -> InboxDetail:
    """One request with its timeline."""
    request, state = received(session, request_id)
    standing = session.requests.standing(IN, request_id)
    payload = decode_request(request.payload) if request.payload else None
    fields = dict(payload.fields) if payload is not None else {}
    afterwards = said_afterwards(session, IN, request.thread)
    newest = fields | {code: text for said in afterwards for code, text in said.rows}
    handler, me = (standing.handler if standing else ""), own_device(session)
    return InboxDetail(
        request_id=request_id,
        title=request.title,
        rows=tuple((code, fields[code]) for code in FIELDS if code in fields),
        do_not=newest.get("niet_doen", ""),
        reachable=newest.get("bereikbaar", ""),
        basis=_basis(request, payload),
        sender=_sender(request, payload),
        state=state.state,
        term=standing.term if standing else None,
        timeline=tuple(_steps(session, request, state)),
        actions=_actions(state, colleague=handler not in ("", me)),
        mine=handler == me != "",
        colleague=handler not in ("", me),
        unconfirmed=handler == me != "" and _waits_for_hub(session, state),
        feedback=request.feedback,
        afterwards=afterwards,
    )


def _basis(request: ContactRequest, payload: RequestPayload | None) -> BasisLine:
    consent = payload.consent if payload is not None else None
    return BasisLine(
        code=payload.basis.code if payload is not None else "",
        form=consent.form if consent is not None else "",
        asked_on=consent.asked_on if consent is not None else None,
        until=request.until,
        recipient=request.recipient_name,
    )


def _sender(request: ContactRequest, payload: RequestPayload | None) -> SenderLine:
    """What was opened was verified then: signature, device and organisation stand in the address list."""
    if payload is None:
        return SenderLine(request.sender_name, "", "", "", verified=True)
    said = payload.sender
    return SenderLine(said.organisation, said.role, said.worker, said.callback, verified=True)


def _steps(session: Session, request: ContactRequest, state: RequestState) -> list[StepLine]:
    me, last = own_device(session), state.applied[-1] if state.applied else None
    return [
        StepLine(
            event_id=event.id,
            at=event.at,
            code=event.code,
            detail=str(session.preferences.get(note_key(event.id), {}).get("kind", "")),
            reason=event.reason,
            mine=event.writer == me,
            can_undo=event is last and event.writer == me and can_undo(request, event),
        )
        for event in state.applied
    ]


def can_undo(request: ContactRequest, event: Event) -> bool:
    """Without feedback the sender has heard "it came back" and may hear no more: that stands."""
    told = event.code in (e.GIVEN_BACK, e.NOT_REACHED) and not request.feedback
    return may_undo(event, CORE_ACTOR) and not told


def _actions(state: RequestState, *, colleague: bool) -> tuple[str, ...]:
    """What may be done now; what a colleague has can be taken over."""
    offered = allowed(state.state, CORE_ACTOR)
    return (e.TAKEN_UP, *offered) if colleague and offered else offered


def _waits_for_hub(session: Session, state: RequestState) -> bool:
    claim = state.happened(e.TAKEN_UP)
    return claim is not None and not post.claim_confirmed(session, claim.id)


def reasons(session: Session) -> list[ReasonChoice]:
    """The reasons of E29, those that reveal marked."""
    revealing = session.policy.guards[STATUS].reasons_when_agreed
    return [ReasonChoice(code, code in revealing) for code in session.taxonomies["e29"].codes]


def note_key(event_id: EventId) -> str:
    return f"step/{event_id}"


def received(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestState]:
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    return request, fold(session.requests.events(request.thread))
