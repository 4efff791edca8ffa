"""What is handed over inside one organisation, and how far that is.

Source: `decision-table.md` rows 4, 6, 7 and 16; `protocol.md` §3, message kind 14.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, TypeAlias

from fieldapp.domain.disclosure.payload import BasisRef
from fieldapp.domain.finding import folded
from fieldapp.domain.ids import (
    DeviceId,
    EnvelopeId,
    HandoverId,
    MailboxId,
    MessageId,
    PersonId,
    SignalId,
)

WORRY: Final = "zorg"
PERSON: Final = "persoon"
STEP: Final = "stap"
APPROVAL: Final = "akkoord"
STOP_COPY: Final = "stoppen"

# What the person answered to "May somebody call you or come by?".
AGREES: Final = "ja"
LATER: Final = "later"
REFUSES: Final = "nee"
NOT_ASKED: Final = "niet_gevraagd"
ANSWERS: Final = (AGREES, LATER, REFUSES, NOT_ASKED)
POSITIONS: Final[Mapping[str, str]] = {AGREES: "agrees", REFUSES: "refuses", NOT_ASKED: "not_asked"}
"""The answer as the decision table names it; after "later" nothing leaves, so nothing is decided."""

# What became of it, later ones win. A closed one is not opened again.
READ: Final = "gelezen"
ASKS_AGAIN: Final = "vraagt_opnieuw"
GOES_ON: Final = "opgevolgd"
TAKEN_OVER: Final = "overgenomen"
CONTACT: Final = "afgerond_contact"
OWN_HELP: Final = "afgerond_eigen_hulp"
NO_WISH: Final = "afgerond_geen_vervolg"
TAKEN_BACK: Final = "teruggenomen"
AGREED: Final = "akkoord"
NOT_AGREED: Final = "geen_akkoord"
STEPS: Final = (
    *(READ, ASKS_AGAIN, GOES_ON, NO_WISH, OWN_HELP, CONTACT, TAKEN_BACK, TAKEN_OVER),
    *(AGREED, NOT_AGREED),
)
CLOSED: Final = frozenset({CONTACT, OWN_HELP, NO_WISH, TAKEN_OVER, TAKEN_BACK, AGREED, NOT_AGREED})
ANSWERED: Final = frozenset({AGREED, NOT_AGREED})
"""What a supervisor answers who is asked for a second pair of eyes; of two answers the no counts."""
OUTCOMES: Final = (CONTACT, OWN_HELP, NO_WISH)

_TAG: Final = b"vindplaats stop name\x00"
WITHOUT_IDENTITY: Final = frozenset({"vraag", "urgentie", "gemeente"})
"""Fields that name nobody (row 7)."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who hands over, as the receiver reads it."""

    organisation: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Worry:
    """A worry for the team mailbox of the own organisation.

    `worries` are codes of the list of that name; `fields` hold codes of `FIELDS` and only what may leave;
    `asked` are the exact words of the question (row 6), `why_not` the code why it was not asked (row 7).
    """

    id: HandoverId
    giver: Giver
    answer: str
    worries: tuple[str, ...]
    fields: Mapping[str, str] = field(repr=False)
    asked: str = field(repr=False)
    why_not: str
    basis: BasisRef
    at: datetime
    until: date

    @property
    def identified(self) -> bool:
        """Whether it names somebody."""
        return not WITHOUT_IDENTITY.issuperset(self.fields)


@dataclass(frozen=True, slots=True)
class MovedSignal:
    """A signal as it moves to a colleague: what was said, never what was seen."""

    id: SignalId
    place: str
    place_kind: str
    noted_at: datetime
    kind: str
    author: str
    about: str
    urgency: str
    wish: str
    domains: tuple[str, ...]
    non_take_up: tuple[str, ...]
    strengths: tuple[str, ...]
    own_words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A contact request that still runs. The service answers its sender: the colleague has to telephone."""

    service: str
    state: str
    since: date


@dataclass(frozen=True, slots=True)
class MovedPerson:
    """A person who moves to a colleague of the same team (row 16); `texts` are those of `PERSON_TEXTS`.

    `beside`: who follows and who is trusted (`BESIDE_TEXTS`, and of `BESIDE_FLAGS` those that are so). What
    makes somebody vulnerable, groups and key moments never move.
    """

    id: HandoverId
    giver: Giver
    to: DeviceId | None
    person_id: PersonId
    texts: Mapping[str, str] = field(repr=False)
    interpreter: bool
    allowed: tuple[str, ...]
    forbidden: tuple[str, ...]
    signals: tuple[MovedSignal, ...] = field(repr=False)
    requests: tuple[OpenRequest, ...]
    basis: BasisRef
    at: datetime
    until: date
    beside: Mapping[str, str | bool] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a handover: a code. `paper` is the day on a paper slip that somebody else entered."""

    id: HandoverId
    code: str
    at: datetime
    paper: date | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """A worker asks the own supervisor for a second pair of eyes (row 12): codes, and nobody's name.

    `asks` is the kind of record that waits for it (domain.secrecy), `codes` its answers that are codes. The
    id is the id of that record, so the answer holds for it and for no other.
    """

    id: HandoverId
    giver: Giver
    asks: str
    codes: Mapping[str, tuple[str, ...]]
    at: datetime
    until: date


@dataclass(frozen=True, slots=True)
class StopCopy:
    """What it takes to stop a request, for a colleague or another laptop of the same worker: no name.

    The id is the thread. `mailbox` is the service's, `sender` the personal one of who sent it; `envelopes`
    are (envelope, token that takes it back at the hub, day it expires); `tag` is what `name_tag` gives, or
    empty.
    """

    id: HandoverId
    at: datetime
    mids: tuple[MessageId, ...]
    mailbox: MailboxId
    sender: MailboxId
    until: date
    envelopes: tuple[tuple[EnvelopeId, bytes, int], ...] = field(repr=False)
    tag: str = ""


def name_tag(thread: str, name: str) -> str:
    """Eight bytes by which somebody who is told a name finds the thread; nobody reads the name out of it."""
    said = " ".join(folded(name).split())
    return hashlib.sha256(_TAG + thread.encode() + said.encode()).hexdigest()[:16] if said else ""


Handover: TypeAlias = Worry | MovedPerson | Step | Approval | StopCopy

BESIDE_TEXTS: Final = (
    *("director", "lead_actor", "co_actors", "case_manager"),
    *("trusted_relation", "trusted_contact", "trusted_since"),
)
BESIDE_FLAGS: Final = ("trusted_present", "trusted_informed", "trusted_chosen")
PERSON_TEXTS: Final = (
    "codename",
    "age_class",
    "age_about",
    "full_name",
    "municipality",
    "address",
    "phone",
    "birth_year",
    "language",
    "contact_note",
    "household",
    "trusted_person",
    "health_fund",
)


def standing(codes: tuple[str, ...]) -> str:
    """How far it is, the same for every order in which the steps came; empty while nobody read it.

    A code this program does not know counts for nothing here; it is kept.
    """
    known = [code for code in codes if code in STEPS]
    return max(known, key=STEPS.index, default="")
