"""What is put right in a request that was sent, on its way to the mailbox the request went to (kind 18)."""

from __future__ import annotations

from fieldapp.domain import consent as consents
from fieldapp.domain.disclosure.addendum import Addendum, AddendumPreview
from fieldapp.domain.disclosure.guards import ADDENDUM, GuardCase
from fieldapp.domain.disclosure.payload import RequestPayload, decode_request
from fieldapp.domain.ids import AddendumId, MessageId
from fieldapp.errors import InvalidInput, StaleConsent
from fieldapp.store.person_rights import Addendum as Kept
from fieldapp.store.requests import OUT, ContactRequest
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, post, require
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970, local_day
from sync.directory import CORE_ACTORS
from sync.protocol import Kind


def send_addendum(session: Session, shown: AddendumPreview, read_digest: str) -> tuple[AddendumId, Change]:
    """Seal the very bytes that were read aloud and agreed; doing it twice gives one.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem, InvalidInput; then nothing happened.
    """
    said, request = what_is_added(session, shown, read_digest)
    if said.answer is not None:
        raise InvalidInput("fields", "missing")
    if is_added(session, said):
        return said.id, Change.NONE
    network, found = network_of(session), blocking_kinds(said.fields.values())
    with session.database.transaction():
        require(session, ADDENDUM, case_of(session, network, request, said, found))
        keep_added(session, request, said, shown, post(session, network, _parcel(request, said, shown)))
    return said.id, Change.REQUESTS | Change.OUTBOX | Change.LEDGER


def what_is_added(
    session: Session, shown: AddendumPreview, read_digest: str
) -> tuple[Addendum, ContactRequest]:
    """What was shown, and the request it belongs to. Raises StaleConsent, InvalidInput(request, unknown)."""
    if read_digest != shown.digest:
        raise StaleConsent
    said = shown.decoded()
    request = session.requests.get(OUT, said.request)
    if request is None or request.thread != said.thread or not request.payload:
        raise InvalidInput("request", "unknown")
    return said, request


def is_added(session: Session, said: Addendum) -> bool:
    """Whether it was sent before."""
    return any(known.id == said.id for known in session.store.person_rights.addenda(OUT, said.thread))


def keep_added(
    session: Session, request: ContactRequest, said: Addendum, shown: AddendumPreview, mid: MessageId
) -> None:
    """Keep what was sealed beside its request."""
    kept = Kept(OUT, said.id, said.thread, mid, session.now(), shown.payload, request.person_id)
    session.store.person_rights.add_addendum(kept)


def case_of(
    session: Session, network: Network, request: ContactRequest, said: Addendum, found: tuple[str, ...]
) -> GuardCase:
    """The guard trusts nothing that was decided before: it looks at the first words as they were sealed."""
    first = decode_request(request.payload)
    consent = None if request.consent_id is None else session.consents.get(request.consent_id)
    mailbox = network.directory.mailbox(bytes.fromhex(request.recipient_mailbox))
    member = None if mailbox is None else network.directory.active(mailbox.organisation)
    core = member is not None and member.kind in CORE_ACTORS
    return GuardCase(
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


def _is_author(session: Session, first: RequestPayload) -> bool:
    return (first.sender.worker, first.sender.role) == (session.profile.name, session.profile.role)


def _parcel(request: ContactRequest, said: Addendum, shown: AddendumPreview) -> Parcel:
    return Parcel(
        kind=Kind.ADDENDUM,
        mailbox=bytes.fromhex(request.recipient_mailbox),
        thread=bytes.fromhex(request.thread),
        payload=shown.payload,
        until=days_since_1970(request.until),
        facts={
            "act": "addendum",
            "request": request.id,
            "organisation": request.recipient_org,
            "fields": list(said.fields),
            "digest": shown.digest,
        },
        person_id=request.person_id,
    )
