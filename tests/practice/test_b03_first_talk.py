"""B3: a warm handover needs a moment. "Voorstel eerste gesprek" is a coded event with date, time and agreed
place; it exists only with that tick of the person, and the tick starts off.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.errors import InvalidInput
from fieldapp.store.messages import OUT as SENT
from fieldapp.workflow import answer, follow_up, inbox
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.practice.carrying import Post
from tests.practice.worlds import looking, working
from tests.sync.invented import a_network
from tests.ui.conftest import dressed as dressed
from tests.ui.field.sending import ready
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, FREE, INTAKE, Clock, a_session, sent

TALK = datetime(2026, 12, 1, 14, 30, tzinfo=UTC)
PLACE = "op_de_vindplaats"
WITH_TICK = replace(FREE, proposal=True)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Session, Session, Post]]:
    clock = Clock()
    field, desk = (a_session(tmp_path / name, who, clock) for name, who in (("f", FIELD), ("d", INTAKE)))
    yield field, desk, Post(a_network(), {("veld", "laptop"): field, ("ocmw", "balie"): desk})
    field.close()
    desk.close()


def test_date_time_and_place_come_to_the_sender_as_codes(pair: tuple[Session, Session, Post]) -> None:
    field, desk, carried = pair
    request = sent(field, consent=WITH_TICK)
    carried.carry()
    answer.take_up(desk, request)
    answer.propose(desk, request, TALK, PLACE)
    carried.carry()

    heard = follow_up.request(field, request)
    assert heard.proposal is not None
    assert (heard.proposal.when, heard.proposal.where) == (TALK, PLACE)
    assert heard.state == "opgenomen", "a proposal is no contact yet"
    rows = desk.database.rows(
        "SELECT payload FROM message WHERE direction = ? AND kind = ?", (SENT, int(Kind.STATUS))
    )
    steps = [json.loads(payload) for (payload,) in rows]
    said = {(step["where"], bool(step["reason"])) for step in steps if step["code"] == "voorstel"}
    assert said == {(PLACE, False)}


def test_without_that_tick_there_is_no_proposal(pair: tuple[Session, Session, Post]) -> None:
    """A yes to hearing how it goes is not yet a yes to a moment."""
    field, desk, carried = pair
    request = sent(field, consent=FREE)
    carried.carry()
    answer.take_up(desk, request)

    assert not inbox.detail(desk, request).offer.proposal
    with pytest.raises(InvalidInput, match="not_agreed"):
        answer.propose(desk, request, TALK, PLACE)


def test_the_place_is_a_kind_and_never_an_address(pair: tuple[Session, Session, Post]) -> None:
    field, desk, carried = pair
    request = sent(field, consent=WITH_TICK)
    carried.carry()
    answer.take_up(desk, request)

    with pytest.raises(InvalidInput, match="unknown_code"):
        answer.propose(desk, request, TALK, "Kerkstraat 12")


@pytest.mark.usefixtures("dressed")
def test_the_tick_starts_off_on_the_screen(qtbot: object) -> None:
    with working() as session, looking(session) as window:
        page = ready(window)
        click(page.choose.primary_button)
        settle(window)

        assert page.ask.terms.proposal.text() == "Een voorstel voor een eerste gesprek mag doorgegeven worden"
        assert not page.ask.terms.proposal.isChecked()
