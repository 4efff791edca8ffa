"""Sealed requests of next steps that lie here to be sent on, and what the hub said of them.

held ─┬─ pending ─┬─ stored      sent on by this device, or there already through another holder
      │           ├─ refused     cannot be delivered: told to the worker and the team
      │           └─ unknown     sent, no answer came: once more
      ├─ released                at the sender: in line as an ordinary envelope of its own
      └─ dropped                 stopped, no longer needed, or past its day: the bytes are gone

The engine sees it as one more line of envelopes to leave (`sync.engine.Outbox`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import EnvelopeId, MailboxId, MessageId, ThreadId
from fieldapp.store.columns import moment, read_maybe_moment
from fieldapp.store.database import Database, Row, Value
from sync.engine import OutItem, Withdrawal

SENDER: Final = "sender"
STEP: Final = "step"
TEAM: Final = "team"

HELD: Final = "held"
PENDING: Final = "pending"
STORED: Final = "stored"
REFUSED: Final = "refused"
RELEASED: Final = "released"
DROPPED: Final = "dropped"

# What the hub says of an envelope whose sender took it back.
_TAKEN_BACK: Final = "withdrawn"


@dataclass(frozen=True, slots=True)
class Rung:
    """One next step as it lies here; `part` says why: sender, step (at the step before) or team.

    `mid` is of the request inside at the sender, else of the message that brought it. `expires`: a day since
    1970.
    """

    env: EnvelopeId
    part: str
    thread: ThreadId
    next: ThreadId
    before: MailboxId
    mid: MessageId
    mailbox: MailboxId
    epoch: int
    expires: int
    term: date
    until: date
    got_on: date
    envelope: bytes | None = field(repr=False)
    wt: bytes | None = field(default=None, repr=False)
    no_since: datetime | None = None
    state: str = HELD
    code: str = ""
    hub_time: int = 0


class RungRepository:
    """Implements `sync.engine.Outbox` for what holders send on. What a step calls is in its transaction."""

    _COLUMNS = (
        "env, part, thread, next, before, mid, mailbox, epoch, expires, term, until, got_on, envelope, wt,"
        " no_since, state, code, hub_time"
    )

    def __init__(self, database: Database, today: Callable[[], int]) -> None:
        self._database = database
        self._today = today

    # --- what lies here -------------------------------------------------------------------------------

    def add(self, rung: Rung) -> bool:
        """Keep it; False, and nothing changed, when this envelope lies here already."""
        changed = self._database.execute(
            f"INSERT INTO rung ({self._COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (env) DO NOTHING",
            _values(rung),
        )
        return changed > 0

    def get(self, env: EnvelopeId) -> Rung | None:
        found = self._where("env = ?", (env,))
        return found[0] if found else None

    def after(self, thread: ThreadId) -> list[Rung]:
        """The steps that follow a thread, as they lie here."""
        return self._where("thread = ?", (thread,))

    def leading_to(self, thread: ThreadId) -> list[Rung]:
        """Where a thread is the next step itself."""
        return self._where("next = ?", (thread,))

    def held(self) -> list[Rung]:
        """Those that wait for a no or for silence, oldest first."""
        return self._where("state = 'held'", ())

    def stuck(self) -> list[Rung]:
        """Those that cannot be delivered."""
        return self._where("state = 'refused'", ())

    def untold(self) -> list[Rung]:
        """Those that cannot be delivered and whose worker was not told of it."""
        return self._where("state = 'refused' AND told = 0", ())

    def carriers(self, thread: ThreadId) -> list[MessageId]:
        """The messages of ours that brought the steps after a thread to their holders."""
        rows = self._database.rows(
            "SELECT mid FROM message WHERE thread = ? AND direction = 'out' AND kind = 8", (thread,)
        )
        return [MessageId(mid) for (mid,) in rows]

    def holders(self, thread: ThreadId) -> list[MailboxId]:
        """The mailboxes that we gave the steps after a thread to."""
        rows = self._database.rows(
            "SELECT DISTINCT mailbox FROM message WHERE thread = ? AND direction = 'out' AND kind = 8"
            " ORDER BY mailbox",
            (thread,),
        )
        return [MailboxId(mailbox) for (mailbox,) in rows]

    # --- what becomes of it ---------------------------------------------------------------------------

    def note_no(self, env: EnvelopeId, at: datetime | None) -> None:
        """A no was seen here, or it was taken back."""
        at_text = None if at is None else moment(at)
        self._database.execute("UPDATE rung SET no_since = ? WHERE env = ?", (at_text, env))

    def note_told(self, env: EnvelopeId) -> None:
        """The worker was told that it cannot be delivered."""
        self._database.execute("UPDATE rung SET told = 1 WHERE env = ?", (env,))

    def put_away(self, env: EnvelopeId) -> None:
        """That it cannot be delivered was seen."""
        self._database.execute(
            "UPDATE rung SET state = 'dropped' WHERE env = ? AND state = 'refused'", (env,)
        )

    def let_go(self, env: EnvelopeId, state: str) -> bool:
        """Send it on (`PENDING`), or know it in line as an envelope of its own (`RELEASED`); once."""
        changed = self._database.execute(
            "UPDATE rung SET state = ? WHERE env = ? AND state = 'held'", (state, env)
        )
        return changed > 0

    def take_back(self, mid: MessageId) -> None:
        """Let the hub never take in, or delete, the envelope of a request of ours that others may hold."""
        self._database.execute(
            "INSERT INTO withdrawal (env, wt, expires) SELECT env, wt, expires FROM rung"
            " WHERE mid = ? AND part = 'sender' AND wt IS NOT NULL ON CONFLICT DO NOTHING",
            (mid,),
        )

    def tokens(self, mid: MessageId) -> list[tuple[EnvelopeId, bytes, int]]:
        """What takes the envelope of a request of ours back at the hub, and the day it expires."""
        rows = self._database.rows(
            "SELECT env, wt, expires FROM rung WHERE mid = ? AND part = 'sender' AND wt IS NOT NULL", (mid,)
        )
        return [(EnvelopeId(env), wt, expires) for env, wt, expires in rows]

    def drop(self, thread: ThreadId) -> int:
        """A thread stopped: it is not sent on, and no step after it; what was sent is not sent again."""
        stopped, dropped = [thread], 0
        for each in stopped:
            following = [rung.next for rung in self.after(each)]
            stopped += [after for after in following if after not in stopped]
            dropped += self._database.execute(
                "UPDATE rung SET envelope = NULL, state = 'dropped'"
                " WHERE (thread = ? OR next = ?) AND state <> 'dropped'",
                (each, each),
            )
        return dropped

    def has_past(self, day: date) -> bool:
        """Whether there is something to forget."""
        found = self._database.value(
            "SELECT 1 FROM rung WHERE until < ? AND part <> 'sender' LIMIT 1", (day.isoformat(),)
        )
        return found is not None

    def forget(self, day: date) -> int:
        """Remove what lay here for somebody else until before a day, with the steps heard about it."""
        self._database.execute(
            "DELETE FROM event WHERE thread IN (SELECT thread FROM rung WHERE until < ? AND part = 'team')"
            " AND thread NOT IN (SELECT thread FROM request)",
            (day.isoformat(),),
        )
        return self._database.execute(
            "DELETE FROM rung WHERE until < ? AND part <> 'sender'", (day.isoformat(),)
        )

    # --- for the engine, each a transaction of its own ------------------------------------------------

    def pending(self, limit: int, skip: Collection[bytes] = ()) -> Sequence[OutItem]:
        """The oldest that are to be sent on, without those to skip."""
        left_out = json.dumps([env.hex() for env in skip])
        rows = self._database.rows(
            "SELECT env, envelope, attempts FROM rung WHERE state IN ('pending', 'unknown')"
            " AND envelope IS NOT NULL AND env NOT IN (SELECT value FROM json_each(?)) ORDER BY n LIMIT ?",
            (left_out, limit),
        )
        return [OutItem(bytes.fromhex(env), envelope, attempts) for env, envelope, attempts in rows]

    def mark_stored(self, env: bytes, position: int, hub_time: int) -> None:
        """The hub has it, from this device or from another holder."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE rung SET state = 'stored', code = '', hub_time = ?"
                " WHERE env = ? AND state IN ('pending', 'unknown')",
                (hub_time, env.hex()),
            )

    def mark_refused(self, env: bytes, code: str) -> None:
        """Cannot be delivered; taken back by its sender, it goes."""
        taken_back = code == _TAKEN_BACK
        with self._database.transaction():
            self._database.execute(
                "UPDATE rung SET state = ?, code = ?, envelope = NULL"
                " WHERE env = ? AND state IN ('pending', 'unknown')",
                (DROPPED if taken_back else REFUSED, code, env.hex()),
            )

    def mark_unknown(self, envs: Sequence[bytes]) -> None:
        """Sent, and no answer came: one more attempt."""
        with self._database.transaction():
            self._database.execute_many(
                "UPDATE rung SET state = 'unknown', attempts = attempts + 1"
                " WHERE env = ? AND state IN ('pending', 'unknown')",
                [(env.hex(),) for env in envs],
            )

    def left(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """Stored at the hub and not past its day: a hub that lost it gets it again."""
        rows = self._database.rows(
            "SELECT env FROM rung WHERE state = 'stored' AND expires >= ? AND env > ? ORDER BY env LIMIT ?",
            (self._today(), "" if after is None else after.hex(), limit),
        )
        return [bytes.fromhex(env) for (env,) in rows]

    def requeue(self, env: bytes) -> None:
        """The hub lost it: once more, under the same id."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE rung SET state = 'pending' WHERE env = ? AND state = 'stored'"
                " AND envelope IS NOT NULL",
                (env.hex(),),
            )

    def withdrawals(self, limit: int) -> Sequence[Withdrawal]:
        """None: a holder has no token; only the sender takes back."""
        return ()

    def mark_withdrawn(self, env: bytes, hub_time: int) -> None:
        """Never asked of a holder."""

    def taken_back(self, after: bytes | None, limit: int) -> Sequence[bytes]:
        """None, for the same reason."""
        return ()

    def requeue_withdrawal(self, env: bytes) -> None:
        """Never asked of a holder."""

    def _where(self, condition: str, params: Sequence[Value]) -> list[Rung]:
        rows = self._database.rows(f"SELECT {self._COLUMNS} FROM rung WHERE {condition} ORDER BY n", params)
        return [_rung(row) for row in rows]


def _values(rung: Rung) -> tuple[Value, ...]:
    r = rung
    return (
        *(r.env, r.part, r.thread, r.next, r.before, r.mid, r.mailbox, r.epoch, r.expires),
        *(r.term.isoformat(), r.until.isoformat(), r.got_on.isoformat(), r.envelope, r.wt),
        *(None if r.no_since is None else moment(r.no_since), r.state, r.code, r.hub_time),
    )


def _rung(row: Row) -> Rung:
    env, part, thread, following, before, mid, mailbox, epoch, expires = row[:9]
    term, until, got_on, envelope, wt, no_since, state, code, hub_time = row[9:]
    return Rung(
        env=EnvelopeId(env),
        part=part,
        thread=ThreadId(thread),
        next=ThreadId(following),
        before=MailboxId(before),
        mid=MessageId(mid),
        mailbox=MailboxId(mailbox),
        epoch=epoch,
        expires=expires,
        term=date.fromisoformat(term),
        until=date.fromisoformat(until),
        got_on=date.fromisoformat(got_on),
        envelope=envelope,
        wt=wt,
        no_since=read_maybe_moment(no_since),
        state=state,
        code=code,
        hub_time=hub_time,
    )
