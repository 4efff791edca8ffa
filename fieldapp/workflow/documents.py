"""Writing and publishing the signed documents: root, organisation, and the access list the hub goes by.

A new version is made only when the one before is at the hub, so nobody is ever left with a gap. What is made
is kept first, with a note that it waits, and handed to the hub after: a lost answer changes nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from fieldapp.domain.ids import MailboxId
from fieldapp.errors import NotConnected
from fieldapp.store.directory import ORGANISATION, ROOT
from fieldapp.workflow.network import (
    Network,
    hub_day,
    hub_now,
    network_of,
    pack,
    pack_agreement,
    save_directory,
)
from fieldapp.workflow.session import Session, minute_number
from sync.directory import (
    Device,
    Directory,
    Epoch,
    Mailbox,
    MailboxKind,
    OrganisationDocument,
    RootDocument,
    SignedDocument,
)
from sync.errors import HubRefused
from sync.identity import FIRST_BOX_EPOCH, MailboxKey, PairKey
from sync.protocol import PROFILE, AccessList, MailboxAccess, key_id
from sync.protocol.calls import Code
from sync.transport import HeldDocument, HubClient, SignedAccess

EPOCH_DAYS: Final = 28
LABEL_LENGTH: Final = 80
NAME_LENGTH: Final = 120
ACCESS: Final = "access"
AGREEMENT: Final = "agreement"
ORG: Final = "org"
NETWORK: Final = "root"

_WAITING: Final = "to_publish"
_ACCESS_VERSION: Final = "access_version"
# A team hears from services how far a ladder of its worker is, while that worker is away.
_OPEN_TO_ALL: Final = ("personal", "intake", "coordination", "team")


@dataclass(frozen=True, slots=True)
class NewMailbox:
    """A mailbox and the key of its first epoch, or none where the seed was made on another device."""

    mailbox: Mailbox
    seed: bytes | None


def new_mailbox(kind: MailboxKind, members: tuple[bytes, ...], today: int) -> NewMailbox:
    """A mailbox whose first key is made here."""
    key = MailboxKey.generate(secrets.token_bytes)
    epoch = first_epoch(key.public, today)
    return NewMailbox(Mailbox(secrets.token_bytes(16), kind, members, (epoch,)), key.to_bytes())


def box_of(device: bytes, public: bytes, today: int) -> Mailbox:
    """The box of a device; its key was made there."""
    return Mailbox(device, "box", (device,), (first_epoch(public, today),))


def first_epoch(public: bytes, today: int) -> Epoch:
    """The first 28 days of a key."""
    return Epoch(FIRST_BOX_EPOCH, PROFILE, today, today + EPOCH_DAYS, public)


def new_epoch(mailbox: Mailbox, today: int) -> NewMailbox:
    """The mailbox with one more epoch, whose key is made here for who holds no seed of it."""
    key, last = MailboxKey.generate(secrets.token_bytes), mailbox.epochs[-1]
    epoch = Epoch(last.number + 1, PROFILE, today, today + EPOCH_DAYS, key.public)
    return NewMailbox(replace(mailbox, epochs=(*mailbox.epochs, epoch)), key.to_bytes())


def keep_seeds(session: Session, fresh: Iterable[NewMailbox]) -> None:
    """Keep the seeds that were made here, in the caller's transaction."""
    for new in fresh:
        if new.seed is not None:
            mailbox = MailboxId(new.mailbox.id.hex())
            session.directory.add_seed(mailbox, new.mailbox.epochs[-1].number, new.seed)


def own_label(session: Session) -> str:
    """What this device is called in its organisation."""
    return (session.profile.device_label or session.profile.name).strip()[:LABEL_LENGTH]


def own_device(session: Session, today: int) -> Device:
    """This device as its organisation's first document names it."""
    keys, roles = session.keys, (session.profile.role,)
    return Device(keys.device_id, own_label(session), keys.sig.public, keys.net.public, roles, today)


# --- next versions -----------------------------------------------------------------------------------------


def organisation_pair(session: Session) -> PairKey:
    """The key that signs for the own organisation. Raises NotConnected where it is not held."""
    return _pair(session, ORGANISATION)


def root_pair(session: Session) -> PairKey:
    """The key that signs for the network. Raises NotConnected where it is not held."""
    return _pair(session, ROOT)


def _pair(session: Session, name: str) -> PairKey:
    seed = session.directory.secret(name)
    if seed is None:
        raise NotConnected
    return PairKey.from_seed(seed)


def sign_organisation(pair: PairKey, document: OrganisationDocument) -> SignedDocument:
    encoded = document.encode()
    return SignedDocument(encoded, pair.sign("org", encoded))


def sign_root(pair: PairKey, document: RootDocument) -> SignedDocument:
    encoded = document.encode()
    return SignedDocument(encoded, pair.sign("root", encoded))


def next_organisation(session: Session, directory: Directory, **changes: Any) -> Directory:
    """The directory with the next document of the own organisation, signed here."""
    held = directory.organisations[directory.own]
    document = replace(
        held.said, version=held.said.version + 1, prev=held.digest, issued=_minute(session), **changes
    )
    return directory.accept_org(sign_organisation(organisation_pair(session), document)).directory


