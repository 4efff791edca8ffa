"""The cells of a table: one-way blocks of counts, never one crossed with another.

A cell is `block.code`. Every table holds every cell, also where nothing was counted: that a cell is missing
would say something too. `STEPS` are counted once each, on the side that knows: the first three by who sends,
the rest by the core actor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

Cells: TypeAlias = Mapping[str, int]  # cell → how many

STEP: Final = "stap"
END: Final = "einde"
ABILITY: Final = "termijn"
DOMAIN: Final = "domein"
BARRIER: Final = "drempel"
REASON: Final = "reden"
GIVEN_BACK: Final = "terug"
TAKE: Final = "opnemen"
MEET: Final = "contact"
HEAR: Final = "horen"

SIGNALS: Final = "signalen"
WANTS_CONTACT: Final = "wil_contact"
PASSED_ON: Final = "doorgegeven"
RECEIVED: Final = "ontvangen"
TAKEN_UP: Final = "opgenomen"
CONTACT: Final = "contact_gelegd"
HELP: Final = "hulp_gestart"
STEPS: Final = (SIGNALS, WANTS_CONTACT, PASSED_ON, RECEIVED, TAKEN_UP, CONTACT, HELP)

NOT_REACHED: Final = "niet_bereikt"
RETURNED: Final = "teruggegeven"
NO_HELP: Final = "geen_hulp"
OTHER_SUPPLY: Final = "ander_aanbod"
NEXT_SERVICE: Final = "volgende_dienst"
ENDS: Final = (NOT_REACHED, RETURNED, NO_HELP, OTHER_SUPPLY, NEXT_SERVICE)
"""How else a request went on. `volgende_dienst`: on to the next step of its ladder, the fallback."""

IN_TIME: Final = "op_tijd"
LATE: Final = "te_laat"
ABILITIES: Final = (IN_TIME, LATE)
"""Answered within the agreed term, or past it."""

EDGES: Final = (1, 2, 4, 6, 10, 15, 20)
"""Working days: a step that took three falls into `t4`. What took longer falls into `langer`."""
LONGER: Final = "langer"
DAYS: Final = (*(f"t{edge}" for edge in EDGES), LONGER)

LISTS: Final = {DOMAIN: "e16", BARRIER: "e01", REASON: "e06", GIVEN_BACK: "e29"}
"""Blocks whose codes come from a list."""

_FIXED: Final = {STEP: STEPS, END: ENDS, ABILITY: ABILITIES, TAKE: DAYS, MEET: DAYS, HEAR: DAYS}
BLOCKS: Final = (STEP, END, ABILITY, DOMAIN, BARRIER, REASON, GIVEN_BACK, TAKE, MEET, HEAR)

RESTS_ON: Final = {
    DOMAIN: f"{STEP}.{SIGNALS}",
    BARRIER: f"{STEP}.{SIGNALS}",
    REASON: f"{STEP}.{SIGNALS}",
    GIVEN_BACK: f"{END}.{RETURNED}",
    TAKE: f"{STEP}.{TAKEN_UP}",
    MEET: f"{STEP}.{CONTACT}",
    HEAR: f"{STEP}.{PASSED_ON}",
}
"""A block that is the detail of a cell: where that one is small, the detail stays out."""

_CELL: Final = re.compile(r"[a-z]{1,12}\.[a-z0-9][a-z0-9_]{0,39}")


def catalogue(codes: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Every cell of a table, in order; `codes` per block of `LISTS`."""
    listed = {**_FIXED, **{block: tuple(codes[block]) for block in LISTS}}
    return tuple(f"{block}.{code}" for block in BLOCKS for code in listed[block])


def is_cell(value: object) -> bool:
    """Whether this names a cell of a block we know; codes may be newer than this program."""
    return isinstance(value, str) and bool(_CELL.fullmatch(value)) and block_of(value) in BLOCKS


def block_of(cell: str) -> str:
    """The block of a cell."""
    return cell.partition(".")[0]


def code_of(cell: str) -> str:
    """The code of a cell within its block."""
    return cell.partition(".")[2]


def of_block(cells: Cells, block: str) -> dict[str, int]:
    """code → how many, of one block, in the order of `cells`."""
    return {code_of(cell): n for cell, n in cells.items() if block_of(cell) == block}


def within(days: int) -> str:
    """The code of so many working days."""
    return next((f"t{edge}" for edge in EDGES if days <= edge), LONGER)
