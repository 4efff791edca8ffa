"""HSDS tables as JSON: one file with a list of rows, or one object with a list for each table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from fieldapp.interop.json_stream import JsonFile

Rows: TypeAlias = Iterator[tuple[int, dict[str, Any]]]  # each with the line on which it begins

_HINTS: Final = (b'"organization_id"', b'"service_id"', b'"location_id"')


def is_json(data: bytes) -> bool:
    """Whether these bytes begin as JSON does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


class TablesFile(JsonFile):
    """One object whose lists are tables. `table_of` says which table a key names, or nothing."""

    def __init__(self, data: bytes, table_of: Callable[[str], str]) -> None:
        super().__init__(data)
        self._table_of = table_of

    @staticmethod
    def may_be(data: bytes) -> bool:
        """Whether a look at the whole is worth it: rows of tables point at each other."""
        return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and any(hint in data for hint in _HINTS)

    def tables(self) -> dict[str, Callable[[], Rows]]:
        """Each table with its rows, read when it is their turn. Raises BrokenFile for what is no JSON."""
        found: dict[str, Callable[[], Rows]] = {}
        self._skip()
        self._take("{")
        while self._peek() != "}":
            table = self._table_of(str(self._value()))
            self._take(":")
            if table and self._peek() == "[":
                found[table] = _Part(self, table).rows
            self._value()
            if self._peek() != "}":
                self._take(",")
        return found


class _Part(JsonFile):
    """One list of a larger text, from where the larger one stands."""

    def __init__(self, whole: JsonFile, part: str) -> None:
        self.text, self.at, self.part, self.head = whole.text, whole.at, part, {}
        self._counted, self._line = whole.at, whole._line_here()

    def rows(self) -> Rows:
        """The rows of this table."""
        yield from self._items()
