"""One request whole: read from the store and from the sealed bytes, with what may be done with it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.disclosure import RequestPayload, decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.disclosure.guards import STATUS
from fieldapp.domain.ids import EventId, RequestId
from fieldapp.domain.requests import CORE_ACTOR, Event, RequestState, allowed, fold, may_undo
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.fold import UNDO
from fieldapp.domain.requests.table import ASKED
from fieldapp.errors import InvalidInput
from fieldapp.store.intake import HandedOn
from fieldapp.store.requests import IN, ContactRequest, Standing
from fieldapp.workflow import post
from fieldapp.workflow.correcting import said_afterwards
from fieldapp.workflow.inbox.offer import offer
from fieldapp.workflow.inbox.team import away, labels, own_device
from fieldapp.workflow.inbox.values import (
    BasisLine,
    InboxDetail,
    ReasonChoice,
    SenderLine,
    StepLine,
)
from fieldapp.workflow.session import Session

# The person's own no is a step of its own ("wil geen hulp"), never a reason of the service.
_OF_THE_PERSON: Final = frozenset({"persoon_weigerde"})
# A program that no colleague sees at work sets these.
_NOBODY: Final = frozenset({e.SEALED, e.SENT, e.RECEIVED})


@dataclass(frozen=True, slots=True)
class _Team:
    """Who is who, when one request is read."""

    me: str
    labels: Mapping[str, str]


def detail(session: Session, request_id: RequestId) -> InboxDetail:
    """One request with its timeline."""
    request, state = received(session, request_id)
    standing = session.requests.standing(IN, request_id)
    payload = decode_request(request.payload) if request.payload else None
    fields = dict(payload.fields) if payload is not None else {}
    afterwards = said_afterwards(session, IN, request.thread)
    newest = fields | {code: text for said in afterwards for code, text in said.rows}
    team = _Team(own_device(session), labels(session))
    handler = standing.handler if standing else ""
    colleague = handler not in ("", team.me)
    handed = session.store.intake.handed_on(request.thread)
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
        timeline=tuple(_steps(session, request, state, team)),
        actions=_actions(state, colleague=colleague),
        mine=handler == team.me != "",
        colleague=colleague,
        unconfirmed=handler == team.me != "" and _waits_for_hub(session, state),
        feedback=request.feedback,
        afterwards=afterwards,
        attempts=state.attempts,
        who=team.labels.get(handler, "") if colleague else "",
        away=away(session).get(handler),
        handed_to=_handed(handed, standing, team, to_me=False),
        handed_by=_handed(handed, standing, team, to_me=True),
        offer=offer(session, request, newest.get("niet_doen", "")),
        dossier=session.store.withdrawals.dossier_since(request.thread),
    )


def _handed(handed: HandedOn | None, standing: Standing | None, team: _Team, *, to_me: bool) -> str:
    """Who hands it on to me, or to whom I did; nothing once it is over or that one has it."""
    if handed is None or standing is None or not standing.owner or standing.handler == handed.device:
        return ""
    if to_me:
        return team.labels.get(handed.by_device, "") if handed.device == team.me else ""
    return team.labels.get(handed.device, "") if handed.by_device == team.me else ""


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


def _steps(session: Session, request: ContactRequest, state: RequestState, team: _Team) -> list[StepLine]:
    last, now = state.applied[-1] if state.applied else None, session.now()
    lines = []
    for event in state.applied:
        noted = session.preferences.get(note_key(event.id), {})
        undoable = event is last and event.writer == team.me and can_undo(request, event, now)
        lines.append(
            StepLine(
                event_id=event.id,
                at=event.at,
                code=event.code,
                detail=str(noted.get("kind", "")),
                reason=event.reason,
                mine=event.writer == team.me,
                can_undo=undoable,
                who="" if event.code in _NOBODY else team.labels.get(event.writer, ""),
                on=_day(noted.get("on")),
                until=event.until,
                when=event.when,
                where=event.where,
                alternative=event.alternative,
                undo_until=event.at + UNDO if undoable else None,
            )
        )
    return lines


def _day(text: object) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) else None


def can_undo(request: ContactRequest, event: Event, now: datetime) -> bool:
    """For ten minutes. Without feedback the sender heard "it came back" and may hear no more: that stands."""
    told = event.code in (e.GIVEN_BACK, e.NOT_REACHED) and not request.feedback
    return may_undo(event, CORE_ACTOR, now) and not told


def _actions(state: RequestState, *, colleague: bool) -> tuple[str, ...]:
    """What may be done now; what a colleague has can be taken over."""
    offered = allowed(state.state, CORE_ACTOR)
    return (e.TAKEN_UP, *offered) if colleague and offered and state.state != ASKED else offered


def _waits_for_hub(session: Session, state: RequestState) -> bool:
    claim = state.happened(e.TAKEN_UP)
    return claim is not None and not post.claim_confirmed(session, claim.id)


def reasons(session: Session) -> list[ReasonChoice]:
    """The reasons of E29 that a service has, those that reveal marked."""
    revealing = session.policy.guards[STATUS].reasons_when_agreed
    return [
        ReasonChoice(code, code in revealing)
        for code in session.taxonomies["e29"].codes
        if code not in _OF_THE_PERSON
    ]


def note_key(event_id: EventId) -> str:
    return f"step/{event_id}"


def received(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestState]:
    """The request and its state. Raises InvalidInput when it is not here."""
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    return request, fold(session.requests.events(request.thread))
