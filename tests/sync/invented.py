"""An invented network for tests: an OCMW that coordinates, and an outreach organisation."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest

from sync.directory import (
    NO_DOCUMENT,
    Device,
    Directory,
    Epoch,
    HubAddress,
    Mailbox,
    MailboxKind,
    Member,
    OrganisationDocument,
    RootDocument,
    SignedDocument,
)
from sync.errors import SyncError
from sync.identity import DeviceKeys, Entropy, MailboxKey, PairKey, SigningKey
from sync.protocol import network_id, next_digest, organisation_id

TODAY = 20_780
NOW = TODAY * 1440 + 600


@contextmanager
def refused(kind: type[SyncError], code: str) -> Iterator[None]:
    """The block must fail with exactly this error and code."""
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.code == code


def dice(name: str) -> Entropy:
    """Random bytes that are the same in every run."""
    count = 0

    def roll(length: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(f"{name} {count}".encode()).digest(length)

    return roll


def an_id(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()[:16]


@dataclass
class Organisation:
    """An organisation's keys and the document it signs."""

    pair: PairKey
    following: PairKey
    document: OrganisationDocument
    devices: dict[str, DeviceKeys]
    seeds: dict[bytes, MailboxKey]

    @property
    def id(self) -> bytes:
        return self.document.organisation

    def signed(
        self, document: OrganisationDocument | None = None, *, by: PairKey | None = None
    ) -> SignedDocument:
        encoded = (document or self.document).encode()
        return SignedDocument(encoded, (by or self.pair).sign("org", encoded))

    def next(self, **changes: object) -> OrganisationDocument:
        """The next version, with something changed."""
        held = self.document
        follows = {"version": held.version + 1, "prev": self.signed().digest}
        return replace(held, **(follows | changes))  # type: ignore[arg-type]


def an_organisation(
    name: str,
    net: bytes,
    devices: Mapping[str, str],
    mailboxes: Mapping[str, tuple[MailboxKind, tuple[str, ...]]],
) -> Organisation:
    """`devices`: label to role. `mailboxes`: name to kind and labels. Each device also gets its box."""
    roll = dice(name)
    pair, following = PairKey.generate(roll), PairKey.generate(roll)
    keys = {label: DeviceKeys.generate(roll) for label in devices}
    seeds: dict[bytes, MailboxKey] = {}
    boxes = []
    for label, (kind, members) in mailboxes.items():
        seeds[an_id(label)] = MailboxKey.generate(roll)
        member_ids = tuple(keys[member].device_id for member in members)
        boxes.append(a_mailbox(an_id(label), kind, member_ids, seeds[an_id(label)]))
    for device in keys.values():
        seeds[device.device_id] = device.box
        boxes.append(a_mailbox(device.device_id, "box", (device.device_id,), device.box))
    document = OrganisationDocument(
        net=net,
        organisation=organisation_id(pair.publics),
        version=1,
        prev=NO_DOCUMENT,
        issued=NOW,
        publics=pair.publics,
        next_keys=next_digest(following.publics),
        devices=tuple(a_device(label, role, keys[label]) for label, role in devices.items()),
        mailboxes=tuple(boxes),
    )
    return Organisation(pair, following, document, keys, seeds)


def a_device(label: str, role: str, keys: DeviceKeys) -> Device:
    return Device(keys.device_id, label, keys.sig.public, keys.net.public, (role,), TODAY - 30)


def a_mailbox(id_: bytes, kind: MailboxKind, members: tuple[bytes, ...], key: MailboxKey) -> Mailbox:
    return Mailbox(id_, kind, members, (Epoch(1, 1, TODAY - 10, TODAY + 18, key.public),))


@dataclass
class Network:
    """Everything that exists in the invented network; each party's directory is built from it."""

    pair: PairKey
    following: PairKey
    root: RootDocument
    organisations: dict[str, Organisation] = field(default_factory=dict)

    def signed_root(self, root: RootDocument | None = None, *, by: PairKey | None = None) -> SignedDocument:
        encoded = (root or self.root).encode()
        return SignedDocument(encoded, (by or self.pair).sign("root", encoded))

    def next_root(self, **changes: object) -> RootDocument:
        follows = {"version": self.root.version + 1, "prev": self.signed_root().digest}
        return replace(self.root, **(follows | changes))  # type: ignore[arg-type]

    def directory(self, own: str) -> Directory:
        signed = self.signed_root()
        found = Directory.begin(signed, signed.digest, self.organisations[own].id)
        for organisation in self.organisations.values():
            found = found.accept_org(organisation.signed()).directory
        return found


def a_member(organisation: Organisation, kind: str, name: str, number: str) -> Member:
    return Member(organisation.id, kind, number, name, TODAY - 100)


def a_network() -> Network:
    roll = dice("network")
    pair, following = PairKey.generate(roll), PairKey.generate(roll)
    net = network_id(pair.publics)
    ocmw = an_organisation(
        "ocmw",
        net,
        {"balie": "onthaalmedewerker_kernactor", "balie-2": "onthaalmedewerker_kernactor", "regie": "beheer"},
        {
            "onthaal": ("intake", ("balie", "balie-2")),
            "an": ("personal", ("balie",)),
            "beheer-ocmw": ("administration", ("regie",)),
            "regie": ("coordination", ("regie",)),
        },
    )
    veld = an_organisation(
        "veld",
        net,
        {
            "laptop": "outreach_basisactor",
            "tweede": "outreach_basisactor",
            "poets": "huishoudhulp_poetshulp",
            "beheerder": "leidinggevende_signaalbeheerder",
        },
        {
            "noor": ("personal", ("laptop", "tweede")),
            "team-veld": ("team", ("laptop", "beheerder")),
            "beheer-veld": ("administration", ("beheerder",)),
            "mijn-onthaal": ("intake", ("laptop",)),
            "mijn-regie": ("coordination", ("laptop",)),
        },
    )
    root = RootDocument(
        net=net,
        version=1,
        prev=NO_DOCUMENT,
        issued=NOW,
        publics=pair.publics,
        next_keys=next_digest(following.publics),
        hubs=(HubAddress(SigningKey.generate(roll).public, "http://127.0.0.1:8470"),),
        members=(
            a_member(ocmw, "ocmw", "OCMW Lindenhoek", "0207.446.759"),
            a_member(veld, "samenlevingsopbouw", "Samen Sterk", "0417.000.111"),
        ),
        name="Samenwerking Lindenhoek",
    )
    return Network(pair, following, root, {"ocmw": ocmw, "veld": veld})
