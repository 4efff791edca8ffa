"""Checks of decoded CBOR: which keys a map must and may have, and what stands under each.

A check is a function from a value to yes or no. Unknown keys are refused: profile 1 has none.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sync.errors import Malformed
from sync.protocol import cbor

Check: TypeAlias = Callable[[object], bool]

_NONE: Mapping[int, Check] = {}
_CODE_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


def uint(largest: int = 2**64 - 1, *, least: int = 0) -> Check:
    return lambda value: type(value) is int and least <= value <= largest


def octets(length: int) -> Check:
    return lambda value: type(value) is bytes and len(value) == length


def blob(largest: int) -> Check:
    return lambda value: type(value) is bytes and len(value) <= largest


def text(longest: int, *, least: int = 0) -> Check:
    return lambda value: type(value) is str and least <= len(value) <= longest


def one_of(*values: object) -> Check:
    return lambda value: any(type(value) is type(allowed) and value == allowed for allowed in values)


def items(check: Check, *, least: int = 0, most: int | None = None) -> Check:
    """An array whose elements all pass the check."""

    def holds(value: object) -> bool:
        if type(value) is not list or len(value) < least or (most is not None and len(value) > most):
            return False
        return all(map(check, value))

    return holds


def row(*checks: Check) -> Check:
    """An array with exactly these elements."""

    def holds(value: object) -> bool:
        if type(value) is not list or len(value) != len(checks):
            return False
        return all(check(element) for check, element in zip(checks, value, strict=True))

    return holds


def fields(required: Mapping[int, Check], optional: Mapping[int, Check] = _NONE) -> Check:
    """A map with all of the required keys, any of the optional ones, and no other."""

    def holds(value: object) -> bool:
        if type(value) is not dict or not required.keys() <= value.keys():
            return False
        for key, element in value.items():
            check = required.get(key) or optional.get(key)
            if check is None or not check(element):
                return False
        return True

    return holds


def code(value: object) -> bool:
    """A short code of a list: lower case letters, digits and underscores."""
    return type(value) is str and 0 < len(value) <= 40 and set(value) <= _CODE_CHARACTERS


def read(data: bytes, shape: Check, what: str) -> dict[int, Any]:
    """Decode a map and check its shape; any fault is Malformed with the code `what`."""
    try:
        value = cbor.decode(data)
    except Malformed as error:
        raise Malformed(what) from error
    if type(value) is not dict or not shape(value):
        raise Malformed(what)
    return value


def require(value: object, shape: Check, what: str) -> None:
    """Refuse to write what a reader would refuse to read."""
    if not shape(value):
        raise Malformed(what)


IDENTITY = octets(16)
HASH = octets(32)
MINUTE = uint(2**32 - 1)
DAY = uint(2**32 - 1)
EPOCH = uint(2**32 - 1)
COUNT = uint(2**32 - 1, least=1)
PUBLICS = row(octets(32), octets(1952))
