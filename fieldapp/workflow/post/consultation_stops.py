"""The end of a case-overleg with a partner: the person stops, at the worker or at the partner, or is erased.

Taken back at the hub, told where it may have arrived, erased here; the partner's program erases and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fieldapp.domain.disclosure.guards import WITHDRAWAL, GuardCase
from fieldapp.domain.ids import MailboxId, MessageId, PersonId, ThreadId
from fieldapp.domain.requests.events import STOPPED_THERE
from fieldapp.errors import InvalidInput
from fieldapp.store.consultations import IN, OUT, Kept
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.answers import queue_receipt
from fieldapp.workflow.post.outgoing import PUSHING, Parcel, can_seal_to, post, require
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import days_since_1970
from sync.ledger import EntryKind
from sync.protocol import Kind, Withdrawal
from sync.protocol.payloads import What

_TOUCHED: Final = Change.CONSULTATIONS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS


def stop_partner(session: Session, thread: ThreadId, reason: str) -> Change:
    """The yes to this partner ends; repeating it changes nothing, and the other partners go on."""
    kept = session.store.consultations.get(OUT, thread)
    if kept is None:
        raise InvalidInput("thread", "unknown")
    network = network_of(session)
    with session.database.transaction():
        return end_thread(session, network, kept, reason)


def end_with(session: Session, person_id: PersonId, reason: str, mailbox: str = "") -> Change:
    """End every case-overleg of this person, or those with one mailbox, in the caller's transaction.

    Whoever left the network can tell nobody; what stands here then goes with the person.
    """
    change = Change.NONE
    if session.membership is None:
        return change
    for kept in session.store.consultations.of_person(person_id):
        if kept.stopped_at is None and mailbox in ("", kept.mailbox):
            change |= end_thread(session, network_of(session), kept, reason)
    return change


def end_thread(session: Session, network: Network, kept: Kept, reason: str, *, tell: bool = True) -> Change:
    """End one at who asked, in the caller's transaction. `tell` False: the partner itself said so."""
    if kept.stopped_at is not None:
        return Change.NONE
    mids = session.store.withdrawals.content_of(kept.thread) or [kept.mid]
    left = bool(session.preferences.get(PUSHING, False))
    left = left or any(session.store.withdrawals.may_have_left(mid) for mid in mids)
    for mid in mids:
        session.outbox.withdraw(mid)
        session.messages.withdraw(mid, kept.thread, reason)
    if kept.consent_id is not None:
        session.consents.withdraw(kept.consent_id, session.now())
    session.store.consultations.stop(OUT, kept.thread, session.now())
    if not (left and tell and _tell_partner(session, network, kept, mids, reason)):
        facts = {"consultation": kept.consultation, "reason": reason, "left": left}
        logbook.enter(
            session, EntryKind.WITHDRAWAL, facts, About(thread=kept.thread, person_id=kept.person_id)
        )
    return _TOUCHED


def _tell_partner(
    session: Session, network: Network, kept: Kept, mids: Sequence[MessageId], reason: str
) -> bool:
    said = Withdrawal(_id(kept.thread), tuple(map(_id, mids)), reason)
    case = GuardCase(recipient="core_actor", recipient_key=True)
    return _send(session, network, kept, (kept.mailbox, said), case)


def stop_consultation_here(session: Session, thread: ThreadId) -> Change:
    """The person stops at the partner: erased here and at the colleagues, and who asked hears it.

    Repeating it changes nothing. Raises InvalidInput(thread, unknown).
    """
    kept = session.store.consultations.get(IN, thread)
    if kept is None:
        raise InvalidInput("thread", "unknown")
    network = network_of(session)
    with session.database.transaction():
        if kept.stopped_at is not None:
            return Change.NONE
        change = erase_invited(session, network, kept)
        said = Withdrawal(_id(thread), (_id(kept.mid),), STOPPED_THERE)
        for mailbox, recipient in ((kept.home, "original_signaller"), (kept.mailbox, "own_mailbox")):
            case = GuardCase(recipient=recipient, recipient_key=True)
            _send(session, network, kept, (mailbox, said), case)
    return change | _TOUCHED


def erase_invited(session: Session, network: Network, kept: Kept, *, stopped: bool = True) -> Change:
    """Erase what came in at a partner and confirm it to who asked, in the caller's transaction.

    `stopped` False: nobody stopped, the day of the person's yes is over.
    """
    if stopped:
        session.store.consultations.stop(IN, kept.thread, session.now())
    else:
        session.store.consultations.erase(IN, kept.thread)
    first = session.messages.get(kept.mid)
    return Change.NONE if first is None else queue_receipt(session, network, first, What.ERASED)


def _send(
    session: Session, network: Network, kept: Kept, what: tuple[MailboxId, Withdrawal], case: GuardCase
) -> bool:
    """Tell one mailbox; False where the address list has no key for it."""
    mailbox, said = what
    if not can_seal_to(session, network, _id(mailbox)):
        return False
    require(session, WITHDRAWAL, case)
    parcel = Parcel(
        kind=Kind.WITHDRAWAL,
        mailbox=_id(mailbox),
        thread=_id(kept.thread),
        payload=said.encode(),
        until=days_since_1970(kept.until),
        facts={"consultation": kept.consultation, "reason": said.reason, "left": True},
        person_id=kept.person_id,
    )
    post(session, network, parcel)
    return True


def _id(text: str) -> bytes:
    return bytes.fromhex(text)
