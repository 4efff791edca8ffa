"""The figures of a period to take along: on paper with charts, and as a list that a spreadsheet reads.

Both are made of the lines that the screen shows: nothing stands in a file that was kept back there.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final

from fieldapp.interop.printable import BarChart, BarRow, Block, Heading, Note, Paragraph, Printable, Table

CODE: Final = "jaarverslag"
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure in words. `value` None: kept back, or too little to say: then `said` tells which."""

    label: str
    value: int | None
    said: str
    mark: int | None = None
    mark_said: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that belong together. `drawn`: bars on one scale (`scale`: the whole they are parts of, if any);
    else they are read as a table.
    """

    title: str
    lines: tuple[Line, ...]
    note: str = ""
    drawn: bool = True
    scale: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `head` of a table: what, how many."""

    title: str
    period: str
    sent: str
    parts: tuple[Part, ...]
    why: str
    head: tuple[str, str]
    columns: tuple[str, str, str, str, str]


def printable(report: Report) -> Printable:
    """The report on paper. Each print and each file of it gets its line in the Logboek (practice A14)."""
    blocks: list[Block] = [Heading(report.title, level=1), Paragraph(f"{report.period} · {report.sent}")]
    for part in report.parts:
        blocks.append(Heading(part.title))
        if part.note:
            blocks.append(Paragraph(part.note, size="small", quiet=True))
        blocks.append(_chart(part) if part.drawn else _table(part, report.head))
    blocks.append(Note((Paragraph(report.why, size="small"),)))
    foot = (report.title, report.period)
    return Printable(report.title, tuple(blocks), foot=foot, code=CODE, personal=True)


def _chart(part: Part) -> BarChart:
    rows = (BarRow(line.label, line.value, line.said, line.mark, line.mark_said) for line in part.lines)
    return BarChart(tuple(rows), part.scale)


def _table(part: Part, head: tuple[str, str]) -> Table:
    rows = tuple((line.label, " · ".join(filter(None, (line.said, line.mark_said)))) for line in part.lines)
    return Table(head, rows, widths=(1.0, 1.4), size="small")


def listed(report: Report) -> bytes:
    """The report as CSV with semicolons, as spreadsheets here read it; no cell is ever read as a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([cell(text) for text in report.columns])
    for part in report.parts:
        for line in part.lines:
            number = "" if line.value is None else str(line.value)
            said = " · ".join(filter(None, (line.said, line.mark_said)))
            writer.writerow([cell(text) for text in (report.period, part.title, line.label, number, said)])
    return buffer.getvalue().encode("utf-8-sig")


def cell(text: str) -> str:
    """Text of a cell, with a quote before what a spreadsheet would run as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_DANGEROUS) or text.startswith(_DANGEROUS) else text
