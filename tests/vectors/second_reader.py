"""A second reader of envelopes, written from `sync/PROTOCOL.md` alone: it imports nothing of `sync`.

X-Wing and the key schedule of RFC 9180 are written out here over another ML-KEM (kyber-py, pure Python);
strict CBOR, frame and checks are its own. `python -m tests.vectors.second_reader FILE…` prints what each is.
"""

import json
import sys
import zlib
from dataclasses import dataclass
from hashlib import sha3_256, sha256, shake_256
from hmac import digest as hmac_digest
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from kyber_py.ml_kem import ML_KEM_768

CLASSES = [2048, 8192, 32768, 131072]
SUITE = b"HPKE" + bytes.fromhex("647a00010003")
P = 2**255 - 19
ORDER_8 = [
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]
SMALL = {0, 1, P - 1} | {int.from_bytes(bytes.fromhex(y), "little") for y in ORDER_8}


class Refused(Exception):
    """The envelope is refused; the text is the code."""


def demand(holds: bool, code: str) -> None:
    if not holds:
        raise Refused(code)


# --- §1 -------------------------------------------------------------------------------------------------


def c(use: str) -> bytes:
    return b"vindplaats/1/" + use.encode("ascii") + b"\0"


def check_signature(public: bytes, signature: bytes, data: bytes) -> None:
    demand(len(public) == 32, "signature")
    y = int.from_bytes(public, "little") % 2**255
    demand(y < P and y not in SMALL, "signature")
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError) as error:
        raise Refused("signature") from error


# --- §3 strict CBOR: reads values and refuses, in one pass ----------------------------------------------


