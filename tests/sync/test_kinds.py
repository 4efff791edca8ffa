"""Who may send what to whom: the whole table, from every device to every mailbox of the invented network."""

from dataclasses import replace

import pytest

from sync.directory import Directory
from sync.protocol import Kind
from tests.sync.invented import TODAY, Network, a_network, an_id

VELD, OCMW = ("laptop", "tweede", "poets", "beheerder"), ("balie", "balie-2", "regie")
WITH_PEOPLE = ("laptop", "tweede", "beheerder", "balie", "balie-2")
TO_CORE = {(device, "onthaal") for device in WITH_PEOPLE}

MAY = {
    Kind.REQUEST: TO_CORE,
    Kind.STATUS: {("balie", "noor"), ("balie", "team-veld"), ("balie", "onthaal"), ("balie", "an"),
                  ("balie-2", "noor"), ("balie-2", "team-veld"), ("balie-2", "onthaal"), ("balie-2", "an"),
                  ("laptop", "mijn-onthaal")},
    Kind.CLAIM: {("balie", "onthaal"), ("balie-2", "onthaal"), ("laptop", "mijn-onthaal")},
    Kind.OWN_COPY: {("laptop", "noor"), ("tweede", "noor"), ("balie", "an")},
    Kind.COUNTS: {("beheerder", "regie"), ("regie", "regie")}
    | {(device, "beheer-veld") for device in VELD} | {(device, "beheer-ocmw") for device in OCMW},
    Kind.HANDOVER: {("laptop", "noor"), ("laptop", "team-veld"), ("tweede", "noor"), ("tweede", "team-veld"),
                    ("poets", "noor"), ("poets", "team-veld"),
                    ("beheerder", "noor"), ("beheerder", "team-veld"),
                    ("balie", "an"), ("balie-2", "an"), ("regie", "an")},
    Kind.STRUCTURAL_FEEDBACK: {("regie", "noor"), ("regie", "an")},
    Kind.EPOCH_OFFER: {(device, "beheer-veld") for device in VELD}
    | {(device, "beheer-ocmw") for device in OCMW},
    Kind.ADDENDUM: TO_CORE,
    Kind.RUNG: TO_CORE | {(device, "team-veld") for device in VELD},
    Kind.RECOVERY_SHARE: {(device, mailbox) for device in VELD + OCMW for mailbox in ("noor", "an")},
    Kind.EVIDENCE: {(device, "regie") for device in VELD + OCMW}
    | {(device, "beheer-veld") for device in VELD} | {(device, "beheer-ocmw") for device in OCMW},
    Kind.STRUCTURAL: {(device, "regie") for device in VELD + OCMW},
    Kind.CONSULTATION: {(device, mailbox) for device in WITH_PEOPLE
                        for mailbox in ("noor", "team-veld", "mijn-onthaal", "onthaal", "an")},
}  # fmt: skip

DEVICES = VELD + OCMW
MAILBOXES = (
    "noor",
    "team-veld",
    "beheer-veld",
    "mijn-onthaal",
    "mijn-regie",
    "onthaal",
    "an",
    "beheer-ocmw",
    "regie",
)


@pytest.fixture(scope="module")
def network() -> Network:
    return a_network()


@pytest.fixture(scope="module")
def directory(network: Network) -> Directory:
    return network.directory("veld")


def device_id(network: Network, label: str) -> bytes:
    found = [each.devices[label] for each in network.organisations.values() if label in each.devices]
    return found[0].device_id


def allowed(network: Network, directory: Directory, kind: Kind) -> set[tuple[str, str]]:
    return {
        (device, mailbox)
        for device in DEVICES
        for mailbox in MAILBOXES
        if directory.may(kind, device_id(network, device), an_id(mailbox))
    }


@pytest.mark.parametrize("kind", MAY, ids=lambda kind: kind.name)
def test_exactly_these_routes_are_open(network: Network, directory: Directory, kind: Kind) -> None:
    assert allowed(network, directory, kind) == MAY[kind]


def test_a_role_of_discretion_never_reaches_a_core_actor(network: Network, directory: Directory) -> None:
    poets = device_id(network, "poets")

    for kind in (Kind.REQUEST, Kind.RUNG, Kind.ADDENDUM, Kind.STATUS, Kind.CONSULTATION):
        assert not directory.may(kind, poets, an_id("onthaal"))
    assert directory.may(Kind.HANDOVER, poets, an_id("team-veld"))


