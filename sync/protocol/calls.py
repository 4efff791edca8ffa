"""The calls between a device and the hub: paths, limits, refusals and bodies, one definition for both ends.

Envelope batches and pages are CBOR (what fills the line has no base64 tax) and stand here; everything else
is JSON, whose models are in `bodies`.
"""

import base64
import binascii
import enum
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sync.errors import Malformed
from sync.protocol.contexts import context

MAX_BODY: Final = 4 * 1024 * 1024
MAX_ITEMS: Final = 100
MAX_PAGE: Final = 1000
MAX_ENROLMENT: Final = 32 * 1024
CLOCK_WINDOW: Final = 300
NONCE_LIFE: Final = 600
INVITATION_LIFE: Final = 72 * 3600

SIGNATURE_LABEL: Final = "vp"
SIGNATURE_TAG: Final = "vindplaats/1"
COMPONENTS: Final = ("@method", "@authority", "@path", "@query", "content-digest")
REPLY_HEADER: Final = "Vindplaats-Reply"
MAC_HEADER: Final = "Vindplaats-Auth"
CBOR_TYPE: Final = "application/cbor"
JSON_TYPE: Final = "application/json"
OCTETS_TYPE: Final = "application/octet-stream"

FOUND: Final = "/v1/network"
ENVELOPES: Final = "/v1/envelopes"
LOOK_UP: Final = "/v1/envelopes/lookup"
ENVELOPE: Final = "/v1/envelopes/{env}"
MAILBOX: Final = "/v1/mailboxes/{mailbox}/envelopes"
DOCUMENTS: Final = "/v1/documents"
DOCUMENT: Final = "/v1/documents/{kind}/{owner}/{version}"
ACCESS: Final = "/v1/access/{org}"
INVITATION: Final = "/v1/invitations/{inv}"
ENROLMENTS: Final = "/v1/invitations/{inv}/enrolments"
WELCOME: Final = "/v1/invitations/{inv}/welcome"
ANCHORS: Final = "/v1/anchors"
SLIPS: Final = "/v1/slips"
HEALTH: Final = "/health"
METRICS: Final = "/metrics"

NO_HEAD: Final = bytes(32)
ID_SIZE: Final = 16


class Code(enum.StrEnum):
    """Why the hub refused a call or an item. Stable: programs compare them, screens word them."""

    NONE = ""
    # about a whole call
    MALFORMED = "malformed"  # 400: body, path or query is not what the call asks for
    UNSIGNED = "unsigned"  # 401: no signature of the agreed form, or one that does not verify
    UNKNOWN_DEVICE = "unknown_device"  # 401: no active organisation lists this net id
    CLOCK = "clock"  # 401: `created` lies more than five minutes from the hub's clock
    REPLAYED = "replayed"  # 409: this signed call was carried out before
    REVOKED = "revoked"  # 403: the device, or its organisation, was ended
    NOT_ALLOWED = "not_allowed"  # 403: this device may not make this call
    NOT_FOUND = "not_found"  # 404
    NO_INVITATION = "no_invitation"  # 404: the hub knows no invitation of this id
    FOUNDED = "founded"  # 409: the hub carries a network already; the token is spent
    CONFLICT = "conflict"  # 409: that version stands here with other bytes, or a later one does
    TAKEN = "taken"  # 409: a mailbox or device of another organisation stands in the list
    BAD_LIST = "bad_list"  # 422: access list not signed by the keys that count, or not continuous
    EXPIRED = "expired"  # 410: invitation out of date, used or ended; envelope out of date
    TOO_LARGE = "too_large"  # 413: body over the limit; nothing of it was read
    BUSY = "busy"  # 429: too many calls, envelopes or tombstones of this device today
    BROKEN = "broken"  # 500: a fault of the hub; nothing was changed
    # about one item of a push
    OTHER_BYTES = "other_bytes"  # 409: this envelope id stands here with other bytes
    WITHDRAWN = "withdrawn"  # 410
    PROFILE = "profile"  # 422: an unknown profile
    UNKNOWN_MAILBOX = "unknown_mailbox"  # 422
    EPOCH_CLOSED = "epoch_closed"  # 422: seal again for a newer epoch
    EXPIRES = "expires"  # 422: expiry day past, or more than 60 days on
    NOT_A_WRITER = "not_a_writer"  # 422: the mailbox takes mail of its own organisation only
    QUOTA = "quota"  # 429: the mailbox is full; nothing was pushed out


# --- what the hub answers about envelopes -------------------------------------------------------------------


class ItemAnswer(NamedTuple):
    """What became of one item at the hub: its status, its position when stored, and why not when not."""

    status: int
    position: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """The answers to one batch, in the order of the batch, with the hub's own time (unix seconds)."""

    items: tuple[ItemAnswer, ...]
    hub_time: int


