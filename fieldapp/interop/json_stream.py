"""The services of a large JSON file, one after the other, each with the line on which it begins."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from fieldapp.errors import BrokenFile
from fieldapp.interop.tabular import decode

# An object around the list, as an HSDS API gives it page by page, or an export of our own making.
_LISTS: Final = ("contents", "services", "service", "data", "items", "organizations")
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


class JsonFile:
    """The text of one file; `at` is how far it was read, `head` what stood beside the list."""

    def __init__(self, data: bytes, part: str = "") -> None:
        self.text, _ = decode(data, part)
        self.part = part
        self.at = 0
        self.head: dict[str, Any] = {}
        self._counted, self._line = 0, 1

    def fraction(self) -> float:
        """How much of the text was read, 0 to 1."""
        return self.at / max(1, len(self.text))

    def objects(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Every object of the list. Raises BrokenFile with line and reason."""
        self._skip()
        if self._peek() == "[":
            yield from self._items()
        elif self._peek() == "{":
            yield from self._members()
        else:
            raise BrokenFile("not_json" if self.text.strip() else "empty", self._line_here(), part=self.part)
        self._skip()
        if self.at < len(self.text):
            raise BrokenFile("json", self._line_here(), part=self.part)

    def _members(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """An object with the list in it, or one service by itself."""
        line, listed = self._line_here(), False
        self._take("{")
        while self._peek() != "}":
            key = self._value()
            self._take(":")
            if key in _LISTS and self._peek() == "[" and not (key != "contents" and "name" in self.head):
                listed = True
                yield from self._items()
            else:
                self.head[str(key)] = self._value()
            self._skip()
            if self._peek() != "}":
                self._take(",")
        self._take("}")
        if not listed:
            yield line, self.head

    def _items(self) -> Iterator[tuple[int, dict[str, Any]]]:
        self._take("[")
        while self._peek() != "]":
            line, value = self._line_here(), self._value()
            if not isinstance(value, dict):
                raise BrokenFile("not_a_service", line, part=self.part)
            yield line, value
            if self._peek() != "]":
                self._take(",")
        self._take("]")

    def _value(self) -> Any:
        try:
            value, self.at = _DECODER.raw_decode(self.text, self.at)
        except RecursionError as error:
            raise BrokenFile("too_deep", self._line_here(), part=self.part) from error
        except json.JSONDecodeError as error:
            self.at = max(error.pos, self._counted)
            raise BrokenFile("json", self._line_here(), part=self.part) from error
        except ValueError as error:  # a number of thousands of digits
            raise BrokenFile("json", self._line_here(), part=self.part) from error
        self._skip()
        return value

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            raise BrokenFile("json", self._line_here(), part=self.part)
        self.at += 1
        self._skip()

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def _skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found is not None else self.at

    def _line_here(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = max(self._counted, self.at)
        return self._line
