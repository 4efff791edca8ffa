"""What this device holds of its network: the address list, its keys, the way to the hub.

Also the one place where a failure of the wire becomes a failure that a user can be told about.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from fieldapp.errors import DirectoryProblem, HubProblem, NotConnected
from fieldapp.store.directory import DIRKEY, DIRKEYS_BEFORE, ORGANISATION, ROOT
from fieldapp.workflow.session import Membership, Session, day_number, keep_membership
from sync.directory import Directory, HubAddress, Mailbox, OrganisationDocument, SignedDocument
from sync.errors import DirectoryRefused, HubClock, HubError, HubNotGenuine, HubUnreachable, Malformed
from sync.identity import DeviceKeys, DocumentKind, PairKey, open_document, seal_document
from sync.protocol import Publics, digest
from sync.protocol.calls import Code
from sync.signatures import PAIR_SIGNATURE
from sync.transport import HeldDocument, HubClient

HubFactory = Callable[[Session], HubClient]

_KEY: Final = 32
_STAMP: Final = "directory_stamp"
_OFFSET: Final = "clock_offset"


@dataclass(frozen=True, slots=True)
class Network:
    """One reading of the network this device belongs to."""

    directory: Directory
    dirkey: bytes = field(repr=False)
    keys: DeviceKeys
    earlier: tuple[bytes, ...] = field(default=(), repr=False)
    """Keys of documents that were closed before the present key was made, the latest first."""

    @property
    def dirkeys(self) -> tuple[bytes, ...]:
        """Every key that may open a document at the hub."""
        return self.dirkey, *self.earlier

    @property
    def net(self) -> bytes:
        return self.directory.net

    @property
    def own(self) -> bytes:
        """The id of this device's organisation."""
        return self.directory.own

    @property
    def own_document(self) -> OrganisationDocument:
        """The document of this device's organisation, as it is held."""
        held = self.directory.organisations.get(self.own)
        if held is None:
            raise NotConnected
        return held.said

    @property
    def own_mailboxes(self) -> tuple[Mailbox, ...]:
        """The mailboxes this device is a member of."""
        return self.directory.member_of(self.keys.device_id)

    def personal_mailbox(self, device: bytes) -> bytes | None:
        """Where a device hears what became of its messages."""
        for mailbox in self.directory.member_of(device):
            if mailbox.kind == "personal":
                return mailbox.id
        return None


def network_of(session: Session) -> Network:
    """The network as last accepted. Raises NotConnected."""
    stamp = session.preferences.get(_STAMP, "")
    cached = session.cached_network
    if cached is not None and cached[0] == stamp and isinstance(cached[1], Network):
        return cached[1]
    directory, dirkey = session.directory.load(), session.directory.secret(DIRKEY)
    if directory is None or dirkey is None:
        raise NotConnected
    before = session.directory.secret(DIRKEYS_BEFORE) or b""
    earlier = tuple(before[at : at + _KEY] for at in range(0, len(before), _KEY))
    network = Network(directory, dirkey, session.keys, earlier)
    session.cached_network = (stamp, network)
    return network


def save_directory(session: Session, directory: Directory) -> None:
    """Keep what was accepted, in the caller's transaction; a member's standing follows it.

    The stamp is random, so that one which was rolled back never comes again.
    """
    session.directory.save(directory)
    own = directory.organisations.get(directory.own)
    session.store.agreements.mark(() if own is None else own.said.accepted)
    session.preferences.set(_STAMP, secrets.token_hex(8))
    if session.membership is not None:
        become_member(session, directory)


def restamp(session: Session) -> None:
    """What is held of the network changed beside its documents: read it anew."""
    session.preferences.set(_STAMP, secrets.token_hex(8))


def become_member(session: Session, directory: Directory) -> None:
    """Note where this device stands, in the caller's transaction; `session.refresh` shows it."""
    membership = _membership(session, directory)
    if membership is not None:
        keep_membership(session, membership)