class Cursor:
    """A place in the bytes that are being read."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, length: int) -> bytes:
        part = self.data[self.at : self.at + length]
        if len(part) != length:
            raise ValueError("cut off")
        self.at += length
        return part

    def number(self, low: int) -> int:
        if low < 24:
            return low
        if low > 27:
            raise ValueError("length of another kind")
        width = 2 ** (low - 24)
        value = int.from_bytes(self.take(width), "big")
        if value < 24 or (width > 1 and value < 2 ** (4 * width)):
            raise ValueError("not the shortest form")
        return value

    def item(self, level: int) -> Any:
        first = self.take(1)[0]
        kind, low = divmod(first, 32)
        if kind == 7:
            return {0xF4: False, 0xF5: True, 0xF6: None}[first]
        count = self.number(low)
        if kind == 0:
            return count
        if kind == 2:
            return self.take(count)
        if kind == 3:
            return self.take(count).decode("utf-8")
        if kind not in (4, 5) or level == 5:
            raise ValueError("not in the subset")
        if kind == 4:
            return [self.item(level + 1) for _ in range(count)]
        return self.pairs(count, level + 1)

    def pairs(self, count: int, level: int) -> dict[int, Any]:
        found: dict[int, Any] = {}
        last = -1
        for _ in range(count):
            key = self.take(1)[0]
            if not last < key < 24:
                raise ValueError("key")
            found[key] = self.item(level)
            last = key
        return found


def read_cbor(data: bytes) -> Any:
    cursor = Cursor(data)
    value = cursor.item(0)
    if cursor.at != len(data):
        raise ValueError("trailing bytes")
    return value


# --- §2 and §5: X-Wing and HPKE -------------------------------------------------------------------------


def extract(salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac_digest(salt or bytes(32), b"HPKE-v1" + SUITE + label + ikm, "sha256")


def expand(prk: bytes, label: bytes, data: bytes, length: int) -> bytes:
    info = length.to_bytes(2, "big") + b"HPKE-v1" + SUITE + label + data
    return hmac_digest(prk, info + b"\x01", "sha256")[:length]


@dataclass
class Mailbox:
    """The key pair that a seed gives."""

    seed: bytes

    def __post_init__(self) -> None:
        expanded = shake_256(self.seed).digest(96)
        self.ek, self.dk = ML_KEM_768.key_derive(expanded[:64])
        self.curve = X25519PrivateKey.from_private_bytes(expanded[64:])
        self.curve_public = self.curve.public_key().public_bytes_raw()

    @property
    def public(self) -> bytes:
        return bytes(self.ek) + self.curve_public

    def shared(self, enc: bytes) -> bytes:
        ct_m, ct_x = enc[:1088], enc[1088:]
        ss_m = ML_KEM_768.decaps(self.dk, ct_m)
        ss_x = self.curve.exchange(X25519PublicKey.from_public_bytes(ct_x))
        return sha3_256(ss_m + ss_x + ct_x + self.curve_public + bytes.fromhex("5c2e2f2f5e5c")).digest()

    def open(self, sealed: bytes, info: bytes) -> bytes:
        context = b"\0" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
        try:
            secret = extract(self.shared(sealed[:1120]), b"secret", b"")
            key, nonce = expand(secret, b"key", context, 32), expand(secret, b"base_nonce", context, 12)
            return ChaCha20Poly1305(key).decrypt(nonce, sealed[1120:], None)
        except (InvalidTag, ValueError) as error:
            raise Refused("seal") from error


# --- §4 -------------------------------------------------------------------------------------------------


@dataclass
class Frame:
    """The parts of a message."""

    header: bytes
    signature: bytes
    salt: bytes
    body: bytes
    zlib: bool


def split(message: bytes) -> Frame:
    demand(message[:3] == b"VP1" and message[3] in (0, 1), "frame")
    cursor = Cursor(message)
    cursor.at = 4
    h, b = (int.from_bytes(cursor.take(width), "big") for width in (2, 4))
    demand(90 + h + b <= len(message), "frame")
    frame = Frame(cursor.take(h), cursor.take(64), cursor.take(16), cursor.take(b), message[3] == 1)
    demand(not any(message[cursor.at :]), "padding")
    return frame


def is_bytes(length: int) -> Any:
    return lambda value: isinstance(value, bytes) and len(value) == length


def is_uint(least: int, most: int) -> Any:
    return lambda value: type(value) is int and least <= value <= most


def is_heads(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 3
        and all(
            isinstance(head, list)
            and len(head) == 2
            and is_uint(0, 2**32 - 1)(head[0])
            and is_bytes(32)(head[1])
            for head in value
        )
    )


HEADER = (
    {1: is_uint(1, 18), 9: is_bytes(8), 10: is_uint(1, 2**64 - 1), 15: is_heads}
    | dict.fromkeys((2, 3, 4, 5, 6, 8), is_bytes(16))
    | dict.fromkeys((11, 14, 16), is_bytes(32))
    | dict.fromkeys((7, 12, 13), is_uint(0, 2**32 - 1))
)


def read_header(data: bytes) -> dict[int, Any]:
    try:
        header = read_cbor(data)
    except (ValueError, KeyError) as error:
        raise Refused("header") from error
    demand(isinstance(header, dict) and header.keys() == HEADER.keys(), "header")
    demand(all(HEADER[key](value) for key, value in header.items()), "header")
    return header


def inflate(frame: Frame) -> bytes:
    if not frame.zlib:
        return frame.body
    stream = zlib.decompressobj()
    try:
        payload = stream.decompress(frame.body, 262_145)
    except zlib.error as error:
        raise Refused("inflate") from error
    demand(len(payload) <= 262_144 and stream.eof and not stream.unused_data, "inflate")
    return payload


# --- §6 -------------------------------------------------------------------------------------------------


@dataclass
class Read:
    """What a vector that opens gives."""

    info: bytes
    message: bytes
    payload: bytes


def read(vector: dict[str, Any]) -> Read:
    """Steps 1, 2, 4 to 7, 10 and 11; raises Refused with the code of the step that fails."""
    sealed = bytes.fromhex(vector["sealed"])
    net, to, env = (bytes.fromhex(vector[key]) for key in ("network", "mailbox", "envelope_id"))
    demand(len(sealed) - 1136 in CLASSES, "envelope")
    demand(vector["profile"] == 1, "profile")
    mailbox = Mailbox(bytes.fromhex(vector["recipient_seed"]))
    info = own_info(vector, (net, to, env), len(sealed), mailbox)
    message = mailbox.open(sealed, info)
    frame = split(message)
    header = read_header(frame.header)
    demand((header[2], header[6], header[5], header[7]) == (net, to, env, vector["epoch"]), "outside")
    sender = bytes.fromhex(vector["sender_public_key"])
    check_signature(sender, frame.signature, c("message") + frame.header)
    payload = inflate(frame)
    demand(sha256(c("payload") + frame.salt + payload).digest() == header[14], "digest")
    return Read(info, message, payload)


def own_info(vector: dict[str, Any], ids: tuple[bytes, bytes, bytes], length: int, mailbox: Mailbox) -> bytes:
    """Computed, not believed; only `expires` and `wc`, which stand on the envelope, come from the vector."""
    net, to, env = ids
    given = bytes.fromhex(vector["info"])
    parts = (
        c("seal"),
        bytes((vector["profile"],)),
        net,
        to,
        vector["epoch"].to_bytes(4, "big"),
        env,
        bytes((CLASSES.index(length - 1136),)),
        given[72:108],
        sha256(mailbox.public).digest(),
    )
    return b"".join(parts)


def verdict(vector: dict[str, Any]) -> str:
    """`opens`, or the code."""
    try:
        read(vector)
    except Refused as refusal:
        return str(refusal)
    return "opens"


def main(paths: list[str]) -> int:
    for path in paths:
        print(f"{path}: {verdict(json.loads(Path(path).read_text(encoding='ascii')))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
