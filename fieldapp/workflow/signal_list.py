"""The list of signals as a screen shows it: any stretch of it at any place, however long the list is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldapp.domain.ids import SignalId
from fieldapp.store.signals import Stretch
from fieldapp.workflow.record import SignalRow, rows_of
from fieldapp.workflow.session import Session

__all__ = ["Stretch", "count", "pages", "place_of", "stretch"]


def count(session: Session, query: str = "") -> int:
    """How many signals there are, or how many `query` finds."""
    return session.signals.count(query)


def stretch(session: Session, where: Stretch, query: str = "") -> tuple[SignalRow, ...]:
    """The rows of a part of the list, newest first."""
    return rows_of(session, session.signals.stretch(where, query))


def pages(
    session: Session, wanted: Iterable[int], size: int, total: int, query: str = ""
) -> Mapping[int, tuple[SignalRow, ...]]:
    """Several pages of `size` rows, by number."""
    return {page: stretch(session, Stretch(page * size, size, total), query) for page in wanted}


def place_of(session: Session, signal_id: SignalId) -> int | None:
    """Where in the whole list a signal stands; None when it was put away."""
    return session.signals.place_of(signal_id)
