"""What a service received goes after the day agreed with the person, unless it has a basis of its own.

The day stands in the sealed header and in what was read aloud, so it was announced then and waits for nobody.
A basis of its own: the service spoke with the person, or noted that it stands in the own dossier. A request
that nobody got round to goes back to whoever sent it: the person is not left between two chairs.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES, fold
from fieldapp.domain.requests.events import BACK_TO_SENDER, CLOSED_HELP, CONTACT_MADE, REFERRED, WITHDRAWN
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import queue_receipt, queue_status
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.ledger import EntryKind
from sync.protocol.payloads import What

RULE: Final = "afgesproken_dag"
_OWN_BASIS: Final = (CONTACT_MADE, REFERRED, CLOSED_HELP)


def end_one(session: Session, day: date) -> bool:
    """Erase one received request whose agreed day has passed; True when there was one."""
    if session.membership is None:
        return False
    for request_id in session.store.retention.received_past(day):
        request = session.requests.get(IN, RequestId(request_id))
        if request is not None and not has_own_basis(session, request):
            _end(session, request)
            return True
    return False


def has_own_basis(session: Session, request: ContactRequest) -> bool:
    """Whether the service may keep it on its own ground: it spoke with the person, or took it over."""
    state = fold(session.requests.events(request.thread))
    spoke = any(state.happened(code) is not None for code in _OWN_BASIS)
    return spoke or session.store.withdrawals.in_dossier(request.thread)


def _end(session: Session, request: ContactRequest) -> None:
    message, network = session.messages.get(request.mid), network_of(session)
    with session.database.transaction():
        state = fold(session.requests.events(request.thread)).state
        if state in OPEN_STATES:
            back = new_event(session, request.thread, BACK_TO_SENDER, CORE_ACTOR)
            note_event(session, IN, back)
            queue_status(session, request.thread, back)
        session.store.withdrawals.erase_received(request.thread)
        facts = {"act": "erased", "object": RULE, "request": request.id}
        logbook.enter(session, EntryKind.ERASURE, facts, About(thread=request.thread))
        if message is not None and state != WITHDRAWN:
            queue_receipt(session, network, message, What.ERASED)
