"""Directory documents: strict there and back, and nothing that does not hold together."""

from dataclasses import replace
from typing import Any

import pytest

from sync.directory import (
    Directory,
    Epoch,
    HubAddress,
    OrganisationDocument,
    RootDocument,
)
from sync.errors import Malformed
from sync.identity import PairKey
from sync.protocol import cbor, key_id
from tests.sync.invented import (
    TODAY,
    Network,
    Organisation,
    a_network,
    an_id,
    dice,
    refused,
)

STRANGER = PairKey.generate(dice("stranger"))


@pytest.fixture(scope="module")
def network() -> Network:
    return a_network()


@pytest.fixture(scope="module")
def directory(network: Network) -> Directory:
    return network.directory("veld")


@pytest.fixture
def ocmw(network: Network) -> Organisation:
    return network.organisations["ocmw"]


@pytest.fixture
def veld(network: Network) -> Organisation:
    return network.organisations["veld"]


# --- documents ---------------------------------------------------------------------------------------------


def test_documents_come_back_as_they_were(network: Network, ocmw: Organisation) -> None:
    assert RootDocument.decode(network.root.encode()) == network.root
    assert OrganisationDocument.decode(ocmw.document.encode()) == ocmw.document


def test_a_document_with_an_unknown_key_is_refused(network: Network, ocmw: Organisation) -> None:
    with refused(Malformed, "root"):
        RootDocument.decode(cbor.encode(cbor.decode(network.root.encode()) | {15: 1}))
    with refused(Malformed, "org"):
        OrganisationDocument.decode(cbor.encode(cbor.decode(ocmw.document.encode()) | {13: 1}))


def with_first_device(document: OrganisationDocument, **changes: Any) -> dict[str, Any]:
    return {"devices": (replace(document.devices[0], **changes), *document.devices[1:])}


def with_first_mailbox(document: OrganisationDocument, **changes: Any) -> dict[str, Any]:
    return {"mailboxes": (replace(document.mailboxes[0], **changes), *document.mailboxes[1:])}


SMALL_ORDER = b"\x01" + bytes(31)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(
            lambda it: with_first_device(it, id=an_id("stolen")) | {"mailboxes": ()},
            id="an id that is not of the key",
        ),
        pytest.param(lambda it: {"version": 0}, id="version 0"),
        pytest.param(lambda it: {"devices": (*it.devices, it.devices[0])}, id="a device twice"),
        pytest.param(lambda it: {"mailboxes": (*it.mailboxes, it.mailboxes[0])}, id="a mailbox twice"),
        pytest.param(lambda it: with_first_mailbox(it, members=(an_id("x"),)), id="an unknown member"),
        pytest.param(lambda it: with_first_mailbox(it, kind="other"), id="an unknown kind"),
        pytest.param(lambda it: with_first_mailbox(it, kind="box"), id="a box that is not its device's"),
        pytest.param(
            lambda it: with_first_mailbox(it, epochs=it.mailboxes[0].epochs * 2), id="an epoch twice"
        ),
        pytest.param(
            lambda it: with_first_mailbox(it, epochs=(Epoch(1, 1, 1, 2, b"short"),)),
            id="a key of the wrong length",
        ),
        pytest.param(lambda it: {"publics": (SMALL_ORDER, it.publics[1])}, id="a key of small order"),
    ],
)
def test_an_organisation_document_that_does_not_hold_together_is_refused(
    broken: Any, veld: Organisation
) -> None:
    with refused(Malformed, "org"):
        replace(veld.document, **broken(veld.document)).encode()


def test_a_small_order_device_key_cannot_be_brought_in_by_hand(veld: Organisation) -> None:
    value = cbor.decode(veld.document.encode())
    value[10][0] |= {1: key_id(SMALL_ORDER), 3: SMALL_ORDER}
    value[11] = []

    with refused(Malformed, "org"):
        OrganisationDocument.decode(cbor.encode(value))


def test_what_was_revoked_comes_back_revoked(veld: Organisation) -> None:
    box = veld.document.mailboxes[0]
    ended = tuple(replace(epoch, revoked=TODAY) for epoch in box.epochs)
    changes = with_first_device(veld.document, revoked=TODAY) | with_first_mailbox(
        veld.document, epochs=ended
    )
    document = replace(veld.document, **changes)

    again = OrganisationDocument.decode(document.encode())

    assert again == document
    assert (again.devices[0].revoked, again.devices[1].revoked) == (TODAY, None)
    assert [epoch.revoked for epoch in again.mailboxes[0].epochs] == [TODAY]


def test_an_epoch_is_found_by_its_number(veld: Organisation) -> None:
    box = veld.document.mailboxes[0]
    two = replace(box, epochs=(box.epochs[0], replace(box.epochs[0], number=4)))

    assert [two.epoch(number) for number in (1, 4, 3)] == [two.epochs[0], two.epochs[1], None]


def test_a_key_of_a_later_profile_may_have_another_length(veld: Organisation) -> None:
    later = with_first_mailbox(veld.document, epochs=(Epoch(1, 2, 1, 2, b"longer or shorter"),))
    document = replace(veld.document, **later)

    assert OrganisationDocument.decode(document.encode()) == document


@pytest.mark.parametrize("field", [10, 11])
def test_a_document_with_something_twice_is_not_read_either(veld: Organisation, field: int) -> None:
    value = cbor.decode(veld.document.encode())
    value[field].append(value[field][0])

    with refused(Malformed, "org"):
        OrganisationDocument.decode(cbor.encode(value))


def test_a_root_document_that_does_not_hold_together_is_neither_written_nor_read(network: Network) -> None:
    twice = cbor.decode(network.root.encode())
    twice[11].append(twice[11][0])
    with refused(Malformed, "root"):
        RootDocument.decode(cbor.encode(twice))
    for wrong in (
        {"version": 0},
        {"name": ""},
        {"hubs": ()},
        {"hubs": (HubAddress(SMALL_ORDER, "http://127.0.0.1"),)},
        {"publics": (SMALL_ORDER, network.root.publics[1])},
    ):
        with refused(Malformed, "root"):
            replace(network.root, **wrong).encode()


def test_a_root_document_names_each_organisation_once(network: Network) -> None:
    with refused(Malformed, "root"):
        replace(network.root, members=network.root.members * 2).encode()
