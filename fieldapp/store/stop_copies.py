"""What it takes to stop what another laptop sent, at rest. The caller owns the transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from fieldapp.domain.handover import StopCopy
from fieldapp.domain.ids import EnvelopeId, HandoverId, MailboxId, MessageId, ThreadId
from fieldapp.store.columns import codes, moment, read_codes, read_maybe_moment, read_moment
from fieldapp.store.database import Database, Row

# The envelope of a message that may still arrive: in line or at the hub, or with who holds a next step.
_COUNTING: Final = (
    "SELECT mid, env FROM outbox WHERE state NOT IN ('replaced', 'withdrawn', 'refused')"
    " UNION ALL SELECT mid, env FROM rung WHERE part = 'sender' AND state = 'held'"
)


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One copy, and when it was used to stop the request."""

    copy: StopCopy
    stopped_at: datetime | None = field(default=None)


class StopCopyRepository:
    """Found by what the number on a sheet or a typed name comes to; kept until the request's own last day."""

    _COLUMNS = "thread, mids, mailbox, sender, until, tag, envelopes, sent_at, stopped_at"

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, copy: StopCopy) -> None:
        """Keep it; one that came later, with a newer envelope, takes its place."""
        envelopes = json.dumps([[env, wt.hex(), expires] for env, wt, expires in copy.envelopes])
        self._database.execute(
            f"INSERT INTO stop_copy ({self._COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)"
            " ON CONFLICT (thread) DO UPDATE SET mids = excluded.mids, envelopes = excluded.envelopes",
            (
                *(copy.id, codes(copy.mids), copy.mailbox, copy.sender, copy.until.isoformat()),
                *(copy.tag, envelopes, moment(copy.at)),
            ),
        )

    def get(self, thread: ThreadId) -> KeptCopy | None:
        rows = self._copies("thread = ?", (thread,))
        return rows[0] if rows else None

    def all(self) -> list[KeptCopy]:
        """Every one, the newest first."""
        return self._copies("1 = 1", ())

    def stopped(self, thread: ThreadId, at: datetime) -> None:
        """It was used."""
        self._database.execute(
            "UPDATE stop_copy SET stopped_at = ? WHERE thread = ? AND stopped_at IS NULL",
            (moment(at), thread),
        )

    def uncopied(self, today: date, limit: int) -> list[ThreadId]:
        """Threads of ours that can still be stopped and of which the latest envelope was not copied yet."""
        rows = self._database.rows(
            f"SELECT r.thread FROM request r JOIN ({_COUNTING}) e ON e.mid = r.mid"
            " LEFT JOIN copied_thread c ON c.thread = r.thread"
            " WHERE r.direction = 'out' AND r.until >= ? AND length(r.payload) > 0 AND c.env IS NOT e.env"
            " ORDER BY r.made_at LIMIT ?",
            (today.isoformat(), limit),
        )
        return [ThreadId(thread) for (thread,) in rows]

    def copied(self, thread: ThreadId) -> None:
        """The copies of the envelope that counts now are in line."""
        self._database.execute(
            f"INSERT INTO copied_thread (thread, env) SELECT r.thread, e.env FROM request r"
            f" JOIN ({_COUNTING}) e ON e.mid = r.mid WHERE r.direction = 'out' AND r.thread = ?"
            " ON CONFLICT (thread) DO UPDATE SET env = excluded.env",
            (thread,),
        )

    def expire(self, today: date) -> bool:
        """Remove those whose last day has passed; True when there were any."""
        past = self._database.value("SELECT 1 FROM stop_copy WHERE until < ?", (today.isoformat(),))
        if past is None:
            return False
        with self._database.transaction():
            self._database.execute(
                "DELETE FROM event WHERE thread IN (SELECT thread FROM stop_copy WHERE until < ?)"
                " AND thread NOT IN (SELECT thread FROM request)",
                (today.isoformat(),),
            )
            self._database.execute("DELETE FROM stop_copy WHERE until < ?", (today.isoformat(),))
        return True

    def _copies(self, where: str, values: tuple[str, ...]) -> list[KeptCopy]:
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM stop_copy WHERE {where} ORDER BY sent_at DESC, thread", values
        )
        return [_kept(row) for row in rows]


def _kept(row: Row) -> KeptCopy:
    thread, mids, mailbox, sender, until, tag, envelopes, sent_at, stopped_at = row
    copy = StopCopy(
        id=HandoverId(thread),
        at=read_moment(sent_at),
        mids=tuple(MessageId(mid) for mid in read_codes(mids)),
        mailbox=MailboxId(mailbox),
        sender=MailboxId(sender),
        until=date.fromisoformat(until),
        envelopes=tuple(
            (EnvelopeId(env), bytes.fromhex(token), expires) for env, token, expires in json.loads(envelopes)
        ),
        tag=tag,
    )
    return KeptCopy(copy, read_maybe_moment(stopped_at))
