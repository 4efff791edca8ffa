"""One message on its way out: checked against the address list, entered in the Logboek, sealed, put in line.

All in the caller's transaction, so there is no envelope without its entry, and no entry without its envelope.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from fieldapp.domain.disclosure.guards import GuardCase
from fieldapp.domain.ids import DeviceId, EnvelopeId, MailboxId, MessageId, PersonId, ThreadId
from fieldapp.errors import DirectoryProblem, GuardRefused
from fieldapp.store.messages import OUT, Message
from fieldapp.store.outbox import Outgoing
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import Network, hub_day
from fieldapp.workflow.session import Session, minute_number
from sync.directory import Recipient
from sync.errors import DirectoryRefused
from sync.ledger import EntryKind
from sync.protocol import NO_CHAIN, Kind
from sync.sealing import Counters, Draft, Sealed, seal

# One day less than the hub allows, so that a clock a few hours off is no reason to refuse.
LIFE_DAYS: Final = 59
# Set while a push may be under way, here or on the sync thread's connection; see `exchange`.
PUSHING: Final = "push_running"

_ENTRIES: Final[Mapping[Kind, EntryKind]] = {
    Kind.REQUEST: EntryKind.DISCLOSURE,
    Kind.STATUS: EntryKind.STATUS,
    Kind.RECEIPT: EntryKind.STATUS,
    Kind.CLAIM: EntryKind.STATUS,
    Kind.WITHDRAWAL: EntryKind.WITHDRAWAL,
    Kind.GRANT: EntryKind.GRANT,
    Kind.WELCOME: EntryKind.GRANT,
    Kind.EPOCH_OFFER: EntryKind.WITNESS,
    Kind.COUNTS: EntryKind.COUNTS,
    Kind.HANDOVER: EntryKind.HANDOVER,
    Kind.OWN_COPY: EntryKind.HANDOVER,
    Kind.STRUCTURAL: EntryKind.STRUCTURAL,
    Kind.STRUCTURAL_FEEDBACK: EntryKind.STRUCTURAL,
    Kind.ADDENDUM: EntryKind.RIGHTS,
    Kind.RUNG: EntryKind.LADDER,
    Kind.CONSULTATION: EntryKind.CONSULTATION,
}


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be sealed. `until`: day after which the receiver erases it; `facts` are for the Logboek.

    `chain`: an incarnation of its own for what may never leave: a chain of one, whose absence is no gap.
    """

    kind: Kind
    mailbox: bytes
    thread: bytes
    payload: bytes = field(repr=False)
    until: int
    facts: Mapping[str, object] = field(default_factory=dict)
    mid: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    person_id: PersonId | None = None
    chain: bytes = b""


def require(session: Session, guard: str, case: GuardCase) -> None:
    """Let the guard of a message kind look once more. A kind that is not listed is never sealed."""
    listed = session.policy.guards.get(guard)
    if listed is None:
        raise GuardRefused(("kind_not_listed",))
    refusals = listed.refusals(case)
    if refusals:
        raise GuardRefused(tuple(refusal.code for refusal in refusals))


def address(session: Session, network: Network, mailbox: bytes) -> Recipient:
    """Where to seal to now. Raises DirectoryProblem."""
    try:
        return network.directory.recipient(mailbox, hub_day(session))
    except DirectoryRefused as error:
        raise DirectoryProblem(error.code) from error


def can_seal_to(session: Session, network: Network, mailbox: bytes) -> bool:
    """Whether there is a key to seal to now."""
    try:
        return bool(address(session, network, mailbox).public_key)
    except DirectoryProblem:
        return False


def is_own(network: Network, mailbox: bytes) -> bool:
    """Whether it is a mailbox of the own organisation."""
    return any(box.id == mailbox for box in network.own_document.mailboxes)


