"""What it takes to stop a request, given to the worker's other laptops (kind 6) and the own team (kind 14).

Stopping does not depend on the worker (practice A12). The copy names nobody: it is found by the number on the
sheet, or by somebody who is told the name. It goes with the round that carries the request, and once more
when the request had to be sealed again in another envelope.
"""

from __future__ import annotations

from typing import Any, Final

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.guards import STOP_COPY, GuardCase
from fieldapp.domain.handover import StopCopy, encode, name_tag
from fieldapp.domain.ids import HandoverId, MailboxId
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970, local_day, whole_minute
from sync.directory import Mailbox
from sync.protocol import Kind

_AT_ONCE: Final = 50  # requests a round
_FIELDS: Final = ("thread", "mids", "mailbox", "sender", "until", "envelopes", "tag")


def queue_copies(session: Session) -> Change:
    """Seal them for what was sent and can still be stopped; nobody to give them to is no trouble."""
    network = network_of(session)
    personal = network.personal_mailbox(network.keys.device_id)
    holders = _holders(session, network)
    if personal is None or not holders:
        return Change.NONE
    change = Change.NONE
    for thread in session.store.stop_copies.uncopied(local_day(session.now()), _AT_ONCE):
        request = session.requests.of_thread(OUT, thread)
        assert request is not None
        with session.database.transaction():
            _give(session, network, holders, _copy(session, request, personal))
            session.store.stop_copies.copied(thread)
        change |= Change.OUTBOX | Change.LEDGER
    return change


def _copy(session: Session, request: ContactRequest, personal: bytes) -> StopCopy:
    said = decode_request(request.payload)
    return StopCopy(
        id=HandoverId(request.thread),
        at=whole_minute(session.now()),
        mids=(request.mid,),
        mailbox=request.recipient_mailbox,
        sender=MailboxId(personal.hex()),
        until=request.until,
        envelopes=tuple(session.outbox.tokens(request.mid) or session.store.rungs.tokens(request.mid)),
        tag=name_tag(request.thread, said.fields.get("naam", "")),
    )


def _give(session: Session, network: Network, holders: list[tuple[Kind, bytes]], copy: StopCopy) -> None:
    for kind, mailbox in holders:
        case = GuardCase(recipient="own_mailbox", recipient_key=True, same_organisation=True, fields=_FIELDS)
        require(session, STOP_COPY, case)
        post(session, network, _parcel(kind, mailbox, copy))


def _parcel(kind: Kind, mailbox: bytes, copy: StopCopy) -> Parcel:
    rest: dict[str, Any] = {
        "mailbox": mailbox,
        "thread": bytes.fromhex(copy.id),
        "payload": encode(copy),
        "until": days_since_1970(copy.until),
        "facts": {"handover": copy.id, "copy": "stoppen"},
    }
    if kind is Kind.OWN_COPY:
        return Parcel(kind=Kind.OWN_COPY, **rest)
    return Parcel(kind=Kind.HANDOVER, **rest)


def _holders(session: Session, network: Network) -> list[tuple[Kind, bytes]]:
    """The own personal mailbox and team mailboxes that anybody else reads."""
    device = network.keys.device_id
    found = [
        (Kind.OWN_COPY if box.kind == "personal" else Kind.HANDOVER, box.id)
        for box in network.own_document.mailboxes
        if _is_shared(box, device) and can_seal_to(session, network, box.id)
    ]
    return sorted(found)


def _is_shared(box: Mailbox, device: bytes) -> bool:
    others = [member for member in box.members if member != device]
    return bool(others) and (box.kind == "team" or (box.kind == "personal" and device in box.members))
