"""Setting one step at intake: only what the table offers, told as far as may be, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fieldapp.domain.ids import EventId, RequestId
from fieldapp.domain.requests import CORE_ACTOR, Event, allowed
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import ASKED
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import can_undo, note_key, received
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event

Also = Callable[[Event], Event]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a step has beside its event.

    `note` stays on this device; `how` and the day are told to colleagues.
    `reveal`: the person agreed that a reason travels which tells that they are known here.
    """

    note: str = ""
    how: str = ""
    on: date | None = None
    reveal: bool = False


NOTHING: Final = Beside()


def as_it_is(event: Event) -> Event:
    """Nothing besides the code."""
    return event


def set_step(
    session: Session, request_id: RequestId, code: str, also: Also = as_it_is, beside: Beside = NOTHING
) -> Change:
    """Set one step, if the table offers it now. Raises InvalidInput("event", "not_allowed")."""
    request, state = received(session, request_id)
    offered = allowed(state.state, CORE_ACTOR)
    taken_over = code == e.TAKEN_UP and bool(offered) and state.state != ASKED
    if not taken_over and code not in offered:
        raise InvalidInput("event", "not_allowed")
    with session.database.transaction():
        event = also(new_event(session, request.thread, code, CORE_ACTOR))
        return send_step(session, event, beside)


def send_step(session: Session, event: Event, beside: Beside = NOTHING) -> Change:
    """Note a step, tell the sender what it may hear, the colleagues all of it; the caller's transaction."""
    note_event(session, IN, event)
    told = post.queue_status(session, event.thread, event, reveal=beside.reveal)
    told |= post.queue_claim(session, event.thread, event)
    noted = {"note": beside.note} if beside.note else {}
    if beside.how and beside.on is not None:
        noted |= {"kind": beside.how, "on": beside.on.isoformat()}
        told |= post.queue_how(session, event, beside.how, beside.on)
    if noted:
        session.preferences.set(note_key(event.id), noted)
    return Change.REQUESTS | told


def undo(session: Session, request_id: RequestId, event_id: EventId) -> Change:
    """Take a step back that was set by mistake, within ten minutes; that too is an event."""
    request, state = received(session, request_id)
    target = next((event for event in state.applied if event.id == event_id), None)
    if target is None or target is not state.applied[-1] or not can_undo(request, target, session.now()):
        raise InvalidInput("event", "cannot_undo")
    with session.database.transaction():
        event = replace(new_event(session, request.thread, e.UNDONE, CORE_ACTOR), of=event_id)
        change = send_step(session, event)
        return change | _keep(session, target)


def _keep(session: Session, target: Event) -> Change:
    """What was handed on with the step that is taken back stays here."""
    handed = session.store.intake.handed_on(target.thread)
    if target.code != e.RELEASED or handed is None or handed.by_device != target.writer:
        return Change.NONE
    return post.queue_hand_on(session, target.thread, target.writer, handed.claim)
