"""The preview: the encoded bytes themselves, from which the screen, the reading and the seal all draw."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace

from fieldapp.domain.disclosure.decision import FIELDS, Decision
from fieldapp.domain.disclosure.payload import (
    Recipient,
    RequestPayload,
    decode_request,
    encode_request,
)
from fieldapp.domain.ids import PersonId, SignalId


@dataclass(frozen=True, slots=True)
class Preview:
    """Precisely what the recipient would read, and what stays here.

    `local_only` pairs a code of what stays ("eigen_woorden") with its text; `ticks` are the conditions of
    shared secrecy with the moment of each (ISO).
    """

    payload: bytes = field(repr=False)
    recipient: Recipient
    decision: Decision
    signal_id: SignalId
    person_id: PersonId
    local_only: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    ticks: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the bytes, as the consent names them."""
        return hashlib.sha256(self.payload).hexdigest()

    @property
    def said(self) -> str:
        """SHA-256 (hex) of what is read aloud: everything but how the question was asked."""
        return hashlib.sha256(encode_request(replace(self.decoded(), consent=None))).hexdigest()

    def decoded(self) -> RequestPayload:
        """The bytes read back, strictly."""
        return decode_request(self.payload)

    def rows(self) -> tuple[tuple[str, str], ...]:
        """The fields that leave, in the order of the screen, as (code, text): read from the bytes."""
        fields = self.decoded().fields
        return tuple((code, fields[code]) for code in FIELDS if code in fields)
