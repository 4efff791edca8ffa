"""Where words are found beside signals, and which words exist at all. Everything here only reads.

Entries (people, places, requests) are kept by the triggers of the store: what is erased has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.finding import Question
from fieldapp.domain.ids import PersonId, PlaceId
from fieldapp.store.database import Database
from fieldapp.store.vocabulary import Vocabulary, as_indexed

PERSON: Final = "person"
PLACE: Final = "place"
REQUEST_OUT: Final = "request_out"
REQUEST_IN: Final = "request_in"
CONVERSATION: Final = "conversation"
STRUCTURAL: Final = "structural_out"
AGENDA: Final = "agenda"
VISIT: Final = "visit"
NOTES: Final = ("journal", "warm", "right_note")  # what was noted with a person

COUNTED: Final = 100  # nobody reads on after so many: counting all of them would cost more than finding them
_AFTER: Final = "\U0010ffff"
_KEPT_STARTS: Final = 3  # the index keeps the beginnings of words up to so many letters
_MOST_WORDS: Final = 60
_NOTE_TABLES: Final = {"journal": "journal_entry", "warm": "warm_handover", "right_note": "right_note"}
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

    def person_of(self, entry: Entry) -> PersonId | None:
        """Whom a note is about; None when it is about nobody known."""
        table = _NOTE_TABLES[entry.kind]
        found = self._database.value(f"SELECT person_id FROM {table} WHERE id = ?", (entry.ref,))
        return None if found is None else PersonId(found)

    def place_of_visit(self, visit_id: str) -> tuple[PlaceId, str] | None:
        """Where a presence was: id and name of the place."""
        row = self._database.row(
            "SELECT p.id, p.name FROM visit v JOIN place p ON p.id = v.place_id WHERE v.id = ?", (visit_id,)
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
