"""Next steps of agreed ladders: where they lie, and when this device sends one on.

Each holder decides for itself from what it has heard: the step before with its colleagues, the worker's team,
and the worker's own program when it is on. They need not know of each other: it is one envelope, and the hub
keeps it once. What was taken back at the hub it never takes in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.ids import EnvelopeId, EventId, RequestId, ThreadId
from fieldapp.domain.ladder import GRACE, REST, Turn, last_day, turn
from fieldapp.domain.requests import CORE_ACTOR, WORKER, RequestState, fold, step
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.store.outbox import Outgoing
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.store.rungs import DROPPED, HELD, PENDING, REFUSED, RELEASED, SENDER, STEP, STORED, TEAM, Rung
from fieldapp.workflow import logbook, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import hub_day, network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day, new_event, note_event
from sync.ledger import EntryKind
from sync.protocol import Kind
from sync.protocol.payloads import What

_FIRST_DAY: Final = date(1970, 1, 1)
_MOVED: Final = Change.REQUESTS | Change.OUTBOX | Change.LEDGER
_UNDELIVERABLE: Final = "undeliverable"

# How the screens call what became of a next step.
WAITS: Final = "waits"
GONE: Final = "gone"
ENDED: Final = "ended"
STUCK: Final = "stuck"
_STANDS: Final = {HELD: WAITS, RELEASED: GONE, STORED: GONE, PENDING: GONE, REFUSED: STUCK}


@dataclass(frozen=True, slots=True)
class NextStep:
    """One further step of a request of ours. `number` counts from the first request, which is 1.

    `stands`: waits, gone (to that service), ended (stopped, or not needed any more), stuck. `with_step` and
    `with_team`: who holds it besides this device.
    """

    request_id: RequestId
    recipient: str
    number: int
    stands: str
    with_step: bool
    with_team: bool


@dataclass(frozen=True, slots=True)
class Stuck:
    """A next step of a colleague's ladder that could not be delivered: tell that colleague."""

    env: EnvelopeId
    recipient: str
    colleague: str


# --- the service that holds the next step -------------------------------------------------------------------


def has_next(session: Session, request_id: RequestId) -> bool:
    """Whether a received request goes on to a next step when it is given back; whose that is stays untold."""
    request = session.requests.get(IN, request_id)
    return request is not None and bool(_held_after(session, request.thread))


def pass_on(session: Session, request_id: RequestId) -> Change:
    """Let the next step have it now; this request ends here. Once more changes nothing.

    Raises InvalidInput(event, not_allowed) when there is no next step, or the request is over.
    """
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    state = fold(session.requests.events(request.thread))
    held = _held_after(session, request.thread)
    done = state.state == e.PASSED_ON
    if not done and (not held or step(e.PASSED_ON, state.state, CORE_ACTOR) is None):
        raise InvalidInput("event", "not_allowed")
    if not held:
        return Change.NONE
    with session.database.transaction():
        for rung in held:
            _send_on(session, rung, Turn.NOW)
    return _MOVED


def _held_after(session: Session, thread: ThreadId) -> list[Rung]:
    return [rung for rung in session.store.rungs.after(thread) if rung.state == HELD]


# --- every holder, at each round of the post ----------------------------------------------------------------


def move(session: Session) -> Change:
    """Send on what is due, let go of what is over; each in a transaction of its own."""
    change = Change.NONE
    for rung in session.store.rungs.held():
        with session.database.transaction():
            change |= _look(session, rung)
    if session.store.rungs.has_past(local_day(session.now())):
        with session.database.transaction():
            session.store.rungs.forget(local_day(session.now()))
    return change


def _look(session: Session, rung: Rung) -> Change:
    state = fold(session.requests.events(rung.thread))
    today = _today(session)
    found = turn(state, _silence(session, rung, state), today)
    if today > rung.until:
        found = Turn.STOPPED
    if found is not Turn.NO and rung.no_since is not None:
        session.store.rungs.note_no(rung.env, None)
    return _ACTS[found](session, rung, state)


def _wait(_session: Session, _rung: Rung, _state: RequestState) -> Change:
    return Change.NONE


def _after_grace(session: Session, rung: Rung, state: RequestState) -> Change:
    """A no counts once it can no longer be a wrong click."""
    now = session.now()
    since = rung.no_since
    if since is None:
        since = min(now, state.since or now)
        session.store.rungs.note_no(rung.env, since)
    return Change.NONE if now - since < GRACE else _send_on(session, rung, Turn.NO)


