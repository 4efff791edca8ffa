"""Make the ledger vectors: `python -m tests.vectors.make_ledger`. They come out the same every time.

One entry of every kind in one chain, and that chain as a file: what another program must write and accept.
"""

import json
from pathlib import Path
from typing import Any

from sync.identity import SigningKey
from sync.ledger import (
    NO_ENTRY,
    Entry,
    EntryKind,
    Mark,
    SignedEntry,
    anchor,
    facts_commitment,
    sign_entry,
    write_file,
)
from tests.sync.invented import NOW, dice

FILE = Path(__file__).parent / "ledger.json"
KEY = SigningKey.generate(dice("vectors: ledger"))
FACTS = b'{"basis":"TOESTEMMING","row":"10"}'


def made() -> dict[str, Any]:
    """All of it, as JSON."""
    roll = dice("vectors: ledger entries")
    chain: list[SignedEntry] = []
    marks, rows = [], []
    kinds = [*(kind for kind in EntryKind if kind is not EntryKind.CHECKPOINT), EntryKind.EXPORT]
    for n, kind in enumerate(kinds, 1):
        salt, nonce = roll(16), roll(32)
        entry = Entry(
            n=n,
            prev=chain[-1].hash if chain else NO_ENTRY,
            time=NOW + n,
            kind=kind,
            commitment=facts_commitment(salt, FACTS),
            device=KEY.id,
            inc=b"incarn01",
        )
        signed = sign_entry(entry, KEY)
        chain.append(signed)
        marks.append(Mark(anchor(entry, signed.hash, nonce), n, entry.inc, nonce))
        rows.append(_row(kind, signed, salt, marks[-1]))
    file = write_file(chain, marks, KEY, minute=NOW + 100, hub=None)
    return {"public": KEY.public.hex(), "facts": FACTS.hex(), "entries": rows, "file": file.hex()}


def _row(kind: EntryKind, signed: SignedEntry, salt: bytes, mark: Mark) -> dict[str, Any]:
    return {
        "kind": int(kind),
        "name": kind.name.lower(),
        "entry": signed.entry.hex(),
        "signature": signed.signature.hex(),
        "hash": signed.hash.hex(),
        "salt": salt.hex(),
        "nonce": mark.nonce.hex(),
        "anchor": mark.anchor.hex(),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(made(), indent=1) + "\n", encoding="ascii")
