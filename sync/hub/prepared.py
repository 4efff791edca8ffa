"""Statements of the hot path, compiled once per dialect and handed to the driver as they are.

SQLAlchemy writes the SQL, for whichever database it is; what is skipped is its work per row and parameter,
which for a batch of a hundred envelopes takes longer than storing them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, CursorResult
from sqlalchemy.sql.elements import CompilerElement


class Prepared:
    """One statement whose parameters are `names`; rows are tuples in that order. Nothing is converted."""

    def __init__(self, statement: CompilerElement, *names: str) -> None:
        self._statement = statement
        self._names = names
        self._compiled: dict[str, tuple[str, tuple[int, ...] | None]] = {}

    def one(self, connection: Connection, *row: object) -> CursorResult[Any]:
        """Run it with one row of parameters."""
        text, order = self._for(connection)
        return connection.exec_driver_sql(text, self._arrange(row, order))

    def many(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Run it for many rows."""
        text, order = self._for(connection)
        same = order == tuple(range(len(self._names)))
        arranged = rows if same else [self._arrange(row, order) for row in rows]
        connection.exec_driver_sql(text, list(arranged))

    def _arrange(self, row: tuple[object, ...], order: tuple[int, ...] | None) -> Any:
        if order is None:
            return dict(zip(self._names, row, strict=True))
        return tuple(row[at] for at in order)

    def _for(self, connection: Connection) -> tuple[str, tuple[int, ...] | None]:
        """The text for this database, and the order in which it wants the parameters (None: by name)."""
        found = self._compiled.get(connection.dialect.name)
        if found is None:
            compiled = self._statement.compile(dialect=connection.dialect)
            positions = getattr(compiled, "positiontup", None)
            order = None if positions is None else tuple(self._names.index(name) for name in positions)
            found = self._compiled[connection.dialect.name] = (str(compiled), order)
        return found
