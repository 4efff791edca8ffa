"""The Logboek: every disclosure and every act that counts becomes one signed entry of a chain.

Each entry gets an anchor at once: the value goes to others (into every message, to the hub), the nonce that
proves what it stands for stays here.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldapp.domain.ids import MessageId, PersonId, ThreadId
from fieldapp.store.ledger import Anchor, Facts, LedgerLine
from fieldapp.workflow.session import Session, minute_number
from sync.ledger import (
    NO_ENTRY,
    Entry,
    EntryKind,
    LedgerReport,
    SignedEntry,
    Witnessed,
    anchor,
    facts_commitment,
    sign_entry,
    verify_chain,
)

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class About:
    """What an entry can be found by."""

    mid: MessageId | None = None
    thread: ThreadId | None = None
    person_id: PersonId | None = None


NOTHING = About()


def enter(session: Session, kind: EntryKind, facts: Mapping[str, object], about: About = NOTHING) -> bytes:
    """Add an entry in the caller's transaction; gives its anchor, for the message that goes with it."""
    newest = session.ledger.newest()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(32)
    written = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    entry = Entry(
        n=1 if newest is None else newest.n + 1,
        prev=NO_ENTRY if newest is None else newest.hash,
        time=minute_number(session.now()),
        kind=kind,
        commitment=facts_commitment(salt, written),
        device=session.keys.device_id,
        inc=session.incarnation,
    )
    signed = sign_entry(entry, session.keys.sig)
    line = LedgerLine(entry.n, session.now(), int(kind), signed.entry, signed.hash, signed.signature)
    session.ledger.append(line, Facts(salt, written, about.mid, about.thread, about.person_id))
    value = anchor(entry, signed.hash, nonce)
    session.ledger.add_anchor(Anchor(entry.n, value, session.incarnation.hex(), nonce))
    return value


def verify(session: Session) -> LedgerReport:
    """Follow the whole chain, against every anchor that was given away."""
    witnessed = [Witnessed(mark.value, mark.n, mark.nonce) for mark in session.ledger.anchors()]
    report = verify_chain(_entries(session), session.keys.sig.public, witnessed=witnessed)
    broken = _altered_facts(session) if report.ok else None
    if broken is None:
        return report
    return LedgerReport(False, report.entries, report.last, report.checkpoint, broken, "facts")


def _entries(session: Session) -> Iterator[SignedEntry]:
    after = 0
    while page := session.ledger.entries(after, _PAGE):
        yield from (SignedEntry(line.entry, line.signature) for line in page)
        after = page[-1].n


def _altered_facts(session: Session) -> int | None:
    """The first entry whose facts are no longer those it was signed over; erased facts are no fault."""
    after = 0
    while page := session.ledger.entries(after, _PAGE):
        for line in page:
            facts = session.ledger.facts(line.n)
            if facts is None:
                continue
            if facts_commitment(facts.salt, facts.facts) != Entry.decode(line.entry).commitment:
                return line.n
        after = page[-1].n
    return None
