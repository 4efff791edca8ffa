"""Open and verify, in the one fixed order; every failure is a Quarantine with the code of its step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from sync.directory import Directory, KnownDevice, KnownMailbox, Standing
from sync.errors import Malformed, Quarantine, SignatureRefused
from sync.identity import MailboxKey
from sync.protocol import (
    NO_CHAIN,
    Claim,
    Envelope,
    EpochOffer,
    Grant,
    Header,
    Kind,
    Receipt,
    Rung,
    Welcome,
    Withdrawal,
    context,
    payload_digest,
)
from sync.sealing import hpke
from sync.sealing.frame import Frame, payload_of, unpack
from sync.signatures import verify_ed25519

Keys: TypeAlias = Mapping[tuple[bytes, int], MailboxKey]
"""The private keys that still exist, by mailbox and epoch."""

Models: TypeAlias = Mapping[Kind, Callable[[bytes], object]]
"""How the payload of each kind is read; raising any exception refuses the payload."""

OWN_MODELS: Models = {
    Kind.RECEIPT: Receipt.decode,
    Kind.WITHDRAWAL: Withdrawal.decode,
    Kind.GRANT: Grant.decode,
    Kind.CLAIM: Claim.decode,
    Kind.RUNG: Rung.decode,
    Kind.EPOCH_OFFER: EpochOffer.decode,
    Kind.WELCOME: Welcome.decode,
}
"""The kinds whose payload belongs to the wire; the program adds its own."""

RETRY = frozenset(
    {
        "epoch_gone",
        "directory_behind",
        "directory_withheld",
        "sender_unknown",
        "not_active",
        "kind_not_allowed",
        "thread_unknown",
        "kind_unsupported",
    }
)
"""Codes that a later document, grant, message or version of the program may resolve: open those again."""

_ANSWERS = frozenset({Kind.STATUS, Kind.RECEIPT, Kind.CLAIM, Kind.ADDENDUM})
_STOPPED_BY_WITHDRAWAL = frozenset({Kind.REQUEST, Kind.RUNG, Kind.CONSULTATION, Kind.ADDENDUM})


class Link(NamedTuple):
    """One message of a chain that was opened before: its `prev` and its own chain value."""

    prev: bytes
    value: bytes


class Seen(Protocol):
    """What this device has opened before."""

    def has_envelope(self, env: bytes) -> bool: ...

    def has_message(self, mid: bytes) -> bool: ...

    def knows_thread(self, thread: bytes) -> bool: ...

    def is_withdrawn(self, thread: bytes) -> bool: ...

    def link(self, device: bytes, inc: bytes, mailbox: bytes, n: int) -> Link | None: ...


@dataclass(frozen=True, slots=True)
class Unsealed:
    """The inside of an envelope that agrees with its outside; nobody has vouched for it yet."""

    header: Header
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A message that passed every step.

    `payload` is the bytes that the sender was shown, `content` what the model made of them. `gap`: at
    least one earlier message of this chain is missing. `sender_behind`: the sender holds older documents.
    """

    envelope: Envelope
    header: Header
    payload: bytes
    content: object
    signed_header: bytes
    signature: bytes
    salt: bytes
    organisation: bytes
    gap: bool
    sender_behind: bool


def open_envelope(
    data: bytes,
    keys: Keys,
    directory: Directory,
    seen: Seen,
    models: Models,
    *,
    fetched: bool = False,
) -> Opened:
    """Open one envelope as it came from the hub. Raises Quarantine, nothing else.

    `fetched`: the directory was fetched after this envelope came in. Without it, documents that are newer
    than ours give the code `directory_behind`: fetch, then open again with `fetched=True`.
    """
    envelope = read_envelope(data)
    key = _key(envelope, keys)
    if seen.has_envelope(envelope.env):
        raise Quarantine("seen")
    inside = unseal(envelope, key, directory.net)
    header = inside.header
    standing = _check_heads(header, directory, fetched)
    sender = _check_sender(header, directory)
    payload = verified_payload(inside, sender.device.sig)
    _check_thread(header, seen)
    gap = _check_chain(header, seen)
    return Opened(
        envelope=envelope,
        header=header,
        payload=payload,
        content=_content(header.kind, payload, models),
        signed_header=inside.frame.header,
        signature=inside.frame.signature,
        salt=inside.frame.salt,
        organisation=sender.organisation,
        gap=gap,
        sender_behind=standing is Standing.SENDER_BEHIND,
    )


def read_envelope(data: bytes) -> Envelope:
    """Step 1: size and CBOR."""
    try:
        return Envelope.decode(data)
    except Malformed as error:
        raise Quarantine("envelope") from error


def _key(envelope: Envelope, keys: Keys) -> MailboxKey:
    """Step 2: mailbox and epoch are mine, their private key still exists, and its profile is as named."""
    key = keys.get((envelope.mailbox, envelope.epoch))
    if key is None:
        known = any(mailbox == envelope.mailbox for mailbox, _ in keys)
        raise Quarantine("epoch_gone" if known else "not_mine")
    if envelope.profile != key.profile:
        raise Quarantine("profile")
    return key