def coordination(network: Network) -> bytes:
    """The mailbox of the coordinator's organisation that counts. Raises DirectoryProblem."""
    coordinator = network.directory.root.said.coordinator
    held = None if coordinator is None else network.directory.organisations.get(coordinator)
    if held is not None:
        for mailbox in held.said.mailboxes:
            if mailbox.kind == "coordination":
                return mailbox.id
    raise DirectoryProblem("unknown_mailbox")


def post(session: Session, network: Network, parcel: Parcel) -> MessageId:
    """Seal a message for a mailbox of the address list and put it in line."""
    device = network.keys.device_id
    if not network.directory.may(parcel.kind, device, parcel.mailbox):
        raise GuardRefused(("kind_not_allowed",))
    recipient = address(session, network, parcel.mailbox)
    sealed = seal_parcel(session, network, parcel, recipient)
    session.outbox.queue(outgoing(session, sealed))
    return MessageId(parcel.mid.hex())


def expect_answers(session: Session, network: Network, mid: MessageId, mailbox: bytes) -> None:
    """Each device that can read a message owes an answer to it."""
    known = network.directory.mailbox(mailbox)
    session.store.withdrawals.expect(mid, () if known is None else known.mailbox.members)


def seal_parcel(session: Session, network: Network, parcel: Parcel, recipient: Recipient) -> Sealed:
    """Enter, number, sign, seal and keep; what becomes of the envelope is the caller's."""
    about = About(MessageId(parcel.mid.hex()), ThreadId(parcel.thread.hex()), parcel.person_id)
    facts = {"message": parcel.kind.name.lower(), "mailbox": parcel.mailbox.hex(), **parcel.facts}
    anchor = logbook.enter(session, _ENTRIES[parcel.kind], facts, about)
    own_chain, mailbox = parcel.chain or session.incarnation, MailboxId(parcel.mailbox.hex())
    inc = own_chain.hex()
    n, prev = session.messages.last_sent(inc, mailbox) or (0, NO_CHAIN)
    draft = Draft(
        kind=parcel.kind,
        net=network.net,
        mid=parcel.mid,
        thread=parcel.thread,
        time=minute_number(session.now()),
        until=parcel.until,
        expires=hub_day(session) + LIFE_DAYS,
        payload=parcel.payload,
        heads=network.directory.heads(recipient.organisation),
        anchor=anchor,
    )
    counters = Counters(n + 1, prev, own_chain)
    sealed = seal(draft, network.keys, counters, recipient, entropy=secrets.token_bytes)
    session.messages.count_sent(inc, mailbox, n + 1, sealed.chain_value)
    session.messages.add(_message(session, sealed))
    return sealed


def outgoing(session: Session, sealed: Sealed) -> Outgoing:
    """An envelope as the outbox keeps it."""
    header, envelope = sealed.kept.header, sealed.envelope
    return Outgoing(
        env=EnvelopeId(envelope.env.hex()),
        mid=MessageId(header.mid.hex()),
        kind=int(header.kind),
        thread=ThreadId(header.thread.hex()),
        mailbox=MailboxId(header.to.hex()),
        epoch=envelope.epoch,
        expires=envelope.expires,
        wt=sealed.wt,
        envelope=sealed.data,
        queued_at=session.now(),
    )


def _message(session: Session, sealed: Sealed) -> Message:
    header = sealed.kept.header
    return Message(
        mid=MessageId(header.mid.hex()),
        direction=OUT,
        kind=int(header.kind),
        thread=ThreadId(header.thread.hex()),
        mailbox=MailboxId(header.to.hex()),
        device=DeviceId(header.from_.hex()),
        inc=header.inc.hex(),
        n=header.n,
        chain=sealed.chain_value,
        env=EnvelopeId(header.env.hex()),
        epoch=header.epoch,
        until=header.until,
        at=session.now(),
        header=sealed.signed_header,
        signature=sealed.signature,
        salt=sealed.kept.salt,
        payload=sealed.kept.payload,
    )
