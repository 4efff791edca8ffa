"""An agreed ladder stops: everybody who holds a step hears it, and nothing is sent on any more."""

from __future__ import annotations

import pytest

from fieldapp.domain.ids import PersonId, RequestId, ThreadId
from fieldapp.store.rungs import TEAM
from fieldapp.workflow import person_rights, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.session import Session
from sync.protocol import Kind, Withdrawal
from tests.sync.invented import Network, an_id
from tests.workflow.post.town import Builds, Town, sealed, sent_of
from tests.workflow.steps.two_services import agreed_ladder, ladder_of, two_services

STOP = "persoon_wil_stoppen"
OCMW, CAW = an_id("onthaal").hex(), an_id("onthaal-caw").hex()
TEAMBOX, OWN = an_id("team-veld").hex(), an_id("noor").hex()


@pytest.fixture
def network() -> Network:
    return two_services()


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "beheerder", "balie")


def told(session: Session) -> list[tuple[str, ThreadId]]:
    """Which mailbox was told that which thread stopped."""
    found = [
        (each.mailbox, ThreadId(Withdrawal.decode(each.payload or b"").thread.hex()))
        for each in sealed(session, Kind.WITHDRAWAL)
    ]
    return sorted(found)


def threads(field: Session, *requests: RequestId) -> list[ThreadId]:
    return [sent_of(field, request).thread for request in requests]


def test_stopping_reaches_everybody_who_holds_a_step(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    built.post.carry()

    post.withdraw(built.field, first, STOP)

    assert told(built.field) == sorted([(OCMW, one), (TEAMBOX, one), (CAW, two)])
    assert built.field.store.rungs.held() == []
    assert len(built.field.outbox.withdrawals(10)) == 4  # both requests, and what brought the next to two
    for thread in (one, two):
        kept = built.field.store.withdrawals.get(thread)
        assert kept is not None
        assert (kept.left, kept.done) == (True, False)


def test_stopping_the_next_step_first_stops_all_of_it_once(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    built.post.carry()

    post.withdraw(built.field, second, STOP)
    post.withdraw(built.field, first, STOP)

    assert told(built.field) == sorted([(OCMW, one), (TEAMBOX, one), (CAW, two)])


def test_at_the_service_it_stops_with_the_team_that_holds_the_next_step(built: Town) -> None:
    first, _ = ladder_of(built.field)
    (one,) = threads(built.field, first)
    built.post.carry()

    post.stop_here(built.desk, first)

    assert told(built.desk) == sorted([(OCMW, one), (OWN, one), (TEAMBOX, one)])
    assert built.desk.store.rungs.held() == []


def test_a_colleague_of_the_team_stops_every_step(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    queue_copies(built.field)
    built.post.carry()
    supervisor = built.supervisor
    kept = supervisor.store.stop_copies.get(one)
    assert kept is not None
    copy = kept.copy
    known = post.KnownThread(one, copy.mids, copy.mailbox, copy.sender, copy.until, copy.envelopes)
    assert [rung.part for rung in supervisor.store.rungs.held()] == [TEAM]

    post.withdraw_known(supervisor, known, STOP)

    assert told(supervisor) == sorted([(OCMW, one), (OWN, one), (TEAMBOX, one), (CAW, two), (OWN, two)])
    assert supervisor.store.rungs.held() == []
    assert len(supervisor.outbox.withdrawals(10)) == 2
    for thread in (one, two):
        stopped = supervisor.store.stop_copies.get(thread)
        assert stopped is not None
        assert stopped.stopped_at == supervisor.now()


def test_a_step_that_a_colleague_stopped_before_is_not_stopped_again(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    queue_copies(built.field)
    built.post.carry()
    supervisor = built.supervisor
    with supervisor.database.transaction():
        supervisor.store.stop_copies.stopped(two, supervisor.now())
    kept = supervisor.store.stop_copies.get(one)
    assert kept is not None
    copy = kept.copy

    post.withdraw_known(
        supervisor,
        post.KnownThread(one, copy.mids, copy.mailbox, copy.sender, copy.until, copy.envelopes),
        STOP,
    )
    assert {thread for _, thread in told(supervisor)} == {one}


def person_of(field: Session, request: RequestId) -> PersonId:
    person = sent_of(field, request).person_id
    assert person is not None
    return person


def test_of_somebody_of_whom_nothing_may_be_used_no_next_step_goes_on(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    built.post.carry()

    change = person_rights.restrict(built.field, person_of(built.field, first), "juistheid_betwist")

    assert Change.OUTBOX in change
    assert told(built.field) == sorted([(CAW, two), (OCMW, two), (TEAMBOX, two)])
    assert built.field.store.rungs.held() == []
    assert "ingetrokken" not in [event.code for event in built.field.requests.events(one)]
    assert "ingetrokken" in [event.code for event in built.field.requests.events(two)]
    carriers = sealed(built.field, Kind.RUNG)
    assert [carrier.payload for carrier in carriers] == [None, None]
    assert len(built.field.outbox.withdrawals(10)) == 3


def test_a_next_step_that_stopped_before_is_not_stopped_once_more(built: Town) -> None:
    first, second = ladder_of(built.field)
    one, two = threads(built.field, first, second)
    built.post.carry()
    next_steps_stop(built.field, person_of(built.field, first))
    before = told(built.field)

    post.withdraw(built.field, first, STOP)

    assert told(built.field) == sorted([*before, (OCMW, one), (TEAMBOX, one)])
    assert [event.code for event in built.field.requests.events(two)].count("ingetrokken") == 1


def test_before_it_left_nobody_is_told_and_no_carrier_leaves(built: Town) -> None:
    first, _ = ladder_of(built.field)

    next_steps_stop(built.field, person_of(built.field, first))

    assert told(built.field) == []
    assert built.field.outbox.waiting([int(Kind.RUNG)]) == 0
    assert built.field.outbox.waiting([int(Kind.REQUEST)]) == 1


def test_the_next_step_of_another_person_stays(built: Town) -> None:
    first, _ = ladder_of(built.field)
    other = agreed_ladder(built.field, codename="Ali")
    post.seal_ladder(built.field, other)
    built.post.carry()

    change = next_steps_stop(built.field, person_of(built.field, first))

    assert change == Change.REQUESTS | Change.OUTBOX | Change.LEDGER | Change.CONSENTS
    (held,) = built.field.store.rungs.held()
    assert held.next == other[1][0].decoded().thread
    assert next_steps_stop(built.field, PersonId("9" * 32)) == Change.NONE


def test_what_a_team_holds_for_a_colleague_is_not_its_own_to_stop(built: Town) -> None:
    first, _ = ladder_of(built.field)
    built.post.carry()

    assert next_steps_stop(built.supervisor, person_of(built.field, first)) == Change.NONE
    assert len(built.supervisor.store.rungs.held()) == 1


def next_steps_stop(session: Session, person: PersonId) -> Change:
    with session.database.transaction():
        return post.stop_next_steps(session, person, STOP)
