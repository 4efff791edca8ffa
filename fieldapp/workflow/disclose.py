"""Precisely this: encode once, read aloud what the bytes say, record the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.workflow.advise import ConsentForm, SendForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

__all__ = ["ConsentForm", "ReadAloud", "preview", "read_aloud", "record_answer", "standing"]


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """One paragraph to read. `heading_code`: gaat_mee, wie_leest, wat_dan, stoppen or nee_zeggen."""

    heading_code: str
    text: str


def preview(session: Session, form: SendForm) -> Preview:
    """Encode what would be sealed if the person says yes. The screen draws `Preview.rows()`.

    Raises DisclosureRefused when even a yes would not allow it, InvalidInput(field, reason) for a text that
    must not leave (`blocked_nn`, `blocked_iban`, `blocked_card`), that nobody decided on (`undecided_name`,
    `undecided_phone`, `undecided_email`), for no recipient (`recipient`, `missing`) or no field ticked.
    """
    raise NotImplementedError


def read_aloud(session: Session, shown: Preview) -> list[ReadAloud]:
    """The text to read to the person, made from the previewed bytes."""
    raise NotImplementedError


def record_answer(session: Session, shown: Preview, form: ConsentForm) -> tuple[Consent, Change]:
    """Record yes, no or later. A yes needs a free conversation and the text as it was read.

    Raises StaleConsent when what was read aloud or noted is not what is in the bytes, InvalidInput with
    `ask_again_alone` (family present, or not free to speak) or `not_ticked` for a check left open.
    """
    raise NotImplementedError


def standing(session: Session, shown: Preview, consent: Consent | None, today: date) -> str:
    """Whether this consent covers these bytes today: valid, expired, withdrawn, absent or changed."""
    raise NotImplementedError
