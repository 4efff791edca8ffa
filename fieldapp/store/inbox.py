"""What came in: envelopes to be opened, those that were not trusted, and how far each mailbox was read.

kept ─┬─ opened        its bytes are gone, its id is remembered
      ├─ quarantined   not trusted: kept under a code, shown, exportable
      └─ withdrawn     its sender took it back before it was opened
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import EnvelopeId, MailboxId
from fieldapp.store.columns import moment, read_moment
from fieldapp.store.database import Database
from sync.engine import Cursor
from sync.protocol.calls import NO_HEAD

KEPT: Final = "kept"
OPENED: Final = "opened"
QUARANTINED: Final = "quarantined"
WITHDRAWN: Final = "withdrawn"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One envelope that waits to be opened."""

    env: EnvelopeId
    mailbox: MailboxId
    position: int
    envelope: bytes


@dataclass(frozen=True, slots=True)
class QuarantineLine:
    """One envelope that was not trusted, and why."""

    env: EnvelopeId
    mailbox: MailboxId
    code: str
    received_at: datetime


class Inbox:
    """Implements `sync.engine.Inbox`. All changes happen in the caller's transaction."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    # --- for the engine -------------------------------------------------------------------------------

    def transaction(self) -> AbstractContextManager[object]:
        """One write transaction, for one page."""
        return self._database.transaction()

    def cursor(self, mailbox: bytes) -> Cursor:
        """Where to read on; the start for a mailbox never read."""
        row = self._database.row("SELECT position, head FROM cursor WHERE mailbox = ?", (mailbox.hex(),))
        return Cursor(0, NO_HEAD) if row is None else Cursor(row[0], row[1])

    def keep(self, mailbox: bytes, position: int, env: bytes, envelope: bytes) -> bool:
        """Take in one envelope. False when its id was seen, or its sender has taken it back."""
        gone = self._database.value("SELECT 1 FROM taken_back WHERE env = ?", (env.hex(),)) is not None
        changed = self._database.execute(
            "INSERT INTO inbox (mailbox, position, env, envelope, state, received_at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (env) DO NOTHING",
            (
                *(mailbox.hex(), position, env.hex()),
                *(None if gone else envelope, WITHDRAWN if gone else KEPT, moment(self._clock())),
            ),
        )
        return changed > 0 and not gone

    def withdrawn(self, mailbox: bytes, env: bytes) -> None:
        """The sender took this one back, whether it came already or comes later."""
        self._database.execute(
            "INSERT INTO taken_back (env, mailbox) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (env.hex(), mailbox.hex()),
        )
        self._database.execute(
            "UPDATE inbox SET state = ?, envelope = NULL WHERE env = ? AND state IN (?, ?)",
            (WITHDRAWN, env.hex(), KEPT, QUARANTINED),
        )

    def advance(self, mailbox: bytes, cursor: Cursor) -> None:
        """Remember how far the mailbox was read."""
        self._database.execute(
            "INSERT INTO cursor (mailbox, position, head) VALUES (?, ?, ?)"
            " ON CONFLICT (mailbox) DO UPDATE SET position = excluded.position, head = excluded.head"
            " WHERE position <> excluded.position OR head <> excluded.head",
            (mailbox.hex(), cursor.position, cursor.head),
        )

    # --- for opening ----------------------------------------------------------------------------------

    def to_open(self, limit: int = 100) -> list[Incoming]:
        """The oldest that wait to be opened."""
        rows = self._database.rows(
            "SELECT env, mailbox, position, envelope FROM inbox WHERE state = 'kept' ORDER BY n LIMIT ?",
            (limit,),
        )
        return [Incoming(*row) for row in rows]

    def waiting(self) -> int:
        """How many wait to be opened."""
        return int(self._database.value("SELECT count(*) FROM inbox WHERE state = 'kept'"))

    def is_seen(self, env: EnvelopeId) -> bool:
        """Whether this envelope was opened before: it is never opened twice."""
        found = self._database.value("SELECT 1 FROM inbox WHERE env = ? AND state = ?", (env, OPENED))
        return found is not None

    def mark_opened(self, env: EnvelopeId, epoch: int) -> None:
        """Its message is kept elsewhere; of the envelope only the id stays, until its epoch's key is gone."""
        self._database.execute(
            "UPDATE inbox SET state = ?, envelope = NULL, code = '', epoch = ? WHERE env = ?",
            (OPENED, epoch, env),
        )

    def quarantine(self, env: EnvelopeId, code: str) -> None:
        """Not trusted: keep the bytes aside under a code."""
        self._database.execute(
            "UPDATE inbox SET state = ?, code = ? WHERE env = ? AND state = ?",
            (QUARANTINED, code, env, KEPT),
        )

    def try_again(self, code: str) -> int:
        """Let everything set aside under this code be opened again (a document was missing); how many."""
        return self._database.execute(
            "UPDATE inbox SET state = ?, code = '' WHERE state = ? AND code = ?", (KEPT, QUARANTINED, code)
        )

    def quarantined(self) -> list[QuarantineLine]:
        """What was not trusted, the latest first."""
        rows = self._database.rows(
            "SELECT env, mailbox, code, received_at FROM inbox WHERE state = 'quarantined' ORDER BY n DESC"
        )
        return [QuarantineLine(env, mailbox, code, read_moment(at)) for env, mailbox, code, at in rows]

    def envelope(self, env: EnvelopeId) -> bytes | None:
        """The bytes as they came, as long as they are kept."""
        found: bytes | None = self._database.value("SELECT envelope FROM inbox WHERE env = ?", (env,))
        return found
