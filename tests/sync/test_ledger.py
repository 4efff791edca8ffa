"""The ledger: whatever is done to its entries is found, and said where."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import Malformed
from sync.identity import SigningKey
from sync.ledger import (
    NO_ENTRY,
    Entry,
    EntryKind,
    LedgerHead,
    SignedEntry,
    Witnessed,
    anchor,
    entry_hash,
    facts_commitment,
    sign_entry,
    verify_chain,
)
from sync.protocol import cbor, digest
from tests.sync.invented import NOW, dice, refused

KEY = SigningKey.generate(dice("ledger"))
SALTS = dice("salts")
INC = b"incarn01"


def follow(
    chain: list[SignedEntry], kind: int = EntryKind.DISCLOSURE, commitment: bytes | None = None
) -> Entry:
    last = Entry.decode(chain[-1].entry).n if chain else 0
    return Entry(
        n=last + 1,
        prev=chain[-1].hash if chain else NO_ENTRY,
        time=NOW + last,
        kind=kind,
        commitment=commitment or facts_commitment(SALTS(16), b"row 10, DMW, geen naam"),
        device=KEY.id,
        inc=INC,
    )


def a_chain(length: int) -> list[SignedEntry]:
    chain: list[SignedEntry] = []
    for _ in range(length):
        chain.append(sign_entry(follow(chain), KEY))
    return chain


CHAIN = a_chain(12)
HEAD = LedgerHead(12, CHAIN[-1].hash)


def test_an_entry_comes_back_as_it_was() -> None:
    entry = follow(CHAIN)

    assert Entry.decode(entry.encode()) == entry
    with refused(Malformed, "entry"):
        Entry.decode(cbor.encode(cbor.decode(entry.encode()) | {8: 1}))
    with refused(Malformed, "entry"):
        replace(entry, n=0).encode()


def test_a_whole_chain_verifies() -> None:
    report = verify_chain(CHAIN, KEY.public, head=HEAD)

    assert (report.ok, report.entries, report.last, report.checkpoint) == (True, 12, HEAD, 0)
    assert (report.broken_at, report.fault) == (None, "")
    assert verify_chain([], KEY.public).ok


def flip_entry(chain: list[SignedEntry], at: int) -> None:
    entry = bytearray(chain[at].entry)
    entry[-1] ^= 1
    chain[at] = replace(chain[at], entry=bytes(entry))


def flip_signature(chain: list[SignedEntry], at: int) -> None:
    signature = bytearray(chain[at].signature)
    signature[0] ^= 1
    chain[at] = replace(chain[at], signature=bytes(signature))


def drop(chain: list[SignedEntry], at: int) -> None:
    del chain[at]


def repeat(chain: list[SignedEntry], at: int) -> None:
    chain.insert(at, chain[at - 1] if at else chain[at])


def swap(chain: list[SignedEntry], at: int) -> None:
    chain[at], chain[at - 1] = chain[at - 1], chain[at]


def spoil(chain: list[SignedEntry], at: int) -> None:
    chain[at] = replace(chain[at], entry=b"\xa0")


def rewrite(chain: list[SignedEntry], at: int) -> None:
    """By the owner of the key, with other facts: the next entry does not fit any more."""
    entry = Entry.decode(chain[at].entry)
    chain[at] = sign_entry(replace(entry, commitment=bytes(32)), KEY)


@pytest.mark.parametrize("at", [3, 7, 11])
@pytest.mark.parametrize(
    ("harm", "offset", "fault"),
    [
        (flip_entry, 0, "signature"),
        (flip_signature, 0, "signature"),
        (drop, 0, None),
        (repeat, 0, "number"),
        (swap, -1, "number"),
        (spoil, 0, "malformed"),
        (rewrite, 1, None),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_harm_is_found_and_located(
    harm: Callable[[list[SignedEntry], int], None], offset: int, fault: str | None, at: int
) -> None:
    """Numbers start at 1, so what was done at index `at` shows at number `at + 1`."""
    chain = list(CHAIN)
    harm(chain, at)

    report = verify_chain(chain, KEY.public, head=HEAD)

    assert not report.ok
    assert report.broken_at == min(at + 1 + offset, 12)
    if fault is not None:
        assert report.fault == fault


@pytest.mark.parametrize("left", [0, 1, 11])
def test_a_chain_that_was_cut_at_the_end_is_found_by_its_head_or_by_one_witness(left: int) -> None:
    nonce = SALTS(32)
    witness = Witnessed(anchor(Entry.decode(CHAIN[11].entry), CHAIN[11].hash, nonce), 12, nonce)

    assert verify_chain(CHAIN[:left], KEY.public).ok, "the chain alone cannot tell"
    for report in (
        verify_chain(CHAIN[:left], KEY.public, head=HEAD),
        verify_chain(CHAIN[:left], KEY.public, witnessed=[witness]),
    ):
        assert (report.ok, report.broken_at, report.fault) == (False, left + 1, "cut")
    assert verify_chain(CHAIN, KEY.public, head=HEAD, witnessed=[witness]).ok


def test_a_chain_that_was_written_anew_does_not_fit_what_a_witness_holds() -> None:
    nonce = SALTS(32)
    witness = Witnessed(anchor(Entry.decode(CHAIN[4].entry), CHAIN[4].hash, nonce), 5, nonce)
    anew = a_chain(12)

    assert verify_chain(anew, KEY.public).ok
    report = verify_chain(anew, KEY.public, witnessed=[witness])
    assert (report.ok, report.broken_at, report.fault) == (False, 5, "anchor")
    assert verify_chain(anew, KEY.public, head=HEAD).fault == "anchor"


def test_a_chain_cut_at_the_front_needs_a_checkpoint_that_names_what_went() -> None:
    checkpoint = sign_entry(follow(CHAIN, EntryKind.CHECKPOINT, CHAIN[4].hash), KEY)
    elsewhere = sign_entry(follow(CHAIN, EntryKind.CHECKPOINT, CHAIN[3].hash), KEY)
    another_kind = sign_entry(follow(CHAIN, EntryKind.DISCLOSURE, CHAIN[4].hash), KEY)

    pruned = verify_chain([*CHAIN[5:], checkpoint], KEY.public)
    assert (pruned.ok, pruned.checkpoint, pruned.entries) == (True, 5, 8)
    for chain in (CHAIN[5:], [*CHAIN[5:], elsewhere], [*CHAIN[5:], another_kind]):
        report = verify_chain(chain, KEY.public)
        assert (report.ok, report.broken_at, report.fault) == (False, 6, "pruned")
    assert verify_chain([*CHAIN, checkpoint], KEY.public).checkpoint == 0


def test_a_first_entry_begins_at_one() -> None:
    late = sign_entry(replace(follow([]), n=4), KEY)

    assert verify_chain([late], KEY.public).fault == "pruned"
    assert (
        verify_chain([sign_entry(replace(follow([]), prev=bytes(31) + b"\1"), KEY)], KEY.public).fault
        == "pruned"
    )


def test_another_devices_ledger_does_not_pass_for_this_one() -> None:
    assert verify_chain(CHAIN, SigningKey(bytes(32)).public).fault == "signature"


def test_erased_facts_leave_a_chain_that_verifies_and_tells_nothing() -> None:
    """Only commitments stand in the chain; the salt keeps a short fact from being guessed."""
    salt, facts = SALTS(16), b"ja"
    chain = [sign_entry(follow([], commitment=facts_commitment(salt, facts)), KEY)]

    assert verify_chain(chain, KEY.public).ok
    assert facts not in chain[0].entry
    assert facts_commitment(SALTS(16), facts) != facts_commitment(salt, facts)
    assert Entry.decode(chain[0].entry).commitment == digest(b"vindplaats/1/facts\0", salt, facts)


def test_an_anchor_shows_neither_number_nor_content() -> None:
    entry, hashed = Entry.decode(CHAIN[0].entry), CHAIN[0].hash

    assert len({anchor(entry, hashed, SALTS(32)) for _ in range(3)}) == 3
    assert anchor(entry, hashed, bytes(32)) == digest(
        b"vindplaats/1/anchor\0", KEY.id, INC, (1).to_bytes(8, "big"), hashed, bytes(32)
    )
    assert hashed == entry_hash(CHAIN[0].entry) == digest(b"vindplaats/1/ledger\0", CHAIN[0].entry)


@given(st.data())
def test_any_one_changed_byte_of_any_entry_is_found_at_that_entry(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, 11))
    raw = bytearray(CHAIN[at].entry)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    chain = [*CHAIN[:at], replace(CHAIN[at], entry=bytes(raw)), *CHAIN[at + 1 :]]

    report = verify_chain(chain, KEY.public, head=HEAD)

    assert not report.ok
    assert report.broken_at is not None
    assert at == 0 or report.broken_at == at + 1


def test_a_device_that_was_restored_goes_on_in_a_new_incarnation() -> None:
    restored = replace(follow(CHAIN, EntryKind.RESTORED), inc=b"incarn02")

    assert verify_chain([*CHAIN, sign_entry(restored, KEY)], KEY.public).ok


def test_a_kind_of_a_later_version_is_kept_and_verified() -> None:
    later = replace(follow(CHAIN), kind=200)

    assert verify_chain([*CHAIN, sign_entry(later, KEY)], KEY.public).ok
