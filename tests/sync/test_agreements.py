"""Agreements: the document, where the root names it, each partner's own yes, fullness and leaving."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.directory import (
    AgreementDocument,
    Directory,
    Law,
    OrganisationDocument,
    read_agreement,
)
from sync.errors import DirectoryRefused, Malformed, Quarantine
from sync.identity import PairKey
from sync.protocol import Grant, Kind, cbor, digest, next_digest
from sync.sealing import accept_dirkey, accept_pairs
from tests.sync.invented import TODAY, Network, Organisation, a_network, an_id, dice, refused
from tests.vectors.make_directory import FIRST, SECOND

ONE, TWO = digest(FIRST.encode()), digest(SECOND.encode())


@pytest.fixture(scope="module")
def network() -> Network:
    return a_network()


@pytest.fixture(scope="module")
def directory(network: Network) -> Directory:
    return network.directory("veld")


@pytest.fixture
def ocmw(network: Network) -> Organisation:
    return network.organisations["ocmw"]


# --- the document ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [FIRST, SECOND])
def test_it_comes_back_as_it_was_written(said: AgreementDocument) -> None:
    assert AgreementDocument.decode(said.encode()) == said


@pytest.mark.parametrize("key", [0, 16, 23])
def test_one_with_an_unknown_key_is_refused(key: int) -> None:
    value = cbor.decode(FIRST.encode())
    assert isinstance(value, dict)

    with refused(Malformed, "agreement"):
        AgreementDocument.decode(cbor.encode({**value, key: 1}))


@pytest.mark.parametrize("key", range(1, 15))
def test_nothing_of_it_may_be_missing(key: int) -> None:
    value = cbor.decode(FIRST.encode())
    assert isinstance(value, dict)
    del value[key]

    with refused(Malformed, "agreement"):
        AgreementDocument.decode(cbor.encode(value))


LAW = SECOND.law or Law("", "", "", 0, (), ())


@pytest.mark.parametrize(
    "said",
    [
        replace(FIRST, states=(*FIRST.states, FIRST.states[0])),
        replace(FIRST, fields=("naam", "naam")),
        replace(FIRST, fields=()),
        replace(FIRST, states=(("klaar", 0),)),
        replace(FIRST, area=("44021", "44021")),
        replace(FIRST, catchment=FIRST.catchment * 2),
        replace(FIRST, version=2),
        replace(SECOND, version=1),
        replace(FIRST, text="x" * 4001),
        replace(SECOND, law=replace(LAW, article="")),
        replace(SECOND, law=replace(LAW, version="")),
        replace(SECOND, law=replace(LAW, approved_by="")),
        replace(SECOND, law=replace(LAW, positions=())),
        replace(SECOND, law=replace(LAW, duties=())),
    ],
)
def test_one_that_does_not_hold_together_is_not_written(said: AgreementDocument) -> None:
    with refused(Malformed, "agreement"):
        said.encode()


def test_it_is_read_only_at_the_place_where_the_root_names_it() -> None:
    named = (ONE, TWO)

    assert read_agreement(SECOND.encode(), SECOND.net, named, 2) == SECOND
    assert read_agreement(FIRST.encode(), FIRST.net, named, 2) is None
    assert read_agreement(SECOND.encode(), SECOND.net, named, 1) is None
    assert read_agreement(SECOND.encode(), SECOND.net, named, 3) is None
    assert read_agreement(SECOND.encode(), SECOND.net, named, 0) is None
    assert read_agreement(SECOND.encode(), an_id("elsewhere"), named, 2) is None


def test_one_whose_root_names_another_before_it_is_not_read() -> None:
    other = replace(FIRST, text="Iets anders.")

    assert read_agreement(SECOND.encode(), SECOND.net, (digest(other.encode()), TWO), 2) is None


@given(data=st.binary(max_size=60))
def test_other_bytes_are_refused_and_nothing_else_happens(data: bytes) -> None:
    with pytest.raises(Malformed):
        AgreementDocument.decode(data)


# --- in the root document ----------------------------------------------------------------------------------


def test_the_root_only_adds_agreements(network: Network, directory: Directory) -> None:
    first = network.next_root(agreements=(ONE,))
    held = directory.accept_root(network.signed_root(first), TODAY).directory
    follows = replace(first, version=3, prev=digest(first.encode()))

    added = replace(follows, agreements=(ONE, TWO))
    assert held.accept_root(network.signed_root(added), TODAY).changed
    for rewritten in ((), (TWO,), (TWO, ONE)):
        other = replace(follows, agreements=rewritten)
        with refused(DirectoryRefused, "agreements_rewritten"):
            held.accept_root(network.signed_root(other), TODAY)


# --- in the organisation's document ------------------------------------------------------------------------


def test_a_document_that_says_nothing_of_it_has_the_bytes_it_always_had(ocmw: Organisation) -> None:
    value = cbor.decode(ocmw.document.encode())
    assert isinstance(value, dict)

    assert sorted(value) == list(range(1, 13))


def test_full_accepted_and_left_come_back_as_they_were(ocmw: Organisation) -> None:
    said = replace(ocmw.document, full=((an_id("onthaal"), TODAY),), accepted=(ONE, TWO), left=TODAY)

    assert OrganisationDocument.decode(said.encode()) == said


@pytest.mark.parametrize("key", [0, 16, 23])
def test_a_key_that_nobody_knows_is_still_refused(ocmw: Organisation, key: int) -> None:
    value = cbor.decode(ocmw.document.encode())
    assert isinstance(value, dict)

    with refused(Malformed, "org"):
        OrganisationDocument.decode(cbor.encode({**value, key: 1}))


@pytest.mark.parametrize(
    ("key", "element"),
    [
        (13, []),
        (14, []),
        (13, [[an_id("onthaal")]]),
        (13, [[an_id("onthaal"), "morgen"]]),
        (13, [[an_id("an"), TODAY]]),
        (13, [[an_id("elsewhere"), TODAY]]),
        (13, [[an_id("onthaal"), TODAY], [an_id("onthaal"), TODAY + 1]]),
        (14, [ONE, ONE]),
        (14, [ONE[:31]]),
        (15, None),
        (15, "morgen"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(ocmw: Organisation, key: int, element: object) -> None:
    value = cbor.decode(ocmw.document.encode())
    assert isinstance(value, dict)

    with refused(Malformed, "org"):
        OrganisationDocument.decode(cbor.encode({**value, key: element}))


def test_an_organisation_leaves_by_its_own_word_and_comes_back_by_it(
    directory: Directory, ocmw: Organisation
) -> None:
    left = ocmw.next(left=TODAY)
    gone = directory.accept_org(ocmw.signed(left)).directory

    assert gone.active(ocmw.id) is None
    with refused(DirectoryRefused, "not_active"):
        gone.recipient(an_id("onthaal"), TODAY)
    veld = gone.organisations[gone.own].said
    assert not gone.may(Kind.REQUEST, veld.devices[0].id, an_id("onthaal"))

    back = replace(left, version=3, prev=digest(left.encode()), left=None)
    again = gone.accept_org(ocmw.signed(back)).directory
    assert again.active(ocmw.id) is not None
    assert again.recipient(an_id("onthaal"), TODAY).mailbox == an_id("onthaal")


def test_nobody_else_can_say_that_it_left(directory: Directory, network: Network, ocmw: Organisation) -> None:
    """Not the coordinator, with all the keys of the network in hand."""
    left = ocmw.next(left=TODAY)

    for thief in (network.pair, network.following, network.organisations["veld"].pair):
        with refused(DirectoryRefused, "bad_signature"):
            directory.accept_org(ocmw.signed(left, by=thief))


# --- a change of the keys of the network -------------------------------------------------------------------


def test_the_root_goes_over_to_the_keys_on_paper_and_the_old_ones_sign_nothing_more(
    network: Network, directory: Directory
) -> None:
    third = PairKey.generate(dice("third"))
    changed = network.next_root(publics=network.following.publics, next_keys=next_digest(third.publics))
    held = directory.accept_root(network.signed_root(changed, by=network.following), TODAY).directory
    later = replace(changed, version=3, prev=digest(changed.encode()))

    with refused(DirectoryRefused, "bad_signature"):
        held.accept_root(network.signed_root(later, by=network.pair), TODAY)
    back = replace(later, publics=network.pair.publics)
    with refused(DirectoryRefused, "swapped_key"):
        held.accept_root(network.signed_root(back, by=network.pair), TODAY)
    assert held.accept_root(network.signed_root(later, by=network.following), TODAY).changed


def test_who_finds_another_paper_changes_nothing(network: Network, directory: Directory) -> None:
    other = PairKey.generate(dice("another paper"))
    forged = network.next_root(publics=other.publics)

    for by in (other, network.pair, network.following):
        with refused(DirectoryRefused, "swapped_key"):
            directory.accept_root(network.signed_root(forged, by=by), TODAY)


# --- handing an office to a second device ------------------------------------------------------------------


def regie(network: Network) -> bytes:
    return network.organisations["ocmw"].devices["regie"].device_id


def test_the_seed_of_the_network_comes_from_who_coordinates_and_gives_the_key_that_signs(
    network: Network,
) -> None:
    held, seed = network.directory("ocmw"), network.pair.to_bytes()

    assert accept_pairs(held, regie(network), Grant(an_id("regie"), (), root=seed)) == (seed, None)
    own = network.organisations["ocmw"].pair.to_bytes()
    grant = Grant(an_id("beheer-ocmw"), (), organisation=own)
    assert accept_pairs(held, regie(network), grant) == (None, own)
    assert accept_pairs(held, regie(network), Grant(an_id("regie"), ())) == (None, None)


@pytest.mark.parametrize(
    ("own", "sender", "mailbox", "what"),
    [
        ("ocmw", "balie", "regie", "root"),
        ("ocmw", "regie", "beheer-ocmw", "root"),
        ("ocmw", "regie", "onthaal", "root"),
        ("ocmw", "regie", "nergens", "root"),
        ("veld", "laptop", "mijn-regie", "root"),
        ("veld", "regie", "regie", "root"),
        ("ocmw", "regie", "regie", "other"),
        ("ocmw", "regie", "regie", "organisation"),
        ("ocmw", "regie", "regie", "both"),
        ("veld", "laptop", "beheer-veld", "organisation"),
    ],
)
def test_any_other_seed_of_a_pair_is_refused(
    network: Network, own: str, sender: str, mailbox: str, what: str
) -> None:
    devices = {label: keys for each in network.organisations.values() for label, keys in each.devices.items()}
    seed, of_own = network.pair.to_bytes(), network.organisations[own].pair.to_bytes()
    offered = {
        "root": Grant(an_id(mailbox), (), root=seed),
        "other": Grant(an_id(mailbox), (), root=dice("another")(32)),
        "organisation": Grant(an_id(mailbox), (), organisation=of_own),
        "both": Grant(an_id(mailbox), (), root=seed, organisation=of_own),
    }

    with refused(Quarantine, "grant"):
        accept_pairs(network.directory(own), devices[sender].device_id, offered[what])


# --- the key of the documents ------------------------------------------------------------------------------

KEYS = dice("now")(32), dice("before")(32)


def test_the_key_of_the_documents_comes_from_who_coordinates_with_those_before_it(network: Network) -> None:
    grant = Grant(an_id("regie"), (), KEYS[0], earlier=KEYS[1:])

    assert Grant.decode(grant.encode()) == grant
    for own in ("ocmw", "veld"):
        held = network.directory(own)
        assert accept_dirkey(held, regie(network), grant) == KEYS
        assert accept_dirkey(held, regie(network), Grant(an_id("regie"), ())) == ()


@pytest.mark.parametrize(
    ("sender", "mailbox", "dirkey"),
    [
        ("balie", "regie", KEYS[0]),
        ("laptop", "regie", KEYS[0]),
        ("regie", "beheer-ocmw", KEYS[0]),
        ("beheerder", "beheer-veld", KEYS[0]),
        ("laptop", "mijn-regie", KEYS[0]),
        ("regie", "nergens", KEYS[0]),
        ("regie", "regie", None),
    ],
)
def test_from_anybody_else_it_is_refused(
    network: Network, sender: str, mailbox: str, dirkey: bytes | None
) -> None:
    devices = {label: keys for each in network.organisations.values() for label, keys in each.devices.items()}
    grant = Grant(an_id(mailbox), (), dirkey, earlier=KEYS[1:])

    with refused(Quarantine, "grant"):
        accept_dirkey(network.directory("veld"), devices[sender].device_id, grant)


def test_who_was_let_back_may_be_given_it_though_the_document_held_says_it_left(network: Network) -> None:
    ocmw, veld = network.root.members
    gone = network.next_root(members=(ocmw, replace(veld, left=TODAY)))
    signed = network.signed_root(gone)
    theirs = network.directory("veld").accept_root(signed, TODAY).directory
    ours = network.directory("ocmw").accept_root(signed, TODAY).directory

    assert theirs.may(Kind.GRANT, regie(network), an_id("noor"))
    assert not ours.may(Kind.GRANT, regie(network), an_id("noor"))
    assert not theirs.may(Kind.STRUCTURAL_FEEDBACK, regie(network), an_id("noor"))
