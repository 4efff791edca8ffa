"""What a text would give away: numbers that block, and numbers and names that are decided one by one."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.workflow.session import Session

NATIONAL_NUMBER = "nn"
IBAN = "iban"
CARD = "card"
PHONE = "phone"
EMAIL = "email"
NAME = "name"
BLOCKING = frozenset({NATIONAL_NUMBER, IBAN, CARD})


@dataclass(frozen=True, slots=True)
class TextFinding:
    """One finding: `text[start:end]`; `blocks` means it may not leave at all."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def blocks(self) -> bool:
        """Whether the text cannot leave while this is in it."""
        return self.kind in BLOCKING


def scan(session: Session, text: str) -> list[TextFinding]:
    """Findings in the order of the text: numbers, addresses and names of other people known here."""
    raise NotImplementedError
