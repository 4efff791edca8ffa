"""Intake: each step that is answered with a code and nothing more. What can be read stands in `inbox`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from fieldapp.domain.ids import EventId, RequestId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    Event,
    allowed,
    step,
)
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import HELP_STARTED, NO_HELP
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import (
    BasisLine,
    InboxDetail,
    InboxPage,
    InboxRow,
    ReasonChoice,
    SenderLine,
    StepLine,
    can_undo,
    detail,
    inbox,
    note_key,
    own_device,
    reasons,
    received,
)
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, new_event, note_event

__all__ = [
    "BasisLine",
    "InboxDetail",
    "InboxPage",
    "InboxRow",
    "ReasonChoice",
    "SenderLine",
    "StepLine",
    "attempt",
    "close",
    "contact_made",
    "detail",
    "give_back",
    "inbox",
    "not_reached",
    "opened",
    "pause",
    "reasons",
    "refer",
    "resume",
    "take_up",
    "undo",
]


def opened(session: Session, request_id: RequestId) -> Change:
    """A person reads it for the first time; later times change nothing."""
    request, state = received(session, request_id)
    if state.happened(e.OPENED) or step(e.OPENED, state.state, CORE_ACTOR) is None:
        return Change.NONE
    event = new_event(session, request.thread, e.OPENED, CORE_ACTOR)
    with session.database.transaction():
        note_event(session, IN, event)
        return Change.REQUESTS | post.queue_opened(session, request.thread)


def take_up(session: Session, request_id: RequestId) -> Change:
    """I follow this up, also when a colleague had it; once more changes nothing."""
    standing = session.requests.standing(IN, request_id)
    if standing is not None and standing.handler == own_device(session) != "":
        return Change.NONE
    return _set(session, request_id, e.TAKEN_UP)


def attempt(session: Session, request_id: RequestId, kind: str) -> Change:
    """An attempt; its kind (a code of the list `attempts`) stays on this device."""
    return _set(session, request_id, e.ATTEMPT, note={"kind": kind})


def contact_made(session: Session, request_id: RequestId) -> Change:
    """There is contact."""
    return _set(session, request_id, e.CONTACT_MADE)


def pause(session: Session, request_id: RequestId, until: date) -> Change:
    """On the person's request, until a day."""
    if until <= local_day(session.now()):
        raise InvalidInput("until", "in_the_past")
    return _set(session, request_id, e.PAUSED, lambda event: replace(event, until=until))


def resume(session: Session, request_id: RequestId) -> Change:
    """Go on after a pause."""
    return _set(session, request_id, e.RESUMED)


def not_reached(session: Session, request_id: RequestId) -> Change:
    """Not reached after the attempts: it goes back to the sender."""
    return _set(session, request_id, e.NOT_REACHED)


def refer(session: Session, request_id: RequestId, kind: str) -> Change:
    """Referred to another kind of service (E14; the kind stays here); aftercare remains with us."""
    if kind not in session.taxonomies["e14"]:
        raise InvalidInput("kind", "unknown_code")
    return _set(session, request_id, e.REFERRED, note={"kind": kind})


def give_back(
    session: Session, request_id: RequestId, reason: str, *, note: str = "", reveal: bool = False
) -> Change:
    """Give it back. A reason that reveals travels only with `reveal`; else the sender hears it came back."""
    if reason not in session.taxonomies["e29"]:
        raise InvalidInput("reason", "unknown_code")
    kept = {"note": clean_text(note).strip()} if note.strip() else {}
    return _set(
        session,
        request_id,
        e.GIVEN_BACK,
        lambda event: replace(event, reason=reason),
        note=kept,
        reveal=reveal,
    )


def close(session: Session, request_id: RequestId, outcome: str) -> Change:
    """`outcome`: hulp_gestart or geen_hulp_gewenst."""
    codes = {HELP_STARTED: e.CLOSED_HELP, NO_HELP: e.CLOSED_NO_HELP}
    if outcome not in codes:
        raise InvalidInput("outcome", "unknown_code")
    return _set(session, request_id, codes[outcome])


def undo(session: Session, request_id: RequestId, event_id: EventId) -> Change:
    """Take a step back that was set by mistake; that too is an event."""
    request, state = received(session, request_id)
    target = next((event for event in state.applied if event.id == event_id), None)
    if target is None or target is not state.applied[-1] or not can_undo(request, target, session.now()):
        raise InvalidInput("event", "cannot_undo")
    event = replace(new_event(session, request.thread, e.UNDONE, CORE_ACTOR), of=event_id)
    return _send(session, event)


def _set(
    session: Session,
    request_id: RequestId,
    code: str,
    also: Callable[[Event], Event] = lambda event: event,
    *,
    note: dict[str, str] | None = None,
    reveal: bool = False,
) -> Change:
    """Set one step, if the table offers it now."""
    request, state = received(session, request_id)
    taken_over = code == e.TAKEN_UP and bool(allowed(state.state, CORE_ACTOR))
    if not taken_over and code not in allowed(state.state, CORE_ACTOR):
        raise InvalidInput("event", "not_allowed")
    event = also(new_event(session, request.thread, code, CORE_ACTOR))
    return _send(session, event, note=note, reveal=reveal)


def _send(
    session: Session, event: Event, *, note: dict[str, str] | None = None, reveal: bool = False
) -> Change:
    """Note a step, tell the sender as much as it may hear and the colleagues all of it; or nothing at all."""
    with session.database.transaction():
        note_event(session, IN, event)
        if note:
            session.preferences.set(note_key(event.id), note)
        told = post.queue_status(session, event.thread, event, reveal=reveal)
        told |= post.queue_claim(session, event.thread, event)
    return Change.REQUESTS | told
