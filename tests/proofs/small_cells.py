"""No cell of the figures can be worked back, also not by who holds all tables and knows all but one thing.

Invented networks (organisations, quarters, cells with mostly small counts). The attacker has every table of
every quarter, knows the rule but not the key, knows every count behind them except one, and reckons with
exact chances. A cell is recovered when one value is nine times as likely as all others together.

- one person: the cell with or without them;
- asking again: the same table 64 times, as a coordinator who loses it every day;
- late devices: a table looked at after each device that gives, all but one of them known;
- totals and parts: a small part, with the total, every other part and all that was left out known;
- over quarters: the report of a year less the tables of three quarters.

Controls, in the same harness: no rounding; a table made anew (other lots) at each look; a table made anew
with the same lots when a device comes late; rounding up or down by lot, as is usual.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from fieldapp.domain.figures import BASE, Quarter, freeze
from fieldapp.domain.figures import cells as c
from fieldapp.domain.figures.rounding import to_base
from fieldapp.workflow.session import Rules
from tests.proofs import Proof
from tests.proofs.likelihood import chances as exact_chances
from tests.proofs.likelihood import moves

_SHORT, _LONG = 400, 20_000  # of each attack
_SURE = 0.9
_LOOKS = 64
_DEVICES = 12
_SMALL = 8  # values of a small cell: 0 to 7
_YEARS = 8  # quarters in which one person comes back

_RULES = Rules.load()
_PARTS = tuple(f"{c.DOMAIN}.{code}" for code in _RULES.taxonomies[c.LISTS[c.DOMAIN]].shared)
_TOTAL = f"{c.STEP}.{c.SIGNALS}"
CELLS = (_TOTAL, *_PARTS)
_Q = Quarter(2026, 1)

Counted = Mapping[str, int]
Chances = Callable[[int], dict[int, float]]  # count → what stands in the table → chance
Posterior = Mapping[int, float]


@cache
def _keyed(count: int) -> dict[int, float]:
    return {out: float(chance) for out, chance in exact_chances(count).items()}


@cache
def _moves() -> dict[int, float]:
    return {move: float(chance) for move, chance in moves().items() if abs(move) <= 40}


def _plain(count: int) -> dict[int, float]:
    return {count: 1.0}


def _by_lot(count: int) -> dict[int, float]:
    low, rest = count // BASE * BASE, count % BASE
    return {low: 1 - rest / BASE} | ({low + BASE: rest / BASE} if rest else {})


@dataclass(frozen=True)
class Way:
    """A way to publish. `chances`: as its attacker knows them; `fresh`: other lots at each look; `anew`: the
    table follows what comes late.
    """

    name: str
    chances: Chances
    fresh: bool = False
    anew: bool = False


REAL = Way("frozen, by the keyed rule", _keyed)
CONTROLS = (
    Way("no rounding", _plain, anew=True),
    Way("made anew at each look", _keyed, fresh=True, anew=True),
    Way("made anew when a device is late", _keyed, anew=True),
    Way("up or down by lot", _by_lot, anew=True),
)


class Office:
    """One organisation with its key: hands out its table of a quarter, as its way has it."""

    def __init__(self, way: Way, dice: random.Random) -> None:
        self._way, self._dice = way, dice
        self._key = dice.randbytes(32)
        self._frozen: dict[Quarter, dict[str, int]] = {}
        self._looks = 0

    def table(self, quarter: Quarter, counted: Counted) -> dict[str, int]:
        """What the coordinator gets now."""
        if not self._way.anew and quarter in self._frozen:
            return self._frozen[quarter]
        made = self._make(quarter, counted)
        return self._frozen.setdefault(quarter, made) if not self._way.anew else made

    def _make(self, quarter: Quarter, counted: Counted) -> dict[str, int]:
        self._looks += 1
        if self._way.chances is _plain:
            return {cell: counted.get(cell, 0) for cell in CELLS}
        if self._way.chances is _by_lot:
            lots = random.Random(self._key + quarter.code.encode())
            return {cell: _by_lots(counted.get(cell, 0), lots.random()) for cell in CELLS}
        key = self._key + (bytes([self._looks % 256]) if self._way.fresh else b"")
        return freeze(key, quarter, counted, CELLS)


def _by_lots(count: int, lot: float) -> int:
    low, rest = count // BASE * BASE, count % BASE
    return low + BASE * (lot < rest / BASE)


@dataclass
class Tally:
    """What became of the attacks by one name."""

    tried: int = 0
    recovered: int = 0
    surest: float = 0.0

    def judge(self, posterior: Posterior) -> None:
        """One attack: how sure its best guess is."""
        whole = sum(posterior.values())
        best = max(posterior.values()) / whole
        self.tried += 1
        self.recovered += best >= _SURE
        self.surest = max(self.surest, best)


def prove(*, full: bool) -> Proof:
    count = _LONG if full else _SHORT
    real = _attack(REAL, count, seed=1)
    controls = {way.name: _attack(way, max(count // 4, 100), seed=2) for way in CONTROLS}
    lines = [f"{name}: {t.recovered} of {t.tried}, surest {t.surest:.2f}" for name, t in real.items()]
    for name, tallies in controls.items():
        each = ", ".join(f"{attack} {t.recovered} of {t.tried}" for attack, t in tallies.items())
        lines.append(f"control, {name}: {each}")
    lines.append(_coming_back(count))
    return Proof(
        "small-cells",
        tried=sum(tally.tried for tally in real.values()),
        figure=sum(tally.recovered for tally in real.values()),
        goal=0,
        control=min(sum(tally.recovered for tally in tallies.values()) for tallies in controls.values()),
        lines=tuple(lines),
    )


def _attack(way: Way, count: int, seed: int) -> dict[str, Tally]:
    dice = random.Random(seed)
    attacks = {
        "one person": _one_person,
        "asking again": _asking_again,
        "late devices": _late_devices,
        "totals and parts": _totals_and_parts,
        "over quarters": _over_quarters,
    }
    tallies = {name: Tally() for name in attacks}
    for _ in range(count):
        for name, attack in attacks.items():
            tallies[name].judge(attack(way, dice))
    return tallies


def _invented(dice: random.Random, quiet: str) -> dict[str, int]:
    """Counts of a quarter: small as in a village, some larger. Signals are many enough to have detail."""
    counted = {cell: dice.choice((0, 1, 2, 3, 4, 6, 9, 14, 25)) for cell in CELLS}
    counted[_TOTAL] = dice.randrange(40, 160)
    counted[quiet] = 0
    return counted


def _one_person(way: Way, dice: random.Random) -> Posterior:
    cell = dice.choice(_PARTS)
    others = dice.randrange(0, 30)
    there = dice.randrange(2)
    seen = Office(way, dice).table(_Q, _invented(dice, cell) | {cell: others + there})[cell]
    return {guess: way.chances(others + guess).get(seen, 0.0) for guess in (0, 1)}


def _asking_again(way: Way, dice: random.Random) -> Posterior:
    """Looks that hang together tell no more than the first."""
    cell = dice.choice(_PARTS)
    others, there = dice.randrange(0, 30), dice.randrange(2)
    counted = _invented(dice, cell) | {cell: others + there}
    office = Office(way, dice)
    looks = [office.table(_Q, counted)[cell] for _ in range(_LOOKS)]
    posterior = {0: 1.0, 1: 1.0}
    for seen in looks if way.fresh else looks[:1]:
        posterior = {
            guess: chance * way.chances(others + guess).get(seen, 0.0) for guess, chance in posterior.items()
        }
    assert way.fresh or len(set(looks)) == 1
    return posterior


def _late_devices(way: Way, dice: random.Random) -> Posterior:
    """A look after each device: six known ones with one thing each, the one that is asked, six known ones."""
    cell = dice.choice(_PARTS)
    start, value = dice.randrange(0, 20), dice.randrange(BASE)
    office, base = Office(way, dice), _invented(dice, cell)
    known = [start + step for step in range(_DEVICES)]  # what is known of the count at each look
    hers = [at >= _DEVICES // 2 for at in range(_DEVICES)]
    pairs = list(zip(known, hers, strict=True))
    looks = [office.table(_Q, base | {cell: count + value * there})[cell] for count, there in pairs]
    if not way.anew:  # frozen at the first look: hers is in the table of the next quarter
        seen = office.table(_Q.next, base | {cell: value})[cell]
        return {guess: way.chances(guess).get(seen, 0.0) for guess in range(BASE)}
    if way.fresh or way.chances is not _keyed:
        return {guess: way.chances(known[-1] + guess).get(looks[-1], 0.0) for guess in range(BASE)}
    return {guess: _same_move([k + guess * there for k, there in pairs], looks) for guess in range(BASE)}


def _same_move(counts: list[int], looks: list[int]) -> float:
    """How likely these looks are when one and the same move is behind them all."""
    pairs = list(zip(counts, looks, strict=True))
    return sum(
        chance
        for move, chance in _moves().items()
        if all(to_base(count + move) == seen for count, seen in pairs)
    )


def _totals_and_parts(way: Way, dice: random.Random) -> Posterior:
    """Every signal has one domain: the parts make up the total, and all but one part are known."""
    cell = dice.choice(_PARTS)
    value = dice.randrange(_SMALL)
    parts = {part: dice.randrange(3, 30) for part in _PARTS if part != cell}
    rest = sum(parts.values())
    counted = _invented(dice, cell) | parts | {cell: value, _TOTAL: rest + value}
    table = Office(way, dice).table(_Q, counted)
    return {
        guess: way.chances(guess).get(table[cell], 0.0) * way.chances(rest + guess).get(table[_TOTAL], 0.0)
        for guess in range(_SMALL)
    }


def _over_quarters(way: Way, dice: random.Random) -> Posterior:
    """The year less three quarters gives the fourth as it was sent, and nothing more."""
    cell = dice.choice(_PARTS)
    office, quarters = Office(way, dice), [Quarter(2026, number) for number in (1, 2, 3, 4)]
    others, there = dice.randrange(0, 30), dice.randrange(2)
    last = _invented(dice, cell) | {cell: others + there}
    counts = [_invented(dice, cell) | {cell: dice.randrange(0, 9)} for _ in range(3)] + [last]
    sent = [office.table(quarter, counted)[cell] for quarter, counted in zip(quarters, counts, strict=True)]
    seen = sum(sent) - sum(sent[:3])
    return {guess: way.chances(others + guess).get(seen, 0.0) for guess in (0, 1)}


def _coming_back(count: int) -> str:
    """Said and not judged: one who is in the same cell in every quarter for two years, all else known."""
    dice, right, sure = random.Random(3), 0, 0
    for _ in range(count):
        there, office = dice.randrange(2), Office(REAL, dice)
        posterior = [1.0, 1.0]
        quarter = _Q
        for _ in range(_YEARS):
            cell, others = _PARTS[0], dice.randrange(0, 30)
            seen = office.table(quarter, _invented(dice, cell) | {cell: others + there})[cell]
            posterior = [posterior[guess] * _keyed(others + guess).get(seen, 0.0) for guess in (0, 1)]
            quarter = quarter.next
        right += posterior[there] > posterior[1 - there]
        sure += max(posterior) / sum(posterior) >= _SURE
    return (
        f"somebody in the same cell in {_YEARS} quarters, all else known: guessed right {right} of {count}"
        f" (a coin: {count // 2}), sure in {sure}"
    )
