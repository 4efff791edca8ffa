"""What of a received request can go into the own dossier, as the latest words have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from fieldapp.domain.disclosure import RequestPayload, decode_request
from fieldapp.domain.disclosure.decision import FIELDS
from fieldapp.domain.ids import RequestId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, RequestState, fold
from fieldapp.domain.requests.table import ASKED, HELP_STARTED, OWNERS
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.interop.fhir import Handed
from fieldapp.store.dossier_files import WRITTEN
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow.correcting import said_afterwards
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

ALWAYS: Final = "niet_doen"  # whoever reads the dossier must know what is not safe
# While the service follows it up, and once help has begun. What went back to the sender is no work of ours.
MAY: Final = (*(state for state, owner in OWNERS.items() if owner == CORE_ACTOR), ASKED, HELP_STARTED)


@dataclass(frozen=True, slots=True)
class FileOut:
    """A file that lies outside: its name and the day it goes."""

    name: str
    remove_on: date


@dataclass(frozen=True, slots=True)
class Offering:
    """One request with what can be handed over.

    `may`: it can go into the dossier now. `since`: on which day it went there, None when it did not.
    """

    request_id: RequestId
    title: str
    rows: tuple[tuple[str, str], ...]
    may: bool
    since: date | None = None
    files: tuple[FileOut, ...] = ()


def offering(session: Session, request_id: RequestId) -> Offering:
    """Raises InvalidInput(request_id, missing)."""
    request, state = request_of(session, request_id)
    fields = latest(session, request) if request.payload else {}
    out = session.store.dossier_files.of_thread(request.thread)
    return Offering(
        request_id=request_id,
        title=request.title,
        rows=tuple(fields.items()),
        may=bool(request.payload) and state.state in MAY,
        since=went_on(session, request.thread),
        files=tuple(FileOut(file.name, file.remove_on) for file in out if file.state == WRITTEN),
    )


def went_on(session: Session, thread: ThreadId) -> date | None:
    """The day on which a request went into the own dossier, if it did."""
    at = session.store.withdrawals.dossier_since(thread)
    return None if at is None else local_day(at)


def request_of(session: Session, request_id: RequestId) -> tuple[ContactRequest, RequestState]:
    """A received request and where it stands."""
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    return request, fold(session.requests.events(request.thread))


def latest(session: Session, request: ContactRequest) -> Mapping[str, str]:
    """Every field that was received, in order, with what the sender put right since."""
    fields = dict(decode_request(request.payload).fields)
    for said in said_afterwards(session, IN, request.thread):
        fields |= dict(said.rows)
    return {code: fields[code] for code in FIELDS if code in fields}


def chosen(session: Session, request_id: RequestId, codes: Iterable[str]) -> tuple[ContactRequest, Handed]:
    """These fields of a request, ready to be written; what must not be done always goes with them.

    Raises InvalidInput: (request_id, missing | not_now), (fields, missing | not_received).
    """
    request, state = request_of(session, request_id)
    if not request.payload or state.state not in MAY:
        raise InvalidInput("request_id", "not_now")
    known, wanted = latest(session, request), frozenset(codes)
    if not wanted:
        raise InvalidInput("fields", "missing")
    if not wanted <= known.keys():
        raise InvalidInput("fields", "not_received")
    wanted |= {ALWAYS} & known.keys()
    payload = decode_request(request.payload)
    fields = {code: text for code, text in known.items() if code in wanted}
    return request, _handed(session, request, state, replace(payload, fields=fields))


def _handed(
    session: Session, request: ContactRequest, state: RequestState, payload: RequestPayload
) -> Handed:
    last: datetime = state.applied[-1].at if state.applied else request.made_at
    return Handed(
        request=payload,
        state=state.state,
        received_at=request.made_at,
        changed_at=max(last, request.made_at),
        reason=state.reason,
        sender_number=_number(session, request.sender_org),
        recipient_number=_number(session, request.recipient_org),
    )


def _number(session: Session, organisation: str) -> str:
    """The company number that the address list has, as the register writes it: ten digits."""
    try:
        member = network_of(session).directory.root.said.member(bytes.fromhex(organisation))
    except NotConnected:
        return ""
    digits = "".join(sign for sign in (member.legal_number if member else "") if sign in "0123456789")
    return digits if len(digits) == 10 else ""
