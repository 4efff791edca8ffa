"""Somebody from outside asks about a person (practice A10): what is noted, and whom one calls.

Noted is who asked, as a code, and nothing else: no name of the asker, none of the person. The numbers are
those of the own organisation; they stand in the encrypted store and nowhere else.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final

from fieldapp.errors import InvalidInput
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

ASKERS: Final = ("politie", "rechter", "verhuurder", "vreemdelingenzaken", "familie", "andere")

_NUMBERS: Final = "secrecy_numbers"
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class Numbers:
    """Name and telephone of who decides when somebody asks; empty when nobody wrote it down yet."""

    supervisor: str = ""
    lawyer: str = ""
    officer: str = ""

    @property
    def anybody(self) -> bool:
        return bool(self.supervisor or self.lawyer or self.officer)


def numbers(session: Session) -> Numbers:
    """Whom to call; the supervisor is that of the profile until another was written down."""
    kept = session.preferences.get(_NUMBERS) or {}
    return Numbers(**{"supervisor": session.profile.supervisor, **kept})


def save_numbers(session: Session, given: Numbers) -> Change:
    """Write down whom to call. Raises InvalidInput(field, "too_long")."""
    cleaned = {name: text.strip() for name, text in asdict(given).items()}
    for name, text in cleaned.items():
        if len(text) > _LONGEST:
            raise InvalidInput(name, "too_long")
    with session.database.transaction():
        session.preferences.set(_NUMBERS, cleaned)
    return Change.NONE


def note_question(session: Session, asker: str) -> Change:
    """Note in the Logboek that somebody asked. Raises InvalidInput("asker", "unknown_code")."""
    if asker not in ASKERS:
        raise InvalidInput("asker", "unknown_code")
    with session.database.transaction():
        logbook.enter(session, EntryKind.ASKED, {"asker": asker})
    return Change.LEDGER
