"""Files for the own dossier system and Tasks that came back from it. The caller owns the transaction.

begun      decided and in the Logboek; no byte of it stands anywhere yet
staged     whole under a name that nobody looks for, ready to be given its own
written    there, for the dossier system to take
gone       taken, removed, or never written because the person stopped
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from fieldapp.domain.ids import RequestId, ThreadId
from fieldapp.store.columns import codes, marks, moment, read_codes
from fieldapp.store.database import Database, Row

BEGUN: Final = "begun"
STAGED: Final = "staged"
WRITTEN: Final = "written"
GONE: Final = "gone"


@dataclass(frozen=True, slots=True)
class DossierFile:
    """One file: its random name, what it is of, where it lies, and the day to remove it."""

    name: str
    thread: ThreadId
    fields: tuple[str, ...]
    folder: Path
    remove_on: date
    state: str = BEGUN

    @property
    def path(self) -> Path:
        return self.folder / self.name

    @property
    def aside(self) -> Path:
        """Where it is made: hidden, and no name that a dossier system takes."""
        return self.folder / f".{self.name}.new"


class DossierFileRepository:
    """Which files are under way or out, and which Tasks were taken over."""

    _COLUMNS = "name, thread, fields, folder, remove_on, state"

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, file: DossierFile) -> None:
        f = file
        self._database.execute(
            f"INSERT INTO dossier_file ({self._COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            (f.name, f.thread, codes(f.fields), str(f.folder), f.remove_on.isoformat(), f.state),
        )

    def move(self, name: str, state: str) -> None:
        """How far one file is."""
        self._database.execute("UPDATE dossier_file SET state = ? WHERE name = ?", (state, name))

    def state_of(self, name: str) -> str:
        """How far one file is; a file that we never made is gone."""
        return str(self._database.value("SELECT state FROM dossier_file WHERE name = ?", (name,)) or GONE)

    def not_gone(self) -> list[DossierFile]:
        """Every file under way or out, in the order of the days they go."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM dossier_file WHERE state <> 'gone' ORDER BY remove_on, name"
        )
        return [_file(row) for row in rows]

    def of_thread(self, thread: ThreadId) -> list[DossierFile]:
        """Every file that was ever made of a request."""
        rows = self._database.rows(
            f"SELECT {self._COLUMNS} FROM dossier_file WHERE thread = ? ORDER BY name", (thread,)
        )
        return [_file(row) for row in rows]

    def is_own(self, name: str) -> bool:
        """Whether we made the file of this name."""
        return self._database.value("SELECT 1 FROM dossier_file WHERE name = ?", (name,)) is not None

    def new_requests(self, states: tuple[str, ...], limit: int) -> list[tuple[RequestId, ThreadId]]:
        """Received requests in one of these states that never went into the dossier, the oldest first."""
        rows = self._database.rows(
            "SELECT q.id, q.thread FROM request q WHERE q.direction = 'in' AND q.payload <> x''"
            f" AND q.state IN ({marks(len(states))})"
            " AND q.thread NOT IN (SELECT thread FROM in_dossier)"
            " AND q.thread NOT IN (SELECT thread FROM dossier_file) ORDER BY q.n LIMIT ?",
            (*states, limit),
        )
        return [(RequestId(id_), ThreadId(thread)) for id_, thread in rows]

    # --- Tasks that came back -------------------------------------------------------------------------

    def take(self, digest: str, thread: ThreadId, at: datetime) -> None:
        """A Task was taken over; once more changes nothing."""
        self._database.execute(
            "INSERT INTO dossier_task (digest, thread, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (digest, thread, moment(at)),
        )

    def is_taken(self, digest: str) -> bool:
        return self._database.value("SELECT 1 FROM dossier_task WHERE digest = ?", (digest,)) is not None


def _file(row: Row) -> DossierFile:
    name, thread, fields, folder, remove_on, state = row
    return DossierFile(
        name, ThreadId(thread), read_codes(fields), Path(folder), date.fromisoformat(remove_on), state
    )
