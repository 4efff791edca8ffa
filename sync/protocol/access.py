"""The access list: what an organisation tells the hub about its devices and mailboxes, in opaque ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.contexts import Publics, key_id

MOST_DEVICES = 10_000
MOST_MAILBOXES = 20_000

_MAILBOX = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.items(shapes.IDENTITY, most=MOST_DEVICES),
        3: shapes.one_of(True, False),
        4: shapes.items(shapes.EPOCH, most=1000),
    }
)
_SHAPE = shapes.fields(
    {
        1: shapes.one_of("access"),
        2: shapes.IDENTITY,
        3: shapes.IDENTITY,
        4: shapes.COUNT,
        5: shapes.PUBLICS,
        6: shapes.HASH,
        7: shapes.items(shapes.octets(32), most=MOST_DEVICES),
        8: shapes.items(_MAILBOX, most=MOST_MAILBOXES),
        9: shapes.items(shapes.IDENTITY, most=MOST_DEVICES),
        10: shapes.items(shapes.IDENTITY, most=MOST_DEVICES),
    }
)


@dataclass(frozen=True, slots=True)
class MailboxAccess:
    """Who may pull from a mailbox, who may push to it, and for which epochs.

    `open_to_all`: any device of the network may push; otherwise only devices of the own organisation
    (boxes, team and administration mailboxes).
    """

    mailbox: bytes
    readers: tuple[bytes, ...]
    open_to_all: bool
    epochs: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessList:
    """Signed by the organisation's pair under the use `access`; a higher version replaces a lower one.

    `publics` and `next_keys` are those of the organisation document: the first list is bound to the
    organisation's id by the hash of its keys, a later one is signed by the keys of the list before it or by
    keys whose hash that list promised in `next_keys`. `admitted` is heeded only from the organisation that
    founded the network at this hub: the ids of the organisations that may keep lists here.
    """

    net: bytes
    organisation: bytes
    version: int
    publics: Publics
    next_keys: bytes
    net_keys: tuple[bytes, ...]
    mailboxes: tuple[MailboxAccess, ...]
    revoked: tuple[bytes, ...] = ()
    admitted: tuple[bytes, ...] = ()

    @property
    def keys_by_net_id(self) -> Mapping[bytes, bytes]:
        """The `net` key of each device that may call the hub; the id is the hash of the key."""
        keys = {key_id(key): key for key in self.net_keys}
        return {net_id: key for net_id, key in keys.items() if net_id not in self.revoked}

    def encode(self) -> bytes:
        value = {
            1: "access",
            2: self.net,
            3: self.organisation,
            4: self.version,
            5: list(self.publics),
            6: self.next_keys,
            7: list(self.net_keys),
            8: [
                {1: box.mailbox, 2: list(box.readers), 3: box.open_to_all, 4: list(box.epochs)}
                for box in self.mailboxes
            ],
            9: list(self.revoked),
            10: list(self.admitted),
        }
        _require(value)
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "AccessList":
        value = shapes.read(data, _SHAPE, "access")
        _require(value)
        return cls(
            net=value[2],
            organisation=value[3],
            version=value[4],
            publics=(value[5][0], value[5][1]),
            next_keys=value[6],
            net_keys=tuple(value[7]),
            mailboxes=tuple(MailboxAccess(box[1], tuple(box[2]), box[3], tuple(box[4])) for box in value[8]),
            revoked=tuple(value[9]),
            admitted=tuple(value[10]),
        )


def _require(value: dict[int, Any]) -> None:
    """The shape, no mailbox twice, and no reader whose key is not in the list."""
    shapes.require(value, _SHAPE, "access")
    known = {key_id(key) for key in value[7]}
    mailboxes = [box[1] for box in value[8]]
    readers = {reader for box in value[8] for reader in box[2]}
    if len(set(mailboxes)) != len(mailboxes) or not readers <= known:
        raise Malformed("access")
