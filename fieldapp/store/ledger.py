"""The ledger at rest: entries that never change, their facts that can be erased, and the anchors given away.

The caller owns the transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fieldapp.domain.ids import MessageId, PersonId, ThreadId
from fieldapp.store.columns import marks, moment, read_moment
from fieldapp.store.database import Database, Row, Value


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry as it was signed."""

    n: int
    at: datetime
    kind: int
    entry: bytes
    hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Facts:
    """What an entry is about: bytes with their salt, and by which message, thread and person to find them."""

    salt: bytes
    facts: bytes
    mid: MessageId | None = None
    thread: ThreadId | None = None
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A value given to others, and the nonce that proves which entry it stands for.

    `hub_time` and `signature` are the hub's word that it heard it.
    """

    n: int
    value: bytes
    inc: str
    nonce: bytes
    hub_time: int | None = None
    signature: bytes | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries: of these kinds (none: all), about these persons (None: any), between two moments."""

    kinds: tuple[int, ...] = ()
    people: tuple[PersonId, ...] | None = None
    since: datetime | None = None
    before: datetime | None = None

    def where(self) -> tuple[list[str], list[Value]]:
        """Conditions on `ledger_entry AS e` and `ledger_fact AS f`, with their values."""
        found: list[str] = []
        values: list[Value] = []
        if self.kinds:
            found.append(f"e.kind IN ({marks(len(self.kinds))})")
            values += self.kinds
        if self.people is not None:
            found.append(f"f.person_id IN ({marks(len(self.people))})")
            values += self.people
        for condition, at in (("e.at >= ?", self.since), ("e.at < ?", self.before)):
            if at is not None:
                found.append(condition)
                values.append(moment(at))
        return found, values


@dataclass(frozen=True, slots=True)
class LoggedFacts:
    """An entry with what it is about; `facts` is empty and `erased` is set once that was erased."""

    n: int
    at: datetime
    kind: int
    hash: bytes
    facts: bytes
    mid: MessageId | None
    thread: ThreadId | None
    person_id: PersonId | None
    erased: bool


