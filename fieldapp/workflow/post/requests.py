"""A contact request: sealed from the very bytes that were shown, read aloud and agreed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fieldapp.domain import consent as consents
from fieldapp.domain.consent import Consent
from fieldapp.domain.conversation import is_answered
from fieldapp.domain.disclosure import Preview, RequestPayload
from fieldapp.domain.disclosure.guards import REQUEST, GuardCase
from fieldapp.domain.ids import DeviceId, MailboxId, MessageId, OrgId, RequestId
from fieldapp.domain.people import Person
from fieldapp.domain.requests import WORKER
from fieldapp.domain.requests.events import SEALED
from fieldapp.errors import GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import Parcel, address, expect_answers, post, require
from fieldapp.workflow.representation import has_four_eyes
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Membership, Session
from fieldapp.workflow.standing import days_since_1970, local_day, new_event, note_event
from sync.directory import CORE_ACTORS, KnownMailbox
from sync.protocol import Kind

SEALED_CHANGES: Final = Change.REQUESTS | Change.OUTBOX | Change.LEDGER


def seal_and_queue(session: Session, preview: Preview, consent: Consent) -> tuple[RequestId, Change]:
    """Seal the very bytes that were shown and agreed; doing it twice gives one request.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem; then nothing happened.
    """
    network, known = network_of(session), already_sealed(session, preview)
    if known is not None:
        return known, Change.NONE
    found = blocking_kinds(preview.decoded().fields.values())  # takes a while; these bytes do not change
    with held_back.noted(session, REQUEST, preview.person_id), session.database.transaction():
        request_id = seal_now(session, network, preview, consent, found)
    return request_id, SEALED_CHANGES


def already_sealed(session: Session, preview: Preview) -> RequestId | None:
    """The request of this preview, if it was sealed before; StaleConsent if from other bytes."""
    known = session.requests.get(OUT, preview.decoded().request)
    if known is not None and known.digest != preview.digest:
        raise StaleConsent
    return None if known is None else known.id


def seal_now(
    session: Session, network: Network, preview: Preview, consent: Consent, found: tuple[str, ...]
) -> RequestId:
    """Check, seal and keep one request, in the caller's transaction."""
    payload = preview.decoded()
    check_request(session, network, preview, session.consents.get(consent.id), found)
    mid = post(session, network, request_parcel(preview, payload))
    expect_answers(session, network, mid, bytes.fromhex(payload.recipient.mailbox))
    session.requests.add(request_record(session, network, preview, mid))
    note_event(session, OUT, new_event(session, payload.thread, SEALED, WORKER))
    return payload.request


def member_of(session: Session) -> Membership:
    """Where this device stands. Raises NotConnected."""
    if session.membership is None:
        raise NotConnected
    return session.membership


def check_request(
    session: Session,
    network: Network,
    preview: Preview,
    consent: Consent | None,
    found: tuple[str, ...],
    *,
    lawful: bool = False,
) -> GuardCase:
    """The agreement as it stands now, then the guard, which trusts nothing that was decided before.

    `lawful`: both organisations agreed on the law it goes on, and nobody's consent is needed. Raises
    InvalidInput(rungs, missing) while the ladder was not answered (6.9).
    """
    require_ladder(session, preview)
    payload = preview.decoded()
    standing = consents.ABSENT if lawful else _standing(session, preview, payload, consent)
    person = session.people.get(preview.person_id)
    mailbox = network.directory.mailbox(bytes.fromhex(payload.recipient.mailbox))
    if person is None or mailbox is None or mailbox.organisation.hex() != payload.recipient.org:
        raise GuardRefused(("recipient_kind",))
    case = _case(session, network, payload, (mailbox, person, standing), found)
    case = replace(case, four_eyes=has_four_eyes(session, person, preview.signal_id), lawful=lawful)
    require(session, REQUEST, case)
    return case


def _standing(session: Session, preview: Preview, payload: RequestPayload, consent: Consent | None) -> str:
    """How it stands. Raises StaleConsent when it is not of this person, to this service, to these bytes."""
    standing = consents.status(consent, local_day(session.now()), preview.digest)
    if consent is None or standing == consents.CHANGED:
        raise StaleConsent
    given = (consent.recipient_mailbox, consent.person_id)
    if given != (payload.recipient.mailbox, preview.person_id):
        raise StaleConsent
    return standing


def require_ladder(session: Session, preview: Preview) -> None:
    """What lies below a service was weighed, as it must be before a request (seed 6.9)."""
    signal = session.signals.get(preview.signal_id)
    beside = session.store.circumstances.of(preview.signal_id)
    if signal is None or not is_answered(signal.wish, beside.rungs):
        raise InvalidInput("rungs", "missing")


def _case(
    session: Session,
    network: Network,
    payload: RequestPayload,
    facts: tuple[KnownMailbox, Person, str],
    found: tuple[str, ...],
) -> GuardCase:
    """What is about to be sealed, as the guard looks at it: mailbox, person and state of the consent."""
    mailbox, person, standing = facts
    member = network.directory.active(mailbox.organisation)
    core = member is not None and member.kind in CORE_ACTORS and mailbox.mailbox.kind == "intake"
    key = address(session, network, mailbox.mailbox.id).public_key
    return GuardCase(
        recipient="core_actor" if core else "other_service",
        recipient_active=member is not None,
        recipient_key=bool(key),
        basis=payload.basis.code,
        age=person.age_class,
        consent=standing,
        fields=tuple(payload.fields),
        found=found,
        author=(payload.sender.worker, payload.sender.role) == (session.profile.name, session.profile.role),
        safe_channel=person.safe_contact.has_safe_channel,
        restricted=bool(session.store.person_rights.hold(person.id)),
    )


def request_parcel(preview: Preview, payload: RequestPayload) -> Parcel:
    """What is to be sealed of a preview."""
    consent = payload.consent
    facts = {
        "request": payload.request,
        "organisation": payload.recipient.org,
        "basis": payload.basis.code,
        "row": payload.basis.row,
        "policy": payload.basis.policy,
        "fields": list(payload.fields),
        "consent": None if consent is None else consent.id,
        "digest": preview.digest,
        "person": preview.person_id,
    }
    return Parcel(
        kind=Kind.REQUEST,
        mailbox=bytes.fromhex(payload.recipient.mailbox),
        thread=bytes.fromhex(payload.thread),
        payload=preview.payload,
        until=days_since_1970(payload.until),
        facts=facts,
        person_id=preview.person_id,
    )


def request_record(session: Session, network: Network, preview: Preview, mid: MessageId) -> ContactRequest:
    """A request of ours as the store keeps it."""
    payload, membership = preview.decoded(), member_of(session)
    person, signal = session.people.get(preview.person_id), session.signals.get(preview.signal_id)
    consent = payload.consent
    return ContactRequest(
        direction=OUT,
        id=payload.request,
        thread=payload.thread,
        mid=mid,
        recipient_org=payload.recipient.org,
        recipient_mailbox=payload.recipient.mailbox,
        recipient_name=payload.recipient.name,
        sender_org=OrgId(network.own.hex()),
        sender_device=DeviceId(membership.device_id),
        sender_mailbox=MailboxId(membership.personal_mailbox),
        sender_name=payload.sender.worker,
        title=person.codename if person is not None else "",
        about=signal.domains if signal is not None else (),
        urgency=signal.urgency if signal is not None else "",
        feedback=consent is not None and consent.feedback,
        made_at=session.now(),
        until=payload.until,
        digest=preview.digest,
        payload=preview.payload,
        signal_id=preview.signal_id,
        person_id=preview.person_id,
        consent_id=None if consent is None else consent.id,
    )
