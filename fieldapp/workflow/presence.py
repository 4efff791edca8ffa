"""Being there: places, presences and home visits, also those without any signal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fieldapp.domain.places import PEOPLE_CLASSES, VISIT_KINDS, MeetingPlace, Visit
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One visit as a list shows it, with the number of signals noted there."""

    visit: Visit
    place_name: str
    signals: int


def places(session: Session) -> list[MeetingPlace]:
    """All places, by name."""
    return session.places.places()


def save_place(session: Session, place: MeetingPlace) -> Change:
    """Add a place or change it. Raises InvalidInput when it has no name or an unknown kind."""
    if not place.name.strip():
        raise InvalidInput("name", "missing")
    if place.kind not in session.taxonomies["e24"]:
        raise InvalidInput("kind", "unknown_code")
    cleaned = replace(
        place,
        name=clean_text(place.name).strip(),
        house_rules=clean_text(place.house_rules),
        address=clean_text(place.address),
    )
    with session.database.transaction():
        session.places.save_place(cleaned)
    return Change.VISITS | Change.SIGNALS


def visits(session: Session, limit: int = 50) -> list[VisitRow]:
    """The latest visits first."""
    return [VisitRow(line.visit, line.place_name, line.signals) for line in session.visits.newest(limit)]


def save_visit(session: Session, visit: Visit) -> Change:
    """Add a visit or change it. Raises InvalidInput."""
    if visit.kind not in VISIT_KINDS:
        raise InvalidInput("kind", "unknown_code")
    if visit.people not in PEOPLE_CLASSES:
        raise InvalidInput("people", "unknown_code")
    if session.places.place(visit.place_id) is None:
        raise InvalidInput("place_id", "missing")
    with session.database.transaction():
        session.visits.save(replace(visit, note=clean_text(visit.note)))
    return Change.VISITS
