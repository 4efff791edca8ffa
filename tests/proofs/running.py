"""Which proofs there are, and one of them run from start to end (in a process of its own: see `__main__`)."""

import importlib
import os
import time
from typing import Final

from tests.proofs import Proof

NAMES: Final = (
    "canaries",
    "preview-bytes",
    "kill-loop",
    "seal-bytes",
    "person-free",
    "taxonomies",
    "keystrokes",
    "seed-map",
    "week",
    "erasure",
    "disclosure-table",
    "rules-matter",
    "ledger-tamper",
    "withdrawal",
    "text-guard",
    "fhir",
    "mutants",
    "request-states",
    "orders",
    "year",
    "terms",
    "small-cells",
    "fallback",
)


def run(name: str, full: bool) -> tuple[Proof, float]:
    """The proof and the seconds that it took."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.monotonic()
    module = importlib.import_module(f"tests.proofs.{name.replace('-', '_')}")
    proof = module.prove(full=full)
    assert isinstance(proof, Proof)
    return proof, time.monotonic() - began
