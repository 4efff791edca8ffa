"""Letting old entries go: a checkpoint entry names the last hash that was removed, and the chain goes on."""

from __future__ import annotations

from datetime import datetime

from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook.writing import check_point
from fieldapp.workflow.session import Session


def prune(session: Session, before: datetime) -> Change:
    """Let every entry from before this moment go, with its facts and anchors; the newest always stays.

    Entries go in order: one that is recent keeps all that follow. The database refuses to let go what no
    checkpoint names. Raises nothing of its own; what is left of an interrupted pruning goes the next time.
    """
    last = session.ledger.last_before(before)
    if last is not None:
        with session.database.transaction():
            check_point(session, last.n, last.hash)
    more, pruned = True, False
    while more:
        with session.database.transaction():
            more = session.ledger.prune()
        pruned = pruned or more
    return Change.LEDGER if pruned else Change.NONE
