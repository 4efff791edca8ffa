"""Every combination of the facts, without trying each one apart.

`walk` hands out situations whose facts are chosen only when somebody reads them. What was not read cannot
have mattered: each situation stands for all combinations of its unread facts, and together they are all there
are. The program and the second reading decide on the same situation: what one of them looks at is split.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from fieldapp.domain.disclosure.facts import FLAGS, TICKS, VALUES

Axes = Mapping[str, tuple[Any, ...]]

# Every value of every fact; a purpose is one word or another.
AXES: Final[Axes] = {
    **VALUES,
    **dict.fromkeys(FLAGS, (True, False)),
    "ticks": tuple(
        frozenset(some) for size in range(len(TICKS) + 1) for some in itertools.combinations(TICKS, size)
    ),
    "purpose": ("offer_contact", "debt_collection"),
}
ALL: Final = math.prod(len(words) for words in AXES.values())


class Situation:
    """Facts that are chosen on reading: `chosen` are the (name, place of the value) so far, in that order.

    `read`: those that somebody looked at, with their values.
    """

    def __init__(self, axes: Axes, chosen: list[tuple[str, int]]) -> None:
        self._axes = axes
        self._chosen = chosen
        self._planned = dict(chosen)
        self.read: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        if name not in self._axes:
            raise AttributeError(name)
        if name not in self.read:
            if name not in self._planned:
                self._chosen.append((name, 0))
            self.read[name] = self._axes[name][self._planned.get(name, 0)]
        return self.read[name]

    @property
    def stands_for(self) -> int:
        """How many combinations of facts this situation stands for."""
        return math.prod(len(words) for name, words in self._axes.items() if name not in self.read)

    def filled(self) -> dict[str, Any]:
        """All facts, the unread ones with their first value."""
        return {name: self.read.get(name, words[0]) for name, words in self._axes.items()}


def of_every_kind(cell_of: Callable[[Any], str]) -> Iterator[dict[str, Any]]:
    """For each cell of the table, and each value of each fact that leads there, one situation in full."""
    seen: set[tuple[str, str, Any]] = set()
    for situation in walk():
        cell = cell_of(situation)
        found = {(cell, name, value) for name, value in situation.read.items()}
        if not found <= seen:
            seen |= found
            yield situation.filled()


def every(step: int) -> Iterator[dict[str, Any]]:
    """Combinations written out in full, each `step`-th of all in the order of the axes."""
    for place in range(0, ALL, step):
        values, rest = {}, place
        for name, words in AXES.items():
            rest, at = divmod(rest, len(words))
            values[name] = words[at]
        yield values


def walk(axes: Axes = AXES) -> Iterator[Situation]:
    """One situation after the other; the caller reads before it asks for the next."""
    chosen: list[tuple[str, int]] = []
    while True:
        yield Situation(axes, chosen)
        while chosen and chosen[-1][1] + 1 == len(axes[chosen[-1][0]]):
            chosen.pop()
        if not chosen:
            return
        name, at = chosen.pop()
        chosen.append((name, at + 1))
