"""A claim came in: a colleague takes it up, hands it on, or says how something was tried."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from fieldapp.domain.ids import DeviceId, EventId
from fieldapp.store.intake import HandedOn
from fieldapp.store.requests import IN
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import note_key
from sync.errors import Quarantine
from sync.protocol import Claim

if TYPE_CHECKING:
    from fieldapp.workflow.exchange.effects import Arrival

_FIRST_DAY: Final = date(1970, 1, 1)
_FIRST_MINUTE: Final = datetime(1970, 1, 1, tzinfo=UTC)


def claim(arrival: Arrival) -> Change:
    """The step itself comes beside it as a status. Kept as it was signed."""
    session, content = arrival.session, arrival.opened.content
    if session.messages.thread_withdrawn(arrival.thread):
        return Change.NONE
    request = session.requests.of_thread(IN, arrival.thread)
    if request is None:
        raise Quarantine("thread_unknown")
    if not isinstance(content, Claim) or content.thread.hex() != arrival.thread:
        raise Quarantine("payload")
    if content.to is not None:
        _hand_on(arrival, content, content.to)
    if content.how is not None:
        _how(arrival, *content.how)
    return Change.REQUESTS


def _hand_on(arrival: Arrival, content: Claim, to: bytes) -> None:
    """Only to somebody who reads this mailbox."""
    mailbox = arrival.network.directory.mailbox(bytes.fromhex(arrival.message.mailbox))
    if mailbox is None or to not in mailbox.mailbox.members:
        raise Quarantine("payload")
    arrival.session.store.intake.hand_on(
        HandedOn(
            thread=arrival.thread,
            mid=arrival.message.mid,
            device=DeviceId(to.hex()),
            by_device=arrival.message.device,
            claim=content.replaces.hex() if content.replaces else "",
            at=_FIRST_MINUTE + timedelta(minutes=content.minute),
            n=arrival.message.n,
        )
    )


def _how(arrival: Arrival, step: bytes, code: str, day: int) -> None:
    """Only of a step of the same device, and the first word stands."""
    session, event_id = arrival.session, EventId(step.hex())
    key = note_key(event_id)
    known = next((e for e in session.requests.events(arrival.thread) if e.id == event_id), None)
    if known is not None and known.writer != arrival.message.device:
        raise Quarantine("payload")
    if session.preferences.get(key) is None:
        noted = {"kind": code, "on": (_FIRST_DAY + timedelta(days=day)).isoformat()}
        session.preferences.set(key, noted)
