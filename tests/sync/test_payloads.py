"""Payloads of the wire itself: strict there and back."""

import pytest

from sync.errors import Malformed
from sync.protocol import (
    Claim,
    EpochOffer,
    Grant,
    Receipt,
    Welcome,
    What,
    Withdrawal,
    cbor,
    claim_rank,
    digest,
)
from tests.sync.invented import an_id, refused

THREAD, MID, HASH = an_id("thread"), an_id("mid"), bytes(range(32))

PAYLOADS = [
    Receipt(MID, HASH, What.RECEIVED, 29_900_000),
    Receipt(MID, HASH, What.REFUSED, 29_900_000, "payload"),
    Withdrawal(THREAD, (MID, an_id("other")), "persoon_wil_niet"),
    Withdrawal(THREAD, (), "vergissing"),
    Grant(an_id("box"), ((1, HASH), (2, bytes(32)))),
    Grant(an_id("box"), ((1, HASH),), HASH),
    Claim(THREAD, MID, HASH, 29_900_000),
    Claim(THREAD, MID, HASH, 29_900_000, an_id("earlier claim")),
    Claim(THREAD, MID, HASH, 29_900_000, an_id("earlier claim"), to=an_id("colleague")),
    Claim(THREAD, MID, HASH, 29_900_000, how=(an_id("step"), "gebeld", 20_781)),
    Welcome(HASH, (3, HASH), an_id("org"), (1, HASH), ((an_id("box"), ((1, HASH),)),)),
    Welcome(HASH, (3, HASH), an_id("org"), (1, HASH)),
    EpochOffer(),
    EpochOffer(((an_id("box"), 4, 1, 20_780, 20_808, bytes(1216)),)),
]


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: type(payload).__name__)
def test_a_payload_comes_back_as_it_was(payload: Receipt) -> None:
    encoded = payload.encode()

    assert type(payload).decode(encoded) == payload
    assert type(payload).decode(encoded).encode() == encoded


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: type(payload).__name__)
def test_an_unknown_key_and_a_missing_key_are_refused(payload: Receipt) -> None:
    value = cbor.decode(payload.encode())

    for changed in (value | {20: 1}, {key: value[key] for key in value if key != 1}, [1], {}):
        with refused(Malformed, "payload"):
            type(payload).decode(cbor.encode(changed))


@pytest.mark.parametrize("what", [0, 6, True, "1"])
def test_a_receipt_says_one_of_five_things(what: object) -> None:
    value = cbor.decode(Receipt(MID, HASH, What.RECEIVED, 1).encode()) | {3: what}

    with refused(Malformed, "payload"):
        Receipt.decode(cbor.encode(value))


def test_only_a_refusal_gives_its_code() -> None:
    with refused(Malformed, "payload"):
        Receipt(MID, HASH, What.OPENED, 1, "payload").encode()
    with refused(Malformed, "payload"):
        Receipt(MID, HASH, What.REFUSED, 1).encode()
    value = cbor.decode(Receipt(MID, HASH, What.OPENED, 1).encode()) | {5: "payload"}
    with refused(Malformed, "payload"):
        Receipt.decode(cbor.encode(value))


@pytest.mark.parametrize("reason", ["", "Vrije tekst over een persoon", "UPPER", "a" * 41, "é"])
def test_a_withdrawal_gives_a_code_and_never_a_sentence(reason: str) -> None:
    with refused(Malformed, "payload"):
        Withdrawal(THREAD, (MID,), reason).encode()


def test_the_rank_of_a_claim_is_the_hash_of_its_message_id() -> None:
    assert claim_rank(MID) == digest(MID)
