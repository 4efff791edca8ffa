"""What was said and seen, and what the person wants. Four fields are required, the rest is optional."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.ids import PersonId, PlaceId, SignalId, VisitId

# Words may be long, never endless: this many bytes of UTF-8 in one field.
TEXT_LIMIT: Final = 1_000_000

REQUIRED: Final = ("place_id", "noted_at", "kind", "author")


class Wish:
    """What the person wants: the answers of "Wat wil …?"."""

    SELF: Final = "zelf"
    SERVICE: Final = "dienst"
    LATER: Final = "later"
    TALK: Final = "babbel"
    NONE: Final = ""
    ALL: Final = (SELF, SERVICE, LATER, TALK)


# The rung of the subsidiarity ladder (E19) that a wish stands for; the worker only corrects it.
_RUNGS: Final = {
    Wish.SELF: "1_zelf",
    Wish.SERVICE: "6_kernactor",
    Wish.LATER: "3_vindplaats",
    Wish.TALK: "3_vindplaats",
}


def rung_of(wish: str) -> str:
    """The E19 rung inferred from a wish, or nothing when no wish was noted."""
    return _RUNGS.get(wish, "")


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing a person told or a worker noticed. Own words and observation have no way out."""

    id: SignalId
    place_id: PlaceId
    noted_at: datetime
    kind: str
    author: str
    visit_id: VisitId | None = None
    person_id: PersonId | None = None
    about: str = "zelf"
    urgency: str = ""
    own_words: str = ""
    observation: str = ""
    domains: tuple[str, ...] = ()
    non_take_up: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    wish: str = Wish.NONE
    deleted_at: datetime | None = None


def clean_text(text: str) -> str:
    """The text as typed without control characters and halves of characters; newline and tab stay."""
    return "".join(
        c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c in "\n\t" or not _control(c)
    )


def _control(character: str) -> bool:
    point = ord(character)
    return point < 0x20 or 0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000
