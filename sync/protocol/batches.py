"""The CBOR bodies that carry envelopes: batches, the answers to them, pages of a mailbox.

Batches and the outside of envelopes are read byte by byte, as strict as the general decoder: a hub reads a
hundred envelopes at a time, and decoding them would take longer than storing them.
"""

import hashlib
import re
import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from sync.protocol.calls import (
    ID_SIZE,
    MAX_BODY,
    MAX_ITEMS,
    MAX_PAGE,
    BatchAnswer,
    ItemAnswer,
    Page,
    PageItem,
)
from sync.protocol.envelope import ENC_LENGTH, SIZE_CLASSES, TAG_LENGTH


class Outside(NamedTuple):
    """What stands outside the seal of one envelope."""

    profile: int
    env: bytes
    mailbox: bytes
    epoch: int
    expires: int
    wc: bytes


_SIZES = {24: 1, 25: 2, 26: 4}
_SMALLEST = {1: 24, 2: 1 << 8, 4: 1 << 16}
"""An argument of so many bytes must be at least so large, or a shorter form exists."""

_UINT = rb"([\x00-\x17]|\x18[\x18-\xff]|\x19[\x01-\xff].|\x1a(?!\x00\x00).{4})"
_SEALED_LENGTHS = tuple(ENC_LENGTH + size + TAG_LENGTH for size in SIZE_CLASSES)


def _head(major: int, argument: int) -> bytes:
    """The first bytes of an array or byte string, in shortest form."""
    if argument < 24:
        return bytes((major | argument,))
    for low, size in ((24, 1), (25, 2)):
        if argument < 1 << 8 * size:
            return bytes((major | low,)) + argument.to_bytes(size, "big")
    return bytes((major | 26,)) + argument.to_bytes(4, "big")


_TAILS = {_head(0x40, length): length for length in _SEALED_LENGTHS}
_OUTSIDE = re.compile(
    rb"\xa7\x01([\x01-\x17])\x02\x50(.{16})\x03\x50(.{16})\x04" + _UINT + rb"\x05" + _UINT
    + rb"\x06\x58\x20(.{32})\x07(" + rb"|".join(map(re.escape, _TAILS)) + rb")",
    re.DOTALL,
)  # fmt: skip


def read_outside(envelope: bytes) -> Outside:
    """Read the outside of an envelope, as strict as `Envelope.decode` and without decoding it."""
    found = _OUTSIDE.match(envelope)
    if found is None:
        raise Malformed("envelope")
    profile, env, mailbox, epoch, expires, wc, tail = found.groups()
    if len(envelope) - found.end() != _TAILS[tail]:
        raise Malformed("envelope")
    return Outside(profile[0], env, mailbox, _number(epoch), _number(expires), wc)


@lru_cache(1024)
def _number(written: bytes) -> int:
    """An unsigned integer of the subset; in practice a handful of epochs and days."""
    return written[0] if len(written) == 1 else int.from_bytes(written[1:], "big")


_OBJECTION = shapes.row(shapes.uint(MAX_ITEMS - 1), shapes.code)
_ANSWERS = shapes.fields(
    {
        1: shapes.blob(2 * MAX_ITEMS),
        2: shapes.blob(8 * MAX_ITEMS),
        3: shapes.items(_OBJECTION, most=MAX_ITEMS),
        4: shapes.uint(),
    }
)
_PAGE = shapes.fields(
    {
        1: shapes.items(shapes.row(shapes.uint(), shapes.blob(MAX_BODY)), most=MAX_PAGE),
        2: shapes.items(shapes.IDENTITY, most=MAX_PAGE),
        3: shapes.HASH,
    }
)


def encode_batch(items: Sequence[bytes]) -> bytes:
    """Body of a push (whole envelopes) and of a look-up (envelope ids): CBOR {1: [item…]}."""
    pieces = [b"\xa1\x01", _head(0x80, len(items))]
    for item in items:
        pieces += (_head(0x40, len(item)), item)
    return b"".join(pieces)


def decode_batch(body: bytes) -> list[bytes]:
    """The items of a batch, untouched; their own form is judged one by one.

    As strict as the general decoder: exactly {1: [at most 100 byte strings]}, each length in shortest form.
    """
    if body[:2] != b"\xa1\x01":
        raise Malformed("batch")
    count, at = _read_head(body, 2, 0x80)
    if count > MAX_ITEMS:
        raise Malformed("batch")
    items, head, length = [], b"\xff", 0
    for _ in range(count):
        if body.startswith(head, at):  # as long as the item before, as nearly all are
            at += len(head)
        else:
            length, start = _read_head(body, at, 0x40)
            head, at = body[at:start], start
        items.append(body[at : at + length])
        at += length
    if at != len(body):
        raise Malformed("batch")
    return items


def _read_head(data: bytes, at: int, major: int) -> tuple[int, int]:
    """The argument of an array or byte string that starts here, and where its content starts."""
    first = data[at] - major if at < len(data) else -1
    if 0 <= first < 24:
        return first, at + 1
    size = _SIZES.get(first, 0)
    value = int.from_bytes(data[at + 1 : at + 1 + size], "big")
    if value < _SMALLEST.get(size, 1 << 32) or at + 1 + size > len(data):
        raise Malformed("batch")
    return value, at + 1 + size


def encode_answers(answer: BatchAnswer) -> bytes:
    """Body of the reply to a push or a look-up.

    CBOR {1: status of each item, 2 bytes each, 2: position of each, 8 bytes each, 3: [[index, code]…] of
    those that have a code, 4: the hub's time}; the order is that of the batch.
    """
    items, count = answer.items, len(answer.items)
    statuses = struct.pack(f">{count}H", *[item.status for item in items])
    positions = struct.pack(f">{count}Q", *[item.position for item in items])
    codes = [[index, str(item.code)] for index, item in enumerate(items) if item.code]
    return cbor.encode({1: statuses, 2: positions, 3: codes, 4: answer.hub_time})


def decode_answers(body: bytes) -> BatchAnswer:
    """Read the reply to a push or a look-up."""
    value = shapes.read(body, _ANSWERS, "answers")
    codes = dict(value[3])
    count = len(value[1]) // 2
    if len(value[1]) != 2 * count or len(value[2]) != 8 * count:
        raise Malformed("answers")
    statuses, positions = struct.unpack(f">{count}H", value[1]), struct.unpack(f">{count}Q", value[2])
    found = [codes.get(index, "") for index in range(count)]
    return BatchAnswer(tuple(map(ItemAnswer, statuses, positions, found)), value[4])


def encode_page(page: Page) -> bytes:
    """Body of the reply to a pull: a position whose bytes are gone carries the bare envelope id."""
    rows = [[item.position, item.env if item.envelope is None else item.envelope] for item in page.items]
    return cbor.encode({1: rows, 2: list(page.withdrawn), 3: page.head})


def decode_page(body: bytes) -> Page:
    """Read the reply to a pull."""
    value = shapes.read(body, _PAGE, "page")
    return Page(tuple(_page_item(*row) for row in value[1]), tuple(value[2]), value[3])


def _page_item(position: int, data: bytes) -> PageItem:
    """A page is one hub's word: what it calls an envelope is read like any other, an unreadable one too.

    An envelope whose outside cannot be read keeps its place and gets its digest as id, so that one broken
    item is quarantined by its receiver and never blocks the page.
    """
    if len(data) == ID_SIZE:
        return PageItem(position, data, None)
    try:
        return PageItem(position, read_outside(data).env, data)
    except Malformed:
        return PageItem(position, hashlib.sha256(data).digest()[:ID_SIZE], data)