def _membership(session: Session, directory: Directory) -> Membership | None:
    member = directory.root.said.member(directory.own)
    if member is None or directory.own not in directory.organisations:
        return None
    device = session.keys.device_id
    mailboxes = directory.member_of(device)
    personal, team = (
        next((mailbox.id for mailbox in mailboxes if mailbox.kind == kind), b"")
        for kind in ("personal", "team")
    )
    return Membership(
        network_id=directory.net.hex(),
        network=directory.root.said.name,
        org_id=directory.own.hex(),
        organisation=member.name,
        device_id=device.hex(),
        personal_mailbox=personal.hex(),
        mailboxes=tuple(mailbox.id.hex() for mailbox in mailboxes if mailbox.kind != "box"),
        is_administrator=_signs(
            session.directory.secret(ORGANISATION), directory.organisations[directory.own].said.publics
        ),
        is_coordinator=_signs(session.directory.secret(ROOT), directory.root.said.publics),
        team_mailbox=team.hex(),
    )


def _signs(seed: bytes | None, publics: Publics) -> bool:
    """Whether this is the pair that signs now: a change of keys ends the office of who has the old ones."""
    return seed is not None and PairKey.from_seed(seed).publics == publics


# --- the hub ------------------------------------------------------------------------------------------------


def client_of(session: Session, hub: HubAddress) -> HubClient:
    """A client of this hub, speaking for this device."""
    return HubClient(hub.url, hub.key, session.keys.net, now=session.now, entropy=secrets.token_bytes)


def connect(session: Session) -> HubClient:
    """A client of the network's own hub. Raises NotConnected."""
    return client_of(session, network_of(session).directory.root.said.hubs[0])


def hub_now(session: Session) -> datetime:
    """This device's clock, put right by what the hub last said of it."""
    return session.now() + timedelta(seconds=session.preferences.get(_OFFSET, 0))


def hub_day(session: Session) -> int:
    """Today, days since 1970, by the corrected clock."""
    return day_number(hub_now(session))


def note_clock(session: Session, client: HubClient) -> None:
    """Remember how far this device's clock is off, in a transaction of its own."""
    if client.clock_offset != session.preferences.get(_OFFSET, 0):
        with session.database.transaction():
            session.preferences.set(_OFFSET, client.clock_offset)


@contextmanager
def told() -> Iterator[None]:
    """Failures of the wire as failures of the tree that users are told about."""
    try:
        yield
    except HubError as error:
        raise hub_problem(error) from error
    except (DirectoryRefused, Malformed) as error:
        raise DirectoryProblem(error.code) from error


def hub_problem(error: HubError) -> HubProblem:
    """The kind of trouble with the hub, as screens word it."""
    if isinstance(error, HubUnreachable) or error.code == Code.REPLAYED:
        return HubProblem("unreachable")  # carried out before, its answer lost: asked again, it will be known
    if isinstance(error, HubNotGenuine):
        return HubProblem("not_genuine")
    return HubProblem("clock" if isinstance(error, HubClock) else "refused")


# --- documents as the hub holds them ------------------------------------------------------------------------


def pack(dirkey: bytes, signed: SignedDocument, kind: DocumentKind, version: int) -> HeldDocument:
    """What the hub is given: the signatures, then the document closed under the network's own key."""
    sealed = signed.signatures + seal_document(dirkey, signed.document, kind)
    return HeldDocument(version, signed.digest, sealed)


def unpack(dirkeys: Sequence[bytes], held: HeldDocument, kind: DocumentKind) -> SignedDocument:
    """The document as its owner signed it; Malformed when the hub gave something else."""
    signatures, sealed = held.sealed[:PAIR_SIGNATURE], held.sealed[PAIR_SIGNATURE:]
    return SignedDocument(_opened(dirkeys, held.digest, sealed, kind), signatures)


def pack_agreement(dirkey: bytes, body: bytes, version: int) -> HeldDocument:
    """A version of the agreement, closed in the same way; the root document speaks for it."""
    return HeldDocument(version, digest(body), seal_document(dirkey, body, "agreement"))


def unpack_agreement(dirkeys: Sequence[bytes], held: HeldDocument) -> bytes:
    """The bytes of a version; Malformed when the hub gave something else."""
    return _opened(dirkeys, held.digest, held.sealed, "agreement")


def _opened(dirkeys: Sequence[bytes], named: bytes, sealed: bytes, kind: DocumentKind) -> bytes:
    """With the key that closed it: the present one, or one of those before."""
    for dirkey in dirkeys[:-1]:
        with suppress(Malformed):
            return open_document(dirkey, named, sealed, kind)
    return open_document(dirkeys[-1], named, sealed, kind)
