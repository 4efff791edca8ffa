"""What opened figures do: a device's counts are added up and gone, a frozen table is kept for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.figures import Counts, Table
from fieldapp.domain.ids import OrgId
from fieldapp.store.figures import IN, OUT, SENT, FrozenTable
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures.sums import add_up
from sync.errors import Quarantine

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival


def counts(arrival: Arrival) -> Change:
    """By the mailbox it came to: counts at the own administration, a table at the coordination or there."""
    found = arrival.opened.content
    known = arrival.network.directory.mailbox(bytes.fromhex(arrival.message.mailbox))
    kind = "" if known is None else known.mailbox.kind
    own = arrival.sender_org == arrival.network.own.hex()
    if isinstance(found, Counts) and kind == "administration" and own:
        return _added(arrival, found)
    if isinstance(found, Table) and kind == "coordination":
        return _kept(arrival, found, IN)
    if isinstance(found, Table) and kind == "administration" and own:
        arrival.session.store.figures.forget_sums(found.quarter.code)
        return _kept(arrival, found, OUT)
    raise Quarantine("payload")


def _added(arrival: Arrival, found: Counts) -> Change:
    """Into the sum of the organisation; what this one device gave is known no more after that."""
    is_new = add_up(arrival.session, arrival.message.device, found)
    arrival.session.messages.erase_content(arrival.message.mid)
    return Change.FIGURES if is_new else Change.NONE


def _kept(arrival: Arrival, found: Table, direction: str) -> Change:
    """Once per organisation and quarter: another table for it is no table."""
    table = FrozenTable(
        direction=direction,
        org=OrgId(arrival.sender_org),
        quarter=found.quarter.code,
        payload=arrival.opened.payload,
        made_at=arrival.session.now(),
        state=SENT,
        mid=arrival.message.mid,
    )
    if not arrival.session.store.figures.freeze(table):
        raise Quarantine("repeated")
    return Change.FIGURES
