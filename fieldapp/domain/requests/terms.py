"""How long an open state may last: working days as agreed in the partnership, handed in as data."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fieldapp.domain.calendar import add_working_days, belgian_day, working_days_left
from fieldapp.domain.requests.fold import RequestState
from fieldapp.domain.requests.table import AFTERCARE, OPEN_STATES, PAUSED, REFERRED
from fieldapp.errors import InvalidInput

# States that last until the day that was agreed, if one was.
AGREED_DAY: Final = frozenset({PAUSED, AFTERCARE, REFERRED})


@dataclass(frozen=True, slots=True)
class Terms:
    """Working days per open state, and the other times the partnership agreed on."""

    states: Mapping[str, int]
    take_up: int
    first_attempt: int
    attempts: int
    consent_months: int
    consent_warn_days: int
    young_days: int
    confirm_erasure: int
    ask_after_days: int
    ask_later_days: int
    ask_last_days: int

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Terms:
        """Terms in parsed TOML. Raises InvalidInput when an open state has no running term."""
        states = {state: int(days) for state, days in data["states"].items()}
        if set(states) != set(OPEN_STATES) or min(states.values()) < 1:
            raise InvalidInput("terms.states", "open_state_without_term")
        return cls(
            states=states,
            take_up=int(data["answer"]["take_up"]),
            first_attempt=int(data["answer"]["first_attempt"]),
            attempts=int(data["answer"]["attempts"]),
            consent_months=int(data["consent"]["months"]),
            consent_warn_days=int(data["consent"]["warn_days"]),
            young_days=int(data["organisation"]["young_days"]),
            confirm_erasure=int(data["withdrawal"]["confirm"]),
            ask_after_days=int(data["afterwards"]["days"]),
            ask_later_days=int(data["afterwards"]["later"]),
            ask_last_days=int(data["afterwards"]["last"]),
        )


def due_day(state: RequestState, terms: Terms, holidays: Set[date]) -> date | None:
    """The day by which somebody must do something; None once nothing is open.

    A day that was agreed (end of a pause, aftercare, when a referral is looked at again) is that day. While
    a question stood the term of the core actor stood still: those working days come on top.
    """
    if not state.is_open or state.since is None:
        return None
    if state.state in AGREED_DAY and state.until is not None:
        return state.until
    stood_still = sum(
        max(0, working_days_left(belgian_day(asked), belgian_day(answered), holidays))
        for asked, answered in state.waited
    )
    return add_working_days(belgian_day(state.since), terms.states[state.state] + stood_still, holidays)
