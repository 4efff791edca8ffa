"""From when each thing counts, what was announced, and what is left of those who went.

The caller owns the transaction. Days are trusted days (`domain.retention.step`), never the clock's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from fieldapp.domain.ids import DraftId
from fieldapp.store.columns import maybe_day, moment, read_maybe_day, read_moment
from fieldapp.store.database import Database, Row
from fieldapp.store.drafts import Draft, DraftRepository
from sync.ledger import EntryKind

PERSON: Final = "persoon"
DRAFT: Final = "concept"
WEEK: Final = "week"
REQUEST: Final = "aanvraag_"  # with the direction

# Where a contact with a person leaves its moment.
CONTACTS: Final = (
    ("signal", "noted_at"),
    ("conversation", "held_at"),
    ("journal_entry", "at"),
    ("warm_handover", "at"),
    ("sheet_given", "given_at"),
    ("right_note", "noted_at"),
    ("reach_note", "noted_at"),
    ("service_discussed", "at"),
    ("consent", "asked_at"),
)


@dataclass(frozen=True, slots=True)
class Clock:
    """How one thing stands. `newest` and `contacts` tell a new contact from those that counted before."""

    object: str
    ref: str
    counted_from: date
    newest: str = ""
    contacts: int = 0
    requests: int = 0
    closed_on: date | None = None
    checked_on: date | None = None
    rule: str = ""
    due: date | None = None
    announced_on: date | None = None
    seen_on: date | None = None
    extended_to: date | None = None
    extended_on: date | None = None
    reason: str = ""
    hold: str = ""
    going: bool = False

    def anew(self) -> Clock:
        """Not announced: something happened, so that it is another thing that will go."""
        return replace(self, announced_on=None, seen_on=None)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the store knows of one person: contacts so far, and their requests by state."""

    newest: str
    contacts: int
    requests: int
    open: int
    refused: bool


