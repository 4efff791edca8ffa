"""What waits to leave this device, and what the hub said of it.

Ids were chosen when the message was sealed and are the keys of repetition. What the engine calls
(`sync.engine.Outbox`) is one short transaction each; what a user action calls happens in its transaction.

pending ─┬─ stored                    the hub has it
         ├─ refused                   set aside with a code, shown, exportable
         ├─ unknown ─ stored|refused  sent, no answer came: "wordt nagekeken"
         ├─ replaced                  sealed again for a newer epoch, in another envelope
         └─ withdrawn                 taken back
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import EnvelopeId, MailboxId, MessageId, ThreadId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Row
from sync.engine import OutItem, Withdrawal

PENDING: Final = "pending"
UNKNOWN: Final = "unknown"
STORED: Final = "stored"
REFUSED: Final = "refused"
REPLACED: Final = "replaced"
WITHDRAWN: Final = "withdrawn"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An envelope to be queued; `wt` is the token that takes it back, `expires` a day since 1970."""

    env: EnvelopeId
    mid: MessageId
    kind: int
    thread: ThreadId
    mailbox: MailboxId
    epoch: int
    expires: int
    wt: bytes
    envelope: bytes
    queued_at: datetime


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One envelope and how it stands; `hub_time` is the hub's own, in seconds since 1970."""

    env: EnvelopeId
    mid: MessageId
    kind: int
    thread: ThreadId
    mailbox: MailboxId
    epoch: int
    expires: int
    state: str
    attempts: int
    code: str
    position: int
    hub_time: int
    answered: bool
    queued_at: datetime


