"""The strict subset of CBOR: what is written is read back, and nothing has a second form."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Malformed
from sync.protocol import cbor
from tests.sync.invented import refused

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(0, 2**64 - 1)
    | st.binary(max_size=300)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
)


def nested(depth: int) -> st.SearchStrategy[object]:
    if depth == 0:
        return LEAVES
    inner = nested(depth - 1)
    return LEAVES | st.lists(inner, max_size=4) | st.dictionaries(st.integers(0, 23), inner, max_size=4)


@given(nested(cbor.MAX_DEPTH))
def test_what_is_encoded_is_decoded(value: object) -> None:
    encoded = cbor.encode(value)

    assert cbor.decode(encoded) == value
    assert cbor.encode(cbor.decode(encoded)) == encoded


@given(st.binary(max_size=60))
def test_bytes_are_refused_or_have_exactly_this_one_value(data: bytes) -> None:
    """No two byte strings have the same value: what decodes encodes to the very same bytes."""
    try:
        value = cbor.decode(data)
    except Malformed:
        return
    assert cbor.encode(value) == data


@given(nested(2), st.data())
def test_one_changed_byte_never_passes_for_the_same_value(value: object, data: st.DataObject) -> None:
    encoded = bytearray(cbor.encode(value))
    at = data.draw(st.integers(0, len(encoded) - 1))
    encoded[at] ^= data.draw(st.integers(1, 255))

    try:
        changed = cbor.decode(bytes(encoded))
    except Malformed:
        return
    # True == 1 in Python, so the comparison is of bytes
    assert cbor.encode(changed) != cbor.encode(value)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("", id="nothing"),
        pytest.param("1800", id="0 in two bytes"),
        pytest.param("1817", id="23 in two bytes"),
        pytest.param("190018", id="24 in three bytes"),
        pytest.param("1a0000ffff", id="65535 in five bytes"),
        pytest.param("1b00000000ffffffff", id="2^32-1 in nine bytes"),
        pytest.param("18", id="number cut off"),
        pytest.param("20", id="-1"),
        pytest.param("c11a514b67b0", id="tag: time"),
        pytest.param("d8236161", id="tag: regular expression"),
        pytest.param("c249010000000000000000", id="tag: big number"),
        pytest.param("f93c00", id="half float"),
        pytest.param("fb3ff0000000000000", id="double"),
        pytest.param("f7", id="undefined"),
        pytest.param("f0", id="unassigned simple value"),
        pytest.param("f814", id="false in two bytes"),
        pytest.param("ff", id="break"),
        pytest.param("9f01ff", id="indefinite array"),
        pytest.param("bf0101ff", id="indefinite map"),
        pytest.param("5f4101ff", id="indefinite bytes"),
        pytest.param("7f6161ff", id="indefinite text"),
        pytest.param("1c", id="reserved length"),
        pytest.param("a201010102", id="key twice"),
        pytest.param("a202010101", id="keys falling"),
        pytest.param("a1181801", id="key 24"),
        pytest.param("a1616101", id="text key"),
        pytest.param("a12001", id="negative key"),
        pytest.param("a1f401", id="false as key"),
        pytest.param("a101", id="map cut off"),
        pytest.param("a1", id="map without its pair"),
        pytest.param("8201", id="array cut off"),
        pytest.param("4201", id="bytes cut off"),
        pytest.param("580101", id="length of bytes in two bytes"),
        pytest.param("61ff", id="text that is not UTF-8"),
        pytest.param("63eda080", id="surrogate in text"),
        pytest.param("62c080", id="overlong zero in text"),
        pytest.param("0100", id="trailing byte"),
        pytest.param("8181818181" + "8101", id="six levels"),
        pytest.param("9bffffffffffffffff", id="array of 2^64-1"),
        pytest.param("5bffffffffffffffff", id="bytes of 2^64-1"),
    ],
)
def test_other_forms_are_refused(data: str) -> None:
    with refused(Malformed, "cbor"):
        cbor.decode(bytes.fromhex(data))


@pytest.mark.parametrize(
    "value", [-1, 1.5, 2**64, {"a": 1}, {24: 1}, {-1: 1}, [[[[[[1]]]]]], {1, 2}, object(), "\ud800"]
)
def test_values_outside_the_subset_are_not_written(value: object) -> None:
    with pytest.raises(Malformed):
        cbor.encode(value)


def test_the_general_decoder_alone_would_accept_what_is_refused() -> None:
    """Why the walk comes first: this is a repeated key, and the library takes the last one."""
    assert cbor2.loads(bytes.fromhex("a201010102")) == {1: 2}
