"""The sum of an organisation: what its devices gave, added up, until its table is frozen."""

from __future__ import annotations

from datetime import date

from fieldapp.domain.figures import Counts, Quarter
from fieldapp.store.figures import OUT
from fieldapp.workflow.network import hub_now
from fieldapp.workflow.session import Session


def add_up(session: Session, device: str, counts: Counts) -> bool:
    """Add what a device gave, in the caller's transaction. What comes late goes into the next table.

    False, and nothing changed, when it gave for this quarter before: its store was put back from a copy.
    """
    to = open_quarter(session, counts.quarter).code
    return session.store.figures.add_counts(to, device, counts.quarter.code, counts.cells)


def open_quarter(session: Session, quarter: Quarter) -> Quarter:
    """This quarter, or the first after it that has no table yet: a frozen one is never opened again."""
    org = session.membership.org_id if session.membership is not None else ""
    while session.store.figures.table(OUT, org, quarter.code) is not None:
        quarter = quarter.next
    return quarter


def running_quarter(session: Session, today: date | None = None) -> Quarter:
    """The quarter that is not over yet: by the hub's clock, or on a day that is handed in."""
    return Quarter.of(today or hub_now(session).astimezone().date())
