"""Our own pages in Markdown as blocks to print: headings, paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from fieldapp.interop.printable import Block, Bullets, Heading, Paragraph, Table

_HEADING: Final = re.compile(r"(#{1,3}) (.+)")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_RULER: Final = re.compile(r"\|[\s:|-]+\|")


def blocks(text: str) -> tuple[Block, ...]:
    """The page from top to bottom; comments are left out."""
    paragraphs = re.split(r"\n\s*\n", _COMMENT.sub("", text).strip())
    return tuple(block for paragraph in paragraphs for block in _blocks(paragraph.strip().splitlines()))


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    for kind, group in groupby(lines, _kind):
        yield from _of_kind(kind, list(group))


def _kind(line: str) -> str:
    if _HEADING.fullmatch(line):
        return "heading"
    if line.startswith("|"):
        return "table"
    return "list" if line.startswith("- ") else "text"


def _of_kind(kind: str, lines: list[str]) -> Iterator[Block]:
    if kind == "heading":
        for found in filter(None, map(_HEADING.fullmatch, lines)):
            yield Heading(found[2], len(found[1]))
    elif kind == "table":
        rows = [_cells(line) for line in lines if not _RULER.fullmatch(line)]
        yield Table(rows[0], tuple(rows[1:]))
    elif kind == "list":
        yield Bullets(tuple(line.removeprefix("- ") for line in lines))
    elif text := " ".join(line.strip() for line in lines).strip():
        yield Paragraph(text)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
