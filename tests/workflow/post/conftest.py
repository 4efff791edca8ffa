"""Devices of the invented network, each with a real store, that carry their post to each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.invented import Network, a_network
from tests.workflow.post.town import Builds, Town, a_town
from tests.workflow.steps.invented import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def network() -> Network:
    return a_network()


@pytest.fixture
def town(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Builds]:
    """Builds the devices that a test needs, and closes them."""
    built: list[Town] = []

    def build(*labels: str, network: Network | None = network) -> Town:
        assert network is not None
        built.append(a_town(tmp_path / str(len(built)), clock, network, labels))
        return built[-1]

    yield build
    for each in built:
        for session in each.sessions.values():
            session.close()
