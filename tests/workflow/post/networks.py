"""The invented network after something happened in it, as the next documents say it."""

from __future__ import annotations

from dataclasses import replace

from sync.directory import Member
from tests.sync.invented import Network, a_network, an_id


def with_member(organisation: str, **changes: object) -> Network:
    """What the root document says of an organisation is something else."""
    network = a_network()
    own = network.organisations[organisation].id
    members = tuple(
        _changed(member, changes) if member.organisation == own else member for member in network.root.members
    )
    network.root = replace(network.root, members=members)
    return network


def _changed(member: Member, changes: dict[str, object]) -> Member:
    return replace(member, **changes)  # type: ignore[arg-type]


def without_key(organisation: str, mailbox: str) -> Network:
    """No key of a mailbox counts any more today."""
    network = a_network()
    own = network.organisations[organisation]
    boxes = tuple(
        replace(box, epochs=tuple(replace(epoch, revoked=1) for epoch in box.epochs))
        if box.id == an_id(mailbox)
        else box
        for box in own.document.mailboxes
    )
    own.document = replace(own.document, mailboxes=boxes)
    return network


def without_mailbox(organisation: str, mailbox: str) -> Network:
    """The organisation closed a mailbox."""
    network = a_network()
    own = network.organisations[organisation]
    boxes = tuple(box for box in own.document.mailboxes if box.id != an_id(mailbox))
    own.document = replace(own.document, mailboxes=boxes)
    return network


def alone_in_team() -> Network:
    """Only the supervisor reads the team mailbox."""
    network = a_network()
    own = network.organisations["veld"]
    boss = (own.devices["beheerder"].device_id,)
    boxes = tuple(
        replace(box, members=boss) if box.id == an_id("team-veld") else box for box in own.document.mailboxes
    )
    own.document = replace(own.document, mailboxes=boxes)
    return network


def on_another_laptop() -> Network:
    """The worker has another laptop: the personal mailbox has no other reader."""
    network = a_network()
    own = network.organisations["veld"]
    second = (own.devices["tweede"].device_id,)
    boxes = tuple(
        replace(box, members=second) if box.id == an_id("noor") else box for box in own.document.mailboxes
    )
    own.document = replace(own.document, mailboxes=boxes)
    return network
