"""The plaintext inside the seal: header, signature, salt and body, padded with zeros to a size class."""

import zlib
from dataclasses import dataclass

from sync.errors import Malformed, Quarantine, SealRefused
from sync.protocol import SIZE_CLASSES, size_class

MAGIC = b"VP1"
MAX_PAYLOAD = 256 * 1024
"""An inflated payload stops here: 128 KiB of zlib can otherwise become 134 MB."""

SIGNATURE_LENGTH = 64
SALT_LENGTH = 16
_PREFIX_LENGTH = 10
_COMPRESSED = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts as they stand in the message; `header` is the bytes that were signed."""

    header: bytes
    signature: bytes
    salt: bytes
    body: bytes
    compressed: bool


def pack(header: bytes, signature: bytes, salt: bytes, payload: bytes) -> bytes:
    """The padded message. The body is compressed only if that makes the message fall into a smaller class."""
    if len(payload) > MAX_PAYLOAD:
        raise SealRefused("too_large")
    fixed = _PREFIX_LENGTH + len(header) + SIGNATURE_LENGTH + SALT_LENGTH
    flags, body = 0, payload
    if fixed + len(payload) > SIZE_CLASSES[0]:
        smaller = zlib.compress(payload, 9)
        if _class(fixed + len(smaller)) < _class(fixed + len(payload)):
            flags, body = _COMPRESSED, smaller
    index = _class(fixed + len(body))
    if index == len(SIZE_CLASSES):
        raise SealRefused("too_large")
    prefix = MAGIC + bytes((flags,)) + len(header).to_bytes(2, "big") + len(body).to_bytes(4, "big")
    return b"".join((prefix, header, signature, salt, body)).ljust(SIZE_CLASSES[index], b"\0")


def unpack(message: bytes) -> Frame:
    """The parts; Quarantine("frame") or ("padding") if a length, a flag or a byte is not as it must be."""
    flags = message[3] if len(message) >= _PREFIX_LENGTH else 0xFF
    if message[:3] != MAGIC or flags & ~_COMPRESSED:
        raise Quarantine("frame")
    header_end = _PREFIX_LENGTH + int.from_bytes(message[4:6], "big")
    signature_end = header_end + SIGNATURE_LENGTH
    salt_end = signature_end + SALT_LENGTH
    end = salt_end + int.from_bytes(message[6:10], "big")
    if end > len(message):
        raise Quarantine("frame")
    if message.count(b"\0", end) != len(message) - end:
        raise Quarantine("padding")
    return Frame(
        header=message[_PREFIX_LENGTH:header_end],
        signature=message[header_end:signature_end],
        salt=message[signature_end:salt_end],
        body=message[salt_end:end],
        compressed=bool(flags),
    )


def payload_of(frame: Frame) -> bytes:
    """The payload bytes that were shown; Quarantine("inflate") unless the body is exactly one zlib stream."""
    if not frame.compressed:
        return frame.body
    stream = zlib.decompressobj()
    try:
        payload = stream.decompress(frame.body, MAX_PAYLOAD + 1)
    except zlib.error as error:
        raise Quarantine("inflate") from error
    if len(payload) > MAX_PAYLOAD or not stream.eof or stream.unused_data:
        raise Quarantine("inflate")
    return payload


def _class(length: int) -> int:
    try:
        return size_class(length)
    except Malformed:
        return len(SIZE_CLASSES)
