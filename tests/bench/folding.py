"""10,000 steps of requests, read from the store and folded: seconds, and against reading and sorting alone.

500 requests of 20 steps each, heard in another order than they happened, some undone, some of them refused:
as when every standing is made anew. Then one thread of 10,000 steps, so that nothing grows faster than its
length. The floor reads the same rows from the same store and puts them in order.
"""

import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import resources
from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, TABLE, WORKER, Event, Terms, due_day, fold
from fieldapp.domain.requests import events as e
from fieldapp.store.store import Store, create_store
from fieldapp.workflow.standing import handler

THREADS, STEPS = 500, 20
GOALS = {"seconds": 2.0, "floor": 3.0, "one thread": 2.0}
_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def measure(rounds: int) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder), bytes(range(32)), lambda: _AT)
        threads = _fill(store)
        terms = Terms.from_data(resources.load_toml("policy/terms.toml"))

        def ours() -> None:
            for thread in threads:
                state = fold(store.requests.events(thread))
                due_day(state, terms, frozenset())
                handler(state.applied)

        def floor() -> None:
            for thread in threads:
                sorted(store.requests.events(thread), key=lambda event: (event.seq, event.writer, event.id))

        taken = [(_seconds(ours), _seconds(floor)) for _ in range(rounds)]
        store.close()
    long = _steps(random.Random(1), "f" * 32, THREADS * STEPS)
    one = median(_seconds(lambda: fold(long)) for _ in range(rounds))
    many = THREADS * STEPS
    return [
        _row(f"read and fold {many:,} steps", median(a for a, _ in taken), GOALS["seconds"], "seconds"),
        _row("read and fold / read and sort", median(a / b for a, b in taken), GOALS["floor"], "times"),
        _row(f"fold one thread of {many:,} steps", one, GOALS["one thread"], "seconds"),
    ]


def _fill(store: Store) -> list[ThreadId]:
    dice, threads = random.Random(20261124), [f"{n:032x}" for n in range(THREADS)]
    with store.database.transaction():
        for thread in threads:
            for event in _steps(dice, thread, STEPS):
                store.requests.add_event(event)
    return [ThreadId(thread) for thread in threads]


def _steps(dice: random.Random, thread: str, count: int) -> list[Event]:
    """Steps that three desks and a worker set, in an order of their own."""
    core = sorted({row.event for row in TABLE if row.by == CORE_ACTOR} - {e.WITHDRAWN, e.CLOSED_NO_HELP})
    made: list[Event] = []
    for seq in range(1, count + 1):
        code = e.SEALED if seq == 1 else dice.choice([*core, e.UNDONE])
        made.append(
            Event(
                id=EventId(f"{dice.getrandbits(128):032x}"),
                thread=ThreadId(thread),
                writer=DeviceId(dice.choice("abc")),
                seq=seq,
                code=code,
                by=WORKER if code == e.SEALED else CORE_ACTOR,
                at=_AT + timedelta(minutes=seq),
                of=made[-1].id if code == e.UNDONE and made else None,
            )
        )
    dice.shuffle(made)
    return made


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _row(name: str, value: float, goal: float, unit: str) -> dict[str, Any]:
    return {"name": name, "ratio": value, "goal": goal, "unit": unit, "ok": value <= goal}
