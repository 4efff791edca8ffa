"""Header and envelope: every field there and back, and nothing else."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Malformed
from sync.protocol import (
    NO_CHAIN,
    SIZE_CLASSES,
    Envelope,
    Head,
    Header,
    Kind,
    cbor,
    digest,
    payload_digest,
    size_class,
)
from sync.protocol.contexts import context, withdrawal_check
from tests.sync.invented import refused

ID, HASH = st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32)
U32 = st.integers(0, 2**32 - 1)
HEAD = st.builds(Head, U32, HASH)
HEADERS = st.builds(
    Header,
    kind=st.sampled_from(Kind),
    net=ID,
    mid=ID,
    thread=ID,
    env=ID,
    to=ID,
    epoch=U32,
    from_=ID,
    inc=st.binary(min_size=8, max_size=8),
    n=st.integers(1, 2**64 - 1),
    prev=HASH,
    time=U32,
    until=U32,
    pd=HASH,
    heads=st.tuples(HEAD, HEAD, HEAD),
    anchor=HASH,
)
A_HEADER = Header(
    kind=Kind.REQUEST,
    net=b"n" * 16,
    mid=b"m" * 16,
    thread=b"t" * 16,
    env=b"e" * 16,
    to=b"o" * 16,
    epoch=3,
    from_=b"f" * 16,
    inc=b"i" * 8,
    n=1,
    prev=NO_CHAIN,
    time=29_900_000,
    until=20_900,
    pd=bytes(32),
    heads=(Head(4, bytes(32)), Head(2, bytes(32)), Head(9, bytes(32))),
    anchor=bytes(32),
)
AN_ENVELOPE = Envelope(
    env=b"e" * 16, mailbox=b"o" * 16, epoch=3, expires=20_840, wc=bytes(32), sealed=bytes(1120 + 2048 + 16)
)


@given(HEADERS)
def test_a_header_comes_back_as_it_was(header: Header) -> None:
    assert Header.decode(header.encode()) == header


@pytest.mark.parametrize("key", range(1, 17))
def test_a_header_without_one_of_its_fields_is_refused(key: int) -> None:
    value = cbor.decode(A_HEADER.encode())
    del value[key]

    with refused(Malformed, "header"):
        Header.decode(cbor.encode(value))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [(1, 0), (1, 19), (1, True), (2, b"n" * 15), (7, 2**32), (8, "f"), (9, bytes(16)), (10, 0), (15, []),
     (15, [[1, bytes(32)]] * 2), (15, [[1, bytes(31)]] * 3), (16, None), (17, 0), (0, 0)],
)  # fmt: skip
def test_a_header_with_a_wrong_or_unknown_field_is_refused(key: int, wrong: object) -> None:
    value = cbor.decode(A_HEADER.encode()) | {key: wrong}

    with refused(Malformed, "header"):
        Header.decode(cbor.encode(value))


def test_a_header_that_could_not_be_read_is_not_written() -> None:
    with refused(Malformed, "header"):
        replace(A_HEADER, net=b"short").encode()


def test_the_chain_value_outlives_a_new_envelope_and_epoch() -> None:
    resealed = replace(A_HEADER, env=b"x" * 16, epoch=4)

    assert resealed.chain_value == A_HEADER.chain_value
    assert A_HEADER.chain_value == digest(
        b"vindplaats/1/chain\0", bytes(32), b"m" * 16, (1).to_bytes(8, "big"), bytes(32)
    )


@pytest.mark.parametrize("change", [{"prev": b"p" * 32}, {"mid": b"x" * 16}, {"n": 2}, {"pd": b"p" * 32}])
def test_the_chain_value_changes_with_what_it_binds(change: dict[str, Any]) -> None:
    assert replace(A_HEADER, **change).chain_value != A_HEADER.chain_value


def test_the_payload_digest_hides_the_payload_behind_its_salt() -> None:
    assert payload_digest(b"yes", b"1" * 16) != payload_digest(b"yes", b"2" * 16)
    assert payload_digest(b"yes", b"1" * 16) == digest(context("payload"), b"1" * 16, b"yes")


def test_an_envelope_comes_back_as_it_was_and_an_ordinary_one_has_the_known_size() -> None:
    encoded = AN_ENVELOPE.encode()

    assert Envelope.decode(encoded) == AN_ENVELOPE
    assert len(encoded) == 3_268


@pytest.mark.parametrize("length", [1120 + 2047 + 16, 1120 + 2049 + 16, 0, 1120 + 131072 + 17])
def test_what_is_sealed_has_one_of_four_lengths(length: int) -> None:
    with refused(Malformed, "envelope"):
        Envelope.decode(cbor.encode(cbor.decode(AN_ENVELOPE.encode()) | {7: bytes(length)}))


def test_what_is_sealed_is_bytes_and_an_envelope_that_could_not_be_read_is_not_written() -> None:
    with refused(Malformed, "envelope"):
        Envelope.decode(cbor.encode(cbor.decode(AN_ENVELOPE.encode()) | {7: "x" * (1120 + 2048 + 16)}))
    for wrong in ({"sealed": b""}, {"env": b"short"}, {"profile": 0}, {"expires": 2**32}):
        with refused(Malformed, "envelope"):
            replace(AN_ENVELOPE, **wrong).encode()


def test_an_oversized_envelope_is_refused_before_it_is_read() -> None:
    with refused(Malformed, "envelope"):
        Envelope.decode(b"\xa7" + bytes(140_000))


def test_the_info_of_the_seal_changes_with_every_field_of_the_outside() -> None:
    changes: list[dict[str, Any]] = [{"profile": 2}, {"env": b"x" * 16}, {"mailbox": b"x" * 16}]
    changes += [{"epoch": 4}, {"expires": 1}, {"wc": b"x" * 32}]
    infos = {replace(AN_ENVELOPE, **change).info(b"n" * 16, b"key", 0) for change in changes}
    infos |= {AN_ENVELOPE.info(b"x" * 16, b"key", 0), AN_ENVELOPE.info(b"n" * 16, b"other", 0)}
    infos |= {AN_ENVELOPE.info(b"n" * 16, b"key", 1), AN_ENVELOPE.info(b"n" * 16, b"key", 0)}

    assert len(infos) == len(changes) + 4
    assert {len(info) for info in infos} == {140}


def test_size_classes() -> None:
    assert [size_class(length) for length in (0, 2048, 2049, 8192, 32768, 131072)] == [0, 0, 1, 1, 2, 3]
    with pytest.raises(Malformed):
        size_class(SIZE_CLASSES[-1] + 1)


def test_the_withdrawal_check_is_the_hash_of_its_token() -> None:
    assert withdrawal_check(b"t" * 32) == digest(b"vindplaats/1/withdraw\0", b"t" * 32)


def test_the_header_has_the_sixteen_fields_of_the_protocol() -> None:
    assert len(fields(Header)) == 16
