"""Handovers at rest: what came in, what went out, their steps, and counts of answers without anybody's name.

The caller owns the transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from fieldapp.domain.handover import standing
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, MessageId, PersonId, SignalId
from fieldapp.store.columns import codes, marks, maybe_day, moment, read_codes, read_maybe_day, read_moment
from fieldapp.store.database import Database, Row

OUT: Final = "out"
IN: Final = "in"


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One handover. `payload` is there while it came in and is not closed; what went out is a trace."""

    direction: str
    id: HandoverId
    what: str
    mid: MessageId
    mailbox: MailboxId
    device: DeviceId
    name: str
    role: str
    made_at: datetime
    until: date
    answer: str
    identified: bool
    paper: date | None = None
    standing: str = ""
    payload: bytes | None = field(default=None, repr=False)
    person_id: PersonId | None = None
    signals: tuple[SignalId, ...] = ()


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a handover; `id` is the mid that brought it."""

    handover: HandoverId
    id: MessageId
    code: str
    device: DeviceId
    at: datetime


class HandoverRepository:
    """Handovers of both directions, newest first."""

    _COLUMNS = (
        "direction, id, what, mid, mailbox, device, name, role, made_at, until, answer, identified, paper,"
        " standing, payload, person_id, signals"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, line: HandoverLine) -> bool:
        """Keep a new one; False, and nothing changed, when it is known."""
        changed = self._database.execute(
            f"INSERT INTO handover ({self._COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                *(line.direction, line.id, line.what, line.mid, line.mailbox, line.device, line.name),
                *(line.role, moment(line.made_at), line.until.isoformat(), line.answer, line.identified),
                *(maybe_day(line.paper), line.standing, line.payload, line.person_id, codes(line.signals)),
            ),
        )
        if changed:
            self._restand(line.id)
        return changed > 0

    def get(self, direction: str, handover_id: HandoverId) -> HandoverLine | None:
        row = self._database.row(
            f"SELECT {self._COLUMNS} FROM handover WHERE direction = ? AND id = ?", (direction, handover_id)
        )
        return None if row is None else _handover(row)

    def newest(self, direction: str, what: str, limit: int = 200) -> list[HandoverLine]:
        """The newest of one kind."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM handover WHERE direction = ? AND what = ?"
            " ORDER BY made_at DESC, id LIMIT ?",
            (direction, what, limit),
        )
        return [_handover(row) for row in rows]

    def of_person(self, person_id: PersonId) -> list[HandoverLine]:
        """What went out about this person, the newest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM handover WHERE direction = 'out' AND person_id = ?"
            " ORDER BY made_at DESC, id",
            (person_id,),
        )
        return [_handover(row) for row in rows]

    def unread(self) -> int:
        """How many came in that nobody read yet."""
        return int(
            self._database.value(
                "SELECT count(*) FROM handover"
                " WHERE direction = 'in' AND standing = '' AND payload IS NOT NULL"
            )
        )

    def unread_lines(self, limit: int = 50) -> list[HandoverLine]:
        """What came in that nobody read yet, the oldest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM handover WHERE direction = 'in' AND standing = ''"
            " ORDER BY made_at, id LIMIT ?",
            (limit,),
        )
        return [_handover(row) for row in rows]

    def erase_content(self, direction: str, handover_id: HandoverId) -> None:
        """Erase what was handed over; the trace stays."""
        self._database.execute(
            "UPDATE handover SET payload = NULL WHERE direction = ? AND id = ?", (direction, handover_id)
        )

    def expired(self, today: date) -> HandoverLine | None:
        """One that came in, still has its content, and whose last day has passed."""
        row = self._database.row(
            f"SELECT {self._COLUMNS} FROM handover"
            " WHERE direction = 'in' AND payload IS NOT NULL AND until < ? LIMIT 1",
            (today.isoformat(),),
        )
        return None if row is None else _handover(row)

    # --- steps ----------------------------------------------------------------------------------------

    def add_step(self, step: StepLine) -> bool:
        """Keep a step and the standing that follows from all of them; False when it was heard before."""
        changed = self._database.execute(
            "INSERT INTO handover_step (handover, id, code, device, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (step.handover, step.id, step.code, step.device, moment(step.at)),
        )
        if changed:
            self._restand(step.handover)
        return changed > 0

    def steps(self, handover_id: HandoverId) -> list[StepLine]:
        """All steps, the oldest first."""
        rows = self._database.rows(
            "SELECT handover, id, code, device, at FROM handover_step WHERE handover = ? ORDER BY at, id",
            (handover_id,),
        )
        return [
            StepLine(HandoverId(h), MessageId(i), code, DeviceId(device), read_moment(at))
            for h, i, code, device, at in rows
        ]

    def _restand(self, handover_id: HandoverId) -> None:
        codes = tuple(step.code for step in self.steps(handover_id))
        self._database.execute(
            "UPDATE handover SET standing = ? WHERE id = ?", (standing(codes), handover_id)
        )

    # --- letting go -----------------------------------------------------------------------------------

    def release(self, person_id: PersonId, moved: tuple[SignalId, ...]) -> None:
        """Remove a person who moved to a colleague, with the signals that moved; others stay, of nobody."""
        held = marks(len(moved))
        self._database.execute(
            f"DELETE FROM signal WHERE person_id = ? AND id IN ({held})", (person_id, *moved)
        )
        self._database.execute(
            "UPDATE signal SET person_id = NULL, codename = '' WHERE person_id = ?", (person_id,)
        )
        self._database.execute("DELETE FROM consent WHERE person_id = ?", (person_id,))
        self._database.execute("UPDATE request SET person_id = NULL WHERE person_id = ?", (person_id,))
        self._database.execute("DELETE FROM person WHERE id = ?", (person_id,))

    # --- counts ---------------------------------------------------------------------------------------

    def count_answer(self, month: str, answer: str) -> None:
        """One more person gave this answer in this month; nothing else is kept of it."""
        self._database.execute(
            "INSERT INTO answer_count (month, answer, n) VALUES (?, ?, 1)"
            " ON CONFLICT (month, answer) DO UPDATE SET n = n + 1",
            (month, answer),
        )

    def answers(self) -> list[tuple[str, str, int]]:
        """(month, answer, how often), in time."""
        rows = self._database.rows("SELECT month, answer, n FROM answer_count ORDER BY month, answer")
        return [(month, answer, n) for month, answer, n in rows]


def _handover(row: Row) -> HandoverLine:
    direction, id_, what, mid, mailbox, device, name, role, made_at, until, answer, identified = row[:12]
    paper, stands, payload, person_id, signals = row[12:]
    return HandoverLine(
        direction,
        HandoverId(id_),
        what,
        MessageId(mid),
        MailboxId(mailbox),
        DeviceId(device),
        name,
        role,
        read_moment(made_at),
        date.fromisoformat(until),
        answer,
        bool(identified),
        read_maybe_day(paper),
        stands,
        payload,
        None if person_id is None else PersonId(person_id),
        tuple(SignalId(each) for each in read_codes(signals)),
    )
