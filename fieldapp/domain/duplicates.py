"""Whether two persons may be one. It only ever says so: nobody is merged by the program (seed 6.4).

Two partners at one address are two persons: an address counts for nothing here, and neither does the
telephone number that people in one house share.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.ids import PersonId

CODENAME: Final = "codename"
FULL_NAME: Final = "full_name"
BIRTH_YEAR: Final = "birth_year"
PLACE: Final = "municipality"
WHY: Final = (CODENAME, FULL_NAME, BIRTH_YEAR, PLACE)

ALIKE: Final = 85.0  # of 100: "Fatma" and "Fatima", not "Mia" and "Lia"
NEARLY: Final = 72.0  # enough when the year of birth is the same too
_BIRTH_YEAR: Final = 8.0
_PLACE: Final = 4.0
_SHORTEST: Final = 4  # letters: a shorter name counts only when it is the same

Alike = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a person is compared: names folded (no case, no accents), the rest as typed."""

    id: PersonId
    codename: str
    full_name: str = ""
    birth_year: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Somebody who may be the same: `score` to 100, `why` some of `WHY`, the codename as it was typed."""

    person_id: PersonId
    codename: str
    score: float
    why: tuple[str, ...]


def likeness(one: Traits, other: Traits, alike: Alike) -> tuple[float, tuple[str, ...]]:
    """How much two persons are alike (0 to 100) and in what; `alike` compares two names from 0 to 100.

    A name must be alike: a year of birth and a town are shared by thousands. Years that are both known and
    lie more than one apart are two persons.
    """
    if _other_year(one.birth_year, other.birth_year):
        return 0.0, ()
    same_year = _same(one.birth_year, other.birth_year)
    enough = NEARLY if same_year else ALIKE
    names = {
        CODENAME: _names(one.codename, other.codename, alike),
        FULL_NAME: max(
            _names(one.full_name, other.full_name, alike),
            _names(one.codename, other.full_name, alike),
            _names(one.full_name, other.codename, alike),
        ),
    }
    why = [code for code, score in names.items() if score >= enough]
    if not why:
        return 0.0, ()
    score = max(names.values())
    same_place = _same(one.municipality, other.municipality)
    for code, gain, same in ((BIRTH_YEAR, _BIRTH_YEAR, same_year), (PLACE, _PLACE, same_place)):
        if same:
            score += gain
            why.append(code)
    return min(score, 100.0), tuple(why)


def _same(one: str, other: str) -> bool:
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()


def _names(one: str, other: str, alike: Alike) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 100.0
    return alike(one, other) if min(len(one), len(other)) >= _SHORTEST else 0.0


def _other_year(one: str, other: str) -> bool:
    known = one.strip().isdecimal() and other.strip().isdecimal()
    return known and abs(int(one) - int(other)) > 1
