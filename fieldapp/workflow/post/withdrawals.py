"""The person wants to stop: taken back before it leaves, at the hub, and at everybody who may have it.

Said to the worker (or the worker's team) it takes back what was sent; said to the service it erases what came
in, tells the colleagues and tells the sender. Nothing un-withdraws: a new agreement is a new thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.disclosure.guards import WITHDRAWAL, GuardCase
from fieldapp.domain.ids import (
    DeviceId,
    EnvelopeId,
    EventId,
    MailboxId,
    MessageId,
    PersonId,
    RequestId,
    ThreadId,
)
from fieldapp.domain.requests import CORE_ACTOR, WORKER, Event, fold
from fieldapp.domain.requests.events import CLOSED_HELP, STOPPED_THERE, WITHDRAWN
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.store.rungs import HELD, SENDER, TEAM
from fieldapp.store.withdrawals import Stopped
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.answers import queue_receipt
from fieldapp.workflow.post.consultation_stops import end_with
from fieldapp.workflow.post.ladder import sender_team, whole_ladder
from fieldapp.workflow.post.outgoing import PUSHING, Parcel, can_seal_to, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970, new_event, note_event
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal
from sync.protocol.payloads import What
from sync.protocol.shapes import code as is_code

# An envelope lives at most 60 days at the hub: who stays silent is told again before the last one is gone.
_TELL_AGAIN_DAYS: Final = 28
_TOUCHED: Final = Change.REQUESTS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS


@dataclass(frozen=True, slots=True)
class KnownThread:
    """A thread that another device sent: what it takes to stop it. `mailbox` is where the request went.

    `envelopes` with their tokens: then they are deleted at the hub from here too.
    """

    thread: ThreadId
    mids: tuple[MessageId, ...]
    mailbox: MailboxId
    sender_mailbox: MailboxId
    until: date
    envelopes: tuple[tuple[EnvelopeId, bytes, int], ...] = ()


def withdraw(session: Session, request_id: RequestId, reason: str) -> Change:
    """Take a request back for good; repeating it changes nothing. `reason` is a code.

    What never left is only removed. Anything else is deleted at the hub, and the recipient's program is told,
    as long as the address list has a key for it: stopping never waits for that.
    """
    request = session.requests.get(OUT, request_id)
    if request is None:
        raise InvalidInput("request", "unknown")
    if not is_code(reason):
        raise InvalidInput("reason", "not_a_code")
    network = network_of(session)
    with session.database.transaction():
        if is_withdrawn(session, request.thread):
            return Change.NONE
        return take_back(
            session, network, request, new_event(session, request.thread, WITHDRAWN, WORKER), reason
        )


def is_withdrawn(session: Session, thread: ThreadId) -> bool:
    """Whether this device has heard that the person stopped."""
    return any(event.code == WITHDRAWN for event in session.requests.events(thread))


def take_back(
    session: Session, network: Network, request: ContactRequest, event: Event, reason: str
) -> Change:
    """Take back everything that was sent in a thread, in the caller's transaction; `event` says who asked.

    Of a ladder every step stops, also one that no service has yet: the hub never takes it in. A case-overleg
    with the same service ends too: who stops with a service stops with all of it.
    """
    further = [
        thread for thread in whole_ladder(session, request.thread) if not is_withdrawn(session, thread)
    ]
    beside = [session.requests.of_thread(OUT, thread) for thread in further]
    stopping = [(request, event)]
    stopping += [
        (each, new_event(session, each.thread, WITHDRAWN, WORKER)) for each in beside if each is not None
    ]
    left = {each.thread: _may_have_left(session, each) for each, _ in stopping}  # before any is taken back
    for each, said in stopping:
        _take_back_one(session, network, (each, said), reason, left=left[each.thread])
    if request.person_id is None:
        return _TOUCHED
    return _TOUCHED | end_with(session, request.person_id, reason, request.recipient_mailbox)


def _may_have_left(session: Session, request: ContactRequest) -> bool:
    """Only what no push has touched has certainly not left; of what others hold, what brought it to them."""
    withdrawals, rungs = session.store.withdrawals, session.store.rungs
    if session.preferences.get(PUSHING, False):
        return True
    for rung in rungs.leading_to(request.thread):
        if rung.state == HELD:
            return any(withdrawals.may_have_left(mid) for mid in rungs.carriers(rung.thread))
    return any(withdrawals.may_have_left(mid) for mid in _content(session, request))


def _content(session: Session, request: ContactRequest) -> list[MessageId]:
    """Every message of ours in the thread that says what the person asked."""
    return list(dict.fromkeys((request.mid, *session.store.withdrawals.content_of(request.thread))))


def _take_back_one(
    session: Session, network: Network, stopping: tuple[ContactRequest, Event], reason: str, *, left: bool
) -> None:
    (request, event), withdrawals = stopping, session.store.withdrawals
    thread = request.thread
    mids = _content(session, request)
    for mid in mids:
        session.outbox.withdraw(mid)
        session.store.rungs.take_back(mid)
        session.messages.withdraw(mid, thread, reason)
    withdrawals.erase_sent(thread)
    session.store.rungs.drop(thread)
    if request.consent_id is not None:
        session.consents.withdraw(request.consent_id, session.now())
    note_event(session, OUT, event)
    told = left and _tell(session, network, _known(request, mids), reason)
    now = session.now()
    withdrawals.stop(Stopped(thread, now, reason, now if told else None, left=left, done=not left))
    if not told:
        facts = {"request": request.id, "reason": reason, "left": left}
        logbook.enter(session, EntryKind.WITHDRAWAL, facts, About(thread=thread, person_id=request.person_id))


def stop_next_steps(session: Session, person_id: PersonId, reason: str) -> Change:
    """Take back what holders keep of this person and did not send on, in the caller's transaction.

    The first request of such a ladder stays as it is: only nothing further goes to anybody.
    """
    held = [rung for rung in session.store.rungs.held() if rung.part == SENDER]
    following = [(rung, session.requests.of_thread(OUT, rung.next)) for rung in held]
    stopping = [(rung, each) for rung, each in following if each is not None and each.person_id == person_id]
    for rung, request in stopping:
        network, left = network_of(session), _may_have_left(session, request)
        event = new_event(session, request.thread, WITHDRAWN, WORKER)
        _take_back_one(session, network, (request, event), reason, left=left)
        for mid in session.store.rungs.carriers(rung.thread):
            session.outbox.withdraw(mid)
            session.messages.erase_content(mid)
        for holder in session.store.rungs.holders(rung.thread) if left else ():
            to = "core_actor" if holder == rung.before else "own_mailbox"
            case = GuardCase(recipient=to, recipient_key=True)
            _send(session, network, _known(request, [request.mid]), (holder, reason), case)
    return _TOUCHED if stopping else Change.NONE


def tell_again(session: Session) -> Change:
    """Who has not confirmed is told once more, before what told them is gone from the hub."""
    network, due = network_of(session), session.now() - timedelta(days=_TELL_AGAIN_DAYS)
    change = Change.NONE
    for stopped in session.store.withdrawals.waiting():
        request = session.requests.of_thread(OUT, stopped.thread)
        if request is None or (stopped.told_at is not None and stopped.told_at > due):
            continue
        mids = _content(session, request)
        with session.database.transaction():
            if _tell(session, network, _known(request, mids), stopped.reason):
                session.store.withdrawals.told(stopped.thread, session.now())
                change |= Change.OUTBOX | Change.LEDGER
    return change


def withdraw_known(session: Session, known: KnownThread, reason: str) -> Change:
    """Stop what another device sent: of the same worker, of a colleague of the team, or for a supervisor.

    The service is told at once, the sender's own program too, and the hub with the tokens known here. Of a
    ladder whose next step lies here every step stops, and the team hears it.
    """
    if not is_code(reason):
        raise InvalidInput("reason", "not_a_code")
    network = network_of(session)
    with session.database.transaction():
        for each in (known, *_beside(session, known)):
            _withdraw_one(session, network, each, reason)
    return Change.OUTBOX | Change.LEDGER | Change.REQUESTS


def _beside(session: Session, known: KnownThread) -> list[KnownThread]:
    """The other steps of a ladder of which this device was given what stops them."""
    kept = [session.store.stop_copies.get(thread) for thread in whole_ladder(session, known.thread)]
    copies = [each.copy for each in kept if each is not None and each.stopped_at is None]
    return [
        KnownThread(ThreadId(each.id), each.mids, each.mailbox, each.sender, each.until, each.envelopes)
        for each in copies
    ]


def _withdraw_one(session: Session, network: Network, known: KnownThread, reason: str) -> None:
    for mid in known.mids:
        session.messages.withdraw(mid, known.thread, reason)
    session.outbox.take_back(known.envelopes)
    session.store.stop_copies.stopped(known.thread, session.now())
    _tell(session, network, known, reason)
    own = GuardCase(recipient="own_mailbox", recipient_key=True)
    _send(session, network, known, (known.sender_mailbox, reason), own)
    for held_for in {rung.mid for rung in session.store.rungs.after(known.thread) if rung.part == TEAM}:
        brought = session.messages.get(held_for)
        if brought is not None:
            _send(session, network, known, (brought.mailbox, reason), own)
    session.store.rungs.drop(known.thread)


def _known(request: ContactRequest, mids: list[MessageId]) -> KnownThread:
    return KnownThread(
        request.thread, tuple(mids), request.recipient_mailbox, request.sender_mailbox, request.until
    )


def _tell(session: Session, network: Network, known: KnownThread, reason: str) -> bool:
    """Tell every device of the service's mailbox, and who else holds a next step; False without a key.

    Where a request went, its end goes too: also when the service is no core actor any more.
    """
    for holder in session.store.rungs.holders(known.thread):
        if holder != known.mailbox:
            own_team = GuardCase(recipient="own_mailbox", recipient_key=True)
            _send(session, network, known, (holder, reason), own_team)
    service = GuardCase(recipient="core_actor", recipient_key=True)  # whatever it is called by now
    return _send(session, network, known, (known.mailbox, reason), service)


def _send(
    session: Session, network: Network, known: KnownThread, to: tuple[MailboxId, str], case: GuardCase
) -> bool:
    mailbox, reason = to
    reachable = can_seal_to(session, network, bytes.fromhex(mailbox))
    if reachable:
        require(session, WITHDRAWAL, case)
        post(session, network, _parcel(session, known, bytes.fromhex(mailbox), reason))
    return reachable


def _parcel(session: Session, known: KnownThread, mailbox: bytes, reason: str) -> Parcel:
    thread = bytes.fromhex(known.thread)
    request = session.requests.of_thread(OUT, known.thread)
    return Parcel(
        kind=Kind.WITHDRAWAL,
        mailbox=mailbox,
        thread=thread,
        payload=Withdrawal(thread, tuple(map(bytes.fromhex, known.mids)), reason).encode(),
        until=days_since_1970(known.until),
        facts={"reason": reason, "left": True} | ({"request": request.id} if request is not None else {}),
        person_id=None if request is None else request.person_id,
    )


# --- at the service -----------------------------------------------------------------------------------------


def stop_here(session: Session, request_id: RequestId) -> Change:
    """The person stops at the service, or by telephone; repeating it changes nothing.

    It is erased here, on every device of the mailbox, and the sender's program takes it back as well. That
    the person stopped is no feedback about help: it travels without an agreement to feedback too.
    """
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request", "unknown")
    network = network_of(session)
    with session.database.transaction():
        if is_withdrawn(session, request.thread):
            return Change.NONE
        event = new_event(session, request.thread, WITHDRAWN, CORE_ACTOR)
        change = erase_received(session, network, request, event, STOPPED_THERE)
        known = _known(request, [request.mid])
        colleagues = GuardCase(recipient="own_mailbox", recipient_key=True)
        _send(session, network, known, (request.recipient_mailbox, STOPPED_THERE), colleagues)
        sender = GuardCase(recipient="original_signaller", recipient_key=True)
        _send(session, network, known, (request.sender_mailbox, STOPPED_THERE), sender)
        if session.store.rungs.after(request.thread):  # the worker may be away: the team holds it too
            team = GuardCase(recipient="sender_team", recipient_key=True)
            _send(session, network, known, (sender_team(network, request), STOPPED_THERE), team)
    return change | Change.OUTBOX


def erase_received(
    session: Session, network: Network, request: ContactRequest, event: Event, reason: str
) -> Change:
    """Erase what a stopped request told and say so to its sender, in the caller's transaction."""
    thread = request.thread
    moved = is_in_dossier(session, thread)
    message = session.messages.get(request.mid)
    session.messages.withdraw(request.mid, thread, reason)
    session.store.withdrawals.erase_received(thread)
    session.store.rungs.drop(thread)
    note_event(session, IN, event)
    facts = {"request": request.id, "reason": reason, "in_dossier": moved}
    logbook.enter(session, EntryKind.ERASURE, facts, About(thread=thread))
    change = Change.REQUESTS | Change.LEDGER
    if message is not None:
        what = What.ERASED_AFTER_TRANSFER if moved else What.ERASED
        change |= queue_receipt(session, network, message, what)
    return change


def is_in_dossier(session: Session, thread: ThreadId) -> bool:
    """Whether what was asked stands in the own dossier too: somebody noted it, or help has started."""
    started = fold(session.requests.events(thread)).happened(CLOSED_HELP)
    return started is not None or session.store.withdrawals.in_dossier(thread)


def heard(session: Session, thread: ThreadId, mid: MessageId, by: str, device: str) -> Event:
    """That the person stopped, as a message told it: the event carries the id of the message."""
    event = new_event(session, thread, WITHDRAWN, by)
    return replace(event, id=EventId(mid), writer=DeviceId(device))
