"""Numbered migrations: each and its own record in one transaction, so that a failed one leaves the last."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.resources import files
from typing import Protocol

from fieldapp.errors import NewerStore, StoreDamaged

_RECORD = """
CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT
"""


class Connection(Protocol):
    """What a migration needs of a store."""

    def transaction(self) -> AbstractContextManager[None]: ...
    def execute(self, sql: str, params: Sequence[str | int | float | bytes | None] = ()) -> int: ...
    def value(self, sql: str) -> object: ...


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file of statements."""

    number: int
    name: str
    text: str

    @property
    def statements(self) -> list[str]:
        """One by one; a trigger holds semicolons of its own."""
        found, pending = [], ""
        for line in self.text.splitlines(keepends=True):
            pending += line
            if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
                found.append(pending.strip())
                pending = ""
        if pending.strip():
            raise ValueError(f"{self.name} ends inside a statement")
        return found


def known() -> list[Migration]:
    """The migrations of this program, in order."""
    folder = files("resources").joinpath("migrations/device")
    names = sorted(item.name for item in folder.iterdir() if item.name[:4].isdigit())
    return [Migration(int(name[:4]), name, folder.joinpath(name).read_text("utf-8")) for name in names]


def schema_version() -> int:
    """The number of the newest migration."""
    return known()[-1].number


def bring_up_to_date(connection: Connection, *, before: Callable[[int], None] | None = None) -> None:
    """Run what is missing; `before` is told the number once, ahead of the first change to an old store."""
    steps = known()
    version = _version(connection)
    if version > steps[-1].number:
        raise NewerStore(version)
    missing = [step for step in steps if step.number > version]
    if missing and before is not None:
        before(missing[0].number)
    for step in missing:
        _run(connection, step)


def _version(connection: Connection) -> int:
    if connection.value("SELECT count(*) FROM sqlite_schema") == 0:
        return 0
    if connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'migration'") == 0:
        raise StoreDamaged("migration")
    version = connection.value("SELECT max(number) FROM migration")
    return version if isinstance(version, int) else 0


def _run(connection: Connection, step: Migration) -> None:
    digest = hashlib.sha256(step.text.encode()).hexdigest()
    with connection.transaction():
        connection.execute(_RECORD)
        for statement in step.statements:
            connection.execute(statement)
        connection.execute("INSERT INTO migration VALUES (?, ?, ?)", (step.number, step.name, digest))
