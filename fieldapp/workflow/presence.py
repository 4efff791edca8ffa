"""Being there: places, presences and home visits, also those without any signal."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.domain.places import MeetingPlace, Visit
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
    raise NotImplementedError


def save_place(session: Session, place: MeetingPlace) -> Change:
    """Add a place or change it. Raises InvalidInput when it has no name or an unknown kind."""
    raise NotImplementedError


def visits(session: Session, limit: int = 50) -> list[VisitRow]:
    """The latest visits first."""
    raise NotImplementedError


def save_visit(session: Session, visit: Visit) -> Change:
    """Add a visit or change it. Raises InvalidInput."""
    raise NotImplementedError
