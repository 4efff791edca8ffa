"""The outcome of one question "may this leave?": a maximum, never an order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ALLOW: Final = "allow"
WITHOUT_IDENTITY: Final = "allow_without_identity"
INTERNAL: Final = "internal_only"
RECORD_ONLY: Final = "record_only"
BLOCK: Final = "block"
OUTCOMES: Final = (ALLOW, WITHOUT_IDENTITY, INTERNAL, RECORD_ONLY, BLOCK)

BASES: Final = (
    "ANON",
    "ZELF",
    "TOESTEMMING",
    "GEDEELD_BG",
    "TEAM_BG",
    "WET",
    "NOOD",
    "SPREEKRECHT",
    "CASUS",
    "HULPPLICHT",
    "LIJN",
    "VERTEGENW",
)

# Fields of a contact request, in the order of the screen.
FIELDS: Final = (
    "naam",
    "bereikbaar",
    "niet_doen",
    "taal",
    "vraag",
    "waarover",
    "urgentie",
    "gemeente",
    "adres",
    "telefoon",
    "geboortejaar",
    "huishouden",
    "vertrouwenspersoon",
    "ziekenfonds",
    "toelichting",
    "reden_niet_opname",
    "krachten",
    "rechten",
    "eerste_gesprek",
    "terugbelnummer",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """`row` is the row of the decision table, `basis` may be empty, all lists are codes."""

    row: int
    outcome: str
    basis: str
    fields_max: tuple[str, ...]
    must_record: tuple[str, ...]
    missing: tuple[str, ...]
    can_do: tuple[str, ...]
    policy_version: str

    @property
    def may_send(self) -> bool:
        """Whether a contact request with identity may be sealed on this decision."""
        return self.outcome == ALLOW
