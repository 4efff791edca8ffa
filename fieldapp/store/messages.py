"""Messages as they were signed, sent and received, and their chains. The caller owns the transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import DeviceId, EnvelopeId, MailboxId, MessageId, ThreadId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database, Row

OUT: Final = "out"
IN: Final = "in"


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `header` and `signature` stay for ever; `salt` and `payload` are None once erased.

    `device` sent it in its incarnation `inc` as number `n` to `mailbox`; `chain` is the value after it.
    """

    mid: MessageId
    direction: str
    kind: int
    thread: ThreadId
    mailbox: MailboxId
    device: DeviceId
    inc: str
    n: int
    chain: bytes
    env: EnvelopeId
    epoch: int
    until: int
    at: datetime
    header: bytes
    signature: bytes
    salt: bytes | None
    payload: bytes | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one device answered to one message; `message` is the receipt's own mid, kept whole."""

    mid: MessageId
    device: DeviceId
    what: int
    minute: int
    code: str
    message: MessageId


class MessageRepository:
    """Every message once per mid."""

    _COLUMNS = (
        "mid, direction, kind, thread, mailbox, device, inc, n, chain, env, epoch, until, at, header,"
        " signature, salt, payload"
    )

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, message: Message) -> bool:
        """Keep a message; False, and nothing changed, when this mid is known."""
        m = message
        changed = self._database.execute(
            f"INSERT INTO message ({self._COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (mid) DO NOTHING",
            (
                *(m.mid, m.direction, m.kind, m.thread, m.mailbox, m.device, m.inc, m.n, m.chain),
                *(m.env, m.epoch, m.until, moment(m.at), m.header, m.signature, m.salt, m.payload),
            ),
        )
        return changed > 0

    def get(self, mid: MessageId) -> Message | None:
        row = self._database.row(f"SELECT {self._COLUMNS} FROM message WHERE mid = ?", (mid,))
        return None if row is None else _message(row)

    def of_thread(self, thread: ThreadId) -> list[Message]:
        """Oldest first."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM message WHERE thread = ? ORDER BY at, mid", (thread,)
        )
        return [_message(row) for row in rows]

    def count_from(self, device: DeviceId) -> int:
        """How many messages of a device came in here."""
        return int(
            self._database.value(
                "SELECT count(*) FROM message WHERE direction = 'in' AND device = ?", (device,)
            )
        )

    def resealed(self, mid: MessageId, env: EnvelopeId, epoch: int, header: bytes, signature: bytes) -> None:
        """The same message in another envelope: number, chain and payload stay."""
        self._database.execute(
            "UPDATE message SET env = ?, epoch = ?, header = ?, signature = ? WHERE mid = ?",
            (env, epoch, header, signature, mid),
        )

    def erase_content(self, mid: MessageId) -> None:
        """Erase salt and payload; the signed header stays a proof that something was sent."""
        self._database.execute("UPDATE message SET salt = NULL, payload = NULL WHERE mid = ?", (mid,))

    # --- chains ---------------------------------------------------------------------------------------

    def last_sent(self, inc: str, mailbox: MailboxId) -> tuple[int, bytes] | None:
        """The last number this incarnation gave to a message for a mailbox, and the chain value after it."""
        row = self._database.row("SELECT n, chain FROM counter WHERE inc = ? AND mailbox = ?", (inc, mailbox))
        return None if row is None else (row[0], row[1])

    def count_sent(self, inc: str, mailbox: MailboxId, n: int, chain: bytes) -> None:
        """Number `n` is given. Numbers go up by one and never back."""
        changed = self._database.execute(
            "INSERT INTO counter (inc, mailbox, n, chain) SELECT ?, ?, ?, ?"
            " WHERE ? = 1 + coalesce((SELECT n FROM counter WHERE inc = ? AND mailbox = ?), 0)"
            " ON CONFLICT (inc, mailbox) DO UPDATE SET n = excluded.n, chain = excluded.chain",
            (inc, mailbox, n, chain, n, inc, mailbox),
        )
        if changed == 0:
            raise ValueError("a number of a chain was left out or given twice")

    def received_at_place(self, device: DeviceId, inc: str, mailbox: MailboxId, n: int) -> list[Message]:
        """Messages of a peer that claim one place of its chain: none, one, or the proof of a split."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM message"
            " WHERE device = ? AND inc = ? AND mailbox = ? AND n = ? AND direction = 'in' ORDER BY mid",
            (device, inc, mailbox, n),
        )
        return [_message(row) for row in rows]

    def missing(self) -> list[tuple[DeviceId, MailboxId, int]]:
        """Where a peer's chain has a hole: device, mailbox, and how many messages never came."""
        rows = self._database.rows(
            "SELECT device, mailbox, max(n) - count(DISTINCT n) FROM message WHERE direction = 'in'"
            " GROUP BY device, inc, mailbox HAVING max(n) > count(DISTINCT n) ORDER BY device, mailbox"
        )
        return [(DeviceId(device), MailboxId(mailbox), count) for device, mailbox, count in rows]

    # --- receipts and withdrawals ---------------------------------------------------------------------

    def add_receipt(self, receipt: Receipt) -> bool:
        """Keep the answer of a device; False when it said the same before."""
        changed = self._database.execute(
            "INSERT INTO receipt (mid, device, what, minute, code, message) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (receipt.mid, receipt.device, receipt.what, receipt.minute, receipt.code, receipt.message),
        )
        return changed > 0

    def receipts(self, mid: MessageId) -> list[Receipt]:
        """All answers to one message, in time."""
        rows = self._database.rows(
            "SELECT mid, device, what, minute, code, message FROM receipt WHERE mid = ?"
            " ORDER BY minute, what, device",
            (mid,),
        )
        return [Receipt(*row) for row in rows]

    def withdraw(self, mid: MessageId, thread: ThreadId, reason: str) -> bool:
        """A message was taken back, come or not yet come; nothing undoes it. False when known."""
        changed = self._database.execute(
            "INSERT INTO withdrawn_message (mid, thread, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (mid, thread, reason),
        )
        return changed > 0

    def is_withdrawn(self, mid: MessageId) -> bool:
        return self._database.value("SELECT 1 FROM withdrawn_message WHERE mid = ?", (mid,)) is not None

    def thread_withdrawn(self, thread: ThreadId) -> bool:
        """Whether any message of the thread was taken back."""
        found = self._database.value("SELECT 1 FROM withdrawn_message WHERE thread = ? LIMIT 1", (thread,))
        return found is not None


def _message(row: Row) -> Message:
    mid, direction, kind, thread, mailbox, device, inc, n, chain, env, epoch, until, at = row[:13]
    return Message(
        MessageId(mid),
        direction,
        kind,
        ThreadId(thread),
        MailboxId(mailbox),
        DeviceId(device),
        inc,
        n,
        chain,
        EnvelopeId(env),
        epoch,
        until,
        read_moment(at),
        *row[13:],
    )
