"""May this leave, and what exactly: facts, the policy as data, the decision, the guards and the bytes."""

from fieldapp.domain.disclosure.decision import ALLOW, BLOCK, FIELDS, OUTCOMES, Decision
from fieldapp.domain.disclosure.facts import Facts
from fieldapp.domain.disclosure.payload import (
    BasisRef,
    ConsentRef,
    Preview,
    Recipient,
    RequestPayload,
    Sender,
)

__all__ = [
    "ALLOW",
    "BLOCK",
    "FIELDS",
    "OUTCOMES",
    "BasisRef",
    "ConsentRef",
    "Decision",
    "Facts",
    "Preview",
    "Recipient",
    "RequestPayload",
    "Sender",
]
