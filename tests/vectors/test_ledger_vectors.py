"""The ledger vectors: this program, and a reading of its description that imports nothing of it, agree."""

import hashlib
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.ledger import PRESENCE, EntryKind, verify_file
from tests.vectors import make_ledger

VECTORS: dict[str, Any] = json.loads(make_ledger.FILE.read_text(encoding="ascii"))
FILE = bytes.fromhex(VECTORS["file"])


def digest(use: str, *parts: bytes) -> bytes:
    return hashlib.sha256(b"".join((f"vindplaats/1/{use}\0".encode(), *parts))).digest()


def test_the_generator_still_makes_what_is_committed() -> None:
    assert make_ledger.made() == VECTORS


def test_every_kind_but_the_checkpoint_has_its_number_and_name() -> None:
    listed = {row["kind"]: row["name"] for row in VECTORS["entries"]}

    assert listed == {int(kind): kind.name.lower() for kind in EntryKind if kind is not EntryKind.CHECKPOINT}


@pytest.mark.parametrize("at", range(len(VECTORS["entries"])))
def test_hash_signature_commitment_and_anchor_are_as_described(at: int) -> None:
    row = {
        key: bytes.fromhex(value)
        for key, value in VECTORS["entries"][at].items()
        if key not in ("kind", "name")
    }
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(VECTORS["public"]))
    device = hashlib.sha256(bytes.fromhex(VECTORS["public"])).digest()[:16]

    assert digest("ledger", row["entry"]) == row["hash"]
    public.verify(row["signature"], b"vindplaats/1/ledger\0" + row["entry"])
    assert digest("facts", row["salt"], bytes.fromhex(VECTORS["facts"])) in row["entry"]
    number = (at + 1).to_bytes(8, "big")
    assert digest("anchor", device, b"incarn01", number, row["hash"], row["nonce"]) == row["anchor"]
    assert device in row["entry"]
    assert at == 0 or bytes.fromhex(VECTORS["entries"][at - 1]["hash"]) in row["entry"]


def test_the_file_is_laid_out_as_described() -> None:
    length = int.from_bytes(FILE[4:6], "big")
    at = 6 + length + 64
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(VECTORS["public"]))
    public.verify(FILE[at - 64 : at], b"vindplaats/1/ledger-file\0" + FILE[6 : 6 + length])
    for row in VECTORS["entries"]:
        if row["kind"] in {int(kind) for kind in PRESENCE}:
            assert FILE[at : at + 33] == b"\1" + bytes.fromhex(row["hash"])
            at += 33
        else:
            entry, signature = bytes.fromhex(row["entry"]), bytes.fromhex(row["signature"])
            assert FILE[at : at + 2 + len(entry) + 64] == bytes((0, len(entry))) + entry + signature
            at += 2 + len(entry) + 64
    marks = FILE[at:]
    assert len(marks) == 152 * len(VECTORS["entries"])
    assert digest("ledger-file", marks) in FILE[6 : 6 + length]
    assert marks[:32].hex() == VECTORS["entries"][0]["anchor"]


def test_this_program_accepts_the_file() -> None:
    report = verify_file(FILE)

    assert report.chain.ok
    assert report.chain.entries == len(VECTORS["entries"])
