"""Asking, letting go, aftercare, proposing and passing on: what each does to state, owner and term."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.calendar import belgian_day
from fieldapp.domain.requests import CORE_ACTOR, WORKER, Event, Terms, due_day, fold, step
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.events import CARRIES, CODES, EXTRAS, misplaced
from fieldapp.domain.requests.table import KNOWN, OWNERS, TABLE
from fieldapp.workflow.standing import handler

AT = datetime(2026, 11, 17, 13, 41, tzinfo=UTC)  # a Tuesday


def event(code: str, seq: int, by: str = CORE_ACTOR, *, days: float = 0, **carries: Any) -> Event:
    writer = carries.pop("writer", "intake" if by == CORE_ACTOR else "field")
    at = AT + timedelta(days=days)
    id_ = hashlib.sha256(f"{code} {seq} {writer}".encode()).hexdigest()[:32]
    return Event(id_, "t", writer, seq, code, by, at, **carries)  # type: ignore[arg-type]


BEGUN = (event(e.SEALED, 1, WORKER), event(e.RECEIVED, 1), event(e.TAKEN_UP, 2))
ASKED = (*BEGUN, event(e.QUESTION, 3, days=1, reason="hoe_bereiken"))


def test_a_question_makes_the_worker_the_owner(terms: Terms) -> None:
    state = fold(ASKED)

    assert (state.state, state.owner, state.reason) == ("vraag", WORKER, "hoe_bereiken")
    assert due_day(state, terms, frozenset()) == date(2026, 11, 25)


def test_while_it_stands_there_is_no_second_question() -> None:
    second = replace(event(e.QUESTION, 4, reason="waar_nu"), writer="intake-2")
    state = fold((*ASKED, second))

    assert (state.reason, state.refused) == ("hoe_bereiken", (second,))


def test_the_term_of_the_service_goes_on_where_it_stood(terms: Terms) -> None:
    """Taken up on Tuesday 17, asked on 18, answered on Friday 27: seven working days stood still."""
    answered = event(e.ANSWERED, 4, WORKER, days=10, reason="ja", of="vraag-3")
    before, after = fold(BEGUN), fold((*ASKED, answered))

    assert (after.state, after.owner) == ("opgenomen", CORE_ACTOR)
    assert due_day(before, terms, frozenset()) == date(2026, 12, 1)
    assert due_day(after, terms, frozenset()) == date(2026, 12, 10)


def test_a_holiday_in_the_waiting_is_not_counted_twice(terms: Terms) -> None:
    answered = event(e.ANSWERED, 4, WORKER, days=10, reason="ja", of="vraag-3")
    holidays = frozenset({date(2026, 11, 23)})

    assert due_day(fold((*ASKED, answered)), terms, holidays) == date(2026, 12, 10)


def test_asked_twice_both_waits_count(terms: Terms) -> None:
    steps = (
        *ASKED,
        event(e.ANSWERED, 4, WORKER, days=3, reason="ja"),
        event(e.QUESTION, 5, days=7, reason="waar_nu"),
        event(e.ANSWERED, 6, WORKER, days=9, reason="nee"),
    )
    state = fold(steps)

    assert len(state.waited) == 2
    assert due_day(state, terms, frozenset()) == date(2026, 12, 7)


def test_a_late_answer_is_kept_and_changes_nothing() -> None:
    went_on = event(e.CONTACT_MADE, 4)
    late = event(e.ANSWERED, 4, WORKER, reason="ja", writer="zz")
    state = fold((*ASKED, went_on, late))

    assert (state.state, state.happened(e.ANSWERED)) == ("contact_gelegd", late)


def test_letting_go_makes_it_free_for_a_colleague() -> None:
    state = fold((*BEGUN, event(e.RELEASED, 3, days=2)))

    assert (state.state, state.since) == ("ontvangen", AT + timedelta(days=2))
    assert handler(state.applied) == ""
    again = fold((*BEGUN, event(e.RELEASED, 3), event(e.TAKEN_UP, 4, writer="intake-2")))
    assert handler(again.applied) == "intake-2"


def test_a_colleague_who_takes_it_over_leaves_it_where_it_stands() -> None:
    pause = event(e.PAUSED, 3, until=date(2026, 12, 8))
    state = fold((*BEGUN, pause, event(e.TAKEN_UP, 4, writer="intake-2")))

    assert (state.state, state.until, handler(state.applied)) == ("pauze", date(2026, 12, 8), "intake-2")


@pytest.mark.parametrize("code", [e.REFERRED, e.AFTERCARE])
def test_a_day_that_was_agreed_is_the_term(terms: Terms, code: str) -> None:
    contact = (*BEGUN, event(e.CONTACT_MADE, 3))
    day = date(2027, 1, 8)
    dated, open_ended = event(code, 4, until=day), event(code, 4)

    assert due_day(fold((*contact, dated)), terms, frozenset()) == day
    assert due_day(fold((*contact, open_ended)), terms, frozenset()) == date(2026, 12, 15)
    later = event(code, 5, days=3, until=day + timedelta(days=30))
    assert due_day(fold((*contact, dated, later)), terms, frozenset()) == day + timedelta(days=30)


@pytest.mark.parametrize("code", [e.REFERRED, e.AFTERCARE])
def test_agreed_again_without_a_day_the_term_runs_from_then(terms: Terms, code: str) -> None:
    first, again = event(code, 4), event(code, 5, days=7)
    state = fold((*BEGUN, event(e.CONTACT_MADE, 3), first, again))

    assert state.since == again.at
    assert due_day(state, terms, frozenset()) == date(2026, 12, 22)


def test_a_proposal_changes_no_state_and_no_term(terms: Terms) -> None:
    pause = event(e.PAUSED, 3, until=date(2026, 12, 8))
    talk = event(e.PROPOSED, 4, days=1, when=AT + timedelta(days=9), where="thuis")
    before, after = fold((*BEGUN, pause)), fold((*BEGUN, pause, talk))

    assert (after.state, after.until, after.since) == (before.state, before.until, before.since)
    assert after.happened(e.PROPOSED) == talk
    assert due_day(after, terms, frozenset()) == due_day(before, terms, frozenset())


@pytest.mark.parametrize("by", [WORKER, CORE_ACTOR])
def test_passing_on_ends_this_thread(by: str) -> None:
    state = fold((*BEGUN[:2], event(e.PASSED_ON, 5, by)))

    assert (state.state, state.owner, state.is_open) == ("doorgegeven", "", False)


def test_a_service_that_left_brings_it_back_from_every_open_state() -> None:
    for state, owner in OWNERS.items():
        if owner and state not in ("niet_bereikt", "teruggegeven"):
            assert step(e.BACK_TO_SENDER, state, WORKER) == "teruggegeven"


def test_undo_counts_for_ten_minutes_and_from_the_same_device() -> None:
    contact = event(e.CONTACT_MADE, 3)

    def undone(minutes: float, writer: str = "intake") -> str:
        at = contact.at + timedelta(minutes=minutes)
        undo = replace(event(e.UNDONE, 4, of=contact.id), at=at, writer=writer)
        return fold((*BEGUN, contact, undo)).state

    assert undone(10) == "opgenomen"
    assert undone(11) == "contact_gelegd"
    assert undone(1, "intake-2") == "contact_gelegd"


def test_codes_and_table_name_the_same_steps() -> None:
    assert CODES == KNOWN
    assert set(CARRIES) <= CODES
    assert {name for names in CARRIES.values() for name in names} == set(EXTRAS)


@given(code=st.sampled_from(sorted(CODES)), extra=st.sampled_from(EXTRAS))
def test_a_step_carries_what_belongs_to_it_and_no_more(code: str, extra: str) -> None:
    values: dict[str, Any] = {"until": date(2027, 1, 1), "when": AT}
    given_one = event(code, 1, **{extra: values.get(extra, "iets")})

    assert misplaced(given_one) == (frozenset() if extra in CARRIES.get(code, ()) else {extra})
    assert misplaced(replace(given_one, code="van_een_nieuwer_programma")) == frozenset()


@given(
    codes=st.lists(st.sampled_from([row.event for row in TABLE]), max_size=12),
    seed=st.integers(0, 1_000_000),
)
def test_whatever_happened_every_order_gives_the_same_term(codes: list[str], seed: int, terms: Terms) -> None:
    """Two desks and a worker that number their steps on their own."""
    dice = random.Random(seed)
    sides = {row.event: row.by for row in TABLE}
    steps = [
        event(code, dice.randint(1, 5), sides[code], days=dice.random() * 9, writer=dice.choice("abc"))
        for code in codes
    ]
    steps = [replace(each, id=f"{n:032x}") for n, each in enumerate(steps)]  # type: ignore[arg-type]
    first = fold(steps)
    for _ in range(3):
        again = fold(dice.sample(steps, len(steps)))
        assert again == first
        assert due_day(again, terms, frozenset()) == due_day(first, terms, frozenset())


@given(st.integers(0, 65 * 365 * 1440).map(lambda n: datetime(1996, 1, 1, tzinfo=UTC) + timedelta(minutes=n)))
def test_the_day_in_belgium_is_that_of_the_time_zone_database(moment: datetime) -> None:
    assert belgian_day(moment) == moment.astimezone(ZoneInfo("Europe/Brussels")).date()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 30, 21, 59, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_around_midnight_when_the_clock_changes(moment: datetime, day: date) -> None:
    assert belgian_day(moment) == day
