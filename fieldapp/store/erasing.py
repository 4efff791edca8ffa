"""Taking a person, or the content of a request, out of every table, and cleaning what a file still holds.

Rows are counted before they go (`kept_figure`): figures survive, without anybody. A table about a person has
a column `person_id`; whoever adds one need do nothing here. `secure_delete` blanks what was freed; a
full-text index keeps words as borders between its pages until it is merged whole, and the journal keeps old
pages until it is truncated: `Scrubber` does both, in short steps. The caller owns the transactions of
`Eraser`.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fieldapp.store.columns import read_moment
from fieldapp.store.database import PAGE_BYTES, Database
from fieldapp.store.merges import MergeRepository
from fieldapp.store.vocabulary import Vocabulary

INDEXES: Final = ("signal_index", "search_index")
_BIG: Final = 32 * 1024 * 1024
_RECEIPT: Final = 3  # a message that says only that another one came; kept whole, to be shown

# What is counted of each row that goes: the column of its moment, and its codes (or lists of codes).
_COUNTED: Final = {
    "signal": ("noted_at", ("kind", "domains", "non_take_up", "urgency", "wish", "about")),
    "conversation": ("held_at", ("wish",)),
    "journal_entry": ("at", ("kind",)),
    "warm_handover": ("at", ("form",)),
    "right_note": ("noted_at", ("status",)),
    "reach_note": ("noted_at", ("reach",)),
    "sheet_given": ("given_at", ("sheet",)),
    "service_discussed": ("at", ()),
    "afterwards": ("at", ("outcome", "helped", "respected", "onward")),
}
# Codes that stand in a table beside the row: that table, its column with the id of the row, its codes.
_BESIDE: Final = {"signal": ("circumstance", "signal_id", "barriers")}
_PUT_AWAY: Final = frozenset({"signal", "conversation"})
_KEPT_ROWS: Final = frozenset({"request", "handover", "ledger_fact", "consent", "signal"})


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows of each table went."""

    rows: dict[str, int]

    def plus(self, other: Erased) -> Erased:
        return Erased(dict(Counter(self.rows) + Counter(other.rows)))


