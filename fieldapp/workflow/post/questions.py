"""The answer to a question of the service, on its way to the mailbox that asks (kind 18); a step as well."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fieldapp.domain.disclosure.addendum import Addendum, AddendumPreview, Answer
from fieldapp.domain.disclosure.guards import ANSWER, GuardCase
from fieldapp.domain.ids import AddendumId, DeviceId
from fieldapp.domain.requests import WORKER, Event, allowed, fold
from fieldapp.domain.requests.events import ANSWERED
from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.addenda import case_of, is_added, keep_added, what_is_added
from fieldapp.workflow.post.outgoing import Parcel, post, require
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_minute, days_since_1970, note_event
from sync.protocol import Kind

_FIELDS: Final = ("event", "question", "seq", "code", "minute", "text")


def send_answer(session: Session, shown: AddendumPreview, read_digest: str) -> tuple[AddendumId, Change]:
    """Seal the very bytes that were shown, and read aloud if they say something of the person; twice is once.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem, InvalidInput (`event`/`not_allowed`
    when nothing is asked any more); then nothing happened.
    """
    said, request = what_is_added(session, shown, read_digest)
    answer = said.answer
    if answer is None:
        raise InvalidInput("answer", "missing")
    if is_added(session, said):
        return said.id, Change.NONE
    network, found = network_of(session), blocking_kinds((answer.text,))
    with session.database.transaction():
        require(session, ANSWER, _case(session, network, request, said, found))
        keep_added(session, request, said, shown, post(session, network, _parcel(request, said, shown)))
        _note(session, said, answer)
    return said.id, Change.REQUESTS | Change.OUTBOX | Change.LEDGER


def answered(said: Addendum, answer: Answer, writer: DeviceId) -> Event:
    """The step that an answer is, the same at both ends; `writer` is the device that signed it."""
    return Event(
        id=answer.event,
        thread=said.thread,
        writer=writer,
        seq=answer.seq,
        code=ANSWERED,
        by=WORKER,
        at=at_minute(answer.minute),
        reason=answer.code,
        of=answer.question,
    )


def _note(session: Session, said: Addendum, answer: Answer) -> None:
    if session.membership is None:
        raise NotConnected
    state = fold(session.requests.events(said.thread))
    if ANSWERED not in allowed(state.state, WORKER):
        raise InvalidInput("event", "not_allowed")
    note_event(session, OUT, answered(said, answer, DeviceId(session.membership.device_id)))


def _case(
    session: Session, network: Network, request: ContactRequest, said: Addendum, found: tuple[str, ...]
) -> GuardCase:
    answer = said.answer
    assert answer is not None
    case = case_of(session, network, request, said, found)
    held = request.person_id is not None and bool(session.store.person_rights.hold(request.person_id))
    return replace(
        case,
        fields=_FIELDS,
        feedback=request.feedback,
        code=answer.code,
        identified=not answer.silent,
        position=case.position if said.form else "not_asked",
        restricted=held,
    )


def _parcel(request: ContactRequest, said: Addendum, shown: AddendumPreview) -> Parcel:
    return Parcel(
        kind=Kind.ADDENDUM,
        mailbox=bytes.fromhex(request.recipient_mailbox),
        thread=bytes.fromhex(request.thread),
        payload=shown.payload,
        until=days_since_1970(request.until),
        facts={
            "act": "answer",
            "request": request.id,
            "organisation": request.recipient_org,
            "code": said.answer.code if said.answer is not None else "",
            "digest": shown.digest,
        },
        person_id=request.person_id,
    )
