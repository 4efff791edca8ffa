"""The frame inside the seal: four lengths, zeros to the end, zlib only where it saves a class."""

import os
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Quarantine, SealRefused
from sync.protocol import SIZE_CLASSES
from sync.sealing.frame import MAX_PAYLOAD, pack, payload_of, unpack
from tests.sync.invented import refused

HEADER, SIGNATURE, SALT = b"h" * 350, b"s" * 64, b"r" * 16
FIXED = 10 + 350 + 64 + 16


def framed(payload: bytes) -> bytes:
    return pack(HEADER, SIGNATURE, SALT, payload)


@given(st.binary(max_size=5000))
def test_what_is_packed_is_unpacked(payload: bytes) -> None:
    frame = unpack(framed(payload))

    assert payload_of(frame) == payload
    assert (frame.header, frame.signature, frame.salt) == (HEADER, SIGNATURE, SALT)


@pytest.mark.parametrize("size", SIZE_CLASSES)
def test_a_message_fills_its_class_to_the_last_byte_and_then_goes_up(size: int) -> None:
    fits = os.urandom(size - FIXED)

    assert len(framed(fits)) == size
    assert not unpack(framed(fits)).compressed
    if size != SIZE_CLASSES[-1]:
        assert len(framed(fits + b"!")) == SIZE_CLASSES[SIZE_CLASSES.index(size) + 1]
    else:
        with refused(SealRefused, "too_large"):
            framed(fits + b"!")


def test_an_ordinary_message_is_never_compressed_so_its_content_shows_in_no_length() -> None:
    for payload in (b"a" * 1500, b"", os.urandom(1500)):
        assert not unpack(framed(payload)).compressed
        assert len(framed(payload)) == 2048


def test_a_body_is_compressed_only_when_that_saves_a_class() -> None:
    half = os.urandom(2000) + b"a" * 2000
    assert unpack(framed(b"a" * 4000)).compressed
    assert len(framed(b"a" * 4000)) == 2048
    assert not unpack(framed(half)).compressed
    assert payload_of(unpack(framed(b"a" * 200_000))) == b"a" * 200_000


def test_nothing_above_256_kib_is_sealed_however_well_it_compresses() -> None:
    assert len(framed(b"a" * MAX_PAYLOAD)) == 2048
    with refused(SealRefused, "too_large"):
        framed(b"a" * (MAX_PAYLOAD + 1))


GOOD = framed(b"payload")


@pytest.mark.parametrize(
    ("at", "put", "code"),
    [
        pytest.param(0, b"vp1", "frame", id="other magic"),
        pytest.param(3, b"\x02", "frame", id="unknown flag"),
        pytest.param(3, b"\x81", "frame", id="unknown flag beside a known one"),
        pytest.param(4, b"\xff\xff", "frame", id="header longer than the message"),
        pytest.param(6, b"\xff\xff\xff\xff", "frame", id="body longer than the message"),
        pytest.param(6, (6).to_bytes(4, "big"), "padding", id="body shorter than it is"),
        pytest.param(2047, b"\x01", "padding", id="last byte not zero"),
        pytest.param(FIXED + 7, b"\x01", "padding", id="first padding byte not zero"),
    ],
)
def test_a_frame_that_is_not_as_it_must_be_is_refused(at: int, put: bytes, code: str) -> None:
    with refused(Quarantine, code):
        unpack(GOOD[:at] + put + GOOD[at + len(put) :])


@pytest.mark.parametrize("message", [b"", b"VP1", b"VP1\x00"])
def test_a_message_that_is_too_short_for_its_own_prefix_is_refused(message: bytes) -> None:
    with refused(Quarantine, "frame"):
        unpack(message)


def with_body(body: bytes) -> bytes:
    prefix = b"VP1\x01" + len(HEADER).to_bytes(2, "big") + len(body).to_bytes(4, "big")
    return (prefix + HEADER + SIGNATURE + SALT + body).ljust(131072, b"\0")


STREAM = zlib.compress(b"payload")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(zlib.compress(b"\0" * (MAX_PAYLOAD + 1)), id="one byte too many"),
        pytest.param(zlib.compress(b"\0" * 100_000_000), id="bomb"),
        pytest.param(STREAM + STREAM, id="second stream"),
        pytest.param(STREAM + b"\0", id="byte after the end"),
        pytest.param(STREAM[:-1], id="cut off"),
        pytest.param(STREAM[:-1] + bytes((STREAM[-1] ^ 1,)), id="wrong checksum"),
        pytest.param(b"not zlib", id="something else"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_a_body_is_exactly_one_small_zlib_stream(body: bytes) -> None:
    with refused(Quarantine, "inflate"):
        payload_of(unpack(with_body(body)))


def test_the_largest_allowed_payload_inflates() -> None:
    assert len(payload_of(unpack(with_body(zlib.compress(b"\0" * MAX_PAYLOAD))))) == MAX_PAYLOAD
