"""The key of the directory documents: who leaves cannot open the next ones, everybody else goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.workflow import agreements, directory_key, partnership
from fieldapp.workflow.network import connect, network_of, unpack
from fieldapp.workflow.partnership import COORDINATION
from sync.errors import Malformed
from sync.protocol import Kind
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import COORDINATOR, OCMW, Device, clock_off, enrol_device, sync_all, with_role


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    """One of its own: its key changes."""
    with a_town(tmp_path) as built:
        yield built


def org_id(device: Device) -> str:
    assert device.session.membership is not None
    return device.session.membership.org_id


def keys(device: Device) -> tuple[bytes, ...]:
    return network_of(device.session).dirkeys


def root_version(device: Device) -> int:
    return network_of(device.session).directory.root.said.version


def newest(device: Device) -> str:
    agreed = agreements.agreed(device.session).newest
    assert agreed is not None
    return agreed.text


def proposes(device: Device, text: str) -> int:
    """An agreement and the root document that names it, at the hub; gives the version of the root."""
    draft = agreements.draft(device.session)
    agreements.propose(device.session, replace(draft, text=text))
    return root_version(device)


def opens(device: Device, version: int, opened_with: tuple[bytes, ...]) -> bool:
    """Whether somebody's keys open a root document as it lies at the hub."""
    network = network_of(device.session)
    held = connect(device.session).get_document("root", network.net, version)
    try:
        return bool(unpack(opened_with, held, "root").document)
    except Malformed:
        return False


def days_on(device: Device, days: int) -> None:
    """The same device, so many days later."""
    device.clock = clock_off(days=days)
    device.reopen()


def grants(device: Device) -> int:
    count: int = device.session.database.value(
        "SELECT count(*) FROM message WHERE kind = ? AND direction = 'out'", (int(Kind.GRANT),)
    )
    return count


def test_who_is_ended_opens_no_later_document_and_everybody_else_goes_on(town: Town) -> None:
    before = keys(town.coordinator)
    partnership.end_member(town.coordinator.session, org_id(town.caw))
    last = root_version(town.coordinator)
    sync_all(town.coordinator, town.field, town.ocmw)

    version = proposes(town.coordinator, "zonder het CAW")
    sync_all(town.field, town.ocmw)

    assert opens(town.coordinator, last, before), "the document that ends it is the last it can read"
    assert not opens(town.coordinator, version, keys(town.caw))
    for device in (town.field, town.ocmw):
        assert (root_version(device), newest(device)) == (version, "zonder het CAW")
        assert keys(device) == keys(town.coordinator)
        assert keys(device)[1:] == before

    # what a partner publishes is closed to who left as well
    own = network_of(town.ocmw.session)
    partnership.set_roles(town.ocmw.session, own.keys.device_id.hex(), ("leidinggevende_signaalbeheerder",))
    number = network_of(town.ocmw.session).own_document.version
    held = connect(town.ocmw.session).get_document("org", own.own, number)
    with pytest.raises(Malformed):
        unpack(keys(town.caw), held, "org")
    sync_all(town.field)
    assert network_of(town.field.session).directory.organisations[own.own].said.version == number

    # a device that joins now reads what was closed before and after
    later = enrol_device(town.ocmw, town.folder, with_role(OCMW, name="Ines T.", label="onthaal 3"))
    sync_all(later)
    assert root_version(later) == version
    assert bytes.fromhex(org_id(town.field)) in network_of(later.session).directory.organisations
    assert keys(later) == keys(town.ocmw)

    # who was offline all this time catches up, over a second departure too
    partnership.end_member(town.coordinator.session, org_id(town.field))
    sync_all(town.coordinator)
    second = proposes(town.coordinator, "zonder het CAW en Buurtwerk")
    assert town.colleague.sync().problem is None
    assert len(keys(town.colleague)) == 3
    assert keys(town.colleague) == keys(town.coordinator)
    assert (root_version(town.colleague), newest(town.colleague)) == (second, "zonder het CAW en Buurtwerk")
    assert not opens(town.coordinator, second, keys(town.field))


def test_who_comes_back_gets_the_key_and_loses_the_next_one_again(town: Town) -> None:
    partnership.leave(town.caw.session)
    sync_all(town.coordinator, town.field)
    version = proposes(town.coordinator, "terwijl het CAW weg is")
    sync_all(town.caw)  # what it cannot read any more is no trouble to report
    assert root_version(town.caw) < version
    assert len(keys(town.caw)) == 1

    partnership.come_back(town.caw.session)
    sync_all(town.coordinator, town.caw)
    assert keys(town.caw) == keys(town.coordinator)
    assert (root_version(town.caw), newest(town.caw)) == (version, "terwijl het CAW weg is")

    partnership.end_member(town.coordinator.session, org_id(town.caw))
    sync_all(town.coordinator)
    assert not opens(town.coordinator, proposes(town.coordinator, "beëindigd"), keys(town.caw))
    town.caw.sync()  # the hub tells it nothing now
    partnership.let_back(town.coordinator.session, org_id(town.caw))
    sync_all(town.coordinator, town.caw, town.field)
    assert keys(town.caw) == keys(town.field) == keys(town.coordinator)
    version = proposes(town.coordinator, "weer met het CAW")
    sync_all(town.caw)
    assert root_version(town.caw) == version

    # it is given again before what was given is gone from the hub
    before = grants(town.coordinator)
    directory_key.keep_directory_key(town.coordinator.session)
    days_on(town.coordinator, directory_key.GIVEN_AGAIN_AFTER - 1)
    directory_key.keep_directory_key(town.coordinator.session)
    assert grants(town.coordinator) == before
    days_on(town.coordinator, directory_key.GIVEN_AGAIN_AFTER)
    directory_key.keep_directory_key(town.coordinator.session)
    assert grants(town.coordinator) == before + 4


def test_one_departure_gives_one_key_though_two_coordinate(town: Town) -> None:
    role = with_role(COORDINATOR, name="Piet V.", label="regie 2")
    second = enrol_device(town.coordinator, town.folder, role)
    assert second.session.membership is not None
    partnership.give_office(town.coordinator.session, COORDINATION, second.session.membership.device_id)
    sync_all(town.coordinator, second)
    partnership.leave(town.caw.session)

    sync_all(second)
    assert len(keys(second)) == 1, "the first coordinator comes first"
    sync_all(town.coordinator, second)
    sync_all(second)
    assert keys(second) == keys(town.coordinator)
    assert len(keys(second)) == 2

    partnership.leave(town.field.session)  # while the first stays away
    sync_all(second)
    days_on(second, directory_key.TURN_DAYS)
    directory_key.keep_directory_key(second.session)
    assert len(keys(second)) == 3
