"""Signals at rest, with the index that finds them. The caller owns the transaction.

A list reads the newest first in pages by key, never by offset. A search answers in the order of entry,
newest first: words are searched by their beginnings, accents and case folded, all of them must occur.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.domain.finding import Question, words_of
from fieldapp.domain.ids import PersonId, PlaceId, SignalId, VisitId
from fieldapp.domain.signals import Signal
from fieldapp.store.columns import codes, maybe_moment, moment, read_codes, read_maybe_moment, read_moment
from fieldapp.store.database import Database, Row, Value
from fieldapp.store.people import fold
from fieldapp.store.search import COUNTED, match
from fieldapp.store.vocabulary import Vocabulary

INDEX = "signal_index"
_EXCERPT = 160
_RENAME_STEP = 1  # taking words out of the index for good is slow, and nobody may wait long for the store
# A word of a place's id begins with this private character, which no query contains.
PLACE_MARK = "\ue000"


@dataclass(frozen=True, slots=True)
class SignalLine:
    """One signal for a list; `cursor` is what `page` takes to read on after it."""

    id: SignalId
    person_id: PersonId | None
    codename: str
    place: str
    noted_at: datetime
    kind: str
    urgency: str
    domains: tuple[str, ...]
    wish: str
    excerpt: str
    cursor: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the list: `limit` lines from the place `start` on, of `total`.

    `beside`: a signal that is known to stand right before the part (`after`), or right behind it.
    """

    start: int
    limit: int
    total: int
    beside: SignalId | None = None
    after: bool = True


@dataclass(frozen=True, slots=True)
class FoundSignal:
    """One signal that a question found, with the texts to show the hit in."""

    id: SignalId
    codename: str
    place: str
    noted_at: datetime
    kind: str
    domains: tuple[str, ...]
    own_words: str
    observation: str


