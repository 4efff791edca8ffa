"""What stopped, who owes an answer to it, and taking the content of a request out of every table.

The caller owns the transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import DeviceId, MessageId, ThreadId
from fieldapp.store.columns import maybe_moment, moment, read_maybe_moment, read_moment
from fieldapp.store.database import Database
from fieldapp.store.messages import IN, OUT

# Messages that say what the person asked; the others carry codes.
CONTENT_KINDS: Final = (1, 8, 17, 18)
_CONTENT: Final = f"({', '.join(map(str, CONTENT_KINDS))})"


@dataclass(frozen=True, slots=True)
class Stopped:
    """A request of ours that was stopped. `left`: it may have left; `done`: nobody owes an answer now."""

    thread: ThreadId
    at: datetime
    reason: str
    told_at: datetime | None
    left: bool
    done: bool


class WithdrawalRepository:
    """Addressees, stopped requests, and what moved into a dossier."""

    _STOPPED = "thread, at, reason, told_at, went, done"

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- who owes an answer ---------------------------------------------------------------------------

    def expect(self, mid: MessageId, devices: Iterable[bytes]) -> None:
        """These devices can read the message; sealed again for others, those are added."""
        self._database.execute_many(
            "INSERT INTO addressee (mid, device) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(mid, device.hex()) for device in devices],
        )

    def expected(self, mid: MessageId) -> frozenset[DeviceId]:
        """Every device that could read the message when it was sealed."""
        rows = self._database.rows("SELECT device FROM addressee WHERE mid = ?", (mid,))
        return frozenset(DeviceId(device) for (device,) in rows)

    def answers(self, thread: ThreadId) -> dict[DeviceId, set[tuple[int, int]]]:
        """Device → what it answered in a thread, as (kind of the message of ours, what)."""
        rows = self._database.rows(
            "SELECT r.device, m.kind, r.what FROM receipt r JOIN message m ON m.mid = r.mid"
            " WHERE m.thread = ? AND m.direction = ?",
            (thread, OUT),
        )
        found: dict[DeviceId, set[tuple[int, int]]] = {}
        for device, kind, what in rows:
            found.setdefault(DeviceId(device), set()).add((kind, what))
        return found

    # --- what stopped ---------------------------------------------------------------------------------

    def stop(self, stopped: Stopped) -> None:
        """Keep that a request was stopped; nothing undoes it."""
        s = stopped
        self._database.execute(
            f"INSERT INTO stopped_request ({self._STOPPED}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (s.thread, moment(s.at), s.reason, maybe_moment(s.told_at), s.left, s.done),
        )

    def told(self, thread: ThreadId, at: datetime) -> None:
        """The readers were told once more."""
        self._database.execute(
            "UPDATE stopped_request SET told_at = ? WHERE thread = ?", (moment(at), thread)
        )

    def finish(self, thread: ThreadId) -> None:
        """Nobody owes an answer any more."""
        self._database.execute("UPDATE stopped_request SET done = 1 WHERE thread = ?", (thread,))

    def get(self, thread: ThreadId) -> Stopped | None:
        row = self._database.row(f"SELECT {self._STOPPED} FROM stopped_request WHERE thread = ?", (thread,))
        return None if row is None else _stopped(*row)

    def waiting(self) -> list[Stopped]:
        """Those that somebody still owes an answer to, the oldest first."""
        rows = self._database.rows(f"SELECT {self._STOPPED} FROM stopped_request WHERE done = 0 ORDER BY at")
        return [_stopped(*row) for row in rows]

    def may_have_left(self, mid: MessageId) -> bool:
        """Only what no push has touched, in none of its envelopes, has certainly not left."""
        untouched = self._database.row(
            "SELECT count(*), sum(attempts = 0 AND state IN ('pending', 'replaced')) FROM outbox"
            " WHERE mid = ?",
            (mid,),
        )
        return untouched is None or not untouched[0] or untouched[0] != untouched[1]

    # --- content --------------------------------------------------------------------------------------

    def content_of(self, thread: ThreadId) -> list[MessageId]:
        """Every message of ours in the thread that says what the person asked."""
        rows = self._database.rows(
            f"SELECT mid FROM message WHERE thread = ? AND direction = ? AND kind IN {_CONTENT}"
            " ORDER BY at, mid",
            (thread, OUT),
        )
        return [MessageId(mid) for (mid,) in rows]

    def erase_sent(self, thread: ThreadId) -> None:
        """The bytes of what we sent; the name in our own list stays, for it is our own record."""
        self._erase_messages(thread, OUT)
        self._database.execute(
            "UPDATE request SET payload = x'' WHERE thread = ? AND direction = ?", (thread, OUT)
        )

    def erase_received(self, thread: ThreadId) -> None:
        """All that a received request told, also in lists, in the index and in notes with its steps."""
        self._erase_messages(thread, IN)
        self._database.execute(
            "UPDATE request SET title = '', about = '[]', urgency = '', digest = '', payload = x''"
            " WHERE thread = ? AND direction = ?",
            (thread, IN),
        )
        self._database.execute(
            "DELETE FROM preference WHERE key IN (SELECT 'step/' || id FROM event WHERE thread = ?)",
            (thread,),
        )
        self._database.execute(
            "DELETE FROM draft WHERE for_id IN (SELECT id FROM request WHERE thread = ? AND direction = ?)",
            (thread, IN),
        )

    def _erase_messages(self, thread: ThreadId, direction: str) -> None:
        """Salt and payload; the signed headers stay a proof that something was sent."""
        self._database.execute(
            "UPDATE message SET salt = NULL, payload = NULL"
            f" WHERE thread = ? AND direction = ? AND kind IN {_CONTENT}",
            (thread, direction),
        )

    # --- the own dossier ------------------------------------------------------------------------------

    def into_dossier(self, thread: ThreadId, at: datetime) -> None:
        """The content stands in the own dossier too."""
        self._database.execute(
            "INSERT INTO in_dossier (thread, at) VALUES (?, ?) ON CONFLICT DO NOTHING", (thread, moment(at))
        )

    def out_of_dossier(self, thread: ThreadId) -> None:
        """It was noted by mistake."""
        self._database.execute("DELETE FROM in_dossier WHERE thread = ?", (thread,))

    def dossier_since(self, thread: ThreadId) -> datetime | None:
        """When it was first noted that the content stands in the own dossier."""
        return read_maybe_moment(
            self._database.value("SELECT at FROM in_dossier WHERE thread = ?", (thread,))
        )

    def in_dossier(self, thread: ThreadId) -> bool:
        return self._database.value("SELECT 1 FROM in_dossier WHERE thread = ?", (thread,)) is not None


def _stopped(thread: str, at: str, reason: str, told_at: str | None, went: int, done: int) -> Stopped:
    last = read_maybe_moment(told_at)
    return Stopped(ThreadId(thread), read_moment(at), reason, last, bool(went), bool(done))
