"""The directory in use: who can be sealed to, look-alikes, and what shows a fork or an old copy."""

from dataclasses import replace
from typing import Any

import pytest

from sync.directory import (
    Directory,
    Epoch,
    Standing,
)
from sync.errors import DirectoryRefused
from sync.identity import DeviceKeys, MailboxKey, PairKey
from sync.protocol import NO_HEAD, Head
from tests.sync.invented import (
    NOW,
    TODAY,
    Network,
    Organisation,
    a_device,
    a_mailbox,
    a_member,
    a_network,
    an_id,
    an_organisation,
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


# --- rule 2: both needed -----------------------------------------------------------------------------------


def test_a_mailbox_is_sealed_to_while_its_organisation_takes_part(
    network: Network, directory: Directory
) -> None:
    found = directory.recipient(an_id("onthaal"), TODAY)
    left = tuple(replace(member, left=TODAY) for member in network.root.members)
    ended = directory.accept_root(network.signed_root(network.next_root(members=left)), TODAY).directory

    assert found.public_key == network.organisations["ocmw"].seeds[an_id("onthaal")].public
    assert (found.epoch, found.profile) == (1, 1)
    with refused(DirectoryRefused, "not_active"):
        ended.recipient(an_id("onthaal"), TODAY)
    with refused(DirectoryRefused, "unknown_mailbox"):
        directory.recipient(an_id("nowhere"), TODAY)


def test_no_organisation_can_take_a_mailbox_or_a_device_of_another(
    directory: Directory, ocmw: Organisation, veld: Organisation
) -> None:
    stolen = a_mailbox(an_id("onthaal"), "intake", (), MailboxKey(bytes(32)))
    mailboxes = veld.next(mailboxes=(*veld.document.mailboxes, stolen))
    devices = veld.next(devices=(*veld.document.devices, ocmw.document.devices[0]))

    for document in (mailboxes, devices):
        with refused(DirectoryRefused, "taken"):
            directory.accept_org(veld.signed(document))


def epochs(*rows: tuple[int, int, int | None]) -> tuple[Epoch, ...]:
    key = MailboxKey(bytes(32)).public
    return tuple(Epoch(number, 1, begins, begins + 28, key, revoked) for number, begins, revoked in rows)


@pytest.mark.parametrize(
    ("rows", "at_least", "chosen"),
    [
        pytest.param(
            [(1, TODAY - 40, None), (2, TODAY - 12, None), (3, TODAY + 16, None)], 0, 2, id="newest begun"
        ),
        pytest.param([(1, TODAY - 400, None)], 0, 1, id="the last one stays in use"),
        pytest.param([(1, TODAY - 28, None), (2, TODAY, None)], 0, 2, id="from its first day on"),
        pytest.param([(1, TODAY - 40, None), (2, TODAY, TODAY)], 0, 1, id="a revoked one is closed"),
        pytest.param([(1, TODAY - 40, None), (2, TODAY + 5, None)], 2, 2, id="never older than before"),
        pytest.param([(4, TODAY + 3000, None), (5, TODAY + 3028, None)], 0, 4, id="a clock ten years behind"),
        pytest.param([(1, TODAY - 40, TODAY)], 0, None, id="all revoked"),
        pytest.param([(1, TODAY - 40, None)], 2, None, id="only older ones"),
        pytest.param([], 0, None, id="none"),
    ],
)
def test_the_epoch_that_is_sealed_to(
    directory: Directory, veld: Organisation, rows: Any, at_least: int, chosen: int | None
) -> None:
    box, *others = veld.document.mailboxes
    changed = veld.next(mailboxes=(replace(box, epochs=epochs(*rows)), *others))
    ahead = directory.accept_org(veld.signed(changed)).directory

    if chosen is None:
        with refused(DirectoryRefused, "no_epoch"):
            ahead.recipient(box.id, TODAY, at_least=at_least)
    else:
        assert ahead.recipient(box.id, TODAY, at_least=at_least).epoch == chosen


# --- rule 3: lost both keys --------------------------------------------------------------------------------


def test_a_successor_gets_no_mail_until_our_own_administrator_has_confirmed_it(
    network: Network, directory: Directory, ocmw: Organisation, veld: Organisation
) -> None:
    renewed = an_organisation(
        "ocmw nieuw",
        network.root.net,
        {"nieuw": "onthaalmedewerker_kernactor"},
        {"nieuw-onthaal": ("intake", ("nieuw",))},
    )
    old = replace(network.root.members[0], left=TODAY)
    new = replace(
        a_member(renewed, "ocmw", "OCMW Lindenhoek", "0207.446.759"), since=TODAY - 400, succeeds=ocmw.id
    )
    root = network.next_root(members=(old, new, network.root.members[1]))
    held = directory.accept_root(network.signed_root(root), TODAY).directory
    held = held.accept_org(renewed.signed()).directory

    with refused(DirectoryRefused, "unconfirmed_successor"):
        held.recipient(an_id("nieuw-onthaal"), TODAY + 3650)
    confirmed = held.accept_org(veld.signed(veld.next(successors=(renewed.id,)))).directory
    assert confirmed.recipient(an_id("nieuw-onthaal"), TODAY).organisation == renewed.id
    itself = replace(held, own=renewed.id)
    assert itself.recipient(an_id("nieuw-onthaal"), TODAY), "it need not be confirmed to itself"
    nobody = replace(held, own=an_id("not enrolled yet"))
    with refused(DirectoryRefused, "unconfirmed_successor"):
        nobody.recipient(an_id("nieuw-onthaal"), TODAY)


def test_what_nobody_knows_is_nothing(directory: Directory) -> None:
    unknown = an_id("unknown")

    assert directory.device(unknown) is None
    assert directory.mailbox(unknown) is None
    assert directory.active(unknown) is None
    assert directory.member_of(unknown) == ()
    assert directory.heads(unknown)[2] == NO_HEAD
    with refused(DirectoryRefused, "not_active"):
        directory.check_sealable(unknown)


# --- rule 4: look-alikes -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Samen Sterk", "0500.000.001"),
        ("SAMEN-STERK", "0500.000.001"),
        ("Sámën  Stérk", "0500.000.001"),
        ("Ѕаmеn Ѕtеrk", "0500.000.001"),
        ("Samen\u200bSterk", "0500.000.001"),
        ("Ｓａｍｅｎ Ｓｔｅｒｋ", "0500.000.001"),
        ("Sarnen 5terk", "0500.000.001"),
        ("Heel iets anders", "BE 0417 000 111"),
        ("Heel iets anders", "0417000111"),
    ],
)
def test_a_root_with_two_organisations_that_look_alike_is_refused(
    network: Network, directory: Directory, name: str, number: str
) -> None:
    lookalike = an_organisation("dubbel", network.root.net, {}, {})
    root = network.next_root(members=(*network.root.members, a_member(lookalike, "caw", name, number)))

    with refused(DirectoryRefused, "lookalike"):
        directory.accept_root(network.signed_root(root), TODAY)
    with refused(DirectoryRefused, "lookalike"):
        Directory.begin(network.signed_root(root), network.signed_root(root).digest, directory.own)


