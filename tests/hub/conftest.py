"""A hub that carries a network, one for each test module."""

from collections.abc import Iterator

import pytest

from tests.hub_server import Network, running_hub


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    """A founded network at a running hub; tests add organisations, devices and mailboxes of their own."""
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        network = Network(hub)
        network.found()
        yield network