def next_root(session: Session, directory: Directory, **changes: Any) -> Directory:
    """The directory with the next root document, signed here. Raises DirectoryRefused("lookalike")."""
    held = directory.root
    document = replace(
        held.said, version=held.said.version + 1, prev=held.digest, issued=_minute(session), **changes
    )
    return directory.accept_root(sign_root(root_pair(session), document), hub_day(session)).directory


def _minute(session: Session) -> int:
    return minute_number(hub_now(session))


# --- publishing --------------------------------------------------------------------------------------------


def keep_to_publish(session: Session, directory: Directory, *what: str) -> None:
    """Keep the directory and note what of it the hub must still get, in the caller's transaction."""
    save_directory(session, directory)
    note_to_publish(session, *what)


def note_to_publish(session: Session, *what: str) -> None:
    """Note that the hub lacks these (access, agreement, org, root), in the caller's transaction."""
    waiting = set(session.preferences.get(_WAITING, [])) | set(what)
    session.preferences.set(_WAITING, sorted(waiting))


def publish(session: Session, client: HubClient) -> bool:
    """Hand the hub what waits; doing it again changes nothing. True when there was something."""
    waiting: list[str] = session.preferences.get(_WAITING, [])
    for what in waiting:  # in this order: the hub must know a device before it takes a document from it
        network = network_of(session)
        if what == ACCESS:
            _publish_access(session, network, client)
        elif what == AGREEMENT:  # before the root that names it
            for version, body in session.store.agreements.bodies().items():
                held = pack_agreement(network.dirkey, body, version)
                _put(client, AGREEMENT, network.net, held)
        elif what == ORG:
            own = network.directory.organisations[network.own]
            document = pack(network.dirkey, own.signed, "org", own.said.version)
            _put(client, ORG, network.own, document)
        else:
            root = network.directory.root
            document = pack(network.dirkey, root.signed, "root", root.said.version)
            _put(client, NETWORK, network.net, document)
        _note_published(session, what)
    return bool(waiting)


def _put(client: HubClient, kind: str, owner: bytes, document: HeldDocument) -> None:
    """A version that lies there already may be closed under a key from before; the digest decides."""
    try:
        client.put_document(kind, owner, document)
    except HubRefused as refusal:
        if refusal.code != Code.CONFLICT:
            raise
        if client.get_document(kind, owner, document.version).digest != document.digest:
            raise


def _note_published(session: Session, what: str) -> None:
    with session.database.transaction():
        left = [each for each in session.preferences.get(_WAITING, []) if each != what]
        session.preferences.set(_WAITING, left)


def _publish_access(session: Session, network: Network, client: HubClient) -> None:
    """Versions of the list only rise; after a hub or a store was restored, one goes on from the higher."""
    document = network.own_document
    try:
        client.put_access(network.own, next_access(session, document, _admitted(session, network)))
    except HubRefused as refusal:
        if refusal.code != Code.CONFLICT:
            raise
        for entry in client.documents_index():
            if (entry.kind, entry.owner) == (ACCESS, network.own.hex()):
                with session.database.transaction():
                    note_access_version(session, entry.version)
        client.put_access(network.own, next_access(session, document, _admitted(session, network)))


def _admitted(session: Session, network: Network) -> tuple[bytes, ...]:
    """Whom the hub lets in: only the coordinator's list is heeded in this."""
    if session.directory.secret(ROOT) is None:
        return ()
    return tuple(m.organisation for m in network.directory.root.said.members if m.active)


def next_access(
    session: Session, document: OrganisationDocument, admitted: tuple[bytes, ...] = ()
) -> SignedAccess:
    """The access list that follows from an organisation document, under a number never used before."""
    with session.database.transaction():
        version = session.preferences.get(_ACCESS_VERSION, 0) + 1
        session.preferences.set(_ACCESS_VERSION, version)
    return sign_access(organisation_pair(session), document, version, admitted)


def note_access_version(session: Session, version: int) -> None:
    """The number of a list that was made before its key was kept, in the caller's transaction."""
    session.preferences.set(_ACCESS_VERSION, version)


def sign_access(
    pair: PairKey, document: OrganisationDocument, version: int, admitted: tuple[bytes, ...]
) -> SignedAccess:
    """What the hub must know of an organisation: opaque ids and keys, no names."""
    net_ids = {device.id: key_id(device.net) for device in document.devices if device.revoked is None}
    encoded = AccessList(
        net=document.net,
        organisation=document.organisation,
        version=version,
        publics=document.publics,
        next_keys=document.next_keys,
        net_keys=tuple(device.net for device in document.devices),
        mailboxes=tuple(_access_of(mailbox, net_ids) for mailbox in document.mailboxes),
        revoked=tuple(key_id(device.net) for device in document.devices if device.revoked is not None),
        admitted=admitted,
    ).encode()
    return SignedAccess(encoded, pair.sign("access", encoded))


def _access_of(mailbox: Mailbox, net_ids: dict[bytes, bytes]) -> MailboxAccess:
    return MailboxAccess(
        mailbox=mailbox.id,
        readers=tuple(net_ids[member] for member in mailbox.members if member in net_ids),
        open_to_all=mailbox.kind in _OPEN_TO_ALL,
        epochs=tuple(epoch.number for epoch in mailbox.epochs if epoch.revoked is None),
    )
