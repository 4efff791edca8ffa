"""What a person agreed to: one recipient, one purpose, these bytes, until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, PersonId, SignalId

ORAL: Final = "mondeling"
WRITTEN: Final = "geschreven"
INTERPRETED: Final = "tolk"
FORMS: Final = (ORAL, WRITTEN, INTERPRETED)

NOBODY: Final = "niemand"
CHOSEN: Final = "zelf_gekozen"
FAMILY: Final = "familie"
PRESENT: Final = (NOBODY, CHOSEN, FAMILY)

YES: Final = "ja"
NO: Final = "nee"
LATER: Final = "later"
ANSWERS: Final = (YES, NO, LATER)

VALID: Final = "valid"
EXPIRED: Final = "expired"
WITHDRAWN: Final = "withdrawn"
ABSENT: Final = "absent"
CHANGED: Final = "changed"

DEFAULT_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class Consent:
    """The record of one question and its answer, per recipient.

    `fields` are codes, `payload_digest` is the SHA-256 (hex) of the bytes that were shown and read aloud,
    `ticks` are the conditions of shared secrecy with the moment each was ticked.
    """

    id: ConsentId
    person_id: PersonId
    signal_id: SignalId
    recipient_org: OrgId
    recipient_mailbox: MailboxId
    asked_at: datetime
    answer: str
    form: str
    present: str
    free_to_speak: bool
    own_words_back: bool
    only_needed: bool
    paper_safe: bool
    fields: tuple[str, ...]
    payload_digest: str
    until: date
    feedback: bool
    interpreter_note: str = ""
    asked_by: str = ""
    language: str = "nl"
    ticks: tuple[tuple[str, datetime], ...] = ()
    withdrawn_at: datetime | None = None


def status(consent: Consent | None, today: date, digest: str) -> str:
    """Whether this consent covers these bytes today: one word, the first that holds."""
    if consent is None or consent.answer != YES:
        return ABSENT
    if consent.withdrawn_at is not None:
        return WITHDRAWN
    if consent.payload_digest != digest:
        return CHANGED
    if today > consent.until:
        return EXPIRED
    return VALID
