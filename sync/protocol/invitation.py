"""The invitation: what an inviter hands over as text or QR, and what a newcomer types or scans.

Text form: `VP1-` and groups of eight letters and digits, of which the eighth checks the seven before it and
the place of the group, so that a slip of the finger is found where it was made. Letters that are easily
mistaken (I, L, O, U) do not occur; when typed, I and L are read as 1 and O as 0.
"""

from dataclasses import dataclass

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.contexts import context, digest

PREFIX = "VP1"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {symbol: value for value, symbol in enumerate(_ALPHABET)} | {"I": 1, "L": 1, "O": 0}
_DATA_SYMBOLS = 7
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


class InvitationGroup(Malformed):
    """A group of the text does not fit its check letter; `group` counts from 1."""

    def __init__(self, group: int) -> None:
        super().__init__("invitation_group")
        self.group = group


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
        symbols = _to_symbols(data + digest(context("enrol"), data)[:_CHECK_BYTES])
        groups = [symbols[at : at + _DATA_SYMBOLS] for at in range(0, len(symbols), _DATA_SYMBOLS)]
        return "-".join([PREFIX, *(group + _check(group, place) for place, group in enumerate(groups))])

    @classmethod
    def from_text(cls, text: str) -> "Invitation":
        """Reads what was typed: spaces, line ends, hyphens and lower case do not matter."""
        symbols = "".join(text.upper().replace("-", " ").split())
        if len(symbols) > _LONGEST_TEXT or not symbols.startswith(PREFIX):
            raise Malformed("invitation")
        data = _from_symbols(_checked(symbols[len(PREFIX) :]))
        body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
        if digest(context("enrol"), body)[:_CHECK_BYTES] != check:
            raise Malformed("invitation")
        return cls.decode(body)


def _to_symbols(data: bytes) -> str:
    """Five bits a symbol, the first bits first, zero bits at the end."""
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return "".join(_ALPHABET[number >> 5 * (count - 1 - place) & 31] for place in range(count))


def _from_symbols(values: list[int]) -> bytes:
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare > 4 or number & ((1 << spare) - 1):
        raise Malformed("invitation")
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")


def _check(group: str, place: int) -> str:
    """Odd weights: any one wrong symbol changes the sum; the place: so does a swap of groups."""
    total = place + sum((2 * at + 1) * _VALUES[symbol] for at, symbol in enumerate(group))
    return _ALPHABET[total % 32]


def _checked(symbols: str) -> list[int]:
    """The data symbols, after every group has been held against its check letter."""
    values: list[int] = []
    for place, start in enumerate(range(0, len(symbols), _DATA_SYMBOLS + 1)):
        group = symbols[start : start + _DATA_SYMBOLS + 1]
        if not set(group) <= _VALUES.keys() or len(group) < 2:
            raise InvitationGroup(place + 1)
        if _VALUES[group[-1]] != _VALUES[_check(group[:-1], place)]:
            raise InvitationGroup(place + 1)
        values.extend(_VALUES[symbol] for symbol in group[:-1])
    return values