def test_an_intake_mailbox_of_a_base_actor_gets_no_request(network: Network, directory: Directory) -> None:
    for device in DEVICES:
        assert not directory.may(Kind.REQUEST, device_id(network, device), an_id("mijn-onthaal"))


def test_an_organisation_behind_the_core_actors_sends_no_request(network: Network) -> None:
    ocmw, veld = network.root.members
    behind = network.next_root(members=(ocmw, replace(veld, kind="cgg")))
    directory = network.directory("veld").accept_root(network.signed_root(behind), TODAY).directory

    assert not directory.may(Kind.REQUEST, device_id(network, "laptop"), an_id("onthaal"))
    assert directory.may(Kind.HANDOVER, device_id(network, "laptop"), an_id("team-veld"))


def test_only_the_coordinators_coordination_mailbox_counts(network: Network, directory: Directory) -> None:
    for kind in (Kind.COUNTS, Kind.STRUCTURAL, Kind.EVIDENCE):
        assert not directory.may(kind, device_id(network, "beheerder"), an_id("mijn-regie"))
        assert directory.may(kind, device_id(network, "beheerder"), an_id("regie"))
    assert not directory.may(Kind.STRUCTURAL_FEEDBACK, device_id(network, "laptop"), an_id("noor"))


def test_receipts_go_to_personal_mailboxes_only(network: Network, directory: Directory) -> None:
    routes = allowed(network, directory, Kind.RECEIPT)

    assert {mailbox for _, mailbox in routes} == {"noor", "an"}
    assert {device for device, _ in routes} == set(DEVICES) - {"poets", "regie"}


def test_withdrawals_come_from_a_personal_mailbox_or_a_supervisor(
    network: Network, directory: Directory
) -> None:
    routes = allowed(network, directory, Kind.WITHDRAWAL)

    assert {device for device, _ in routes} == {"laptop", "tweede", "balie", "beheerder"}
    assert {mailbox for _, mailbox in routes} == {"noor", "team-veld", "mijn-onthaal", "onthaal", "an"}


def test_grants_and_welcomes_go_to_boxes_and_the_coordinator_s_to_persons(
    network: Network, directory: Directory
) -> None:
    def routes(kind: Kind) -> set[tuple[str, str]]:
        pairs = ((sender, box) for sender in DEVICES for box in DEVICES)
        return {
            (sender, box)
            for sender, box in pairs
            if directory.may(kind, device_id(network, sender), device_id(network, box))
        }

    assert allowed(network, directory, Kind.GRANT) == {("regie", "noor"), ("regie", "an")}
    assert allowed(network, directory, Kind.WELCOME) == set()
    assert routes(Kind.GRANT) == {(one, other) for group in (VELD, OCMW) for one in group for other in group}
    assert routes(Kind.WELCOME) == {("beheerder", box) for box in VELD} | {("regie", box) for box in OCMW}


def test_only_the_coordinator_welcomes_a_device_that_stands_in_no_document_yet(
    network: Network, directory: Directory
) -> None:
    box = an_id("a first device")

    assert [label for label in DEVICES if directory.may(Kind.WELCOME, device_id(network, label), box)] == [
        "regie"
    ]
    for kind in set(Kind) - {Kind.WELCOME}:
        assert not directory.may(kind, device_id(network, "regie"), box)


def test_a_revoked_device_and_one_nobody_knows_may_nothing(network: Network, directory: Directory) -> None:
    veld = network.organisations["veld"]
    revoked = tuple(replace(device, revoked=TODAY) for device in veld.document.devices)
    after = directory.accept_org(veld.signed(veld.next(devices=revoked))).directory

    for kind in Kind:
        assert not any(after.may(kind, device_id(network, "laptop"), an_id(box)) for box in MAILBOXES)
        assert not any(directory.may(kind, an_id("nobody"), an_id(box)) for box in MAILBOXES)


def test_an_organisation_that_left_neither_sends_nor_receives(network: Network, directory: Directory) -> None:
    ocmw, veld = network.root.members
    gone = network.next_root(members=(ocmw, replace(veld, left=TODAY)))
    after = directory.accept_root(network.signed_root(gone), TODAY).directory

    for kind in Kind:
        assert not after.may(kind, device_id(network, "laptop"), an_id("onthaal"))
        assert not after.may(kind, device_id(network, "balie"), an_id("noor"))


def test_every_kind_has_its_rule(network: Network, directory: Directory) -> None:
    for kind in Kind:
        assert directory.may(kind, device_id(network, "laptop"), an_id("noor")) in (True, False)