def _at_once(session: Session, rung: Rung, _state: RequestState) -> Change:
    return _send_on(session, rung, Turn.NOW)


def _on_silence(session: Session, rung: Rung, _state: RequestState) -> Change:
    return _send_on(session, rung, Turn.SILENT)


def _let_go(session: Session, rung: Rung, _state: RequestState) -> Change:
    if rung.part == SENDER:
        session.store.rungs.take_back(rung.mid)
        session.store.withdrawals.erase_sent(rung.next)
        _enter(session, rung, "not_needed")
    session.store.rungs.drop(rung.next)
    return _MOVED


def _when_it_rests(session: Session, rung: Rung, state: RequestState) -> Change:
    """Help came, or the person wants none: that too can be a wrong click."""
    now = session.now()
    return Change.NONE if now - min(now, state.since or now) < REST else _let_go(session, rung, state)


_ACTS: Final[Mapping[Turn, Callable[[Session, Rung, RequestState], Change]]] = {
    Turn.WAIT: _wait,
    Turn.NO: _after_grace,
    Turn.NOW: _at_once,
    Turn.SILENT: _on_silence,
    Turn.OVER: _when_it_rests,
    Turn.STOPPED: _let_go,
}


def _today(session: Session) -> date:
    """The earlier of two days: neither a fast clock here nor a hub that lies makes a term pass."""
    return min(local_day(session.now()), _FIRST_DAY + timedelta(days=hub_day(session)))


def _silence(session: Session, rung: Rung, state: RequestState) -> date | None:
    """The last day on which the step before may stay silent, as far as this holder can know."""
    if rung.part == SENDER:
        before = session.requests.of_thread(OUT, rung.thread)
        if before is None or not before.feedback:  # taken up or not, nobody tells
            return None
    reached = _reached(session, rung, state)
    return last_day(rung.term, reached, session.terms.take_up, session.holidays)


