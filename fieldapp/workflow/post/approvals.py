"""A question for a second pair of eyes, sealed to the own team mailbox: codes, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.disclosure.guards import APPROVAL, GuardCase
from fieldapp.domain.handover import APPROVAL as WHAT
from fieldapp.domain.handover import Approval, encode
from fieldapp.domain.ids import DeviceId, MailboxId, PersonId, SignalId
from fieldapp.store.handovers import OUT, HandoverLine
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to, is_own, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970
from sync.protocol import Kind


@dataclass(frozen=True, slots=True)
class Asking:
    """The question, the team mailbox it goes to, who reads that, and what it is about here."""

    question: Approval
    mailbox: MailboxId
    name: str
    person_id: PersonId | None = None
    signals: tuple[SignalId, ...] = ()


def ask_approval(session: Session, asking: Asking) -> Change:
    """Seal it and keep a trace, in the caller's transaction. Raises GuardRefused, DirectoryProblem."""
    network, question = network_of(session), asking.question
    profile, mailbox = session.profile, bytes.fromhex(asking.mailbox)
    case = GuardCase(
        recipient="own_supervisor",
        recipient_key=can_seal_to(session, network, mailbox),
        same_organisation=is_own(network, mailbox),
        author=(question.giver.name, question.giver.role) == (profile.name, profile.role),
        fields=("from", *question.codes),
        code=question.asks,
    )
    require(session, APPROVAL, case)
    parcel = Parcel(
        kind=Kind.HANDOVER,
        mailbox=mailbox,
        thread=bytes.fromhex(question.id),
        payload=encode(question),
        until=days_since_1970(question.until),
        facts={"handover": question.id, "asks": question.asks},
        person_id=asking.person_id,
    )
    mid = post(session, network, parcel)
    session.store.handovers.add(
        HandoverLine(
            direction=OUT,
            id=question.id,
            what=WHAT,
            mid=mid,
            mailbox=asking.mailbox,
            device=DeviceId(""),
            name=asking.name,
            role="",
            made_at=session.now(),
            until=question.until,
            answer=question.asks,
            identified=False,
            person_id=asking.person_id,
            signals=asking.signals,
        )
    )
    return Change.HANDOVERS | Change.OUTBOX | Change.LEDGER
