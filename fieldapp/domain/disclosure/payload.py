"""What a recipient reads: encoded once, before anybody sees it, and drawn on screen from these very bytes.

Canonical JSON in UTF-8: keys sorted, no spaces, nothing escaped that need not be. Decoding is strict: a key
or field that is not listed, a wrong type, or bytes that are not the canonical form of their own content are
refused by name, so there is one way to write a request and no room beside it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fieldapp.domain.disclosure.decision import Decision
from fieldapp.domain.ids import (
    ConsentId,
    MailboxId,
    OrgId,
    PersonId,
    RequestId,
    SignalId,
    ThreadId,
)

VERSION = 1
KIND = "request"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One mailbox of one organisation, by the name the worker chose it by."""

    org: OrgId
    mailbox: MailboxId
    name: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks, and the number to call back."""

    organisation: str
    role: str
    worker: str
    callback: str


@dataclass(frozen=True, slots=True)
class BasisRef:
    """The ground this leaves on: code of the basis, row of the table, version of the policy."""

    code: str
    row: int
    policy: str


@dataclass(frozen=True, slots=True)
class ConsentRef:
    """What the recipient must know of the agreement."""

    id: ConsentId
    form: str
    asked_on: date
    until: date
    present: str
    feedback: bool
    free_to_speak: bool


@dataclass(frozen=True, slots=True)
class RequestPayload:
    """A contact request as its recipient reads it. `fields` holds only what was ticked."""

    request: RequestId
    thread: ThreadId
    recipient: Recipient
    sender: Sender
    fields: Mapping[str, str]
    basis: BasisRef
    consent: ConsentRef | None
    term_day: date
    until: date


@dataclass(frozen=True, slots=True)
class Preview:
    """Precisely what the recipient would read, and what stays here. The screen draws `rows()`."""

    payload: bytes
    recipient: Recipient
    decision: Decision
    signal_id: SignalId
    person_id: PersonId
    local_only: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    ticks: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes, as the consent names them."""
        return hashlib.sha256(self.payload).hexdigest()
