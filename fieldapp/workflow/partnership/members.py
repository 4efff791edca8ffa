"""Who takes part: organisations, and the own organisation's devices and mailboxes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION
from fieldapp.workflow import logbook
from fieldapp.workflow.agreements.reading import accepted_version
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import ACCESS, ORG, keep_to_publish, next_organisation, publish
from fieldapp.workflow.network import Network, connect, hub_day, network_of, told
from fieldapp.workflow.partnership.values import DeviceRow, MailboxRow, MemberRow
from fieldapp.workflow.session import Session
from sync.directory import Directory, Member
from sync.ledger import EntryKind

_EPOCH = date(1970, 1, 1)
_MINUTES_A_DAY = 24 * 60


def members(session: Session) -> list[MemberRow]:
    """Every organisation of the network, the coordinator's first."""
    network, today = network_of(session), hub_day(session)
    return [_member(network.directory, member, today) for member in network.directory.root.said.members]


def _member(directory: Directory, member: Member, today: int) -> MemberRow:
    held = directory.organisations.get(member.organisation)
    forked = any(found.owner == member.organisation for found in directory.evidence)
    devices = 0 if held is None else sum(1 for each in held.said.devices if each.revoked is None)
    stopped = member.left if held is None or held.said.left is None else held.said.left
    full = [] if held is None else [day for _, day in held.said.full if day >= today]
    return MemberRow(
        org_id=member.organisation.hex(),
        name=member.name,
        org_class=member.kind,
        legal_number=member.legal_number,
        since=_day(member.since),
        devices=devices,
        checked=held is not None and not forked,
        young=directory.is_new(member.organisation, today),
        left=None if stopped is None else _day(stopped),
        ended=not member.active,
        accepted=accepted_version(directory, member.organisation),
        heard=None if held is None else _day(held.said.issued // _MINUTES_A_DAY),
        full_until=_day(min(full)) if full else None,
        succeeds="" if member.succeeds is None else member.succeeds.hex(),
    )


def devices(session: Session) -> list[DeviceRow]:
    """The devices of the own organisation, the first one first."""
    network = network_of(session)
    return [
        DeviceRow(
            device_id=device.id.hex(),
            label=device.label,
            roles=device.roles,
            since=_day(device.since),
            revoked=device.revoked is not None,
            own=device.id == network.keys.device_id,
        )
        for device in network.own_document.devices
    ]


def mailboxes(session: Session) -> list[MailboxRow]:
    """The mailboxes of the own organisation without the boxes of its devices."""
    network = network_of(session)
    device = network.keys.device_id
    return [
        MailboxRow(
            mailbox_id=box.id.hex(),
            kind=box.kind,
            members=tuple(member.hex() for member in box.members),
            own=device in box.members,
        )
        for box in network.own_document.mailboxes
        if box.kind != "box"
    ]


def revoke_device(session: Session, device_id: str) -> Change:
    """Take a device out of use: the hub refuses it from now on, and others trust nothing new from it.

    Raises InvalidInput (device: unknown, own), NotConnected, HubProblem.
    """
    network = network_of(session)
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    device = _in_use(network, device_id)
    client = connect(session)
    today = hub_day(session)
    with told():
        publish(session, client)
    said = network.own_document
    listed = tuple(replace(each, revoked=today) if each.id == device else each for each in said.devices)
    with session.database.transaction(), told():
        directory = next_organisation(session, network.directory, devices=listed)
        keep_to_publish(session, directory, ACCESS, ORG)
        facts = {"act": "device_revoked", "device": device_id}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER


def _in_use(network: Network, device_id: str) -> bytes:
    for device in network.own_document.devices:
        if device.id.hex() == device_id and device.revoked is None:
            if device.id == network.keys.device_id:
                raise InvalidInput("device", "own")
            return device.id
    raise InvalidInput("device", "unknown")


def _day(number: int) -> date:
    return _EPOCH + timedelta(days=number)
