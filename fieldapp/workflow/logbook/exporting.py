"""The chain in a file: for the DPO, a judge, or anybody who wants to check it without this program.

Numbers, times and kinds stand in it, no facts; of entries that say when somebody was at work only a hash.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fieldapp.errors import NotConnected
from fieldapp.store.ledger import Anchor
from fieldapp.workflow import outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import network_of
from fieldapp.workflow.outside import Kept, Leaving
from fieldapp.workflow.session import Session, minute_number
from sync.ledger import PAGE, Mark, SignedEntry, write_file

CODE: Final = "logboek"
SUFFIX: Final = ".vpl"
_NO_WORD: Final = bytes(64)


def export(session: Session, folder: Path) -> tuple[Kept, Change]:
    """Write the Logboek to a folder; the line about this very file is the last in it.

    Raises FolderReadOnly or DiskFull; then the line says what was begun.
    """
    return outside.keep_made(session, folder, made, Leaving(CODE), suffix=SUFFIX)


def made(session: Session) -> bytes:
    """The Logboek as it stands, as `python -m sync.ledger` reads it. It needs one entry at least."""
    entries: list[SignedEntry] = []
    marks: list[Mark] = []
    after = 0
    while page := session.ledger.entries(after, PAGE):
        entries += [SignedEntry(line.entry, line.signature) for line in page]
        marks += [_mark(anchor) for anchor in session.ledger.anchors(after, PAGE)]
        after = page[-1].n
    minute = minute_number(session.now())
    return write_file(entries, marks, session.keys.sig, minute=minute, hub=_hub(session))


def _mark(anchor: Anchor) -> Mark:
    inc, word = bytes.fromhex(anchor.inc), anchor.signature
    if word is None or anchor.hub_time is None:
        return Mark(anchor.value, anchor.n, inc, anchor.nonce)
    return Mark(anchor.value, anchor.n, inc, anchor.nonce, anchor.hub_time, word)


def _hub(session: Session) -> bytes | None:
    try:
        hubs = network_of(session).directory.root.said.hubs
    except NotConnected:
        return None
    return hubs[0].key
