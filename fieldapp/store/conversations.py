"""Conversations at rest, and what goes with a signal beside its words. The caller owns the transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from fieldapp.domain.conversation import Circumstances, Conversation, Offer
from fieldapp.domain.ids import ConversationId, PersonId, SignalId
from fieldapp.store.columns import (
    codes,
    marks,
    maybe_moment,
    moment,
    read_codes,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value

_COLUMNS: Final = (
    *("id", "person_id", "signal_id", "held_at", "strengths", "strengths_text", "situation", "weighs"),
    *("tried", "wanted", "sources", "wish", "rungs", "why_not_lower", "offers", "advice", "pros", "cons"),
    *("decision", "specialist", "understood", "trusted_present", "agreed_at", "deleted_at"),
)
_BESIDE: Final = (
    *("channel", "acting", "approach", "barriers", "own_source", "seen_source", "rungs", "why_not_lower"),
    *("specialist", "agreed_at"),
)


class ConversationRepository:
    """Conversations; put away, brought back, and for good removed."""

    _READ = f"SELECT {', '.join(_COLUMNS)} FROM conversation"
    _KEPT = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name != "id")

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, conversation: Conversation) -> None:
        """Add or change."""
        self._database.execute(
            f"INSERT INTO conversation ({', '.join(_COLUMNS)}) VALUES ({marks(len(_COLUMNS))})"
            f" ON CONFLICT (id) DO UPDATE SET {self._KEPT}",
            _values(conversation),
        )

    def get(self, conversation_id: ConversationId) -> Conversation | None:
        """The whole conversation, also one that was put away."""
        row = self._database.row(f"{self._READ} WHERE id = ?", (conversation_id,))
        return None if row is None else _conversation(row)

    def of_person(self, person_id: PersonId) -> list[Conversation]:
        """Newest first, without those put away."""
        return self._found("person_id = ?", person_id)

    def of_signal(self, signal_id: SignalId) -> list[Conversation]:
        """Newest first, without those put away."""
        return self._found("signal_id = ?", signal_id)

    def put_away(self, conversation_id: ConversationId, now: datetime) -> bool:
        """Out of every list, until `bring_back` or `remove_put_away`; False when not there."""
        return self._mark(conversation_id, moment(now), "IS NULL")

    def bring_back(self, conversation_id: ConversationId) -> bool:
        """Undo `put_away`; False when there is nothing to bring back."""
        return self._mark(conversation_id, None, "IS NOT NULL")

    def remove_put_away(self, before: datetime) -> int:
        """Remove for good what was put away before a moment; answers how many."""
        return self._database.execute(
            "DELETE FROM conversation WHERE deleted_at IS NOT NULL AND deleted_at < ?", (moment(before),)
        )

    def _found(self, condition: str, *params: Value) -> list[Conversation]:
        rows = self._database.rows(
            f"{self._READ} WHERE {condition} AND deleted_at IS NULL ORDER BY held_at DESC, id", params
        )
        return [_conversation(row) for row in rows]

    def _mark(self, conversation_id: ConversationId, at: str | None, before: str) -> bool:
        changed = self._database.execute(
            f"UPDATE conversation SET deleted_at = ? WHERE id = ? AND deleted_at {before}",
            (at, conversation_id),
        )
        return changed > 0


class CircumstanceRepository:
    """What goes with a signal; a signal without a row is as usual."""

    _KEPT = ", ".join(f"{name} = excluded.{name}" for name in _BESIDE)

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, signal_id: SignalId, beside: Circumstances) -> None:
        """Keep what is unusual; what is as usual takes no row."""
        if beside == Circumstances():
            self._database.execute("DELETE FROM circumstance WHERE signal_id = ?", (signal_id,))
            return
        self._database.execute(
            f"INSERT INTO circumstance (signal_id, {', '.join(_BESIDE)}) VALUES ({marks(len(_BESIDE) + 1)})"
            f" ON CONFLICT (signal_id) DO UPDATE SET {self._KEPT}",
            (signal_id, *_beside(beside)),
        )

    def of(self, signal_id: SignalId) -> Circumstances:
        """What goes with this signal."""
        row = self._database.row(
            f"SELECT {', '.join(_BESIDE)} FROM circumstance WHERE signal_id = ?", (signal_id,)
        )
        return Circumstances() if row is None else _circumstances(row)

    def passed_on(self, signal_ids: Iterable[SignalId]) -> dict[SignalId, str]:
        """For those of these signals that were passed on: the state of their latest request."""
        wanted = tuple(signal_ids)
        rows = self._database.rows(
            "SELECT signal_id, state FROM request WHERE direction = 'out' AND state <> ''"
            f" AND signal_id IN ({marks(len(wanted))}) ORDER BY made_at, n",
            wanted,
        )
        return {SignalId(signal_id): state for signal_id, state in rows}


def _values(conversation: Conversation) -> tuple[Value, ...]:
    c = conversation
    return (
        *(c.id, c.person_id, c.signal_id, moment(c.held_at), codes(c.strengths), c.strengths_text),
        *(c.situation, c.weighs, c.tried, c.wanted, _json(dict(c.sources)), c.wish, codes(c.rungs)),
        *(c.why_not_lower, _json([[offer.name, offer.service_id] for offer in c.offers])),
        *(c.advice, c.pros, c.cons, c.decision, c.specialist, c.understood, c.trusted_present),
        *(maybe_moment(c.agreed_at), maybe_moment(c.deleted_at)),
    )


def _conversation(row: Row) -> Conversation:
    known = dict(zip(_COLUMNS, row, strict=True))
    known["held_at"] = read_moment(known["held_at"])
    for name in ("strengths", "rungs"):
        known[name] = read_codes(known[name])
    for name in ("agreed_at", "deleted_at"):
        known[name] = read_maybe_moment(known[name])
    known["sources"] = tuple(sorted(json.loads(known["sources"]).items()))
    known["offers"] = tuple(Offer(*pair) for pair in json.loads(known["offers"]))
    known["trusted_present"] = bool(known["trusted_present"])
    return Conversation(**known)


def _beside(beside: Circumstances) -> tuple[Value, ...]:
    return (
        *(
            beside.channel,
            beside.acting,
            beside.approach,
            codes(beside.barriers),
            beside.own_source,
            beside.seen_source,
        ),
        *(codes(beside.rungs), beside.why_not_lower, beside.specialist, maybe_moment(beside.agreed_at)),
    )


def _circumstances(row: Row) -> Circumstances:
    known = dict(zip(_BESIDE, row, strict=True))
    for name in ("barriers", "rungs"):
        known[name] = read_codes(known[name])
    known["agreed_at"] = read_maybe_moment(known["agreed_at"])
    return Circumstances(**known)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
