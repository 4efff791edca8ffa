"""Two values of one field, both kept, and the record as it was when colleagues parted. The caller owns the
transaction.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from fieldapp.domain.conflicts import Told
from fieldapp.domain.ids import PersonId, SignalId
from fieldapp.store.columns import maybe_moment, moment, read_maybe_moment, read_moment
from fieldapp.store.database import Database, Row

MINE: Final = "mine"
THEIRS: Final = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field with two values; `chosen` is empty until a human said which one counts."""

    id: str
    person_id: PersonId
    what: str
    mine: Told = field(repr=False)
    theirs: Told = field(repr=False)
    colleague: str = field(repr=False)
    at: datetime
    signal_id: SignalId | None = None
    chosen: str = ""
    chosen_at: datetime | None = None


class ConflictRepository:
    """What differs, what was chosen, and what both had before."""

    _COLUMNS = "id, person_id, signal_id, field, mine, theirs, colleague, at, chosen, chosen_at"

    def __init__(self, database: Database) -> None:
        self._database = database

    def part(self, person_id: PersonId, told: Mapping[str, Told], at: datetime) -> None:
        """Remember what both have now."""
        self._database.execute(
            "INSERT INTO parted_version (person_id, at, told) VALUES (?, ?, ?)"
            " ON CONFLICT (person_id) DO UPDATE SET at = excluded.at, told = excluded.told",
            (person_id, moment(at), _text(told)),
        )

    def parted(self, person_id: PersonId) -> Mapping[str, Told] | None:
        """What both had when they parted, or None when nobody ever gave or got this person."""
        rows = self._database.rows("SELECT told FROM parted_version WHERE person_id = ?", (person_id,))
        return None if not rows else _read(rows[0][0])

    def add(self, conflict: Conflict) -> None:
        """Keep both values. The same two values of a field stand once."""
        values = (_text(conflict.mine), _text(conflict.theirs))
        known = self._database.value(
            "SELECT count(*) FROM conflict WHERE person_id = ? AND field = ? AND signal_id IS ?"
            " AND mine = ? AND theirs = ? AND chosen = ''",
            (conflict.person_id, conflict.what, conflict.signal_id, *values),
        )
        if known:
            return
        self._database.execute(
            f"INSERT INTO conflict ({self._COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                conflict.id,
                conflict.person_id,
                conflict.signal_id,
                conflict.what,
                *values,
                conflict.colleague,
                moment(conflict.at),
                conflict.chosen,
                maybe_moment(conflict.chosen_at),
            ),
        )

    def get(self, conflict_id: str) -> Conflict | None:
        """One of them."""
        rows = self._database.rows(f"SELECT {self._COLUMNS} FROM conflict WHERE id = ?", (conflict_id,))
        return None if not rows else _conflict(rows[0])

    def of_person(self, person_id: PersonId) -> list[Conflict]:
        """All of a person, those that wait first, the newest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM conflict WHERE person_id = ? ORDER BY chosen <> '', at DESC, id",
            (person_id,),
        )
        return [_conflict(row) for row in rows]

    def waiting(self) -> list[tuple[PersonId, int]]:
        """(person, how many fields wait for a choice)."""
        rows = self._database.rows(
            "SELECT person_id, count(*) FROM conflict WHERE chosen = '' GROUP BY person_id ORDER BY min(at)"
        )
        return [(PersonId(person), n) for person, n in rows]

    def choose(self, conflict_id: str, chosen: str, at: datetime) -> bool:
        """Say which value counts; False when that was said before."""
        return bool(
            self._database.execute(
                "UPDATE conflict SET chosen = ?, chosen_at = ? WHERE id = ? AND chosen = ''",
                (chosen, moment(at), conflict_id),
            )
        )


def _text(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _read(text: str) -> dict[str, Any]:
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def _conflict(row: Row) -> Conflict:
    id_, person, signal, name, mine, theirs, colleague, at, chosen, chosen_at = row
    return Conflict(
        id=id_,
        person_id=PersonId(person),
        what=name,
        mine=_read(mine),
        theirs=_read(theirs),
        colleague=colleague,
        at=read_moment(at),
        signal_id=None if signal is None else SignalId(signal),
        chosen=chosen,
        chosen_at=read_maybe_moment(chosen_at),
    )