def unseal(envelope: Envelope, key: MailboxKey, net: bytes) -> Unsealed:
    """Steps 4 to 7: the seal opens, frame and header are well formed, and inside and outside agree."""
    if envelope.profile != key.profile:
        raise Quarantine("profile")
    info = envelope.info(net, key.public, envelope.size_class)
    frame = unpack(hpke.disclose(envelope.sealed, key, info))
    try:
        header = Header.decode(frame.header)
    except Malformed as error:
        raise Quarantine("header") from error
    inside = (header.net, header.env, header.to, header.epoch)
    if inside != (net, envelope.env, envelope.mailbox, envelope.epoch):
        raise Quarantine("outside")
    return Unsealed(header, frame)


def _check_heads(header: Header, directory: Directory, fetched: bool) -> Standing:
    """Step 8: does the sender hold documents that we do not?"""
    sender, receiver = directory.device(header.from_), directory.mailbox(header.to)
    standing = directory.compare(
        header.heads,
        b"" if sender is None else sender.organisation,
        b"" if receiver is None else receiver.organisation,
    )
    if standing is Standing.FORK:
        raise Quarantine("directory_fork")
    if standing is Standing.WE_ARE_BEHIND and not (fetched and _brings_key(header, receiver)):
        raise Quarantine("directory_withheld" if fetched else "directory_behind")
    return standing


def _brings_key(header: Header, receiver: KnownMailbox | None) -> bool:
    """The coordinator's grant of the key without which the newer documents cannot be read."""
    return header.kind is Kind.GRANT and receiver is not None and receiver.mailbox.kind == "personal"


def _check_sender(header: Header, directory: Directory) -> KnownDevice:
    """Step 9: a device in its organisation's document, not revoked, active, and allowed to send this."""
    sender = directory.device(header.from_)
    if sender is None:
        raise Quarantine("sender_unknown")
    if sender.device.revoked is not None:
        raise Quarantine("sender_revoked")
    if directory.active(sender.organisation) is None:
        raise Quarantine("not_active")
    if not directory.may(header.kind, header.from_, header.to):
        raise Quarantine("kind_not_allowed")
    return sender


def verified_payload(inside: Unsealed, sender_public: bytes) -> bytes:
    """Steps 10 and 11: the signature holds, the body is whole, and it is the one that was signed."""
    frame = inside.frame
    try:
        verify_ed25519(sender_public, frame.signature, context("message") + frame.header)
    except SignatureRefused as error:
        raise Quarantine("signature") from error
    return _signed_body(inside)


def _signed_body(inside: Unsealed) -> bytes:
    payload = payload_of(inside.frame)
    if payload_digest(payload, inside.frame.salt) != inside.header.pd:
        raise Quarantine("digest")
    return payload


def _check_thread(header: Header, seen: Seen) -> None:
    """Step 12: a new message, of a thread that is known if it answers one, and that was not withdrawn."""
    if seen.has_message(header.mid):
        raise Quarantine("repeated")
    if header.kind in _ANSWERS and not seen.knows_thread(header.thread):
        raise Quarantine("thread_unknown")
    if header.kind in _STOPPED_BY_WITHDRAWAL and seen.is_withdrawn(header.thread):
        raise Quarantine("withdrawn")


def _check_chain(header: Header, seen: Seen) -> bool:
    """Step 13: true for a gap; a second history of the same sender is refused."""

    def link(n: int) -> Link | None:
        return seen.link(header.from_, header.inc, header.to, n)

    same, after = link(header.n), link(header.n + 1)
    if same is not None and same.value != header.chain_value:
        raise Quarantine("split")
    if after is not None and after.prev != header.chain_value:
        raise Quarantine("split")
    if header.n == 1:
        before: bytes | None = NO_CHAIN
    else:
        previous = link(header.n - 1)
        before = None if previous is None else previous.value
    if before is not None and before != header.prev:
        raise Quarantine("split")
    return before is None


def _content(kind: Kind, payload: bytes, models: Models) -> object:
    """Step 14: what the payload says."""
    read = OWN_MODELS.get(kind) or models.get(kind)
    if read is None:
        raise Quarantine("kind_unsupported")
    try:
        return read(payload)
    except Exception as error:  # whatever a payload from outside does to a reader, it must not stop the rest
        raise Quarantine("payload") from error


def peek_welcome(data: bytes, box: MailboxKey, net: bytes) -> Welcome:
    """What a welcome names, before there is a directory to check its sender with.

    Nothing in it may be believed yet: fetch the documents it names, let the four words down confirm them,
    and then open the same envelope with `open_envelope`.
    """
    inside = unseal(read_envelope(data), box, net)
    try:
        return Welcome.decode(_signed_body(inside))
    except Malformed as error:
        raise Quarantine("payload") from error
