"""The end of a person's stay on this device: a colleague took over, so what moved is removed here."""

from __future__ import annotations

from fieldapp.domain.handover import PERSON, TAKEN_OVER
from fieldapp.domain.ids import PersonId
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import HandoverLine
from fieldapp.workflow import conflicts, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind


def let_go(session: Session, line: HandoverLine) -> Change:
    """Remove the person that this handover moved, in the caller's transaction; the trace stays.

    What was changed here since it was handed over has reached nobody yet: then nothing goes before a human
    says so.
    """
    if line.person_id is None or session.people.get(line.person_id) is None:
        return Change.NONE
    if conflicts.left_behind(session, line.person_id):
        return Change.PEOPLE
    return release(session, line)


def release(session: Session, line: HandoverLine) -> Change:
    """Remove it whatever was changed since, because the worker chose so."""
    if line.person_id is None:
        return Change.NONE
    facts = {"act": "person_moved", "handover": line.id, "signals": len(line.signals)}
    logbook.enter(session, EntryKind.ERASURE, facts, About(person_id=line.person_id))
    session.store.handovers.release(line.person_id, line.signals)
    return Change.PEOPLE | Change.SIGNALS | Change.CONSENTS | Change.LEDGER


def let_later_changes_go(session: Session, person_id: PersonId) -> Change:
    """What was changed after a colleague got the person need not be known there: remove it here as well.

    Raises InvalidInput(person, not_taken_over) as long as no colleague has the person.
    """
    lines = session.store.handovers.of_person(person_id)
    taken = [line for line in lines if line.what == PERSON and line.standing == TAKEN_OVER]
    if not taken:
        raise InvalidInput("person", "not_taken_over")
    with session.database.transaction():
        return release(session, max(taken, key=lambda line: line.made_at))
