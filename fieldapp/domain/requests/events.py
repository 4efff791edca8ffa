"""What happened to a contact request: immutable events, one line each, never the content of the help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import DeviceId, EventId, ThreadId

WORKER: Final = "worker"
CORE_ACTOR: Final = "core_actor"

SEALED: Final = "verzegeld"
SENT: Final = "verzonden"
RECEIVED: Final = "ontvangen"
OPENED: Final = "geopend"
TAKEN_UP: Final = "opgenomen"
ATTEMPT: Final = "poging"
CONTACT_MADE: Final = "contact_gelegd"
PAUSED: Final = "pauze"
RESUMED: Final = "hervat"
NOT_REACHED: Final = "niet_bereikt"
GIVEN_BACK: Final = "teruggegeven"
BACK_TO_SENDER: Final = "terug_bij_afzender"
REFERRED: Final = "doorverwezen"
CLOSED_HELP: Final = "afgerond_hulp_gestart"
CLOSED_NO_HELP: Final = "afgerond_geen_hulp"
CLOSED_HERE: Final = "afgesloten"
WITHDRAWN: Final = "ingetrokken"
UNDONE: Final = "ongedaan"

# Why a thread ends, when the person said so at the service or by telephone: the reason that a withdrawal (and
# the event `ingetrokken` set by the core actor) carries. Said to the worker it carries the worker's reason.
STOPPED_THERE: Final = "gestopt_bij_ontvanger"


@dataclass(frozen=True, slots=True)
class Event:
    """One step.

    `seq` is one more than the highest its writer had seen in the thread: it orders without clocks.
    `reason` is a code of E29 or empty; `of` names the event that `ongedaan` undoes; `until` is the last day
    of a pause.
    """

    id: EventId
    thread: ThreadId
    writer: DeviceId
    seq: int
    code: str
    by: str
    at: datetime
    reason: str = ""
    of: EventId | None = None
    until: date | None = None


def next_seq(events: Iterable[Event]) -> int:
    """The sequence number of a new event by someone who has seen `events`."""
    return 1 + max((event.seq for event in events), default=0)
