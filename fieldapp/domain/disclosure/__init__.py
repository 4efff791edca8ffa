"""May this leave, and what exactly: facts, the policy as data, the decision, the guards and the bytes."""

from fieldapp.domain.disclosure.decide import decide, deciding_rule, guard
from fieldapp.domain.disclosure.decision import ALLOW, BLOCK, FIELDS, OUTCOMES, Decision
from fieldapp.domain.disclosure.facts import Facts
from fieldapp.domain.disclosure.guards import Guard, GuardCase, Refusal
from fieldapp.domain.disclosure.payload import (
    BasisRef,
    ConsentRef,
    Recipient,
    RequestPayload,
    Sender,
    decode_request,
    encode_request,
)
from fieldapp.domain.disclosure.policy import Article, DataSet, Organisation, Policy, Rule
from fieldapp.domain.disclosure.preview import Preview

__all__ = [
    "ALLOW",
    "BLOCK",
    "FIELDS",
    "OUTCOMES",
    "Article",
    "BasisRef",
    "ConsentRef",
    "DataSet",
    "Decision",
    "Facts",
    "Guard",
    "GuardCase",
    "Organisation",
    "Policy",
    "Preview",
    "Recipient",
    "Refusal",
    "RequestPayload",
    "Rule",
    "Sender",
    "decide",
    "deciding_rule",
    "decode_request",
    "encode_request",
    "guard",
]