class Eraser:
    """Erases in pieces, each short enough for one transaction."""

    def __init__(self, database: Database, vocabulary: Vocabulary) -> None:
        self._database, self._vocabulary = database, vocabulary

    # --- a person -------------------------------------------------------------------------------------

    def piece(self, person_id: str, closed_on: str) -> tuple[Erased, bool]:
        """Erase one piece of a person; answers what went, and whether there is more.

        One signal at a time: taking its words out of the index for good is what takes time.
        """
        signal = self._database.value("SELECT id FROM signal WHERE person_id = ? LIMIT 1", (person_id,))
        if signal is not None:
            return self.signal(signal, closed_on), True
        request = self._database.row(
            "SELECT direction, id FROM request WHERE person_id = ? LIMIT 1", (person_id,)
        )
        if request is not None:
            direction, request_id = request
            return self.request(direction, request_id, closed_on), True
        self._keep_records("person_id", person_id, closed_on)
        for table in MergeRepository(self._database).tables():
            if table not in _KEPT_ROWS and self._count(table, "person_id", person_id):
                return self._remove(table, "person_id", person_id), True
        return self._last_of(person_id), False

    def signal(self, signal_id: str, today: str) -> Erased:
        """One signal, with what hangs on it."""
        gone = Erased({})
        self._keep_records("signal_id", signal_id, today)
        for table in ("conversation", "warm_handover", "secrecy_record"):
            gone = gone.plus(self._remove(table, "signal_id", signal_id))
        self._drafts_about(signal_id)
        gone = gone.plus(self._remove("signal", "id", signal_id))
        self._vocabulary.forget()
        return gone

    def _last_of(self, person_id: str) -> Erased:
        """What is left: traces that stay without the person, consents, facts, drafts, and the person."""
        self._database.execute(
            "UPDATE message SET salt = NULL, payload = NULL WHERE mid IN"
            " (SELECT mid FROM handover WHERE person_id = ? UNION"
            "  SELECT mid FROM ledger_fact WHERE person_id = ? AND mid IS NOT NULL)",
            (person_id, person_id),
        )
        self._database.execute(
            "UPDATE handover SET person_id = NULL, payload = NULL, signals = '[]' WHERE person_id = ?",
            (person_id,),
        )
        consents = self._remove("consent", "person_id", person_id)
        facts = self._database.execute("DELETE FROM ledger_fact WHERE person_id = ?", (person_id,))
        self._drafts_about(person_id)
        gone = self._remove("person", "id", person_id)
        return Erased({"ledger_fact": facts} if facts else {}).plus(consents).plus(gone)

    def _drafts_about(self, ref: str) -> None:
        self._database.execute(
            "DELETE FROM draft WHERE for_id = ? OR for_id LIKE ? OR body LIKE ?",
            (ref, f"%{ref}%", f"%{ref}%"),
        )

    # --- a request ------------------------------------------------------------------------------------

    def request(self, direction: str, request_id: str, closed_on: str) -> Erased:
        """The identity and the content of a request; a row of nobody and the decision without a name stay."""
        thread, mid, consent = self._database.rows(
            "SELECT thread, mid, consent_id FROM request WHERE direction = ? AND id = ?",
            (direction, request_id),
        )[0]
        self._keep_decision(direction, request_id, mid, closed_on)
        self._remove("afterwards", "request", request_id)
        self._database.execute(
            "UPDATE request SET title = '', payload = x'', digest = '', person_id = NULL, signal_id = NULL,"
            " consent_id = NULL WHERE direction = ? AND id = ?",
            (direction, request_id),
        )
        both = self._database.value(
            "SELECT count(*) FROM request WHERE thread = ? AND payload <> x''", (thread,)
        )
        if not both:
            self._thread(thread)
        if consent is not None:
            self._database.execute("DELETE FROM consent WHERE id = ?", (consent,))
        return Erased({"request": 1})

    def _thread(self, thread: str) -> None:
        """What travelled in one thread, and the notes with its steps."""
        self._database.execute(
            "UPDATE message SET salt = NULL, payload = NULL WHERE thread = ? AND kind <> ?",
            (thread, _RECEIPT),
        )
        self._database.execute(
            "UPDATE outbox SET envelope = NULL WHERE thread = ? AND state NOT IN ('pending', 'unknown')",
            (thread,),
        )
        self._database.execute(
            "DELETE FROM preference WHERE key IN (SELECT 'step/' || id FROM event WHERE thread = ?)",
            (thread,),
        )
        self._database.execute("DELETE FROM ledger_fact WHERE thread = ?", (thread,))

    def _keep_decision(self, direction: str, request_id: str, mid: str, closed_on: str) -> None:
        facts: dict[str, Any] = {}
        written = self._database.value("SELECT facts FROM ledger_fact WHERE mid = ?", (mid,))
        if written is not None:
            facts = json.loads(written)
        said = {name: str(facts.get(name) or "") for name in ("basis", "policy")}
        self._database.execute(
            "INSERT OR IGNORE INTO kept_decision (direction, request, thread, kept_from, recipient_org,"
            " basis, policy, fields, asked_at, answer, form, until, withdrawn_at)"
            " SELECT q.direction, q.id, q.thread, ?, q.recipient_org, ?, ?, coalesce(c.fields, '[]'),"
            " c.asked_at, coalesce(c.answer, ''), coalesce(c.form, ''), c.until, c.withdrawn_at"
            " FROM request q LEFT JOIN consent c ON c.id = q.consent_id WHERE q.direction = ? AND q.id = ?",
            (closed_on, said["basis"], said["policy"], direction, request_id),
        )

    def counts(self, person_id: str) -> dict[str, int]:
        """How many rows of each table speak of a person."""
        tables = MergeRepository(self._database).tables()
        found = {table: self._count(table, "person_id", person_id) for table in tables}
        return {table: count for table, count in found.items() if count}

    def _keep_records(self, column: str, ref: str, today: str) -> None:
        """What was decided without sending anything: on what ground and when, of nobody."""
        self._database.execute(
            "INSERT OR IGNORE INTO kept_decision (direction, request, thread, kept_from, recipient_org,"
            " basis, policy, fields, asked_at, answer, form)"
            f" SELECT 'here', id, '', ?, '', basis, policy, '[]', at, '', kind FROM secrecy_record"
            f" WHERE {column} = ?",
            (today, ref),
        )

    # --- rows -----------------------------------------------------------------------------------------

    def _count(self, table: str, column: str, value: str) -> int:
        return int(self._database.value(f"SELECT count(*) FROM {table} WHERE {column} = ?", (value,)))

    def _remove(self, table: str, column: str, value: str) -> Erased:
        """Count the rows, then delete them."""
        if table in _COUNTED:
            self._count_rows(table, column, value)
        gone = self._database.execute(f"DELETE FROM {table} WHERE {column} = ?", (value,))
        return Erased({table: gone} if gone else {})

    def _count_rows(self, table: str, column: str, value: str) -> None:
        counted = self._counted(table, f"{column} = ?", (value,))
        self._database.execute_many(
            "INSERT INTO kept_figure (month, what, code, n) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (month, what, code) DO UPDATE SET n = n + excluded.n",
            [(*key, n) for key, n in counted.items()],
        )

    def live_figures(self) -> Counter[tuple[str, str, str]]:
        """What the kept figures would say of the rows that are still here."""
        counted: Counter[tuple[str, str, str]] = Counter()
        for table in _COUNTED:
            counted.update(self._counted(table, "1", ()))
        return counted

    def _counted(self, table: str, condition: str, params: tuple[str, ...]) -> Counter[tuple[str, str, str]]:
        """Rows by month, and by each of their codes; what was put away never counted."""
        at, codes = _COUNTED[table]
        away = " AND deleted_at IS NULL" if table in _PUT_AWAY else ""
        counted: Counter[tuple[str, str, str]] = Counter()
        for when, *values in self._database.rows(
            f"SELECT {', '.join((at, *codes))} FROM {table} WHERE {condition}{away}", params
        ):
            month = f"{read_moment(when).astimezone():%Y-%m}"
            counted[month, table, ""] += 1
            for name, code in zip(codes, values, strict=True):
                counted.update((month, f"{table}.{name}", each) for each in _codes(code))
        if table in _BESIDE:
            counted.update(self._counted_beside(table, condition + away, params))
        return counted

    def _counted_beside(
        self, table: str, condition: str, params: tuple[str, ...]
    ) -> Counter[tuple[str, str, str]]:
        at, (beside, ref, codes) = _COUNTED[table][0], _BESIDE[table]
        rows = self._database.rows(
            f"SELECT {table}.{at}, {beside}.{codes} FROM {table} JOIN {beside} ON {beside}.{ref} = {table}.id"
            f" WHERE {condition}",
            params,
        )
        return Counter(
            (f"{read_moment(when).astimezone():%Y-%m}", f"{table}.{codes}", each)
            for when, written in rows
            for each in _codes(written)
        )


