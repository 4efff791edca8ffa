"""One field worker and one intake worker of the invented network, each with a store of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import RequestId
from fieldapp.workflow.session import Session
from tests.sync.invented import Network, a_network
from tests.workflow.steps.invented import FIELD, FREE, INTAKE, Clock, a_session, delivered, join, sent


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def network() -> Network:
    return a_network()


@pytest.fixture
def alone(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """A field worker who belongs to no network yet."""
    session = a_session(tmp_path / "alone", FIELD, clock)
    yield session
    session.close()


@pytest.fixture
def field(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    session = a_session(tmp_path / "field", FIELD, clock)
    join(session, network, "veld", "laptop")
    yield session
    session.close()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    session = a_session(tmp_path / "desk", INTAKE, clock)
    join(session, network, "ocmw", "balie")
    yield session
    session.close()


@pytest.fixture
def request_id(field: Session, desk: Session) -> RequestId:
    """Mia's request, lying in the mailbox."""
    return delivered(field, desk, sent(field))


@pytest.fixture
def quiet_id(field: Session, desk: Session) -> RequestId:
    """A request without agreement to feedback."""
    return delivered(field, desk, sent(field, consent=replace(FREE, feedback=False)))


@pytest.fixture
def colleague(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    session = a_session(tmp_path / "colleague", replace(INTAKE, name="Lien"), clock)
    join(session, network, "ocmw", "balie-2")
    yield session
    session.close()
