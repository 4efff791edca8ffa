"""The ledger: entries, their chain, the verifier, and a ledger in a file.

What an entry is about stands elsewhere, behind a salted commitment: it can be erased, and the chain still
verifies and tells nothing. `python -m sync.ledger FILE` checks an exported ledger without the program.
"""

from sync.ledger.archive import FileHead, FileReport, Mark, verify_file, write_file
from sync.ledger.chain import PAGE, START, ChainCheck, Item, LedgerHead, LedgerReport, Witnessed, verify_chain
from sync.ledger.entries import (
    NO_ENTRY,
    PRESENCE,
    Entry,
    EntryKind,
    SignedEntry,
    Signer,
    Withheld,
    anchor,
    anchor_value,
    entry_hash,
    facts_commitment,
    sign_entry,
)

__all__ = [
    "NO_ENTRY",
    "PAGE",
    "PRESENCE",
    "START",
    "ChainCheck",
    "Entry",
    "EntryKind",
    "FileHead",
    "FileReport",
    "Item",
    "LedgerHead",
    "LedgerReport",
    "Mark",
    "SignedEntry",
    "Signer",
    "Withheld",
    "Witnessed",
    "anchor",
    "anchor_value",
    "entry_hash",
    "facts_commitment",
    "sign_entry",
    "verify_chain",
    "verify_file",
    "write_file",
]
