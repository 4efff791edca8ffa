"""Somebody wants to stop, and says so at the service or by telephone: found by number or name, then stopped.

Stopping never depends on the worker who sent it. What was erased cannot be brought back; so a screen asks
once more before `stop`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.domain.finding import folded
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.requests.table import WITHDRAWN
from fieldapp.domain.stopping import read_number
from fieldapp.errors import InvalidInput
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow import post, sheets
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.withdrawals import is_in_dossier
from fieldapp.workflow.session import Session
from sync.protocol import Kind

_LIMIT: Final = 500
_LEAST: Final = 2  # letters of a name


@dataclass(frozen=True, slots=True)
class StopLine:
    """A received request that may be the one. `state` ingetrokken: it was stopped already."""

    request_id: RequestId
    title: str
    sender: str
    state: str
    open: bool

    @property
    def is_stopped(self) -> bool:
        return self.state == WITHDRAWN


@dataclass(frozen=True, slots=True)
class StopOutcome:
    """What stopping did: how many devices share the mailbox and how many have it erased; whether it stands
    in the own dossier, which has rules of its own; whether the sender is told.
    """

    sender: str
    devices: int
    erased: int
    in_dossier: bool
    sender_told: bool


def find(session: Session, typed: str) -> tuple[StopLine, ...]:
    """Received requests by the number on the sheet or by (a part of) the name, newest first.

    Raises InvalidInput(typed: too_short).
    """
    if read_number(typed):
        numbered = [match for match in sheets.find_stop(session, typed) if match.direction == IN]
        return tuple(line(session, match.request_id) for match in numbered if match.request_id is not None)
    words = folded(typed).split()
    if len("".join(words)) < _LEAST:
        raise InvalidInput("typed", "too_short")
    lines = session.requests.newest(IN, limit=_LIMIT)
    named = [each for each in lines if each.title and all(word in folded(each.title) for word in words)]
    return tuple(line(session, each.id) for each in named)


def line(session: Session, request_id: RequestId) -> StopLine:
    """One received request. Raises InvalidInput(request_id: missing)."""
    request, standing = _received(session, request_id), session.requests.standing(IN, request_id)
    state = "" if standing is None else standing.state
    return StopLine(request_id, request.title, request.sender_name, state, state in OPEN_STATES)


def stop(session: Session, request_id: RequestId) -> Change:
    """Erase it here and at the colleagues, and tell the sender; repeating it changes nothing."""
    return post.stop_here(session, request_id)


def outcome(session: Session, request_id: RequestId) -> StopOutcome:
    """How far it is with a request that was stopped here."""
    request = _received(session, request_id)
    known = network_of(session).directory.mailbox(bytes.fromhex(request.recipient_mailbox))
    members = set() if known is None else {device.hex() for device in known.mailbox.members}
    sent = session.messages.of_thread(request.thread)
    told = [m for m in sent if m.direction == SENT and m.kind == Kind.WITHDRAWAL]
    answered = {
        receipt.device
        for message in told
        if message.mailbox == request.recipient_mailbox
        for receipt in session.messages.receipts(message.mid)
    }
    return StopOutcome(
        sender=request.sender_name,
        devices=len(members),
        erased=len(members & (answered | {session.keys.device_id.hex()})),
        in_dossier=is_in_dossier(session, request.thread),
        sender_told=any(message.mailbox == request.sender_mailbox for message in told),
    )


def dossier(session: Session, request_id: RequestId) -> bool:
    """Whether what was asked stands in the own dossier too."""
    return is_in_dossier(session, _received(session, request_id).thread)


def note_dossier(session: Session, request_id: RequestId, there: bool) -> Change:
    """Note that it was (or was not) taken over into the own dossier: then a stop is answered honestly."""
    request = _received(session, request_id)
    with session.database.transaction():
        if there:
            session.store.withdrawals.into_dossier(request.thread, session.now())
        else:
            session.store.withdrawals.out_of_dossier(request.thread)
    return Change.REQUESTS


def _received(session: Session, request_id: RequestId) -> ContactRequest:
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    return request
