"""Two persons turn out to be one: joined by hand, field by field, over everything about them, with undo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import uuid4

from fieldapp.domain.ids import MergeId, PersonId
from fieldapp.domain.people import MERGE_FIELDS, Person, joined
from fieldapp.errors import InvalidInput
from fieldapp.store.merges import Merge
from fieldapp.workflow import logbook, retain
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind

LATER_MERGE: Final = "later_merge"
_NOT_FIELDS: Final = ("id", "stale")
_TOUCHED: Final = ~Change.NONE  # anything may speak of a person


def merge(
    session: Session, keep: PersonId, other: PersonId, take: Iterable[str] = ()
) -> tuple[MergeId, Change]:
    """Make one person of two; `take` names the fields (`MERGE_FIELDS`) that count as the other has them.

    Everything about the other goes to the one who remains. Raises InvalidInput when one of them is not
    there or both are the same.
    """
    taken = tuple(take)
    if not set(taken).issubset(MERGE_FIELDS):
        raise InvalidInput("take", "unknown_code")
    if keep == other:
        raise InvalidInput("person_id", "same")
    merges = session.store.merges
    with session.database.transaction():
        kept, gone = _person(session, keep), _person(session, other)
        before, gone_row = merges.person_row(keep), merges.person_row(other)
        session.people.save(joined(kept, gone, taken))
        moved, dropped = merges.move(keep, other)
        merges.remove_person(other)
        before, after = _changed(before, merges.person_row(keep))
        done = Merge(
            id=MergeId(uuid4().hex),
            kept=keep,
            gone=other,
            at=session.now(),
            before=before,
            after=after,
            gone_row=gone_row,
            moved=moved,
            dropped=dropped,
        )
        merges.keep(done)
        merges.rename_signals(keep)
        retain.carry_hold(session, keep)
        logbook.enter(session, EntryKind.MERGE, {"act": "merged"}, About(person_id=keep))
    return done.id, _TOUCHED


def undo_merge(session: Session, merge_id: MergeId) -> Change:
    """Make two persons of one again. What was noted or changed since stays with the one who remained.

    Raises InvalidInput("merge_id", "later_merge") while a later merge stands on top of it, "missing" when it
    was undone already.
    """
    merges = session.store.merges
    with session.database.transaction():
        found = merges.get(merge_id)
        if found is None:
            raise InvalidInput("merge_id", "missing")
        done, holder = found
        if holder != done.kept:
            raise InvalidInput("merge_id", LATER_MERGE)
        now = merges.person_row(done.kept)
        merges.set_fields(done.kept, {k: v for k, v in done.before.items() if now[k] == done.after[k]})
        merges.add_person(done.gone_row)
        merges.move_back(done)
        merges.forget(merge_id)
        merges.rename_signals(done.kept, done.gone)
        retain.carry_hold(session, done.kept)
        retain.carry_hold(session, done.gone)
        logbook.enter(session, EntryKind.MERGE, {"act": "merge_undone"}, About(person_id=done.kept))
    return _TOUCHED


def merges(session: Session, person_id: PersonId) -> tuple[MergeId, ...]:
    """Merges of this person that can be undone, the latest first."""
    return tuple(session.store.merges.of_person(person_id))[:1]


def _person(session: Session, person_id: PersonId) -> Person:
    person = session.people.get(person_id)
    if person is None:
        raise InvalidInput("person_id", "missing")
    return person


def _changed(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Only the fields that differ."""
    names = [name for name in before if name not in _NOT_FIELDS and before[name] != after[name]]
    return {name: before[name] for name in names}, {name: after[name] for name in names}
