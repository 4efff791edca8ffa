"""The hub's one state: embedded SQLite in its own folder, or PostgreSQL under any number of replicas.

A call is one transaction, durable before it is answered. On SQLite a writer takes the lock at its start (a
transaction that only discovers half-way that it must wait would fail); on PostgreSQL mailbox rows are locked.
"""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, RootTransaction, create_engine, event
from sqlalchemy.engine import make_url

_WRITES = "hub_writes"


@dataclass(frozen=True, slots=True)
class Transaction:
    """A writing transaction under way; it must be ended by one of its two methods."""

    connection: Connection
    _inner: RootTransaction
    _ends: ExitStack

    @property
    def stands(self) -> bool:
        """False once SQLite gave it up by itself, as it does on a full disk."""
        return bool(getattr(self.connection.connection.dbapi_connection, "in_transaction", True))

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part that is undone by itself when it raises, while the rest of the transaction stands."""
        self.connection.exec_driver_sql("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self.connection.exec_driver_sql("ROLLBACK TO part")
            raise
        finally:
            self.connection.exec_driver_sql("RELEASE part")

    def commit(self) -> None:
        """Durable when this returns."""
        with self._ends:
            try:
                self._inner.commit()
            except BaseException:
                # A full disk, mostly: the connection must be fit for the next call.
                self._inner.rollback()
                raise

    def undo(self) -> None:
        """As if it had not been."""
        with self._ends:
            self._inner.rollback()


class Database:
    """Transactions on the hub's state."""

    def __init__(self, url: str) -> None:
        self.embedded = make_url(url).get_backend_name() == "sqlite"
        self._engine = create_engine(url, pool_pre_ping=not self.embedded, hide_parameters=True)
        self._writers = self._engine.execution_options(**{_WRITES: True})
        # Threads of this process queue here; SQLite's own waiting would be a sleep.
        self._turn = threading.Lock() if self.embedded else nullcontext()
        self._writer: Connection | None = None
        if self.embedded:
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
        transaction = self.begin()
        try:
            yield transaction.connection
        except BaseException:
            transaction.undo()
            raise
        transaction.commit()

    def begin(self) -> "Transaction":
        """The same in three steps, of which the last may be taken in another thread."""
        ends = ExitStack()
        ends.enter_context(self._turn)
        try:
            connection = ends.enter_context(self._writing())
            return Transaction(connection, connection.begin(), ends)
        except BaseException:
            ends.close()
            raise

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One connection of many, or the one that is kept: there is only one writer at a time anyway."""
        if not self.embedded:
            with self._writers.connect() as connection:
                yield connection
            return
        if self._writer is None:
            self._writer = self._writers.connect()
        yield self._writer

    def migrate(self) -> None:
        """Bring the tables to the newest numbered migration, each with its record in one transaction."""
        with as_file(files("resources") / "migrations" / "hub") as scripts, self.write() as connection:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def close(self) -> None:
        """Give the connections back; the last one folds SQLite's log into its file."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """For tests that look at the tables from outside."""
        return self._engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(
        "PRAGMA page_size = 8192"
    )  # three envelopes of the smallest class; before the first table
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA wal_autocheckpoint = 2000")  # pages: 16 MB
    connection.execute("PRAGMA secure_delete = ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
