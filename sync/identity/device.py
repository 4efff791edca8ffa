"""All private keys of one device."""

from dataclasses import dataclass

from sync.identity.mailbox import MailboxKey
from sync.identity.signing import Entropy, SigningKey
from sync.protocol import cbor, shapes

FIRST_BOX_EPOCH = 1
"""Epoch of the box key that a device names when it enrols."""

_SEED = shapes.octets(32)
_SHAPE = shapes.fields({1: _SEED, 2: _SEED, 3: _SEED})


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """`sig` signs messages and ledger, `net` calls to the hub; `box` opens what is sent to the device."""

    sig: SigningKey
    net: SigningKey
    box: MailboxKey

    @classmethod
    def generate(cls, entropy: Entropy) -> "DeviceKeys":
        sig, net = SigningKey.generate(entropy), SigningKey.generate(entropy)
        return cls(sig, net, MailboxKey.generate(entropy))

    @property
    def device_id(self) -> bytes:
        """Also the id of the device's box."""
        return self.sig.id

    @property
    def net_id(self) -> bytes:
        return self.net.id

    def to_bytes(self) -> bytes:
        """The seeds, for the store only."""
        return cbor.encode({1: self.sig.to_bytes(), 2: self.net.to_bytes(), 3: self.box.to_bytes()})

    @classmethod
    def from_bytes(cls, data: bytes) -> "DeviceKeys":
        value = shapes.read(data, _SHAPE, "device_keys")
        return cls(SigningKey(value[1]), SigningKey(value[2]), MailboxKey(value[3]))
