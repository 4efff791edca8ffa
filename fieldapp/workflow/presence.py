"""Being there: places with their marks and activities, presences and home visits, also without any signal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from fieldapp.domain.ids import ActivityId, PlaceId, VisitId
from fieldapp.domain.places import (
    BROUGHT_TOGETHER,
    PEOPLE_CLASSES,
    VISIT_KINDS,
    WEEKDAYS,
    Activity,
    Mark,
    MeetingPlace,
    Visit,
    week_of,
)
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.visits import VisitLine
from fieldapp.workflow import agenda
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_MONTH_DAYS: Final = 28


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit as a list shows it, with the number of signals noted there."""

    visit: Visit
    place_name: str
    signals: int


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """What happens at one place (or at all) in one week, to print: seven days with (place name, activity)."""

    monday: date
    place_name: str
    address: str
    days: tuple[tuple[date, tuple[tuple[str, Activity], ...]], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing happens that week."""
        return not any(there for _, there in self.days)


def places(session: Session) -> list[MeetingPlace]:
    """All places, by name."""
    return session.places.places()


def save_place(session: Session, place: MeetingPlace) -> Change:
    """Add a place or change it. Raises InvalidInput when it has no name or an unknown kind."""
    if not place.name.strip():
        raise InvalidInput("name", "missing")
    if place.kind not in session.taxonomies["e24"]:
        raise InvalidInput("kind", "unknown_code")
    if any(day not in WEEKDAYS for day in place.fixed_days):
        raise InvalidInput("fixed_days", "unknown_code")
    towns = dict.fromkeys(clean_text(town).strip() for town in place.catchment)
    cleaned = replace(
        place,
        name=clean_text(place.name).strip(),
        house_rules=clean_text(place.house_rules),
        address=clean_text(place.address),
        access=clean_text(place.access),
        fixed_days=tuple(sorted(set(place.fixed_days))),
        catchment=tuple(town for town in towns if town),
    )
    with session.database.transaction():
        session.places.save_place(cleaned)
    return Change.VISITS | Change.SIGNALS


def scorecard(session: Session, place_id: PlaceId) -> tuple[Mark, ...]:
    """How help at this place stands on the seven B's, in the order of E01; those without a mark are left out.

    Brochure, articles 1 and 1.1.
    """
    found = {mark.code: mark for mark in session.places.marks(place_id)}
    return tuple(found[code] for code in session.taxonomies["e01"].codes if code in found)


def mark(session: Session, place_id: PlaceId, code: str, value: str) -> Change:
    """Note how the place does on one B; an empty value takes the mark away. Raises InvalidInput."""
    if session.places.place(place_id) is None:
        raise InvalidInput("place_id", "missing")
    if code not in session.taxonomies["e01"]:
        raise InvalidInput("code", "unknown_code")
    if value and value not in session.taxonomies["place_marks"]:
        raise InvalidInput("mark", "unknown_code")
    with session.database.transaction():
        session.places.set_mark(place_id, Mark(code, value, local_day(session.now())))
    return Change.VISITS


def visits(session: Session, limit: int = 50) -> list[VisitRow]:
    """The latest visits first."""
    return [_row(line) for line in session.visits.newest(limit)]


def visits_between(session: Session, first: date, last: date) -> list[VisitRow]:
    """The visits of these days (both included), the earliest first."""
    begin, end = _midnight(session, first), _midnight(session, last + timedelta(days=1))
    return [_row(line) for line in session.visits.between(begin, end)]


def last_at(session: Session, place_id: PlaceId, before: date) -> VisitRow | None:
    """The latest visit to a place on an earlier day than `before`."""
    line = session.visits.last_at(place_id, _midnight(session, before))
    return None if line is None else _row(line)


def brought_together(session: Session) -> int:
    """How often, in the last four weeks, people were brought together (brochure, articles 6.6 and 7.9)."""
    today = local_day(session.now())
    rows = visits_between(session, today - timedelta(days=_MONTH_DAYS - 1), today)
    return sum(BROUGHT_TOGETHER in row.visit.help for row in rows)


def save_visit(session: Session, visit: Visit) -> Change:
    """Add a visit or change it; a planned visit that it fulfils is ticked. Raises InvalidInput."""
    if visit.kind not in VISIT_KINDS:
        raise InvalidInput("kind", "unknown_code")
    if visit.people not in PEOPLE_CLASSES:
        raise InvalidInput("people", "unknown_code")
    length = (visit.duration,) if visit.duration else ()
    chosen = {"visit_topics": visit.topics, "visit_help": visit.help, "visit_lengths": length}
    for name, codes in chosen.items():
        if any(code not in session.taxonomies[name] for code in codes):
            raise InvalidInput(name, "unknown_code")
    if session.places.place(visit.place_id) is None:
        raise InvalidInput("place_id", "missing")
    with session.database.transaction():
        session.visits.save(replace(visit, note=clean_text(visit.note)))
        ticked = agenda.visited(session, visit)
    return Change.VISITS | Change.AGENDA if ticked else Change.VISITS


def delete_visit(session: Session, visit_id: VisitId) -> Change:
    """Take a presence back, as if never noted. Signals noted there stay; what it ticked is open again."""
    visit = session.visits.get(visit_id)
    if visit is None:
        return Change.NONE
    with session.database.transaction():
        agenda.unvisited(session, visit)
        session.visits.delete(visit_id)
    return Change.VISITS | Change.SIGNALS | Change.AGENDA


def activities(session: Session, place_id: PlaceId | None = None) -> list[Activity]:
    """What happens at one place, or at all of them: weekly ones first, by weekday."""
    return session.places.activities(place_id)


def save_activity(session: Session, activity: Activity) -> Change:
    """Add an activity or change it. Raises InvalidInput(title | place_id | weekday | end, …)."""
    if not activity.title.strip():
        raise InvalidInput("title", "missing")
    if session.places.place(activity.place_id) is None:
        raise InvalidInput("place_id", "missing")
    if (activity.weekday is None) == (activity.day is None):
        raise InvalidInput("weekday", "missing")
    if activity.weekday is not None and activity.weekday not in WEEKDAYS:
        raise InvalidInput("weekday", "unknown_code")
    if activity.end is not None and activity.end <= activity.start:
        raise InvalidInput("end", "before_start")
    cleaned = replace(
        activity, title=clean_text(activity.title).strip(), note=clean_text(activity.note).strip()
    )
    with session.database.transaction():
        session.places.save_activity(cleaned)
    return Change.VISITS


def delete_activity(session: Session, activity_id: ActivityId) -> Change:
    """Take an activity away; saving it again is the way to undo."""
    with session.database.transaction():
        session.places.delete_activity(activity_id)
    return Change.VISITS


def week_sheet(session: Session, monday: date, place_id: PlaceId | None = None) -> WeekSheet:
    """What to print for one week: of one place, or of all. Holds nothing about persons."""
    place = session.places.place(place_id) if place_id is not None else None
    names = {known.id: known.name for known in session.places.places()}
    week = week_of(session.places.activities(place_id), monday)
    where = ", ".join(filter(None, (place.address, place.municipality))) if place is not None else ""
    return WeekSheet(
        monday=monday,
        place_name=place.name if place is not None else "",
        address=where,
        days=tuple((day, tuple((names[found.place_id], found) for found in there)) for day, there in week),
    )


def _row(line: VisitLine) -> VisitRow:
    return VisitRow(line.visit, line.place_name, line.signals)


def _midnight(session: Session, day: date) -> datetime:
    """The beginning of a day on the wall."""
    return datetime(day.year, day.month, day.day).astimezone()
