"""Places and visits at rest. The caller owns the transaction."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.ids import PlaceId, VisitId
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit for a list, with the number of signals noted there."""

    visit: Visit
    place_name: str
    signals: int


class VisitRepository:
    """Places and visits."""

    _PLACE = "id, name, kind, municipality, address, opening, house_rules"
    _VISIT = "id, place_id, started, kind, people, note"

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_place(self, place: MeetingPlace) -> None:
        """Add a place or change it."""
        self._database.execute(
            f"INSERT INTO place ({self._PLACE}) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " kind = excluded.kind, municipality = excluded.municipality, address = excluded.address,"
            " opening = excluded.opening, house_rules = excluded.house_rules",
            (
                place.id,
                place.name,
                place.kind,
                place.municipality,
                place.address,
                place.opening,
                place.house_rules,
            ),
        )

    def place(self, place_id: PlaceId) -> MeetingPlace | None:
        row = self._database.row(f"SELECT {self._PLACE} FROM place WHERE id = ?", (place_id,))
        return None if row is None else MeetingPlace(*row)

    def places(self) -> list[MeetingPlace]:
        """All places, by name."""
        rows = self._database.rows(f"SELECT {self._PLACE} FROM place ORDER BY name COLLATE NOCASE, id")
        return [MeetingPlace(*row) for row in rows]

    def save(self, visit: Visit) -> None:
        """Add a visit or change it."""
        self._database.execute(
            f"INSERT INTO visit ({self._VISIT}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET place_id = excluded.place_id, started = excluded.started,"
            " kind = excluded.kind, people = excluded.people, note = excluded.note",
            (visit.id, visit.place_id, moment(visit.started), visit.kind, visit.people, visit.note),
        )

    def get(self, visit_id: VisitId) -> Visit | None:
        row = self._database.row(f"SELECT {self._VISIT} FROM visit WHERE id = ?", (visit_id,))
        return None if row is None else _visit(row)

    def newest(self, limit: int = 50) -> list[VisitLine]:
        """The latest visits first, each with its place and the number of signals noted there."""
        rows = self._database.rows(
            "SELECT v.id, v.place_id, v.started, v.kind, v.people, v.note, p.name,"
            " (SELECT count(*) FROM signal s WHERE s.visit_id = v.id AND s.deleted_at IS NULL)"
            " FROM visit v JOIN place p ON p.id = v.place_id ORDER BY v.started DESC, v.id DESC LIMIT ?",
            (limit,),
        )
        return [VisitLine(_visit(row), row[6], row[7]) for row in rows]


def _visit(row: Row) -> Visit:
    return Visit(VisitId(row[0]), PlaceId(row[1]), read_moment(row[2]), row[3], row[4], row[5])
