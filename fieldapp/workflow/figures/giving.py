"""Once a quarter this device gives its organisation what it counted; nobody has to think of it.

What it gives is the difference with all it gave before. So each thing is counted once for ever, also when it
was noted late, and erasing afterwards changes nothing. What was there before the first turn is not counted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from fieldapp.domain.figures import Cells, Counts, Quarter
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures.counting import all_cells, counted, scopes
from fieldapp.workflow.figures.sums import add_up, running_quarter
from fieldapp.workflow.network import Network, network_of
from fieldapp.workflow.post.counts import administrations, queue_counts
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class _Turn:
    """One scope counted through: all that was given by now, and what of it is new."""

    scope: str
    given: Cells
    new: Counter[str]


def give_counts(session: Session, today: date | None = None) -> Change:
    """When a quarter has ended that was not given yet. In a transaction of its own; twice gives once."""
    network = network_of(session)
    quarter = running_quarter(session, today).previous
    due = [scope for scope in scopes(network) if session.store.figures.last_turn(scope) < quarter.code]
    reads, others = _reads_here(network), administrations(session, network)
    if not due or not (reads or others):
        return Change.NONE
    turns = [_turn(session, network, scope, quarter) for scope in due]
    with session.database.transaction():
        new = sum((turn.new for turn in turns), Counter[str]())
        is_first = all(not session.store.figures.last_turn(turn.scope) for turn in turns)
        for turn in turns:
            session.store.figures.note_turn(turn.scope, quarter.code, turn.given)
        if is_first:
            return Change.NONE
        counts = Counts(quarter, {cell: new[cell] for cell in all_cells(session)})
        if reads:
            add_up(session, network.keys.device_id.hex(), counts)
        sent = queue_counts(session, network, counts)
    return Change.FIGURES | (Change.OUTBOX | Change.LEDGER if sent else Change.NONE)


def _turn(session: Session, network: Network, scope: str, quarter: Quarter) -> _Turn:
    """The first turn of a scope gives nothing: it begins here."""
    everything = counted(session, network, scope, quarter)
    if not session.store.figures.last_turn(scope):
        return _Turn(scope, everything, Counter())
    before = session.store.figures.given(scope)
    return _Turn(scope, everything | before, everything - before)


def _reads_here(network: Network) -> bool:
    """Whether this device is one of the administration."""
    return any(box.kind == "administration" for box in network.own_mailboxes)
