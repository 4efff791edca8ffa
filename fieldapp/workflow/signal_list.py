"""The list of signals as a screen shows it: any stretch of it at any place, however long the list is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fieldapp.domain.ids import SignalId
from fieldapp.workflow.record import SignalRow, rows_of
from fieldapp.workflow.session import Session


def count(session: Session, query: str = "") -> int:
    """How many signals there are, or how many `query` finds."""
    return session.signals.count(query)


def stretch(session: Session, start: int, limit: int, total: int, query: str = "") -> tuple[SignalRow, ...]:
    """The rows from a place on, newest first; `total` as `count` gave it."""
    return rows_of(session, session.signals.stretch(start, limit, total, query))


def pages(
    session: Session, wanted: Iterable[int], size: int, total: int, query: str = ""
) -> Mapping[int, tuple[SignalRow, ...]]:
    """Several pages of `size` rows, by number."""
    return {page: stretch(session, page * size, size, total, query) for page in wanted}


def place_of(session: Session, signal_id: SignalId) -> int | None:
    """Where in the whole list a signal stands; None when it was put away."""
    return session.signals.place_of(signal_id)
