"""Bytes as letters and digits that a person can type: groups of eight, of which the eighth checks the seven.

Each check covers the place of its group as well, so that a slip of the finger is found where it was made.
Letters that are easily mistaken (I, L, O, U) do not occur; when typed, I and L are read as 1 and O as 0.
"""

from sync.errors import Malformed

DATA_SYMBOLS = 7
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {symbol: value for value, symbol in enumerate(_ALPHABET)} | {"I": 1, "L": 1, "O": 0}


class WrongGroup(Malformed):
    """A group does not fit its check letter; `group` counts from 1."""

    def __init__(self, what: str, group: int) -> None:
        super().__init__(what)
        self.group = group


def to_groups(data: bytes) -> list[str]:
    """The groups, each with its check; the last one may be shorter."""
    symbols = _to_symbols(data)
    parts = [symbols[at : at + DATA_SYMBOLS] for at in range(0, len(symbols), DATA_SYMBOLS)]
    return [group + _check(group, place) for place, group in enumerate(parts)]


def cleaned(text: str) -> str:
    """What was typed without blanks, line ends and hyphens, in capitals."""
    return "".join(text.upper().replace("-", " ").split())


def from_groups(symbols: str, what: str) -> bytes:
    """The bytes of cleaned groups, joined. Raises WrongGroup, or Malformed with the code `what`."""
    return _from_symbols(_checked(symbols, what), what)


def _to_symbols(data: bytes) -> str:
    """Five bits a symbol, the first bits first, zero bits at the end."""
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data, "big") << (count * 5 - len(data) * 8)
    return "".join(_ALPHABET[number >> 5 * (count - 1 - place) & 31] for place in range(count))


def _from_symbols(values: list[int], what: str) -> bytes:
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare > 4 or number & ((1 << spare) - 1):
        raise Malformed(what)
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")


def _check(group: str, place: int) -> str:
    """Odd weights: any one wrong symbol changes the sum; the place: so does a swap of groups."""
    total = place + sum((2 * at + 1) * _VALUES[symbol] for at, symbol in enumerate(group))
    return _ALPHABET[total % 32]


def _checked(symbols: str, what: str) -> list[int]:
    """The data symbols, after every group has been held against its check letter."""
    values: list[int] = []
    for place, start in enumerate(range(0, len(symbols), DATA_SYMBOLS + 1)):
        group = symbols[start : start + DATA_SYMBOLS + 1]
        if not set(group) <= _VALUES.keys() or len(group) < 2:
            raise WrongGroup(what, place + 1)
        if _VALUES[group[-1]] != _VALUES[_check(group[:-1], place)]:
            raise WrongGroup(what, place + 1)
        values.extend(_VALUES[symbol] for symbol in group[:-1])
    return values
