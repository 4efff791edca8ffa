"""What a person agreed to: one recipient, one purpose, these bytes, until a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Protocol

from fieldapp.domain.disclosure.facts import OFFER_CONTACT
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, PersonId, SignalId

ORAL: Final = "mondeling"
WRITTEN: Final = "geschreven"
INTERPRETED: Final = "tolk"
GESTURE: Final = "gebaar"
FORMS: Final = (ORAL, WRITTEN, INTERPRETED, GESTURE)
THROUGH_INTERPRETER: Final = (INTERPRETED, GESTURE)

ON_SCREEN: Final = "scherm"
ON_PAPER: Final = "papier"

NOBODY: Final = "niemand"
CHOSEN: Final = "zelf_gekozen"
FAMILY: Final = "familie"
PRESENT: Final = (NOBODY, CHOSEN, FAMILY)

SERVICE: Final = "tolkdienst"
INTERPRETERS: Final = (SERVICE, CHOSEN, FAMILY)

UNDERSTOOD: Final = "ja"
VARYING: Final = "wisselend"
NOT_UNDERSTOOD: Final = "nee"

HERSELF: Final = "persoon"
REPRESENTATIVE: Final = "vertegenwoordiger"

YES: Final = "ja"
NO: Final = "nee"
LATER: Final = "later"
ANSWERS: Final = (YES, NO, LATER)

VALID: Final = "valid"
EXPIRED: Final = "expired"
WITHDRAWN: Final = "withdrawn"
ABSENT: Final = "absent"
CHANGED: Final = "changed"

# A signature as it was drawn: lines of points, each in thousandths of the width of the field.
Stroke = tuple[tuple[int, int], ...]
MOST_POINTS: Final = 4_000


class Asked(Protocol):
    """How the question was asked, as the consent screen notes it."""

    @property
    def form(self) -> str: ...
    @property
    def present(self) -> str: ...
    @property
    def interpreter(self) -> str: ...
    @property
    def interpreter_note(self) -> str: ...
    @property
    def free_to_speak(self) -> bool: ...
    @property
    def understood(self) -> str: ...
    @property
    def own_words_back(self) -> bool: ...
    @property
    def only_needed(self) -> bool: ...
    @property
    def signed_on(self) -> str: ...
    @property
    def signature(self) -> tuple[Stroke, ...]: ...


def obstacles(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Everything that keeps a yes from counting, as (what, why), the gravest first; empty when it is free.

    Why: `ask_again_alone` (practice A8), `ask_another_day` (A9: a diagnosis is no incapacity, a question that
    was not understood no yes), `not_ticked`, `missing`, `unknown_code`.
    """
    closed = (
        ("present", "ask_again_alone", asked.present == FAMILY),
        ("interpreter", "ask_again_alone", _interpreted(asked) and asked.interpreter == FAMILY),
        ("free_to_speak", "ask_again_alone", not asked.free_to_speak),
        ("understood", "ask_another_day", asked.understood in (VARYING, NOT_UNDERSTOOD)),
        ("own_words_back", "not_ticked", not asked.own_words_back),
        ("only_needed", "not_ticked", not asked.only_needed),
        ("understood", "missing", not asked.understood),
        *_form_obstacles(asked),
    )
    return tuple((what, why) for what, why, holds in closed if holds)


def _form_obstacles(asked: Asked) -> tuple[tuple[str, str, bool], ...]:
    known = asked.form in FORMS and asked.present in PRESENT
    signed = asked.signed_on == ON_PAPER or (asked.signed_on == ON_SCREEN and is_drawn(asked.signature))
    return (
        ("form", "unknown_code", not known),
        ("interpreter_note", "missing", _interpreted(asked) and not asked.interpreter_note.strip()),
        ("interpreter", "missing", _interpreted(asked) and asked.interpreter not in INTERPRETERS),
        ("signature", "missing", asked.form == WRITTEN and not signed),
    )


def _interpreted(asked: Asked) -> bool:
    return asked.form in THROUGH_INTERPRETER


def is_drawn(signature: tuple[Stroke, ...]) -> bool:
    """Whether there is a line in it, and not more points than a hand draws."""
    points = sum(len(stroke) for stroke in signature)
    return points <= MOST_POINTS and any(len(set(stroke)) > 1 for stroke in signature)


@dataclass(frozen=True, slots=True)
class Consent:
    """The record of one question and its answer, per recipient (domain 2.4: fields of the consent record).

    `fields` are codes, `payload_digest` is the SHA-256 (hex) of the bytes that were shown and read aloud,
    `ticks` are the conditions of shared secrecy with the moment each was ticked. `asked_role` is the role of
    who asked, `sheet` the version of the texts that were read or given, `answered_by` who said yes,
    `company` whom the person chose to have beside them, `allowed` and `forbidden` the rules of safe contact
    as they were agreed, `proposal` whether a first talk may be proposed. `signature` stays in this store: it
    is in no payload, log or report to others.
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
    asked_role: str = ""
    sheet: str = ""
    interpreter: str = ""
    understood: str = ""
    company: str = field(default="", repr=False)
    signed_on: str = ""
    signature: tuple[Stroke, ...] = field(default=(), repr=False)
    answered_by: str = HERSELF
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    proposal: bool = False
    purpose: str = OFFER_CONTACT
    withdrawn_by: str = ""


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
