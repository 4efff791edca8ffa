"""Signatures: keys that prove nothing are refused, and each half of a pair counts."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.errors import SignatureRefused
from sync.identity import PairKey, SigningKey
from sync.protocol import context
from sync.signatures import PAIR_SIGNATURE, check_ed25519_key, verify_ed25519, verify_pair
from tests.sync.invented import dice, refused

P = 2**255 - 19
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    # the same points with the sign of a zero x, which no encoder writes
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
]
FITS_EVERYTHING = SMALL_ORDER[0] + "00" * 32
"""R is the neutral point and S is zero: under a key of order 1 this verifies for every message."""


@pytest.mark.parametrize("key", SMALL_ORDER)
def test_keys_of_small_order_are_refused(key: str) -> None:
    with refused(SignatureRefused, "key"):
        verify_ed25519(bytes.fromhex(key), bytes(64), b"anything")


@pytest.mark.parametrize("y", [P, P + 1, P + 2, P + 18, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 2**255])
def test_keys_that_are_not_canonically_encoded_are_refused(y: int, sign: int) -> None:
    with refused(SignatureRefused, "key"):
        check_ed25519_key((y | sign).to_bytes(32, "little"))


def test_without_the_check_one_signature_would_fit_every_message() -> None:
    """Why the check is there: the library accepts it."""
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(SMALL_ORDER[0]))

    for message in (b"I owe nothing", b"I owe everything"):
        key.verify(bytes.fromhex(FITS_EVERYTHING), message)
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(SigningKey(bytes(32)).public).verify(
            bytes.fromhex(FITS_EVERYTHING), b"I owe nothing"
        )


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_has_32_bytes(length: int) -> None:
    with refused(SignatureRefused, "key"):
        check_ed25519_key(b"\x05" * length)


def test_a_signature_counts_for_its_own_use_and_bytes_only() -> None:
    key = SigningKey.generate(dice("signing"))
    signature = key.sign("message", b"bytes")

    verify_ed25519(key.public, signature, context("message") + b"bytes")
    for data in (context("ledger") + b"bytes", context("message") + b"byte", b"bytes"):
        with refused(SignatureRefused, "signature"):
            verify_ed25519(key.public, signature, data)


@pytest.mark.parametrize("broken", [0, 40, 64, 2000, PAIR_SIGNATURE - 1])
def test_both_halves_of_a_pair_must_hold(broken: int) -> None:
    pair = PairKey.generate(dice("pair"))
    signature = bytearray(pair.sign("root", b"document"))
    verify_pair(pair.publics, bytes(signature), "root", b"document")
    signature[broken] ^= 1

    with refused(SignatureRefused, "signature"):
        verify_pair(pair.publics, bytes(signature), "root", b"document")


def test_a_pair_does_not_vouch_for_another_use_document_or_key() -> None:
    pair, other = PairKey.generate(dice("pair")), PairKey.generate(dice("other"))
    signature = pair.sign("root", b"document")
    mixed = (pair.publics[0], other.publics[1])

    for publics, cut, use in (
        (pair.publics, signature, "org"),
        (pair.publics, signature[:-1], "root"),
        (pair.publics, signature + b"\0", "root"),
        (mixed, signature, "root"),
        ((pair.publics[0], b"short"), signature, "root"),
    ):
        with refused(SignatureRefused, "signature"):
            verify_pair(publics, cut, use, b"document")  # type: ignore[arg-type]


def test_a_pair_comes_back_from_its_printed_seed() -> None:
    pair = PairKey.generate(dice("pair"))

    again = PairKey.from_seed(pair.to_bytes())

    assert again.publics == pair.publics
    assert [len(half) for half in pair.publics] == [32, 1952]
