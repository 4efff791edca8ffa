"""What the mailbox shows, as values: rows, sections, one request whole, colleagues, who may be the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeAlias

from fieldapp.domain.ids import DeviceId, EventId, RequestId, ThreadId
from fieldapp.workflow.correcting import SaidAfterwards

NEW: Final = "new"
TODAY: Final = "today"
MINE: Final = "mine"
ALL: Final = "all"
LATE: Final = "late"
WAITING: Final = "waiting"
COLLEAGUES: Final = "colleagues"
FILTERS: Final = (NEW, TODAY, MINE, ALL, LATE, WAITING, COLLEAGUES)

# Headings inside a list.
FOR_ME: Final = "for_me"
FREE: Final = "free"
OVER: Final = "over"


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One request as the mailbox shows it. `title` is empty when no name was shared ("Naam niet gedeeld").

    `who`: the colleague who has it; `away`: the day until which that one is absent, so that it is free to
    take up; `handed_by`: the colleague who hands it on to this device.
    """

    request_id: RequestId
    thread: ThreadId
    title: str
    sender: str
    about: str
    since: datetime
    state: str
    term: date | None
    days_left: int | None
    attempts: int
    mine: bool
    colleague: bool
    urgent: bool
    who: str = ""
    away: date | None = None
    handed_by: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a list: `code` is its heading (empty: none), `count` how many requests stand under it.

    `part` says which part it is, with or without a heading.
    """

    code: str
    count: int
    part: str = ""


# A row of the list is a request, or the code of a heading.
Entry: TypeAlias = InboxRow | str


@dataclass(frozen=True, slots=True)
class Listing:
    """One reading of a filter: sections with their counts, some pages of entries, how many each filter has.

    `total` counts entries, headings too. `place` is where the wanted request stands, None when it does not.
    """

    which: str
    sections: tuple[Section, ...]
    total: int
    pages: Mapping[int, tuple[Entry, ...]]
    counts: tuple[tuple[str, int], ...]
    place: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no request stands in it."""
        return not any(section.count for section in self.sections)


@dataclass(frozen=True, slots=True)
class BasisLine:
    """Why this may be read here, as the sender recorded it."""

    code: str
    form: str
    asked_on: date | None
    until: date
    recipient: str


@dataclass(frozen=True, slots=True)
class SenderLine:
    """Who sent it; `verified`: the seal and signature were those of this organisation's device."""

    organisation: str
    role: str
    worker: str
    callback: str
    verified: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the timeline. `mine`: set on this device, else `who` of the team set it, if anybody did.

    `can_undo`: it can be taken back now, until `undo_until`.
    """

    event_id: EventId
    at: datetime
    code: str
    detail: str
    reason: str
    mine: bool
    can_undo: bool
    who: str = ""
    on: date | None = None
    until: date | None = None
    when: datetime | None = None
    where: str = ""
    alternative: str = ""
    undo_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    """A device of the same intake mailbox, by the label it was enrolled with; `until`: absent until then."""

    device: DeviceId
    label: str
    until: date | None = None
    free: int = 0


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """Another request of a person who may be the same: `why` are codes of `domain.duplicates`."""

    request_id: RequestId
    title: str
    sender: str
    since: datetime
    state: str
    who: str
    mine: bool
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What besides the table decides what may be done with one request.

    `proposal`: the person agreed that a proposal of a first talk goes through. `next_step`: the person agreed
    which service comes after this one, and it goes on by itself. `forbidden` are ways to try that the person
    asked not to use; after `tries` attempts somebody counts as not reached.
    """

    proposal: bool = False
    next_step: bool = False
    colleagues: tuple[Colleague, ...] = ()
    forbidden: tuple[str, ...] = ()
    tries: int = 3


@dataclass(frozen=True, slots=True)
class InboxDetail:
    """One request, whole: what it says, what never to do, why, from whom, what happened and what may be done.

    `unconfirmed`: taken up here, not yet confirmed by hub and claim rule.
    `feedback`: whether the person agreed that the sender hears how it goes. `afterwards`: what the sender put
    right since, beside the first words. `who` has it, when that is a colleague, absent until `away`;
    `handed_to` is a colleague to whom I handed it on, `handed_by` one who hands it on to me.
    `dossier`: when it went into the own dossier.
    """

    request_id: RequestId
    title: str
    rows: tuple[tuple[str, str], ...]
    do_not: str
    reachable: str
    basis: BasisLine
    sender: SenderLine
    state: str
    term: date | None
    timeline: tuple[StepLine, ...]
    actions: tuple[str, ...]
    mine: bool
    colleague: bool
    unconfirmed: bool
    feedback: bool
    afterwards: tuple[SaidAfterwards, ...] = ()
    attempts: int = 0
    who: str = ""
    away: date | None = None
    handed_to: str = ""
    handed_by: str = ""
    offer: Offer = Offer()
    same: tuple[MaybeSame, ...] = ()
    dossier: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReasonChoice:
    """A reason to give back; one that reveals travels only after a separate yes."""

    code: str
    reveals: bool
