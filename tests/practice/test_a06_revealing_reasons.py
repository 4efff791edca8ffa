"""Practice A6: a reason that tells that the person is a client travels only after a separate yes.

`reeds_in_begeleiding`, `dubbel_verzoek` and `persoon_weigerde` become `terug_bij_afzender` unless the person
said yes to that very reason; the neutral ones travel. Held at the seal, on the wire and at the sender.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.disclosure.guards import STATUS, GuardCase
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.requests import OUT
from fieldapp.workflow import answer, follow_up
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.practice.carrying import Post
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, FREE, INTAKE, Clock, a_session, sent

REVEALING = ("reeds_in_begeleiding", "dubbel_verzoek", "persoon_weigerde")
NEUTRAL = (
    "buiten_werkingsgebied",
    "niet_bevoegd",
    "geen_capaciteit",
    "onvoldoende_info",
    "basis_onvoldoende",
)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Session, Session, Post]]:
    clock = Clock()
    field, desk = (a_session(tmp_path / name, who, clock) for name, who in (("f", FIELD), ("d", INTAKE)))
    carried = Post(a_network(), {("veld", "laptop"): field, ("ocmw", "balie"): desk})
    yield field, desk, carried
    field.close()
    desk.close()


@pytest.mark.parametrize("reason", REVEALING)
@pytest.mark.parametrize(("feedback", "agreed"), list(itertools.product([True, False], [True, False])))
def test_only_feedback_and_a_yes_let_it_travel(
    pair: tuple[Session, Session, Post], reason: str, feedback: bool, agreed: bool
) -> None:
    field, desk, carried = pair
    request = sent(field, consent=replace(FREE, feedback=feedback))
    carried.carry()
    answer.give_back(desk, request, reason, reveal=agreed)
    carried.carry()

    heard = follow_up.request(field, request).timeline[0]
    tells = feedback and agreed
    assert (heard.text_code, heard.reason) == (
        ("teruggegeven", reason) if tells else ("terug_bij_afzender", "")
    )
    assert follow_up.request(field, request).next_steps  # whatever it says: the worker goes on with it
    whole = field.requests.get(OUT, request)
    assert whole is not None
    left = [
        message.payload or b""
        for message in desk.messages.of_thread(whole.thread)
        if (message.direction, message.kind) == (SENT, Kind.STATUS)
        and message.mailbox != whole.recipient_mailbox  # not the step for the own colleagues
    ]
    assert any(reason.encode() in payload for payload in left) is tells


@pytest.mark.parametrize("reason", NEUTRAL)
def test_a_neutral_reason_travels_with_feedback_alone(
    pair: tuple[Session, Session, Post], reason: str
) -> None:
    field, desk, carried = pair
    request = sent(field)
    carried.carry()
    answer.give_back(desk, request, reason)
    carried.carry()

    heard = follow_up.request(field, request).timeline[0]
    assert (heard.text_code, heard.reason) == ("teruggegeven", reason)


@pytest.mark.parametrize("reason", REVEALING)
def test_the_guard_at_the_seal_asks_for_the_yes_itself(
    pair: tuple[Session, Session, Post], reason: str
) -> None:
    """Even a program that forgot to ask could not seal it."""
    guard = pair[0].policy.guards[STATUS]
    case = GuardCase(
        recipient="original_signaller",
        recipient_key=True,
        feedback=True,
        code="teruggegeven",
        reason=reason,
    )
    assert [refusal.code for refusal in guard.refusals(case)] == ["reason_not_agreed"]
    assert guard.refusals(replace(case, reason_agreed=True)) == ()


def test_the_default_of_the_intake_screen_is_no(pair: tuple[Session, Session, Post]) -> None:
    """That the person refused is no reason of a service: it has a step of its own."""
    revealing = {choice.code for choice in answer.reasons(pair[1]) if choice.reveals}
    assert revealing == set(REVEALING) - {"persoon_weigerde"}