def _reached(session: Session, rung: Rung, state: RequestState) -> date | None:
    """The day that the step before had it; unheard of, the day that this holder knows it was on its way."""
    received = state.happened(e.RECEIVED) or state.happened(e.OPENED)
    if received is not None:
        return local_day(received.at)
    if rung.part == SENDER:
        sent = state.happened(e.SENT)
        return None if sent is None else local_day(sent.at)
    leading = session.store.rungs.leading_to(rung.thread)
    if not leading:
        return rung.got_on
    stored = [each for each in leading if each.state == STORED]
    return _FIRST_DAY + timedelta(days=stored[0].hub_time // 86_400) if stored else None


def _send_on(session: Session, rung: Rung, why: Turn) -> Change:
    """In the caller's transaction: from now on it leaves from here; the step before is told to be over."""
    if rung.part == SENDER:
        return _release(session, rung, why)
    if not session.store.rungs.let_go(rung.env, PENDING):
        return Change.NONE
    request = session.requests.of_thread(IN, rung.thread)
    if rung.part == STEP and request is not None:
        _end_here(session, request)
    _enter(session, rung, why.value)
    return _MOVED


def _end_here(session: Session, request: ContactRequest) -> None:
    """At the service: this request ends, its colleagues and its sender hear that it went on."""
    state = fold(session.requests.events(request.thread))
    if step(e.PASSED_ON, state.state, CORE_ACTOR) is None:
        return
    event = new_event(session, request.thread, e.PASSED_ON, CORE_ACTOR)
    note_event(session, IN, event)
    post.queue_status(session, request.thread, event)
    post.queue_claim(session, request.thread, event)


def _release(session: Session, rung: Rung, why: Turn) -> Change:
    """At the worker: it leaves as any request does, unless that service has it already."""
    after = session.requests.of_thread(OUT, rung.next)
    if after is None or (after.person_id and session.store.person_rights.hold(after.person_id)):
        return Change.NONE
    if not session.store.rungs.let_go(rung.env, RELEASED):
        return Change.NONE
    _queue(session, rung)
    if not session.requests.events(rung.next):
        note_event(session, OUT, new_event(session, rung.next, e.SEALED, WORKER))
    state = fold(session.requests.events(rung.thread))
    if step(e.PASSED_ON, state.state, WORKER) is not None:
        passed = new_event(session, rung.thread, e.PASSED_ON, WORKER)
        once = hashlib.sha256(b"passed on" + bytes.fromhex(rung.env)).hexdigest()[:32]
        note_event(session, OUT, replace(passed, id=EventId(once)))
    _enter(session, rung, why.value)
    return _MOVED


def _queue(session: Session, rung: Rung) -> None:
    if rung.envelope is None or rung.wt is None:
        return
    session.outbox.queue(
        Outgoing(
            env=rung.env,
            mid=rung.mid,
            kind=int(Kind.REQUEST),
            thread=rung.next,
            mailbox=rung.mailbox,
            epoch=rung.epoch,
            expires=rung.expires,
            wt=rung.wt,
            envelope=rung.envelope,
            queued_at=session.now(),
        )
    )


def _enter(session: Session, rung: Rung, act: str) -> None:
    """What became of it, in the Logboek of whoever holds it."""
    known = network_of(session).directory.mailbox(bytes.fromhex(rung.mailbox))
    after = session.requests.of_thread(OUT, rung.next)
    facts = {
        "act": act,
        "part": rung.part,
        "organisation": "" if known is None else known.organisation.hex(),
        "envelope": rung.env,
    }
    person = None if after is None else after.person_id
    logbook.enter(session, EntryKind.LADDER, facts, About(thread=rung.thread, person_id=person))


def tell_stuck(session: Session) -> Change:
    """What the hub does not take in (that service closed its mailbox, or the days ran out): the worker hears.

    The team finds out by trying itself; the worker's program then seals it anew.
    """
    change = Change.NONE
    for rung in session.store.rungs.untold():
        with session.database.transaction():
            session.store.rungs.note_told(rung.env)
            _enter(session, rung, "cannot_deliver")
            change |= Change.REQUESTS | Change.LEDGER
            brought = session.messages.get(rung.mid)
            if rung.part == STEP and brought is not None:
                network = network_of(session)
                change |= post.queue_receipt(session, network, brought, What.REFUSED, code=_UNDELIVERABLE)
    return change


# --- what screens show --------------------------------------------------------------------------------------


def following(session: Session, request_id: RequestId) -> tuple[NextStep, ...]:
    """The steps that were agreed after a request of ours, in their order."""
    request = session.requests.get(OUT, request_id)
    found: list[NextStep] = []
    while request is not None:
        rung = next((each for each in session.store.rungs.after(request.thread) if each.part == SENDER), None)
        after = None if rung is None else session.requests.of_thread(OUT, rung.next)
        if rung is not None and after is not None:
            found.append(_next_step(session, request, (rung, after), len(found) + 2))
        request = after
    return tuple(found)


def _next_step(
    session: Session, before: ContactRequest, step_after: tuple[Rung, ContactRequest], number: int
) -> NextStep:
    rung, after = step_after
    holders = session.store.rungs.holders(before.thread)
    stands = ENDED if rung.state == DROPPED else _STANDS.get(rung.state, WAITS)
    if stands == WAITS and session.requests.events(after.thread):
        stands = GONE
    return NextStep(
        request_id=after.id,
        recipient=after.recipient_name,
        number=number,
        stands=stands,
        with_step=before.recipient_mailbox in holders,
        with_team=any(holder != before.recipient_mailbox for holder in holders),
    )


def came_after(session: Session, request_id: RequestId) -> str:
    """The service that was asked first, when a request of ours is a further step; else empty."""
    request = session.requests.get(OUT, request_id)
    for rung in session.store.rungs.leading_to(request.thread) if request is not None else ():
        before = session.requests.of_thread(OUT, rung.thread)
        if before is not None:
            return before.recipient_name
    return ""


def stuck(session: Session) -> tuple[Stuck, ...]:
    """Next steps of colleagues that could not be delivered."""
    return tuple(_stuck(session, rung) for rung in session.store.rungs.stuck() if rung.part == TEAM)


def _stuck(session: Session, rung: Rung) -> Stuck:
    directory = network_of(session).directory
    known = directory.mailbox(bytes.fromhex(rung.mailbox))
    member = None if known is None else directory.root.said.member(known.organisation)
    brought = session.messages.get(rung.mid)
    device = None if brought is None else directory.device(bytes.fromhex(brought.device))
    return Stuck(
        rung.env,
        "" if member is None else member.name,
        "" if device is None else device.device.label,
    )


def seen(session: Session, env: EnvelopeId) -> Change:
    """The colleague was told."""
    with session.database.transaction():
        session.store.rungs.put_away(env)
    return Change.REQUESTS
