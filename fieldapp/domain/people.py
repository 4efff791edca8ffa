"""A person as known on this device only. A codename is enough; identity comes last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
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


_MANY: Final = 2
_NO_MEANS: Final = "materieel"
_DERIVED: Final = "meervoudig"


@dataclass(frozen=True, slots=True)
class Situation:
    """How somebody stands in life, as the worker noted it; seed 1.2, 2, 6.4, 6.8.

    `vulnerable` E09, `key_moments` E10, `groups` E11, `director` of the list "director". A group is
    only ever picked by a human; the program derives none. Reach (E08) and work tracks (E07) stand
    with the rights.
    """

    vulnerable: tuple[str, ...] = ()
    thin_network: bool = False
    key_moments: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    director: str = ""
    lead_actor: str = ""
    co_actors: str = ""
    case_manager: str = ""

    @property
    def multiple(self) -> bool:
        """Two kinds of vulnerability, or too few means together with few people to lean on (seed 2)."""
        kinds = set(self.vulnerable) - {_DERIVED}
        return len(kinds) >= _MANY or (_NO_MEANS in kinds and self.thin_network)


@dataclass(frozen=True, slots=True)
class TrustedPerson:
    """What there is to know of the one whom the person trusts; the name is `Person.trusted_person` (6.8)."""

    relation: str = ""
    contact: str = ""
    present: bool = False
    may_be_informed: bool = False
    since: str = ""
    chosen: bool = False

    @property
    def may_decide(self) -> bool:
        """Never: somebody who is trusted assists, and does not decide in the person's place."""
        return False


# Those who may consent for somebody, with proof; whoever looks after goods or money may not (practice A9).
CONSENTING: Final = frozenset({"bewindvoerder_persoon", "zorgvolmacht"})


@dataclass(frozen=True, slots=True)
class Representative:
    """Somebody whom the law lets speak for the person: `kind` of the list "representatives"."""

    kind: str = ""
    name: str = ""
    contact: str = ""
    proof: str = ""

    @property
    def may_consent(self) -> bool:
        """Only of a fitting kind, and only when the proof was seen."""
        return self.kind in CONSENTING and bool(self.proof.strip())


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
    situation: Situation = Situation()
    trusted: TrustedPerson = TrustedPerson()
    representative: Representative = Representative()


# What is chosen field by field when two persons turn out to be one; each names what goes together.
MERGE_FIELDS: Final = {
    "codename": ("codename",),
    "age": ("age_class", "age_about"),
    "full_name": ("full_name",),
    "birth_year": ("birth_year",),
    "municipality": ("municipality",),
    "address": ("address",),
    "phone": ("phone",),
    "language": ("language", "interpreter"),
    "household": ("household",),
    "health_fund": ("health_fund",),
    "trusted": ("trusted_person", "trusted"),
    "representative": ("representative",),
}
_UNTOLD: Final = Person(PersonId(""), "")


def is_told(person: Person, field: str) -> bool:
    """Whether anything is known of this one of `MERGE_FIELDS`."""
    return any(getattr(person, name) != getattr(_UNTOLD, name) for name in MERGE_FIELDS[field])


def same_told(one: Person, other: Person, field: str) -> bool:
    """Whether two persons say the same in this one of `MERGE_FIELDS`."""
    return all(getattr(one, name) == getattr(other, name) for name in MERGE_FIELDS[field])


def joined(kept: Person, other: Person, take: Iterable[str] = ()) -> Person:
    """One person of two: `kept`, with what it lacks and what is in `take` (of `MERGE_FIELDS`) from the other.

    Lists are added up. What must never be done to reach somebody stays forbidden whoever it was noted with.
    """
    taken = set(take)
    names = [
        name
        for field, group in MERGE_FIELDS.items()
        if field in taken or (not is_told(kept, field) and is_told(other, field))
        for name in group
    ]
    return replace(
        kept,
        **{name: getattr(other, name) for name in names},
        safe_contact=_safest(kept.safe_contact, other.safe_contact),
        situation=_added(kept.situation, other.situation),
    )


def _safest(one: SafeContact, other: SafeContact) -> SafeContact:
    forbidden = _all_of(one.forbidden, other.forbidden)
    allowed = tuple(c for c in _all_of(one.allowed, other.allowed) if c not in forbidden)
    notes = [note for note in dict.fromkeys((one.note.strip(), other.note.strip())) if note]
    return SafeContact(allowed, forbidden, " / ".join(notes))


def _added(one: Situation, other: Situation) -> Situation:
    return Situation(
        vulnerable=_all_of(one.vulnerable, other.vulnerable),
        thin_network=one.thin_network or other.thin_network,
        key_moments=_all_of(one.key_moments, other.key_moments),
        groups=_all_of(one.groups, other.groups),
        director=one.director or other.director,
        lead_actor=one.lead_actor or other.lead_actor,
        co_actors=one.co_actors or other.co_actors,
        case_manager=one.case_manager or other.case_manager,
    )


def _all_of(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
