"""A service that left the partnership: its open requests are with the worker again, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.requests import CORE_ACTOR, WORKER, fold
from fieldapp.domain.requests import events as e
from fieldapp.store.requests import OUT
from fieldapp.workflow import follow_up, service_left
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of, save_directory
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.sync.invented import TODAY, Network
from tests.workflow.steps.invented import sent


def leaves(session: Session, network: Network) -> None:
    """The coordinator ends the membership of the OCMW, and this device hears of it."""
    ocmw, *others = network.root.members
    root = network.next_root(members=(replace(ocmw, left=TODAY), *others))
    directory = network_of(session).directory.accept_root(network.signed_root(root), TODAY).directory
    with session.database.transaction():
        save_directory(session, directory)
    session.cached_network = None


@pytest.mark.parametrize(
    "codes", [(), (e.RECEIVED,), (e.RECEIVED, e.TAKEN_UP), (e.RECEIVED, e.TAKEN_UP, e.CONTACT_MADE)]
)
def test_what_was_open_there_comes_back(field: Session, network: Network, codes: tuple[str, ...]) -> None:
    request_id = sent(field)
    tell(field, request_id, *codes)
    assert service_left.bring_back(field) == Change.NONE
    leaves(field, network)

    assert service_left.bring_back(field) == Change.REQUESTS
    assert service_left.bring_back(field) == Change.NONE

    standing = field.requests.standing(OUT, request_id)
    assert standing is not None
    assert (standing.state, standing.owner) == ("teruggegeven", WORKER)
    assert standing.term is not None
    assert [card.kind for card in follow_up.today(field).cards if card.target == request_id] == ["returned"]


def test_what_was_over_stays_over(field: Session, network: Network) -> None:
    request_id = sent(field)
    tell(field, request_id, e.RECEIVED, e.TAKEN_UP, e.CONTACT_MADE, e.CLOSED_HELP)
    leaves(field, network)

    assert service_left.bring_back(field) == Change.NONE
    request = field.requests.get(OUT, request_id)
    assert request is not None
    assert fold(field.requests.events(request.thread)).state == "hulp_gestart"


def tell(field: Session, request_id: str, *codes: str) -> None:
    request = field.requests.get(OUT, request_id)  # type: ignore[arg-type]
    assert request is not None
    with field.database.transaction():
        for code in codes:
            note_event(field, OUT, new_event(field, request.thread, code, CORE_ACTOR))
