"""C2 (3, 6.10): "doorverwezen naar ander aanbod" is a kind and not a name, with a day on which one looks
again; the request stays with the core actor, and so does the aftercare.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.errors import InvalidInput
from fieldapp.store.messages import OUT as SENT
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, inbox
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.practice.carrying import Post
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, INTAKE, Clock, a_session, sent

KIND = "cgg"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pair(tmp_path: Path, clock: Clock) -> Iterator[tuple[Session, Session, Post]]:
    field, desk = (a_session(tmp_path / name, who, clock) for name, who in (("f", FIELD), ("d", INTAKE)))
    yield field, desk, Post(a_network(), {("veld", "laptop"): field, ("ocmw", "balie"): desk})
    field.close()
    desk.close()


def in_contact(field: Session, desk: Session, carried: Post) -> RequestId:
    request = sent(field)
    carried.carry()
    answer.take_up(desk, request)
    answer.contact_made(desk, request)
    return request


def late(desk: Session) -> list[RequestId]:
    entries = inbox.listing(desk, "late", (0,), 100).pages.get(0, ())
    return [entry.request_id for entry in entries if isinstance(entry, inbox.InboxRow)]


def test_on_the_day_it_comes_back_to_the_core_actor(
    pair: tuple[Session, Session, Post], clock: Clock
) -> None:
    field, desk, carried = pair
    request = in_contact(field, desk, carried)
    day = clock.at.date() + timedelta(days=28)
    answer.refer(desk, request, KIND, day)
    carried.carry()

    for session, direction in ((desk, IN), (field, OUT)):
        standing = session.requests.standing(direction, request)
        assert standing is not None
        assert (standing.state, standing.owner) == ("doorverwezen", CORE_ACTOR)
    assert inbox.detail(desk, request).term == day
    assert late(desk) == []
    clock.forward(days=29)
    assert late(desk) == [request]

    later = day + timedelta(days=28)
    answer.aftercare(desk, request, later)
    carried.carry()
    standing = field.requests.standing(OUT, request)
    assert standing is not None
    assert standing.owner == CORE_ACTOR
    assert inbox.detail(desk, request).term == later
    assert "nazorg" in [item.text_code for item in follow_up.request(field, request).timeline]


def test_which_kind_stays_in_the_mailbox(pair: tuple[Session, Session, Post], clock: Clock) -> None:
    """Those in the mailbox see the kind; the sender hears that somebody was referred, and not whereto."""
    field, desk, carried = pair
    request = in_contact(field, desk, carried)
    answer.refer(desk, request, KIND, clock.at.date() + timedelta(days=28))
    carried.carry()

    assert inbox.detail(desk, request).timeline[-1].detail == KIND
    rows = desk.database.rows(
        "SELECT payload FROM message WHERE direction = ? AND kind = ?", (SENT, int(Kind.STATUS))
    )
    payloads = [payload for (payload,) in rows if payload]
    assert any(b"doorverwezen" in payload for payload in payloads)
    assert not [payload for payload in payloads if KIND.encode() in payload]


def test_it_is_a_kind_of_the_list_and_no_core_actor(
    pair: tuple[Session, Session, Post], clock: Clock
) -> None:
    field, desk, carried = pair
    request = in_contact(field, desk, carried)
    day = clock.at.date() + timedelta(days=28)

    for said, why in (("CGG De Pont", "unknown_code"), ("caw", "core_actor")):
        with pytest.raises(InvalidInput, match=why):
            answer.refer(desk, request, said, day)
