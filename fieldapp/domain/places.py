"""Where people are met, and each time somebody was there, also without any signal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import PlaceId, VisitId

PRESENCE: Final = "aanwezigheid"
HOME_VISIT: Final = "huisbezoek"
VISIT_KINDS: Final = (PRESENCE, HOME_VISIT)

PEOPLE_CLASSES: Final = ("0", "1-4", "5-9", "10-19", "20+")

# To be found there says something about a person: never sent as a contact place, "via the worker" instead.
REVEALING_KINDS: Final = frozenset({"nachtopvang", "kraakpand", "moskee_kerk"})


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A vindplaats. `kind` is a code of E24."""

    id: PlaceId
    name: str
    kind: str
    municipality: str = ""
    address: str = ""
    opening: str = ""
    house_rules: str = ""

    @property
    def reveals(self) -> bool:
        """Whether naming this place to another service would tell something about who comes there."""
        return self.kind in REVEALING_KINDS


@dataclass(frozen=True, slots=True)
class Visit:
    """One presence at a place or one home visit; `people` is a class, never a count or a list."""

    id: VisitId
    place_id: PlaceId
    started: datetime
    kind: str
    people: str = "0"
    note: str = ""
