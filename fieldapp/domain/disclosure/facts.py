"""The facts a decision is taken on: every one named, every value from a closed list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from fieldapp.domain.people import AGE_CLASSES
from fieldapp.errors import InvalidInput

ROLES: Final = (
    "outreach_kernactor",
    "outreach_basisactor",
    "gezinszorg_verzorgende",
    "thuisverpleegkundige",
    "huishoudhulp_poetshulp",
    "maatschappelijk_werker_thuiszorg",
    "vrijwilliger",
    "ervaringsdeskundige",
    "brugfiguur",
    "leidinggevende_signaalbeheerder",
    "onthaalmedewerker_kernactor",
)
ORGANISATION_DUTIES: Final = ("beroepsgeheim", "discretie")
POSITIONS: Final = ("agrees", "refuses", "not_asked", "cannot_decide", "goes_self", "no_person")
DANGERS: Final = ("none", "worry", "serious_imminent", "life_now")
RECIPIENTS: Final = (
    "core_actor",
    "own_supervisor",
    "same_team",
    "peer_outside_team",
    "representative",
    "other_service",
    "prosecutor",
    "statutory_consultation",
    "coordinator",
    "original_signaller",
    "third_party",
)
CONSENTS: Final = ("valid", "expired", "withdrawn", "absent")
TICKS: Final = (
    "1_vooraf_geinformeerd",
    "2_instemming",
    "3_belang_persoon",
    "4_strikt_noodzakelijk",
    "5_ontvanger_bg_zelfde_opdracht",
)
OFFER_CONTACT: Final = "offer_contact"

# Facts with a closed list of words; `purpose` is any word, the rest are true or false.
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "role": ROLES,
    "organisation_duty": ORGANISATION_DUTIES,
    "person": POSITIONS,
    "age": AGE_CLASSES,
    "danger": DANGERS,
    "recipient": RECIPIENTS,
    "consent": CONSENTS,
}
FLAGS: Final = (
    "identifiable",
    "representative",
    "supervisor_agrees",
    "feedback_agreed",
    "victim_353",
    "safe_channel",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """One situation, complete. `ticks` are the conditions of shared secrecy that were ticked."""

    role: str
    organisation_duty: str
    person: str
    age: str
    danger: str
    recipient: str
    identifiable: bool
    consent: str
    ticks: frozenset[str]
    representative: bool
    supervisor_agrees: bool
    feedback_agreed: bool
    victim_353: bool
    safe_channel: bool
    purpose: str = OFFER_CONTACT

    def __post_init__(self) -> None:
        for name, allowed in VALUES.items():
            if getattr(self, name) not in allowed:
                raise InvalidInput(name, "unknown_value")
        if not self.ticks.issubset(TICKS):
            raise InvalidInput("ticks", "unknown_value")

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Facts:
        """Facts from plain data; a missing, unknown or mistyped one is refused by name."""
        for name in NAMES:
            if name not in data:
                raise InvalidInput(name, "missing")
        if len(data) != len(NAMES):
            raise InvalidInput(next(name for name in data if name not in NAMES), "unknown_fact")
        for name, kind in _KINDS:
            if type(data[name]) is not kind:
                raise InvalidInput(name, "wrong_type")
        values: dict[str, Any] = {**data, "ticks": _ticks(data["ticks"])}
        return cls(**values)


# The facts by name, in the order of the contract.
NAMES: Final = tuple(field.name for field in fields(Facts))
_KINDS: Final = tuple((name, bool if name in FLAGS else str) for name in NAMES if name != "ticks")


def _ticks(value: object) -> frozenset[str]:
    if not isinstance(value, list | tuple | set | frozenset) or not all(isinstance(t, str) for t in value):
        raise InvalidInput("ticks", "wrong_type")
    return frozenset(value)
