"""Checks of decoded values: each bound from both sides, and never another type that looks the same."""

from typing import Any

import pytest

from sync.errors import Malformed
from sync.protocol import cbor, shapes
from tests.sync.invented import refused

ONE = shapes.uint()


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (shapes.uint(9, least=2), [2, 9], [1, 10, True, "2", b"2", None]),
        (shapes.uint(1), [0, 1], [False, True, 2]),
        (shapes.octets(2), [b"ab"], [b"a", b"abc", "ab", [1, 2]]),
        (shapes.blob(2), [b"", b"ab"], [b"abc", "ab", []]),
        (shapes.text(3, least=1), ["a", "abc"], ["", "abcd", b"a", ["a"]]),
        (shapes.one_of(1, "x", True), [1, "x", True], [False, 0, b"x", 2]),
        (shapes.one_of(1), [1], [True]),
        (shapes.items(ONE, least=1, most=2), [[1], [1, 2]],
         [[], [1, 2, 3], ["1"], [1, "1"], b"\x01", (1,), {1: 1}]),
        (shapes.items(ONE), [[], [1] * 99], [None, 1]),
        (shapes.row(ONE, shapes.text(1)), [[1, "a"]], [[1], [1, "a", 1], ["a", 1], (1, "a"), {0: 1, 1: "a"}]),
        (shapes.fields({1: ONE}, {2: ONE}), [{1: 1}, {1: 1, 2: 2}],
         [{}, {2: 2}, {1: 1, 3: 3}, {1: "1"}, {1: 1, 2: ""}]),
        (shapes.fields({0: ONE}), [{0: 0}], [[0], None, {0: 0, 1: 1}]),
        (shapes.code, ["a", "_0z", "a" * 40], ["", "a" * 41, "A", "a b", "é", "a-b", b"a", None, ["a"]]),
    ],
)  # fmt: skip
def test_a_check_lets_through_what_it_names_and_nothing_else(
    check: shapes.Check, good: list[Any], bad: list[Any]
) -> None:
    assert [value for value in good if not check(value)] == []
    assert [value for value in bad if check(value)] == []


def test_what_is_read_is_a_map_of_the_right_shape() -> None:
    shape = shapes.fields({1: ONE})

    assert shapes.read(cbor.encode({1: 7}), shape, "thing") == {1: 7}
    for data in (cbor.encode({1: "7"}), cbor.encode([1]), b"", b"\xa1\x01\x18\x07"):
        with refused(Malformed, "thing"):
            shapes.read(data, shape, "thing")
    with refused(Malformed, "thing"):
        shapes.require({1: "7"}, shape, "thing")
