"""What came back, what is due, what waits and what failed: Vandaag and Contactvragen of the field worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.domain.ids import EnvelopeId, RequestId
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class TodayCard:
    """One thing to do, with one button. The screen words it by `kind`; `target` is what the button opens.

    returned (who, recipient, state, count = attempts) · term_passed and term_soon (who, recipient, days)
    · consent_ends (who, days) · drafts (count) · not_sent (who, recipient: the hub refused it)
    · quarantine (count) · unknown_events (who: made by a newer program)
    `button`: hoe_verder, openen or bekijken.
    """

    kind: str
    who: str = ""
    recipient: str = ""
    state: str = ""
    count: int = 0
    days: int = 0
    button: str = "openen"
    target: str = ""


@dataclass(frozen=True, slots=True)
class HeardRow:
    """News that came back: who, from whom, which state, when."""

    request_id: RequestId
    who: str
    recipient: str
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """How this device stands; `waiting` counts requests and answers that leave at the next connection."""

    waiting: int
    last_sync: datetime | None
    backup: datetime | None
    network: str
    directory_version: int | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """This month from signal to contact: (signalen, wil_contact, doorgegeven, opgenomen, contact_gelegd).

    `no_contact`: people who wanted none or went alone; `median_days`: half had contact within so many
    working days (None without any); `waiting`: requests nobody took up yet.
    """

    bars: tuple[tuple[str, int], ...]
    no_contact: int
    median_days: int | None
    waiting: int


@dataclass(frozen=True, slots=True)
class Today:
    """All of Vandaag in one read."""

    cards: tuple[TodayCard, ...]
    heard: tuple[HeardRow, ...]
    device: DeviceCard
    month: Funnel


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request as the worker's list shows it.

    `delivery`: waiting (leaves at the next connection), refused, unknown ("wordt nagekeken") or delivered.
    """

    id: RequestId
    codename: str
    recipient: str
    state: str
    about: str
    since: datetime
    term: date | None
    days_left: int | None
    attempts: int
    until: date | None
    delivery: str


@dataclass(frozen=True, slots=True)
class RequestPage:
    """The rows of one filter and how many each filter (open, mine, closed) has."""

    rows: tuple[RequestRow, ...]
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One line of the timeline; `done` False is still to come (`text_code` afgerond, with the term)."""

    at: datetime | None
    text_code: str
    by: str
    reason: str
    done: bool
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RequestDetail:
    """One request: its timeline newest first, and what the recipient knows, drawn from the sealed bytes.

    `next_steps`: when it came back, what the worker may do: other_service, later, close, no_help.
    """

    id: RequestId
    codename: str
    recipient: str
    state: str
    owner: str
    term: date | None
    timeline: tuple[TimelineItem, ...]
    knows: tuple[tuple[str, str], ...]
    feedback: bool
    can_withdraw: bool
    delivery: str
    next_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuarantineRow:
    """An envelope that was not trusted: kept, shown, exportable; it never blocks the rest."""

    envelope_id: EnvelopeId
    code: str
    at: datetime


def today(session: Session) -> Today:
    """Everything Vandaag shows."""
    raise NotImplementedError


def requests(session: Session, which: str = "open") -> RequestPage:
    """`which`: open, mine (waits for me) or closed."""
    raise NotImplementedError


def request(session: Session, request_id: RequestId) -> RequestDetail:
    """One request, whole."""
    raise NotImplementedError


def close(session: Session, request_id: RequestId, outcome: str) -> Change:
    """Close a request that came back: `outcome` afgesloten or geen_hulp_gewenst."""
    raise NotImplementedError


def quarantined(session: Session) -> list[QuarantineRow]:
    """Envelopes that were not trusted, the latest first."""
    raise NotImplementedError


def export_quarantined(session: Session, envelope_id: EnvelopeId) -> bytes:
    """The untrusted envelope as it came, sealed as it is, for whoever looks into it."""
    raise NotImplementedError
