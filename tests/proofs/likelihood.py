"""How likely the keyed rule makes each number of a table, computed exactly and apart from the program.

`moves` are the chances that the rule promises: none one in three, and by halves further up and down. The
program's own moves are held to them in `tests/domain/test_figures.py`.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

_FAR = 80  # what lies further is put there: it comes once in 2^80


def moves() -> dict[int, Fraction]:
    """move → chance; together one."""
    found = {move: Fraction(1, 3) / 2 ** abs(move) for move in range(-_FAR, _FAR + 1)}
    for end in (-_FAR, _FAR):
        found[end] *= 2
    return found


@cache
def chances(count: int) -> dict[int, Fraction]:
    """What stands in the table → chance, for a cell whose count is this."""
    found: dict[int, Fraction] = {}
    for move, chance in moves().items():
        moved = count + move
        nearest = 5 * round(Fraction(moved, 5)) if moved > 0 else 0
        found[nearest] = found.get(nearest, Fraction(0)) + chance
    return found
