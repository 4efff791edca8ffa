"""What a guard closed at the seal is noted in the Logboek: nothing left, and somebody tried.

The attempt itself is rolled back with its transaction, so the line has one of its own. It holds the kind of
message and the codes of why; nothing of the content.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from fieldapp.domain.ids import PersonId
from fieldapp.errors import GuardRefused, StaleConsent
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

STALE: Final = "consent_changed"


@contextmanager
def noted(session: Session, what: str, person_id: PersonId | None = None) -> Iterator[None]:
    """Around a transaction that seals a message of this guard: a refusal gets its line, and goes on."""
    try:
        yield
    except (GuardRefused, StaleConsent) as refused:
        reasons = refused.reasons if isinstance(refused, GuardRefused) else (STALE,)
        with session.database.transaction():
            facts = {"message": what, "reasons": list(reasons)}
            logbook.enter(session, EntryKind.BLOCKED, facts, About(person_id=person_id))
        raise
