"""Whoever has the slip of a device stops it at the hub, from any machine; nobody else does."""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sync.errors import HubRefused
from sync.identity import DeviceKeys, MailboxKey, SigningKey
from sync.identity.slip import make_slip
from sync.protocol.slip import Slip
from sync.transport import HubClient
from tests.hub.serving import Served, serving
from tests.hub_server import Network


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as served:
        yield served


@pytest.fixture
def network(hub: Served) -> Network:
    network = Network(hub)
    network.found()
    return network


def keys_of(network: Network) -> DeviceKeys:
    """The keys of a device that the hub knows by its `net` key."""
    net = network.coordinator.devices[0]
    return DeviceKeys(SigningKey.generate(secrets.token_bytes), net, MailboxKey.generate(secrets.token_bytes))


def refused(client: HubClient, slip: Slip) -> str:
    with pytest.raises(HubRefused) as caught:
        client.hand_in_slip(slip.encode())
    return str(caught.value.code)


def test_a_stranger_with_the_slip_stops_the_device_for_good(hub: Served, network: Network) -> None:
    keys = keys_of(network)
    lost, anybody = hub.client(keys.net), hub.client(SigningKey.generate(secrets.token_bytes))
    assert lost.slips() == ()

    slip = make_slip(network.net, keys)
    anybody.hand_in_slip(slip.encode())
    anybody.hand_in_slip(slip.encode())
    with pytest.raises(HubRefused) as caught:
        lost.documents_index()
    assert (caught.value.status, caught.value.code) == (403, "revoked")


def test_no_later_access_list_lets_it_in_again_and_the_others_hear_of_it(
    hub: Served, network: Network
) -> None:
    second = SigningKey.generate(secrets.token_bytes)
    network.coordinator.devices.append(second)
    network.publish(network.coordinator)
    keys = DeviceKeys(
        SigningKey.generate(secrets.token_bytes), second, MailboxKey.generate(secrets.token_bytes)
    )
    slip = make_slip(network.net, keys)
    hub.client().hand_in_slip(slip.encode())
    network.publish(network.coordinator)

    with pytest.raises(HubRefused):
        hub.client(second).documents_index()
    assert hub.client(network.coordinator.devices[0]).slips() == (slip.encode(),)


def test_what_is_not_signed_by_the_devices_own_key_stops_nothing(hub: Served, network: Network) -> None:
    keys, stranger = keys_of(network), DeviceKeys.generate(secrets.token_bytes)
    slip, other = make_slip(network.net, keys), make_slip(network.net, stranger)
    anybody = hub.client()

    assert refused(anybody, replace(slip, by_net=other.by_net)) == "unsigned"
    assert refused(anybody, replace(slip, device=other.device)) == "unsigned"
    assert refused(anybody, make_slip(secrets.token_bytes(16), keys)) == "not_found"
    assert refused(anybody, other) == "not_found"
    assert hub.client(keys.net).documents_index()


def test_who_has_no_slip_hears_of_none_and_rubbish_is_refused(hub: Served, network: Network) -> None:
    with pytest.raises(HubRefused) as caught:
        hub.client(SigningKey.generate(secrets.token_bytes)).slips()
    assert caught.value.code == "unknown_device"
    with pytest.raises(HubRefused) as caught:
        hub.client().hand_in_slip(b"no slip")
    assert caught.value.code == "malformed"
