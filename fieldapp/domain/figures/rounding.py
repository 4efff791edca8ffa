"""The keyed rule: each cell becomes a multiple of 5, and one look is all that anybody ever gets.

The cell is moved by a whole number that an HMAC of the organisation's key over quarter and cell decides (0 in
one of three cases, 1 up or down each in one of six, 2 each in one of twelve, and so on by halves), and then
goes to the nearest multiple of 5. So:

- the same cell always moves the same way: who asks again hears the same and has nothing to average;
- whatever stands in the table, a count and the count beside it differ by at most a factor two in how likely
  they made it: who knows everything but one person stays at two against one at the very best;
- a plain rounding to the nearest, or up or down by lot, would not do: of a count that is known to be 10
  without somebody, a 15 would say for certain that somebody was there.

The spread is two and a half, as that of a plain rounding by lot.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from typing import Final

from fieldapp.domain.figures.cells import RESTS_ON, Cells, block_of
from fieldapp.domain.figures.quarters import Quarter

BASE: Final = 5
SMALL: Final = 10
"""Below this the detail of a cell stays out of the table."""

_CONTEXT: Final = b"vindplaats/1/figures\0"
_HALF: Final = 128  # bits for each direction


def moved_by(key: bytes, quarter: Quarter, cell: str) -> int:
    """By how much a cell moves before it is rounded. The key never leaves the organisation."""
    said = _CONTEXT + f"{quarter.code} {cell}".encode()
    bits = f"{int.from_bytes(hmac.new(key, said, hashlib.sha256).digest()):0256b}"
    return _ones(bits[:_HALF]) - _ones(bits[_HALF:])


def _ones(bits: str) -> int:
    return len(bits) - len(bits.lstrip("1"))


def to_base(count: int) -> int:
    """The nearest multiple of 5; never below nothing."""
    return max(0, (count + BASE // 2) // BASE * BASE)


def rounded(key: bytes, quarter: Quarter, cell: str, count: int) -> int:
    """What stands in the table for this count."""
    return to_base(count + moved_by(key, quarter, cell))


def freeze(key: bytes, quarter: Quarter, counted: Cells, cells: Iterable[str]) -> dict[str, int]:
    """The table of a quarter, every cell of `cells` in it. To be made once, and kept: never again."""
    whole = {cell: rounded(key, quarter, cell, counted.get(cell, 0)) for cell in cells}
    return {cell: 0 if _is_detail_of_little(whole, cell) else n for cell, n in whole.items()}


def _is_detail_of_little(whole: Cells, cell: str) -> bool:
    """Judged by what the table itself says, never by the count behind it."""
    rests_on = RESTS_ON.get(block_of(cell))
    return rests_on is not None and whole.get(rests_on, 0) < SMALL
