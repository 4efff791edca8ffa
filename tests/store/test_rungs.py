"""Next steps at their holders: what the engine makes of them, and what stopping takes along."""

from datetime import date

import pytest

from fieldapp.store.rungs import HELD, PENDING, Rung, RungRepository
from fieldapp.store.store import Store
from tests.store.values import a_rung

DAY = date(2026, 12, 1)


@pytest.fixture
def rungs(store: Store) -> RungRepository:
    return store.rungs


def kept(store: Store, rung: Rung) -> Rung:
    with store.database.transaction():
        assert store.rungs.add(rung)
    return rung


def of(store: Store, rung: Rung) -> Rung:
    found = store.rungs.get(rung.env)
    assert found is not None
    return found


def let_go(store: Store, rung: Rung) -> None:
    with store.database.transaction():
        assert store.rungs.let_go(rung.env, PENDING)


def test_it_comes_back_as_it_was_kept_and_is_kept_once(store: Store) -> None:
    rung = kept(store, a_rung())
    assert of(store, rung) == rung
    with store.database.transaction():
        assert not store.rungs.add(rung)


def test_held_it_is_not_for_the_engine_and_let_go_it_is(store: Store, rungs: RungRepository) -> None:
    rung = kept(store, a_rung())
    assert rungs.pending(10) == []
    let_go(store, rung)
    (item,) = rungs.pending(10)
    assert (item.env.hex(), item.envelope) == (rung.env, b"sealed")
    assert rungs.pending(10, [item.env]) == []
    with store.database.transaction():
        assert not rungs.let_go(rung.env, PENDING)


def test_what_was_taken_back_goes_and_what_is_refused_is_shown(store: Store, rungs: RungRepository) -> None:
    stopped, closed = kept(store, a_rung()), kept(store, a_rung())
    for rung, code in ((stopped, "withdrawn"), (closed, "epoch_closed")):
        let_go(store, rung)
        rungs.mark_refused(bytes.fromhex(rung.env), code)

    assert (of(store, stopped).state, of(store, stopped).envelope) == ("dropped", None)
    assert [rung.env for rung in rungs.stuck()] == [closed.env]
    assert [rung.env for rung in rungs.untold()] == [closed.env]


def test_no_answer_is_tried_again_and_a_hub_that_lost_it_gets_it_again(
    store: Store, rungs: RungRepository
) -> None:
    rung = kept(store, a_rung())
    env = bytes.fromhex(rung.env)
    let_go(store, rung)
    rungs.mark_unknown([env])
    assert rungs.pending(10)[0].attempts == 1
    rungs.mark_stored(env, 3, 1_800_000_000)
    assert rungs.pending(10) == []
    assert rungs.left(None, 10) == [env]
    rungs.requeue(env)
    assert len(rungs.pending(10)) == 1


def test_what_stops_takes_every_step_after_it_along_also_what_was_sent(
    store: Store, rungs: RungRepository
) -> None:
    first = kept(store, a_rung())
    second = kept(store, a_rung(first.next))
    other = kept(store, a_rung())
    let_go(store, second)
    rungs.mark_stored(bytes.fromhex(second.env), 1, 1)
    with store.database.transaction():
        assert rungs.drop(first.thread) == 2

    assert {of(store, rung).state for rung in (first, second)} == {"dropped"}
    assert rungs.left(None, 10) == []
    assert of(store, other).state == HELD


def test_of_a_colleague_nothing_is_kept_past_its_day(store: Store, rungs: RungRepository) -> None:
    past = kept(store, a_rung())
    assert not rungs.has_past(DAY)
    assert rungs.has_past(date(2026, 12, 2))
    with store.database.transaction():
        assert rungs.forget(DAY) == 0
        assert rungs.forget(date(2026, 12, 2)) == 1
    assert rungs.get(past.env) is None


def test_a_holder_has_nothing_to_take_back(rungs: RungRepository) -> None:
    assert rungs.withdrawals(10) == ()
    assert rungs.taken_back(None, 10) == ()
