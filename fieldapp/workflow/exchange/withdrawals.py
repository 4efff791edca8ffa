"""What an opened withdrawal does here: nothing is shown any more, and what was shown is erased.

The person stops at the worker (then the sender tells the service) or at the service (then the service tells
the sender, whose program takes back everything that was sent). Who may say so is checked against the thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fieldapp.domain.ids import DeviceId, MailboxId, MessageId
from fieldapp.domain.requests import CORE_ACTOR, WORKER
from fieldapp.domain.requests.events import STOPPED_THERE
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.exchange import consultations, handovers, rungs
from fieldapp.workflow.post import queue_receipt
from fieldapp.workflow.post.withdrawals import erase_received, heard, is_withdrawn, take_back
from sync import protocol
from sync.errors import Quarantine
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

SUPERVISOR: Final = "leidinggevende_signaalbeheerder"


def withdrawal(arrival: Arrival) -> Change:
    """Taken back for good, whether the request came already or comes later; then it is never shown."""
    session, message = arrival.session, arrival.message
    said = arrival.opened.content
    if not isinstance(said, protocol.Withdrawal) or said.thread.hex() != message.thread:
        raise Quarantine("payload")
    change = Change.REQUESTS | _received(arrival, said.reason) | _sent(arrival, said.reason)
    for mid in said.mids:
        session.messages.withdraw(MessageId(mid.hex()), message.thread, said.reason)
    change |= handovers.taken_back(arrival) | consultations.taken_back(arrival)
    change |= rungs.taken_back(arrival, said.reason, supervises=_supervises(arrival))
    return change | queue_receipt(session, arrival.network, message, What.RECEIVED)


def _received(arrival: Arrival, reason: str) -> Change:
    """At the service: what came in is erased."""
    session, message = arrival.session, arrival.message
    request = session.requests.of_thread(IN, message.thread)
    if request is None or message.mailbox != request.recipient_mailbox:
        return Change.NONE
    by = _who(arrival, request, reason)
    if is_withdrawn(session, message.thread):
        return Change.NONE
    event = heard(session, message.thread, message.mid, by, message.device)
    return erase_received(session, arrival.network, request, event, reason)


def _sent(arrival: Arrival, reason: str) -> Change:
    """At the sender: what went out is taken back, and everybody who may have it is told."""
    session, message = arrival.session, arrival.message
    request = session.requests.of_thread(OUT, message.thread)
    if request is None or message.mailbox == request.recipient_mailbox:
        return Change.NONE
    by = _who(arrival, request, reason)
    if is_withdrawn(session, message.thread):
        return Change.NONE
    event = heard(session, message.thread, message.mid, by, message.device)
    return take_back(session, arrival.network, request, event, reason)


def _who(arrival: Arrival, request: ContactRequest, reason: str) -> str:
    """Whose word it is. Raises Quarantine: nobody else can stop a thread.

    The worker's side: a device of the mailbox that sent it, one that shares a team mailbox with it, or a
    supervisor of the same organisation. The service's side: a device of the mailbox that it went to, with the
    reason that says so.
    """
    device = DeviceId(arrival.opened.header.from_.hex())
    senders = members(arrival, request.sender_mailbox)
    own = device in senders or _supervises(arrival) or _same_team(arrival, senders)
    if own and arrival.sender_org == request.sender_org and reason != STOPPED_THERE:
        return WORKER
    if reason == STOPPED_THERE and device in members(arrival, request.recipient_mailbox):
        return CORE_ACTOR
    raise Quarantine("kind_not_allowed")


def members(arrival: Arrival, mailbox: MailboxId) -> frozenset[DeviceId]:
    """The devices that share a mailbox now."""
    known = arrival.network.directory.mailbox(bytes.fromhex(mailbox))
    found = () if known is None else known.mailbox.members
    return frozenset(DeviceId(device.hex()) for device in found)


def _same_team(arrival: Arrival, senders: frozenset[DeviceId]) -> bool:
    """Whether the one who says so shares a team mailbox of the own organisation with who sent it (A12)."""
    device = arrival.opened.header.from_
    boxes = arrival.network.directory.member_of(device)
    team = [box for box in boxes if box.kind == "team"]
    return any(member.hex() in senders for box in team for member in box.members)


def _supervises(arrival: Arrival) -> bool:
    known = arrival.network.directory.device(arrival.opened.header.from_)
    return known is not None and SUPERVISOR in known.device.roles
