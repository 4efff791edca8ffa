"""Sealed documents are kept version by version; anchors are witnessed; nobody writes for another."""

import secrets

import pytest

from sync.errors import HubRefused
from sync.transport import HeldDocument, HubClient
from tests.hub_server import Network, Organisation


def a_version(number: int) -> HeldDocument:
    """Some sealed bytes as that version."""
    return HeldDocument(number, secrets.token_bytes(32), secrets.token_bytes(200))


@pytest.fixture
def member(network: Network) -> tuple[Organisation, HubClient]:
    organisation = Organisation(network.net)
    return organisation, network.join(organisation)


def test_every_version_is_kept_and_the_index_names_the_newest(
    member: tuple[Organisation, HubClient],
) -> None:
    organisation, client = member
    versions = [a_version(number) for number in (1, 2, 3)]
    for held in versions:
        client.put_document("org", organisation.id, held)

    assert [client.get_document("org", organisation.id, number) for number in (1, 2, 3)] == versions
    newest = [entry for entry in client.documents_index() if entry.owner == organisation.id.hex()]
    assert [(entry.kind, entry.version) for entry in newest] == [("access", 1), ("org", 3)]


def test_a_version_is_written_once(member: tuple[Organisation, HubClient]) -> None:
    organisation, client = member
    held = a_version(1)
    client.put_document("org", organisation.id, held)

    client.put_document("org", organisation.id, held)
    with pytest.raises(HubRefused, match="conflict"):
        client.put_document("org", organisation.id, a_version(1))


def test_what_a_restored_hub_lost_can_be_filled_in(member: tuple[Organisation, HubClient]) -> None:
    organisation, client = member
    for number in (1, 5, 3):
        client.put_document("org", organisation.id, a_version(number))
    assert client.get_document("org", organisation.id, 3).version == 3


def test_what_partners_agreed_on_is_kept_version_by_version(
    network: Network, member: tuple[Organisation, HubClient]
) -> None:
    founder = network.hub.client(network.coordinator.devices[0])
    versions = [a_version(number) for number in (1, 2)]
    for held in versions:
        founder.put_document("agreement", network.net, held)

    _, client = member
    assert [client.get_document("agreement", network.net, number) for number in (1, 2)] == versions
    newest = [entry.version for entry in client.documents_index() if entry.kind == "agreement"]
    assert newest == [2]


def test_only_the_organisation_writes_its_document_and_only_the_founder_the_root(
    network: Network, member: tuple[Organisation, HubClient]
) -> None:
    organisation, client = member
    founder = network.hub.client(network.coordinator.devices[0])
    founder.put_document("root", network.net, a_version(2))

    for kind, owner, caller in (
        ("root", network.net, client),
        ("root", secrets.token_bytes(16), founder),
        ("agreement", network.net, client),
        ("agreement", organisation.id, founder),
        ("agreement", organisation.id, client),
        ("org", organisation.id, founder),
        ("other", organisation.id, client),
    ):
        with pytest.raises(HubRefused, match="not_allowed"):
            caller.put_document(kind, owner, a_version(9))


@pytest.mark.parametrize(("kind", "version"), [("org", 77), ("nothing", 1)])
def test_a_document_that_is_not_there_is_not_found(
    member: tuple[Organisation, HubClient], kind: str, version: int
) -> None:
    organisation, client = member
    with pytest.raises(HubRefused, match="not_found"):
        client.get_document(kind, organisation.id, version)


def test_a_document_over_four_megabytes_is_not_read(member: tuple[Organisation, HubClient]) -> None:
    organisation, client = member
    large = HeldDocument(1, secrets.token_bytes(32), bytes(4 * 1024 * 1024))
    with pytest.raises(HubRefused, match="too_large"):
        client.put_document("org", organisation.id, large)
    client.put_document("org", organisation.id, a_version(1))