@pytest.mark.parametrize("name", ["Samen Sterker", "Samen Werk", "CAW Lindenhoek"])
def test_a_name_that_is_only_similar_passes_and_an_empty_number_matches_nothing(
    network: Network, directory: Directory, name: str
) -> None:
    other, third = (an_organisation(key, network.root.net, {}, {}) for key in ("nieuw", "derde"))
    members = (*network.root.members, a_member(other, "caw", name, ""), a_member(third, "dmw", "DMW", ""))

    assert directory.accept_root(network.signed_root(network.next_root(members=members)), TODAY).changed


def test_an_organisation_that_left_looks_like_nobody(network: Network, directory: Directory) -> None:
    again = an_organisation("opnieuw", network.root.net, {}, {})
    members = (
        network.root.members[0],
        replace(network.root.members[1], left=TODAY),
        a_member(again, "samenlevingsopbouw", "Samen Sterk", "0417.000.111"),
    )

    assert directory.accept_root(network.signed_root(network.next_root(members=members)), TODAY).changed


def test_an_organisation_is_new_for_seven_days_whatever_the_coordinator_says_of_its_age(
    network: Network, directory: Directory, veld: Organisation
) -> None:
    late = an_organisation("laat", network.root.net, {}, {})
    backdated = a_member(late, "caw", "CAW Lindenhoek", "0500.000.001")
    root = network.next_root(members=(*network.root.members, backdated))

    ahead = directory.accept_root(network.signed_root(root), TODAY).directory

    assert [ahead.is_new(late.id, TODAY + days) for days in (0, 6, 7)] == [True, True, False]
    assert not ahead.is_new(veld.id, TODAY), "known from the first root document"
    assert ahead.is_new(an_id("nobody"), TODAY)


# --- rules 5 and 6: watch yourself, forks and old copies ----------------------------------------------------


def test_a_device_that_nobody_knew_is_reported(directory: Directory, veld: Organisation) -> None:
    stranger = a_device("onbekend", "outreach_basisactor", DeviceKeys.generate(dice("stranger")))
    changed = veld.next(devices=(*veld.document.devices, stranger))

    assert directory.accept_org(veld.signed(changed)).new_devices == (stranger,)
    assert directory.accept_org(veld.signed(veld.next())).new_devices == ()


def test_heads_show_who_is_behind_and_who_was_told_something_else(
    directory: Directory, ocmw: Organisation, veld: Organisation
) -> None:
    ahead = directory.accept_org(veld.signed(veld.next())).directory
    level = directory.heads(ocmw.id)
    root, own, theirs = level

    assert ahead.compare(ahead.heads(ocmw.id), veld.id, ocmw.id) is Standing.LEVEL
    assert ahead.compare(level, veld.id, ocmw.id) is Standing.SENDER_BEHIND
    assert directory.compare(ahead.heads(ocmw.id), veld.id, ocmw.id) is Standing.WE_ARE_BEHIND
    assert directory.compare((root, own, Head(1, bytes(32))), veld.id, ocmw.id) is Standing.FORK
    assert directory.compare((Head(9, bytes(32)), own, Head(1, bytes(32))), veld.id, ocmw.id) is Standing.FORK
    assert directory.compare((root, NO_HEAD, theirs), veld.id, ocmw.id) is Standing.SENDER_BEHIND
    assert directory.compare(level, an_id("unknown"), ocmw.id) is Standing.WE_ARE_BEHIND


def test_documents_nothing_was_heard_of_for_sixty_days_are_stale_and_still_used(
    directory: Directory, network: Network
) -> None:
    assert directory.stale(TODAY + 60) == {}
    assert directory.stale(TODAY + 61)[network.root.net] == TODAY
    assert len(directory.stale(TODAY + 61)) == 3
    assert directory.recipient(an_id("onthaal"), TODAY + 61)


def test_a_directory_comes_back_from_the_store(directory: Directory, veld: Organisation) -> None:
    forked = directory.accept_org(veld.signed(replace(veld.document, successors=(an_id("x"),)))).directory

    again = Directory.restore(
        forked.root.signed,
        [held.signed for held in forked.organisations.values()],
        own=forked.own,
        first_seen=forked.first_seen,
        evidence=forked.evidence,
    )

    assert again == forked
    assert NOW // 1440 == TODAY
