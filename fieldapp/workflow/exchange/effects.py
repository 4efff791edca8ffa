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
from fieldapp.domain.ids import EnvelopeId, EventId, MailboxId, MessageId, OrgId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, WORKER, Event, next_seq
from fieldapp.domain.requests.events import OPENED, WITHDRAWN
from fieldapp.domain.requests.events import RECEIVED as RECEIVED_EVENT
from fieldapp.domain.requests.status import decode_status
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.messages import Message, Receipt
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange import handovers, structural
from fieldapp.workflow.exchange.opening import minute, received_message
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import queue_receipt
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event, refold, whole_minute
from sync import protocol
from sync.errors import Quarantine
from sync.protocol import EpochOffer, Grant, Kind
from sync.protocol.payloads import What
from sync.sealing import Opened, accept_seeds

SUPERVISOR: Final = "leidinggevende_signaalbeheerder"
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
    if not session.requests.add(_received_request(arrival, payload)):
        raise Quarantine("repeated")
    refold(session, IN, message.thread)
    note_event(session, IN, new_event(session, message.thread, RECEIVED_EVENT, CORE_ACTOR))
    return Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)


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
    if event.thread != message.thread:
        raise Quarantine("payload")
    sent = session.requests.of_thread(OUT, message.thread)
    if sent is not None and message.mailbox != sent.recipient_mailbox:
        _require_member(arrival, sent.recipient_mailbox)
        note_event(session, OUT, event)
        return Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)
    received = session.requests.of_thread(IN, message.thread)
    if received is None or message.mailbox != received.recipient_mailbox:
        raise Quarantine("thread_unknown")
    note_event(session, IN, event)
    return Change.REQUESTS


def _require_member(arrival: Arrival, mailbox: MailboxId) -> None:
    """Only who can read what was sent may say something about it."""
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    if known is None or arrival.opened.header.from_ not in known.mailbox.members:
        raise Quarantine("kind_not_allowed")


def _receipt(arrival: Arrival) -> Change:
    session, receipt = arrival.session, arrival.opened.content
    if not isinstance(receipt, protocol.Receipt):
        raise Quarantine("payload")
    answered = session.messages.get(MessageId(receipt.mid.hex()))
    if answered is None or answered.direction != SENT or answered.chain != receipt.chain_value:
        raise Quarantine("payload")
    _require_member(arrival, answered.mailbox)
    session.messages.add_receipt(
        Receipt(
            answered.mid,
            arrival.message.device,
            int(receipt.what),
            receipt.minute,
            receipt.code or "",
            arrival.message.mid,
        )
    )
    session.outbox.mark_answered(answered.mid)
    if answered.kind == Kind.HANDOVER:  # they have it: of what was handed over only a trace stays here
        session.messages.erase_content(answered.mid)
    code = {What.RECEIVED: RECEIVED_EVENT, What.OPENED: OPENED}.get(receipt.what)
    if answered.kind != Kind.REQUEST or code is None:
        return Change.OUTBOX
    return Change.OUTBOX | _heard(arrival, code, receipt.minute)


def _heard(arrival: Arrival, code: str, at: int) -> Change:
    """The first device of the mailbox that received or opened it tells for all."""
    session, thread = arrival.session, arrival.thread
    events = session.requests.events(thread)
    if any(event.code == code for event in events):
        return Change.NONE
    event = Event(
        id=EventId(arrival.message.mid),
        thread=thread,
        writer=arrival.message.device,
        seq=next_seq(events),
        code=code,
        by=CORE_ACTOR,
        at=minute(at),
    )
    note_event(session, OUT, event)
    return Change.REQUESTS


def _withdrawal(arrival: Arrival) -> Change:
    """Taken back for good, whether the request came already or comes later; then it is never shown."""
    session, message = arrival.session, arrival.message
    said = arrival.opened.content
    if not isinstance(said, protocol.Withdrawal) or said.thread.hex() != message.thread:
        raise Quarantine("payload")
    request = session.requests.of_thread(IN, message.thread)
    if request is not None:
        _require_withdrawer(arrival, request)
    for mid in said.mids:
        session.messages.withdraw(MessageId(mid.hex()), message.thread, said.reason)
    events = session.requests.events(message.thread)
    if request is not None and not any(event.code == WITHDRAWN for event in events):
        event = Event(
            id=EventId(message.mid),
            thread=message.thread,
            writer=message.device,
            seq=next_seq(events),
            code=WITHDRAWN,
            by=WORKER,
            at=whole_minute(session.now()),
        )
        note_event(session, IN, event)
    change = Change.REQUESTS | handovers.taken_back(arrival)
    return change | queue_receipt(session, arrival.network, message, What.RECEIVED)


def _require_withdrawer(arrival: Arrival, request: ContactRequest) -> None:
    """A device of the mailbox that sent it, or a supervisor of the same organisation."""
    directory, sender = arrival.network.directory, arrival.opened.header.from_
    known = directory.device(sender)
    home = directory.mailbox(bytes.fromhex(request.sender_mailbox))
    shares = home is not None and sender in home.mailbox.members
    supervises = known is not None and SUPERVISOR in known.device.roles
    if arrival.sender_org != request.sender_org or not (shares or supervises):
        raise Quarantine("kind_not_allowed")


def _grant(arrival: Arrival) -> Change:
    """Seeds of a shared mailbox, taken only when they are what the organisation published."""
    session, grant = arrival.session, arrival.opened.content
    if not isinstance(grant, Grant):
        raise Quarantine("payload")
    directory = arrival.network.directory
    accepted = accept_seeds(directory, arrival.opened.header.from_, grant.mailbox, grant.seeds)
    for (mailbox, epoch), key in accepted.items():
        session.directory.add_seed(MailboxId(mailbox.hex()), epoch, key.to_bytes())
    return Change.DIRECTORY


def _claim(arrival: Arrival) -> Change:
    """A colleague takes it up; the step itself comes beside it. Kept as it was signed."""
    if arrival.session.requests.of_thread(IN, arrival.thread) is None:
        raise Quarantine("thread_unknown")
    return Change.REQUESTS


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
    Kind.RECEIPT: _receipt,
    Kind.WITHDRAWAL: _withdrawal,
    Kind.GRANT: _grant,
    Kind.CLAIM: _claim,
    Kind.EPOCH_OFFER: _epoch_offer,
    Kind.HANDOVER: handovers.handover,
    Kind.STRUCTURAL: structural.signal,
    Kind.STRUCTURAL_FEEDBACK: structural.feedback,
}
