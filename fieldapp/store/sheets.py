"""Which sheets were given to whom, and the number on each. The caller owns the transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.domain.ids import PersonId, RequestId, ThreadId
from fieldapp.store.columns import marks, moment, read_moment
from fieldapp.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class GivenSheet:
    """One sheet that went along: `language` stands beside the Dutch, `number` is the one to stop with."""

    id: str
    person_id: PersonId
    sheet: str
    given_at: datetime
    language: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A request as the number to stop with needs it."""

    id: RequestId
    thread: ThreadId
    direction: str
    title: str
    other: str
    state: str
    person_id: PersonId | None


class SheetRepository:
    """Sheets given, the newest first."""

    _COLUMNS = "id, person_id, sheet, given_at, language, number"
    _THREAD = (
        "id, thread, direction, title, CASE direction WHEN 'out' THEN recipient_name ELSE sender_name END"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, given: GivenSheet) -> None:
        """Keep that a sheet was given."""
        self._database.execute(
            f"INSERT INTO sheet_given ({self._COLUMNS}) VALUES ({marks(6)})",
            (
                given.id,
                given.person_id,
                given.sheet,
                moment(given.given_at),
                given.language,
                given.number,
            ),
        )

    def remove(self, given_id: str) -> bool:
        """Take back what was noted by mistake; False when it was not there."""
        return self._database.execute("DELETE FROM sheet_given WHERE id = ?", (given_id,)) > 0

    def of_person(self, person_id: PersonId) -> tuple[GivenSheet, ...]:
        """Everything given to one person."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM sheet_given WHERE person_id = ? ORDER BY given_at DESC, id",
            (person_id,),
        )
        return tuple(_given(row) for row in rows)

    def with_number(self, number: str) -> tuple[GivenSheet, ...]:
        """The sheets that carry this number."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM sheet_given WHERE number = ? AND number <> ''"
            " ORDER BY given_at DESC",
            (number,),
        )
        return tuple(_given(row) for row in rows)

    def threads(self) -> tuple[ThreadLine, ...]:
        """Every request of this device, given and received, the newest first."""
        rows = self._database.rows(f"SELECT {self._THREAD}, state, person_id FROM request ORDER BY n DESC")
        return tuple(ThreadLine(*row) for row in rows)


def _given(row: Row) -> GivenSheet:
    given_id, person_id, sheet, given_at, language, number = row
    return GivenSheet(given_id, person_id, sheet, read_moment(given_at), language, number)
