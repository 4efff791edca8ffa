"""Identifiers: 32 lowercase hexadecimal characters, chosen on the device, sixteen bytes at the wire."""

from __future__ import annotations

from typing import NewType

PlaceId = NewType("PlaceId", str)
VisitId = NewType("VisitId", str)
ActivityId = NewType("ActivityId", str)
AgendaId = NewType("AgendaId", str)
PersonId = NewType("PersonId", str)
SignalId = NewType("SignalId", str)
DraftId = NewType("DraftId", str)
ConsentId = NewType("ConsentId", str)
RequestId = NewType("RequestId", str)
ThreadId = NewType("ThreadId", str)
EventId = NewType("EventId", str)
MessageId = NewType("MessageId", str)
EnvelopeId = NewType("EnvelopeId", str)
MailboxId = NewType("MailboxId", str)
OrgId = NewType("OrgId", str)
DeviceId = NewType("DeviceId", str)
ServiceId = NewType("ServiceId", str)
StructuralId = NewType("StructuralId", str)
ThemeId = NewType("ThemeId", str)
ConversationId = NewType("ConversationId", str)
MergeId = NewType("MergeId", str)
HandoverId = NewType("HandoverId", str)
JournalId = NewType("JournalId", str)
WarmId = NewType("WarmId", str)
LocalHelperId = NewType("LocalHelperId", str)
SecrecyId = NewType("SecrecyId", str)
AddendumId = NewType("AddendumId", str)
ConsultationId = NewType("ConsultationId", str)
ConsultStepId = NewType("ConsultStepId", str)

_DIGITS = frozenset("0123456789abcdef")


def is_id(text: object) -> bool:
    """Whether `text` has the one shape every id has."""
    return isinstance(text, str) and len(text) == 32 and _DIGITS.issuperset(text)
