"""A small network whose every call goes over a line that can go bad, and Dutch as a worker reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6 import QtCore

from fieldapp.ui import language
from tests.faults.detour import Detour
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import (
    CAW,
    FIELD,
    OCMW,
    Device,
    enrol_organisation,
    found_network,
    sync_all,
)


@dataclass(slots=True)
class Village:
    """A coordinator, a worker and two intake desks. `line` stands between them and the hub."""

    hub: RunningHub
    line: Detour
    folder: Path
    coordinator: Device
    field: Device
    ocmw: Device
    caw: Device


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Village]:
    """Everybody enrolled over the line, every address list up to date."""
    folder = tmp_path_factory.mktemp("village")
    with running_hub(folder) as hub, Detour(hub.url) as line:
        hub.url = line.url
        coordinator = found_network(folder, hub)
        field = enrol_organisation(coordinator, folder, FIELD)
        ocmw = enrol_organisation(coordinator, folder, OCMW)
        caw = enrol_organisation(coordinator, folder, CAW)
        sync_all(coordinator, caw, ocmw, field)
        yield Village(hub, line, folder, coordinator, field, ocmw, caw)


@pytest.fixture
def dutch(qapp: QtCore.QCoreApplication) -> None:
    """The texts of the screens in Dutch."""
    language.install(qapp)
