"""The rules of taking documents in: what a hub that lies and a coordinator who cheats run into."""

from dataclasses import replace

import pytest

from sync.directory import (
    NO_DOCUMENT,
    Directory,
    SignedDocument,
)
from sync.errors import DirectoryRefused
from sync.identity import PairKey
from sync.protocol import next_digest
from tests.sync.invented import (
    TODAY,
    Network,
    Organisation,
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


# --- the first documents -----------------------------------------------------------------------------------


def test_a_device_begins_with_the_root_that_its_invitation_names(
    network: Network, veld: Organisation
) -> None:
    signed = network.signed_root()

    assert Directory.begin(signed, signed.digest, veld.id).net == network.root.net
    with refused(DirectoryRefused, "other_root"):
        Directory.begin(signed, bytes(32), veld.id)
    with refused(DirectoryRefused, "bad_signature"):
        Directory.begin(network.signed_root(by=STRANGER), signed.digest, veld.id)


def test_the_id_of_a_network_is_made_of_its_first_keys(network: Network, veld: Organisation) -> None:
    taken = replace(network.root, publics=STRANGER.publics)
    signed = network.signed_root(taken, by=STRANGER)

    with refused(DirectoryRefused, "other_owner"):
        Directory.begin(signed, signed.digest, veld.id)


def test_a_device_that_joins_late_begins_with_a_root_whose_keys_have_changed(
    network: Network, veld: Organisation
) -> None:
    later = network.next_root(publics=network.following.publics)
    signed = network.signed_root(later, by=network.following)

    assert Directory.begin(signed, signed.digest, veld.id).root.said.version == 2


def test_the_first_document_of_an_organisation_is_signed_by_the_keys_its_id_is_made_of(
    network: Network, directory: Directory, ocmw: Organisation
) -> None:
    signed = network.signed_root()
    fresh = Directory.begin(signed, signed.digest, ocmw.id)
    swapped = replace(ocmw.document, publics=STRANGER.publics)

    with refused(DirectoryRefused, "swapped_key"):
        fresh.accept_org(ocmw.signed(swapped, by=STRANGER))
    with refused(DirectoryRefused, "bad_signature"):
        fresh.accept_org(ocmw.signed(by=STRANGER))


def test_the_four_words_down_stand_in_for_keys_that_changed_long_ago(
    network: Network, ocmw: Organisation
) -> None:
    root = network.signed_root()
    fresh = Directory.begin(root, root.digest, ocmw.id)
    later = ocmw.next(publics=ocmw.following.publics, next_keys=next_digest(STRANGER.publics))
    signed = ocmw.signed(later, by=ocmw.following)

    with refused(DirectoryRefused, "swapped_key"):
        fresh.accept_org(signed)
    with refused(DirectoryRefused, "other_document"):
        fresh.accept_org(signed, pinned=bytes(32))
    assert fresh.accept_org(signed, pinned=signed.digest).changed


def test_an_organisation_that_the_root_does_not_name_is_refused(
    network: Network, directory: Directory
) -> None:
    stranger = an_organisation("vreemd", network.root.net, {"toestel": "outreach_basisactor"}, {})

    with refused(DirectoryRefused, "unknown_org"):
        directory.accept_org(stranger.signed())


def test_a_document_of_another_network_is_refused(directory: Directory, veld: Organisation) -> None:
    with refused(DirectoryRefused, "unknown_org"):
        directory.accept_org(veld.signed(veld.next(net=an_id("elsewhere"))))


# --- rule 1: continuity ------------------------------------------------------------------------------------


def test_the_next_version_is_taken_and_the_same_one_changes_nothing(
    directory: Directory, veld: Organisation
) -> None:
    taken = directory.accept_org(veld.signed(veld.next()))

    assert taken.changed
    assert taken.directory.organisations[veld.id].said.version == 2
    assert not directory.accept_org(veld.signed()).changed
    assert directory.organisations[veld.id].said.version == 1, "a directory is a value"


def test_an_older_version_never_comes_back(directory: Directory, veld: Organisation) -> None:
    ahead = directory.accept_org(veld.signed(veld.next())).directory

    with refused(DirectoryRefused, "rollback"):
        ahead.accept_org(veld.signed())


def test_no_version_may_be_left_out(directory: Directory, veld: Organisation) -> None:
    with refused(DirectoryRefused, "missing_version"):
        directory.accept_org(veld.signed(veld.next(version=3)))


def test_a_version_that_does_not_carry_the_one_before_is_refused(
    directory: Directory, veld: Organisation
) -> None:
    with refused(DirectoryRefused, "not_continuous"):
        directory.accept_org(veld.signed(veld.next(prev=bytes(32))))


def test_a_swapped_key_is_refused_whoever_signed(directory: Directory, veld: Organisation) -> None:
    swapped = veld.next(publics=STRANGER.publics)

    for signer in (STRANGER, veld.pair, veld.following):
        with refused(DirectoryRefused, "swapped_key"):
            directory.accept_org(veld.signed(swapped, by=signer))


@pytest.mark.parametrize("half", [0, 64])
def test_one_false_half_of_the_signature_is_enough_to_refuse(
    directory: Directory, veld: Organisation, half: int
) -> None:
    signed = veld.signed(veld.next())
    signatures = bytearray(signed.signatures)
    signatures[half] ^= 1

    with refused(DirectoryRefused, "bad_signature"):
        directory.accept_org(SignedDocument(signed.document, bytes(signatures)))


@pytest.mark.parametrize("signer", ["pair", "following"])
def test_keys_change_to_the_ones_that_were_promised(
    directory: Directory, veld: Organisation, signer: str
) -> None:
    """Planned: the old keys sign. Recovered from paper: only the new ones are left to sign."""
    changed = veld.next(publics=veld.following.publics, next_keys=next_digest(STRANGER.publics))

    taken = directory.accept_org(veld.signed(changed, by=getattr(veld, signer))).directory

    assert taken.organisations[veld.id].said.publics == veld.following.publics
    after = replace(changed, version=3, prev=veld.signed(changed).digest)
    assert taken.accept_org(veld.signed(after, by=veld.following)).changed
    with refused(DirectoryRefused, "bad_signature"):
        taken.accept_org(veld.signed(after, by=veld.pair))


def test_promised_keys_cannot_be_named_by_a_stranger(directory: Directory, veld: Organisation) -> None:
    changed = veld.next(publics=veld.following.publics)

    with refused(DirectoryRefused, "bad_signature"):
        directory.accept_org(veld.signed(changed, by=STRANGER))


def test_the_same_rules_hold_for_the_root(network: Network, directory: Directory) -> None:
    root = network.next_root(min_profile=2)
    ahead = directory.accept_root(network.signed_root(root), TODAY).directory

    assert not ahead.accept_root(network.signed_root(root), TODAY).changed
    for code, offered, signer in (
        ("rollback", network.root, network.pair),
        ("missing_version", network.next_root(version=4), network.pair),
        ("other_owner", network.next_root(net=an_id("elsewhere")), network.pair),
    ):
        with refused(DirectoryRefused, code):
            ahead.accept_root(network.signed_root(offered, by=signer), TODAY)
    with refused(DirectoryRefused, "not_continuous"):
        directory.accept_root(network.signed_root(network.next_root(prev=NO_DOCUMENT)), TODAY)
    with refused(DirectoryRefused, "bad_signature"):
        directory.accept_root(network.signed_root(network.next_root(), by=STRANGER), TODAY)
    with refused(DirectoryRefused, "swapped_key"):
        swapped = network.next_root(publics=STRANGER.publics)
        directory.accept_root(network.signed_root(swapped, by=STRANGER), TODAY)


def test_the_least_profile_only_rises(network: Network, directory: Directory) -> None:
    risen = network.next_root(min_profile=2)
    ahead = directory.accept_root(network.signed_root(risen), TODAY).directory
    lowered = replace(risen, version=3, prev=network.signed_root(risen).digest, min_profile=1)

    with refused(DirectoryRefused, "profile_lowered"):
        ahead.accept_root(network.signed_root(lowered), TODAY)
    with refused(DirectoryRefused, "profile"):
        ahead.recipient(an_id("onthaal"), TODAY)


def test_two_documents_of_one_version_are_kept_as_evidence_and_sealing_stops(
    directory: Directory, ocmw: Organisation
) -> None:
    other = replace(ocmw.document, successors=(an_id("x"),))
    signed = ocmw.signed(other)

    caught = directory.accept_org(signed)

    assert caught.evidence is not None
    assert (caught.evidence.owner, caught.evidence.version) == (ocmw.id, 1)
    assert {caught.evidence.first.document, caught.evidence.second.document} == {
        ocmw.document.encode(),
        other.encode(),
    }
    assert caught.directory.organisations[ocmw.id].said == ocmw.document, "the first one stays"
    with refused(DirectoryRefused, "forked"):
        caught.directory.recipient(an_id("onthaal"), TODAY)
    assert caught.directory.recipient(an_id("noor"), TODAY), "other organisations are not touched"
    assert not caught.directory.accept_org(signed).changed, "the same evidence is not kept twice"


def test_nobody_else_can_make_an_organisation_look_forked(directory: Directory, ocmw: Organisation) -> None:
    other = replace(ocmw.document, successors=(an_id("x"),))

    with refused(DirectoryRefused, "bad_signature"):
        directory.accept_org(ocmw.signed(other, by=STRANGER))
    with refused(DirectoryRefused, "swapped_key"):
        directory.accept_org(ocmw.signed(replace(other, publics=STRANGER.publics), by=STRANGER))
