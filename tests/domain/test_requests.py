"""The life of a request: one table, and a fold that does not care in which order the post arrives."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.requests import (
    CORE_ACTOR,
    OPEN_STATES,
    STATES,
    TABLE,
    TERMINAL_STATES,
    WORKER,
    Event,
    Terms,
    allowed,
    due_day,
    fold,
    may_undo,
    next_seq,
    step,
)
from fieldapp.domain.requests.table import FINAL, OWNERS, START

AT = datetime(2026, 11, 17, 13, 41, tzinfo=UTC)
CODES = tuple(dict.fromkeys(row.event for row in TABLE))


def event(code: str, seq: int, by: str = CORE_ACTOR, *, id_: str = "", of: str | None = None) -> Event:
    return Event(
        id=id_ or f"{code}-{seq}",
        thread="t",
        writer="intake" if by == CORE_ACTOR else "field",
        seq=seq,
        code=code,
        by=by,
        at=AT + timedelta(hours=seq),
        of=of,
    )


SENT = (event("verzegeld", 1, WORKER), event("verzonden", 2, WORKER))
LOOP = (*SENT, event("ontvangen", 1), event("geopend", 2), event("opgenomen", 3), event("poging", 4))


def any_event() -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        id=st.sampled_from([f"e{n}" for n in range(9)]),
        thread=st.just("t"),
        writer=st.sampled_from(["field", "intake", "intake-2"]),
        seq=st.integers(1, 6),
        code=st.sampled_from((*CODES, "ongedaan", "iets_nieuws")),
        by=st.sampled_from((WORKER, CORE_ACTOR)),
        at=st.just(AT),
        reason=st.sampled_from(("", "niet_bevoegd")),
        of=st.none() | st.sampled_from([f"e{n}" for n in range(9)]),
    )


@given(events=st.lists(any_event(), max_size=9), data=st.data())
@settings(max_examples=300)
def test_every_order_of_arrival_gives_the_same_state(events: list[Event], data: st.DataObject) -> None:
    """Also with events heard twice, two that claim one id, undo before what it undoes, and unknown ones."""
    shuffled = data.draw(st.permutations(events + events[:3]))

    assert fold(shuffled) == fold(events)


@given(events=st.lists(any_event(), max_size=9))
def test_no_open_request_is_without_an_owner(events: list[Event]) -> None:
    state = fold(events)

    assert bool(state.owner) == state.is_open
    kept = {e.id for e in (*state.applied, *state.refused, *state.unknown, *state.undone)}
    assert kept | {e.id for e in events if e.code == "ongedaan"} == {e.id for e in events}


def test_the_states_of_the_whole_loop() -> None:
    seen = [fold(LOOP[:n]).state for n in range(len(LOOP) + 1)]

    assert seen == [START, "klaar", "verzonden", "ontvangen", "ontvangen", "opgenomen", "poging"]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_an_answer_that_overtakes_the_receipt_still_counts(order: tuple[int, ...]) -> None:
    """The sender hears 'opgenomen' before the hub's own answer came through."""
    three = (SENT[0], event("opgenomen", 1), SENT[1])

    assert fold(three[n] for n in order).state == "opgenomen"


def test_a_clock_ten_years_off_changes_nothing() -> None:
    late = replace(event("contact_gelegd", 9), at=AT - timedelta(days=3650))

    assert fold((*LOOP, late)).state == "contact_gelegd"


def test_a_step_set_by_the_wrong_side_is_refused_and_kept() -> None:
    wrong = replace(event("opgenomen", 9, WORKER), id="wrong")
    state = fold((*SENT, wrong))

    assert (state.state, state.refused) == ("verzonden", (wrong,))


def test_an_event_of_a_newer_program_is_kept_and_does_not_move_the_state() -> None:
    new = event("iets_nieuws", 9)
    state = fold((*LOOP, new))

    assert (state.state, state.unknown) == ("poging", (new,))


def test_undo_takes_a_step_back() -> None:
    closed = event("afgerond_geen_hulp", 5)
    undo = replace(event("ongedaan", 6, of=closed.id), at=closed.at + timedelta(minutes=10))
    state = fold((*LOOP, closed, undo))

    assert (state.state, state.undone) == ("poging", (closed,))


