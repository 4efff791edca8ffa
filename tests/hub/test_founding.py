"""A hub is bound to one network, once, by whoever holds the token; after that it goes by keys."""

import secrets
from pathlib import Path

import pytest

from sync.errors import HubRefused, Malformed
from sync.identity import PairKey, SigningKey
from sync.protocol import calls
from sync.transport import HeldDocument
from tests.hub_server import Network, Organisation, blob, running_hub

DOCUMENT = HeldDocument(1, secrets.token_bytes(32), b"sealed")


def code(refused: pytest.ExceptionInfo[HubRefused]) -> tuple[int, str]:
    """Status and code of a refusal."""
    return refused.value.status, refused.value.code


@pytest.fixture
def other(network: Network) -> Organisation:
    """An organisation that was let in and handed in its first list."""
    organisation = Organisation(network.net)
    network.join(organisation)
    return organisation


def test_before_founding_nothing_works_and_a_wrong_token_founds_nothing(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        network = Network(hub)
        client = hub.client(network.coordinator.devices[0])
        access = network.coordinator.access()
        with pytest.raises(HubRefused) as refused:
            client.documents_index()
        assert code(refused) == (401, "unknown_device")
        with pytest.raises(HubRefused) as refused:
            client.found(calls.write_token(secrets.token_bytes(20)), access, DOCUMENT, DOCUMENT)
        assert code(refused) == (401, "unsigned")
        with pytest.raises(Malformed):
            client.found("not a token!", access, DOCUMENT, DOCUMENT)

        client.found(hub.token.lower().replace("-", " "), access, DOCUMENT, DOCUMENT)

        found = {(entry.kind, entry.version) for entry in client.documents_index()}
        assert found == {("access", 1), ("org", 1), ("root", 1)}


def test_the_token_is_spent_but_a_lost_reply_may_be_asked_for_again(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        network = Network(hub)
        client = hub.client(network.coordinator.devices[0])
        access = network.coordinator.access()
        client.found(hub.token, access, DOCUMENT, DOCUMENT)

        client.found(hub.token, access, DOCUMENT, DOCUMENT)
        with pytest.raises(HubRefused) as refused:
            client.found(hub.token, Network(hub).coordinator.access(), DOCUMENT, DOCUMENT)

        assert code(refused) == (409, "founded")


def test_a_list_signed_by_strange_keys_founds_nothing(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        network = Network(hub)
        forged = network.coordinator.access(signer=PairKey.generate(secrets.token_bytes))
        with pytest.raises(HubRefused) as refused:
            hub.client().found(hub.token, forged, DOCUMENT, DOCUMENT)
        assert code(refused) == (422, "bad_list")


def test_an_organisation_that_was_not_let_in_keeps_no_list(network: Network) -> None:
    stranger = Organisation(network.net)
    with pytest.raises(HubRefused) as refused:
        network.publish(stranger)
    assert code(refused) == (403, "not_allowed")


def test_nobody_else_hands_in_the_first_list_of_an_organisation_that_was_let_in(network: Network) -> None:
    """The id is made of its keys, so a list signed by other keys is not its."""
    awaited, thief = Organisation(network.net), Organisation(network.net)
    network.coordinator.admitted += (awaited.id,)
    network.publish(network.coordinator)
    thief.id = awaited.id

    with pytest.raises(HubRefused) as refused:
        network.publish(thief)

    assert code(refused) == (422, "bad_list")
    network.publish(awaited)


def test_an_organisation_that_was_ended_is_shut_out(network: Network, other: Organisation) -> None:
    client = network.hub.client(other.devices[0])
    client.documents_index()
    network.coordinator.admitted = ()
    network.publish(network.coordinator)

    with pytest.raises(HubRefused) as refused:
        client.documents_index()
    assert code(refused) == (403, "revoked")
    with pytest.raises(HubRefused) as refused:
        network.publish(other)
    assert code(refused) == (403, "revoked")


def test_a_revoked_device_and_one_that_is_no_longer_listed_are_shut_out(
    network: Network, other: Organisation
) -> None:
    second, third = (SigningKey.generate(secrets.token_bytes) for _ in range(2))
    other.devices += [second, third]
    network.publish(other)
    network.hub.client(third).documents_index()
    other.revoked, other.devices = (second.id,), other.devices[:-1]
    network.publish(other)

    for device, expected in ((second, (403, "revoked")), (third, (401, "unknown_device"))):
        with pytest.raises(HubRefused) as refused:
            network.hub.client(device).documents_index()
        assert code(refused) == expected


def test_a_list_of_another_key_of_a_lower_version_or_another_network_is_refused(
    network: Network, other: Organisation
) -> None:
    client = network.hub.client(other.devices[0])
    network.publish(other)
    forged = other.access(signer=PairKey.generate(secrets.token_bytes))
    lower = other.access(version=1)
    twin = Organisation(secrets.token_bytes(16), pair=other.pair, devices=other.devices)
    elsewhere = twin.access(version=9)

    expected = ((forged, (422, "bad_list")), (lower, (409, "conflict")), (elsewhere, (422, "bad_list")))
    for access, wanted in expected:
        with pytest.raises(HubRefused) as refused:
            client.put_access(other.id, access)
        assert code(refused) == wanted


def test_the_same_list_again_changes_nothing_and_another_of_that_version_conflicts(
    network: Network, other: Organisation
) -> None:
    client = network.hub.client(other.devices[0])
    access = other.access()
    client.put_access(other.id, access)

    client.put_access(other.id, access)
    other.add_mailbox()
    with pytest.raises(HubRefused) as refused:
        client.put_access(other.id, other.access(version=other.version))

    assert code(refused) == (409, "conflict")


def test_a_planned_change_of_keys_is_followed_and_no_other(network: Network, other: Organisation) -> None:
    """The list names the next keys; only a list by those, or by the old ones, replaces it."""
    client = network.hub.client(other.devices[0])
    planned = other.successor
    other.pair, other.successor = planned, PairKey.generate(secrets.token_bytes)
    client.put_access(other.id, other.access())
    other.pair = PairKey.generate(secrets.token_bytes)

    with pytest.raises(HubRefused) as refused:
        client.put_access(other.id, other.access())

    assert code(refused) == (422, "bad_list")


def test_nobody_takes_a_mailbox_or_device_of_another_organisation(
    network: Network, other: Organisation
) -> None:
    mine = network.coordinator.add_mailbox()
    network.publish(network.coordinator)
    other.mailboxes.append(network.coordinator.mailboxes[-1])
    other.devices.append(network.coordinator.devices[0])

    with pytest.raises(HubRefused) as refused:
        network.publish(other)

    assert code(refused) == (409, "taken")
    assert network.hub.client(network.coordinator.devices[0]).pull(mine).items == ()


def test_one_organisation_cannot_hand_in_the_list_of_another(network: Network, other: Organisation) -> None:
    """Not even a genuine one: its own devices do that."""
    with pytest.raises(HubRefused) as refused:
        network.hub.client(network.coordinator.devices[0]).put_access(other.id, other.access())
    assert code(refused) == (403, "not_allowed")


def test_a_mailbox_that_leaves_the_list_is_closed_and_its_mail_comes_back_with_it(
    network: Network, other: Organisation
) -> None:
    mailbox = other.add_mailbox()
    client = network.publish(other)
    sent = blob(mailbox)
    client.push([sent.envelope])
    entry = other.mailboxes.pop()
    network.publish(other)
    with pytest.raises(HubRefused) as refused:
        client.pull(mailbox)
    assert code(refused) == (403, "not_allowed")
    assert [item.code for item in client.push([blob(mailbox).envelope]).items] == ["unknown_mailbox"]

    other.mailboxes.append(entry)
    network.publish(other)

    assert [item.env for item in client.pull(mailbox).items] == [sent.env]


def test_the_hub_bears_no_name_of_the_network(network: Network) -> None:
    """What was handed in sealed is stored sealed, and the index tells ids, versions and digests only."""
    client = network.hub.client(network.coordinator.devices[0])
    assert {entry.kind for entry in client.documents_index()} == {"access", "org", "root"}
    assert client.get_document("root", network.net, 1).sealed == b"sealed"
