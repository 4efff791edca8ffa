"""Once a week the own administration hears what the Logboek came to: one anchor, and nothing else.

Of the work nothing shows: neither how many lines there are nor what they say. One honest witness is enough
to show that lines were cut off.
"""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.disclosure.guards import EPOCH_OFFER, GuardCase
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, hub_day, network_of
from fieldapp.workflow.post.outgoing import LIFE_DAYS, Parcel, can_seal_to, is_own, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.protocol import EpochOffer, Kind

_SINCE: Final = "witness_since"
_EVERY_DAYS: Final = 7


def queue_witness(session: Session) -> Change:
    """When a week has passed since the last: in the caller's transaction. The first week begins now."""
    today, since = local_day(session.now()), session.preferences.get(_SINCE)
    if since is not None and date.fromisoformat(since) <= today < date.fromisoformat(since) + timedelta(
        days=_EVERY_DAYS
    ):
        return Change.NONE
    network = network_of(session)
    boxes = [] if since is None else _administrations(session, network)
    for mailbox in boxes:
        require(session, EPOCH_OFFER, _case(network, mailbox))
        parcel = Parcel(
            Kind.EPOCH_OFFER,
            mailbox,
            secrets.token_bytes(16),
            EpochOffer().encode(),
            hub_day(session) + LIFE_DAYS,
        )
        post(session, network, parcel)
    session.preferences.set(_SINCE, today.isoformat())
    return Change.OUTBOX | Change.LEDGER if boxes else Change.NONE


def _administrations(session: Session, network: Network) -> list[bytes]:
    """Administration mailboxes of the own organisation in which somebody else reads along."""
    own = network.keys.device_id
    return [
        box.id
        for box in network.own_document.mailboxes
        if box.kind == "administration" and set(box.members) - {own} and can_seal_to(session, network, box.id)
    ]


def _case(network: Network, mailbox: bytes) -> GuardCase:
    return GuardCase(recipient="own_mailbox", same_organisation=is_own(network, mailbox), recipient_key=True)
