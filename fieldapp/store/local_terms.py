"""Terms that this device added to the code lists, at rest. The caller owns the transaction."""

from __future__ import annotations

from datetime import datetime

from fieldapp.domain.taxonomy import LocalTerm
from fieldapp.store.columns import moment
from fieldapp.store.database import Database


class LocalTermRepository:
    """Own terms, in the order in which they were added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[LocalTerm, ...]:
        """Every one, also those no longer offered: what was noted with them keeps its words."""
        rows = self._database.rows(
            "SELECT list, code, words, retired FROM local_term ORDER BY added_at, rowid"
        )
        return tuple(LocalTerm(name, code, words, bool(retired)) for name, code, words, retired in rows)

    def add(self, term: LocalTerm, at: datetime) -> None:
        """Add one, whose code is new."""
        self._database.execute(
            "INSERT INTO local_term (code, list, words, added_at, retired) VALUES (?, ?, ?, ?, ?)",
            (term.code, term.list, term.words, moment(at), term.retired),
        )

    def change(self, code: str, words: str, *, retired: bool) -> bool:
        """Reword it, or offer it no longer; False when it is not known."""
        return (
            self._database.execute(
                "UPDATE local_term SET words = ?, retired = ? WHERE code = ?", (words, retired, code)
            )
            > 0
        )
