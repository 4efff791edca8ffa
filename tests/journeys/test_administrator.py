"""The administrator of an organisation: who reads which mailbox, what work a device does."""

from collections.abc import Iterator

import pytest

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.workflow import partnership
from fieldapp.workflow.network import network_of
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import received, send


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with a_town(tmp_path_factory.mktemp("administrator")) as built:
        yield built


def ids(*devices: Device) -> list[str]:
    found = [device.session.membership for device in devices]
    return [membership.device_id for membership in found if membership is not None]


def readers(device: Device, kind: str) -> set[str]:
    return {each for row in partnership.mailboxes(device.session) if row.kind == kind for each in row.members}


def test_who_goes_from_a_mailbox_opens_nothing_that_comes_after(town: Town) -> None:
    mailbox = town.ocmw.mailboxes["intake"]
    assert readers(town.ocmw, "intake") == set(ids(town.ocmw, town.colleague))

    partnership.set_readers(town.ocmw.session, mailbox, ids(town.ocmw))
    sync_all(town.ocmw, town.colleague, town.field)

    known = network_of(town.field.session).directory.mailbox(bytes.fromhex(mailbox))
    assert known is not None
    assert [epoch.number for epoch in known.mailbox.epochs] == [1, 2]
    assert set(town.colleague.session.directory.seeds(mailbox)) == {1}  # type: ignore[arg-type]
    assert mailbox not in town.colleague.session.membership.mailboxes  # type: ignore[union-attr]

    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    assert received(town.ocmw, request) is not None
    assert received(town.colleague, request) is None

    partnership.set_readers(town.ocmw.session, mailbox, ids(town.ocmw, town.colleague))
    sync_all(town.ocmw, town.colleague)
    assert set(town.colleague.session.directory.seeds(mailbox)) == {1, 2}  # type: ignore[arg-type]
    sync_all(town.colleague)
    assert received(town.colleague, request) is not None, "and who comes back reads what waited"


def test_readers_are_chosen_by_the_administrator_of_the_organisation(town: Town) -> None:
    mailbox = town.ocmw.mailboxes["intake"]
    with pytest.raises(NotConnected):
        partnership.set_readers(town.colleague.session, mailbox, ids(town.colleague))
    with pytest.raises(InvalidInput, match="readers"):
        partnership.set_readers(town.ocmw.session, mailbox, ids(town.colleague))
    with pytest.raises(InvalidInput, match="device"):
        partnership.set_readers(town.ocmw.session, mailbox, ids(town.ocmw, town.field))
    for other in (town.caw.mailboxes["intake"], town.ocmw.mailboxes["personal"]):
        with pytest.raises(InvalidInput, match="mailbox"):
            partnership.set_readers(town.ocmw.session, other, ids(town.ocmw))
    before = network_of(town.ocmw.session).own_document.version
    partnership.set_readers(town.ocmw.session, mailbox, ids(town.ocmw, town.colleague))
    assert network_of(town.ocmw.session).own_document.version == before, "nothing changed"


def test_only_a_core_actor_has_an_intake_and_nobody_has_two(town: Town) -> None:
    assert partnership.can_open(town.ocmw.session) == ()
    assert partnership.can_open(town.field.session) == ()
    with pytest.raises(InvalidInput, match="kind"):
        partnership.open_mailbox(town.field.session, "intake")
    with pytest.raises(InvalidInput, match="kind"):
        partnership.open_mailbox(town.ocmw.session, "team")


def test_what_a_device_does_stands_in_the_signed_list(town: Town) -> None:
    session, (second,) = town.ocmw.session, ids(town.colleague)
    roles = ("onthaalmedewerker_kernactor", "outreach_kernactor")
    partnership.set_roles(session, second, roles)
    sync_all(town.ocmw, town.field)

    known = network_of(town.field.session).directory.device(bytes.fromhex(second))
    assert known is not None
    assert known.device.roles == roles
    with pytest.raises(InvalidInput, match="roles"):
        partnership.set_roles(session, second, ())
    with pytest.raises(InvalidInput, match="roles"):
        partnership.set_roles(session, second, ("koning",))
    with pytest.raises(InvalidInput, match="device"):
        partnership.set_roles(session, ids(town.field)[0], roles)
    with pytest.raises(NotConnected):
        partnership.set_roles(town.colleague.session, second, roles)
