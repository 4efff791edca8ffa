"""What the report says of the one request, read from a profile's own store."""

import hashlib
import json
from typing import Any

from fieldapp.domain.requests import Event, fold
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow import logbook
from fieldapp.workflow.session import Session

Facts = dict[str, Any]
REQUEST_KIND = 1


def only_request(session: Session, direction: str = OUT) -> ContactRequest | None:
    """The request of the story.

    Raises:
        AssertionError: there is more than one: something was doubled.
    """
    lines = session.requests.newest(direction)
    assert len(lines) <= 1, "there is more than one request"
    return session.requests.get(direction, lines[0].id) if lines else None


def request_facts(session: Session) -> Facts:
    """What was shown, agreed and sealed, on the sender's side."""
    request = only_request(session)
    assert request is not None
    assert request.consent_id is not None
    consent = session.consents.get(request.consent_id)
    message = session.messages.get(request.mid)
    assert consent is not None
    assert message is not None
    assert message.payload is not None
    return {
        "request_id": request.id,
        "thread": request.thread,
        "recipient": request.recipient_name,
        "previewed_sha256": consent.payload_digest,
        "sealed_sha256": hashlib.sha256(message.payload).hexdigest(),
    }


def opened_facts(session: Session) -> Facts:
    """What the recipient read."""
    request = only_request(session, IN)
    assert request is not None
    payload = json.loads(request.payload)
    return {"opened_sha256": hashlib.sha256(request.payload).hexdigest(), "payload": payload}


def states_of(session: Session) -> list[Facts]:
    """The states the request went through, and who set each, as the sender's timeline has them."""
    request = only_request(session)
    assert request is not None
    applied = fold(session.requests.events(request.thread)).applied
    return [_state(applied[: at + 1]) for at in range(len(applied))]


def _state(events: tuple[Event, ...]) -> Facts:
    return {"state": fold(events).state, "set_by": events[-1].by}


def ledger_facts(session: Session) -> Facts:
    """Whether the sender's ledger holds, from its first entry to its last."""
    report = logbook.verify(session)
    return {"entries": report.entries, "verified": report.ok}
