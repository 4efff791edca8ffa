"""The document of one organisation: its devices, its mailboxes and their public keys."""

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sync.directory.signed import STALE_AFTER_DAYS, check_keys, require
from sync.protocol import Publics, cbor, key_id, shapes

MailboxKind: TypeAlias = Literal["personal", "intake", "team", "administration", "coordination", "box"]

_X_WING_PUBLIC = 1216
_KINDS = ("personal", "intake", "team", "administration", "coordination", "box")

_DEVICE = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.text(80, least=1),
        3: shapes.octets(32),
        4: shapes.octets(32),
        5: shapes.items(shapes.code, most=20),
        6: shapes.DAY,
    },
    {7: shapes.DAY},
)
_EPOCH = shapes.fields(
    {
        1: shapes.EPOCH,
        2: shapes.uint(255, least=1),
        3: shapes.DAY,
        4: shapes.DAY,
        5: shapes.blob(8192),
    },
    {6: shapes.DAY},
)
_MAILBOX = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.one_of(*_KINDS),
        3: shapes.items(shapes.IDENTITY, most=1000),
        4: shapes.items(_EPOCH, most=1000),
    }
)
_ORGANISATION = shapes.fields(
    {
        1: shapes.one_of("org"),
        2: shapes.IDENTITY,
        3: shapes.IDENTITY,
        4: shapes.COUNT,
        5: shapes.HASH,
        6: shapes.MINUTE,
        7: shapes.DAY,
        8: shapes.PUBLICS,
        9: shapes.HASH,
        10: shapes.items(_DEVICE, most=10_000),
        11: shapes.items(_MAILBOX, most=20_000),
        12: shapes.items(shapes.IDENTITY, most=1000),
    },
    {
        13: shapes.items(shapes.row(shapes.IDENTITY, shapes.DAY), least=1, most=1000),
        14: shapes.items(shapes.HASH, least=1, most=1000),
        15: shapes.DAY,
    },
)


@dataclass(frozen=True, slots=True)
class Device:
    """`id` is the hash of `sig`; `roles` are codes of list E17; `since` and `revoked` are days."""

    id: bytes
    label: str
    sig: bytes
    net: bytes
    roles: tuple[str, ...]
    since: int
    revoked: int | None = None


@dataclass(frozen=True, slots=True)
class Epoch:
    """One public key of a mailbox. A revoked epoch is closed at once; one that ended still delivers."""

    number: int
    profile: int
    from_day: int
    until_day: int
    public_key: bytes
    revoked: int | None = None


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Members are device ids. A box has the id of its one device."""

    id: bytes
    kind: MailboxKind
    members: tuple[bytes, ...]
    epochs: tuple[Epoch, ...]

    def epoch(self, number: int) -> Epoch | None:
        return next((epoch for epoch in self.epochs if epoch.number == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationDocument:
    """Signed by the organisation itself: its devices and mailboxes. No coordinator can change it.

    `full`: intake mailboxes that take nothing new, each until and with a day. `accepted`: digests of the
    agreements it said yes to. `left`: the day from which it takes part no longer, by its own word.
    """

    net: bytes
    organisation: bytes
    version: int
    prev: bytes
    issued: int
    publics: Publics
    next_keys: bytes
    devices: tuple[Device, ...]
    mailboxes: tuple[Mailbox, ...]
    stale_after: int = STALE_AFTER_DAYS
    successors: tuple[bytes, ...] = ()
    full: tuple[tuple[bytes, int], ...] = ()
    accepted: tuple[bytes, ...] = ()
    left: int | None = None

    def encode(self) -> bytes:
        value: dict[int, object] = {
            1: "org",
            2: self.net,
            3: self.organisation,
            4: self.version,
            5: self.prev,
            6: self.issued,
            7: self.stale_after,
            8: list(self.publics),
            9: self.next_keys,
            10: [_device_map(device) for device in self.devices],
            11: [_mailbox_map(mailbox) for mailbox in self.mailboxes],
            12: list(self.successors),
        }
        value |= _said_besides(self)
        shapes.require(value, _ORGANISATION, "org")
        _check_organisation(self)
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "OrganisationDocument":
        value = shapes.read(data, _ORGANISATION, "org")
        document = cls(
            net=value[2],
            organisation=value[3],
            version=value[4],
            prev=value[5],
            issued=value[6],
            stale_after=value[7],
            publics=(value[8][0], value[8][1]),
            next_keys=value[9],
            devices=tuple(map(_device, value[10])),
            mailboxes=tuple(map(_mailbox, value[11])),
            successors=tuple(value[12]),
            full=tuple((mailbox, day) for mailbox, day in value.get(13, ())),
            accepted=tuple(value.get(14, ())),
            left=value.get(15),
        )
        _check_organisation(document)
        return document

    @property
    def owner(self) -> bytes:
        """The id that the document is about: the organisation's."""
        return self.organisation


