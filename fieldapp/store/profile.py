"""The one file of a profile that is not encrypted: a label, the schema version, and failed attempts."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldapp.errors import NewerStore, StoreDamaged
from fieldapp.store import files, migrations

FILE: Final = "profile.json"

FREE_TRIES: Final = 3
FIRST_WAIT: Final = 30
LONGEST_WAIT: Final = 3600


@dataclass(frozen=True, slots=True)
class Attempts:
    """Failed attempts to open, and since when the wait runs, on a clock that nobody can set."""

    failed: int = 0
    since: float = 0.0

    @property
    def tries_left(self) -> int:
        """How many tries remain before the next wait."""
        return max(FREE_TRIES - self.failed, 0)

    @property
    def wait(self) -> int:
        """Seconds that must pass after the last failure: none, then 30, 60, 120 … up to an hour."""
        if self.failed < FREE_TRIES:
            return 0
        return min(FIRST_WAIT << min(self.failed - FREE_TRIES, 12), LONGEST_WAIT)

    def failure(self, clock: float) -> Attempts:
        """After one more failure."""
        return Attempts(self.failed + 1, clock)

    def remaining(self, clock: float) -> float:
        """Seconds still to wait."""
        return max(self.wait - (clock - self.since), 0.0)

    def restarted(self, clock: float) -> Attempts:
        """The wait begins again when the machine has.

        `clock` counts from the start of the machine, so after a restart it is lower than what was written
        down: then nothing has passed. A wrong or changed clock can only ever make the wait longer.
        """
        return replace(self, since=clock) if clock < self.since else self


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """What can be known of a profile without its passphrase."""

    label: str
    schema: int
    attempts: Attempts = Attempts()

    def write(self, folder: Path) -> None:
        value = {
            "label": self.label,
            "schema": self.schema,
            "failed": self.attempts.failed,
            "since": self.attempts.since,
        }
        files.write_json(folder / FILE, value)

    @classmethod
    def read(cls, folder: Path) -> ProfileFile:
        value = files.read_json(folder / FILE)
        label, schema, failed, since = (value.get(key) for key in ("label", "schema", "failed", "since"))
        if not isinstance(label, str) or not isinstance(schema, int) or not isinstance(failed, int):
            raise StoreDamaged(FILE)
        if failed < 0 or not isinstance(since, int | float) or not math.isfinite(since):
            raise StoreDamaged(FILE)
        return cls(label, schema, Attempts(failed, float(since)))

    @classmethod
    def read_or_anew(cls, folder: Path) -> ProfileFile:
        """The same, but a label file that cannot be read must not keep anybody out."""
        try:
            return cls.read(folder)
        except StoreDamaged:
            return cls(folder.name, 0)

    def require_known_schema(self) -> None:
        """Refuse a profile of a newer program by name, before anything is asked or touched."""
        if self.schema > migrations.schema_version():
            raise NewerStore(self.schema)


def is_profile(folder: Path) -> bool:
    """Whether a folder holds a finished profile; its label is written last."""
    return (folder / FILE).is_file()
