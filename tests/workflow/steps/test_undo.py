"""A step set by mistake is taken back, on both sides and only by whom it was set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.ids import DeviceId, EventId, RequestId
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import (
    last_step,
    state,
    told,
)


def test_a_step_set_by_mistake_is_taken_back_on_both_sides(
    field: Session, desk: Session, request_id: RequestId
) -> None:
    answer.take_up(desk, request_id)
    answer.close(desk, request_id, "geen_hulp_gewenst")
    answer.undo(desk, request_id, last_step(desk, request_id))

    told(desk, field, request_id)
    assert state(desk, request_id) == state(field, request_id, OUT) == "opgenomen"


def test_only_the_last_own_step_can_be_undone(desk: Session, request_id: RequestId) -> None:
    answer.opened(desk, request_id)
    answer.take_up(desk, request_id)
    first = last_step(desk, request_id)
    answer.attempt(desk, request_id, "gebeld")

    steps = answer.detail(desk, request_id).timeline
    assert [step.can_undo for step in steps] == [False, False, False, True]
    for event_id in (first, EventId("f" * 32)):
        with pytest.raises(InvalidInput, match="cannot_undo"):
            answer.undo(desk, request_id, event_id)


def test_what_came_back_without_feedback_stays_back(desk: Session, quiet_id: RequestId) -> None:
    """The sender heard "it came back" and may hear no more."""
    answer.give_back(desk, quiet_id, "niet_bevoegd")

    with pytest.raises(InvalidInput, match="cannot_undo"):
        answer.undo(desk, quiet_id, last_step(desk, quiet_id))


def test_what_the_sender_did_not_hear_can_be_undone(
    field: Session, desk: Session, quiet_id: RequestId
) -> None:
    answer.take_up(desk, quiet_id)
    answer.undo(desk, quiet_id, last_step(desk, quiet_id))

    assert state(desk, quiet_id) == "ontvangen"
    assert told(desk, field, quiet_id) == []


def test_with_feedback_what_was_given_back_can_be_taken_back(
    field: Session, desk: Session, request_id: RequestId
) -> None:
    answer.give_back(desk, request_id, "niet_bevoegd")
    answer.undo(desk, request_id, last_step(desk, request_id))

    told(desk, field, request_id)
    assert state(desk, request_id) == "ontvangen"
    assert state(field, request_id, OUT) == "klaar"


def test_steps_of_this_device_are_mine(desk: Session, request_id: RequestId) -> None:
    request = desk.requests.get(IN, request_id)
    assert request is not None
    answer.take_up(desk, request_id)
    theirs = replace(new_event(desk, request.thread, "poging", "core_actor"), writer=DeviceId("f" * 32))
    with desk.database.transaction():
        note_event(desk, IN, theirs)

    steps = answer.detail(desk, request_id).timeline
    assert [(step.code, step.mine, step.can_undo) for step in steps] == [
        ("ontvangen", True, False),
        ("opgenomen", True, False),
        ("poging", False, False),
    ]
