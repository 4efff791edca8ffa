"""Tables from outside: bytes of a CSV in, rows with their line number out.

Encoding and delimiter are found, not asked: UTF-8 with or without a mark, UTF-16 with a mark, else
Windows-1252; comma, semicolon, tab or bar. What does not add up is refused with its line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.signals import clean_text
from fieldapp.errors import BrokenFile

MOST_CHARACTERS: Final = 20_000  # of one field
MOST_COLUMNS: Final = 300
DELIMITERS: Final = (";", ",", "\t", "|")

_SAMPLE: Final = 64 * 1024  # characters in which the delimiter is looked for
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TWO_BYTES = re.compile(rb"[\xc3\xe2][\x80-\xbf]")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Table:
    """The text of one CSV and how it is cut. `part` is said when it cannot be read."""

    text: str
    delimiter: str
    encoding: str
    part: str = ""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Every row that is not blank, with the line on which it begins; the first is the header.

        Raises BrokenFile for a quote that never closes, a row with other cells than the header, a field or
        a row that is too long.
        """
        lines = _Lines(self.text)
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        width, line = 0, 1
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise BrokenFile(_csv_reason(error), line, part=self.part, limit=MOST_CHARACTERS) from error
            if any(cell.strip() for cell in row):
                width = width or len(row)
                self._check(row, width, line)
                yield line, [plain(cell) for cell in row]
            line = reader.line_num + 1

    def _check(self, row: list[str], width: int, line: int) -> None:
        if len(row) > MOST_COLUMNS:
            raise BrokenFile("too_many_columns", line, part=self.part, limit=MOST_COLUMNS)
        if len(row) != width:
            raise BrokenFile("unequal_cells", line, part=self.part, limit=width)
        if any(len(cell) > MOST_CHARACTERS for cell in row):
            raise BrokenFile("field_too_long", line, part=self.part, limit=MOST_CHARACTERS)


class _Lines:
    """The lines of a text with their ends, one at a time: a text of 100 MB is not cut up at once."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._at >= len(self._text):
            raise StopIteration
        end = self._text.find("\n", self._at) + 1 or len(self._text)
        line, self._at = self._text[self._at : end], end
        return line


def read_table(data: bytes, part: str = "") -> Table:
    """The table in these bytes. Raises BrokenFile when they are no text or hold nothing."""
    text, encoding = decode(data, part)
    if "\n" not in text:
        text = text.replace("\r", "\n")  # the line ends of old Macs
    if not text.strip():
        raise BrokenFile("empty", part=part)
    return Table(text, _delimiter(text), encoding, part)


def decode(data: bytes, part: str = "") -> tuple[str, str]:
    """The text in these bytes and the name of their encoding. Raises BrokenFile with the line."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return _decode(data, encoding, part), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # Mostly well-formed pairs: UTF-8 with a fault in it; read otherwise, "é" would become "Ã©".
        pairs = len(_TWO_BYTES.findall(data))
        if pairs * 2 > len(_HIGH.findall(data)) - pairs * 2:
            raise BrokenFile("encoding", data.count(b"\n", 0, error.start) + 1, part=part) from error
    return _decode(data, "cp1252", part), "cp1252"


def plain(text: str) -> str:
    """Without control characters, halves of characters and spaces around it; line breaks become "\\n"."""
    text = text.replace("\r\n", "\n").strip()
    return clean_text(text) if _NOT_TEXT.search(text) else text


def _decode(data: bytes, encoding: str, part: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BrokenFile("encoding", data.count(b"\n", 0, error.start) + 1, part=part) from error


def _delimiter(text: str) -> str:
    """What cuts the first rows into the most cells, the same number in each."""
    best, cells = DELIMITERS[0], 1
    for delimiter in DELIMITERS:
        widths = _widths(text[:_SAMPLE], delimiter)
        steady = widths[0] if widths and widths.count(widths[0]) * 2 > len(widths) else 1
        if steady > cells:
            best, cells = delimiter, steady
    return best


def _widths(sample: str, delimiter: str) -> list[int]:
    found: list[int] = []
    try:
        for row in csv.reader(_Lines(sample), delimiter=delimiter):
            if row:
                found.append(len(row))
            if len(found) == 10:
                break
    except csv.Error:
        return found
    return found


def _csv_reason(error: csv.Error) -> str:
    return "field_too_long" if "field larger" in str(error) else "quotes"
