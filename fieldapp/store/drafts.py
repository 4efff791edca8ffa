"""Forms that are not finished, saved while one types. The caller owns the transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.domain.ids import DraftId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class Draft:
    """An unfinished form.

    `kind` and `for_id` say which form and which record it belongs to and never change; `version` is the
    version of the form that wrote `body`, so that a later program knows what it reads.
    """

    id: DraftId
    kind: str
    for_id: str | None
    version: int
    body: dict[str, Any]
    saved_at: datetime


class DraftRepository:
    """Drafts, each belonging to one kind of form and at most one record."""

    _COLUMNS = "id, kind, for_id, version, body, saved_at"

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Add or replace. A draft id that belongs to another form or record is a mistake of ours."""
        body = json.dumps(draft.body, ensure_ascii=False, separators=(",", ":"))
        changed = self._database.execute(
            f"INSERT INTO draft ({self._COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body,"
            " saved_at = excluded.saved_at WHERE kind = excluded.kind AND for_id IS excluded.for_id",
            (draft.id, draft.kind, draft.for_id, draft.version, body, moment(draft.saved_at)),
        )
        if changed == 0:
            raise ValueError("this draft belongs to another form or record")

    def get(self, draft_id: DraftId) -> Draft | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM draft WHERE id = ?", (draft_id,))
        return None if row is None else _draft(row)

    def newest(self, kind: str) -> list[Draft]:
        """All drafts of one form, the latest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM draft WHERE kind = ? ORDER BY saved_at DESC, id", (kind,)
        )
        return [_draft(row) for row in rows]

    def of(self, kind: str, for_id: str) -> Draft | None:
        """The latest draft of one form about one record."""
        row = self._database.row(
            f"SELECT {self._COLUMNS} FROM draft WHERE kind = ? AND for_id = ? ORDER BY saved_at DESC LIMIT 1",
            (kind, for_id),
        )
        return None if row is None else _draft(row)

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM draft"))

    def discard(self, draft_id: DraftId) -> bool:
        """Throw it away; False when it was not there."""
        return self._database.execute("DELETE FROM draft WHERE id = ?", (draft_id,)) > 0


def _draft(row: Row) -> Draft:
    id_, kind, for_id, version, body, saved_at = row
    return Draft(DraftId(id_), kind, for_id, version, json.loads(body), read_moment(saved_at))
