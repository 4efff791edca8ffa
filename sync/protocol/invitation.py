"""The invitation: what an inviter hands over as text or QR, and what a newcomer types or scans.

Text form: `VP1-` and the groups of `sync.protocol.groups`.
"""

from dataclasses import dataclass

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.contexts import context, digest
from sync.protocol.groups import WrongGroup, cleaned, from_groups, to_groups

PREFIX = "VP1"
_CHECK_BYTES = 4
_LONGEST_TEXT = 2000

_SHAPE = shapes.fields(
    {
        1: shapes.IDENTITY,
        2: shapes.HASH,
        4: shapes.text(200, least=1),
        5: shapes.octets(32),
        6: shapes.IDENTITY,
        7: shapes.octets(32),
        8: shapes.MINUTE,
    },
    {3: shapes.IDENTITY},
)


class InvitationGroup(WrongGroup):
    """A group of the text does not fit its check letter; `group` counts from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Valid for 72 hours (`until`, a minute since 1970) and for one device.

    `organisation` is missing in an invitation of a new organisation, whose first device makes its keys.
    `secret` is S: whoever holds it may ask to be enrolled, no more.
    """

    net: bytes
    root_digest: bytes
    organisation: bytes | None
    hub_url: str
    hub_key: bytes
    inv: bytes
    secret: bytes
    until: int

    def encode(self) -> bytes:
        value: dict[int, object] = {
            1: self.net,
            2: self.root_digest,
            4: self.hub_url,
            5: self.hub_key,
            6: self.inv,
            7: self.secret,
            8: self.until,
        }
        if self.organisation is not None:
            value[3] = self.organisation
        shapes.require(value, _SHAPE, "invitation")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Invitation":
        value = shapes.read(data, _SHAPE, "invitation")
        return cls(
            net=value[1],
            root_digest=value[2],
            organisation=value.get(3),
            hub_url=value[4],
            hub_key=value[5],
            inv=value[6],
            secret=value[7],
            until=value[8],
        )

    def to_text(self) -> str:
        """Upper case letters, digits and hyphens: also the densest text form of a QR code."""
        data = self.encode()
        return "-".join([PREFIX, *to_groups(data + digest(context("enrol"), data)[:_CHECK_BYTES])])

    @classmethod
    def from_text(cls, text: str) -> "Invitation":
        """Reads what was typed: spaces, line ends, hyphens and lower case do not matter."""
        symbols = cleaned(text)
        if len(symbols) > _LONGEST_TEXT or not symbols.startswith(PREFIX):
            raise Malformed("invitation")
        try:
            data = from_groups(symbols[len(PREFIX) :], "invitation")
        except WrongGroup as error:
            raise InvitationGroup("invitation_group", error.group) from error
        body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
        if digest(context("enrol"), body)[:_CHECK_BYTES] != check:
            raise Malformed("invitation")
        return cls.decode(body)
