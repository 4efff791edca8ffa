"""The journal, warm handovers and agreements with local helpers at rest. The caller owns the transaction."""

from __future__ import annotations

from datetime import datetime, time

from fieldapp.domain.finding import folded
from fieldapp.domain.ids import JournalId, LocalHelperId, PersonId, WarmId
from fieldapp.domain.journal import JournalEntry, LocalHelper, WarmHandover
from fieldapp.store.columns import (
    codes,
    marks,
    maybe_day,
    maybe_moment,
    moment,
    read_codes,
    read_maybe_day,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value

_ENTRY = (
    "id, person_id, at, kind, codes, text, decision, language, way, beside, due, done_at, shown_at, helper_id"
)
_WARM = "id, person_id, signal_id, at, form, service, steps, day, clock, place, note, done_at"
_HELPER = "id, name, help, what, reach, address, hours, until, ended_at"


class JournalRepository:
    """What was done, newest first; helpers by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # entries

    def save(self, entry: JournalEntry) -> None:
        """Add or change."""
        self._write("journal_entry", _ENTRY, (
            entry.id, entry.person_id, moment(entry.at), entry.kind, codes(entry.codes), entry.text,
            entry.decision, entry.language, entry.way, entry.beside, maybe_day(entry.due),
            maybe_moment(entry.done_at), maybe_moment(entry.shown_at), entry.helper_id,
        ))  # fmt: skip

    def get(self, entry_id: JournalId) -> JournalEntry | None:
        """One entry."""
        row = self._database.row(f"SELECT {_ENTRY} FROM journal_entry WHERE id = ?", (entry_id,))
        return None if row is None else _entry(row)

    def remove(self, entry_id: JournalId) -> bool:
        """Take back what was noted; False when it was not there."""
        return self._database.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,)) > 0

    def of_person(self, person_id: PersonId, kind: str = "") -> list[JournalEntry]:
        """Everything about one person, of one kind or of all."""
        return self._entries("person_id = ? AND ? IN ('', kind)", (person_id, kind))

    def open(self, kind: str) -> list[JournalEntry]:
        """Of one kind, everything not done, over all persons."""
        return self._entries("kind = ? AND done_at IS NULL", (kind,))

    def _entries(self, condition: str, values: tuple[Value, ...]) -> list[JournalEntry]:
        rows = self._database.rows(
            f"SELECT {_ENTRY} FROM journal_entry WHERE {condition} ORDER BY at DESC, rowid DESC", values
        )
        return [_entry(row) for row in rows]

    def count(self, kind: str, since: datetime) -> int:
        """How many of one kind since then."""
        found = self._database.value(
            "SELECT count(*) FROM journal_entry WHERE kind = ? AND at >= ?", (kind, moment(since))
        )
        return int(found or 0)

    # warm handovers

    def save_warm(self, warm: WarmHandover) -> None:
        """Add or change."""
        clock = None if warm.clock is None else warm.clock.isoformat("minutes")
        self._write("warm_handover", _WARM, (
            warm.id, warm.person_id, warm.signal_id, moment(warm.at), warm.form, warm.service,
            codes(warm.steps), maybe_day(warm.day), clock, warm.where, warm.note, maybe_moment(warm.done_at),
        ))  # fmt: skip

    def warm(self, warm_id: WarmId) -> WarmHandover | None:
        """One handover."""
        row = self._database.row(f"SELECT {_WARM} FROM warm_handover WHERE id = ?", (warm_id,))
        return None if row is None else _warm(row)

    def warm_of_person(self, person_id: PersonId) -> list[WarmHandover]:
        """Those of one person, newest first; also those of a signal that only now names this person."""
        rows = self._database.rows(
            f"SELECT {_WARM} FROM warm_handover WHERE person_id = ? OR (person_id IS NULL AND signal_id IN"
            " (SELECT id FROM signal WHERE person_id = ?)) ORDER BY at DESC, rowid DESC",
            (person_id, person_id),
        )
        return [_warm(row) for row in rows]

    def remove_warm(self, warm_id: WarmId) -> bool:
        """Take it back; False when it was not there."""
        return self._database.execute("DELETE FROM warm_handover WHERE id = ?", (warm_id,)) > 0

    # helpers

    def save_helper(self, helper: LocalHelper, made_at: datetime) -> None:
        """Add or change; `made_at` counts for a new one."""
        self._database.execute(
            f"INSERT INTO helper ({_HELPER}, folded, made_at) VALUES ({marks(11)}) ON CONFLICT (id) DO UPDATE"
            " SET name = excluded.name, help = excluded.help, what = excluded.what, reach = excluded.reach,"
            " address = excluded.address, hours = excluded.hours, until = excluded.until,"
            " ended_at = excluded.ended_at, folded = excluded.folded",
            (
                *(helper.id, helper.name, codes(helper.help), helper.what, helper.reach, helper.address),
                *(helper.hours, maybe_day(helper.until), maybe_moment(helper.ended_at)),
                *(folded(helper.name), moment(made_at)),
            ),
        )

    def helper(self, helper_id: LocalHelperId) -> LocalHelper | None:
        """One agreement."""
        row = self._database.row(f"SELECT {_HELPER} FROM helper WHERE id = ?", (helper_id,))
        return None if row is None else _helper(row)

    def helpers(self) -> list[LocalHelper]:
        """Every agreement, by name."""
        return [
            _helper(row) for row in self._database.rows(f"SELECT {_HELPER} FROM helper ORDER BY folded, id")
        ]

    def _write(self, table: str, columns: str, values: tuple[Value, ...]) -> None:
        names = columns.split(", ")
        changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
        self._database.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({marks(len(names))})"
            f" ON CONFLICT (id) DO UPDATE SET {changes}",
            values,
        )


def _entry(row: Row) -> JournalEntry:
    id_, person_id, at, kind, used, text, decision, language, way, beside, due, done, shown, helper = row
    return JournalEntry(
        JournalId(id_),
        None if person_id is None else PersonId(person_id),
        read_moment(at),
        kind,
        read_codes(used),
        text,
        decision,
        language,
        way,
        beside,
        read_maybe_day(due),
        read_maybe_moment(done),
        read_maybe_moment(shown),
        None if helper is None else LocalHelperId(helper),
    )


def _warm(row: Row) -> WarmHandover:
    id_, person_id, signal_id, at, form, service, steps, day, clock, place, note, done = row
    return WarmHandover(
        WarmId(id_),
        person_id,
        read_moment(at),
        form,
        signal_id,
        service,
        read_codes(steps),
        read_maybe_day(day),
        None if clock is None else time.fromisoformat(clock),
        place,
        note,
        read_maybe_moment(done),
    )


def _helper(row: Row) -> LocalHelper:
    id_, name, used, what, reach, address, hours, until, ended = row
    return LocalHelper(
        LocalHelperId(id_),
        name,
        read_codes(used),
        what,
        reach,
        address,
        hours,
        read_maybe_day(until),
        read_maybe_moment(ended),
    )
