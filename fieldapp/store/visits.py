"""Places, visits and what happens at places, at rest. The caller owns the transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time

from fieldapp.domain.ids import ActivityId, PlaceId, VisitId
from fieldapp.domain.places import Activity, Mark, MeetingPlace, Visit
from fieldapp.store.columns import codes, maybe_day, moment, read_codes, read_maybe_day, read_moment
from fieldapp.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit for a list, with the number of signals noted there."""

    visit: Visit
    place_name: str
    signals: int


class VisitRepository:
    """Places with their marks, visits, activities."""

    _PLACE = "id, name, kind, municipality, address, opening, house_rules, access, fixed_days, catchment"
    _VISIT = "id, place_id, started, kind, people, note, topics, help, duration"
    _LINE = (
        "SELECT v.id, v.place_id, v.started, v.kind, v.people, v.note, v.topics, v.help, v.duration, p.name,"
        " (SELECT count(*) FROM signal s WHERE s.visit_id = v.id AND s.deleted_at IS NULL)"
        " FROM visit v JOIN place p ON p.id = v.place_id"
    )
    _ACTIVITY = "id, place_id, title, start, ends, weekday, day, note"

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_place(self, place: MeetingPlace) -> None:
        """Add a place or change it."""
        self._database.execute(
            f"INSERT INTO place ({self._PLACE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " kind = excluded.kind, municipality = excluded.municipality, address = excluded.address,"
            " opening = excluded.opening, house_rules = excluded.house_rules, access = excluded.access,"
            " fixed_days = excluded.fixed_days, catchment = excluded.catchment",
            (
                place.id,
                place.name,
                place.kind,
                place.municipality,
                place.address,
                place.opening,
                place.house_rules,
                place.access,
                json.dumps(place.fixed_days),
                codes(place.catchment),
            ),
        )

    def place(self, place_id: PlaceId) -> MeetingPlace | None:
        row = self._database.row(f"SELECT {self._PLACE} FROM place WHERE id = ?", (place_id,))
        return None if row is None else _place(row)

    def places(self) -> list[MeetingPlace]:
        """All places, by name."""
        rows = self._database.rows(f"SELECT {self._PLACE} FROM place ORDER BY name COLLATE NOCASE, id")
        return [_place(row) for row in rows]

    def set_mark(self, place_id: PlaceId, mark: Mark) -> None:
        """Note how a place does on one of the seven B's; an empty mark takes it away."""
        if not mark.mark:
            self._database.execute(
                "DELETE FROM place_mark WHERE place_id = ? AND code = ?", (place_id, mark.code)
            )
            return
        self._database.execute(
            "INSERT INTO place_mark (place_id, code, mark, day) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (place_id, code) DO UPDATE SET mark = excluded.mark, day = excluded.day",
            (place_id, mark.code, mark.mark, mark.day.isoformat()),
        )

    def marks(self, place_id: PlaceId) -> list[Mark]:
        """The marks of one place, in no order."""
        rows = self._database.rows("SELECT code, mark, day FROM place_mark WHERE place_id = ?", (place_id,))
        return [Mark(code, mark, date.fromisoformat(day)) for code, mark, day in rows]

    def save(self, visit: Visit) -> None:
        """Add a visit or change it."""
        self._database.execute(
            f"INSERT INTO visit ({self._VISIT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET place_id = excluded.place_id, started = excluded.started,"
            " kind = excluded.kind, people = excluded.people, note = excluded.note,"
            " topics = excluded.topics, help = excluded.help, duration = excluded.duration",
            (
                visit.id,
                visit.place_id,
                moment(visit.started),
                visit.kind,
                visit.people,
                visit.note,
                codes(visit.topics),
                codes(visit.help),
                visit.duration,
            ),
        )

    def delete(self, visit_id: VisitId) -> None:
        """Take a visit away; signals that were noted there stay, at their place."""
        self._database.execute("UPDATE signal SET visit_id = NULL WHERE visit_id = ?", (visit_id,))
        self._database.execute("DELETE FROM visit WHERE id = ?", (visit_id,))

    def get(self, visit_id: VisitId) -> Visit | None:
        row = self._database.row(f"SELECT {self._VISIT} FROM visit WHERE id = ?", (visit_id,))
        return None if row is None else _visit(row)

    def newest(self, limit: int = 50) -> list[VisitLine]:
        """The latest visits first, each with its place and the number of signals noted there."""
        rows = self._database.rows(f"{self._LINE} ORDER BY v.started DESC, v.id DESC LIMIT ?", (limit,))
        return [_line(row) for row in rows]

    def between(self, first: datetime, end: datetime) -> list[VisitLine]:
        """The visits from `first` up to but without `end`, the earliest first."""
        rows = self._database.rows(
            f"{self._LINE} WHERE v.started >= ? AND v.started < ? ORDER BY v.started, v.id",
            (moment(first), moment(end)),
        )
        return [_line(row) for row in rows]

    def last_at(self, place_id: PlaceId, before: datetime) -> VisitLine | None:
        """The latest visit to a place before a moment."""
        rows = self._database.rows(
            f"{self._LINE} WHERE v.place_id = ? AND v.started < ? ORDER BY v.started DESC LIMIT 1",
            (place_id, moment(before)),
        )
        return _line(rows[0]) if rows else None

    def save_activity(self, activity: Activity) -> None:
        """Add an activity or change it."""
        self._database.execute(
            f"INSERT INTO activity ({self._ACTIVITY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET place_id = excluded.place_id, title = excluded.title,"
            " start = excluded.start, ends = excluded.ends, weekday = excluded.weekday,"
            " day = excluded.day, note = excluded.note",
            (
                activity.id,
                activity.place_id,
                activity.title,
                activity.start.isoformat("minutes"),
                None if activity.end is None else activity.end.isoformat("minutes"),
                activity.weekday,
                maybe_day(activity.day),
                activity.note,
            ),
        )

    def delete_activity(self, activity_id: ActivityId) -> None:
        self._database.execute("DELETE FROM activity WHERE id = ?", (activity_id,))

    def activities(self, place_id: PlaceId | None = None) -> list[Activity]:
        """What happens at one place, or at all: weekly ones by weekday, then single days."""
        where, values = ("WHERE place_id = ?", (place_id,)) if place_id is not None else ("", ())
        rows = self._database.rows(
            f"SELECT {self._ACTIVITY} FROM activity {where}"
            " ORDER BY weekday IS NULL, weekday, day, start, title, id",
            values,
        )
        return [_activity(row) for row in rows]


def _place(row: Row) -> MeetingPlace:
    id_, name, kind, municipality, address, opening, house_rules, access, fixed_days, catchment = row
    return MeetingPlace(
        PlaceId(id_),
        name,
        kind,
        municipality,
        address,
        opening,
        house_rules,
        access,
        tuple(json.loads(fixed_days)),
        read_codes(catchment),
    )


def _visit(row: Row) -> Visit:
    id_, place_id, started, kind, people, note, topics, help_, duration = row[:9]
    return Visit(
        VisitId(id_),
        PlaceId(place_id),
        read_moment(started),
        kind,
        people,
        note,
        read_codes(topics),
        read_codes(help_),
        duration,
    )


def _line(row: Row) -> VisitLine:
    return VisitLine(_visit(row), row[9], row[10])


def _activity(row: Row) -> Activity:
    id_, place_id, title, start, ends, weekday, day, note = row
    return Activity(
        ActivityId(id_),
        PlaceId(place_id),
        title,
        time.fromisoformat(start),
        None if ends is None else time.fromisoformat(ends),
        weekday,
        read_maybe_day(day),
        note,
    )
