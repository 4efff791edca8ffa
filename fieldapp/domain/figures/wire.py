"""Figures as they travel (kind 12): canonical JSON, read strictly; only a quarter and counts per cell.

`counts`: what a device gives its own organisation. `figures`: the frozen table of an organisation, every
number a multiple of 5. There is no room for a name, a day, a place or a worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from fieldapp.domain.canonical import check_keys, read_canonical, write_canonical
from fieldapp.domain.figures.cells import Cells, is_cell
from fieldapp.domain.figures.quarters import Quarter
from fieldapp.domain.figures.rounding import BASE
from fieldapp.errors import InvalidInput

VERSION: Final = 1
COUNTS_KIND: Final = "counts"
TABLE_KIND: Final = "figures"
KEYS: Final = ("v", "kind", "quarter", "cells")
CARRIED: Final = ("quarter", "cells")

_MOST: Final = 1_000_000
_MOST_CELLS: Final = 400


@dataclass(frozen=True, slots=True)
class Counts:
    """What one device counted: for its own organisation, which adds it up at once."""

    quarter: Quarter
    cells: Cells


@dataclass(frozen=True, slots=True)
class Table:
    """The frozen table of an organisation."""

    quarter: Quarter
    cells: Cells


def encode_counts(counts: Counts) -> bytes:
    """The one way to write a device's counts. Raises InvalidInput for what no reader would accept."""
    return _encode(COUNTS_KIND, counts.quarter, counts.cells)


def encode_table(table: Table) -> bytes:
    """The one way to write a table. Raises InvalidInput for what no reader would accept."""
    return _encode(TABLE_KIND, table.quarter, table.cells)


def _encode(kind: str, quarter: Quarter, cells: Cells) -> bytes:
    plain = {"v": VERSION, "kind": kind, "quarter": quarter.code, "cells": dict(cells)}
    encoded = write_canonical(plain)
    decode_figures(encoded)
    return encoded


def decode_figures(data: bytes) -> Counts | Table:
    """Read strictly. Raises InvalidInput(field, reason)."""
    whole = read_canonical(data)
    check_keys("payload", whole, KEYS)
    if whole["v"] != VERSION or isinstance(whole["v"], bool):
        raise InvalidInput("v", "unknown_version")
    quarter = Quarter.read("quarter", whole["quarter"])
    if whole["kind"] == COUNTS_KIND:
        return Counts(quarter, _cells(whole["cells"], step=1))
    if whole["kind"] == TABLE_KIND:
        return Table(quarter, _cells(whole["cells"], step=BASE))
    raise InvalidInput("kind", "unknown_kind")


def _cells(value: Any, *, step: int) -> dict[str, int]:
    if not isinstance(value, dict) or not value or len(value) > _MOST_CELLS:
        raise InvalidInput("cells", "not_cells")
    if not all(is_cell(cell) for cell in value):
        raise InvalidInput("cells", "unknown_cell")
    for n in value.values():
        if not isinstance(n, int) or isinstance(n, bool) or not 0 <= n <= _MOST:
            raise InvalidInput("cells", "not_a_number")
        if n % step:
            raise InvalidInput("cells", "not_rounded")
    return dict(value)
