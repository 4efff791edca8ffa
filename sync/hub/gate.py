"""Who calls: reads and checks the signature, or the MAC, that a call carries.

The profile of RFC 9421 is fixed, so its signature base is rebuilt byte for byte instead of by a general
library: that one checks `created` against its own clock and seconds, cannot say what the base was when it
refuses (without which a refusal could not be signed), and takes longer than all the rest. The tests compare
the two.
"""

import binascii
import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

from sync.errors import Malformed, SignatureRefused
from sync.protocol import calls
from sync.protocol.calls import Code
from sync.signatures import verify_ed25519

_COVERED = " ".join(f'"{name}"' for name in calls.COMPONENTS)
_INPUT = re.compile(
    re.escape(f"{calls.SIGNATURE_LABEL}=")
    + r"(?P<params>"
    + re.escape(f"({_COVERED})")
    + r"(?P<rest>(;[ -~]+){4}))"
)
_CREATED = re.compile(r";created=([0-9]{1,12})(?=;|$)")
_NONCE = re.compile(r';nonce="([0-9a-f]{32})"(?=;|$)')
_KEYID = re.compile(r';keyid="([0-9a-f]{32})"(?=;|$)')
_TAG = re.compile(r';tag="' + re.escape(calls.SIGNATURE_TAG) + r'"(?=;|$)')
_SIGNATURE = re.compile(re.escape(f"{calls.SIGNATURE_LABEL}=:") + r"([A-Za-z0-9+/]{86}==):")


class Refused(Exception):
    """A whole call is refused: status and code, never a reason with content."""

    def __init__(self, status: int, code: Code) -> None:
        super().__init__(code.value)
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Asked:
    """One call as it arrived, before anything of it is believed. Header names are lower case."""

    method: str
    authority: str
    path: str
    query: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signed:
    """What a call says of itself: by whom (`net_id`; empty for a MAC), when, once, and its proof."""

    net_id: bytes
    created: int
    nonce: bytes
    proof: bytes
    base: bytes

    @property
    def once(self) -> bytes:
        """What must not be seen twice."""
        return self.net_id + self.nonce


def read(asked: Asked) -> Signed:
    """Signature or MAC of a call; Refused when it has neither in the agreed form."""
    if calls.MAC_HEADER.lower() in asked.headers:
        return _read_mac(asked)
    given = _INPUT.fullmatch(asked.headers.get("signature-input", ""))
    proof = _SIGNATURE.fullmatch(asked.headers.get("signature", ""))
    if given is None or proof is None:
        raise Refused(401, Code.UNSIGNED)
    rest = given["rest"]
    created, nonce, keyid = _CREATED.search(rest), _NONCE.search(rest), _KEYID.search(rest)
    if created is None or nonce is None or keyid is None or _TAG.search(rest) is None:
        raise Refused(401, Code.UNSIGNED)
    return Signed(
        bytes.fromhex(keyid[1]),
        int(created[1]),
        bytes.fromhex(nonce[1]),
        binascii.a2b_base64(proof[1]),
        _base(asked, given["params"]),
    )


def _base(asked: Asked, params: str) -> bytes:
    values = (
        asked.method,
        asked.authority,
        asked.path,
        f"?{asked.query}",
        asked.headers.get("content-digest", ""),
    )
    return calls.signature_base(values, params)


def _read_mac(asked: Asked) -> Signed:
    """The base needs the digest of the body, and takes it from the header that `check_body` compares."""
    try:
        created, nonce, mac = calls.read_mac_header(asked.headers[calls.MAC_HEADER.lower()])
        digest = calls.read_content_digest(asked.headers.get("content-digest", ""))
    except Malformed as error:
        raise Refused(401, Code.UNSIGNED) from error
    return Signed(b"", created, nonce, mac, calls.mac_base(asked.method, asked.path, created, nonce, digest))


def check_body(asked: Asked, digest: bytes) -> None:
    """The body is the one whose digest was signed."""
    if asked.headers.get("content-digest", "") != calls.write_content_digest(digest):
        raise Refused(401, Code.UNSIGNED)


def check_signature(signed: Signed, key: bytes) -> None:
    """The call was signed by the device's `net` key."""
    try:
        verify_ed25519(key, signed.proof, calls.call_bytes(signed.base))
    except SignatureRefused as error:
        raise Refused(401, Code.UNSIGNED) from error


def check_mac(signed: Signed, check: bytes) -> None:
    """The call was made by someone who holds the token or the invitation."""
    expected = hmac.digest(check, signed.base, hashlib.sha256)
    if signed.net_id or not hmac.compare_digest(expected, signed.proof):
        raise Refused(401, Code.UNSIGNED)


def check_time(signed: Signed, hub_time: int) -> None:
    """Within five minutes of the hub's clock."""
    if abs(signed.created - hub_time) > calls.CLOCK_WINDOW:
        raise Refused(401, Code.CLOCK)