def _said_besides(document: OrganisationDocument) -> dict[int, object]:
    """What is absent as long as there is nothing to say: one document has one form."""
    said: dict[int, object] = {}
    if document.full:
        said[13] = [[mailbox, day] for mailbox, day in document.full]
    if document.accepted:
        said[14] = list(document.accepted)
    if document.left is not None:
        said[15] = document.left
    return said


def _device_map(device: Device) -> dict[int, object]:
    value: dict[int, object] = {
        1: device.id,
        2: device.label,
        3: device.sig,
        4: device.net,
        5: list(device.roles),
        6: device.since,
    }
    return value if device.revoked is None else value | {7: device.revoked}


def _device(value: dict[int, Any]) -> Device:
    return Device(value[1], value[2], value[3], value[4], tuple(value[5]), value[6], value.get(7))


def _mailbox_map(mailbox: Mailbox) -> dict[int, object]:
    epochs = [_epoch_map(epoch) for epoch in mailbox.epochs]
    return {1: mailbox.id, 2: mailbox.kind, 3: list(mailbox.members), 4: epochs}


def _mailbox(value: dict[int, Any]) -> Mailbox:
    return Mailbox(value[1], value[2], tuple(value[3]), tuple(map(_epoch, value[4])))


def _epoch_map(epoch: Epoch) -> dict[int, object]:
    value: dict[int, object] = {
        1: epoch.number,
        2: epoch.profile,
        3: epoch.from_day,
        4: epoch.until_day,
        5: epoch.public_key,
    }
    return value if epoch.revoked is None else value | {6: epoch.revoked}


def _epoch(value: dict[int, Any]) -> Epoch:
    return Epoch(value[1], value[2], value[3], value[4], value[5], value.get(6))


def _check_organisation(document: OrganisationDocument) -> None:
    devices = {device.id for device in document.devices}
    require(len(devices) == len(document.devices), "org")
    require(all(device.id == key_id(device.sig) for device in document.devices), "org")
    check_keys([document.publics[0], *(device.sig for device in document.devices)], "org")
    mailboxes = {mailbox.id for mailbox in document.mailboxes}
    require(len(mailboxes) == len(document.mailboxes), "org")
    for mailbox in document.mailboxes:
        require(set(mailbox.members) <= devices, "org")
        require(mailbox.kind != "box" or mailbox.members == (mailbox.id,), "org")
        _check_epochs(mailbox.epochs)
    _check_besides(document)


def _check_besides(document: OrganisationDocument) -> None:
    """Only an own intake mailbox can be full, once; nothing is accepted twice."""
    intake = {mailbox.id for mailbox in document.mailboxes if mailbox.kind == "intake"}
    full = [mailbox for mailbox, _ in document.full]
    require(len(set(full)) == len(full) and intake.issuperset(full), "org")
    require(len(set(document.accepted)) == len(document.accepted), "org")


def _check_epochs(epochs: tuple[Epoch, ...]) -> None:
    """Numbers rise, and a key of profile 1 has the length that profile 1 asks for."""
    numbers = [epoch.number for epoch in epochs]
    require(numbers == sorted(set(numbers)), "org")
    require(all(epoch.profile != 1 or len(epoch.public_key) == _X_WING_PUBLIC for epoch in epochs), "org")
