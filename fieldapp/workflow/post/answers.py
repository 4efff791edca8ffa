"""What goes back: steps as codes to the sender, the same step to the own colleagues, and receipts."""

from __future__ import annotations

from typing import Final

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.guards import CLAIM, RECEIPT, STATUS, GuardCase
from fieldapp.domain.ids import EventId, MessageId, ThreadId
from fieldapp.domain.requests import Event
from fieldapp.domain.requests.events import TAKEN_UP
from fieldapp.domain.requests.status import encode_status, travelling
from fieldapp.errors import InvalidInput
from fieldapp.store.messages import Message
from fieldapp.store.outbox import STORED
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, hub_day, network_of
from fieldapp.workflow.post.ladder import tell_team
from fieldapp.workflow.post.outgoing import LIFE_DAYS, Parcel, address, can_seal_to, post, require
from fieldapp.workflow.session import Session, minute_number
from fieldapp.workflow.standing import days_since_1970
from sync.protocol import Claim, Kind, Receipt
from sync.protocol.payloads import What

_WORDS: Final = {
    What.RECEIVED: "received",
    What.OPENED: "opened",
    What.ERASED: "erased",
    What.ERASED_AFTER_TRANSFER: "erased_in_dossier",
    What.REFUSED: "refused",
}


def queue_status(session: Session, thread: ThreadId, event: Event, *, reveal: bool = False) -> Change:
    """Seal one step back to the sender: as much of it as may travel, without a colleague's name.

    `reveal`: the person agreed that a reason travels which tells that they are known there.
    """
    request = _received(session, thread)
    guard = session.policy.guards[STATUS]
    heard: Event | None = event
    proposal = may_propose(request)
    if event.code not in guard.codes_without_feedback:
        revealing = frozenset(guard.reasons_when_agreed)
        heard = travelling(
            event, feedback=request.feedback, revealing=revealing, reveal=reveal, proposal=proposal
        )
    network, mailbox = network_of(session), bytes.fromhex(request.sender_mailbox)
    takes_part = network.directory.active(bytes.fromhex(request.sender_org)) is not None
    if heard is None or not mailbox or not takes_part:  # an organisation that left hears nothing more
        return Change.NONE
    case = GuardCase(
        recipient="original_signaller",
        recipient_key=bool(address(session, network, mailbox).public_key),
        feedback=request.feedback,
        code=heard.code,
        reason=heard.reason,
        reason_agreed=reveal,
        proposal_agreed=proposal,
    )
    require(session, STATUS, case)
    post(session, network, _status_parcel(request, mailbox, heard))
    return Change.OUTBOX | Change.LEDGER | tell_team(session, network, request, heard)


def may_propose(request: ContactRequest) -> bool:
    """Whether the person ticked that a first talk may be proposed; no longer once the words are erased."""
    consent = decode_request(request.payload).consent if request.payload else None
    return request.feedback and consent is not None and consent.proposal


def queue_claim(session: Session, thread: ThreadId, event: Event) -> Change:
    """The whole step to the own intake mailbox, and for `opgenomen` the claim that colleagues compare.

    The claim carries the id of the event as its own, so that both name one thing.
    """
    request, network = _received(session, thread), network_of(session)
    mailbox = bytes.fromhex(request.recipient_mailbox)
    case = GuardCase(
        recipient="own_mailbox",
        same_organisation=request.recipient_org == network.own.hex(),
        recipient_key=bool(address(session, network, mailbox).public_key),
    )
    require(session, CLAIM, case)
    post(session, network, _status_parcel(request, mailbox, event))
    if event.code == TAKEN_UP:
        claim = Claim(
            thread=bytes.fromhex(thread),
            request=bytes.fromhex(request.mid),
            head=session.inbox.cursor(mailbox).head,
            minute=minute_number(event.at),
            replaces=_earlier_claim(session, event),
        )
        parcel = Parcel(
            kind=Kind.CLAIM,
            mailbox=mailbox,
            thread=bytes.fromhex(thread),
            payload=claim.encode(),
            until=_until(request),
            facts={"code": event.code},
            mid=bytes.fromhex(event.id),
        )
        post(session, network, parcel)
    return Change.OUTBOX | Change.LEDGER


def claim_confirmed(session: Session, event_id: EventId) -> bool:
    """Whether the hub has the claim of a take-up that was set on this device."""
    line = session.outbox.of_message(MessageId(event_id))
    return line is not None and (line.answered or line.state == STORED)


def queue_opened(session: Session, thread: ThreadId) -> Change:
    """A person has read it. Travels only with the person's agreement to feedback."""
    request = _received(session, thread)
    message = session.messages.get(request.mid)
    if message is None or not request.feedback:
        return Change.NONE
    return queue_receipt(session, network_of(session), message, What.OPENED, feedback=True)


def queue_receipt(
    session: Session,
    network: Network,
    message: Message,
    what: What,
    *,
    feedback: bool = False,
    code: str = "",
) -> Change:
    """Answer one received message, in the caller's transaction; nothing when its sender has no key."""
    mailbox = network.personal_mailbox(bytes.fromhex(message.device)) or _came_from(session, message)
    if mailbox is None or not can_seal_to(session, network, mailbox):
        return Change.NONE
    case = GuardCase(
        recipient="original_signaller",
        recipient_key=True,
        feedback=feedback,
        code=_WORDS[what],
    )
    require(session, RECEIPT, case)
    receipt = Receipt(
        bytes.fromhex(message.mid), message.chain, what, minute_number(session.now()), code or None
    )
    parcel = Parcel(
        kind=Kind.RECEIPT,
        mailbox=mailbox,
        thread=bytes.fromhex(message.thread),
        payload=receipt.encode(),
        until=hub_day(session) + LIFE_DAYS,
        facts={"of": message.mid, "what": _WORDS[what]},
    )
    post(session, network, parcel)
    return Change.OUTBOX | Change.LEDGER


def _came_from(session: Session, message: Message) -> bytes | None:
    """The mailbox that a request came from, while its device is gone: the worker may have another one."""
    request = session.requests.of_message(message.mid)
    if request is None or request.direction != IN:
        return None
    return bytes.fromhex(request.sender_mailbox)


def _received(session: Session, thread: ThreadId) -> ContactRequest:
    request = session.requests.of_thread(IN, thread)
    if request is None:
        raise InvalidInput("thread", "unknown")
    return request


def _status_parcel(request: ContactRequest, mailbox: bytes, event: Event) -> Parcel:
    return Parcel(
        kind=Kind.STATUS,
        mailbox=mailbox,
        thread=bytes.fromhex(request.thread),
        payload=encode_status(event),
        until=_until(request),
        facts={"code": event.code, "event": event.id},
    )


def _until(request: ContactRequest) -> int:
    return days_since_1970(request.until)


def _earlier_claim(session: Session, event: Event) -> bytes | None:
    """The claim that this one knows of and takes over."""
    earlier = [
        each.id
        for each in session.requests.events(event.thread)
        if each.code == TAKEN_UP and each.seq < event.seq
    ]
    return bytes.fromhex(earlier[-1]) if earlier else None
