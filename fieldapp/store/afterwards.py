"""What persons said after a request was closed, at rest. The caller owns the transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.afterwards import Said
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.store.columns import marks, maybe_day, moment, read_maybe_day, read_moment
from fieldapp.store.database import Database, Row
from fieldapp.store.requests import OUT

_LIMIT: Final = 100


@dataclass(frozen=True, slots=True)
class Closed:
    """A request that was closed, with what was said of it since, if anything."""

    request_id: RequestId
    person_id: PersonId
    title: str
    recipient_name: str
    since: datetime
    said: Said | None


class AfterwardsRepository:
    """One row per request."""

    _SAID = "a.at, a.outcome, a.again_on, a.helped, a.respected, a.onward"
    # Whoever stopped or wanted no help since, and whose data may not be used now, is not asked.
    _ASKABLE = (
        "r.direction = ? AND r.person_id IS NOT NULL AND r.title <> ''"
        " AND NOT EXISTS (SELECT 1 FROM restriction x WHERE x.person_id = r.person_id"
        " AND x.lifted_at IS NULL)"
        " AND NOT EXISTS (SELECT 1 FROM request o WHERE o.direction = r.direction"
        " AND o.person_id = r.person_id AND o.since >= r.since AND o.state IN ({refused}))"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def said(self, request_id: RequestId) -> Said | None:
        """What came of one, if anything."""
        row = self._database.row(f"SELECT {self._SAID} FROM afterwards a WHERE a.request = ?", (request_id,))
        return None if row is None else _said(row)

    def keep(self, request_id: RequestId, person_id: PersonId, said: Said) -> None:
        """Note what came of it; a later note takes the place of the one before."""
        self._database.execute(
            "INSERT INTO afterwards (id, request, person_id, at, outcome, again_on, helped, respected,"
            f" onward) VALUES ({marks(9)}) ON CONFLICT (request) DO UPDATE SET"
            " person_id = excluded.person_id, at = excluded.at, outcome = excluded.outcome,"
            " again_on = excluded.again_on,"
            " helped = excluded.helped, respected = excluded.respected, onward = excluded.onward",
            (
                uuid4().hex,
                request_id,
                person_id,
                moment(said.at),
                said.outcome,
                maybe_day(said.again_on),
                said.helped,
                said.respected,
                said.onward,
            ),
        )

    def closed(
        self, states: Sequence[str], refused: Sequence[str], since: datetime, until: datetime
    ) -> list[Closed]:
        """Requests closed in this time of which the person may be asked, the longest closed first."""
        rows = self._database.rows(
            f"SELECT r.id, r.person_id, r.title, r.recipient_name, r.since, {self._SAID} FROM request r"
            f" LEFT JOIN afterwards a ON a.request = r.id WHERE {self._asked(refused)}"
            f" AND r.state IN ({marks(len(states))}) AND r.since BETWEEN ? AND ? ORDER BY r.since LIMIT ?",
            (OUT, *refused, *states, moment(since), moment(until), _LIMIT),
        )
        return [_closed(row) for row in rows]

    def of_request(
        self, request_id: RequestId, states: Sequence[str], refused: Sequence[str]
    ) -> Closed | None:
        """One request, when it is closed and the person may be asked."""
        row = self._database.row(
            f"SELECT r.id, r.person_id, r.title, r.recipient_name, r.since, {self._SAID} FROM request r"
            f" LEFT JOIN afterwards a ON a.request = r.id WHERE {self._asked(refused)}"
            f" AND r.state IN ({marks(len(states))}) AND r.id = ?",
            (OUT, *refused, *states, request_id),
        )
        return None if row is None else _closed(row)

    def counts(self, since: datetime) -> dict[tuple[str, str], int]:
        """(column, answer) → how many, of what was asked since a moment."""
        found: dict[tuple[str, str], int] = {}
        for column in ("helped", "respected", "onward"):
            rows = self._database.rows(
                f"SELECT {column}, count(*) FROM afterwards WHERE {column} <> '' AND at >= ?"
                f" GROUP BY {column}",
                (moment(since),),
            )
            found.update({(column, answer): n for answer, n in rows})
        return found

    def _asked(self, refused: Sequence[str]) -> str:
        return self._ASKABLE.format(refused=marks(len(refused)))


def _said(row: Row) -> Said:
    at, outcome, again_on, helped, respected, onward = row
    return Said(read_moment(at), outcome, read_maybe_day(again_on), helped, respected, onward)


def _closed(row: Row) -> Closed:
    id_, person_id, title, recipient, since, *said = row
    noted = _said(tuple(said)) if said[0] is not None else None
    return Closed(RequestId(id_), PersonId(person_id), title, recipient, read_moment(since), noted)
