"""A person as known on this device only. A codename is enough; identity comes last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.domain.ids import PersonId

VIA_PLACE: Final = "via_place"
MOBILE: Final = "mobile"
LETTER: Final = "letter"
HOME_VISIT: Final = "home_visit"
CHANNELS: Final = (VIA_PLACE, MOBILE, LETTER, HOME_VISIT)

HOME_CALL: Final = "home_call"
VOICEMAIL: Final = "voicemail"
SERVICE_NAME: Final = "service_name"
FORBIDDEN: Final = (HOME_CALL, VOICEMAIL, LETTER, SERVICE_NAME)

AGE_CLASSES: Final = ("18plus", "jongvolwassene_18_25", "minderjarig", "onbekend")
ADULT_AGES: Final = frozenset({"18plus", "jongvolwassene_18_25"})


@dataclass(frozen=True, slots=True)
class SafeContact:
    """How a service may reach the person, and what it must never do."""

    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways that are allowed and not forbidden."""
        return tuple(code for code in self.allowed if code in CHANNELS and code not in self.forbidden)

    @property
    def has_safe_channel(self) -> bool:
        """Whether there is one way to reach this person that does no harm."""
        return bool(self.channels)


@dataclass(frozen=True, slots=True)
class Person:
    """Local only: nothing here leaves unless it was ticked, read aloud and agreed."""

    id: PersonId
    codename: str
    age_class: str = "onbekend"
    age_about: str = ""
    full_name: str = ""
    municipality: str = ""
    address: str = ""
    phone: str = ""
    birth_year: str = ""
    language: str = "nl"
    interpreter: bool = False
    safe_contact: SafeContact = SafeContact()
    household: str = ""
    trusted_person: str = ""
    health_fund: str = ""
