"""The invented network after something happened in it, as the next documents say it."""

from __future__ import annotations

from dataclasses import replace

from sync.directory import Mailbox, Member
from tests.sync.invented import TODAY, Network, Organisation, a_mailbox, a_network, an_id


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


def without_key(organisation: str, mailbox: str, network: Network | None = None) -> Network:
    """No key of a mailbox counts any more today."""
    network = replace(network, organisations=_copied(network)) if network else a_network()
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


def _copied(network: Network) -> dict[str, Organisation]:
    return {name: replace(each) for name, each in network.organisations.items()}


def with_epoch(organisation: str, mailbox: str, *members: str) -> Network:
    """The mailbox has a second key since yesterday, and these readers if any are named."""
    network = a_network()
    own = network.organisations[organisation]
    readers = tuple(own.devices[label].device_id for label in members)

    def newer(box: Mailbox) -> Mailbox:
        first = replace(box.epochs[0], until_day=TODAY)
        second = replace(first, number=2, from_day=TODAY, until_day=TODAY + 28)
        return replace(box, epochs=(first, second), members=readers or box.members)

    boxes = tuple(newer(box) if box.id == an_id(mailbox) else box for box in own.document.mailboxes)
    own.document = replace(own.document, mailboxes=boxes)
    return network


def coordinated_by(organisation: str) -> Network:
    """Whose coordination mailbox counts: that of the first member."""
    network = a_network()
    first = network.organisations[organisation].id
    members = sorted(network.root.members, key=lambda member: member.organisation != first)
    network.root = replace(network.root, members=tuple(members))
    return network


def two_administrators() -> Network:
    """The base actor's second laptop reads its administration mailbox too."""
    network = a_network()
    own = network.organisations["veld"]
    both = (own.devices["beheerder"].device_id, own.devices["tweede"].device_id)
    boxes = tuple(
        replace(box, members=both) if box.id == an_id("beheer-veld") else box
        for box in own.document.mailboxes
    )
    own.document = replace(own.document, mailboxes=boxes)
    return network


def with_one_laptop() -> Network:
    """The worker has no second laptop; two others share a personal mailbox."""
    network = a_network()
    own = network.organisations["veld"]
    laptop, others = own.devices["laptop"], [own.devices["tweede"], own.devices["beheerder"]]
    boxes = tuple(
        replace(box, members=(laptop.device_id,)) if box.id == an_id("noor") else box
        for box in own.document.mailboxes
    )
    shared = a_mailbox(
        an_id("ander"), "personal", tuple(each.device_id for each in others), own.seeds[an_id("noor")]
    )
    own.seeds[shared.id] = own.seeds[an_id("noor")]
    own.document = replace(own.document, mailboxes=(*boxes, shared))
    return network
