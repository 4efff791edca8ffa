"""Fetching the address list: every document one version after the other, each judged by the rules.

A document that breaks a rule is refused and named; the one that is held stays in force and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fieldapp.store.directory import ORGANISATION, ROOT
from fieldapp.workflow import night_slip
from fieldapp.workflow.changes import Change
from fieldapp.workflow.documents import ACCESS, AGREEMENT, NETWORK, ORG, note_to_publish
from fieldapp.workflow.exchange.agreeing import fetch_agreements
from fieldapp.workflow.network import Network, hub_day, network_of, save_directory, unpack
from fieldapp.workflow.session import Session
from sync.directory import Accepted, Directory, OrganisationDocument, SignedDocument
from sync.errors import DirectoryRefused, HubRefused, Malformed
from sync.identity import DocumentKind
from sync.protocol import organisation_id
from sync.protocol.bodies import IndexEntry
from sync.protocol.calls import Code
from sync.transport import HubClient

ROLLBACK: Final = "rollback"
FORK: Final = "fork"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of it. `problem`: the code of the first rule that was broken."""

    changes: Change = Change.NONE
    problem: str = ""
    new_devices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Fetched:
    kind: DocumentKind
    owner: bytes
    version: int
    signed: SignedDocument


class _Judge:
    """One run over what was fetched, on the directory as it stands now."""

    def __init__(self, directory: Directory, today: int) -> None:
        self.directory = directory
        self.today = today
        self.changed = False
        self.problem = ""
        self.new_devices: tuple[str, ...] = ()

    def take(self, fetched: _Fetched) -> None:
        held = _held(self.directory, fetched.kind, fetched.owner)
        if held is not None and fetched.version < held[0]:
            return  # this device has gone on meanwhile
        try:
            accepted = self._accept(fetched)
        except (DirectoryRefused, Malformed) as error:
            self.problem = self.problem or error.code
            return
        if accepted.evidence is not None:
            self.problem = self.problem or FORK
        if accepted.changed and fetched.owner == self.directory.own and held is not None:
            self.new_devices += tuple(device.label for device in accepted.new_devices)
        self.changed = self.changed or accepted.changed
        self.directory = accepted.directory

    def _accept(self, fetched: _Fetched) -> Accepted:
        if fetched.kind == "root":
            return self.directory.accept_root(fetched.signed, self.today)
        return self.directory.accept_org(fetched.signed)


def refresh_directory(session: Session, client: HubClient) -> Refreshed:
    """Bring the address list up to date. Raises HubError when the hub cannot be asked."""
    index = client.documents_index()
    network = network_of(session)
    problem = _older(session, network, index)
    roots = list(_missing(client, network, [entry for entry in index if entry.kind == "root"]))
    first = _judge(session, roots)
    owners = {member.organisation.hex() for member in network_of(session).directory.root.said.members}
    organisations = [entry for entry in index if entry.kind == "org" and entry.owner in owners]
    second = _judge(session, list(_missing(client, network_of(session), organisations)))
    agreed, unlike = fetch_agreements(session, client)
    agreed |= night_slip.fetch(session, client)
    return Refreshed(
        first.changes | second.changes | agreed,
        first.problem or second.problem or problem or unlike,
        second.new_devices,
    )


def _judge(session: Session, fetched: list[_Fetched]) -> Refreshed:
    """One transaction, on what is held at that moment: another thread may have added to it."""
    if not fetched:
        return Refreshed()
    with session.database.transaction():
        judge = _Judge(network_of(session).directory, hub_day(session))
        for document in fetched:
            judge.take(document)
        if judge.changed:
            save_directory(session, judge.directory)
    session.refresh()
    return Refreshed(Change.DIRECTORY if judge.changed else Change.NONE, judge.problem, judge.new_devices)


def _missing(client: HubClient, network: Network, entries: list[IndexEntry]) -> Iterator[_Fetched]:
    """Every version after the one held, in order; one that differs from the one held is fetched as proof."""
    for entry in entries:
        kind: DocumentKind = "root" if entry.kind == "root" else "org"
        owner = bytes.fromhex(entry.owner)
        held = _held(network.directory, kind, owner)
        first = _first_of(client, network, entry) if held is None else held[0] + 1
        if held is not None and held[0] == entry.version and held[1].hex() != entry.digest:
            first = entry.version
        for version in range(first, entry.version + 1):
            signed = _fetch(client, network, (kind, owner, version))
            if signed is None:
                break
            yield _Fetched(kind, owner, version, signed)


def _first_of(client: HubClient, network: Network, entry: IndexEntry) -> int:
    """Where to begin with an owner never seen here: at the newest, or at the first if its keys changed."""
    if entry.kind == NETWORK:
        return entry.version
    owner = bytes.fromhex(entry.owner)
    newest = _fetch(client, network, ("org", owner, entry.version))
    try:
        publics = None if newest is None else OrganisationDocument.decode(newest.document).publics
    except Malformed:
        return entry.version
    return entry.version if publics is None or organisation_id(publics) == owner else 1


def _fetch(
    client: HubClient, network: Network, which: tuple[DocumentKind, bytes, int]
) -> SignedDocument | None:
    """None when the hub does not have it; bytes that do not open are handed on to be refused by name."""
    kind, owner, version = which
    try:
        held = client.get_document(kind, owner, version)
    except HubRefused as refusal:
        if refusal.code != Code.NOT_FOUND:
            raise
        return None
    try:
        return unpack(network.dirkeys, held, kind)
    except Malformed:
        if network.own_document.left is not None:
            return None  # closed under a key that is no longer for who left
        return SignedDocument(held.sealed, b"")


def _held(directory: Directory, kind: str, owner: bytes) -> tuple[int, bytes] | None:
    if kind == "root":
        return directory.root.said.version, directory.root.digest
    held = directory.organisations.get(owner)
    return None if held is None else (held.said.version, held.digest)


def _older(session: Session, network: Network, index: tuple[IndexEntry, ...]) -> str:
    """What the hub lacks of our own is given to it again; anybody else's older document is named."""
    at_hub = {(entry.kind, entry.owner): entry.version for entry in index}
    directory = network.directory
    own = [(ACCESS, network.own, ORGANISATION, 1)]
    own.append((ORG, network.own, ORGANISATION, network.own_document.version))
    own.append((NETWORK, network.net, ROOT, directory.root.said.version))
    own.append((AGREEMENT, network.net, ROOT, max(session.store.agreements.bodies(), default=0)))
    lacking = [
        what
        for what, owner, key, version in own
        if session.directory.secret(key) is not None and at_hub.get((what, owner.hex()), 0) < version
    ]
    if lacking:
        with session.database.transaction():
            note_to_publish(session, *lacking)
    held = {(ORG, owner.hex()): each.said.version for owner, each in directory.organisations.items()}
    held[NETWORK, network.net.hex()] = directory.root.said.version
    mine = {(what, owner.hex()) for what, owner, key, _ in own if session.directory.secret(key) is not None}
    older = [each for each, version in held.items() if each in at_hub and at_hub[each] < version]
    return ROLLBACK if set(older) - mine else ""
