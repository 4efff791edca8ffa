"""What an administrator seals for a newcomer: the welcome, and the seeds of the mailboxes it will share."""

from __future__ import annotations

import secrets

from fieldapp.domain.disclosure.guards import GRANT, WELCOME, GuardCase
from fieldapp.domain.ids import MailboxId
from fieldapp.workflow.network import Network, hub_day
from fieldapp.workflow.post.outgoing import LIFE_DAYS, Parcel, address, is_own, post, require, seal_parcel
from fieldapp.workflow.session import Session
from sync.directory import Recipient
from sync.identity import FIRST_BOX_EPOCH
from sync.protocol import PROFILE, Grant, Kind, Welcome


def seal_welcome(session: Session, network: Network, device: bytes, box: bytes, organisation: bytes) -> bytes:
    """The envelope that goes to the hub's welcome of an invitation, in the caller's transaction.

    `box` is the public key of the newcomer's box, `organisation` the one it joins.
    """
    require(session, WELCOME, GuardCase(recipient="new_device", recipient_key=True))
    root, own = network.directory.root, network.directory.organisations[network.own]
    welcome = Welcome(
        dirkey=network.dirkey,
        root=(root.said.version, root.digest),
        organisation=network.own,
        document=(own.said.version, own.digest),
        earlier=network.earlier,
    )
    parcel = Parcel(
        Kind.WELCOME,
        device,
        secrets.token_bytes(16),
        welcome.encode(),
        hub_day(session) + LIFE_DAYS,
        {"device": device.hex()},
    )
    recipient = Recipient(organisation, device, FIRST_BOX_EPOCH, PROFILE, box)
    return seal_parcel(session, network, parcel, recipient).data


def queue_grant(
    session: Session,
    network: Network,
    mailbox: bytes,
    device: bytes,
    *,
    root: bytes | None = None,
    organisation: bytes | None = None,
) -> bool:
    """Seal the seeds of a mailbox to a new member's box, in the caller's transaction.

    `root` or `organisation`: with them the seed of the pair of an office, whose mailbox this is. False when
    this device holds no seed of it: then a member has to.
    """
    seeds = session.directory.seeds(MailboxId(mailbox.hex()))
    known = network.directory.mailbox(mailbox)
    if not seeds or known is None or network.keys.device_id not in known.mailbox.members:
        return False
    same = is_own(network, mailbox) and is_own(network, device)
    key = address(session, network, device).public_key
    case = GuardCase(recipient="own_device", same_organisation=same, recipient_key=bool(key))
    require(session, GRANT, case)
    grant = Grant(mailbox, tuple(sorted(seeds.items())), root=root, organisation=organisation)
    facts = {"device": device.hex(), "granted": mailbox.hex()}
    parcel = Parcel(
        Kind.GRANT, device, secrets.token_bytes(16), grant.encode(), hub_day(session) + LIFE_DAYS, facts
    )
    post(session, network, parcel)
    return True
