"""The small, strict subset of CBOR (RFC 8949 §4.2.1) that everything on the wire is written in.

Maps with integer keys 0..23 in rising order, unsigned integers in shortest form, byte strings, UTF-8 text,
arrays, true, false and null; at most 5 levels deep. `cbor2` reads far more than that (tags that become
regular expressions, repeated keys, trailing bytes), so a walk over the bytes comes before it.
"""

from typing import Any, NoReturn

import cbor2

from sync.errors import Malformed

MAX_DEPTH = 5
_UNSIGNED, _BYTES, _TEXT, _ARRAY, _MAP, _SIMPLE = 0, 2, 3, 4, 5, 7
_SIMPLE_VALUES = (0xF4, 0xF5, 0xF6)
_LARGEST_KEY = 23
_SMALLEST = {1: 24, 2: 1 << 8, 4: 1 << 16, 8: 1 << 32}
"""An argument of this many bytes must be at least so large, or a shorter form exists."""


def encode(value: object) -> bytes:
    """The one encoding of a value; a value outside the subset is refused as Malformed."""
    encoded = _dump(value, in_order=True)
    try:
        check(encoded)
    except Malformed:
        # sorting takes as long as all the rest, and nearly every map is written in order as it is
        encoded = _dump(value, in_order=False)
        check(encoded)
    return encoded


def _dump(value: object, *, in_order: bool) -> bytes:
    try:
        return cbor2.dumps(value, canonical=not in_order)
    except (cbor2.CBOREncodeError, ValueError, TypeError, OverflowError) as error:
        raise Malformed("cbor") from error


def decode(data: bytes) -> Any:
    """The value of bytes that are entirely in the subset; anything else is refused as Malformed."""
    check(data)
    try:
        return cbor2.loads(data)
    except (cbor2.CBORDecodeError, ValueError) as error:
        raise Malformed("cbor") from error


def check(data: bytes) -> None:
    """Walk over the bytes and refuse the first thing that the subset does not have."""
    if _item(data, 0, 0) != len(data):
        _refuse()


def _refuse() -> NoReturn:
    raise Malformed("cbor")


def _item(data: bytes, at: int, depth: int) -> int:
    """Walk over one item that starts at `at`; returns where the next one starts."""
    if at >= len(data):
        _refuse()
    initial = data[at]
    major = initial >> 5
    if major == _SIMPLE:
        return at + 1 if initial in _SIMPLE_VALUES else _refuse()
    argument, at = _argument(data, at)
    if major == _UNSIGNED:
        return at
    if major in (_BYTES, _TEXT):
        end = at + argument
        return end if end <= len(data) else _refuse()
    if depth == MAX_DEPTH:
        _refuse()
    if major == _ARRAY:
        return _array(data, at, argument, depth + 1)
    return _map(data, at, argument, depth + 1) if major == _MAP else _refuse()


def _argument(data: bytes, at: int) -> tuple[int, int]:
    """The number in an initial byte and what follows it, only in its shortest form."""
    low = data[at] & 0x1F
    if low < 24:
        return low, at + 1
    if low > 27:
        _refuse()
    length = 1 << (low - 24)
    end = at + 1 + length
    number = int.from_bytes(data[at + 1 : end], "big")
    if end > len(data) or number < _SMALLEST[length]:
        _refuse()
    return number, end


def _array(data: bytes, at: int, length: int, depth: int) -> int:
    for _ in range(length):
        at = _item(data, at, depth)
    return at


def _map(data: bytes, at: int, length: int, depth: int) -> int:
    """Keys are single bytes 0..23, each larger than the one before, so none can be repeated."""
    previous = -1
    for _ in range(length):
        if at >= len(data) or not previous < data[at] <= _LARGEST_KEY:
            _refuse()
        previous = data[at]
        at = _item(data, at + 1, depth)
    return at
