"""What an administrator arranges in the own organisation: who reads which mailbox, who does what work.

A device that no longer reads a mailbox is told so by its next key: whatever comes after, it cannot open.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    new_epoch,
    new_mailbox,
    next_organisation,
    publish,
)
from fieldapp.workflow.network import Network, connect, hub_day, network_of, told
from fieldapp.workflow.post import queue_grant
from fieldapp.workflow.session import Session
from sync.directory import CORE_ACTORS, Mailbox, MailboxKind
from sync.ledger import EntryKind

SHARED: Final = ("intake", "team")
"""Kinds whose readers an administrator chooses; offices are given, and a personal one is its owner's."""


def can_open(session: Session) -> tuple[MailboxKind, ...]:
    """Kinds of mailbox that the own organisation may have and has not."""
    network = network_of(session)
    held = {box.kind for box in network.own_document.mailboxes}
    member = network.directory.root.said.member(network.own)
    kinds: tuple[MailboxKind, ...] = ("intake", "team")
    core = member is not None and member.kind in CORE_ACTORS
    return tuple(kind for kind in kinds if kind not in held and (core or kind != "intake"))


def open_mailbox(session: Session, kind: str) -> Change:
    """Make the mailbox of this kind, read by this device first (administrator only).

    Raises InvalidInput(kind: unknown) for one that is there or that only a core actor has, NotConnected,
    HubProblem.
    """
    _require(session)
    wanted = next((each for each in can_open(session) if each == kind), None)
    if wanted is None:
        raise InvalidInput("kind", "unknown")
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        new = new_mailbox(wanted, (network.keys.device_id,), hub_day(session))
        keep_seeds(session, [new])
        _publish_later(session, network, (*network.own_document.mailboxes, new.mailbox))
        facts = {"act": "mailbox_opened", "mailbox": new.mailbox.id.hex(), "kind": kind}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.PROFILE


def set_readers(session: Session, mailbox_id: str, device_ids: Iterable[str]) -> Change:
    """Choose which devices read a shared mailbox (an administrator that reads it as well).

    New ones get the keys there are; when somebody goes, those who stay get a new key at once. Raises
    InvalidInput (mailbox: unknown, not_a_reader; device: unknown; readers: own), NotConnected, HubProblem.
    """
    _require(session)
    wanted = frozenset(device_ids)
    _check(network_of(session), mailbox_id, wanted)
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        box = _check(network, mailbox_id, wanted)
        if {member.hex() for member in box.members} == wanted:
            return Change.NONE
        _change(session, network, box, wanted)
        facts = {"act": "mailbox_members", "mailbox": mailbox_id, "devices": sorted(wanted)}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.OUTBOX | Change.PROFILE


def set_roles(session: Session, device_id: str, roles: tuple[str, ...]) -> Change:
    """Say what work a device of the own organisation does, as codes of E17 (administrator only).

    Raises InvalidInput (device: unknown; roles: missing, unknown_value), NotConnected, HubProblem.
    """
    _require(session)
    known = {term.code for term in session.taxonomies["e17"].terms}
    if not roles or not set(roles) <= known:
        raise InvalidInput("roles", "unknown_value" if roles else "missing")
    said = network_of(session).own_document
    if not any(device.id.hex() == device_id and device.revoked is None for device in said.devices):
        raise InvalidInput("device", "unknown")
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        listed = tuple(
            replace(device, roles=roles) if device.id.hex() == device_id else device
            for device in network.own_document.devices
        )
        keep_to_publish(session, next_organisation(session, network.directory, devices=listed), ORG)
        facts = {"act": "device_roles", "device": device_id, "roles": list(roles)}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER


def _require(session: Session) -> None:
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected


def _check(network: Network, mailbox_id: str, wanted: frozenset[str]) -> Mailbox:
    said = network.own_document
    box = next((each for each in said.mailboxes if each.id.hex() == mailbox_id), None)
    if box is None or box.kind not in SHARED:
        raise InvalidInput("mailbox", "unknown")
    if network.keys.device_id not in box.members:
        raise InvalidInput("mailbox", "not_a_reader")
    if not wanted <= {device.id.hex() for device in said.devices if device.revoked is None}:
        raise InvalidInput("device", "unknown")
    if network.keys.device_id.hex() not in wanted:
        # Who hands out the keys reads on; another administrator can end that.
        raise InvalidInput("readers", "own")
    return box


def _change(session: Session, network: Network, box: Mailbox, wanted: frozenset[str]) -> None:
    """The next document, with a new key when somebody goes; whoever needs keys gets them."""
    before = set(box.members)
    stay = tuple(member for member in box.members if member.hex() in wanted)
    fresh = tuple(bytes.fromhex(each) for each in sorted(wanted) if bytes.fromhex(each) not in before)
    whole, need = replace(box, members=(*stay, *fresh)), fresh
    if len(stay) < len(box.members):
        renewed = new_epoch(whole, hub_day(session))
        keep_seeds(session, [renewed])
        whole, need = renewed.mailbox, whole.members
    boxes = tuple(whole if each.id == box.id else each for each in network.own_document.mailboxes)
    _publish_later(session, network, boxes)
    for device in need:
        if device != network.keys.device_id:
            queue_grant(session, network_of(session), whole.id, device)


def _publish_later(session: Session, network: Network, boxes: tuple[Mailbox, ...]) -> None:
    keep_to_publish(session, next_organisation(session, network.directory, mailboxes=boxes), ACCESS, ORG)