@pytest.mark.parametrize("code", sorted(FINAL - {"ongedaan"}))
def test_what_left_this_hand_cannot_be_undone(code: str) -> None:
    theirs = ("verzegeld", "verzonden", "ingetrokken", "antwoord")
    target = event(code, 5, WORKER if code in theirs else CORE_ACTOR)
    undo = replace(event("ongedaan", 6, target.by, of=target.id), at=target.at)
    state = fold((*LOOP, target, undo))

    assert undo in state.refused
    assert not may_undo(target, target.by, target.at)


def test_one_side_cannot_undo_the_step_of_the_other() -> None:
    undo = event("ongedaan", 9, WORKER, of=LOOP[4].id)

    assert fold((*LOOP, undo)) == replace(fold(LOOP), refused=(undo,))


@given(later=st.lists(any_event(), max_size=6))
def test_withdrawn_is_never_undone(later: list[Event]) -> None:
    """Whatever arrives after, before or beside it: a withdrawal stands."""
    withdrawal = replace(event("ingetrokken", 7, WORKER), id="withdrawal")

    assert fold((*SENT, *later, withdrawal)).state == "ingetrokken"


def test_attempts_are_counted() -> None:
    assert fold((*LOOP, event("poging", 5), event("poging", 6))).attempts == 3


def test_a_new_event_comes_after_all_that_its_writer_saw() -> None:
    assert (next_seq(()), next_seq(LOOP)) == (1, 5)


def test_every_state_can_be_reached_and_left() -> None:
    """From the start every state is reached; from every open state some end is."""

    def reach(origin: str) -> set[str]:
        found, queue = {origin}, [origin]
        while queue:
            here = queue.pop()
            for code, by in itertools.product(CODES, (WORKER, CORE_ACTOR)):
                following = step(code, here, by)
                if following is not None and following not in found:
                    found.add(following)
                    queue.append(following)
        return found

    assert reach(START) == {START, *STATES}
    for state in OPEN_STATES:
        assert set(TERMINAL_STATES) & reach(state)


def test_what_a_screen_offers_is_accepted() -> None:
    for state in STATES:
        for by in (WORKER, CORE_ACTOR):
            for code in allowed(state, by):
                assert step(code, state, by) is not None


def test_whoever_owns_an_open_request_can_do_something() -> None:
    """An owner always has a next step; before it left, the engine has one."""
    for state in OPEN_STATES:
        assert allowed(state, OWNERS[state])


def test_each_open_state_has_a_running_term(terms: Terms) -> None:
    for state in OPEN_STATES:
        assert terms.states[state] >= 1
    sealed = fold(SENT[:1])
    assert due_day(sealed, terms, frozenset()) == date(2026, 11, 20)
    assert due_day(sealed, terms, frozenset({date(2026, 11, 18)})) == date(2026, 11, 23)


def test_a_pause_lasts_until_the_agreed_day(terms: Terms) -> None:
    pause = replace(event("pauze", 5), until=date(2026, 12, 8))

    assert due_day(fold((*LOOP, pause)), terms, frozenset()) == date(2026, 12, 8)
    assert due_day(fold((*LOOP, replace(pause, until=None))), terms, frozenset()) == date(2026, 12, 1)


def test_opening_a_request_does_not_start_its_term_anew(terms: Terms) -> None:
    received = event("ontvangen", 3)
    opened = replace(event("geopend", 4), at=received.at + timedelta(days=3))

    before, after = fold([received]), fold([received, opened])

    assert after.since == received.at
    assert due_day(after, terms, frozenset()) == due_day(before, terms, frozenset())


def test_another_attempt_starts_the_term_anew() -> None:
    steps = [event("ontvangen", 3), event("opgenomen", 4), event("poging", 5)]
    again = replace(event("poging", 6), at=steps[-1].at + timedelta(days=2))

    assert fold([*steps, again]).since == again.at


def test_what_is_over_has_no_term(terms: Terms) -> None:
    assert due_day(fold((*LOOP, event("afgerond_hulp_gestart", 5))), terms, frozenset()) is None
    assert due_day(fold(()), terms, frozenset()) is None


def test_the_latest_step_of_a_kind_can_be_asked_for() -> None:
    second = event("poging", 5)
    state = fold((*LOOP, second))

    assert (state.happened("poging"), state.happened("opgenomen")) == (second, LOOP[4])
    assert state.happened("contact_gelegd") is None
