"""Sign and seal: from the payload bytes that were shown to one envelope for one mailbox."""

from dataclasses import dataclass, replace

from sync.directory import Recipient
from sync.errors import SealRefused
from sync.identity import DeviceKeys, Entropy
from sync.protocol import PROFILE, Envelope, Header, Heads, Kind, payload_digest, size_class, withdrawal_check
from sync.sealing import hpke
from sync.sealing.frame import SALT_LENGTH, pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is to be sealed. `heads` comes from the directory, `anchor` from the ledger.

    `time` is a minute, `until` and `expires` are days since 1970; `expires` at most 60 days on.
    """

    kind: Kind
    net: bytes
    mid: bytes
    thread: bytes
    time: int
    until: int
    expires: int
    payload: bytes
    heads: Heads
    anchor: bytes


@dataclass(frozen=True, slots=True)
class Counters:
    """The place in the chain from this device, in this incarnation, to this mailbox: n = 1, 2, 3 …"""

    n: int
    prev: bytes
    inc: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What a message must keep of itself to be sealed again for another epoch."""

    header: Header
    payload: bytes
    salt: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """The envelope, and what the sender keeps of it.

    `data` is the envelope's bytes, `wt` withdraws it at the hub. Erasing payload and salt leaves
    `signed_header` and `signature` as proof that something was sent.
    """

    envelope: Envelope
    data: bytes
    wt: bytes
    signed_header: bytes
    signature: bytes
    kept: Kept

    @property
    def env(self) -> bytes:
        return self.envelope.env

    @property
    def chain_value(self) -> bytes:
        """`prev` of the next message to this mailbox."""
        return self.kept.header.chain_value


def seal(
    draft: Draft, sender: DeviceKeys, counters: Counters, recipient: Recipient, *, entropy: Entropy
) -> Sealed:
    """A new message. The same bytes that were previewed, never encoded again."""
    salt = entropy(SALT_LENGTH)
    header = Header(
        kind=draft.kind,
        net=draft.net,
        mid=draft.mid,
        thread=draft.thread,
        env=entropy(16),
        to=recipient.mailbox,
        epoch=recipient.epoch,
        from_=sender.device_id,
        inc=counters.inc,
        n=counters.n,
        prev=counters.prev,
        time=draft.time,
        until=draft.until,
        pd=payload_digest(draft.payload, salt),
        heads=draft.heads,
        anchor=draft.anchor,
    )
    return _close(header, (draft.payload, salt), sender, recipient, draft.expires, entropy)


def reseal(
    kept: Kept,
    sender: DeviceKeys,
    recipient: Recipient,
    *,
    heads: Heads,
    expires: int,
    entropy: Entropy,
) -> Sealed:
    """The same message for a newer epoch: new env and token, same mid, n and pd, so the chain holds."""
    if recipient.mailbox != kept.header.to:
        raise SealRefused("other_mailbox")
    renewed = replace(kept.header, env=entropy(16), epoch=recipient.epoch, heads=heads)
    return _close(renewed, (kept.payload, kept.salt), sender, recipient, expires, entropy)


def _close(
    header: Header,
    body: tuple[bytes, bytes],
    sender: DeviceKeys,
    recipient: Recipient,
    expires: int,
    entropy: Entropy,
) -> Sealed:
    if recipient.profile != PROFILE:
        raise SealRefused("profile")
    payload, salt = body
    signed_header = header.encode()
    signature = sender.sig.sign("message", signed_header)
    message = pack(signed_header, signature, salt, payload)
    wt = entropy(32)
    outside = Envelope(
        env=header.env,
        mailbox=header.to,
        epoch=header.epoch,
        expires=expires,
        wc=withdrawal_check(wt),
        sealed=b"",
    )
    info = outside.info(header.net, recipient.public_key, size_class(len(message)))
    envelope = replace(outside, sealed=hpke.close(message, recipient.public_key, info))
    return Sealed(envelope, envelope.encode(), wt, signed_header, signature, Kept(header, payload, salt))