@dataclass(frozen=True, slots=True)
class PageItem:
    """One position of a mailbox; no bytes when they are gone, or when the position marks a withdrawal."""

    position: int
    env: bytes
    envelope: bytes | None


@dataclass(frozen=True, slots=True)
class Page:
    """Positions of one mailbox in order, the ids withdrawn among them, and the head after the last."""

    items: tuple[PageItem, ...]
    withdrawn: tuple[bytes, ...]
    head: bytes


def next_head(head: bytes, position: int, env: bytes) -> bytes:
    """The running digest of a mailbox after one more position."""
    return hashlib.sha256(head + position.to_bytes(8, "big") + env).digest()


# --- what is signed and MACed -------------------------------------------------------------------------------


def to_base64(data: bytes) -> str:
    """Long bytes in a JSON body."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str) -> bytes:
    """Long bytes out of a JSON body."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Malformed("base64") from error


def content_digest(body: bytes) -> str:
    """Value of the Content-Digest header for a body, as RFC 9530 writes it."""
    return write_content_digest(hashlib.sha256(body).digest())


def write_content_digest(digest: bytes) -> str:
    """Value of the Content-Digest header for the SHA-256 of a body."""
    return f"sha-256=:{to_base64(digest)}:"


def read_content_digest(value: str) -> bytes:
    """The SHA-256 in a Content-Digest header of exactly our form."""
    found = re.fullmatch(r"sha-256=:([A-Za-z0-9+/]{43}=):", value)
    if found is None:
        raise Malformed("digest")
    return from_base64(found[1])


def reply_bytes(base: bytes, status: int, body: bytes) -> bytes:
    """What the hub signs of an answer: this call, this status, this body."""
    digest = hashlib.sha256(base).digest()
    return context("reply") + digest + status.to_bytes(2, "big") + hashlib.sha256(body).digest()


def witness_bytes(anchor: bytes, hub_time: int) -> bytes:
    """What the hub signs of an anchor; it can be shown to others, which an answer cannot."""
    return context("anchor") + anchor + hub_time.to_bytes(8, "big")


def signature_params(created: int, net_id: bytes, nonce: bytes) -> str:
    """The value of Signature-Input behind its label."""
    covered = " ".join(f'"{name}"' for name in COMPONENTS)
    once = f'keyid="{net_id.hex()}";nonce="{nonce.hex()}"'
    return f'({covered});created={created};{once};tag="{SIGNATURE_TAG}"'


def signature_base(components: Sequence[str], params: str) -> bytes:
    """The signature base of RFC 9421 for the values of COMPONENTS, in their order."""
    lines = [f'"{name}": {value}' for name, value in zip(COMPONENTS, components, strict=True)]
    return "\n".join([*lines, f'"@signature-params": {params}']).encode("latin-1")


def call_bytes(base: bytes) -> bytes:
    """What a device's `net` key signs of a call: the context string, then the signature base of RFC 9421."""
    return context("hub-auth") + base


def mac_base(method: str, path: str, created: int, nonce: bytes, body_digest: bytes) -> bytes:
    """What a device that has no key at the hub yet puts under a MAC: it stands in for a signature base."""
    head = f"{method} {path} {created} {nonce.hex()} ".encode("ascii")
    return context("hub-auth") + head + body_digest


def write_token(token: bytes) -> str:
    """A founding token as it is printed and typed: groups of four, no letters that look alike."""
    text = base64.b32encode(token).decode("ascii")
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def read_token(text: str) -> bytes:
    """A founding token as somebody typed it: case, spaces and dashes do not matter."""
    try:
        return base64.b32decode("".join(text.split()).replace("-", "").upper())
    except binascii.Error as error:
        raise Malformed("token") from error


def check_value(secret: bytes) -> bytes:
    """MAC key of calls made with a founding token or under an invitation: all the hub keeps of either.

    For an invitation the secret is `HKDF(S, C(enrol) ‖ "hub")`.
    """
    return hashlib.sha256(secret).digest()


def mac_header(created: int, nonce: bytes, mac: bytes) -> str:
    """The header that carries a MAC."""
    return f"created={created};nonce={nonce.hex()};mac={mac.hex()}"


def read_mac_header(value: str) -> tuple[int, bytes, bytes]:
    """Created, nonce and MAC out of the header."""
    found = re.fullmatch(r"created=([0-9]{1,12});nonce=([0-9a-f]{32});mac=([0-9a-f]{64})", value)
    if found is None:
        raise Malformed("mac")
    return int(found[1]), bytes.fromhex(found[2]), bytes.fromhex(found[3])
