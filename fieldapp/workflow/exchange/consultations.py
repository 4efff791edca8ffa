"""What an opened message of a case-overleg does: kept beside its thread. Who may say what is checked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.consultation import Answered, Fixed, Invitation, Outcome, decode_invitation, step_of
from fieldapp.domain.ids import MailboxId, OrgId
from fieldapp.domain.requests.events import STOPPED_THERE
from fieldapp.store.consultations import IN, OUT, Kept, KeptStep
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.post import erase_invited, queue_receipt
from fieldapp.workflow.post.consultation_stops import end_thread
from sync import protocol
from sync.directory import CORE_ACTORS
from sync.errors import Quarantine
from sync.ledger import EntryKind
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

_STOPPED = Change.CONSULTATIONS | Change.LEDGER


def consultation(arrival: Arrival) -> Change:
    """An invitation, an answer, a moment, or what was agreed; each once."""
    said, message = arrival.opened.content, arrival.message
    if not isinstance(said, Invitation | Answered | Fixed | Outcome) or said.thread != message.thread:
        raise Quarantine("payload")
    if isinstance(said, Invitation):
        return _invitation(arrival, said)
    if isinstance(said, Answered):
        return _answer(arrival, said)
    return _from_who_asks(arrival, said)


def _invitation(arrival: Arrival, said: Invitation) -> Change:
    session, message = arrival.session, arrival.message
    home = arrival.network.personal_mailbox(bytes.fromhex(message.device))
    if home is None or (said.to.org, said.to.mailbox) != (arrival.network.own.hex(), message.mailbox):
        raise Quarantine("payload")
    if not _may_be_asked(arrival):
        raise Quarantine("kind_not_allowed")
    member = arrival.network.directory.root.said.member(arrival.opened.organisation)
    kept = Kept(
        direction=IN,
        thread=said.thread,
        consultation=said.consultation,
        mailbox=message.mailbox,
        home=MailboxId(home.hex()),
        other=OrgId(arrival.opened.organisation.hex()),
        name=said.sender.organisation if member is None else member.name,
        mid=message.mid,
        at=session.now(),
        until=said.until,
        payload=arrival.opened.payload,
        digest=protocol.digest(arrival.opened.payload).hex(),
    )
    if not session.store.consultations.add(kept):
        raise Quarantine("repeated")
    return Change.CONSULTATIONS | queue_receipt(session, arrival.network, message, What.RECEIVED)


def _may_be_asked(arrival: Arrival) -> bool:
    """Only the intake of a core actor is a partner: never a coordinator, another service, or one person."""
    known = arrival.network.directory.mailbox(bytes.fromhex(arrival.message.mailbox))
    member = None if known is None else arrival.network.directory.active(known.organisation)
    return (
        known is not None
        and known.mailbox.kind == "intake"
        and member is not None
        and member.kind in CORE_ACTORS
    )


def _answer(arrival: Arrival, said: Answered) -> Change:
    """From a partner to who asked, or from a colleague of the same mailbox."""
    repository, message = arrival.session.store.consultations, arrival.message
    for direction in (OUT, IN):
        kept = repository.get(direction, said.thread)
        if kept is not None and message.mailbox == (kept.home if direction == OUT else kept.mailbox):
            _require(arrival, kept.mailbox)
            return _keep(arrival, kept, said)
    raise Quarantine("thread_unknown")


def _from_who_asks(arrival: Arrival, said: Fixed | Outcome) -> Change:
    kept = arrival.session.store.consultations.get(IN, said.thread)
    if kept is None or arrival.message.mailbox != kept.mailbox:
        raise Quarantine("thread_unknown")
    _require(arrival, kept.home)
    change = _keep(arrival, kept, said)
    return change | queue_receipt(arrival.session, arrival.network, arrival.message, What.RECEIVED)


def _require(arrival: Arrival, mailbox: MailboxId) -> None:
    """Only a device that shares this mailbox may say it."""
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    if known is None or arrival.opened.header.from_ not in known.mailbox.members:
        raise Quarantine("kind_not_allowed")


def _keep(arrival: Arrival, kept: Kept, said: Answered | Fixed | Outcome) -> Change:
    """Nothing is kept of one whose words are gone; an answer names each moment that was proposed."""
    if said.consultation != kept.consultation:
        raise Quarantine("payload")
    if not kept.payload:
        arrival.session.messages.erase_content(arrival.message.mid)
        return Change.NONE
    if isinstance(said, Answered) and len(said.can) != len(decode_invitation(kept.payload).moments):
        raise Quarantine("payload")
    step = KeptStep(kept.direction, kept.thread, said.id, step_of(said), said.at, arrival.opened.payload)
    if not arrival.session.store.consultations.add_step(step):
        raise Quarantine("repeated")
    return Change.CONSULTATIONS


def taken_back(arrival: Arrival) -> Change:
    """The person stopped, at who asked or at the partner: what was said of it is erased on this side too."""
    return _ended_at_partner(arrival) | _ended_at_who_asked(arrival)


def _ended_at_partner(arrival: Arrival) -> Change:
    """Told by who asked, or by a colleague at whom the person stopped."""
    session, message = arrival.session, arrival.message
    kept = session.store.consultations.get(IN, message.thread)
    if kept is None or message.mailbox != kept.mailbox:
        return Change.NONE
    _require(arrival, kept.mailbox if _stopped_there(arrival) else kept.home)
    if kept.stopped_at is not None:
        return Change.NONE
    change = erase_invited(session, arrival.network, kept)
    facts = {"consultation": kept.consultation, "act": "stopped"}
    logbook.enter(session, EntryKind.ERASURE, facts, About(thread=kept.thread))
    return _STOPPED | change


def _ended_at_who_asked(arrival: Arrival) -> Change:
    """Told by the partner: the yes to it ends, the others go on."""
    session, message = arrival.session, arrival.message
    kept = session.store.consultations.get(OUT, message.thread)
    if kept is None or message.mailbox != kept.home or not _stopped_there(arrival):
        return Change.NONE
    _require(arrival, kept.mailbox)
    return end_thread(session, arrival.network, kept, STOPPED_THERE, tell=False)


def _stopped_there(arrival: Arrival) -> bool:
    said = arrival.opened.content
    return isinstance(said, protocol.Withdrawal) and said.reason == STOPPED_THERE
