"""The end of a person's stay on this device: a colleague took over, so what moved is removed here."""

from __future__ import annotations

from fieldapp.store.handovers import HandoverLine
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind


def let_go(session: Session, line: HandoverLine) -> Change:
    """Remove the person that this handover moved, in the caller's transaction; the trace stays."""
    if line.person_id is None or session.people.get(line.person_id) is None:
        return Change.NONE
    facts = {"act": "person_moved", "handover": line.id, "signals": len(line.signals)}
    logbook.enter(session, EntryKind.ERASURE, facts, About(person_id=line.person_id))
    session.store.handovers.release(line.person_id, line.signals)
    return Change.PEOPLE | Change.SIGNALS | Change.CONSENTS | Change.LEDGER
