"""Patterns without a person on their way to the coordinator, and what became of them on the way back.

The only door for message kinds 15 and 16: the decision table (row 3), the look for persons and the guard all
have to agree before anything is sealed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from fieldapp.domain.disclosure import Decision, Facts, decide
from fieldapp.domain.disclosure.decision import WITHOUT_IDENTITY
from fieldapp.domain.disclosure.guards import STRUCTURAL, STRUCTURAL_FEEDBACK, GuardCase
from fieldapp.domain.ids import DraftId, MailboxId, StructuralId, ThemeId
from fieldapp.domain.structural import (
    FEEDBACK_KEYS,
    SIGNAL_KEYS,
    StructuralFeedback,
    StructuralSignal,
    encode_feedback,
    encode_structural,
)
from fieldapp.errors import DisclosureRefused
from fieldapp.store.structural import OUT, Kept, Step, Theme
from fieldapp.workflow import person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import Network, hub_day, network_of
from fieldapp.workflow.post import held_back
from fieldapp.workflow.post.outgoing import Parcel, address, can_seal_to, coordination, post, require
from fieldapp.workflow.session import Session
from sync.protocol import Kind

_KEPT_DAYS: Final = 730  # how long the receiver's program keeps it: two years of the partnership's work
_WIRE: Final = ("v", "kind")


def send_structural(session: Session, signal: StructuralSignal, draft_id: DraftId) -> Change:
    """Seal a signal to the coordination mailbox, keep it, drop its draft; twice gives one.

    Raises DisclosureRefused while a text points at a person, InvalidInput, GuardRefused, NotConnected,
    DirectoryProblem; then nothing happened.
    """
    network, payload = network_of(session), encode_structural(signal)
    if session.store.structural.get(OUT, signal.id) is not None:
        return Change.NONE
    found = person_free.kinds(
        person_free.in_signal(session, signal)
    )  # takes a while; these texts do not change
    decision = _allowed(session, found)
    mailbox = coordination(network)
    with held_back.noted(session, STRUCTURAL), session.database.transaction():
        _check(session, network, mailbox, decision, found)
        parcel = Parcel(
            kind=Kind.STRUCTURAL,
            mailbox=mailbox,
            thread=bytes.fromhex(signal.id),
            payload=payload,
            until=hub_day(session) + _KEPT_DAYS,
            facts=_facts(signal, decision),
        )
        mid = post(session, network, parcel)
        session.store.structural.add(Kept(OUT, signal, session.now(), mid))
        session.drafts.discard(draft_id)
    return Change.STRUCTURAL | Change.OUTBOX | Change.LEDGER | Change.DRAFTS


def send_feedback(
    session: Session, theme: Theme, step: Step, to: Mapping[MailboxId, Sequence[StructuralId]]
) -> Change:
    """Seal a step to every mailbox that signalled its theme, all or none; it is told, the theme has moved.

    `to`: the signals of each mailbox. A mailbox of an organisation that left hears nothing more. Raises as
    `send_structural`.
    """
    network = network_of(session)
    texts = (step.title, step.said, step.next, step.checked)
    found = person_free.kinds(person_free.findings(session, texts))
    if found:
        raise DisclosureRefused(("persoonsvrije_tekst",), ("maak_persoonsvrij",))
    with held_back.noted(session, STRUCTURAL_FEEDBACK), session.database.transaction():
        for mailbox, signals in to.items():
            if can_seal_to(session, network, bytes.fromhex(mailbox)):
                _tell(session, network, bytes.fromhex(mailbox), _feedback(step, signals), found)
        session.store.structural.mark_told(theme.id, step.seq)
        session.store.structural.save_theme(theme)
    return Change.STRUCTURAL | Change.OUTBOX | Change.LEDGER


def _allowed(session: Session, found: tuple[str, ...]) -> Decision:
    """What the table says of a pattern for the coordinator, by this worker. Raises DisclosureRefused."""
    facts = Facts(
        role=session.profile.role,
        organisation_duty=session.profile.organisation_duty,
        person="no_person",
        age="onbekend",
        danger="none",
        recipient="coordinator",
        identifiable=bool(found),
        consent="absent",
        ticks=frozenset(),
        representative=False,
        supervisor_agrees=False,
        feedback_agreed=False,
        victim_353=False,
        safe_channel=False,
    )
    decision = decide(session.policy, facts)
    if decision.outcome != WITHOUT_IDENTITY:
        raise DisclosureRefused(decision.missing, decision.can_do)
    return decision


def _check(
    session: Session, network: Network, mailbox: bytes, decision: Decision, found: tuple[str, ...]
) -> None:
    recipient = address(session, network, mailbox)
    case = GuardCase(
        recipient="coordinator",
        recipient_active=network.directory.active(recipient.organisation) is not None,
        recipient_key=bool(recipient.public_key),
        basis=decision.basis,
        fields=tuple(name for name in SIGNAL_KEYS if name not in _WIRE),
        found=found,
    )
    require(session, STRUCTURAL, case)


def _facts(signal: StructuralSignal, decision: Decision) -> dict[str, object]:
    return {
        "signal": signal.id,
        "basis": decision.basis,
        "row": decision.row,
        "policy": decision.policy_version,
        "fields": [name for name in SIGNAL_KEYS if name not in _WIRE],
        "types": list(signal.types),
    }


def _feedback(step: Step, signals: Sequence[StructuralId]) -> StructuralFeedback:
    return StructuralFeedback(
        theme=ThemeId(step.theme_id),
        seq=step.seq,
        at=step.at,
        signals=tuple(signals),
        title=step.title,
        phase=step.phase,
        outcome=step.outcome,
        said=step.said,
        next=step.next,
        checked=step.checked,
        checked_people=step.checked_people,
        count=step.signals,
        services=step.services,
        totals=step.totals,
    )


def _tell(
    session: Session,
    network: Network,
    mailbox: bytes,
    feedback: StructuralFeedback,
    found: tuple[str, ...],
) -> None:
    recipient = address(session, network, mailbox)
    case = GuardCase(
        recipient="original_signaller",
        recipient_active=network.directory.active(recipient.organisation) is not None,
        recipient_key=bool(recipient.public_key),
        fields=tuple(name for name in FEEDBACK_KEYS if name not in _WIRE),
        found=found,
    )
    require(session, STRUCTURAL_FEEDBACK, case)
    parcel = Parcel(
        kind=Kind.STRUCTURAL_FEEDBACK,
        mailbox=mailbox,
        thread=bytes.fromhex(feedback.theme),
        payload=encode_feedback(feedback),
        until=hub_day(session) + _KEPT_DAYS,
        facts={
            "theme": feedback.theme,
            "seq": feedback.seq,
            "phase": feedback.phase,
            "signals": len(feedback.signals),
        },
    )
    post(session, network, parcel)
