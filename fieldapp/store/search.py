"""Where words are found beside signals, and which words exist at all. Everything here only reads.

Entries (people, places, requests and all that was noted with them) are kept by the triggers of the store:
what is erased has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.finding import Question
from fieldapp.domain.ids import PersonId, PlaceId, SignalId
from fieldapp.store.database import Database
from fieldapp.store.vocabulary import Vocabulary, as_indexed

PERSON: Final = "person"
PLACE: Final = "place"
REQUEST_OUT: Final = "request_out"
REQUEST_IN: Final = "request_in"
CONVERSATION: Final = "conversation"
STRUCTURAL: Final = "structural_out"
SIGNALLED: Final = "structural_in"
THEME: Final = "theme"
STEP_TOLD: Final = "step_out"
STEP_HEARD: Final = "step_in"
AGENDA: Final = "agenda"
VISIT: Final = "visit"
ACTIVITY: Final = "activity"
HELPER: Final = "helper"
HANDOVER: Final = "handover"
REMARK: Final = "remark"
TERM: Final = "term"
ADDENDA: Final = {REQUEST_OUT: "addendum_out", REQUEST_IN: "addendum_in"}
NOTES: Final = ("journal", "warm", "right_note", "circumstance", "discussed", "consent", "sheet")
"""What was noted with a person or with a signal."""

COUNTED: Final = 100  # nobody reads on after so many: counting all of them would cost more than finding them
_AFTER: Final = "\U0010ffff"
_KEPT_STARTS: Final = 3  # the index keeps the beginnings of words up to so many letters
_MOST_WORDS: Final = 60
_ABOUT: Final = {
    "journal": "SELECT person_id, NULL FROM journal_entry WHERE id = ?",
    "warm": "SELECT person_id, signal_id FROM warm_handover WHERE id = ?",
    "right_note": "SELECT person_id, NULL FROM right_note WHERE id = ?",
    "circumstance": "SELECT person_id, id FROM signal WHERE id = ?",
    "discussed": "SELECT person_id, NULL FROM service_discussed WHERE id = ?",
    "consent": "SELECT person_id, nullif(signal_id, '') FROM consent WHERE id = ?",
    "sheet": "SELECT person_id, NULL FROM sheet_given WHERE id = ?",
}
_VOCABULARIES: Final = ("signal_word", "search_word", "service_word")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was found: the kind and id of what it is, its name, and a line about it."""

    kind: str
    ref: str
    title: str
    body: str


class SearchRepository:
    """Entries by words, newest first, and the vocabulary of all indexes."""

    def __init__(self, database: Database, vocabulary: Vocabulary) -> None:
        self._database, self._vocabulary = database, vocabulary

    def learn(self) -> bool:
        """One quiet step of learning which words occur; True while there is more."""
        return self._vocabulary.learn()

    def entries(self, question: Question, kind: str, limit: int = 20) -> list[Entry]:
        """The newest entries of one kind in which every word occurs."""
        if not question.words:
            return []
        rows = self._database.rows(
            "SELECT e.kind, e.ref, e.title, e.body FROM search_index f JOIN search_entry e ON e.n = f.rowid"
            " WHERE search_index MATCH ? AND e.kind = ? ORDER BY f.rowid DESC LIMIT ?",
            (match(question), kind, limit),
        )
        return [Entry(*row) for row in rows]

    def count(self, question: Question, kind: str) -> int:
        """How many there are, up to `COUNTED`."""
        if not question.words:
            return 0
        return int(
            self._database.value(
                "SELECT count(*) FROM (SELECT 1 FROM search_index f JOIN search_entry e ON e.n = f.rowid"
                " WHERE search_index MATCH ? AND e.kind = ? LIMIT ?)",
                (match(question), kind, COUNTED),
            )
        )

    def about(self, entry: Entry) -> tuple[PersonId | None, SignalId | None]:
        """Whom a note is about, and with which signal it goes; both None when it is about nobody known."""
        row = self._database.row(_ABOUT[entry.kind], (entry.ref,))
        person, signal = (None, None) if row is None else row
        return (
            None if person is None else PersonId(person),
            None if signal is None else SignalId(signal),
        )

    def place_of_visit(self, visit_id: str) -> tuple[PlaceId, str] | None:
        """Where a presence was: id and name of the place."""
        return self._place("visit", visit_id)

    def place_of_activity(self, activity_id: str) -> tuple[PlaceId, str] | None:
        """Where something happens: id and name of the place."""
        return self._place("activity", activity_id)

    def request_of(self, direction: str, addendum_id: str) -> str | None:
        """The request to which words were added."""
        found = self._database.value(
            "SELECT q.id FROM addendum a JOIN request q ON q.direction = a.direction AND q.thread = a.thread"
            " WHERE a.direction = ? AND a.id = ?",
            (direction, addendum_id),
        )
        return None if found is None else str(found)

    def service_of(self, remark_id: str) -> str | None:
        """The service that a remark is about."""
        found = self._database.value("SELECT service_id FROM service_remark WHERE id = ?", (remark_id,))
        return None if found is None else str(found)

    def _place(self, table: str, ref: str) -> tuple[PlaceId, str] | None:
        row = self._database.row(
            f"SELECT p.id, p.name FROM {table} t JOIN place p ON p.id = t.place_id WHERE t.id = ?", (ref,)
        )
        return None if row is None else (PlaceId(row[0]), row[1])

    def is_known(self, start: str) -> bool:
        """Whether any word of any index begins like this (folded)."""
        learned = self._vocabulary.starting(start)
        if learned:
            return True
        names = _VOCABULARIES if learned is None else _VOCABULARIES[1:]
        return any(
            self._database.row(f"SELECT 1 FROM {name} WHERE term >= ? AND term < ? LIMIT 1", _range(start))
            for name in names
        )

    def words(self, start: str) -> set[str]:
        """All words that begin like this (folded), two letters or more."""
        learned = self._vocabulary.starting(start)
        names = _VOCABULARIES if learned is None else _VOCABULARIES[1:]
        found = set(learned or ())
        for name in names:
            rows = self._database.rows(f"SELECT term FROM {name} WHERE term >= ? AND term < ?", _range(start))
            found.update(word for (word,) in rows)
        return found


def match(
    question: Question, places: Iterable[tuple[str, str]] = (), vocabulary: Vocabulary | None = None
) -> str:
    """The question as the index takes it. `places`: (private word, folded name) of each place."""
    named = [(mark, name.split()) for mark, name in places]
    parts = []
    for word in question.words:
        starts = [*_starts(word.typed, word.folded, vocabulary)]
        for also in word.also:
            starts += _starts(also, also, vocabulary)
        starts += [f'"{mark}"' for mark, names in named if any(word.begins(name) for name in names)]
        parts.append(f"({' OR '.join(starts)})")
    return " AND ".join(parts)


def _starts(typed: str, folded: str, vocabulary: Vocabulary | None) -> list[str]:
    """The beginning of a word; or the words that begin so, where asking for those costs less."""
    plain = folded.isascii() and as_indexed(typed) == folded
    words = vocabulary.starting(folded) if vocabulary and plain and len(folded) > _KEPT_STARTS else None
    if not words or len(words) > _MOST_WORDS:
        return [f'"{typed}"*']
    return [f'"{word}"' for word in words]


def _range(start: str) -> tuple[str, str]:
    return start, start + _AFTER
