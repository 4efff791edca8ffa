"""Whether the Logboek still holds: the chain, every anchor that was given away, and the facts.

A page at a time, so that a screen can have it done between other work.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from fieldapp.errors import NotConnected
from fieldapp.store.ledger import Anchor, LedgerLine
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from sync.errors import Malformed, SignatureRefused
from sync.ledger import PAGE, ChainCheck, Entry, LedgerReport, SignedEntry, Witnessed, facts_commitment
from sync.protocol.calls import witness_bytes
from sync.signatures import verify_ed25519


class Checking:
    """One verification, on the store's thread; `step` does a page and says whether there is more to do."""

    def __init__(self, session: Session) -> None:
        self._check = ChainCheck(session.keys.sig.public)
        self._after = 0
        self._altered: int | None = None
        self.report: LedgerReport | None = None

    def step(self, session: Session) -> bool:
        """Check the next page; False when `report` is there."""
        if self.report is not None:
            return False
        page = session.ledger.entries(self._after, PAGE)
        self._check.witness(_witnessed(mark) for mark in session.ledger.anchors(self._after, PAGE))
        if page and self._check.take([SignedEntry(line.entry, line.signature) for line in page]):
            self._altered = self._altered or _altered_facts(session, page)
            self._after = page[-1].n
            return True
        if not page:
            beyond = session.ledger.newest_anchor()
            self._check.witness(() if beyond is None else [_witnessed(beyond)])
        self.report = self._finish()
        return False

    def _finish(self) -> LedgerReport:
        report, altered = self._check.finish(), self._altered
        if altered is None or (report.broken_at is not None and report.broken_at <= altered):
            return report
        return replace(report, ok=False, broken_at=altered, fault="facts")


def verify(session: Session) -> LedgerReport:
    """Follow the whole chain, against every anchor that was given away."""
    checking = Checking(session)
    while checking.step(session):
        pass
    if checking.report is None:
        raise AssertionError("a check ends with a report")
    return checking.report


def witnessed(session: Session) -> tuple[int, datetime] | None:
    """Up to which entry the hub gave its word, and when; only a word of a hub of this network counts."""
    try:
        hubs = [hub.key for hub in network_of(session).directory.root.said.hubs]
    except NotConnected:
        return None
    mark = session.ledger.newest_word()
    if mark is None or mark.hub_time is None or not any(_said(mark, hub) for hub in hubs):
        return None
    return mark.n, datetime.fromtimestamp(mark.hub_time, UTC)


def _said(mark: Anchor, hub: bytes) -> bool:
    try:
        verify_ed25519(hub, mark.signature or b"", witness_bytes(mark.value, mark.hub_time or 0))
    except SignatureRefused:
        return False
    return True


def _witnessed(mark: Anchor) -> Witnessed:
    return Witnessed(mark.value, mark.n, mark.nonce)


def _altered_facts(session: Session, page: list[LedgerLine]) -> int | None:
    """The first entry whose facts are no longer those it was signed over; erased facts are no fault."""
    kept = session.ledger.facts_between(page[0].n, page[-1].n)
    for line in page:
        facts = kept.get(line.n)
        if facts is None:
            continue
        try:
            if facts_commitment(facts.salt, facts.facts) != Entry.decode(line.entry).commitment:
                return line.n
        except Malformed:
            return line.n
    return None
