"""The slip for the night: made while a device is at hand, handed to the hub when it is not.

Whoever has it can stop the device, from any machine, and nothing else. It is signed twice over the same
bytes: with the key that the hub knows the device by, and with the key that the other devices know it by. So
the hub can check it without the address list, and everybody else without the hub.

Text form: `VPS` and the groups of `sync.protocol.groups`.
"""

from dataclasses import dataclass

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.contexts import context, digest
from sync.protocol.groups import WrongGroup, cleaned, from_groups, to_groups

PREFIX = "VPS"
LONGEST = 400
"""Bytes of a slip, at most."""

_CHECK_BYTES = 4
_LONGEST_TEXT = 2000
_SIGNATURE = shapes.octets(64)
_SHAPE = shapes.fields(
    {1: shapes.IDENTITY, 2: shapes.IDENTITY, 3: shapes.IDENTITY, 4: _SIGNATURE, 5: _SIGNATURE}
)


class SlipGroup(WrongGroup):
    """A group of the text does not fit its check letter; `group` counts from 1."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Network, device (by its `sig` key) and net id (by its `net` key), and both signatures."""

    net: bytes
    device: bytes
    net_id: bytes
    by_device: bytes
    by_net: bytes

    @property
    def signed(self) -> bytes:
        """What both keys signed."""
        return slip_bytes(self.net, self.device, self.net_id)

    def encode(self) -> bytes:
        value = {1: self.net, 2: self.device, 3: self.net_id, 4: self.by_device, 5: self.by_net}
        shapes.require(value, _SHAPE, "slip")
        return cbor.encode(value)

    @classmethod
    def decode(cls, data: bytes) -> "Slip":
        value = shapes.read(data, _SHAPE, "slip")
        return cls(value[1], value[2], value[3], value[4], value[5])

    def to_text(self) -> str:
        """Upper case letters, digits and hyphens, as it stands on paper."""
        data = self.encode()
        return "-".join([PREFIX, *to_groups(data + digest(context("revoke"), data)[:_CHECK_BYTES])])

    @classmethod
    def from_text(cls, text: str) -> "Slip":
        """Reads what was typed: spaces, line ends, hyphens and lower case do not matter."""
        symbols = cleaned(text)
        if len(symbols) > _LONGEST_TEXT or not symbols.startswith(PREFIX):
            raise Malformed("slip")
        try:
            data = from_groups(symbols[len(PREFIX) :], "slip")
        except WrongGroup as error:
            raise SlipGroup("slip_group", error.group) from error
        body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
        if digest(context("revoke"), body)[:_CHECK_BYTES] != check:
            raise Malformed("slip")
        return cls.decode(body)


def slip_bytes(net: bytes, device: bytes, net_id: bytes) -> bytes:
    """`C(revoke) ‖ net ‖ device id ‖ net id`."""
    return context("revoke") + net + device + net_id
