"""The person wants to stop: taken back before it leaves, at the hub, and at the recipient."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.domain.disclosure.guards import WITHDRAWAL, GuardCase
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import WORKER
from fieldapp.domain.requests.events import WITHDRAWN
from fieldapp.errors import InvalidInput
from fieldapp.store.outbox import PENDING
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.directory import CORE_ACTORS
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal
from sync.protocol.shapes import code as is_code

# Set while a push may be under way, here or on the sync thread's connection; see `exchange`.
PUSHING: Final = "push_running"
_FIRST_DAY: Final = date(1970, 1, 1)


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
    if any(event.code == WITHDRAWN for event in session.requests.events(request.thread)):
        return Change.NONE
    network = network_of(session)
    with session.database.transaction():
        left = _may_have_left(session, request)
        session.outbox.withdraw(request.mid)
        if request.consent_id is not None:
            session.consents.withdraw(request.consent_id, session.now())
        note_event(session, OUT, new_event(session, request.thread, WITHDRAWN, WORKER))
        if left and can_seal_to(session, network, bytes.fromhex(request.recipient_mailbox)):
            _tell(session, network, request, reason)
        else:
            about = About(thread=request.thread, person_id=request.person_id)
            facts = {"request": request_id, "reason": reason, "left": left}
            logbook.enter(session, EntryKind.WITHDRAWAL, facts, about)
    return Change.REQUESTS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS


def _may_have_left(session: Session, request: ContactRequest) -> bool:
    """Only an envelope that no push has touched, while none is running, has certainly not left."""
    line = session.outbox.of_message(request.mid)
    untouched = line is not None and line.state == PENDING and line.attempts == 0
    return not untouched or bool(session.preferences.get(PUSHING, False))


def _tell(session: Session, network: Network, request: ContactRequest, reason: str) -> None:
    mailbox = bytes.fromhex(request.recipient_mailbox)
    member = network.directory.active(bytes.fromhex(request.recipient_org))
    case = GuardCase(
        recipient="core_actor" if member is not None and member.kind in CORE_ACTORS else "other_service",
        recipient_key=can_seal_to(session, network, mailbox),
    )
    require(session, WITHDRAWAL, case)
    thread = bytes.fromhex(request.thread)
    parcel = Parcel(
        kind=Kind.WITHDRAWAL,
        mailbox=mailbox,
        thread=thread,
        payload=Withdrawal(thread, (bytes.fromhex(request.mid),), reason).encode(),
        until=(request.until - _FIRST_DAY).days,
        facts={"request": request.id, "reason": reason, "left": True},
        person_id=request.person_id,
    )
    post(session, network, parcel)
