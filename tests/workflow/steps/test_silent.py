"""Without agreement to feedback nothing is heard after "ontvangen"; past its term the worker asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT
from fieldapp.workflow import follow_up
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import FREE, Clock, sent


@pytest.fixture
def quiet(field: Session) -> RequestId:
    request_id = sent(field, consent=replace(FREE, feedback=False))
    tell(field, request_id, e.RECEIVED)
    return request_id


def tell(field: Session, request_id: RequestId, code: str) -> None:
    request = field.requests.get(OUT, request_id)
    assert request is not None
    with field.database.transaction():
        note_event(field, OUT, new_event(field, request.thread, code, CORE_ACTOR))


def cards(field: Session, request_id: RequestId) -> list[str]:
    return [card.kind for card in follow_up.today(field).cards if card.target == request_id]


def test_before_its_term_nothing_is_asked(field: Session, clock: Clock, quiet: RequestId) -> None:
    clock.forward(days=6)  # the last day of the term

    assert cards(field, quiet) == []
    assert follow_up.request(field, quiet).next_steps == ()
    with pytest.raises(InvalidInput, match="not_allowed"):
        follow_up.close(field, quiet, "afgesloten")


def test_past_its_term_the_worker_asks_and_closes(field: Session, clock: Clock, quiet: RequestId) -> None:
    clock.forward(days=8)

    assert cards(field, quiet) == ["silent"]
    assert follow_up.request(field, quiet).next_steps == ("other_service", "later", "no_help", "close")
    follow_up.close(field, quiet, "afgesloten")
    assert follow_up.request(field, quiet).state == "afgesloten"
    assert cards(field, quiet) == []


def test_what_comes_back_after_all_is_open_again(field: Session, clock: Clock, quiet: RequestId) -> None:
    clock.forward(days=8)
    follow_up.close(field, quiet, "afgesloten")

    tell(field, quiet, e.BACK_TO_SENDER)

    assert follow_up.request(field, quiet).state == "teruggegeven"
    assert cards(field, quiet) == ["returned"]


def test_with_feedback_a_passed_term_is_the_service_s(field: Session, clock: Clock) -> None:
    request_id = sent(field)
    tell(field, request_id, e.RECEIVED)
    clock.forward(days=8)

    assert cards(field, request_id) == ["term_passed"]
    assert follow_up.request(field, request_id).next_steps == ()
