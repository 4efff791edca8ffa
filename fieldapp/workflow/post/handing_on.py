"""What only the colleagues of the own mailbox hear beside a step: to whom it is handed on, how it was tried.

Both travel as a claim (kind 7), which has no other reader than the own intake mailbox: the sender hears no
name of a colleague and not how somebody was looked for.
"""

from __future__ import annotations

import secrets
from datetime import date

from fieldapp.domain.disclosure.guards import CLAIM, GuardCase
from fieldapp.domain.ids import DeviceId, MessageId, ThreadId
from fieldapp.domain.requests import Event
from fieldapp.errors import InvalidInput
from fieldapp.store.intake import HandedOn
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.outgoing import Parcel, address, post, require
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.standing import days_since_1970, whole_minute
from sync.protocol import Claim, Kind


def queue_hand_on(session: Session, thread: ThreadId, device: DeviceId, claim: str) -> Change:
    """Hand the take-up `claim` (empty: nobody's) on to a device of the same mailbox, and note it here too."""
    mid = secrets.token_bytes(16)
    replaces = bytes.fromhex(claim) if claim else None
    change = _queue(
        session, thread, mid, "to", Claim(*_of(session, thread), replaces, to=bytes.fromhex(device))
    )
    by = DeviceId(network_of(session).keys.device_id.hex())
    at = whole_minute(session.now())
    sent = session.messages.get(MessageId(mid.hex()))
    assert sent is not None
    session.store.intake.hand_on(HandedOn(thread, MessageId(mid.hex()), device, by, claim, at, sent.n))
    return change


def queue_how(session: Session, event: Event, code: str, on: date) -> Change:
    """Tell the colleagues of a step how it was done, and on which day."""
    how = (bytes.fromhex(event.id), code, days_since_1970(on))
    claim = Claim(*_of(session, event.thread), how=how)
    return _queue(session, event.thread, secrets.token_bytes(16), "how", claim)


def _of(session: Session, thread: ThreadId) -> tuple[bytes, bytes, bytes, int]:
    """What every claim says: thread, request, the hub's head of the mailbox, the minute."""
    request = _received(session, thread)
    head = session.inbox.cursor(bytes.fromhex(request.recipient_mailbox)).head
    return (bytes.fromhex(thread), bytes.fromhex(request.mid), head, minute_number(session.now()))


def _queue(session: Session, thread: ThreadId, mid: bytes, field: str, claim: Claim) -> Change:
    request, network = _received(session, thread), network_of(session)
    mailbox = bytes.fromhex(request.recipient_mailbox)
    case = GuardCase(
        recipient="own_mailbox",
        same_organisation=request.recipient_org == network.own.hex(),
        recipient_key=bool(address(session, network, mailbox).public_key),
        fields=("thread", "head", field),
    )
    require(session, CLAIM, case)
    parcel = Parcel(
        kind=Kind.CLAIM,
        mailbox=mailbox,
        thread=bytes.fromhex(thread),
        payload=claim.encode(),
        until=days_since_1970(request.until),
        facts={"says": field},
        mid=mid,
    )
    post(session, network, parcel)
    return Change.OUTBOX | Change.LEDGER


def _received(session: Session, thread: ThreadId) -> ContactRequest:
    request = session.requests.of_thread(IN, thread)
    if request is None:
        raise InvalidInput("thread", "unknown")
    return request
