"""The next step of a ladder at its worker: no request yet, counted nowhere, in the report of the person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.domain.requests.events import CLOSED_HELP, CONTACT_MADE, GIVEN_BACK, SENT, TAKEN_UP
from fieldapp.store.requests import OUT
from fieldapp.workflow import follow_up, ladder, person_rights, post
from fieldapp.workflow.post.copies import queue_copies
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import FIELD, Clock, a_session, join
from tests.workflow.steps.two_services import ladder_of, two_services


@pytest.fixture
def worker(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    session = a_session(tmp_path / "worker", FIELD, clock)
    join(session, two_services(), "veld", "laptop")
    yield session
    session.close()


def heard(session: Session, request_id: str, *codes: str) -> None:
    """The service says these steps."""
    request = next(line for line in session.requests.newest(OUT) if line.id == request_id)
    for code in codes:
        with session.database.transaction():
            by = "worker" if code == SENT else CORE_ACTOR
            note_event(session, OUT, new_event(session, request.thread, code, by))


def test_it_is_in_no_list_and_no_count_while_it_waits(worker: Session) -> None:
    first, second = ladder_of(worker)

    assert [line.id for line in worker.requests.newest(OUT)] == [first]
    assert dict(follow_up.requests(worker).counts)["open"] == 1
    assert dict(follow_up.today(worker).month.bars)["doorgegeven"] == 1
    (line,) = worker.requests.newest(OUT)
    assert [came.thread for came in worker.store.figures.requests(OUT)] == [line.thread]
    (step,) = follow_up.request(worker, first).further
    assert (step.request_id, step.number, step.stands) == (second, 2, "waits")
    assert follow_up.request(worker, second).after == "OCMW Lindenhoek"


def test_after_a_no_and_half_an_hour_it_is_a_request_with_an_owner(worker: Session, clock: Clock) -> None:
    first, second = ladder_of(worker)
    heard(worker, first, SENT, TAKEN_UP, GIVEN_BACK)
    ladder.move(worker)
    assert [line.id for line in worker.requests.newest(OUT)] == [first]

    clock.forward(minutes=29)
    ladder.move(worker)
    assert follow_up.request(worker, first).state == "teruggegeven"
    clock.forward(minutes=2)
    ladder.move(worker)
    ladder.move(worker)

    assert follow_up.request(worker, first).state == "doorgegeven"
    assert follow_up.request(worker, second).state == "klaar"
    assert worker.outbox.waiting([1]) == 2
    assert {card.kind for card in follow_up.today(worker).cards} & {"returned"} == set()


def test_help_that_started_takes_it_back_a_day_later(worker: Session, clock: Clock) -> None:
    first, second = ladder_of(worker)
    heard(worker, first, SENT, TAKEN_UP, CONTACT_MADE, CLOSED_HELP)
    ladder.move(worker)
    assert [step.stands for step in ladder.following(worker, first)] == ["waits"]

    clock.forward(days=1, minutes=5)
    ladder.move(worker)

    assert [step.stands for step in ladder.following(worker, first)] == ["ended"]
    request = worker.requests.get(OUT, second)
    assert request is not None
    assert request.payload == b""
    assert len(worker.outbox.withdrawals(10)) == 1
    assert worker.outbox.waiting([1]) == 1


def test_nothing_goes_on_of_somebody_who_asked_that_nothing_is_used(worker: Session, clock: Clock) -> None:
    first, second = ladder_of(worker)
    request = worker.requests.get(OUT, first)
    assert request is not None
    assert request.person_id is not None
    person_rights.restrict(worker, request.person_id, "juistheid_betwist")
    heard(worker, first, SENT, TAKEN_UP, GIVEN_BACK)
    clock.forward(days=1)
    ladder.move(worker)

    assert [step.stands for step in ladder.following(worker, first)] == ["ended"]
    assert follow_up.request(worker, second).state == "ingetrokken"
    assert follow_up.request(worker, first).state == "teruggegeven"
    assert worker.outbox.waiting([8]) == 0


def test_the_team_is_given_what_stops_the_next_step_too(worker: Session) -> None:
    first, second = ladder_of(worker)
    queue_copies(worker)
    queue_copies(worker)

    rows = worker.database.rows("SELECT r.id FROM copied_thread c JOIN request r ON r.thread = c.thread")
    assert {request for (request,) in rows} == {first, second}


def test_stopping_before_it_left_leaves_nothing(worker: Session) -> None:
    first, second = ladder_of(worker)
    post.withdraw(worker, first, "persoon_wil_stoppen")

    assert worker.outbox.waiting() == 0
    assert worker.store.rungs.held() == []
    assert worker.store.withdrawals.waiting() == []
    assert follow_up.request(worker, second).state == "ingetrokken"


def test_it_stands_in_the_report_of_the_person(worker: Session) -> None:
    first, _ = ladder_of(worker)
    request = worker.requests.get(OUT, first)
    assert request is not None
    assert request.person_id is not None

    assert dict(worker.store.dossier.counts(request.person_id))["rung"] == 1


def test_a_worker_without_a_colleague_gives_it_to_the_first_service_alone(
    tmp_path: Path, clock: Clock
) -> None:
    session = a_session(tmp_path / "alone", FIELD, clock)
    join(session, two_services(), "veld", "tweede")
    first, _ = ladder_of(session)

    (step,) = ladder.following(session, first)
    assert (step.with_step, step.with_team) == (True, False)
    assert session.outbox.waiting([8]) == 1
    session.close()
