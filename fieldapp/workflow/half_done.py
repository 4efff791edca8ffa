"""Small forms that were left half done: their texts by field, so that a lock or crash loses nothing typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import DraftId
from fieldapp.domain.signals import clean_text
from fieldapp.store.drafts import Draft
from fieldapp.workflow.session import Session

PLACE: Final = "place"
ACTIVITY: Final = "activity"
AGENDA: Final = "agenda"
JOURNAL: Final = "journal"
PRESSING: Final = "pressing"
HELPER: Final = "helper"
ANSWER: Final = "answer"
CONSULT: Final = "consult"
AGREEMENTS: Final = "consult_agree"

_VERSION: Final = 1
NEW: Final = "new"


def keep(session: Session, kind: str, for_id: str, texts: Mapping[str, str]) -> None:
    """Keep what was typed in the form `kind` about `for_id` (empty: about something new)."""
    about = for_id or NEW
    with session.database.transaction():
        known = session.drafts.of(kind, about)
        draft_id = known.id if known is not None else DraftId(uuid4().hex)
        body = {field: clean_text(text) for field, text in texts.items()}
        session.drafts.save(Draft(draft_id, kind, about, _VERSION, body, session.now()))


def kept(session: Session, kind: str, for_id: str) -> dict[str, str]:
    """What was typed before, by field; empty when nothing is left."""
    known = session.drafts.of(kind, for_id or NEW)
    return {} if known is None else {field: str(text) for field, text in known.body.items()}


def drop(session: Session, kind: str, for_id: str) -> None:
    """The form was saved, or thrown away."""
    with session.database.transaction():
        known = session.drafts.of(kind, for_id or NEW)
        if known is not None:
            session.drafts.discard(known.id)
