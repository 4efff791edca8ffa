"""Tables of several organisations and quarters, added up and made fit to show.

Under 5 nothing is shown, and never one cell of a block alone: then the smallest beside it stays out too, so
that no subtraction gives back what was left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.figures.cells import DAYS, EDGES, LONGER, Cells
from fieldapp.domain.figures.rounding import BASE

_ENOUGH: Final = 10  # below this a half or a share says nothing
_HUNDRED: Final = 100
MORE: Final = EDGES[-1] + 1
"""Working days: more than the last edge."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One cell as it is shown: how many, or that it is kept back."""

    code: str
    n: int
    hidden: bool = False


def total(tables: Iterable[Cells]) -> Counter[str]:
    """Tables added up, cell by cell."""
    added: Counter[str] = Counter()
    for table in tables:
        added.update(table)
    return added


def shown(counts: Mapping[str, int]) -> tuple[Shown, ...]:
    """The cells of one block, in their order, with what is too small kept back."""
    hidden = {code for code, n in counts.items() if n < BASE}
    left = [code for code in counts if code not in hidden]
    if len(hidden) == 1 and left:
        hidden.add(min(left, key=lambda code: (counts[code], code)))
    return tuple(Shown(code, 0 if code in hidden else n, code in hidden) for code, n in counts.items())


def half_within(days: Mapping[str, int]) -> int | None:
    """Working days within which half of the steps went; `MORE`; None when there is too little to say."""
    whole = sum(days.get(code, 0) for code in DAYS)
    if whole < _ENOUGH:
        return None
    so_far = 0
    for code in DAYS:
        so_far += days.get(code, 0)
        if so_far * 2 >= whole:
            return MORE if code == LONGER else int(code.removeprefix("t"))
    return None


def out_of_hundred(part: int, whole: int) -> int | None:
    """How many of a hundred, never above; None when there is too little to say."""
    if whole < _ENOUGH:
        return None
    return min(round(part * _HUNDRED / whole), _HUNDRED)
