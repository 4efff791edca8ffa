"""Precisely what one partner would read, before the person says yes or no to that partner."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from fieldapp.domain.consultation.said import Invitation
from fieldapp.domain.consultation.wire import decode_consultation
from fieldapp.domain.ids import PersonId, RequestId, SignalId
from fieldapp.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class InvitationPreview:
    """The bytes for one partner; whom and which request they are about stays here."""

    payload: bytes = field(repr=False)
    request_id: RequestId
    signal_id: SignalId
    person_id: PersonId

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of the bytes: what was read aloud is what is sealed."""
        return hashlib.sha256(self.payload).hexdigest()

    def decoded(self) -> Invitation:
        """The bytes read back, strictly."""
        return decode_invitation(self.payload)


def decode_invitation(payload: bytes) -> Invitation:
    """The first words to a partner. Raises InvalidInput for anything else."""
    said = decode_consultation(payload)
    if not isinstance(said, Invitation):
        raise InvalidInput("step", "unknown_value")
    return said
