"""Figures at rest: what can be counted here, what was given, sums that wait, tables that are frozen.

The caller owns the transaction. No column of these tables is about a person; of a worker only that a device
gave its counts is kept, for as long as its quarter has no table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Final, NamedTuple

from fieldapp.domain.ids import MailboxId, MessageId, OrgId, ThreadId
from fieldapp.store.columns import moment, read_codes, read_moment
from fieldapp.store.database import Database, Row

OUT: Final = "out"
IN: Final = "in"

MADE: Final = "made"
SENT: Final = "sent"
KEPT: Final = "kept"

_STATUS: Final = 2  # the message kind of a step


@dataclass(frozen=True, slots=True)
class FrozenTable:
    """A table as it was made, once. `state` of an own one: made, sent, or kept back by decision."""

    direction: str
    org: OrgId
    quarter: str
    payload: bytes
    made_at: datetime
    state: str
    mid: MessageId | str = ""


@dataclass(frozen=True, slots=True)
class CareAnswer:
    """What the coordinator answers to one criterion (E20) for a year, and how it stands with it."""

    year: int
    criterion: str
    standing: str
    text: str
    at: datetime


class Noted(NamedTuple):
    """The codes of one signal."""

    domains: tuple[str, ...]
    reasons: tuple[str, ...]
    barriers: tuple[str, ...]
    wish: str


class Came(NamedTuple):
    """One request of a mailbox, or sent from here."""

    thread: ThreadId
    mailbox: MailboxId
    made_at: datetime


_TABLE: Final = ", ".join(field.name for field in fields(FrozenTable))
_ANSWER: Final = ", ".join(field.name for field in fields(CareAnswer))


class FigureRepository:
    """What is counted, given, added up and frozen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- what can be counted here ---------------------------------------------------------------------

    def noted_before(self, end: datetime) -> list[Noted]:
        """The codes of every signal from before a moment that is still here."""
        rows = self._database.rows(
            "SELECT s.domains, s.non_take_up, coalesce(c.barriers, '[]'), s.wish FROM signal s"
            " LEFT JOIN circumstance c ON c.signal_id = s.id WHERE s.noted_at < ? AND s.deleted_at IS NULL",
            (moment(end),),
        )
        return [Noted(read_codes(a), read_codes(b), read_codes(c), wish) for a, b, c, wish in rows]

    def went_before(self, month: str) -> dict[tuple[str, str], int]:
        """(what, code): how many of the signals that were erased, of months up to and with this one."""
        rows = self._database.rows(
            "SELECT what, code, sum(n) FROM kept_figure WHERE month <= ? AND what LIKE 'signal%'"
            " GROUP BY what, code",
            (month,),
        )
        return {(what, code): n for what, code, n in rows}

    def requests(self, direction: str) -> list[Came]:
        """Every request of a side; of what was erased the row of nobody is still there.

        The next step of a ladder is none while it lies with its holders.
        """
        rows = self._database.rows(
            "SELECT thread, recipient_mailbox, made_at FROM request WHERE direction = ?"
            " AND (state <> '' OR thread NOT IN (SELECT next FROM rung))",
            (direction,),
        )
        return [Came(ThreadId(thread), MailboxId(box), read_moment(made)) for thread, box, made in rows]

    def headers_heard(self, end: datetime, mailboxes: Iterable[str]) -> list[tuple[bytes, datetime]]:
        """(signed header, moment it was opened here) of every step that came to these mailboxes."""
        found: list[tuple[bytes, datetime]] = []
        for mailbox in mailboxes:
            rows = self._database.rows(
                "SELECT header, at FROM message WHERE direction = 'in' AND kind = ? AND mailbox = ?"
                " AND at < ?",
                (_STATUS, mailbox, moment(end)),
            )
            found += [(header, read_moment(at)) for header, at in rows]
        return found

    # --- what this device gave ------------------------------------------------------------------------

    def last_turn(self, scope: str) -> str:
        """The last quarter that was counted through, or empty."""
        return str(self._database.value("SELECT quarter FROM count_turn WHERE scope = ?", (scope,)) or "")

    def given(self, scope: str) -> Counter[str]:
        """What was given in all, per cell."""
        rows = self._database.rows("SELECT cell, n FROM count_given WHERE scope = ?", (scope,))
        return Counter(dict(rows))

    def note_turn(self, scope: str, quarter: str, given: Mapping[str, int]) -> None:
        """A quarter was counted through; `given` is what was given in all by now."""
        self._database.execute(
            "INSERT INTO count_turn (scope, quarter) VALUES (?, ?)"
            " ON CONFLICT (scope) DO UPDATE SET quarter = excluded.quarter",
            (scope, quarter),
        )
        self._database.execute_many(
            "INSERT INTO count_given (scope, cell, n) VALUES (?, ?, ?)"
            " ON CONFLICT (scope, cell) DO UPDATE SET n = excluded.n",
            [(scope, cell, n) for cell, n in given.items()],
        )

    # --- what the organisation adds up ----------------------------------------------------------------

    def add_counts(self, quarter: str, device: str, said: str, cells: Mapping[str, int]) -> bool:
        """Add what a device gave for the quarter `said` to the sum of `quarter`; False when it gave before.

        How much it was is known no more after that.
        """
        first = self._database.execute(
            "INSERT OR IGNORE INTO count_giver (device, said, quarter) VALUES (?, ?, ?)",
            (device, said, quarter),
        )
        if not first:
            return False
        self._database.execute_many(
            "INSERT INTO count_sum (quarter, cell, n) VALUES (?, ?, ?)"
            " ON CONFLICT (quarter, cell) DO UPDATE SET n = n + excluded.n",
            [(quarter, cell, n) for cell, n in cells.items()],
        )
        return True

    def sums(self, quarter: str) -> dict[str, int]:
        """The sum of a quarter, per cell."""
        return dict(self._database.rows("SELECT cell, n FROM count_sum WHERE quarter = ?", (quarter,)))

    def givers(self, quarter: str) -> int:
        """How many devices gave."""
        return int(self._database.value("SELECT count(*) FROM count_giver WHERE quarter = ?", (quarter,)))

    def forget_sums(self, quarter: str) -> None:
        """The table is frozen: nothing finer than that is kept."""
        self._database.execute("DELETE FROM count_sum WHERE quarter = ?", (quarter,))

    def open_quarters(self) -> list[str]:
        """Quarters for which something waits, the oldest first."""
        rows = self._database.rows("SELECT DISTINCT quarter FROM count_sum ORDER BY quarter")
        return [quarter for (quarter,) in rows]

    # --- tables ---------------------------------------------------------------------------------------

    def freeze(self, table: FrozenTable) -> bool:
        """Keep a table for good; False, and nothing changed, when this quarter of theirs has one."""
        return (
            self._database.execute(
                f"INSERT INTO figures_table ({_TABLE}) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (direction, org, quarter) DO NOTHING",
                (
                    *(table.direction, table.org, table.quarter, table.payload, moment(table.made_at)),
                    *(table.state, table.mid),
                ),
            )
            > 0
        )

    def table(self, direction: str, org: OrgId | str, quarter: str) -> FrozenTable | None:
        """The table of one organisation and quarter."""
        row = self._database.row(
            f"SELECT {_TABLE} FROM figures_table WHERE direction = ? AND org = ? AND quarter = ?",
            (direction, org, quarter),
        )
        return None if row is None else _table(row)

    def tables(self, direction: str) -> list[FrozenTable]:
        """All of a side, the newest quarter first."""
        rows = self._database.rows(
            f"SELECT {_TABLE} FROM figures_table WHERE direction = ? ORDER BY quarter DESC, org",
            (direction,),
        )
        return [_table(row) for row in rows]

    def settle(self, org: OrgId | str, quarter: str, state: str, mid: MessageId | str) -> None:
        """An own table was sent, or is kept back by decision."""
        self._database.execute(
            "UPDATE figures_table SET state = ?, mid = ? WHERE direction = 'out' AND org = ? AND quarter = ?",
            (state, mid, org, quarter),
        )

    # --- what the coordinator answers -----------------------------------------------------------------

    def answers(self, year: int) -> list[CareAnswer]:
        """The answers for a year."""
        rows = self._database.rows(
            f"SELECT {_ANSWER} FROM care_answer WHERE year = ? ORDER BY criterion", (year,)
        )
        return [CareAnswer(a, b, c, d, read_moment(at)) for a, b, c, d, at in rows]

    def answer(self, answer: CareAnswer) -> None:
        """Keep an answer; a later one takes its place."""
        self._database.execute(
            f"INSERT INTO care_answer ({_ANSWER}) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (year, criterion) DO UPDATE SET standing = excluded.standing,"
            " text = excluded.text, at = excluded.at",
            (answer.year, answer.criterion, answer.standing, answer.text, moment(answer.at)),
        )


def _table(row: Row) -> FrozenTable:
    direction, org, quarter, payload, made_at, state, mid = row
    return FrozenTable(direction, OrgId(org), quarter, payload, read_moment(made_at), state, mid)
