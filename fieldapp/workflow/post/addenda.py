"""What is added to a request that was sent, on its way to the mailbox the request went to (kind 18).

Other words for fields that had gone, or the answer to a question of the service.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from fieldapp.domain import consent as consents
from fieldapp.domain.disclosure.addendum import Addendum, AddendumPreview, Answer
from fieldapp.domain.disclosure.guards import ADDENDUM, ANSWER, GuardCase
from fieldapp.domain.disclosure.payload import RequestPayload, decode_request
from fieldapp.domain.ids import AddendumId, DeviceId
from fieldapp.domain.requests import WORKER, Event, allowed, fold
from fieldapp.domain.requests.events import ANSWERED
from fieldapp.errors import InvalidInput, StaleConsent
from fieldapp.store.person_rights import Addendum as Kept
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, post, require
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_minute, local_day, note_event
from sync.directory import CORE_ACTORS
from sync.protocol import Kind

_FIRST_DAY: Final = date(1970, 1, 1)


def send_addendum(session: Session, shown: AddendumPreview, read_digest: str) -> tuple[AddendumId, Change]:
    """Seal the very bytes that were read aloud and agreed; doing it twice gives one.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem, InvalidInput; then nothing happened.
    """
    if read_digest != shown.digest:
        raise StaleConsent
    network, said = network_of(session), shown.decoded()
    request = session.requests.get(OUT, said.request)
    if request is None or request.thread != said.thread or not request.payload:
        raise InvalidInput("request", "unknown")
    if any(known.id == said.id for known in session.store.person_rights.addenda(OUT, said.thread)):
        return said.id, Change.NONE
    found = blocking_kinds((*said.fields.values(), *((said.answer.text,) if said.answer else ())))
    kind = ADDENDUM if said.answer is None else ANSWER
    with held_back.noted(session, kind, request.person_id), session.database.transaction():
        require(session, kind, _case(session, network, request, said, found))
        mid = post(session, network, _parcel(request, said, shown))
        session.store.person_rights.add_addendum(
            Kept(OUT, said.id, said.thread, mid, session.now(), shown.payload, request.person_id)
        )
        if said.answer is not None:
            _note(session, said, said.answer)
    return said.id, Change.REQUESTS | Change.OUTBOX | Change.LEDGER


def _note(session: Session, said: Addendum, answer: Answer) -> None:
    """The step itself. Raises InvalidInput(event, not_allowed) when nothing is asked any more."""
    state = fold(session.requests.events(said.thread))
    if ANSWERED not in allowed(state.state, WORKER):
        raise InvalidInput("event", "not_allowed")
    writer = DeviceId(session.membership.device_id) if session.membership is not None else DeviceId("")
    note_event(session, OUT, answered(said, answer, writer))


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


def _case(
    session: Session, network: Network, request: ContactRequest, said: Addendum, found: tuple[str, ...]
) -> GuardCase:
    """The guard trusts nothing that was decided before: it looks at the first words as they were sealed."""
    first = decode_request(request.payload)
    consent = None if request.consent_id is None else session.consents.get(request.consent_id)
    mailbox = network.directory.mailbox(bytes.fromhex(request.recipient_mailbox))
    member = None if mailbox is None else network.directory.active(mailbox.organisation)
    core = member is not None and member.kind in CORE_ACTORS
    answer = said.answer
    case = GuardCase(
        recipient="core_actor" if core else "other_service",
        recipient_active=member is not None,
        recipient_key=can_seal_to(session, network, bytes.fromhex(request.recipient_mailbox)),
        consent=consents.status(consent, local_day(session.now()), request.digest),
        fields=tuple(said.fields),
        sent=tuple(first.fields),
        found=found,
        author=_is_author(session, first),
        position="agrees" if said.present != consents.FAMILY else "not_asked",
    )
    if answer is None:
        return case
    held = request.person_id is not None and bool(session.store.person_rights.hold(request.person_id))
    return replace(
        case,
        fields=("event", "question", "seq", "code", "minute", *(("text",) if answer.text else ())),
        feedback=request.feedback,
        code=answer.code,
        identified=not answer.silent,
        position=case.position if said.form else "not_asked",
        restricted=held,
    )


def _is_author(session: Session, first: RequestPayload) -> bool:
    return (first.sender.worker, first.sender.role) == (session.profile.name, session.profile.role)


def _parcel(request: ContactRequest, said: Addendum, shown: AddendumPreview) -> Parcel:
    return Parcel(
        kind=Kind.ADDENDUM,
        mailbox=bytes.fromhex(request.recipient_mailbox),
        thread=bytes.fromhex(request.thread),
        payload=shown.payload,
        until=(request.until - _FIRST_DAY).days,
        facts={
            "act": "addendum" if said.answer is None else "answer",
            "request": request.id,
            "organisation": request.recipient_org,
            "fields": list(said.fields),
            "digest": shown.digest,
        },
        person_id=request.person_id,
    )
