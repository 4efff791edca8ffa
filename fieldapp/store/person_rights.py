"""What a person asked of us: not to use something further, and what was put right in a request that was sent.

The caller owns the transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import AddendumId, MessageId, PersonId, ThreadId
from fieldapp.store.columns import maybe_moment, moment, read_maybe_moment, read_moment
from fieldapp.store.database import Database, Row

OUT: Final = "out"
IN: Final = "in"


@dataclass(frozen=True, slots=True)
class Restriction:
    """From when on, and on which ground of article 18, nothing of a person is used further."""

    id: str
    person_id: PersonId
    ground: str
    since: datetime
    lifted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Addendum:
    """What was said afterwards about a request, as its bytes; `person_id` on the sender's side only."""

    direction: str
    id: AddendumId
    thread: ThreadId
    mid: MessageId
    at: datetime
    payload: bytes
    person_id: PersonId | None = None


class PersonRightsRepository:
    """Restrictions by person, addenda by request."""

    _RESTRICTION = "id, person_id, ground, since, lifted_at"
    _ADDENDUM = "direction, id, thread, mid, at, payload, person_id"

    def __init__(self, database: Database) -> None:
        self._database = database

    def restrict(self, restriction: Restriction) -> None:
        """Note a restriction, or that it was lifted."""
        self._database.execute(
            f"INSERT INTO restriction ({self._RESTRICTION}) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET lifted_at = excluded.lifted_at",
            (
                restriction.id,
                restriction.person_id,
                restriction.ground,
                moment(restriction.since),
                maybe_moment(restriction.lifted_at),
            ),
        )

    def restrictions(self, person_id: PersonId) -> list[Restriction]:
        """All of them, the newest first."""
        rows = self._database.rows(
            f"SELECT {self._RESTRICTION} FROM restriction WHERE person_id = ? ORDER BY since DESC, id",
            (person_id,),
        )
        return [_restriction(row) for row in rows]

    def hold(self, person_id: PersonId) -> str:
        """The ground on which nothing of this person is used or erased now; empty when there is none."""
        ground = self._database.value(
            "SELECT ground FROM restriction WHERE person_id = ? AND lifted_at IS NULL"
            " ORDER BY since DESC, id LIMIT 1",
            (person_id,),
        )
        return "" if ground is None else str(ground)

    def add_addendum(self, addendum: Addendum) -> bool:
        """Keep an addendum; False, and nothing changed, when it is known."""
        changed = self._database.execute(
            f"INSERT INTO addendum ({self._ADDENDUM}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                addendum.direction,
                addendum.id,
                addendum.thread,
                addendum.mid,
                moment(addendum.at),
                addendum.payload,
                addendum.person_id,
            ),
        )
        return changed > 0

    def addenda(self, direction: str, thread: ThreadId) -> list[Addendum]:
        """What was said of one request, oldest first."""
        rows = self._database.rows(
            f"SELECT {self._ADDENDUM} FROM addendum WHERE direction = ? AND thread = ? ORDER BY at, id",
            (direction, thread),
        )
        return [_addendum(row) for row in rows]


def _restriction(row: Row) -> Restriction:
    id_, person_id, ground, since, lifted_at = row
    return Restriction(id_, PersonId(person_id), ground, read_moment(since), read_maybe_moment(lifted_at))


def _addendum(row: Row) -> Addendum:
    direction, id_, thread, mid, at, payload, person_id = row
    return Addendum(
        direction,
        AddendumId(id_),
        ThreadId(thread),
        MessageId(mid),
        read_moment(at),
        payload,
        None if person_id is None else PersonId(person_id),
    )
