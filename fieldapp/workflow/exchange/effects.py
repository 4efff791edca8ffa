"""What an opened message does here, kind by kind, in one transaction with the mark that it was opened.

Doing it again has no second effect: the message id is the key. Who may say what about a thread is checked
here as well, for the address list knows no threads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.disclosure import RequestPayload
from fieldapp.domain.disclosure.guards import BY_LAW
from fieldapp.domain.ids import EnvelopeId, MailboxId, OrgId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, may_set
from fieldapp.domain.requests.events import RECEIVED as RECEIVED_EVENT
from fieldapp.domain.requests.events import WITHDRAWN
from fieldapp.domain.requests.status import decode_status
from fieldapp.store.messages import Message
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange import (
    addenda,
    claims,
    consultations,
    copies,
    counts,
    handovers,
    receipts,
    rungs,
    structural,
    withdrawals,
)
from fieldapp.workflow.exchange.granting import take_grant
from fieldapp.workflow.exchange.opening import received_message
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import queue_receipt
from fieldapp.workflow.post.by_law import law_towards
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event, refold
from sync import protocol
from sync.errors import Quarantine
from sync.protocol import EpochOffer, Grant, Kind
from sync.protocol.payloads import What
from sync.sealing import Opened

_FIRST_DAY: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One opened message with what its effect needs."""

    session: Session
    network: Network
    opened: Opened
    message: Message

    @property
    def thread(self) -> ThreadId:
        return self.message.thread

    @property
    def sender_org(self) -> OrgId:
        return OrgId(self.opened.organisation.hex())


def apply(session: Session, opened: Opened) -> Change:
    """One transaction: the message kept, its effect, the answer in line. Raises Quarantine: then nothing."""
    with session.database.transaction():
        message = received_message(opened, session.now())
        session.messages.add(message)
        arrival = Arrival(session, network_of(session), opened, message)
        effect = _EFFECTS.get(opened.header.kind)
        if effect is None:
            raise Quarantine("kind_unsupported")
        change = effect(arrival)
        session.inbox.mark_opened(EnvelopeId(opened.envelope.env.hex()), opened.envelope.epoch)
    return change | Change.INBOX


def _request(arrival: Arrival) -> Change:
    session, message = arrival.session, arrival.message
    payload = arrival.opened.content
    if not isinstance(payload, RequestPayload):
        raise Quarantine("payload")
    own = (arrival.network.own.hex(), message.mailbox, message.thread)
    if (payload.recipient.org, payload.recipient.mailbox, payload.thread) != own:
        raise Quarantine("payload")
    if payload.basis.code == BY_LAW:
        _check_law(arrival, payload)
    if not session.requests.add(_received_request(arrival, payload)):
        raise Quarantine("repeated")
    refold(session, IN, message.thread)
    note_event(session, IN, new_event(session, message.thread, RECEIVED_EVENT, CORE_ACTOR))
    return Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)


def _check_law(arrival: Arrival, payload: RequestPayload) -> None:
    """On a law only when both go by the agreement that has it: the receiver holds the sender to that too."""
    papers = law_towards(arrival.session, arrival.sender_org, payload.basis.policy)
    if papers is None or payload.consent is not None:
        raise Quarantine("payload")


def _received_request(arrival: Arrival, payload: RequestPayload) -> ContactRequest:
    message, network = arrival.message, arrival.network
    member = network.directory.root.said.member(arrival.opened.organisation)
    personal = network.personal_mailbox(bytes.fromhex(message.device))
    consent = payload.consent
    return ContactRequest(
        direction=IN,
        id=payload.request,
        thread=payload.thread,
        mid=message.mid,
        recipient_org=payload.recipient.org,
        recipient_mailbox=payload.recipient.mailbox,
        recipient_name=payload.recipient.name,
        sender_org=arrival.sender_org,
        sender_device=message.device,
        sender_mailbox=MailboxId("" if personal is None else personal.hex()),
        sender_name=member.name if member is not None else payload.sender.organisation,
        title=payload.fields.get("naam", ""),
        about=tuple(filter(None, (payload.fields.get("waarover", ""),))),
        urgency=payload.fields.get("urgentie", ""),
        feedback=consent is not None and consent.feedback,
        made_at=arrival.session.now(),
        until=payload.until,
        digest=protocol.digest(arrival.opened.payload).hex(),
        payload=arrival.opened.payload,
        consent_id=None if consent is None else consent.id,
    )


def _status(arrival: Arrival) -> Change:
    """A step of the core actor: to the sender, or to the colleagues of whoever took it."""
    session, message = arrival.session, arrival.message
    event = decode_status(arrival.opened.payload, message.device)
    if event.thread != message.thread or not may_set(event.code, CORE_ACTOR):
        raise Quarantine("payload")
    sent = session.requests.of_thread(OUT, message.thread)
    if sent is not None and message.mailbox != sent.recipient_mailbox:
        _require_member(arrival, sent.recipient_mailbox)
        if event.code == WITHDRAWN:
            raise Quarantine("payload")  # that the person stopped is a withdrawal, never only a step
        note_event(session, OUT, event)
        return Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)
    if rungs.step(arrival, event) or copies.heard(arrival, event):
        return Change.REQUESTS
    received = session.requests.of_thread(IN, message.thread)
    if received is None and session.messages.thread_withdrawn(message.thread):
        return Change.NONE  # of a request that stopped before it came here
    if received is None or message.mailbox != received.recipient_mailbox:
        raise Quarantine("thread_unknown")
    if event.code == WITHDRAWN:
        raise Quarantine("payload")
    note_event(session, IN, event)
    return Change.REQUESTS


def _require_member(arrival: Arrival, mailbox: MailboxId) -> None:
    """Only who can read what was sent may say something about it."""
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    if known is None or arrival.opened.header.from_ not in known.mailbox.members:
        raise Quarantine("kind_not_allowed")


def _grant(arrival: Arrival) -> Change:
    """Seeds of a shared mailbox, taken only when they are what the organisation published."""
    session, grant = arrival.session, arrival.opened.content
    if not isinstance(grant, Grant):
        raise Quarantine("payload")
    take_grant(session, arrival.network.directory, arrival.opened.header, grant)
    return Change.DIRECTORY


def _epoch_offer(arrival: Arrival) -> Change:
    """The signed header is kept, and in it what the Logboek of the sender came to. No key is taken yet."""
    offer = arrival.opened.content
    if not isinstance(offer, EpochOffer):
        raise Quarantine("payload")
    if offer.offers:
        raise Quarantine("kind_unsupported")
    return Change.NONE


_EFFECTS: Final[dict[Kind, Callable[[Arrival], Change]]] = {
    Kind.REQUEST: _request,
    Kind.STATUS: _status,
    Kind.RECEIPT: receipts.receipt,
    Kind.WITHDRAWAL: withdrawals.withdrawal,
    Kind.GRANT: _grant,
    Kind.OWN_COPY: copies.own_copy,
    Kind.CLAIM: claims.claim,
    Kind.EPOCH_OFFER: _epoch_offer,
    Kind.COUNTS: counts.counts,
    Kind.HANDOVER: handovers.handover,
    Kind.RUNG: rungs.rung,
    Kind.STRUCTURAL: structural.signal,
    Kind.STRUCTURAL_FEEDBACK: structural.feedback,
    Kind.CONSULTATION: consultations.consultation,
    Kind.ADDENDUM: addenda.addendum,
}
