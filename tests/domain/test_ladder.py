"""When a next step may have the request: every state of the step before, and the day silence counts from."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.ladder import Turn, last_day, turn
from fieldapp.domain.requests import STATES, RequestState
from fieldapp.domain.requests import table as t

TERM = date(2026, 12, 1)
LATER = date(2026, 12, 2)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))

EXPECTED = {
    t.RETURNED: Turn.NO,
    t.NOT_REACHED: Turn.NO,
    t.PASSED_ON: Turn.NOW,
    t.WITHDRAWN: Turn.STOPPED,
    t.HELP_STARTED: Turn.OVER,
    t.NO_HELP: Turn.OVER,
    t.CLOSED: Turn.OVER,
    **dict.fromkeys((t.START, t.READY, t.SENT, t.RECEIVED), Turn.SILENT),
}


@pytest.mark.parametrize("state", ["", *STATES])
def test_every_state_has_its_turn(state: str) -> None:
    """Whatever somebody works on waits, whether the term is over or not."""
    assert turn(RequestState(state=state), TERM, LATER) is EXPECTED.get(state, Turn.WAIT)


@pytest.mark.parametrize("state", ["", t.READY, t.SENT, t.RECEIVED])
def test_silence_is_none_before_the_term_or_where_nobody_would_tell(state: str) -> None:
    assert turn(RequestState(state=state), TERM, TERM) is Turn.WAIT
    assert turn(RequestState(state=state), None, date.max) is Turn.WAIT


@given(term=DAYS, reached=DAYS, days=st.integers(1, 20))
def test_the_last_day_is_never_before_the_term_nor_before_the_days_of_the_service(
    term: date, reached: date, days: int
) -> None:
    last = last_day(term, reached, days, frozenset())

    assert last is not None
    assert last >= term
    assert last >= add_working_days(reached, days, frozenset())
    assert last in (term, add_working_days(reached, days, frozenset()))


@given(term=DAYS, days=st.integers(1, 20))
def test_who_was_not_reached_cannot_be_silent(term: date, days: int) -> None:
    assert last_day(term, None, days, frozenset()) is None
