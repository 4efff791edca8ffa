"""What a service received goes after the day agreed with the person, unless it has a basis of its own.

The day stands in the sealed header and in what was read aloud, so it was announced then and waits for nobody.
A basis of its own: the service spoke with the person, or noted that it stands in the own dossier. A request
that nobody got round to goes back to whoever sent it: the person is not left between two chairs.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES, Event, fold
from fieldapp.domain.requests.events import BACK_TO_SENDER, CLOSED_HELP, CONTACT_MADE, REFERRED
from fieldapp.errors import DirectoryProblem, GuardRefused
from fieldapp.store.consultations import IN as RECEIVED
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import erase_invited, queue_receipt, queue_status
from fieldapp.workflow.retain.terms import today
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
    return _end_consultation(session, day)


def _end_consultation(session: Session, day: date) -> bool:
    """A case-overleg has no ground beyond the day of the person's yes: at who asked nor at who was asked.

    A partner says that it is gone, where that can be said. Of who asked for nothing to be touched it stays.
    """
    for kept in session.store.consultations.past(day):
        if kept.person_id is not None and session.store.person_rights.hold(kept.person_id):
            continue
        with session.database.transaction():
            if kept.direction == RECEIVED:
                erase_invited(session, network_of(session), kept, stopped=False)
            else:
                session.store.consultations.erase(kept.direction, kept.thread)
            facts = {"act": "erased", "object": RULE, "consultation": kept.consultation}
            logbook.enter(session, EntryKind.ERASURE, facts, About(thread=kept.thread))
        return True
    return False


def has_own_basis(session: Session, request: ContactRequest) -> bool:
    """Whether the service may keep it on its own ground: it spoke with the person, or took it over."""
    state = fold(session.requests.events(request.thread))
    spoke = any(state.happened(code) is not None for code in _OWN_BASIS)
    return spoke or session.store.withdrawals.in_dossier(request.thread)


def _end(session: Session, request: ContactRequest) -> None:
    """Erased and told at once; where nobody can be told any more it is erased all the same."""
    try:
        with session.database.transaction():
            _tell(session, request, _erase(session, request))
    except (GuardRefused, DirectoryProblem):
        with session.database.transaction():
            _erase(session, request)


def _erase(session: Session, request: ContactRequest) -> Event | None:
    """In the caller's transaction; answers the step that sends it back, when it was still open."""
    state, back = fold(session.requests.events(request.thread)).state, None
    if state in OPEN_STATES:
        back = new_event(session, request.thread, BACK_TO_SENDER, CORE_ACTOR)
        note_event(session, IN, back)
    session.store.eraser.request(IN, request.id, today(session).isoformat())
    session.store.withdrawals.erase_received(request.thread)
    facts = {"act": "erased", "object": RULE, "request": request.id}
    logbook.enter(session, EntryKind.ERASURE, facts, About(thread=request.thread))
    return back


def _tell(session: Session, request: ContactRequest, back: Event | None) -> None:
    message = session.messages.get(request.mid)
    if back is not None:
        queue_status(session, request.thread, back)
    if message is not None:
        queue_receipt(session, network_of(session), message, What.ERASED)
