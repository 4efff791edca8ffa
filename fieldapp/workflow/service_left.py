"""A service that leaves the partnership answers for nothing any more: what lies there comes back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Final

from fieldapp.domain.ids import EventId
from fieldapp.domain.requests import OPEN_STATES, WORKER, fold, step
from fieldapp.domain.requests.events import BACK_TO_SENDER
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event

_MOST: Final = 10_000


def bring_back(session: Session) -> Change:
    """Each open request to a service that is no member now is with the worker again; twice is once."""
    directory, changed = network_of(session).directory, Change.NONE
    for line in session.requests.most_urgent(OUT, RequestFilter(states=OPEN_STATES), limit=_MOST):
        request = session.requests.get(OUT, line.id)
        if request is None or directory.active(bytes.fromhex(request.recipient_org)) is not None:
            continue
        state = fold(session.requests.events(request.thread))
        if step(BACK_TO_SENDER, state.state, WORKER) is None:
            continue
        event = new_event(session, request.thread, BACK_TO_SENDER, WORKER)
        once = hashlib.sha256(b"left" + bytes.fromhex(request.thread)).hexdigest()[:32]
        with session.database.transaction():
            note_event(session, OUT, replace(event, id=EventId(once)))
        changed |= Change.REQUESTS
    return changed
