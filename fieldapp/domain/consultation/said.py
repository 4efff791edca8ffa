"""A case-overleg (brochure 7.11): several partners and the person look for the way on together.

Four things are said, each to one partner in a thread of its own: the invitation, a partner's answer per
moment, the moment that was fixed, and what was agreed. There is no room for minutes: an agreement is who,
what and by when. Nobody who works anywhere is named but the worker who asks; who does something is an
organisation or a word of the list "consult_who". It is no "casusoverleg" (the legal term of art. 353 §2;
practice B6).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from fieldapp.domain.disclosure.payload import BasisRef, Recipient, Sender
from fieldapp.domain.ids import ConsentId, ConsultationId, ConsultStepId, OrgId, ThreadId

INVITED: Final = "uitnodiging"
ANSWERED: Final = "antwoord"
FIXED: Final = "moment"
AGREED: Final = "afspraken"

MOST_POINTS: Final = 8
MOST_PARTNERS: Final = 6
MOST_MOMENTS: Final = 3
MOST_AGREEMENTS: Final = 12
LONGEST_NAME: Final = 120
LONGEST: Final = 160
"""Characters of what is said with a point or an agreement: a line, no minutes."""


@dataclass(frozen=True, slots=True)
class Point:
    """What it is about: a code of the list "consult_agenda", and a line of words if any."""

    code: str
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that is asked to come."""

    org: OrgId
    name: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that is proposed (aware, whole minutes), and a kind of place of "meeting_spots"."""

    at: datetime
    where: str


@dataclass(frozen=True, slots=True)
class AskedHow:
    """What a partner must know of the person's yes to this partner."""

    id: ConsentId
    form: str
    asked_on: date
    present: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """The first message to one partner. `present`: whether the person comes, or why not ("consult_present").

    `partners`: everybody whom the person agreed to, this one too. `until`: the last day of the yes.
    """

    consultation: ConsultationId
    thread: ThreadId
    to: Recipient
    sender: Sender
    name: str = field(repr=False)
    present: str
    agenda: tuple[Point, ...]
    partners: tuple[Partner, ...]
    moments: tuple[Moment, ...]
    asked: AskedHow
    basis: BasisRef
    until: date


@dataclass(frozen=True, slots=True)
class Answered:
    """What a partner can: yes or no for each moment, in the order of the invitation."""

    consultation: ConsultationId
    thread: ThreadId
    id: ConsultStepId
    at: datetime
    can: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """The moment on which it is held."""

    consultation: ConsultationId
    thread: ThreadId
    id: ConsultStepId
    at: datetime
    moment: Moment


@dataclass(frozen=True, slots=True)
class Agreement:
    """`who`: the id of an organisation or a code of "consult_who"; `what`: a code of "consult_agreements"."""

    who: str
    what: str
    by: date
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was agreed; nothing else of what was said. `present`: whether the person was there, or why not."""

    consultation: ConsultationId
    thread: ThreadId
    id: ConsultStepId
    at: datetime
    present: str
    agreements: tuple[Agreement, ...]


Said = Invitation | Answered | Fixed | Outcome
