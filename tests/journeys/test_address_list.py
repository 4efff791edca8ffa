"""The address list: an altered, swapped, forked or older document is refused by name; the post goes on."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.errors import DirectoryProblem
from fieldapp.workflow import partnership, post
from fieldapp.workflow.documents import organisation_pair, sign_organisation
from fieldapp.workflow.network import HubFactory, Network, network_of, pack
from fieldapp.workflow.session import Session
from sync.directory import OrganisationDocument, SignedDocument
from sync.identity import PairKey
from sync.protocol import next_digest
from sync.transport import HeldDocument, HubClient
from tests.journeys.conftest import Town
from tests.journeys.lying import speaking
from tests.journeys.network import FIELD, Device, enrol_organisation, with_role
from tests.journeys.story import agree, send, sent

Forgery = Callable[[Town, Network, OrganisationDocument, bytes], SignedDocument]


def serving(signed: SignedDocument, version: int, owner: bytes) -> HubFactory:
    """A hub that gives out this document of an organisation as its newest."""

    class Lies(HubClient):
        def documents_index(self):  # type: ignore[no-untyped-def]
            said = {"version": version, "digest": signed.digest.hex()}
            return tuple(
                entry.model_copy(update=said) if (entry.kind, entry.owner) == ("org", owner.hex()) else entry
                for entry in super().documents_index()
            )

        def get_document(self, kind: str, asked: bytes, number: int) -> HeldDocument:
            if (kind, asked, number) == ("org", owner, version):
                return pack(network_dirkey[0], signed, "org", version)
            return super().get_document(kind, asked, number)

    network_dirkey: list[bytes] = []
    make = speaking(Lies)

    def with_key(session: Session) -> HubClient:
        network_dirkey[:] = [network_of(session).dirkey]
        return make(session)

    return with_key


def swapped_key(_town: Town, _network: Network, held: OrganisationDocument, prev: bytes) -> SignedDocument:
    """The next document, by somebody who has other keys and names them."""
    pair = PairKey.generate(secrets.token_bytes)
    forged = replace(
        held, version=held.version + 1, prev=prev, publics=pair.publics, next_keys=next_digest(pair.publics)
    )
    return sign_organisation(pair, forged)


def bad_signature(_town: Town, _network: Network, held: OrganisationDocument, prev: bytes) -> SignedDocument:
    """The next document in the organisation's name, signed by somebody else."""
    return sign_organisation(
        PairKey.generate(secrets.token_bytes), replace(held, version=held.version + 1, prev=prev)
    )


def not_continuous(town: Town, _network: Network, held: OrganisationDocument, _prev: bytes) -> SignedDocument:
    """Signed by the organisation itself, but not following the document that is held."""
    pair = organisation_pair(town.caw.session)
    return sign_organisation(pair, replace(held, version=held.version + 1, prev=bytes(32)))


@pytest.mark.parametrize(
    ("forgery", "code"),
    [
        (swapped_key, "swapped_key"),
        (bad_signature, "bad_signature"),
        (not_continuous, "not_continuous"),
    ],
)
def test_a_document_that_breaks_a_rule_is_refused_and_the_one_held_stays(
    town: Town, forgery: Forgery, code: str
) -> None:
    network = network_of(town.field.session)
    caw = bytes.fromhex(_org(town.caw))
    held = network.directory.organisations[caw]
    signed = forgery(town, network, held.said, held.digest)

    report = town.field.sync(serving(signed, held.said.version + 1, caw))

    assert isinstance(report.problem, DirectoryProblem)
    assert report.problem.kind == code
    assert network_of(town.field.session).directory.organisations[caw].digest == held.digest
    assert town.field.sync().problem is None


def test_two_documents_of_one_version_are_evidence_and_nothing_more_is_sealed_there(
    town: Town, tmp_path: Path
) -> None:
    """An organisation that shows different people different lists, both signed by itself."""
    witness = enrol_organisation(
        town.coordinator,
        tmp_path,
        with_role(FIELD, name="Wout S.", organisation="Buurthuis De Brug", legal_number=""),
    )
    network = network_of(witness.session)
    caw = bytes.fromhex(_org(town.caw))
    held = network.directory.organisations[caw]
    other = replace(held.said, issued=held.said.issued + 1)
    signed = sign_organisation(organisation_pair(town.caw.session), other)
    shown, consent = agree(witness, to="CAW")

    report = witness.sync(serving(signed, held.said.version, caw))

    assert isinstance(report.problem, DirectoryProblem)
    assert report.problem.kind == "fork"
    rows = {row.org_id: row.checked for row in partnership.members(witness.session)}
    assert not rows[caw.hex()]
    with pytest.raises(DirectoryProblem) as refused:
        post.seal_and_queue(witness.session, shown, consent)
    assert refused.value.kind == "forked"
    assert witness.session.requests.of_thread("out", shown.decoded().thread) is None
    assert send(witness, to="OCMW")


def test_bytes_that_do_not_open_are_no_document(town: Town) -> None:
    """The hub holds the document closed; what it makes up does not open."""

    class Garbage(HubClient):
        def documents_index(self):  # type: ignore[no-untyped-def]
            return tuple(
                entry.model_copy(update={"version": entry.version + 1}) if entry.kind == "org" else entry
                for entry in super().documents_index()
            )

        def get_document(self, kind: str, owner: bytes, version: int) -> HeldDocument:
            return HeldDocument(version, secrets.token_bytes(32), secrets.token_bytes(5000))

    report = town.field.sync(speaking(Garbage))

    assert isinstance(report.problem, DirectoryProblem)
    assert town.field.sync().problem is None


def test_a_hub_that_lost_everything_is_given_what_it_lacks(town: Town) -> None:
    """An index without a single document: nothing is deleted here, and the post goes on."""
    request = send(town.field)

    class Empty(HubClient):
        def documents_index(self):  # type: ignore[no-untyped-def]
            return ()

    report = town.field.sync(speaking(Empty))

    assert report.problem is None
    assert sent(town.field, request)
    assert len(partnership.members(town.field.session)) >= 4


def _org(device: Device) -> str:
    assert device.session.membership is not None
    return device.session.membership.org_id