class Outbox:
    """Implements `sync.engine.Outbox`; `today` tells the day since 1970."""

    _LINE = (
        "env, mid, kind, thread, mailbox, epoch, expires, state, attempts, code, position, hub_time,"
        " answered, queued_at"
    )

    def __init__(self, database: Database, today: Callable[[], int]) -> None:
        self._database = database
        self._today = today

    # --- for a user action, in its transaction --------------------------------------------------------

    def queue(self, out: Outgoing) -> bool:
        """Put an envelope in line; False, and nothing changed, when it was queued before."""
        return self._insert(out, None)

    def replace(self, env: EnvelopeId, out: Outgoing) -> None:
        """Another envelope of the same message takes this one's place in the line.

        The old one may have reached the hub all the same, so its token is kept.
        """
        row = self._database.row("SELECT n, mid FROM outbox WHERE env = ?", (env,))
        if row is None or row[1] != out.mid:
            raise ValueError("only another envelope of the same message can take its place")
        self._database.execute(
            "UPDATE outbox SET n = (SELECT max(n) + 1 FROM outbox), state = ?, envelope = NULL, noted = 1"
            " WHERE env = ?",
            (REPLACED, env),
        )
        self._insert(out, row[0])

    def withdraw(self, mid: MessageId) -> int:
        """Take back every envelope of a message; answers how many. What left is withdrawn at the hub too."""
        self._database.execute(
            "INSERT INTO withdrawal (env, wt, expires) SELECT env, wt, expires FROM outbox"
            " WHERE mid = ? ORDER BY n ON CONFLICT DO NOTHING",
            (mid,),
        )
        return self._database.execute(
            "UPDATE outbox SET state = ?, envelope = NULL, noted = 1 WHERE mid = ? AND state <> ?",
            (WITHDRAWN, mid, WITHDRAWN),
        )

    def take_back(self, envelopes: Collection[tuple[EnvelopeId, bytes, int]]) -> None:
        """Withdraw envelopes at the hub that another device sent, with the tokens it gave."""
        self._database.execute_many(
            "INSERT INTO withdrawal (env, wt, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            list(envelopes),
        )

    def mark_answered(self, mid: MessageId) -> None:
        """A recipient's program has it: the hub need not be asked for it again, nor its bytes be kept."""
        self._database.execute("UPDATE outbox SET answered = 1, envelope = NULL WHERE mid = ?", (mid,))

    def mark_noted(self, env: EnvelopeId) -> None:
        """What the hub said of it has become part of its request."""
        self._database.execute("UPDATE outbox SET noted = 1 WHERE env = ?", (env,))

    # --- questions ------------------------------------------------------------------------------------

    def news(self, limit: int = 100) -> list[OutboxLine]:
        """Stored or refused, and not yet noted in the request they belong to."""
        return self._lines("noted = 0 AND state IN (?, ?) ORDER BY n LIMIT ?", (STORED, REFUSED, limit))

    def refused(self) -> list[OutboxLine]:
        """Set aside by the hub's word, oldest first."""
        return self._lines("state = ? ORDER BY n", (REFUSED,))

    def of_message(self, mid: MessageId) -> OutboxLine | None:
        """The envelope that counts for a message: the one that was not replaced."""
        lines = self._lines("mid = ? AND state <> ? ORDER BY n DESC LIMIT 1", (mid, REPLACED))
        return lines[0] if lines else None

    def line(self, env: EnvelopeId) -> OutboxLine | None:
        lines = self._lines("env = ?", (env,))
        return lines[0] if lines else None

    def envelope(self, env: EnvelopeId) -> bytes | None:
        """The sealed bytes, as long as they are kept."""
        found: bytes | None = self._database.value("SELECT envelope FROM outbox WHERE env = ?", (env,))
        return found

    def waiting(self, kinds: Collection[int] = ()) -> int:
        """How many envelopes (of these kinds) still have to leave, or to be confirmed."""
        chosen = json.dumps(sorted(kinds))
        return int(
            self._database.value(
                "SELECT count(*) FROM outbox WHERE state IN ('pending', 'unknown')"
                " AND (? = '[]' OR kind IN (SELECT value FROM json_each(?)))",
                (chosen, chosen),
            )
        )

    def tokens(self, mid: MessageId) -> list[tuple[EnvelopeId, bytes, int]]:
        """Each envelope of a message with what takes it back at the hub, and the day it expires."""
        rows = self._database.rows("SELECT env, wt, expires FROM outbox WHERE mid = ? ORDER BY n", (mid,))
        return [(EnvelopeId(env), wt, expires) for env, wt, expires in rows]

    # --- for the engine, each a transaction of its own ------------------------------------------------

    def pending(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutItem]:
        """The oldest that neither stored nor refused, without those to skip."""
        left_out = json.dumps([env.hex() for env in skip])
        rows = self._database.rows(
            "SELECT env, envelope, attempts FROM outbox WHERE state IN ('pending', 'unknown')"
            " AND env NOT IN (SELECT value FROM json_each(?)) ORDER BY n LIMIT ?",
            (left_out, limit),
        )
        return [OutItem(bytes.fromhex(env), envelope, attempts) for env, envelope, attempts in rows]

    def mark_stored(self, env: bytes, position: int, hub_time: int) -> None:
        """The hub has it; its code and attempts no longer matter."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE outbox SET state = ?, position = ?, hub_time = ?, code = ''"
                " WHERE env = ? AND state IN ('pending', 'unknown')",
                (STORED, position, hub_time, env.hex()),
            )

    def mark_refused(self, env: bytes, code: str) -> None:
        """Set aside under this code; it never blocks the rest."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE outbox SET state = ?, code = ? WHERE env = ? AND state IN ('pending', 'unknown')",
                (REFUSED, code, env.hex()),
            )

    def mark_unknown(self, envs: Sequence[bytes]) -> None:
        """Sent, and no answer came: one more attempt."""
        with self._database.transaction():
            self._database.execute_many(
                "UPDATE outbox SET state = ?, attempts = attempts + 1"
                " WHERE env = ? AND state IN ('pending', 'unknown')",
                [(UNKNOWN, env.hex()) for env in envs],
            )

    def withdrawals(self, limit: int) -> Sequence[Withdrawal]:
        """Those the hub has not confirmed, oldest first."""
        rows = self._database.rows(
            "SELECT env, wt FROM withdrawal WHERE hub_time IS NULL ORDER BY n LIMIT ?", (limit,)
        )
        return [Withdrawal(bytes.fromhex(env), wt) for env, wt in rows]

    def mark_withdrawn(self, env: bytes, hub_time: int) -> None:
        """The hub holds a tombstone for it."""
        with self._database.transaction():
            self._database.execute("UPDATE withdrawal SET hub_time = ? WHERE env = ?", (hub_time, env.hex()))

    def left(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """Stored at the hub, not answered by any recipient, and not past its day."""
        rows = self._database.rows(
            "SELECT env FROM outbox WHERE state = 'stored' AND answered = 0 AND expires >= ? AND env > ?"
            " ORDER BY env LIMIT ?",
            (self._today(), "" if after is None else after.hex(), limit),
        )
        return [bytes.fromhex(env) for (env,) in rows]

    def requeue(self, env: bytes) -> None:
        """The hub lost it: in line again, under the same id."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE outbox SET state = ? WHERE env = ? AND state = ? AND envelope IS NOT NULL",
                (PENDING, env.hex(), STORED),
            )

    def taken_back(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """Confirmed withdrawals of envelopes not past their day."""
        rows = self._database.rows(
            "SELECT env FROM withdrawal WHERE hub_time IS NOT NULL AND expires >= ? AND env > ?"
            " ORDER BY env LIMIT ?",
            (self._today(), "" if after is None else after.hex(), limit),
        )
        return [bytes.fromhex(env) for (env,) in rows]

    def requeue_withdrawal(self, env: bytes) -> None:
        """The hub forgot the tombstone."""
        with self._database.transaction():
            self._database.execute("UPDATE withdrawal SET hub_time = NULL WHERE env = ?", (env.hex(),))

    # --------------------------------------------------------------------------------------------------

    def _insert(self, out: Outgoing, n: int | None) -> bool:
        changed = self._database.execute(
            "INSERT INTO outbox"
            " (n, env, mid, kind, thread, mailbox, epoch, expires, wt, envelope, state, queued_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (env) DO NOTHING",
            (
                *(n, out.env, out.mid, out.kind, out.thread, out.mailbox, out.epoch, out.expires),
                *(out.wt, out.envelope, PENDING, moment(out.queued_at)),
            ),
        )
        return changed > 0

    def _lines(self, condition: str, params: Sequence[str | int]) -> list[OutboxLine]:
        rows = self._database.rows(f"SELECT {self._LINE} FROM outbox WHERE {condition}", params)
        return [_line(row) for row in rows]


def _line(row: Row) -> OutboxLine:
    env, mid, kind, thread, mailbox, epoch, expires, state, attempts, code, position, hub_time = row[:12]
    return OutboxLine(
        env=EnvelopeId(env),
        mid=MessageId(mid),
        kind=kind,
        thread=ThreadId(thread),
        mailbox=MailboxId(mailbox),
        epoch=epoch,
        expires=expires,
        state=state,
        attempts=attempts,
        code=code,
        position=position,
        hub_time=hub_time,
        answered=bool(row[12]),
        queued_at=read_moment(row[13]),
    )
