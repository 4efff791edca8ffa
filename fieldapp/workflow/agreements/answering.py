"""An organisation's own yes to a version, in its own signed document; nobody can write it for another."""

from __future__ import annotations

from fieldapp.errors import InvalidInput, NotConnected
from fieldapp.store.directory import ORGANISATION
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import ORG, keep_to_publish, next_organisation, publish
from fieldapp.workflow.network import Network, connect, network_of, told
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

OCMW = "ocmw"


def say_yes(session: Session, version: int, *, social_service: bool = False) -> Change:
    """Say yes to a version, for the own organisation (its administrator only).

    `social_service`: the intake mailbox is read by the social service and nobody else; an OCMW says so with
    its yes (practice B5). Raises InvalidInput (version: unknown; social_service: missing), NotConnected,
    HubProblem.
    """
    return _answer(session, version, yes=True, social_service=social_service)


def take_back(session: Session, version: int) -> Change:
    """Take the yes to a version back: from now on the version before counts, or none."""
    return _answer(session, version, yes=False, social_service=True)


def _answer(session: Session, version: int, *, yes: bool, social_service: bool) -> Change:
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    network = network_of(session)
    agreement = session.store.agreements.get(version)
    if agreement is None or version > len(network.directory.root.said.agreements):
        raise InvalidInput("version", "unknown")
    member = network.directory.root.said.member(network.own)
    if member is not None and member.kind == OCMW and agreement.social_service and not social_service:
        raise InvalidInput("social_service", "missing")
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        if not _enter(session, network_of(session), version, yes=yes):
            return Change.NONE
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.REQUESTS


def _enter(session: Session, network: Network, version: int, *, yes: bool) -> bool:
    """The next document of the organisation; False when it says so already."""
    digest = network.directory.root.said.agreements[version - 1]
    accepted = network.own_document.accepted
    if (digest in accepted) == yes:
        return False
    said = (*accepted, digest) if yes else tuple(each for each in accepted if each != digest)
    keep_to_publish(session, next_organisation(session, network.directory, accepted=said), ORG)
    act = "agreement_accepted" if yes else "agreement_taken_back"
    logbook.enter(session, EntryKind.MEMBERSHIP, {"act": act, "version": version})
    return True
