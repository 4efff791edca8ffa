"""Where words are found beside signals, and which words exist at all. Everything here only reads.

Entries (people, places, requests) are kept by the triggers of the store: what is erased has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.finding import Question
from fieldapp.store.database import Database

PERSON: Final = "person"
PLACE: Final = "place"
REQUEST_OUT: Final = "request_out"
REQUEST_IN: Final = "request_in"

COUNTED: Final = 100  # nobody reads on after so many: counting all of them would cost more than finding them
_AFTER: Final = "\U0010ffff"
_VOCABULARIES: Final = ("signal_word", "search_word")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was found: the kind and id of what it is, its name, and a line about it."""

    kind: str
    ref: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the index, without case and accents, and in how many texts it occurs."""

    word: str
    texts: int


class SearchRepository:
    """Entries by words, newest first, and the vocabulary of all indexes."""

    def __init__(self, database: Database) -> None:
        self._database = database

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

    def is_known(self, start: str) -> bool:
        """Whether any word of any index begins like this (folded)."""
        return any(
            self._database.row(f"SELECT 1 FROM {name} WHERE term >= ? AND term < ? LIMIT 1", _range(start))
            for name in _VOCABULARIES
        )

    def terms(self, start: str) -> list[Term]:
        """All words that begin like this (folded). Two letters or more: the words are counted one by one."""
        found: dict[str, int] = {}
        for name in _VOCABULARIES:
            for word, texts in self._database.rows(
                f"SELECT term, doc FROM {name} WHERE term >= ? AND term < ?", _range(start)
            ):
                found[word] = found.get(word, 0) + texts
        return [Term(word, texts) for word, texts in found.items()]


def match(question: Question, places: Iterable[tuple[str, str]] = ()) -> str:
    """The question as the index takes it. `places`: (private word, folded name) of each place."""
    named = [(mark, name.split()) for mark, name in places]
    return " AND ".join(
        "("
        + " OR ".join(
            (
                *(f'"{start}"*' for start in (word.typed, *word.also)),
                *(f'"{mark}"' for mark, parts in named if any(word.begins(part) for part in parts)),
            )
        )
        + ")"
        for word in question.words
    )


def _range(start: str) -> tuple[str, str]:
    return start, start + _AFTER
