"""What the table does not offer is refused where it is set: every state against all that a screen can ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES, TABLE, WORKER, allowed, may_set, step
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests import table as t
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, questions
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import delivered, sent

UNTIL = date(2027, 1, 8)
TO: Mapping[str, tuple[str, ...]] = {
    t.RECEIVED: (),
    t.TAKEN_UP: (e.TAKEN_UP,),
    t.ATTEMPTED: (e.TAKEN_UP, e.ATTEMPT),
    t.CONTACT: (e.TAKEN_UP, e.CONTACT_MADE),
    t.PAUSED: (e.TAKEN_UP, e.PAUSED),
    t.REFERRED: (e.TAKEN_UP, e.REFERRED),
    t.ASKED: (e.TAKEN_UP, e.QUESTION),
    t.AFTERCARE: (e.TAKEN_UP, e.CONTACT_MADE, e.AFTERCARE),
    t.NOT_REACHED: (e.TAKEN_UP, e.NOT_REACHED),
    t.RETURNED: (e.TAKEN_UP, e.GIVEN_BACK),
    t.HELP_STARTED: (e.TAKEN_UP, e.CONTACT_MADE, e.CLOSED_HELP),
    t.NO_HELP: (e.TAKEN_UP, e.CLOSED_NO_HELP),
    t.PASSED_ON: (e.PASSED_ON,),
}
Move = Callable[[Session, RequestId], object]
INTAKE: Mapping[str, Move] = {
    e.ATTEMPT: lambda s, r: answer.attempt(s, r, "gebeld"),
    e.CONTACT_MADE: answer.contact_made,
    e.PAUSED: lambda s, r: answer.pause(s, r, UNTIL),
    e.RESUMED: answer.resume,
    e.RELEASED: answer.release,
    e.REFERRED: lambda s, r: answer.refer(s, r, "ldc", UNTIL),
    e.AFTERCARE: lambda s, r: answer.aftercare(s, r, UNTIL),
    e.NOT_REACHED: answer.not_reached,
    e.GIVEN_BACK: lambda s, r: answer.give_back(s, r, "niet_bevoegd"),
    e.QUESTION: lambda s, r: answer.ask(s, r, "hoe_bereiken"),
    e.CLOSED_HELP: lambda s, r: answer.close(s, r, "hulp_gestart"),
    e.CLOSED_NO_HELP: lambda s, r: answer.close(s, r, "geen_hulp_gewenst"),
}


def bring(session: Session, direction: str, request_id: RequestId, *codes: str) -> None:
    request = session.requests.get(direction, request_id)
    assert request is not None
    carries: dict[str, dict[str, Any]] = {
        e.PAUSED: {"until": UNTIL},
        e.QUESTION: {"reason": "hoe_bereiken"},
        e.AFTERCARE: {"until": UNTIL},
    }
    with session.database.transaction():
        for code in codes:
            event = new_event(session, request.thread, code, CORE_ACTOR)
            note_event(session, direction, replace(event, **carries.get(code, {})))


@pytest.mark.parametrize("state", TO)
def test_intake_can_only_set_what_the_table_offers(field: Session, desk: Session, state: str) -> None:
    """Each try at a request of its own; a refusal leaves no step and no message."""
    for code, move in INTAKE.items():
        request_id = delivered(field, desk, sent(field))
        bring(desk, IN, request_id, *TO[state])
        request = desk.requests.get(IN, request_id)
        assert request is not None
        before = (desk.requests.events(request.thread), desk.outbox.waiting())
        if code in allowed(state, CORE_ACTOR):
            move(desk, request_id)
            assert desk.requests.events(request.thread) != before[0], code
        else:
            with pytest.raises(InvalidInput, match="not_allowed"):
                move(desk, request_id)
            assert (desk.requests.events(request.thread), desk.outbox.waiting()) == before, code


@pytest.mark.parametrize("state", TO)
def test_the_worker_can_only_set_what_the_table_offers(field: Session, state: str) -> None:
    moves: Mapping[str, Move] = {
        e.CLOSED_HERE: lambda s, r: follow_up.close(s, r, "afgesloten"),
        e.CLOSED_NO_HELP: lambda s, r: follow_up.close(s, r, "geen_hulp_gewenst"),
        e.ANSWERED: lambda s, r: questions.preview(s, replace(questions.new_answer(r), code="weet_niet")),
    }
    for code, move in moves.items():
        request_id = sent(field)
        bring(field, OUT, request_id, e.RECEIVED, *TO[state])
        if code in allowed(state, WORKER):
            move(field, request_id)
        else:
            with pytest.raises(InvalidInput, match="not_allowed"):
                move(field, request_id)


def test_every_state_of_intake_is_tried() -> None:
    assert {*OPEN_STATES, t.HELP_STARTED, t.NO_HELP, t.PASSED_ON} - {t.READY, t.SENT} == set(TO)
    offered = {row.event for row in TABLE if row.by == CORE_ACTOR and row.offered}
    assert offered - set(INTAKE) == {e.TAKEN_UP, e.PROPOSED}


def test_who_may_set_a_step_at_all() -> None:
    """What opening asks first: a code by a side that never sets it is no step."""
    assert not may_set(e.ANSWERED, CORE_ACTOR)
    assert not may_set(e.CLOSED_HERE, CORE_ACTOR)
    assert not may_set(e.TAKEN_UP, WORKER)
    assert may_set("van_een_nieuwer_programma", CORE_ACTOR)
    for row in TABLE:
        assert may_set(row.event, row.by)


def test_an_undo_is_refused_after_ten_minutes(field: Session, desk: Session, clock: Any) -> None:
    request_id = delivered(field, desk, sent(field))
    answer.take_up(desk, request_id)
    request = desk.requests.get(IN, request_id)
    assert request is not None
    (taken,) = [event for event in desk.requests.events(request.thread) if event.code == e.TAKEN_UP]
    clock.at += timedelta(minutes=11)

    with pytest.raises(InvalidInput, match="cannot_undo"):
        answer.undo(desk, request_id, taken.id)
    assert step(e.UNDONE, t.TAKEN_UP, CORE_ACTOR) is None
