"""A conversation that makes a question clear: kept while one types, read out, agreed; it never leaves.

It is a note of the worker's own and no dossier: beside the answers it holds what was advised and what the
person decided (seed 7.3-7.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.conversation import SAID, SOURCES, STATEMENTS, Conversation, Offer, ladder
from fieldapp.domain.ids import ConversationId, PersonId, SignalId
from fieldapp.domain.signals import TEXT_LIMIT, Signal, Wish, clean_text
from fieldapp.errors import InvalidInput
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_TEXTS: Final = (*STATEMENTS, "why_not_lower", "advice", "pros", "cons", "decision")
_OFFER_LIMIT: Final = 500


def start(
    session: Session, person_id: PersonId | None = None, signal_id: SignalId | None = None
) -> Conversation:
    """An empty conversation, or the one that a signal has already; what the signal says stands in it.

    Raises InvalidInput when there is no such signal, or neither a person nor a signal.
    """
    if signal_id is None and person_id is None:
        raise InvalidInput("person_id", "missing")
    fresh = Conversation(ConversationId(uuid4().hex), session.now(), person_id=person_id)
    if signal_id is None:
        return fresh
    signal = _signal(session, signal_id)
    begun = session.store.conversations.of_signal(signal_id)
    if begun:
        return begun[0]
    beside = session.store.circumstances.of(signal_id)
    return replace(
        fresh,
        person_id=signal.person_id or person_id,
        signal_id=signal_id,
        held_at=signal.noted_at,
        strengths=signal.strengths,
        wish=signal.wish,
        rungs=beside.rungs,
        why_not_lower=beside.why_not_lower,
        specialist=beside.specialist,
    )


def of_person(session: Session, person_id: PersonId) -> tuple[Conversation, ...]:
    """Newest first, without those put away."""
    return tuple(session.store.conversations.of_person(person_id))


def read(session: Session, conversation_id: ConversationId) -> Conversation:
    """One conversation. Raises InvalidInput when it is not there."""
    found = session.store.conversations.get(conversation_id)
    if found is None:
        raise InvalidInput("conversation_id", "missing")
    return found


def keep(session: Session, conversation: Conversation) -> datetime:
    """Keep it as it stands while one types; returns the moment. An untouched one is not kept.

    What was read out and agreed no longer counts once a text differs. What the person wants, and the ladder,
    also go to the signal it belongs to. Raises InvalidInput for an unknown code or too long a text.
    """
    checked = _checked(session, conversation)
    with session.database.transaction():
        before = session.store.conversations.get(checked.id)
        if before is not None or not is_empty(checked):
            checked = replace(
                _still_agreed(before, checked),
                person_id=_now(session, checked.person_id),
                deleted_at=before.deleted_at if before else None,
            )
            session.store.conversations.save(checked)
            _tell_signal(session, checked)
    return session.now()


def save(session: Session, conversation: Conversation) -> tuple[ConversationId, Change]:
    """As `keep`, and says what changed."""
    keep(session, conversation)
    return conversation.id, Change.PEOPLE | Change.SIGNALS


def delete(session: Session, conversation_id: ConversationId) -> Change:
    """Put a conversation away; `undo_delete` brings it back."""
    with session.database.transaction():
        session.store.conversations.put_away(conversation_id, session.now())
    return Change.PEOPLE


def undo_delete(session: Session, conversation_id: ConversationId) -> Change:
    """Bring a conversation back that was put away."""
    with session.database.transaction():
        session.store.conversations.bring_back(conversation_id)
    return Change.PEOPLE


def discuss(session: Session, conversation_id: ConversationId, offer: Offer) -> Change:
    """Note help that was discussed (7.4); the same twice is once. Raises InvalidInput."""
    found = read(session, conversation_id)
    if offer in found.offers:
        return Change.NONE
    return save(session, replace(found, offers=(*found.offers, offer)))[1]


def rungs_of(session: Session, signal_id: SignalId) -> tuple[str, ...]:
    """The rungs of E19 that count for a signal: as corrected, or as the wish says. Raises InvalidInput."""
    beside = session.store.circumstances.of(signal_id)
    return ladder(_signal(session, signal_id).wish, beside.rungs)


def is_empty(conversation: Conversation) -> bool:
    """Whether nothing was noted beyond what it began with."""
    c = conversation
    codes = (c.sources, c.offers, c.understood, c.trusted_present, c.agreed_at)
    begun = (c.strengths, c.wish, c.rungs, c.specialist) if c.signal_id is None else ()
    return not any(getattr(c, name).strip() for name in _TEXTS) and not any((*codes, *begun))


def _still_agreed(before: Conversation | None, now: Conversation) -> Conversation:
    """A yes is about the words that were read out."""
    same_yes = before is not None and before.agreed_at == now.agreed_at
    if before is not None and same_yes and before.words != now.words:
        return replace(now, agreed_at=None)
    return now


def _tell_signal(session: Session, conversation: Conversation) -> None:
    if conversation.signal_id is None:
        return
    signal = session.signals.get(conversation.signal_id)
    if signal is not None and (conversation.wish, conversation.strengths) != (signal.wish, signal.strengths):
        session.signals.save(replace(signal, wish=conversation.wish, strengths=conversation.strengths))
    beside = session.store.circumstances.of(conversation.signal_id)
    told = replace(
        beside,
        rungs=conversation.rungs,
        why_not_lower=conversation.why_not_lower,
        specialist=conversation.specialist,
    )
    if told != beside:
        session.store.circumstances.save(conversation.signal_id, told)


def _checked(session: Session, conversation: Conversation) -> Conversation:
    texts = {name: clean_text(getattr(conversation, name)) for name in _TEXTS}
    for name, text in texts.items():
        if len(text.encode("utf-8")) > TEXT_LIMIT:
            raise InvalidInput(name, "too_long")
    kept = replace(
        conversation,
        **texts,  # type: ignore[arg-type]
        offers=_offers(conversation.offers),
        sources=tuple((name, code) for name, code in sorted(conversation.sources) if code != SAID),
    )
    for name, used, allowed in _closed(session, kept):
        if not set(used).issubset(allowed):
            raise InvalidInput(name, "unknown_code")
    return kept


def _closed(
    session: Session, conversation: Conversation
) -> Iterable[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Fields with the codes that they may hold; strengths are open, for workers add their own."""
    words, c = session.taxonomies, conversation
    return (
        ("wish", (c.wish,), ("", *Wish.ALL)),
        ("rungs", c.rungs, words["e19"].codes),
        ("specialist", (c.specialist,), ("", *words["specialist"].codes)),
        ("understood", (c.understood,), ("", *words["understood"].codes)),
        ("sources", tuple(name for name, _ in c.sources), STATEMENTS),
        ("sources", tuple(code for _, code in c.sources), SOURCES),
    )


def _offers(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
    named = [replace(offer, name=clean_text(offer.name).strip()[:_OFFER_LIMIT]) for offer in offers]
    return tuple(dict.fromkeys(offer for offer in named if offer.name))


def _signal(session: Session, signal_id: SignalId) -> Signal:
    signal = session.signals.get(signal_id)
    if signal is None:
        raise InvalidInput("signal_id", "missing")
    return signal


def _now(session: Session, person_id: PersonId | None) -> PersonId | None:
    """Who this is now: a merge may have come between."""
    if person_id is None or session.people.get(person_id) is not None:
        return person_id
    return session.store.merges.now_called(person_id)
