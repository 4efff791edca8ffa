"""What an opened structural signal does at the coordinator, and its feedback at who signalled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldapp.domain.ids import MailboxId
from fieldapp.domain.structural import StructuralFeedback, StructuralSignal
from fieldapp.store.structural import IN, Kept, Step
from fieldapp.workflow.changes import Change
from sync.errors import Quarantine

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival


def signal(arrival: Arrival) -> Change:
    """Kept for the board; who signalled is known by organisation and mailbox only."""
    message, found = arrival.message, arrival.opened.content
    if not isinstance(found, StructuralSignal) or str(found.id) != message.thread:
        raise Quarantine("payload")
    personal = arrival.network.personal_mailbox(bytes.fromhex(message.device))
    kept = Kept(
        direction=IN,
        signal=found,
        noted_at=arrival.session.now(),
        mid=message.mid,
        org=arrival.sender_org,
        mailbox=MailboxId("" if personal is None else personal.hex()),
    )
    if not arrival.session.store.structural.add(kept):
        raise Quarantine("repeated")
    return Change.STRUCTURAL


def feedback(arrival: Arrival) -> Change:
    """A step of the theme that own signals are in; steps may come in any order."""
    message, found = arrival.message, arrival.opened.content
    if not isinstance(found, StructuralFeedback) or str(found.theme) != message.thread:
        raise Quarantine("payload")
    structural = arrival.session.store.structural
    if not structural.was_put_into(found.theme, found.signals, found.at):
        raise Quarantine("thread_unknown")
    structural.add_step(Step.heard(found))
    return Change.STRUCTURAL
