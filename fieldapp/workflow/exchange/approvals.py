"""What an opened question for a second pair of eyes does here: a supervisor sees it, nobody else.

Whether somebody is a supervisor stands in the document that the own organisation signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.disclosure.guards import APPROVAL as GUARD
from fieldapp.domain.disclosure.guards import GuardCase
from fieldapp.domain.handover import APPROVAL, Approval
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network
from sync.directory.kinds import SUPERVISOR
from sync.errors import Quarantine

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival


def asked(arrival: Arrival, said: Approval) -> Change:
    """A colleague asks. On a device that may not answer only the fact is kept, so that the answer fits."""
    message, session = arrival.message, arrival.session
    known = arrival.network.directory.mailbox(bytes.fromhex(message.mailbox))
    team = known is not None and known.mailbox.kind == "team"
    case = GuardCase(
        recipient="own_supervisor" if team else "same_team",
        recipient_key=True,
        same_organisation=arrival.opened.organisation == arrival.network.own,
        author=True,
        fields=("from", *said.codes),
        code=said.asks,
    )
    if session.policy.guards[GUARD].refusals(case):
        raise Quarantine("payload")
    mine = message.device != session.keys.device_id.hex() and is_supervisor(
        arrival.network, session.keys.device_id
    )
    line = HandoverLine(
        direction=IN,
        id=said.id,
        what=APPROVAL,
        mid=message.mid,
        mailbox=message.mailbox,
        device=message.device,
        name=said.giver.name,
        role=said.giver.role,
        made_at=said.at,
        until=said.until,
        answer=said.asks,
        identified=False,
        payload=arrival.opened.payload if mine else None,
    )
    if not session.store.handovers.add(line):
        raise Quarantine("repeated")
    if not mine:
        session.messages.erase_content(message.mid)
    return Change.HANDOVERS


def is_supervisor(network: Network, device: bytes) -> bool:
    """Whether the own organisation lists this device as a supervisor's."""
    known = network.directory.device(device)
    return known is not None and known.organisation == network.own and SUPERVISOR in known.device.roles


def require_supervisor(arrival: Arrival, asker: str) -> None:
    """Raises Quarantine: an answer of somebody who may not answer, or of who asked, is none."""
    sender = arrival.opened.header.from_
    if sender.hex() == asker or not is_supervisor(arrival.network, sender):
        raise Quarantine("kind_not_allowed")
