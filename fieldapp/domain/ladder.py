"""When the next step of an agreed ladder may have the request: on a no, or on silence past the term.

Who decides this holds a sealed envelope that it cannot read, and may hear late or nothing at all: whatever
is not known keeps it where it is.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.requests import RequestState
from fieldapp.domain.requests import table as t

# A wrong click can be taken back for ten minutes, and the word of that has to travel: a no counts after this.
GRACE: Final = timedelta(minutes=30)

# What ended otherwise needs no next step; the undoing of that has been heard by then.
REST: Final = timedelta(days=1)


class Turn(StrEnum):
    """What the step before means for the step after it."""

    WAIT = "wait"
    NOW = "now"  # passed on by hand
    NO = "no"
    SILENT = "silent"
    OVER = "over"  # it ended otherwise: no further step is needed
    STOPPED = "stopped"


_NO: Final = frozenset({t.RETURNED, t.NOT_REACHED})
_NOT_YET: Final = frozenset({t.START, t.READY, t.SENT, t.RECEIVED})
_OVER: Final = frozenset({t.HELP_STARTED, t.NO_HELP, t.CLOSED})


def turn(before: RequestState, silence: date | None, today: date) -> Turn:
    """`silence`: the last day of the term of the step before; None when silence says nothing here."""
    if before.state == t.WITHDRAWN:
        return Turn.STOPPED
    if before.state == t.PASSED_ON:
        return Turn.NOW
    if before.state in _NO:
        return Turn.NO
    if before.state in _OVER:
        return Turn.OVER
    silent = before.state in _NOT_YET and silence is not None and today > silence
    return Turn.SILENT if silent else Turn.WAIT


def last_day(term: date, reached: date | None, days: int, holidays: Set[date]) -> date | None:
    """Until when the step before may stay silent: the term, and never less than `days` after it was reached.

    None as long as nothing says that it was reached: who has not got it cannot answer.
    """
    if reached is None:
        return None
    return max(term, add_working_days(reached, days, holidays))
