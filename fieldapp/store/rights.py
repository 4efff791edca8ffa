"""How far the rights of people are, at rest: on this device only. The caller owns the transaction."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from fieldapp.domain.ids import PersonId
from fieldapp.domain.rights import RightNote
from fieldapp.store.columns import codes, moment, read_codes, read_moment
from fieldapp.store.database import Database, Row


class RightRepository:
    """Notes about rights: the latest of a right counts, the earlier ones tell how it went."""

    _COLUMNS = "person_id, right_code, status, noted_at, reasons, tracks, decision"

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, note: RightNote) -> None:
        """Note it: as another word in the latest note while the status stays, else as a new one."""
        latest = self._database.row(
            "SELECT id, status FROM right_note WHERE person_id = ? AND right_code = ?"
            " ORDER BY noted_at DESC, rowid DESC LIMIT 1",
            (note.person_id, note.right),
        )
        id_ = latest[0] if latest is not None and latest[1] == note.status else uuid4().hex
        self._database.execute(
            f"INSERT INTO right_note (id, {self._COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET noted_at = excluded.noted_at, reasons = excluded.reasons,"
            " tracks = excluded.tracks, decision = excluded.decision",
            (
                id_,
                note.person_id,
                note.right,
                note.status,
                moment(note.noted_at),
                codes(note.reasons),
                codes(note.tracks),
                note.decision,
            ),
        )

    def latest(self, person_id: PersonId) -> list[RightNote]:
        """How far each right of this person is, the one noted last first."""
        found: dict[str, RightNote] = {}
        for note in self.history(person_id):
            found.setdefault(note.right, note)
        return list(found.values())

    def history(self, person_id: PersonId) -> list[RightNote]:
        """Every note about this person, the latest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM right_note WHERE person_id = ? ORDER BY noted_at DESC, rowid DESC",
            (person_id,),
        )
        return [_note(row) for row in rows]

    def add_reach(self, person_id: PersonId, reach: str, at: datetime) -> None:
        """Note whether help reaches this person (E08)."""
        self._database.execute(
            "INSERT INTO reach_note (id, person_id, reach, noted_at) VALUES (?, ?, ?, ?)",
            (uuid4().hex, person_id, reach, moment(at)),
        )

    def reach(self, person_id: PersonId) -> str | None:
        """The reach noted last, or None."""
        found = self._database.value(
            "SELECT reach FROM reach_note WHERE person_id = ? ORDER BY noted_at DESC, rowid DESC LIMIT 1",
            (person_id,),
        )
        return None if found is None else str(found)


def _note(row: Row) -> RightNote:
    person_id, right, status, noted_at, reasons, tracks, decision = row
    return RightNote(
        PersonId(person_id),
        right,
        status,
        read_moment(noted_at),
        read_codes(reasons),
        read_codes(tracks),
        decision,
    )
