"""What an opened addendum does at the recipient: kept beside the first words; an answer is a step as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.disclosure.addendum import Addendum
from fieldapp.domain.disclosure.payload import decode_request
from fieldapp.store.person_rights import Addendum as Kept
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import queue_receipt
from fieldapp.workflow.post.questions import answered
from fieldapp.workflow.standing import note_event
from sync.errors import Quarantine
from sync.protocol.payloads import What

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival


def addendum(arrival: Arrival) -> Change:
    """From a device of the mailbox that sent the request, and only about fields that the request had."""
    session, message, said = arrival.session, arrival.message, arrival.opened.content
    if not isinstance(said, Addendum) or said.thread != message.thread:
        raise Quarantine("payload")
    request = session.requests.of_thread(IN, message.thread)
    if request is None:
        raise Quarantine("thread_unknown")
    _check(arrival, request, said)
    if request.payload:
        kept = Kept(IN, said.id, said.thread, message.mid, session.now(), arrival.opened.payload)
        if not session.store.person_rights.add_addendum(kept):
            raise Quarantine("repeated")
    else:  # of a request whose words were erased here nothing is kept
        session.messages.erase_content(message.mid)
    if said.answer is not None:
        note_event(session, IN, answered(said, said.answer, message.device))
    return Change.REQUESTS | queue_receipt(session, arrival.network, message, What.RECEIVED)


def _check(arrival: Arrival, request: ContactRequest, said: Addendum) -> None:
    home = arrival.network.directory.mailbox(bytes.fromhex(request.sender_mailbox))
    shares = home is not None and arrival.opened.header.from_ in home.mailbox.members
    if arrival.sender_org != request.sender_org or not shares:
        raise Quarantine("kind_not_allowed")
    if said.request != request.id or arrival.message.mailbox != request.recipient_mailbox:
        raise Quarantine("payload")
    if request.payload and not set(said.fields) <= set(decode_request(request.payload).fields):
        raise Quarantine("payload")
