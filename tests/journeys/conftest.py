"""One real hub and one real network for all journeys of a worker; each test sends its own requests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import (
    CAW,
    FIELD,
    OCMW,
    SECOND,
    Device,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)


@dataclass(slots=True)
class Town:
    """Noorderhaven: a coordinator, a field worker, two at the OCMW's intake, one at the CAW's."""

    hub: RunningHub
    folder: Path
    coordinator: Device
    field: Device
    ocmw: Device
    colleague: Device
    caw: Device


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One for all journeys that do not mind what others leave behind in it."""
    with a_town(tmp_path_factory.mktemp("town")) as built:
        yield built


@contextmanager
def a_town(folder: Path) -> Iterator[Town]:
    """Everybody enrolled, every address list up to date."""
    with running_hub(folder) as hub:
        coordinator = found_network(folder, hub)
        field = enrol_organisation(coordinator, folder, FIELD)
        ocmw = enrol_organisation(coordinator, folder, OCMW)
        caw = enrol_organisation(coordinator, folder, CAW)
        colleague = enrol_device(ocmw, folder, SECOND)
        sync_all(ocmw, colleague, caw, field, coordinator)
        yield Town(hub, folder, coordinator, field, ocmw, colleague, caw)