def _codes(value: str) -> list[str]:
    """The codes of a column: one, or a list of them; none when it is empty."""
    if value.startswith("["):
        return list(json.loads(value))
    return [value] if value else []


class Scrubber:
    """Cleans what erasing leaves behind, one short step at a time: indexes, free pages, journal, copies."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self) -> None:
        """Begin to merge each index whole: no word of what went stays as a border between its pages."""
        for index in INDEXES:
            with self._database.transaction():
                self._database.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', -24)")

    def step(self) -> bool:
        """Merge a little; True while there is more."""
        more = [self._database.merge_index(index) for index in INDEXES]
        return any(more)

    def end(self) -> bool:
        """Write the file anew without gaps, truncate the journal; False when somebody is at work in it."""
        if not self._database.rewrite():
            return False
        for copy in _copies(self._database.path):
            copy.unlink(missing_ok=True)
        return True

    def is_big(self) -> bool:
        """Whether writing the file anew takes so long that once a day is enough."""
        return int(self._database.value("PRAGMA page_count")) * PAGE_BYTES > _BIG

    def fold(self) -> None:
        """Truncate the journal once more: that all is clean was written into it."""
        self._database.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _copies(path: Path) -> list[Path]:
    """Copies from before a migration: under the same key, with everything that stood there then."""
    return list(path.parent.glob(f"{path.name}.before-*"))
