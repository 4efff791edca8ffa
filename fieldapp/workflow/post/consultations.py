"""A case-overleg on its way (kind 17): each partner gets it apart, on the person's yes to that partner.

Whom the yes does not name is never sealed to, nor is a coordinator; who lost the yes hears nothing more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from fieldapp.domain import consent as consents
from fieldapp.domain.consent import Consent
from fieldapp.domain.consultation import (
    Answered,
    Fixed,
    Invitation,
    InvitationPreview,
    Outcome,
    Said,
    carried,
    decode_invitation,
    encode_consultation,
    step_of,
    texts,
)
from fieldapp.domain.disclosure.guards import CONSULTATION, CONSULTATION_ANSWER, GuardCase
from fieldapp.domain.ids import MailboxId, MessageId, ThreadId
from fieldapp.domain.people import Person
from fieldapp.errors import InvalidInput, StaleConsent
from fieldapp.store.consultations import IN, OUT, Kept, KeptStep
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, expect_answers, post, require
from fieldapp.workflow.post.requests import member_of
from fieldapp.workflow.scan import blocking_kinds
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970, local_day
from sync.directory import CORE_ACTORS
from sync.protocol import Kind

_TOUCHED: Final = Change.CONSULTATIONS | Change.OUTBOX | Change.LEDGER


@dataclass(frozen=True, slots=True)
class Told:
    """Names of the partners that something was sealed for, and of those it could not be sealed for."""

    told: tuple[str, ...]
    untold: tuple[str, ...]


# --- from who asks ------------------------------------------------------------------------------------------


def send_invitations(session: Session, agreed: Sequence[tuple[InvitationPreview, Consent]]) -> Change:
    """Seal the very bytes that were read aloud to every partner, all or none; twice gives one.

    Raises StaleConsent, GuardRefused, NotConnected, DirectoryProblem, InvalidInput; then nothing happened.
    """
    network = network_of(session)
    said = [(shown, shown.decoded(), consent) for shown, consent in agreed]
    if not said:
        raise InvalidInput("partners", "missing")
    person_id = said[0][0].person_id
    with held_back.noted(session, CONSULTATION, person_id), session.database.transaction():
        for shown, invitation, consent in said:
            if session.store.consultations.get(OUT, invitation.thread) is None:
                _invite(session, network, (shown, invitation), consent)
    return _TOUCHED


def _invite(
    session: Session, network: Network, what: tuple[InvitationPreview, Invitation], consent: Consent
) -> None:
    shown, said = what
    membership, person = member_of(session), session.people.get(shown.person_id)
    kept = Kept(
        direction=OUT,
        thread=said.thread,
        consultation=said.consultation,
        mailbox=said.to.mailbox,
        home=MailboxId(membership.personal_mailbox),
        other=said.to.org,
        name=said.to.name,
        mid=MessageId(""),
        at=session.now(),
        until=said.until,
        payload=shown.payload,
        digest=shown.digest,
        consent_id=consent.id,
        request=shown.request_id,
        person_id=shown.person_id,
    )
    author = (said.sender.worker, said.sender.role) == (session.profile.name, session.profile.role)
    case = _case(session, network, kept, said, person=person, author=author)
    if case.consent == consents.CHANGED:
        raise StaleConsent
    mid = _seal(session, network, case, _parcel(kept, said, shown.payload))
    session.store.consultations.add(replace(kept, mid=mid))


def send_step(session: Session, said: Sequence[Fixed | Outcome]) -> tuple[Told, Change]:
    """A moment or what was agreed, to each partner it names by thread; twice gives one.

    Who has no key now hears nothing and is named back; who lost the yes must not be among them. Raises as
    `send_invitations`.
    """
    network = network_of(session)
    told: list[str] = []
    untold: list[str] = []
    threads = [_sent(session, each.thread) for each in said]
    person_id = threads[0].person_id if threads else None
    with held_back.noted(session, CONSULTATION, person_id), session.database.transaction():
        for kept, each in zip(threads, said, strict=True):
            reached = can_seal_to(session, network, bytes.fromhex(kept.mailbox))
            (told if reached else untold).append(kept.name)
            if reached:
                _tell(session, network, kept, each)
    return Told(tuple(told), tuple(untold)), _TOUCHED


def _tell(session: Session, network: Network, kept: Kept, said: Fixed | Outcome) -> None:
    payload = encode_consultation(said)
    if not session.store.consultations.add_step(_step(kept, said, payload)):
        return
    person = None if kept.person_id is None else session.people.get(kept.person_id)
    author = kept.home == member_of(session).personal_mailbox
    case = _case(session, network, kept, said, person=person, author=author)
    _seal(session, network, case, _parcel(kept, said, payload))


def _seal(session: Session, network: Network, case: GuardCase, parcel: Parcel) -> MessageId:
    require(session, CONSULTATION, case)
    mid = post(session, network, parcel)
    expect_answers(session, network, mid, parcel.mailbox)
    return mid


def _case(
    session: Session, network: Network, kept: Kept, said: Said, *, person: Person | None, author: bool
) -> GuardCase:
    """The guard trusts nothing that was decided before: the yes and the address list as they stand now."""
    mailbox = network.directory.mailbox(bytes.fromhex(kept.mailbox))
    member = None if mailbox is None else network.directory.active(mailbox.organisation)
    consent = None if kept.consent_id is None else session.consents.get(kept.consent_id)
    names = (kept.mailbox, kept.other, kept.person_id)
    named = consent is not None and names == (
        consent.recipient_mailbox,
        consent.recipient_org,
        consent.person_id,
    )
    standing = consents.status(consent if named else None, local_day(session.now()), kept.digest)
    partner = member is not None and member.kind in CORE_ACTORS
    partner = partner and mailbox is not None and mailbox.mailbox.kind == "intake"
    partner = partner and mailbox is not None and mailbox.organisation.hex() == kept.other
    return GuardCase(
        recipient="partner" if partner else "other_service",
        recipient_active=member is not None,
        recipient_key=can_seal_to(session, network, bytes.fromhex(kept.mailbox)),
        basis=_basis(kept),
        age="onbekend" if person is None else person.age_class,
        consent=standing,
        fields=carried(said),
        found=blocking_kinds(texts(said)),
        author=author,
        position="agrees" if standing == consents.VALID else "refuses",
        restricted=person is None or bool(session.store.person_rights.hold(person.id)),
    )


def _basis(kept: Kept) -> str:
    return decode_invitation(kept.payload).basis.code


def _sent(session: Session, thread: ThreadId) -> Kept:
    kept = session.store.consultations.get(OUT, thread)
    if kept is None or kept.stopped_at is not None or not kept.payload:
        raise InvalidInput("thread", "unknown")
    return kept


def _parcel(kept: Kept, said: Said, payload: bytes) -> Parcel:
    return Parcel(
        kind=Kind.CONSULTATION,
        mailbox=bytes.fromhex(kept.mailbox),
        thread=bytes.fromhex(kept.thread),
        payload=payload,
        until=days_since_1970(kept.until),
        facts={
            "act": step_of(said),
            "consultation": kept.consultation,
            "organisation": kept.other,
            "basis": _basis(kept),
            "consent": kept.consent_id,
            "fields": list(carried(said)),
        },
        person_id=kept.person_id,
    )


def _step(kept: Kept, said: Answered | Fixed | Outcome, payload: bytes) -> KeptStep:
    return KeptStep(kept.direction, kept.thread, said.id, step_of(said), said.at, payload)


# --- from a partner -----------------------------------------------------------------------------------------


def send_answer_to_moments(session: Session, said: Answered) -> Change:
    """Which moments this partner can: to who asked, and to the colleagues of the own mailbox."""
    kept = session.store.consultations.get(IN, said.thread)
    if kept is None or kept.stopped_at is not None or not kept.payload:
        raise InvalidInput("thread", "unknown")
    if len(said.can) != len(decode_invitation(kept.payload).moments):
        raise InvalidInput("can", "missing")
    network, payload = network_of(session), encode_consultation(said)
    with session.database.transaction():
        if not session.store.consultations.add_step(_step(kept, said, payload)):
            return Change.NONE
        for mailbox, recipient in ((kept.home, "original_signaller"), (kept.mailbox, "own_mailbox")):
            key = can_seal_to(session, network, bytes.fromhex(mailbox))
            case = GuardCase(recipient=recipient, recipient_key=key, fields=carried(said))
            require(session, CONSULTATION_ANSWER, case)
            parcel = Parcel(
                kind=Kind.CONSULTATION,
                mailbox=bytes.fromhex(mailbox),
                thread=bytes.fromhex(said.thread),
                payload=payload,
                until=days_since_1970(kept.until),
                facts={"act": step_of(said), "consultation": said.consultation, "organisation": kept.other},
            )
            post(session, network, parcel)
    return _TOUCHED
