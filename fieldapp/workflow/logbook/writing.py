"""One more entry: signed, chained to the one before, its facts behind a salted commitment, its anchor."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.domain.ids import MessageId, PersonId, ThreadId
from fieldapp.store.ledger import Anchor, Facts, LedgerLine
from fieldapp.workflow.session import Session, minute_number
from sync.ledger import NO_ENTRY, Entry, EntryKind, anchor, facts_commitment, sign_entry


@dataclass(frozen=True, slots=True)
class About:
    """What an entry can be found by."""

    mid: MessageId | None = None
    thread: ThreadId | None = None
    person_id: PersonId | None = None


NOTHING = About()


def enter(session: Session, kind: EntryKind, facts: Mapping[str, object], about: About = NOTHING) -> bytes:
    """Add an entry in the caller's transaction; gives its anchor, for the message that goes with it."""
    salt = secrets.token_bytes(16)
    written = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    kept = Facts(salt, written, about.mid, about.thread, about.person_id)
    return _append(session, kind, facts_commitment(salt, written), kept)[1]


def check_point(session: Session, through: int, removed: bytes) -> None:
    """Say that the entries up to `through`, which has hash `removed`, may go; in the caller's transaction."""
    n, _ = _append(session, EntryKind.CHECKPOINT, removed, None)
    session.ledger.check_point(n, through)


def _append(session: Session, kind: EntryKind, commitment: bytes, facts: Facts | None) -> tuple[int, bytes]:
    newest = session.ledger.newest()
    entry = Entry(
        n=session.ledger.next_number(),
        prev=NO_ENTRY if newest is None else newest.hash,
        time=minute_number(session.now()),
        kind=kind,
        commitment=commitment,
        device=session.keys.device_id,
        inc=session.incarnation,
    )
    signed, nonce = sign_entry(entry, session.keys.sig), secrets.token_bytes(32)
    line = LedgerLine(entry.n, session.now(), int(kind), signed.entry, signed.hash, signed.signature)
    session.ledger.append(line, facts)
    value = anchor(entry, signed.hash, nonce)
    session.ledger.add_anchor(Anchor(entry.n, value, session.incarnation.hex(), nonce))
    return entry.n, value
