"""Making one person of two, over every table that speaks of a person, so that it can be undone.

A table about a person has a column `person_id`. Every row of it goes to the one who remains; where both have
a row for the same thing (a unique key with the person in it), that of the one who remains counts and the
other is kept for the undo. `SPEAK_OF_A_PERSON` names the tables, so that whoever adds one thinks of merging;
a merge itself asks the schema, so that no row is left with somebody who is gone. The caller owns the
transaction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from fieldapp.domain.ids import MergeId, PersonId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Value

SPEAK_OF_A_PERSON: Final = frozenset(
    {
        "addendum",
        "afterwards",
        "agenda_item",
        "conflict",
        "consent",
        "consultation",
        "conversation",
        "handover",
        "journal_entry",
        "ledger_fact",  # the entry itself is sealed and says nothing of this device's persons
        "parted_version",
        "merge",  # an earlier merge can be undone once the later one is
        "reach_note",
        "request",
        "restriction",
        "right_note",
        "secrecy_record",
        "service_discussed",
        "sheet_given",
        "signal",
        "warm_handover",
    }
)

_HEX: Final = "hex"


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge: who remained, who went, and what is needed to undo it."""

    id: MergeId
    kept: PersonId
    gone: PersonId
    at: datetime
    before: dict[str, Any]
    after: dict[str, Any]
    gone_row: dict[str, Any]
    moved: dict[str, list[list[Any]]]
    dropped: dict[str, list[dict[str, Any]]]


class MergeRepository:
    """Moves rows between persons and keeps what was done."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tables(self) -> tuple[str, ...]:
        """Every table with a column `person_id`, as the schema has it now."""
        rows = self._database.rows(
            "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND c.name = 'person_id' ORDER BY m.name"
        )
        return tuple(name for (name,) in rows)

    def person_row(self, person_id: PersonId) -> dict[str, Any]:
        """A person as columns."""
        return self._whole("person", "id", person_id)[0]

    def move(
        self, kept: PersonId, gone: PersonId
    ) -> tuple[dict[str, list[list[Any]]], dict[str, list[dict[str, Any]]]]:
        """Give every row of `gone` to `kept`; answers which rows moved, by key, and which were dropped."""
        moved: dict[str, list[list[Any]]] = {}
        dropped: dict[str, list[dict[str, Any]]] = {}
        for table in self.tables():
            keys = self._keys(table)
            before = self._database.rows(
                f"SELECT {', '.join(keys)} FROM {table} WHERE person_id = ?", (gone,)
            )
            if not before:
                continue
            self._database.execute(
                f"UPDATE OR IGNORE {table} SET person_id = ? WHERE person_id = ?", (kept, gone)
            )
            left = self._whole(table, "person_id", gone)
            if left:
                self._database.execute(f"DELETE FROM {table} WHERE person_id = ?", (gone,))
                dropped[table] = left
            stayed = {tuple(row[key] for key in keys) for row in left}
            moved[table] = [_packed(row) for row in before if tuple(map(_pack, row)) not in stayed]
        return moved, dropped

    def move_back(self, merge: Merge) -> None:
        """Give back what moved, and put back what was dropped; rows removed since are left alone."""
        for table, rows in merge.moved.items():
            keys = self._keys(table)
            condition = " AND ".join(f"{key} IS ?" for key in (*keys, "person_id"))
            for row in rows:
                values = [
                    merge.kept if key == "person_id" else _read(v) for key, v in zip(keys, row, strict=True)
                ]
                self._database.execute(
                    f"UPDATE {table} SET person_id = ? WHERE {condition}", (merge.gone, *values, merge.kept)
                )
        for table, lost in merge.dropped.items():
            for whole in lost:
                self._insert(table, whole)

    def add_person(self, row: Mapping[str, Any]) -> None:
        """Put a person back as the row was."""
        self._insert("person", row)

    def set_fields(self, person_id: PersonId, fields: Mapping[str, Any]) -> None:
        """Write columns of a person."""
        for name, value in fields.items():
            self._database.execute(f"UPDATE person SET {name} = ? WHERE id = ?", (value, person_id))

    def remove_person(self, person_id: PersonId) -> None:
        """Take a person out, whose rows all moved."""
        self._database.execute("DELETE FROM person WHERE id = ?", (person_id,))

    def rename_signals(self, *person_ids: PersonId) -> None:
        """Let the copies of the codename at signals follow, in quiet moments."""
        for person_id in person_ids:
            self._database.execute("UPDATE person SET stale = 1 WHERE id = ?", (person_id,))

    # --- what was done --------------------------------------------------------------------------------

    def keep(self, merge: Merge) -> None:
        """Note a merge."""
        body = {name: getattr(merge, name) for name in _BODY} | {"kept": merge.kept}
        self._database.execute(
            "INSERT INTO merge (id, person_id, gone_id, at, body) VALUES (?, ?, ?, ?, ?)",
            (merge.id, merge.kept, merge.gone, moment(merge.at), json.dumps(body, ensure_ascii=False)),
        )

    def get(self, merge_id: MergeId) -> tuple[Merge, PersonId] | None:
        """A merge, and who holds it now: somebody else than who remained after a later merge."""
        row = self._database.row(
            "SELECT id, person_id, gone_id, at, body FROM merge WHERE id = ?", (merge_id,)
        )
        if row is None:
            return None
        id_, holder, gone, at, text = row
        body = json.loads(text)
        kept = PersonId(body.pop("kept"))
        return Merge(MergeId(id_), kept, PersonId(gone), read_moment(at), **body), PersonId(holder)

    def of_person(self, person_id: PersonId) -> list[MergeId]:
        """Merges that somebody holds, the latest first."""
        rows = self._database.rows(
            "SELECT id FROM merge WHERE person_id = ? ORDER BY at DESC, rowid DESC", (person_id,)
        )
        return [MergeId(id_) for (id_,) in rows]

    def forget(self, merge_id: MergeId) -> None:
        """It was undone."""
        self._database.execute("DELETE FROM merge WHERE id = ?", (merge_id,))

    def now_called(self, person_id: PersonId) -> PersonId:
        """Who somebody is now: after a merge the one who remained."""
        found = self._database.value("SELECT person_id FROM merge WHERE gone_id = ?", (person_id,))
        return person_id if found is None else PersonId(found)

    # --- rows -----------------------------------------------------------------------------------------

    def _keys(self, table: str) -> tuple[str, ...]:
        rows = self._database.rows("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))
        return tuple(name for (name,) in rows) or ("rowid",)

    def _whole(self, table: str, column: str, value: Value) -> list[dict[str, Any]]:
        names = [name for (name,) in self._database.rows("SELECT name FROM pragma_table_info(?)", (table,))]
        rows = self._database.rows(f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ?", (value,))
        return [dict(zip(names, map(_pack, row), strict=True)) for row in rows]

    def _insert(self, table: str, row: Mapping[str, Any]) -> None:
        marks = ", ".join("?" * len(row))
        self._database.execute(
            f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({marks})",
            [_read(v) for v in row.values()],
        )


_BODY: Final = ("before", "after", "gone_row", "moved", "dropped")


def _packed(row: tuple[Any, ...]) -> list[Any]:
    return [_pack(value) for value in row]


def _pack(value: Any) -> Any:
    """A value as JSON has it; bytes as their hexadecimal digits."""
    return {_HEX: value.hex()} if isinstance(value, bytes) else value


def _read(value: Any) -> Any:
    return bytes.fromhex(value[_HEX]) if isinstance(value, dict) else value