class SignalRepository:
    """Signals that were noted; put away, brought back, and for good removed."""

    _COLUMNS = (
        "id, place_id, visit_id, person_id, noted_at, kind, author, about, urgency, domains, non_take_up,"
        " strengths, wish, deleted_at, own_words, observation"
    )
    _VALUES = (
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " coalesce((SELECT codename FROM person WHERE id = ?), '')"
    )
    _NEW = ", ".join(f"excluded.{name.strip()}" for name in f"{_COLUMNS}, codename".split(","))
    _LINE = (
        "s.id, s.person_id, coalesce(h.codename, ''), p.name, s.noted_at, s.kind, s.urgency, s.domains,"
        f" s.wish, substr(s.own_words, 1, {_EXCERPT}), s.n"
    )

    _NAMES = "JOIN place p ON p.id = s.place_id LEFT JOIN person h ON h.id = s.person_id"

    def __init__(self, database: Database, vocabulary: Vocabulary | None = None) -> None:
        self._database = database
        self._vocabulary = vocabulary or Vocabulary(database)

    def save(self, signal: Signal) -> None:
        """Add or change, and index it in the same breath."""
        self._database.execute(
            f"INSERT INTO signal ({self._COLUMNS}, codename) VALUES ({self._VALUES})"
            f" ON CONFLICT (id) DO UPDATE SET ({self._COLUMNS}, codename) = ({self._NEW})",
            (*_values(signal), signal.person_id),
        )
        self._vocabulary.changed(signal.id)

    def get(self, signal_id: SignalId) -> Signal | None:
        """The whole signal, also one that was put away."""
        row = self._database.row(f"SELECT {self._COLUMNS} FROM signal WHERE id = ?", (signal_id,))
        return None if row is None else _signal(row)

    def of_person(self, person_id: PersonId) -> list[Signal]:
        """Newest first, without those put away."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM signal"
            " WHERE person_id = ? AND deleted_at IS NULL ORDER BY noted_at DESC, n DESC",
            (person_id,),
        )
        return [_signal(row) for row in rows]

    def page(self, query: str = "", after: str | None = None, limit: int = 100) -> list[SignalLine]:
        """A window on the list, or on what `query` finds, after the line with this `cursor`."""
        words = self._match(query)
        if words is None:
            return []
        rows = self._found(words, after, limit) if words else self._newest(after, limit)
        return [_line(row, searching=bool(words)) for row in rows]

    def _newest(self, after: str | None, limit: int) -> list[Row]:
        noted_at, n = after.split("/") if after else ("~", "0")
        return self._database.rows(
            f"SELECT {self._LINE} FROM signal s {self._NAMES}"
            " WHERE s.deleted_at IS NULL AND (s.noted_at, s.n) < (?, ?)"
            " ORDER BY s.noted_at DESC, s.n DESC LIMIT ?",
            (noted_at, int(n), limit),
        )

    def _found(self, words: str, after: str | None, limit: int) -> list[Row]:
        return self._database.rows(
            f"SELECT {self._LINE} FROM signal_index f JOIN signal s ON s.n = f.rowid {self._NAMES}"
            " WHERE signal_index MATCH ? AND f.rowid < ? AND s.deleted_at IS NULL"
            " ORDER BY f.rowid DESC LIMIT ?",
            (words, int(after) if after else 2**62, limit),
        )

    def stretch(self, where: Stretch, query: str = "") -> list[SignalLine]:
        """The lines of a part of the list, or of what `query` finds.

        Beside a line that is known the step costs the same in a list of any length; elsewhere the narrow
        index is walked from the nearer end: half of 100,000 places take a millisecond or two.
        """
        words = self._match(query)
        limit = max(min(where.limit, where.total - where.start), 0)
        if words is None:
            return []
        if words:
            return [_line(row, searching=True) for row in self._found_from(words, where.start, where.limit)]
        down = where.start <= where.total // 2 if where.beside is None else where.after
        skip = where.start if down else max(where.total - where.start - limit, 0)
        rows = self._keyed("DESC" if down else "ASC", where.beside, 0 if where.beside else skip, limit)
        return [_line(row, searching=False) for row in (rows if down else reversed(rows))]

    def _keyed(self, way: str, beside: SignalId | None, skip: int, limit: int) -> list[Row]:
        sign = "<" if way == "DESC" else ">"
        near = f" AND (noted_at, n) {sign} (SELECT noted_at, n FROM signal WHERE id = ?)" if beside else ""
        return self._database.rows(
            f"SELECT {self._LINE} FROM (SELECT noted_at, n FROM signal WHERE deleted_at IS NULL{near}"
            f" ORDER BY noted_at {way}, n {way} LIMIT ? OFFSET ?) k JOIN signal s ON s.n = k.n {self._NAMES}"
            f" ORDER BY k.noted_at {way}, k.n {way}",
            (*([beside] if beside else []), limit, skip),
        )

    def _found_from(self, words: str, skip: int, limit: int) -> list[Row]:
        return self._database.rows(
            f"SELECT {self._LINE} FROM"
            " (SELECT f.rowid AS n FROM signal_index f JOIN signal s ON s.n = f.rowid"
            " WHERE signal_index MATCH ? AND s.deleted_at IS NULL ORDER BY f.rowid DESC LIMIT ? OFFSET ?) k"
            f" JOIN signal s ON s.n = k.n {self._NAMES} ORDER BY k.n DESC",
            (words, limit, skip),
        )

    def place_of(self, signal_id: SignalId) -> int | None:
        """How many lines of the list stand before this signal; None when it is not in the list."""
        row = self._database.row(
            "SELECT noted_at, n FROM signal WHERE id = ? AND deleted_at IS NULL", (signal_id,)
        )
        if row is None:
            return None
        return int(
            self._database.value(
                "SELECT count(*) FROM signal WHERE deleted_at IS NULL AND (noted_at, n) > (?, ?)", row
            )
        )

    def count(self, query: str = "") -> int:
        """How many there are, or how many `query` finds."""
        words = self._match(query)
        if words is None:
            return 0
        if not words:
            return int(self._database.value("SELECT count(*) FROM signal WHERE deleted_at IS NULL"))
        return int(
            self._database.value(
                "SELECT count(*) FROM signal_index f JOIN signal s ON s.n = f.rowid"
                " WHERE signal_index MATCH ? AND s.deleted_at IS NULL",
                (words,),
            )
        )

    def found(self, question: Question, limit: int = 50) -> list[FoundSignal]:
        """The signals entered last in which every word of the question occurs, with their texts."""
        if not question.words:
            return []
        rows = self._database.rows(
            "SELECT s.id, coalesce(h.codename, ''), p.name, s.noted_at, s.kind, s.domains, s.own_words,"
            f" s.observation FROM signal_index f JOIN signal s ON s.n = f.rowid {self._NAMES}"
            " WHERE signal_index MATCH ? AND s.deleted_at IS NULL ORDER BY f.rowid DESC LIMIT ?",
            (match(question, self._places(), self._vocabulary), limit),
        )
        return [
            FoundSignal(SignalId(id_), codename, place, read_moment(at), kind, read_codes(domains), *texts)
            for id_, codename, place, at, kind, domains, *texts in rows
        ]

    def count_found(self, question: Question) -> int:
        """How many `found` could give, up to `search.COUNTED`."""
        if not question.words:
            return 0
        return int(
            self._database.value(
                "SELECT count(*) FROM (SELECT 1 FROM signal_index f JOIN signal s ON s.n = f.rowid"
                " WHERE signal_index MATCH ? AND s.deleted_at IS NULL LIMIT ?)",
                (match(question, self._places(), self._vocabulary), COUNTED),
            )
        )

    def count_since(self, since: datetime) -> int:
        """How many were noted at or after a moment."""
        return int(
            self._database.value(
                "SELECT count(*) FROM signal WHERE deleted_at IS NULL AND noted_at >= ?", (moment(since),)
            )
        )

    def count_wish_since(self, since: datetime) -> dict[str, int]:
        """How many of each wish were noted at or after a moment."""
        rows = self._database.rows(
            "SELECT wish, count(*) FROM signal WHERE deleted_at IS NULL AND noted_at >= ? GROUP BY wish",
            (moment(since),),
        )
        return dict(rows)

    def put_away(self, signal_id: SignalId, now: datetime) -> bool:
        """Out of every list and search, until `bring_back` or `remove_put_away`; False when not there."""
        changed = self._database.execute(
            "UPDATE signal SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (moment(now), signal_id)
        )
        return changed > 0

    def bring_back(self, signal_id: SignalId) -> bool:
        """Undo `put_away`; False when there is nothing to bring back."""
        changed = self._database.execute(
            "UPDATE signal SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL", (signal_id,)
        )
        return changed > 0

    def remove_put_away(self, before: datetime, limit: int = 4) -> int:
        """Remove for good what was put away before a moment, from table and index; answers how many.

        A few at a time, in transactions of their own: taking words out of the index for good is slow.
        """
        removed = self._database.execute(
            "DELETE FROM signal WHERE n IN"
            " (SELECT n FROM signal WHERE deleted_at IS NOT NULL AND deleted_at < ? LIMIT ?)",
            (moment(before), limit),
        )
        if removed:
            self._vocabulary.forget()
        return removed

    def rename_step(self) -> bool:
        """After somebody got another codename: bring a few signals along. True while more may remain."""
        row = self._database.row("SELECT id, codename FROM person WHERE stale LIMIT 1")
        if row is None:
            return False
        person_id, codename = row
        changed = self._database.execute(
            "UPDATE signal SET codename = ? WHERE n IN"
            " (SELECT n FROM signal WHERE person_id = ? AND codename <> ? LIMIT ?)",
            (codename, person_id, codename, _RENAME_STEP),
        )
        self._vocabulary.add(codename)
        if changed < _RENAME_STEP:
            self._database.execute("UPDATE person SET stale = 0 WHERE id = ?", (person_id,))
        return True

    def _match(self, query: str) -> str | None:
        """The question to the index; empty for no query, None for a query without a word in it."""
        question = Question.of(query)
        if not question.words:
            return None if query.strip() else ""
        return match(question, self._places(), self._vocabulary)

    def _places(self) -> list[tuple[str, str]]:
        places = self._database.rows("SELECT id, name FROM place")
        return [(PLACE_MARK + id_, " ".join(words_of(fold(name)))) for id_, name in places]


def _values(signal: Signal) -> tuple[Value, ...]:
    return (
        signal.id,
        signal.place_id,
        signal.visit_id,
        signal.person_id,
        moment(signal.noted_at),
        signal.kind,
        signal.author,
        signal.about,
        signal.urgency,
        codes(signal.domains),
        codes(signal.non_take_up),
        codes(signal.strengths),
        signal.wish,
        maybe_moment(signal.deleted_at),
        signal.own_words,
        signal.observation,
    )


def _signal(row: Row) -> Signal:
    id_, place_id, visit_id, person_id, noted_at, kind, author, about, urgency = row[:9]
    domains, non_take_up, strengths, wish, deleted_at, own_words, observation = row[9:]
    return Signal(
        id=SignalId(id_),
        place_id=PlaceId(place_id),
        visit_id=None if visit_id is None else VisitId(visit_id),
        person_id=None if person_id is None else PersonId(person_id),
        noted_at=read_moment(noted_at),
        kind=kind,
        author=author,
        about=about,
        urgency=urgency,
        own_words=own_words,
        observation=observation,
        domains=read_codes(domains),
        non_take_up=read_codes(non_take_up),
        strengths=read_codes(strengths),
        wish=wish,
        deleted_at=read_maybe_moment(deleted_at),
    )


def _line(row: Row, *, searching: bool) -> SignalLine:
    id_, person_id, codename, place, noted_at, kind, urgency, domains, wish, excerpt, n = row
    return SignalLine(
        SignalId(id_),
        None if person_id is None else PersonId(person_id),
        codename,
        place,
        read_moment(noted_at),
        kind,
        urgency,
        read_codes(domains),
        wish,
        excerpt,
        str(n) if searching else f"{noted_at}/{n}",
    )
