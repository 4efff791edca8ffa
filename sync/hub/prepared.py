"""Statements of the hot path, compiled once per dialect and handed to the driver as they are.

SQLAlchemy writes the SQL, for whichever database it is; what is skipped is its work per call, row and
parameter, which for a batch of a hundred envelopes takes longer than storing them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.elements import CompilerElement


class Prepared:
    """One statement whose parameters are `names`; rows are tuples in that order. Nothing is converted."""

    def __init__(self, statement: CompilerElement, *names: str) -> None:
        self.statement = statement
        self._names = names
        self._compiled: dict[str, tuple[str, tuple[int, ...] | None]] = {}

    def rows(self, connection: Connection, *row: object) -> list[tuple[Any, ...]]:
        """Run it with one row of parameters; everything it selects."""
        cursor = self._run(connection, row)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.close()
        return found

    def first(self, connection: Connection, *row: object) -> tuple[Any, ...] | None:
        """Run it with one row of parameters; the first row it selects."""
        found = self.rows(connection, *row)
        return found[0] if found else None

    def change(self, connection: Connection, *row: object) -> int:
        """Run it with one row of parameters; how many rows it changed."""
        cursor = self._run(connection, row)
        changed: int = cursor.rowcount
        cursor.close()
        return changed

    def insert(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Insert many rows.

        On SQLite in one statement: its driver hands the interpreter's lock to others at every step, and a
        hundred steps would each wait until they give it back.
        """
        text, order = self._for(connection)
        if order != tuple(range(len(self._names))):
            self._driver(connection, "executemany", text, [self._arrange(row, order) for row in rows])
            return
        head, _, one = text.partition(" VALUES ")
        values = [value for row in rows for value in row]
        self._driver(connection, "execute", f"{head} VALUES {', '.join([one] * len(rows))}", values)

    def _run(self, connection: Connection, row: tuple[object, ...]) -> Any:
        text, order = self._for(connection)
        return self._driver(connection, "execute", text, self._arrange(row, order))

    @staticmethod
    def _driver(connection: Connection, how: str, text: str, parameters: Any) -> Any:
        cursor = connection.connection.cursor()
        try:
            getattr(cursor, how)(text, parameters)
        except connection.dialect.loaded_dbapi.IntegrityError as error:
            raise IntegrityError(text, None, error) from error
        return cursor

    def _arrange(self, row: tuple[object, ...], order: tuple[int, ...] | None) -> Any:
        if order is None:
            return dict(zip(self._names, row, strict=True))
        return tuple([row[at] for at in order])

    def _for(self, connection: Connection) -> tuple[str, tuple[int, ...] | None]:
        """The text for this database, and the order in which it wants the parameters (None: by name)."""
        found = self._compiled.get(connection.dialect.name)
        if found is None:
            compiled = self.statement.compile(dialect=connection.dialect)
            positions = getattr(compiled, "positiontup", None)
            order = None if positions is None else tuple(self._names.index(name) for name in positions)
            found = self._compiled[connection.dialect.name] = (str(compiled), order)
        return found
