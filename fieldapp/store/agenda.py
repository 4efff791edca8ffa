"""The agenda at rest. The caller owns the transaction."""

from __future__ import annotations

from datetime import date, time

from fieldapp.domain.agenda import OPEN, Planned
from fieldapp.domain.ids import AgendaId, PersonId, PlaceId, VisitId
from fieldapp.store.columns import marks
from fieldapp.store.database import Database, Row


class AgendaRepository:
    """What is planned, by day and hour."""

    _COLUMNS = (
        "id, kind, day, clock, title, place_id, person_id, line, address, remind_days, state, source, uid,"
        " visit_id"
    )
    _ORDER = "ORDER BY day, clock IS NULL, clock, id"

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, item: Planned) -> None:
        """Add or change."""
        self._database.execute(
            f"INSERT INTO agenda_item ({self._COLUMNS}) VALUES ({marks(14)})"
            " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, day = excluded.day,"
            " clock = excluded.clock, title = excluded.title, place_id = excluded.place_id,"
            " person_id = excluded.person_id, line = excluded.line, address = excluded.address,"
            " remind_days = excluded.remind_days, state = excluded.state, source = excluded.source,"
            " uid = excluded.uid, visit_id = excluded.visit_id",
            (
                item.id,
                item.kind,
                item.day.isoformat(),
                None if item.clock is None else item.clock.isoformat("minutes"),
                item.title,
                item.place_id,
                item.person_id,
                item.line,
                item.address,
                item.remind_days,
                item.state,
                item.source,
                item.uid,
                item.visit_id,
            ),
        )

    def get(self, item_id: AgendaId) -> Planned | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM agenda_item WHERE id = ?", (item_id,))
        return None if row is None else _planned(row)

    def between(self, first: date, last: date, states: tuple[str, ...] = (OPEN,)) -> list[Planned]:
        """Those of these days (both included) in one of these states."""
        return self._where(
            f"day BETWEEN ? AND ? AND state IN ({marks(len(states))})",
            (first.isoformat(), last.isoformat(), *states),
        )

    def open_until(self, last: date) -> list[Planned]:
        """Those still open whose day is `last` or before, the oldest first."""
        return self._where("state = ? AND day <= ?", (OPEN, last.isoformat()))

    def of_person(self, person_id: PersonId) -> list[Planned]:
        """Everything planned with one person."""
        return self._where("person_id = ?", (person_id,))

    def of_source(self, source: str) -> list[Planned]:
        """What one thing planned."""
        return self._where("source <> '' AND source = ?", (source,))

    def of_visit(self, visit_id: VisitId) -> list[Planned]:
        """What was done by this visit."""
        return self._where("visit_id = ?", (visit_id,))

    def _where(self, condition: str, values: tuple[str, ...]) -> list[Planned]:
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM agenda_item WHERE {condition} {self._ORDER}", values
        )
        return [_planned(row) for row in rows]


def _planned(row: Row) -> Planned:
    id_, kind, day, clock, title, place_id, person_id, line, address, remind_days = row[:10]
    return Planned(
        id=AgendaId(id_),
        kind=kind,
        day=date.fromisoformat(day),
        clock=None if clock is None else time.fromisoformat(clock),
        title=title,
        place_id=None if place_id is None else PlaceId(place_id),
        person_id=None if person_id is None else PersonId(person_id),
        line=line,
        address=address,
        remind_days=remind_days,
        state=row[10],
        source=row[11],
        uid=row[12],
        visit_id=None if row[13] is None else VisitId(row[13]),
    )
