"""Fetching what the partners agreed on: every version that the root document names and is not here yet."""

from __future__ import annotations

from typing import Final

from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import AGREEMENT
from fieldapp.workflow.network import Network, network_of, unpack_agreement
from fieldapp.workflow.session import Session
from sync.directory import read_agreement
from sync.errors import HubRefused, Malformed
from sync.protocol.calls import Code
from sync.transport import HubClient

NOT_WHAT_IS_NAMED: Final = "agreement"


def fetch_agreements(session: Session, client: HubClient) -> tuple[Change, str]:
    """Keep what is missing. The second is the code of what the hub gave in place of it, or ""."""
    network = network_of(session)
    named, held = network.directory.root.said.agreements, session.store.agreements.bodies()
    problem, found = "", {}
    for version in range(1, len(named) + 1):
        if version in held:
            continue
        body = _fetch(network, client, version)
        if body is None:  # the hub does not have it (yet)
            continue
        if _is_named(network, body, version):
            found[version] = body
        else:
            problem = NOT_WHAT_IS_NAMED
    if found:
        _keep(session, found)
    return (Change.DIRECTORY if found else Change.NONE), problem


def _fetch(network: Network, client: HubClient, version: int) -> bytes | None:
    try:
        held = client.get_document(AGREEMENT, network.net, version)
    except HubRefused as refusal:
        if refusal.code != Code.NOT_FOUND:
            raise
        return None
    try:
        return unpack_agreement(network.dirkeys, held)
    except Malformed:
        return b""


def _is_named(network: Network, body: bytes, version: int) -> bool:
    try:
        return read_agreement(body, network.net, network.directory.root.said.agreements, version) is not None
    except Malformed:
        return False


def _keep(session: Session, found: dict[int, bytes]) -> None:
    with session.database.transaction():
        directory = network_of(session).directory
        for version, body in found.items():
            session.store.agreements.add(version, directory.root.said.agreements[version - 1], body)
        own = directory.organisations.get(directory.own)
        session.store.agreements.mark(() if own is None else own.said.accepted)
    session.refresh()
