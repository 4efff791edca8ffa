"""Contactvragen of the field worker: where each stands, what the recipient knows, and what to do next.

Vandaag, in `today`, is offered here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.calendar import working_days_left
from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.ids import EnvelopeId, EventId, PersonId, RequestId, SignalId
from fieldapp.domain.requests import (
    OPEN_STATES,
    TERMINAL_STATES,
    WORKER,
    Event,
    RequestState,
    allowed,
    due_day,
    fold,
)
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import ASKED, CLOSED, NO_HELP, NOT_REACHED, OWNERS, RECEIVED, RETURNED
from fieldapp.errors import InvalidInput
from fieldapp.store.outbox import PENDING, REFUSED, UNKNOWN
from fieldapp.store.requests import OUT, ContactRequest, RequestFilter, RequestLine
from fieldapp.workflow import ladder
from fieldapp.workflow.changes import Change
from fieldapp.workflow.correcting import said_afterwards
from fieldapp.workflow.questions import Question, question
from fieldapp.workflow.receipts import NO_ANSWERS, Answers, answers
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, new_event, note_event
from fieldapp.workflow.today import DeviceCard, Funnel, HeardRow, Today, TodayCard, is_told, today

__all__ = [
    "DeviceCard",
    "Funnel",
    "HeardRow",
    "QuarantineRow",
    "RequestDetail",
    "RequestPage",
    "RequestRow",
    "TimelineItem",
    "Today",
    "TodayCard",
    "close",
    "export_quarantined",
    "quarantined",
    "request",
    "requests",
    "today",
]

_LIMIT: Final = 500

OPEN: Final = "open"
MINE: Final = "mine"
OVER: Final = "closed"

BACK: Final = (NOT_REACHED, RETURNED)

_FILTERS: Final = {
    OPEN: RequestFilter(states=OPEN_STATES),
    # What came back waits for the worker, and what the service asks; the rest is only answered for.
    MINE: RequestFilter(states=(*BACK, ASKED)),
    OVER: RequestFilter(states=TERMINAL_STATES),
}
_DELIVERY: Final = {PENDING: "waiting", UNKNOWN: "unknown", REFUSED: "refused"}

# What a worker may do with a request that came back, and how the screen calls it.
_NEXT: Final = {e.CLOSED_NO_HELP: "no_help", e.CLOSED_HERE: "close"}
_OUTCOMES: Final = {CLOSED: e.CLOSED_HERE, NO_HELP: e.CLOSED_NO_HELP}


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request as the worker's list shows it.

    `delivery`: waiting (leaves at the next connection), refused, unknown ("wordt nagekeken") or delivered.
    `told`: whether more than "ontvangen" may be heard of it.
    """

    id: RequestId
    codename: str
    recipient: str
    state: str
    about: str
    since: datetime
    term: date | None
    days_left: int | None
    attempts: int
    until: date | None
    delivery: str
    reason: str = ""
    told: bool = True


