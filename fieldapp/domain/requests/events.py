"""What happened to a contact request: immutable events, one line each, never the content of the help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
QUESTION: Final = "vraag"
ANSWERED: Final = "antwoord"
RELEASED: Final = "losgelaten"
AFTERCARE: Final = "nazorg"
PROPOSED: Final = "voorstel"
PASSED_ON: Final = "doorgegeven"

# Why a thread ends, when the person said so at the service or by telephone: the reason that a withdrawal (and
# the event `ingetrokken` set by the core actor) carries. Said to the worker it carries the worker's reason.
STOPPED_THERE: Final = "gestopt_bij_ontvanger"

# What a step carries beside its code; a step of this program carries nothing else.
CARRIES: Final[Mapping[str, frozenset[str]]] = {
    PAUSED: frozenset({"until"}),
    REFERRED: frozenset({"until"}),
    AFTERCARE: frozenset({"until"}),
    GIVEN_BACK: frozenset({"reason", "alternative"}),
    QUESTION: frozenset({"reason"}),
    ANSWERED: frozenset({"reason", "of"}),
    PROPOSED: frozenset({"when", "where"}),
    WITHDRAWN: frozenset({"reason"}),
    UNDONE: frozenset({"of"}),
}
CODES: Final = frozenset(
    {SEALED, SENT, RECEIVED, OPENED, TAKEN_UP, ATTEMPT, CONTACT_MADE, PAUSED, RESUMED, NOT_REACHED}
    | {GIVEN_BACK, BACK_TO_SENDER, REFERRED, CLOSED_HELP, CLOSED_NO_HELP, CLOSED_HERE, WITHDRAWN, UNDONE}
    | {QUESTION, ANSWERED, RELEASED, AFTERCARE, PROPOSED, PASSED_ON}
)
EXTRAS: Final = ("reason", "of", "until", "when", "where", "alternative")


@dataclass(frozen=True, slots=True)
class Event:
    """One step.

    `seq` is one more than the highest its writer had seen in the thread: it orders without clocks.
    `reason` is a code or empty: of E29 for `teruggegeven`, of `questions` for `vraag`, of `answers` for
    `antwoord`. `of` names the event that `ongedaan` undoes or `antwoord` answers; `until` is the last day of
    a pause, the day of aftercare, or the day a referral is looked at again. `when` (a whole minute) and
    `where` (of `meeting_spots`) propose a first talk; `alternative` is a kind of service (E14) tried instead.
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
    when: datetime | None = None
    where: str = ""
    alternative: str = ""

    def extras(self) -> frozenset[str]:
        """What it carries beside its code, of `EXTRAS`."""
        return frozenset(name for name in EXTRAS if getattr(self, name))


def misplaced(event: Event) -> frozenset[str]:
    """What a step of a known code carries that such a step cannot; nothing for a code of a newer program."""
    return event.extras() - CARRIES.get(event.code, frozenset()) if event.code in CODES else frozenset()


def next_seq(events: Iterable[Event]) -> int:
    """The sequence number of a new event by someone who has seen `events`."""
    return 1 + max((event.seq for event in events), default=0)
