"""Which agreements of safe contact stand in the way of calling, writing, giving paper or visiting.

What was forbidden counts, and so does a way that was not among those that were agreed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.domain.people import (
    HOME_CALL,
    HOME_VISIT,
    LETTER,
    MOBILE,
    SERVICE_NAME,
    VOICEMAIL,
    SafeContact,
)

CALL: Final = "call"
WRITE: Final = "write"  # a letter, a sheet, anything on paper
VISIT: Final = "visit"  # at the person's home
WAYS: Final = (CALL, WRITE, VISIT)

_FORBIDS: Final = {
    CALL: (HOME_CALL, VOICEMAIL, SERVICE_NAME),
    WRITE: (LETTER, SERVICE_NAME),
    VISIT: (HOME_CALL, SERVICE_NAME),
}
_AGREED_AS: Final = {CALL: MOBILE, WRITE: LETTER, VISIT: HOME_VISIT}


@dataclass(frozen=True, slots=True)
class Warned:
    """`never`: what was forbidden of this way; `instead`: the ways agreed on, when this is none of them."""

    never: tuple[str, ...]
    instead: tuple[str, ...]
    note: str


def warned(contact: SafeContact, way: str) -> Warned | None:
    """What to think of before reaching the person in this way; None when nothing was agreed against it."""
    never = tuple(code for code in contact.forbidden if code in _FORBIDS[way])
    other = bool(contact.allowed) and _AGREED_AS[way] not in contact.channels
    if not never and not other:
        return None
    return Warned(never, contact.channels if other else (), contact.note.strip())
