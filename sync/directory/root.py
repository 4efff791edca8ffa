"""The root document of a network: who takes part."""

from dataclasses import dataclass

from sync.directory.signed import STALE_AFTER_DAYS, check_keys, require
from sync.protocol import Publics, cbor, shapes


def _or_none(check: shapes.Check) -> shapes.Check:
    return lambda value: value is None or check(value)


_HUB = shapes.row(shapes.octets(32), shapes.text(200, least=1))
_MEMBER = shapes.row(
    shapes.IDENTITY,
    shapes.code,
    shapes.text(40),
    shapes.text(120, least=1),
    shapes.DAY,
    _or_none(shapes.DAY),
    _or_none(shapes.IDENTITY),
)
_ROOT = shapes.fields(
    {
        1: shapes.one_of("root"),
        2: shapes.IDENTITY,
        3: shapes.COUNT,
        4: shapes.HASH,
        5: shapes.MINUTE,
        6: shapes.DAY,
        7: shapes.PUBLICS,
        8: shapes.HASH,
        9: shapes.uint(255, least=1),
        10: shapes.items(_HUB, least=1, most=20),
        11: shapes.items(_MEMBER, most=10_000),
        12: shapes.items(shapes.HASH, most=1000),
        13: shapes.text(40),
        14: shapes.text(120, least=1),
    }
)


@dataclass(frozen=True, slots=True)
class HubAddress:
    """A hub of the network: the key it signs its answers with, and where it is."""

    key: bytes
    url: str


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation in the root document. `kind` is a code of list E14; `since` and `left` are days."""

    organisation: bytes
    kind: str
    legal_number: str
    name: str
    since: int
    left: int | None = None
    succeeds: bytes | None = None

    @property
    def active(self) -> bool:
        return self.left is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RootDocument:
    """Signed by the coordinator. The first member that has not left is the coordinator's own organisation."""

    net: bytes
    version: int
    prev: bytes
    issued: int
    publics: Publics
    next_keys: bytes
    hubs: tuple[HubAddress, ...]
    members: tuple[Member, ...]
    name: str
    stale_after: int = STALE_AFTER_DAYS
    min_profile: int = 1
    agreements: tuple[bytes, ...] = ()
    min_program: str = ""

    def encode(self) -> bytes:
        value = {
            1: "root",
            2: self.net,
            3: self.version,
            4: self.prev,
            5: self.issued,
            6: self.stale_after,
            7: list(self.publics),
            8: self.next_keys,
            9: self.min_profile,
            10: [[hub.key, hub.url] for hub in self.hubs],
            11: [_member_row(member) for member in self.members],
            12: list(self.agreements),
            13: self.min_program,
            14: self.name,
        }
        shapes.require(value, _ROOT, "root")
        _check_root(self)
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "RootDocument":
        value = shapes.read(data, _ROOT, "root")
        document = cls(
            net=value[2],
            version=value[3],
            prev=value[4],
            issued=value[5],
            stale_after=value[6],
            publics=(value[7][0], value[7][1]),
            next_keys=value[8],
            min_profile=value[9],
            hubs=tuple(HubAddress(key, url) for key, url in value[10]),
            members=tuple(Member(*row) for row in value[11]),
            agreements=tuple(value[12]),
            min_program=value[13],
            name=value[14],
        )
        _check_root(document)
        return document

    @property
    def owner(self) -> bytes:
        """The id that the document is about: the network's."""
        return self.net

    def member(self, organisation: bytes) -> Member | None:
        return next((member for member in self.members if member.organisation == organisation), None)

    @property
    def coordinator(self) -> bytes | None:
        """The organisation whose coordination mailbox counts."""
        return next((member.organisation for member in self.members if member.active), None)


def _member_row(member: Member) -> list[object]:
    return [
        member.organisation,
        member.kind,
        member.legal_number,
        member.name,
        member.since,
        member.left,
        member.succeeds,
    ]


def _check_root(document: RootDocument) -> None:
    organisations = [member.organisation for member in document.members]
    require(len(set(organisations)) == len(organisations), "root")
    check_keys([document.publics[0], *(hub.key for hub in document.hubs)], "root")
