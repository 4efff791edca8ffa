"""Checking an exported ledger of 10,000 entries, against the bare verification of as many signatures."""

import statistics
import time
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.ledger import SignedEntry, verify_file
from sync.protocol import context
from tests.proofs.ledger_tamper import Ledger, a_ledger

ENTRIES: Final = 10_000
GOAL: Final = 1.5


def measure(rounds: int) -> list[dict[str, Any]]:
    ledger = a_ledger(ENTRIES)
    public = ledger_key(ledger)
    spans = zip(ledger.chain, ledger.spans, strict=True)
    shown = [each for each, (begin, _) in spans if not ledger.file[begin]]
    pairs = [_round(ledger, shown, public) for _ in range(max(3, rounds))]
    ratio = statistics.median(full / bare for full, bare in pairs)
    return [
        {
            "name": "verify an exported ledger of 10,000 entries",
            "ratio": ratio,
            "goal": GOAL,
            "ok": ratio <= GOAL,
            "unit": "x bare Ed25519 verification",
            "seconds": min(full for full, _ in pairs),
        }
    ]


def ledger_key(ledger: Ledger) -> bytes:
    head = verify_file(ledger.file).head
    assert head is not None
    return head.public


def _round(ledger: Ledger, shown: list[SignedEntry], public: bytes) -> tuple[float, float]:
    began = time.perf_counter()
    assert verify_file(ledger.file).chain.ok
    full = time.perf_counter() - began
    verify = Ed25519PublicKey.from_public_bytes(public).verify
    began = time.perf_counter()
    for each in shown:
        verify(each.signature, context("ledger") + each.entry)
    return full, time.perf_counter() - began
