"""What an opened receipt does here: the answer of one device is kept, and what all answers together mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fieldapp.domain.ids import DeviceId, EventId, MessageId
from fieldapp.domain.requests import CORE_ACTOR, Event, next_seq
from fieldapp.domain.requests.events import OPENED, RECEIVED
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.messages import Message, Receipt
from fieldapp.store.requests import OUT
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange.opening import minute
from fieldapp.workflow.exchange.withdrawals import members
from fieldapp.workflow.logbook import About
from fieldapp.workflow.receipts import WORDS, settle
from fieldapp.workflow.standing import note_event
from sync import protocol
from sync.errors import Quarantine
from sync.ledger import EntryKind
from sync.protocol import Kind
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

_STEPS: Final = {What.RECEIVED: RECEIVED, What.OPENED: OPENED}


def receipt(arrival: Arrival) -> Change:
    """Keep the answer of one device, once; a device says each thing about a message once."""
    session, said = arrival.session, arrival.opened.content
    if not isinstance(said, protocol.Receipt):
        raise Quarantine("payload")
    answered = session.messages.get(MessageId(said.mid.hex()))
    if answered is None or answered.direction != SENT or answered.chain != said.chain_value:
        raise Quarantine("payload")
    _require_reader(arrival, answered)
    session.outbox.mark_answered(answered.mid)
    if not session.messages.add_receipt(_receipt(arrival, answered, said)):
        return Change.OUTBOX
    if answered.kind == Kind.HANDOVER:  # they have it: of what was handed over only a trace stays here
        session.messages.erase_content(answered.mid)
    change = Change.OUTBOX
    if answered.kind == Kind.REQUEST:
        change |= _enter(arrival, answered, said)
        change |= _heard(arrival, _STEPS.get(said.what, ""), said.minute)
    return change | settle(session, answered.thread)


def _require_reader(arrival: Arrival, answered: Message) -> None:
    """Only who can read what was sent, or could when it was sealed, may say what became of it."""
    device = DeviceId(arrival.opened.header.from_.hex())
    could = arrival.session.store.withdrawals.expected(answered.mid)
    if device not in could and device not in members(arrival, answered.mailbox):
        raise Quarantine("kind_not_allowed")


def _receipt(arrival: Arrival, answered: Message, said: protocol.Receipt) -> Receipt:
    return Receipt(
        answered.mid,
        arrival.message.device,
        int(said.what),
        said.minute,
        said.code or "",
        arrival.message.mid,
    )


def _enter(arrival: Arrival, answered: Message, said: protocol.Receipt) -> Change:
    """The Logboek finds the answer with the disclosure: by its mid, its thread and its person."""
    session = arrival.session
    request = session.requests.of_thread(OUT, answered.thread)
    facts = {"of": answered.mid, "what": WORDS[said.what], "device": arrival.message.device}
    facts |= {"code": said.code} if said.code else {}
    person = None if request is None else request.person_id
    logbook.enter(session, EntryKind.ANSWER, facts, About(answered.mid, answered.thread, person))
    return Change.LEDGER


def _heard(arrival: Arrival, code: str, at: int) -> Change:
    """The first device of the mailbox that received or opened it tells for all."""
    session, thread = arrival.session, arrival.thread
    events = session.requests.events(thread)
    if not code or any(event.code == code for event in events):
        return Change.REQUESTS
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
