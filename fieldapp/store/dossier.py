"""Everything that stands here about one person, table by table, whatever the schema holds by then.

A table about a person has a column `person_id`; those that speak of one through something else are named in
`LINKED`. So a table that is added later is in the report of the person without anybody thinking of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from fieldapp.domain.ids import PersonId
from fieldapp.store.database import Database, Value

Record: TypeAlias = Mapping[str, Value]

_SIGNALS: Final = "signal_id IN (SELECT id FROM signal WHERE person_id = :p)"
_THREADS: Final = (
    "thread IN (SELECT thread FROM request WHERE person_id = :p"
    " UNION SELECT thread FROM consultation WHERE person_id = :p)"
)

LINKED: Final[Mapping[str, str]] = {
    "person": "id = :p",
    "circumstance": _SIGNALS,
    "conversation": f"person_id = :p OR {_SIGNALS}",
    "warm_handover": f"person_id = :p OR {_SIGNALS}",
    "event": _THREADS,
    "consultation_step": _THREADS,
    "message": f"{_THREADS} OR mid IN (SELECT mid FROM handover WHERE person_id = :p)",
    "receipt": f"mid IN (SELECT mid FROM message WHERE {_THREADS})",
    "outbox": _THREADS,
    "withdrawn_message": _THREADS,
    "stopped_request": _THREADS,
    "rung": f"{_THREADS} OR next IN (SELECT thread FROM request WHERE person_id = :p)",
    "in_dossier": _THREADS,
    "copied_thread": _THREADS,
    "dossier_file": _THREADS,
    "dossier_task": _THREADS,
    "handed_on": _THREADS,
    "addressee": f"mid IN (SELECT mid FROM message WHERE {_THREADS})",
    "handover_step": "handover IN (SELECT id FROM handover WHERE person_id = :p)",
    "draft": "for_id = :p OR for_id IN (SELECT id FROM signal WHERE person_id = :p) OR instr(body, :p) > 0",
    "retention": "object = 'persoon' AND ref = :p",
    "search_entry": "ref = :p",
}
_WITHOUT: Final = frozenset({"search_entry"})  # the same words once more, for the search
_WHEN: Final = ("at", "noted_at", "held_at", "asked_at", "made_at", "given_at", "since", "saved_at", "day")


class DossierRepository:
    """Reads; never changes anything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tables(self) -> tuple[str, ...]:
        """Every table that can speak of a person, as the schema has it now."""
        rows = self._database.rows(
            "SELECT DISTINCT m.name FROM sqlite_schema m, pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND c.name = 'person_id' ORDER BY m.name"
        )
        return tuple(sorted({name for (name,) in rows} | (set(LINKED) - _WITHOUT)))

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table, in order, those that are computed left out."""
        rows = self._database.rows("SELECT name FROM pragma_table_info(?)", (table,))
        return tuple(name for (name,) in rows)

    def counts(self, person_id: PersonId) -> tuple[tuple[str, int], ...]:
        """How many rows of each table are about this person; tables without any are left out."""
        found = []
        for table in self.tables():
            condition = LINKED.get(table, "person_id = :p")
            sql = f"SELECT count(*) FROM {table} WHERE {_asked(condition)}"
            n = int(self._database.value(sql, self._values(condition, person_id)))
            if n:
                found.append((table, n))
        return tuple(found)

    def rows(self, table: str, person_id: PersonId) -> list[Record]:
        """The rows of one table about this person, oldest first where they have a moment."""
        columns = self.columns(table)
        condition = LINKED.get(table, "person_id = :p")
        order = next((f" ORDER BY {name}" for name in _WHEN if name in columns), "")
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {_asked(condition)}{order}"
        found = self._database.rows(sql, self._values(condition, person_id))
        return [dict(zip(columns, row, strict=True)) for row in found]

    @staticmethod
    def _values(condition: str, person_id: PersonId) -> tuple[str, ...]:
        return (person_id,) * condition.count(":p")


def _asked(condition: str) -> str:
    return condition.replace(":p", "?")