class RetentionRepository:
    """The clocks, the terms that were set, and the figures."""

    _COLUMNS = (
        "object, ref, counted_from, newest, contacts, requests, closed_on, checked_on, rule, due,"
        " announced_on, seen_on, extended_to, extended_on, reason, hold, going"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- clocks ---------------------------------------------------------------------------------------

    def get(self, what: str, ref: str) -> Clock | None:
        row = self._database.row(
            f"SELECT {self._COLUMNS} FROM retention WHERE object = ? AND ref = ?", (what, ref)
        )
        return None if row is None else _clock(row)

    def received_past(self, day: date) -> list[str]:
        """Requests that came in, still say something, and whose agreed last day lies before `day`."""
        rows = self._database.rows(
            "SELECT id FROM request WHERE direction = 'in' AND until < ? AND length(payload) > 0"
            " ORDER BY until, id",
            (day.isoformat(),),
        )
        return [id_ for (id_,) in rows]

    def save(self, clock: Clock) -> None:
        """Add or change."""
        c = clock
        self._database.execute(
            f"INSERT OR REPLACE INTO retention ({self._COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(c.object, c.ref, c.counted_from.isoformat(), c.newest, c.contacts, c.requests),
                *(maybe_day(c.closed_on), maybe_day(c.checked_on) or "", c.rule, maybe_day(c.due)),
                *(maybe_day(c.announced_on), maybe_day(c.seen_on), maybe_day(c.extended_to)),
                *(maybe_day(c.extended_on), c.reason, c.hold, c.going),
            ),
        )

    def forget(self, what: str, ref: str) -> None:
        """It went, or is not there any more."""
        self._database.execute("DELETE FROM retention WHERE object = ? AND ref = ?", (what, ref))

    def announced(self) -> list[Clock]:
        """Everything that was announced, the first to go first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM retention WHERE announced_on IS NOT NULL ORDER BY due, object, ref"
        )
        return [_clock(row) for row in rows]

    def going(self) -> Clock | None:
        """One that was begun and is not finished."""
        row = self._database.row(f"SELECT {self._COLUMNS} FROM retention WHERE going LIMIT 1")
        return None if row is None else _clock(row)

    def of_object(self, what: str) -> list[Clock]:
        """All clocks of one kind of thing."""
        rows = self._database.rows(f"SELECT {self._COLUMNS} FROM retention WHERE object = ?", (what,))
        return [_clock(row) for row in rows]

    def uncheck(self) -> None:
        """Look at everything once more today."""
        self._database.execute("UPDATE retention SET checked_on = ''")

    def forget_gone(self) -> int:
        """Clocks of people, drafts and requests that are no longer here."""
        return self._database.execute(
            "DELETE FROM retention WHERE (object = 'persoon' AND ref NOT IN (SELECT id FROM person))"
            " OR (object = 'concept' AND ref NOT IN (SELECT id FROM draft))"
        )

    # --- what to look at ------------------------------------------------------------------------------

    def unchecked_people(self, today: date, limit: int) -> list[str]:
        """People not looked at today."""
        rows = self._database.rows(
            "SELECT p.id FROM person p LEFT JOIN retention r ON r.object = 'persoon' AND r.ref = p.id"
            " WHERE coalesce(r.checked_on, '') <> ? LIMIT ?",
            (today.isoformat(), limit),
        )
        return [id_ for (id_,) in rows]

    def people(self) -> int:
        """How many people there are."""
        return int(self._database.value("SELECT count(*) FROM person"))

    def unchecked_drafts(self, today: date, limit: int) -> list[str]:
        """Drafts not looked at today."""
        rows = self._database.rows(
            "SELECT d.id FROM draft d LEFT JOIN retention r ON r.object = 'concept' AND r.ref = d.id"
            " WHERE coalesce(r.checked_on, '') <> ? LIMIT ?",
            (today.isoformat(), limit),
        )
        return [id_ for (id_,) in rows]

    def unchecked_requests(self, today: date, limit: int) -> list[tuple[str, str]]:
        """(direction, id) of requests of nobody known here, not looked at today, that still have content."""
        rows = self._database.rows(
            "SELECT q.direction, q.id FROM request q LEFT JOIN retention r"
            " ON r.object = 'aanvraag_' || q.direction AND r.ref = q.id"
            " WHERE (q.payload <> x'' OR q.title <> '')"
            " AND (q.person_id IS NULL OR q.person_id NOT IN (SELECT id FROM person))"
            " AND coalesce(r.checked_on, '') <> ? LIMIT ?",
            (today.isoformat(), limit),
        )
        return [(direction, id_) for direction, id_ in rows]

    def standing(self, person_id: str, open_states: tuple[str, ...]) -> Standing:
        """Contacts with one person, their requests, and whether the last word was no."""
        parts = " UNION ALL ".join(f"SELECT {at} AS at FROM {table} WHERE person_id = ?1"
                                   for table, at in CONTACTS)  # fmt: skip
        count, newest = self._database.rows(f"SELECT count(*), coalesce(max(at), '') FROM ({parts})",
                                            (person_id,))[0]  # fmt: skip
        states = self._database.rows("SELECT state FROM request WHERE person_id = ?", (person_id,))
        last = self._database.row(
            "SELECT answer, asked_at FROM consent WHERE person_id = ? ORDER BY asked_at DESC LIMIT 1",
            (person_id,),
        )
        refused = last is not None and last[0] == "nee" and last[1] >= newest and not states
        still = sum(state in open_states for (state,) in states)
        return Standing(newest, count, len(states), still, refused)

    def drafts(self, ids: Sequence[str]) -> list[Draft]:
        """These drafts, as far as they are still there."""
        found = (DraftRepository(self._database).get(DraftId(id_)) for id_ in ids)
        return [draft for draft in found if draft is not None]

    def agreed(self, signal_id: str) -> bool:
        """Whether somebody said yes to sending this signal, and did not take that back."""
        return (
            self._database.value(
                "SELECT 1 FROM consent WHERE signal_id = ? AND answer = 'ja' AND withdrawn_at IS NULL",
                (signal_id,),
            )
            is not None
        )

    # --- signals of nobody ----------------------------------------------------------------------------

    def mark_day(self, today: date) -> None:
        """Note which signals are there by today; the first word of a day counts."""
        self._database.execute(
            "INSERT OR IGNORE INTO retention_day (day, newest)"
            " VALUES (?, (SELECT coalesce(max(n), 0) FROM signal))",
            (today.isoformat(),),
        )

    def there_by(self, day: date) -> int:
        """The number up to which signals were there on a day."""
        found = self._database.value("SELECT max(newest) FROM retention_day WHERE day <= ?",
                                     (day.isoformat(),))  # fmt: skip
        return int(found or 0)

    def weeks(self) -> list[tuple[str, date]]:
        """Each week that was seen, by its number, and its last day; the oldest first."""
        days = self._database.rows("SELECT day FROM retention_day ORDER BY day")
        found: dict[str, date] = {}
        for (text,) in days:
            day = date.fromisoformat(text)
            found[f"{day:%G-W%V}"] = day + timedelta(days=7 - day.isoweekday())
        return list(found.items())

    def loose(self, first: int, last: int, limit: int) -> list[str]:
        """Signals of nobody, with numbers above `first` up to `last`."""
        rows = self._database.rows(
            "SELECT id FROM signal WHERE n > ? AND n <= ? AND person_id IS NULL ORDER BY n LIMIT ?",
            (first, last, limit),
        )
        return [id_ for (id_,) in rows]

    def count_loose(self, last: int) -> int:
        """How many signals of nobody have a number up to `last`."""
        return int(
            self._database.value("SELECT count(*) FROM signal WHERE n <= ? AND person_id IS NULL", (last,))
        )

    def outside_files(self) -> list[tuple[str, date]]:
        """(name, day to remove it) of files that left the cipher and were not ticked off yet."""
        rows = self._database.rows(
            "SELECT substr(source, 6), day FROM agenda_item WHERE source LIKE 'file:%' AND state = 'open'"
            " ORDER BY day, source"
        )
        return [(name, date.fromisoformat(day)) for name, day in rows]

    # --- terms ----------------------------------------------------------------------------------------

    def terms(self) -> dict[str, tuple[int, str, datetime]]:
        """What was set: the amount, by whom and when."""
        rows = self._database.rows("SELECT rule, amount, set_by, set_at FROM retention_term")
        return {rule: (amount, by, read_moment(at)) for rule, amount, by, at in rows}

    def set_term(self, rule: str, amount: int, by: str, at: datetime) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO retention_term (rule, amount, set_by, set_at) VALUES (?, ?, ?, ?)",
            (rule, amount, by, moment(at)),
        )

    def newest_erasure(self) -> int:
        """The number of the latest entry of the Logboek that says that something went; 0 for none."""
        kinds = f"{int(EntryKind.WITHDRAWAL)}, {int(EntryKind.ERASURE)}"
        found = self._database.value(f"SELECT max(n) FROM ledger_entry WHERE kind IN ({kinds})")
        return int(found or 0)

    # --- what the hub signed --------------------------------------------------------------------------

    def hub_seconds(self) -> int:
        """The newest moment that the hub put its name to, in seconds since 1970; 0 for none."""
        return int(
            self._database.value(
                "SELECT max(coalesce((SELECT max(hub_time) FROM anchor), 0),"
                " coalesce((SELECT max(hub_time) FROM outbox), 0))"
            )
        )

    # --- decisions, figures, and who is left alone ----------------------------------------------------

    def ended_decision(self, before: date) -> tuple[str, str, str] | None:
        """(direction, request, thread) of one kept decision from before a day."""
        return self._database.row(
            "SELECT direction, request, thread FROM kept_decision WHERE kept_from < ? LIMIT 1",
            (before.isoformat(),),
        )

    def forget_decision(self, direction: str, request: str, thread: str) -> None:
        """Erase a kept decision, and what the Logboek knew of its thread."""
        self._database.execute(
            "DELETE FROM kept_decision WHERE direction = ? AND request = ?", (direction, request)
        )
        if thread:
            self._database.execute("DELETE FROM ledger_fact WHERE thread = ?", (thread,))

    def decisions(self) -> int:
        """How many decisions are kept without anybody."""
        return int(self._database.value("SELECT count(*) FROM kept_decision"))

    def figures(self) -> dict[tuple[str, str, str], int]:
        """(month, what, code): how many were counted of those who went."""
        rows = self._database.rows("SELECT month, what, code, n FROM kept_figure")
        return {(month, what, code): n for month, what, code, n in rows}

    def figure(self, month: str, what: str) -> dict[str, int]:
        """By code, for one month."""
        rows = self._database.rows(
            "SELECT code, n FROM kept_figure WHERE month = ? AND what = ?", (month, what)
        )
        return dict(rows)

    def leave_alone(self, id_: str, codename: str, today: date) -> None:
        """Somebody asked not to be approached: the codename stays, for that alone."""
        self._database.execute(
            "INSERT INTO leave_alone (id, codename, noted_on) VALUES (?, ?, ?)",
            (id_, codename, today.isoformat()),
        )

    def left_alone(self) -> list[tuple[str, str, date]]:
        """(id, codename, day) of those who asked not to be approached."""
        rows = self._database.rows("SELECT id, codename, noted_on FROM leave_alone ORDER BY codename, id")
        return [(id_, codename, date.fromisoformat(day)) for id_, codename, day in rows]

    def approach_again(self, id_: str) -> None:
        """It counts no longer."""
        self._database.execute("DELETE FROM leave_alone WHERE id = ?", (id_,))


def _clock(row: Row) -> Clock:
    what, ref, counted, newest, contacts, requests, closed, checked, rule, due = row[:10]
    announced, seen, extended_to, extended_on, reason, hold, going = row[10:]
    return Clock(
        what,
        ref,
        date.fromisoformat(counted),
        newest,
        contacts,
        requests,
        read_maybe_day(closed),
        read_maybe_day(checked or None),
        rule,
        read_maybe_day(due),
        read_maybe_day(announced),
        read_maybe_day(seen),
        read_maybe_day(extended_to),
        read_maybe_day(extended_on),
        reason,
        hold,
        bool(going),
    )
