"""The team mailbox of an organisation: where colleagues hand things over to their supervisor and each other.

Every new organisation gets one. An organisation that was there before gets it here, and here a device in
use is let in: a member publishes the next document and seals the seeds to the newcomer's box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    ACCESS,
    ORG,
    keep_seeds,
    keep_to_publish,
    new_mailbox,
    next_organisation,
    publish,
)
from fieldapp.workflow.network import Network, connect, hub_day, network_of, told
from fieldapp.workflow.post import queue_grant
from fieldapp.workflow.session import Session
from sync.directory import Mailbox
from sync.ledger import EntryKind

TEAM: Final = "team"


def open_team_mailbox(session: Session, device_ids: Sequence[str] = ()) -> Change:
    """Make the team mailbox when there is none, and let these devices of the own organisation read it.

    For the administrator's device. Raises InvalidInput (device: unknown), NotConnected, HubProblem.
    """
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    wanted = _in_use(network_of(session), device_ids)
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        if not _enter(session, wanted):
            return Change.NONE
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.OUTBOX | Change.PROFILE


def _enter(session: Session, wanted: tuple[bytes, ...]) -> bool:
    """The next document, the seeds kept or granted; False when everybody is in it already."""
    network = network_of(session)
    boxes = network.own_document.mailboxes
    held = next((box for box in boxes if box.kind == TEAM), None)
    if held is None:
        new = new_mailbox(TEAM, (network.keys.device_id,), hub_day(session))
        keep_seeds(session, [new])
        held, boxes = new.mailbox, (*boxes, new.mailbox)
    elif set(wanted) <= set(held.members):
        return False
    newcomers = tuple(device for device in wanted if device not in held.members)
    whole = replace(held, members=(*held.members, *newcomers))
    _publish_later(session, network, tuple(whole if box.id == held.id else box for box in boxes))
    for device in newcomers:
        queue_grant(session, network_of(session), whole.id, device)
    facts = {"act": "team_mailbox", "mailbox": whole.id.hex(), "devices": [each.hex() for each in newcomers]}
    logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    return True


def _publish_later(session: Session, network: Network, boxes: tuple[Mailbox, ...]) -> None:
    keep_to_publish(session, next_organisation(session, network.directory, mailboxes=boxes), ACCESS, ORG)


def _in_use(network: Network, device_ids: Sequence[str]) -> tuple[bytes, ...]:
    known = {device.id.hex(): device.id for device in network.own_document.devices if device.revoked is None}
    if any(each not in known for each in device_ids):
        raise InvalidInput("device", "unknown")
    return tuple(known[each] for each in device_ids)
