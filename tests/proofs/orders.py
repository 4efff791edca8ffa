"""Three intake devices work offline for a day; in whatever order they hear of each other, all end up equal.

200 random steps that the table offers at that device, set through the functions that the screens call: real
stores, real seals, claims and statuses that are really opened. Then:

- real stores: copies of all four are brought up to date in other orders (parts, backwards, twice); each
time the
  tables of steps and standings of every device, what the three desks share, the worker's timelines and the
  figures are the same bytes;
- folds: the steps as they were opened are folded in 1,000 orders, every request at every device, to the
same state,
  term and handler.

What one device notes for itself (that it received or opened a request) is compared with itself only. The
hub is a list in memory. Control: a fold that takes what comes first for what happened first.
"""

from __future__ import annotations

import hashlib
import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import resources
from fieldapp.domain.figures import Quarter
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import Event, RequestState, Terms, due_day, fold
from fieldapp.domain.requests.events import OPENED, RECEIVED
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import follow_up
from fieldapp.workflow.figures.counting import OWN, counted
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import handler, local_day
from tests.proofs import Proof
from tests.proofs.offline_day import Day, again, begin, events_of, in_turn, offline, shuffled

Fold = Callable[[Sequence[Event]], RequestState]

MOVES: Final = 200
REQUESTS: Final = 12
TERMS: Final = Terms.from_data(resources.load_toml("policy/terms.toml"))
_STANDING: Final = "id, state, owner, reason, attempts, pause_until, term, handler, unknown"


def prove(*, full: bool) -> Proof:
    dice = random.Random(20261124)
    stores, orders = (25, 1_000) if full else (2, 150)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        day = begin(folder / "first", REQUESTS)
        offline(day, dice, MOVES)
        day.close()
        tried, wrong, heard = _stores(day, folder, dice, stores)
    folded = [_orders(each, dice, orders, fold) for each in heard]
    control = sum(_orders(each, dice, 20, _trusting) for each in heard)
    different = wrong + sum(folded)
    lines = (
        f"{len(day.moves)} steps on {REQUESTS} requests at three desks: {_counted(day.moves)}",
        f"real stores: 4 devices in {stores} orders, {wrong} differed;"
        f" folds: {len(heard)} devices in {orders:,} orders, {sum(folded)} differed",
    )
    return Proof("orders", tried + orders * len(heard), different, goal=0, control=control, lines=lines)


def _counted(moves: Sequence[str]) -> str:
    counts = {code: moves.count(code) for code in moves}
    return ", ".join(f"{code} {count}" for code, count in sorted(counts.items(), key=lambda item: -item[1]))


def _stores(
    day: Day, folder: Path, dice: random.Random, orders: int
) -> tuple[int, int, list[dict[RequestId, list[Event]]]]:
    """(comparisons, those that differed, the steps of each device by request)."""
    first: list[str] = []
    heard: list[dict[RequestId, list[Event]]] = []
    tried = wrong = 0
    for n in range(orders + 1):
        copy = again(day, folder / f"copy-{n}")
        for session in dice.sample(copy.devices, len(copy.devices)):
            copy.hub.hand_out(session, in_turn if n == 0 else shuffled(dice))
        found = [_dump(session) for session in copy.devices]
        shared = {_shared(desk) for desk in copy.desks}
        tried, wrong = tried + 1, wrong + (len(shared) != 1)
        if n == 0:
            first = found
            heard = [events_of(session, _way(session, copy)) for session in copy.devices]
        else:
            tried += len(found)
            wrong += sum(one != other for one, other in zip(first, found, strict=True))
        wrong += sum(bool(session.inbox.quarantined()) or session.inbox.waiting() for session in copy.devices)
        copy.close()
    return tried, wrong, heard


def _way(session: Session, day: Day) -> str:
    return OUT if session is day.worker else IN


def _dump(session: Session) -> str:
    """Steps, standings, timelines and figures of one device, as one digest."""
    parts = [
        repr(session.database.rows("SELECT * FROM event ORDER BY thread, id")),
        repr(session.database.rows(f"SELECT {_STANDING}, since FROM request ORDER BY id")),
        repr([(row.state, row.term) for row in follow_up.requests(session).rows]),
        repr(follow_up.today(session).month),
        repr(_figures(session)),
    ]
    for line in session.requests.newest(OUT, limit=10_000):
        parts.append(repr(follow_up.request(session, line.id).timeline))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _figures(session: Session) -> list[tuple[str, int]]:
    """What this device counts of its own work, and of every intake mailbox it reads, in this quarter."""
    network, quarter = network_of(session), Quarter.of(local_day(session.now()))
    boxes = [box.id.hex() for box in network.own_mailboxes if box.kind == "intake"]
    cells = [counted(session, network, scope, quarter) for scope in (OWN, *boxes)]
    return sorted(cell for each in cells for cell in each.items())


def _shared(desk: Session) -> str:
    """What the desks of one mailbox must agree on."""
    own = (RECEIVED, OPENED)
    rows = desk.database.rows("SELECT * FROM event WHERE code NOT IN (?, ?) ORDER BY thread, id", own)
    standings = desk.database.rows(f"SELECT {_STANDING} FROM request ORDER BY id")
    return repr((rows, standings, _figures(desk)))


def _orders(heard: dict[RequestId, list[Event]], dice: random.Random, orders: int, how: Fold) -> int:
    """In how many orders any request of this device came out otherwise."""
    first = {request: _outcome(how(events)) for request, events in heard.items()}
    wrong = 0
    for _ in range(orders):
        wrong += any(
            _outcome(how(dice.sample(events, len(events)))) != first[request]
            for request, events in heard.items()
        )
    return wrong


def _outcome(state: RequestState) -> str:
    term = due_day(state, TERMS, frozenset())
    return repr((state, term, handler(state.applied)))


def _trusting(events: Sequence[Event]) -> RequestState:
    return fold([replace(event, seq=at) for at, event in enumerate(events, 1)])
