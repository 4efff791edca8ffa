"""Op pad: where the worker goes today and where they were, with what happened there the time before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from fieldapp.domain.agenda import VISIT
from fieldapp.domain.ids import AgendaId, PlaceId
from fieldapp.domain.places import HOME_VISIT
from fieldapp.workflow import agenda, presence
from fieldapp.workflow.agenda import AgendaItem
from fieldapp.workflow.presence import VisitRow
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day


@dataclass(frozen=True, slots=True)
class OutRow:
    """One visit of today: planned (`item_id`), or noted.

    `people` and `signals` are those of a noted visit; of a planned one those of the time before (`people` is
    empty when there was none). `has_address`: `agenda.address` tells where, when asked.
    """

    at: time | None
    place_id: PlaceId | None
    place_name: str
    home: bool
    item_id: AgendaId | None = None
    who: str = ""
    line: str = ""
    people: str = ""
    signals: int = 0
    has_address: bool = False

    @property
    def planned(self) -> bool:
        """Whether it is still to come."""
        return self.item_id is not None


def on_the_way(session: Session) -> tuple[OutRow, ...]:
    """The open planned visits of today, then those that were noted; each by hour."""
    today = local_day(session.now())
    planned = [item for item in agenda.items(session, today, today) if item.kind == VISIT and not item.done]
    been = presence.visits_between(session, today, today)
    return (*(_planned(session, item) for item in planned), *(_been(row) for row in been))


def _planned(session: Session, item: AgendaItem) -> OutRow:
    known = item.place_id if not item.home else None
    before = presence.last_at(session, known, item.day) if known is not None else None
    return OutRow(
        at=item.at,
        place_id=item.place_id,
        place_name=item.place_name,
        home=item.home,
        item_id=AgendaId(item.id),
        who=item.who,
        line=item.line,
        people=before.visit.people if before is not None else "",
        signals=before.signals if before is not None else 0,
        has_address=item.has_address,
    )


def _been(row: VisitRow) -> OutRow:
    return OutRow(
        at=row.visit.started.astimezone().time(),
        place_id=row.visit.place_id,
        place_name=row.place_name,
        home=row.visit.kind == HOME_VISIT,
        people=row.visit.people,
        signals=row.signals,
    )
