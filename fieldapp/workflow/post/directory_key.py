"""The renewed key of the directory documents, sealed to one partner's device."""

from __future__ import annotations

import secrets

from fieldapp.domain.disclosure.guards import DIRECTORY_KEY, GuardCase
from fieldapp.workflow.network import Network, hub_day
from fieldapp.workflow.post.outgoing import LIFE_DAYS, Parcel, address, coordination, post, require
from fieldapp.workflow.session import Session
from sync.protocol import Grant, Kind


def queue_directory_key(session: Session, network: Network, mailbox: bytes) -> None:
    """Seal the key and those before it to a personal mailbox, in the caller's transaction.

    The keys before go along for who was away, or let back in, and has older documents still to read.
    Raises GuardRefused, DirectoryProblem.
    """
    known = network.directory.mailbox(mailbox)
    active = known is not None and network.directory.active(known.organisation) is not None
    key = address(session, network, mailbox).public_key
    case = GuardCase(recipient="partner_device", recipient_active=active, recipient_key=bool(key))
    require(session, DIRECTORY_KEY, case)
    grant = Grant(coordination(network), (), network.dirkey, earlier=network.earlier)
    parcel = Parcel(
        kind=Kind.GRANT,
        mailbox=mailbox,
        thread=secrets.token_bytes(16),
        payload=grant.encode(),
        until=hub_day(session) + LIFE_DAYS,
        facts={"granted": "dirkey"},
    )
    post(session, network, parcel)
