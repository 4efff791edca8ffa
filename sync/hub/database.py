"""The hub's one state: embedded SQLite in its own folder, or PostgreSQL under any number of replicas.

A call is one transaction, durable before it is answered. On SQLite a writer takes the lock at its start (a
transaction that only discovers half-way that it must wait would fail); on PostgreSQL mailbox rows are locked.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

_WRITES = "hub_writes"


class Database:
    """Transactions on the hub's state."""

    def __init__(self, url: str) -> None:
        embedded = make_url(url).get_backend_name() == "sqlite"
        self._engine = create_engine(url, pool_pre_ping=not embedded, hide_parameters=True)
        self._writers = self._engine.execution_options(**{_WRITES: True})
        # Threads of this process queue here; SQLite's own waiting would be a sleep.
        self._turn: threading.Lock | None = threading.Lock() if embedded else None
        if embedded:
            event.listen(self._engine, "connect", _prepare_sqlite)
            event.listen(self._engine, "begin", _begin_sqlite)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that changes nothing."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is durable when the block ends, and undone when it raises."""
        if self._turn is None:
            with self._writers.begin() as connection:
                yield connection
            return
        with self._turn, self._writers.begin() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables to the newest numbered migration, each with its record in one transaction."""
        with as_file(files("resources") / "migrations" / "hub") as scripts, self.write() as connection:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def close(self) -> None:
        """Give the connections back; the last one folds SQLite's log into its file."""
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """For tests that look at the tables from outside."""
        return self._engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    # An envelope is 3 kB: larger pages waste less of themselves, and a random id touches fewer of them.
    connection.execute("PRAGMA page_size = 16384")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA wal_autocheckpoint = 2000")  # pages: 32 MB
    connection.execute("PRAGMA secure_delete = ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
