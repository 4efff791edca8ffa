"""What was decided without sending anything, at rest. The caller owns the transaction."""

from __future__ import annotations

import json

from fieldapp.domain.ids import PersonId, SecrecyId, SignalId
from fieldapp.domain.secrecy import SecrecyRecord
from fieldapp.store.columns import marks, moment, read_moment
from fieldapp.store.database import Database, Row, Value


class SecrecyRepository:
    """Records are added and never rewritten; they go with the person they are about."""

    _COLUMNS = "id, kind, at, noted_at, noted_by, row, basis, policy, answers, person_id, signal_id"

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: SecrecyRecord) -> bool:
        """Record it; False, and nothing changed, when it was recorded before."""
        values: tuple[Value, ...] = (
            *(record.id, record.kind, moment(record.at), moment(record.noted_at), record.noted_by),
            *(record.row, record.basis, record.policy),
            json.dumps(dict(record.answers), ensure_ascii=False, sort_keys=True),
            *(record.person_id, record.signal_id),
        )
        return (
            self._database.execute(
                f"INSERT INTO secrecy_record ({self._COLUMNS}) VALUES ({marks(11)})"
                " ON CONFLICT (id) DO NOTHING",
                values,
            )
            > 0
        )

    def get(self, record_id: SecrecyId) -> SecrecyRecord | None:
        """One record."""
        row = self._database.row(f"SELECT {self._COLUMNS} FROM secrecy_record WHERE id = ?", (record_id,))
        return None if row is None else _record(row)

    def of_person(self, person_id: PersonId) -> list[SecrecyRecord]:
        """Those about one person, the latest first."""
        return self._records("person_id = ?", (person_id,))

    def of_signal(self, signal_id: SignalId, kind: str) -> list[SecrecyRecord]:
        """Those of one kind about one signal, the latest first."""
        return self._records("signal_id = ? AND kind = ?", (signal_id, kind))

    def newest(self, limit: int = 100) -> list[SecrecyRecord]:
        """All of them, the latest first."""
        return self._records("1 = 1", (), f" LIMIT {int(limit)}")

    def _records(self, where: str, values: tuple[Value, ...], end: str = "") -> list[SecrecyRecord]:
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM secrecy_record WHERE {where}"
            f" ORDER BY at DESC, noted_at DESC, rowid DESC{end}",
            values,
        )
        return [_record(row) for row in rows]


def _record(row: Row) -> SecrecyRecord:
    id_, kind, at, noted_at, noted_by, number, basis, policy, answers, person, signal = row
    return SecrecyRecord(
        id=SecrecyId(id_),
        kind=kind,
        at=read_moment(at),
        noted_at=read_moment(noted_at),
        noted_by=noted_by,
        row=number,
        basis=basis,
        policy=policy,
        answers=json.loads(answers),
        person_id=None if person is None else PersonId(person),
        signal_id=None if signal is None else SignalId(signal),
    )