@dataclass(frozen=True, slots=True)
class RequestPage:
    """The rows of one filter and how many each filter (open, mine, closed) has."""

    rows: tuple[RequestRow, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One line of the timeline; `done` False is still to come (`text_code` afgerond, with the term).

    `when` and `where` (a kind of place) of a proposed first talk; `alternative`: a kind of service to try;
    `words`: what was answered in words.
    """

    at: datetime | None
    text_code: str
    by: str
    reason: str
    done: bool
    day: date | None = None
    when: datetime | None = None
    where: str = ""
    alternative: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """One request: its timeline newest first, and what the recipient knows, drawn from the sealed bytes.

    What was put right since stands in the place of the first words.

    `next_steps`: when it came back, what the worker may do: other_service, later, close, no_help.
    `signal_id`: the signal it was made from, to pass on to another service; `person_id`: whom it is about.
    `answers`: what the devices of the service confirmed. `question`: what the service asks now; `proposal`:
    the latest first talk that it proposed and that is not past.
    `further`: the agreed steps after it; `after`: the service that was asked before it, empty for a first.
    """

    id: RequestId
    codename: str
    recipient: str
    state: str
    owner: str
    term: date | None
    timeline: tuple[TimelineItem, ...]
    knows: tuple[tuple[str, str], ...]
    feedback: bool
    can_withdraw: bool
    delivery: str
    next_steps: tuple[str, ...]
    signal_id: SignalId | None = None
    person_id: PersonId | None = None
    answers: Answers = NO_ANSWERS
    question: Question | None = None
    proposal: Event | None = None
    further: tuple[ladder.NextStep, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """An envelope that was not trusted: kept, shown, exportable; it never blocks the rest."""

    envelope_id: EnvelopeId
    code: str
    at: datetime


def requests(session: Session, which: str = OPEN) -> RequestPage:
    """`which`: open, mine (waits for me) or closed. Open ones by their term, closed ones the latest first."""
    if which not in _FILTERS:
        raise InvalidInput("which", "unknown_code")
    read = session.requests.newest if which == OVER else session.requests.most_urgent
    day = local_day(session.now())
    rows = tuple(_row(session, line, day) for line in read(OUT, _FILTERS[which], limit=_LIMIT))
    counts = tuple((name, session.requests.count(OUT, chosen)) for name, chosen in _FILTERS.items())
    return RequestPage(rows, counts)


def _row(session: Session, line: RequestLine, day: date) -> RequestRow:
    standing, domains = line.standing, session.taxonomies["e16"]
    return RequestRow(
        id=line.id,
        codename=line.title,
        recipient=line.recipient_name,
        state=standing.state,
        about=", ".join(domains.label(code) for code in line.about),
        since=standing.since,
        term=standing.term,
        days_left=working_days_left(day, standing.term, session.holidays) if standing.term else None,
        attempts=standing.attempts,
        until=standing.pause_until,
        delivery=_DELIVERY.get(line.delivery, "delivered"),
        reason=standing.reason,
        told=standing.state != RECEIVED or is_told(session, line.id),
    )


def _may_stop(session: Session, found: ContactRequest, state: str) -> bool:
    """Whether a request that is over can still be stopped: until its last day the service may hold it."""
    return state != e.WITHDRAWN and bool(found.payload) and found.until >= local_day(session.now())


def request(session: Session, request_id: RequestId) -> RequestDetail:
    """One request, whole."""
    found, state = _known(session, request_id)
    standing = session.requests.standing(OUT, request_id)
    line = session.outbox.of_message(found.mid)
    fields = dict(decode_request(found.payload).fields) if found.payload else {}
    afterwards = said_afterwards(session, OUT, found.thread)
    for said in afterwards:
        fields |= dict(said.rows)
    words = {said.answer.event: said.answer.text for said in afterwards if said.answer is not None}
    back = allowed(state.state, WORKER)
    return RequestDetail(
        id=request_id,
        codename=found.title,
        recipient=found.recipient_name,
        state=state.state,
        owner=OWNERS.get(state.state, ""),
        term=standing.term if standing is not None else None,
        timeline=tuple(_timeline(found, state, words)),
        knows=tuple((code, fields[code]) for code in FIELDS if code in fields),
        feedback=found.feedback,
        can_withdraw=e.WITHDRAWN in back or _may_stop(session, found, state.state),
        delivery=_DELIVERY.get(line.state if line is not None else "", "delivered"),
        next_steps=_next_steps((*back, *_when_silent(session, found, state))),
        signal_id=found.signal_id,
        person_id=found.person_id,
        answers=answers(session, found),
        question=question(session, request_id),
        proposal=_proposal(session, state),
        further=ladder.following(session, request_id),
        after=ladder.came_after(session, request_id),
    )


def _proposal(session: Session, state: RequestState) -> Event | None:
    said = state.happened(e.PROPOSED)
    coming = said is not None and said.when is not None and said.when > session.now()
    return said if state.is_open and coming else None


def is_silent(session: Session, found: ContactRequest, state: RequestState) -> bool:
    """Whether no more will be heard of it, for that was not agreed, and its term is past: ask the person."""
    due = due_day(state, session.terms, session.holidays)
    past = due is not None and due < local_day(session.now())
    return state.state == RECEIVED and not found.feedback and past


def _when_silent(session: Session, found: ContactRequest, state: RequestState) -> tuple[str, ...]:
    return (e.CLOSED_NO_HELP, e.CLOSED_HERE) if is_silent(session, found, state) else ()


def _next_steps(back: tuple[str, ...]) -> tuple[str, ...]:
    offered = tuple(_NEXT[code] for code in back if code in _NEXT)
    return ("other_service", "later", *offered) if offered else ()


def _timeline(
    found: ContactRequest, state: RequestState, words: Mapping[EventId, str]
) -> Iterator[TimelineItem]:
    """What is still to come, then what happened, the latest first."""
    if state.is_open and state.owner != WORKER and found.feedback:
        yield TimelineItem(None, "afgerond", "", "", False, found.until)
    for event in reversed(state.applied):
        yield TimelineItem(
            at=event.at,
            text_code=event.code,
            by=event.by,
            reason=event.reason,
            done=True,
            day=event.until,
            when=event.when,
            where=event.where,
            alternative=event.alternative,
            words=words.get(event.id, ""),
        )


def close(session: Session, request_id: RequestId, outcome: str) -> Change:
    """Close a request that came back: `outcome` afgesloten or geen_hulp_gewenst."""
    found, state = _known(session, request_id)
    if outcome not in _OUTCOMES:
        raise InvalidInput("outcome", "unknown_code")
    offered = (*allowed(state.state, WORKER), *_when_silent(session, found, state))
    if _OUTCOMES[outcome] not in offered:
        raise InvalidInput("event", "not_allowed")
    with session.database.transaction():
        note_event(session, OUT, new_event(session, found.thread, _OUTCOMES[outcome], WORKER))
    return Change.REQUESTS


def _known(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestState]:
    found = session.requests.get(OUT, request_id)
    if found is None:
        raise InvalidInput("request_id", "missing")
    return found, fold(session.requests.events(found.thread))


def quarantined(session: Session) -> list[QuarantineRow]:
    """Envelopes that were not trusted, the latest first."""
    return [QuarantineRow(line.env, line.code, line.received_at) for line in session.inbox.quarantined()]


def export_quarantined(session: Session, envelope_id: EnvelopeId) -> bytes:
    """The untrusted envelope as it came, sealed as it is, for whoever looks into it."""
    envelope = session.inbox.envelope(envelope_id)
    if envelope is None:
        raise InvalidInput("envelope_id", "missing")
    return envelope
