"""What an opened copy does here: kept, so that this device can stop what another one sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.handover import StopCopy
from fieldapp.domain.requests import Event
from fieldapp.domain.requests.events import WITHDRAWN
from fieldapp.workflow.changes import Change
from sync.errors import Quarantine

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival


def own_copy(arrival: Arrival) -> Change:
    """From another laptop of the same worker."""
    said = arrival.opened.content
    if not isinstance(said, StopCopy):
        raise Quarantine("payload")
    return keep(arrival, said)


def heard(arrival: Arrival, event: Event) -> bool:
    """A step of a request of a colleague, to the team mailbox, as the partners agreed; False for any other.

    Raises Quarantine when it is not the word of the service that the request went to.
    """
    session, network = arrival.session, arrival.network
    kept = session.store.stop_copies.get(arrival.thread)
    box = network.directory.mailbox(bytes.fromhex(arrival.message.mailbox))
    if kept is None or box is None or box.organisation != network.own or box.mailbox.kind != "team":
        return False
    service = network.directory.mailbox(bytes.fromhex(kept.copy.mailbox))
    if service is None or arrival.opened.header.from_ not in service.mailbox.members:
        raise Quarantine("kind_not_allowed")
    if event.code == WITHDRAWN:
        raise Quarantine("payload")
    session.requests.add_event(event)
    return True


def keep(arrival: Arrival, said: StopCopy) -> Change:
    """From a colleague of the own organisation, about what that very device sent."""
    session, message = arrival.session, arrival.message
    sender = arrival.opened.header.from_
    box = arrival.network.directory.mailbox(bytes.fromhex(said.sender))
    inside = arrival.opened.organisation == arrival.network.own and said.id == str(message.thread)
    if not inside or box is None or box.mailbox.kind != "personal" or sender not in box.mailbox.members:
        raise Quarantine("payload")
    session.messages.erase_content(message.mid)  # it is kept where it is looked for
    if message.device != session.keys.device_id.hex() and not session.messages.thread_withdrawn(
        message.thread
    ):
        session.store.stop_copies.keep(said)
    return Change.REQUESTS
