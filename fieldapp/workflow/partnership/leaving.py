"""Leaving freely and coming back: an organisation by its own word, the coordinator by the root document.

Nobody can keep an organisation in. One that lost its keys comes back as a new one that takes the place of the
old: mail for it waits until an administrator of each partner compared four words with it by telephone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fieldapp.errors import InvalidInput, NotConnected, WordsDiffer
from fieldapp.store.directory import ORGANISATION, ROOT
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import (
    ACCESS,
    NETWORK,
    ORG,
    keep_to_publish,
    next_organisation,
    next_root,
    publish,
)
from fieldapp.workflow.network import Network, connect, hub_day, network_of, told
from fieldapp.workflow.session import Session
from sync.directory import Member, look_alikes
from sync.identity import FourWords, four_words_of_successor, same_words
from sync.ledger import EntryKind

_NO_TRIES_KEPT = 0


def leave(session: Session) -> Change:
    """Say that the own organisation takes part no longer (its administrator only); by its own word, at once.

    Raises InvalidInput("organisation", "coordinates") for who holds the network, NotConnected, HubProblem.
    """
    network = _administered(session)
    if network.directory.root.said.coordinator == network.own:
        raise InvalidInput("organisation", "coordinates")
    return _say(session, left=hub_day(session), act="left")


def come_back(session: Session) -> Change:
    """Take part again, under the same keys; the root document must not have ended it."""
    network = _administered(session)
    member = network.directory.root.said.member(network.own)
    if member is None or not member.active:
        raise InvalidInput("organisation", "ended")
    return _say(session, left=None, act="came_back")


def _administered(session: Session) -> Network:
    if session.directory.secret(ORGANISATION) is None:
        raise NotConnected
    return network_of(session)


def _say(session: Session, *, left: int | None, act: str) -> Change:
    if (network_of(session).own_document.left is None) == (left is None):
        return Change.NONE
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        keep_to_publish(session, next_organisation(session, network_of(session).directory, left=left), ORG)
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": act})
    session.refresh()
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER | Change.PROFILE


# --- the coordinator ----------------------------------------------------------------------------------------


def end_member(session: Session, org_id: str) -> Change:
    """Enter in the root document that an organisation takes part no longer (coordinator only).

    The hub is told as well. Raises InvalidInput (organisation: unknown, coordinates), NotConnected,
    HubProblem.
    """
    return _change_member(session, org_id, left=True)


def let_back(session: Session, org_id: str) -> Change:
    """Let an organisation that was ended take part again, under its own keys.

    Raises InvalidInput (organisation: unknown, lookalike), NotConnected, HubProblem.
    """
    return _change_member(session, org_id, left=False)


def _change_member(session: Session, org_id: str, *, left: bool) -> Change:
    if session.directory.secret(ROOT) is None:
        raise NotConnected
    member = _member(network_of(session), org_id)
    if member.active is not left:
        return Change.NONE
    changed = replace(member, left=hub_day(session) if left else None)
    members = network_of(session).directory.root.said.members
    listed = tuple(changed if each.organisation == member.organisation else each for each in members)
    if not left and look_alikes(listed):
        raise InvalidInput("organisation", "lookalike")
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        directory = next_root(session, network_of(session).directory, members=listed)
        keep_to_publish(session, directory, ACCESS, NETWORK)
        facts = {"act": "organisation_ended" if left else "organisation_back", "organisation": org_id}
        logbook.enter(session, EntryKind.MEMBERSHIP, facts)
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER


def _member(network: Network, org_id: str) -> Member:
    root = network.directory.root.said
    member = next((each for each in root.members if each.organisation.hex() == org_id), None)
    if member is None:
        raise InvalidInput("organisation", "unknown")
    if member.organisation == root.coordinator:
        raise InvalidInput("organisation", "coordinates")
    return member


# --- who takes the place of another -------------------------------------------------------------------------


def successor_words(session: Session, org_id: str) -> FourWords:
    """The four words that both sides have of an organisation that takes the place of another.

    They follow from its keys: its own program shows the same ones. Raises InvalidInput(organisation:
    unknown).
    """
    network = network_of(session)
    member = network.directory.root.said.member(bytes.fromhex(org_id))
    held = network.directory.organisations.get(bytes.fromhex(org_id))
    if member is None or member.succeeds is None or held is None:
        raise InvalidInput("organisation", "unknown")
    return four_words_of_successor(network.net, member.succeeds, member.organisation, held.said.publics)


def confirm_successor(session: Session, org_id: str, words: Sequence[str]) -> Change:
    """Type the words that the organisation reads out by telephone, and list it as confirmed.

    For an administrator, on behalf of the own organisation only. Raises WordsDiffer, InvalidInput,
    NotConnected.
    """
    network = _administered(session)
    if not same_words(words, successor_words(session, org_id)):
        raise WordsDiffer(_NO_TRIES_KEPT)
    successor = bytes.fromhex(org_id)
    if successor in network.own_document.successors:
        return Change.NONE
    client = connect(session)
    with told():
        publish(session, client)
    with session.database.transaction(), told():
        network = network_of(session)
        listed = (*network.own_document.successors, successor)
        keep_to_publish(session, next_organisation(session, network.directory, successors=listed), ORG)
        logbook.enter(session, EntryKind.MEMBERSHIP, {"act": "successor_confirmed", "organisation": org_id})
    with told():
        publish(session, client)
    return Change.DIRECTORY | Change.LEDGER


def confirmed_successors(session: Session) -> frozenset[str]:
    """Ids of the successors that the own organisation confirmed."""
    return frozenset(each.hex() for each in network_of(session).own_document.successors)