class LedgerRepository:
    """Entries one after the other without a gap."""

    _LINE = "n, at, kind, entry, hash, signature"
    _ANCHOR = "n, value, inc, nonce, hub_time, signature"

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, line: LedgerLine, facts: Facts | None) -> None:
        """Add the next entry with its facts, if it has any. Any other number is a mistake of ours."""
        if line.n != self.next_number():
            raise ValueError("the ledger has no gaps")
        self._database.execute(
            f"INSERT INTO ledger_entry ({self._LINE}) VALUES (?, ?, ?, ?, ?, ?)",
            (line.n, moment(line.at), line.kind, line.entry, line.hash, line.signature),
        )
        if facts is None:
            return
        self._database.execute(
            "INSERT INTO ledger_fact (n, salt, facts, mid, thread, person_id) VALUES (?, ?, ?, ?, ?, ?)",
            (line.n, facts.salt, facts.facts, facts.mid, facts.thread, facts.person_id),
        )

    def next_number(self) -> int:
        """One above everything that was ever written. Where entries were cut off, the gap stays to be seen:
        the profile must open all the same, and what is left of them is never written over.
        """
        highest = self._database.value(
            "SELECT max(coalesce((SELECT max(n) FROM ledger_entry), 0),"
            " coalesce((SELECT max(n) FROM ledger_fact), 0), coalesce((SELECT max(n) FROM anchor), 0))"
        )
        assert isinstance(highest, int)
        return highest + 1

    def newest(self) -> LedgerLine | None:
        row = self._database.row(f"SELECT {self._LINE} FROM ledger_entry ORDER BY n DESC LIMIT 1")
        return None if row is None else _entry(row)

    def of_thread(self, thread: ThreadId) -> list[tuple[int, datetime]]:
        """Kind and moment of every entry about a thread, the oldest first."""
        rows = self._database.rows(
            "SELECT e.kind, e.at FROM ledger_fact f JOIN ledger_entry e ON e.n = f.n WHERE f.thread = ?"
            " ORDER BY e.n",
            (thread,),
        )
        return [(int(kind), read_moment(at)) for kind, at in rows]

    def newest_of(self, kinds: Sequence[int]) -> tuple[int, bytes] | None:
        """Kind and facts (empty when erased) of the newest entry of these kinds."""
        row = self._database.row(
            "SELECT e.kind, coalesce(f.facts, x'') FROM ledger_entry e LEFT JOIN ledger_fact f ON f.n = e.n"
            f" WHERE e.kind IN ({marks(len(kinds))}) ORDER BY e.n DESC LIMIT 1",
            tuple(kinds),
        )
        return None if row is None else (int(row[0]), bytes(row[1]))

    def entries(self, after: int = 0, limit: int = 1000) -> list[LedgerLine]:
        """In order, after number `after`."""
        rows = self._database.rows(
            f"SELECT {self._LINE} FROM ledger_entry WHERE n > ? ORDER BY n LIMIT ?", (after, limit)
        )
        return [_entry(row) for row in rows]

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM ledger_entry"))

    def facts(self, n: int) -> Facts | None:
        """The facts of an entry; None once they were erased."""
        row = self._database.row(
            "SELECT salt, facts, mid, thread, person_id FROM ledger_fact WHERE n = ?", (n,)
        )
        return None if row is None else Facts(*row)

    def facts_between(self, first: int, last: int) -> dict[int, Facts]:
        """The facts of these entries that were not erased, by number."""
        rows = self._database.rows(
            "SELECT n, salt, facts, mid, thread, person_id FROM ledger_fact WHERE n BETWEEN ? AND ?",
            (first, last),
        )
        return {row[0]: Facts(*row[1:]) for row in rows}

    def last_before(self, before: datetime) -> LedgerLine | None:
        """The last entry of those that stand before the first from `before` on; never the newest."""
        row = self._database.row(
            f"SELECT {self._LINE} FROM ledger_entry WHERE n < coalesce("
            "(SELECT min(n) FROM ledger_entry WHERE at >= ?), (SELECT max(n) FROM ledger_entry))"
            " ORDER BY n DESC LIMIT 1",
            (moment(before),),
        )
        return None if row is None else _entry(row)

    def page(self, sought: Sought, below: int | None, limit: int, skip: int = 0) -> list[LoggedFacts]:
        """What is sought, newest first, below number `below` (None: any), after the first `skip`."""
        where, values = sought.where()
        if below is not None:
            where, values = [*where, "e.n < ?"], [*values, below]
        rows = self._database.rows(
            "SELECT e.n, e.at, e.kind, e.hash, f.facts, f.mid, f.thread, f.person_id, f.n IS NULL"
            f" FROM ledger_entry AS e LEFT JOIN ledger_fact AS f ON f.n = e.n{_conditions(where)}"
            " ORDER BY e.n DESC LIMIT ? OFFSET ?",
            (*values, limit, skip),
        )
        return [_logged(row) for row in rows]

    def count_of(self, sought: Sought) -> int:
        """How many entries are sought."""
        where, values = sought.where()
        joined = " JOIN ledger_fact AS f ON f.n = e.n" if sought.people is not None else ""
        return int(
            self._database.value(
                f"SELECT count(*) FROM ledger_entry AS e{joined}{_conditions(where)}", tuple(values)
            )
        )

    def people(self) -> list[PersonId]:
        """Everybody whom an entry is about."""
        rows = self._database.rows("SELECT DISTINCT person_id FROM ledger_fact WHERE person_id IS NOT NULL")
        return [row[0] for row in rows]

    def of_message(self, mid: MessageId) -> LedgerLine | None:
        """The entry that a message was sealed under."""
        row = self._database.row(
            f"SELECT {self._LINE} FROM ledger_entry WHERE n = (SELECT min(n) FROM ledger_fact WHERE mid = ?)",
            (mid,),
        )
        return None if row is None else _entry(row)

    def of_person(self, person_id: PersonId) -> list[LedgerLine]:
        """Everything that was recorded about a person, in order."""
        rows = self._database.rows(
            f"SELECT {self._LINE} FROM ledger_entry"
            " WHERE n IN (SELECT n FROM ledger_fact WHERE person_id = ?) ORDER BY n",
            (person_id,),
        )
        return [_entry(row) for row in rows]

    def check_point(self, n: int, through: int) -> None:
        """Let the database know that entry n is a checkpoint which says that all through `through` may go."""
        self._database.execute("INSERT INTO ledger_checkpoint (n, through) VALUES (?, ?)", (n, through))

    def prune(self, limit: int = 500) -> bool:
        """Remove some of what a checkpoint lets go; True while there may be more."""
        through = self._database.value("SELECT max(through) FROM ledger_checkpoint")
        if through is None:
            return False
        old = "(SELECT n FROM ledger_entry WHERE n <= ? ORDER BY n LIMIT ?)"
        for table in ("ledger_fact", "anchor"):
            self._database.execute(f"DELETE FROM {table} WHERE n IN {old}", (through, limit))
        return self._database.execute(f"DELETE FROM ledger_entry WHERE n IN {old}", (through, limit)) > 0

    def erase_facts(self, n: int) -> None:
        """Erase salt and facts: the chain still verifies and tells nothing."""
        self._database.execute("DELETE FROM ledger_fact WHERE n = ?", (n,))

    def add_anchor(self, anchor: Anchor) -> None:
        """Keep what will be given away, with its nonce."""
        self._database.execute(
            f"INSERT INTO anchor ({self._ANCHOR}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (anchor.n, anchor.value, anchor.inc, anchor.nonce, anchor.hub_time, anchor.signature),
        )

    def newest_anchor(self) -> Anchor | None:
        row = self._database.row(f"SELECT {self._ANCHOR} FROM anchor ORDER BY n DESC, value LIMIT 1")
        return None if row is None else Anchor(*row)

    def newest_word(self) -> Anchor | None:
        """The newest one that the hub has witnessed."""
        row = self._database.row(
            f"SELECT {self._ANCHOR} FROM anchor WHERE signature IS NOT NULL ORDER BY n DESC LIMIT 1"
        )
        return None if row is None else Anchor(*row)

    def anchors(self, after: int = 0, span: int = 2**62) -> list[Anchor]:
        """Those of `span` entries after number `after`, in order."""
        rows = self._database.rows(
            f"SELECT {self._ANCHOR} FROM anchor WHERE n > ? AND n <= ? ORDER BY n", (after, after + span)
        )
        return [Anchor(*row) for row in rows]

    def witness(self, value: bytes, hub_time: int, signature: bytes) -> None:
        """The hub's signed word that it heard this anchor; the first is kept."""
        self._database.execute(
            "UPDATE anchor SET hub_time = ?, signature = ? WHERE value = ? AND signature IS NULL",
            (hub_time, signature, value),
        )


def _conditions(where: list[str]) -> str:
    return " WHERE " + " AND ".join(where) if where else ""


def _logged(row: Row) -> LoggedFacts:
    n, at, kind, hash_, facts, mid, thread, person_id, erased = row
    return LoggedFacts(n, read_moment(at), kind, hash_, facts or b"", mid, thread, person_id, bool(erased))


def _entry(row: Row) -> LedgerLine:
    n, at, kind, entry, hash_, signature = row
    return LedgerLine(n, read_moment(at), kind, entry, hash_, signature)
