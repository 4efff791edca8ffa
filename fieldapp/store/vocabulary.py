"""The words that occur in signals, learned at quiet moments and kept in order while the store is open.

The index answers the beginning of a word quickly only where it keeps beginnings of that length; for longer
ones it would read the list of every word that begins so, all 100,000 signals of it. Who knows the words
themselves asks for exactly those, and each list is read from its newest end. Nothing of this is written down.
"""

from __future__ import annotations

import bisect
import json
import unicodedata
from collections.abc import Iterable
from typing import Final

from fieldapp.domain.finding import words_of
from fieldapp.store.database import Database

_STEP: Final = 400  # words learned in one quiet step
_AFTER: Final = "\U0010ffff"


class Vocabulary:
    """Learned step by step; signals added since are looked through before every answer."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._learning: list[str] = []
        self._words: list[str] = []
        self._known: set[str] = set()
        self._changed: list[str] = []
        self._upto: int | None = None
        self._ready = False

    def learn(self) -> bool:
        """One step; True while there is more to learn."""
        if self._ready:
            return False
        if self._upto is None:
            self._upto = self._newest()
        last = self._learning[-1] if self._learning else ""
        rows = self._database.rows(
            "SELECT term FROM signal_word WHERE term > ? ORDER BY term LIMIT ?", (last, _STEP)
        )
        self._learning += [term for (term,) in rows]
        if len(rows) < _STEP:
            self._words, self._learning = sorted({*self._learning, *self._known}), []
            self._known = set(self._words)
            self._ready = True
        return not self._ready

    def changed(self, signal_id: str) -> None:
        """This signal was saved. Its words are looked at when somebody asks: no save waits for it."""
        if self._upto is not None:
            self._changed.append(signal_id)

    def add(self, *texts: str) -> None:
        """These texts are in the index now."""
        for text in texts:
            for word in words_of(text):
                term = as_indexed(word)
                if term not in self._known:
                    self._known.add(term)
                    bisect.insort(self._words, term)

    def forget(self) -> None:
        """Texts went out of the index: learn anew, so that no word of theirs is kept."""
        self._learning, self._words, self._known, self._changed = [], [], set(), []
        self._upto, self._ready = None, False

    def starting(self, start: str) -> list[str] | None:
        """All words that begin like this, in order; None while that is not known yet."""
        if not self._ready:
            return None
        self._catch_up()
        first = bisect.bisect_left(self._words, start)
        return self._words[first : bisect.bisect_left(self._words, start + _AFTER)]

    def _catch_up(self) -> None:
        """Signals may have been saved since, also by another connection to the same store."""
        newest = self._newest()
        if self._upto is None or (newest <= self._upto and not self._changed):
            return
        changed, self._changed = self._changed, []
        rows: Iterable[tuple[str, ...]] = self._database.rows(
            "SELECT own_words, observation, codename FROM signal"
            " WHERE n > ? OR id IN (SELECT value FROM json_each(?))",
            (self._upto, json.dumps(changed)),
        )
        for texts in rows:
            self.add(*texts)
        self._upto = newest

    def _newest(self) -> int:
        return int(self._database.value("SELECT coalesce(max(n), 0) FROM signal"))


def as_indexed(word: str) -> str:
    """A word as the index keeps it: in lower case, without accents."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in apart if not unicodedata.combining(c))
