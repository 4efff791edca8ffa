"""Saving one signal with its index: against the same in plain SQLite, and against one durable append of 2 kB.

The same statements, pragmas, texts and quiet moments on both sides; each side's file lives in its own folder
of one scratch folder. Every save is on the disk when it returns.
"""

import json
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

from fieldapp.domain.ids import PlaceId, SignalId
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.signals import Signal
from fieldapp.store import database as store_database
from fieldapp.store import migrations
from fieldapp.store.signals import INDEX, SignalRepository
from fieldapp.store.store import Store
from fieldapp.store.visits import VisitRepository
from tests.store.values import NOW, new_store

SAVES = 400
WARM_UP = 100
QUIET_EVERY = 25
APPENDED = 2048
PLACE = MeetingPlace(PlaceId("b" * 32), "Buurthuis De Kring", "buurthuis_dorpshuis")

GOALS = {"plain": 1.6, "append": 3.0, "tail": 5.0}


class PlainDatabase(store_database.Database):
    """The same class over Python's own SQLite: nothing differs but the cipher."""

    @classmethod
    def made(cls, path: Path) -> "PlainDatabase":
        connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        connection.execute(f"PRAGMA page_size = {store_database.PAGE_BYTES}")
        for pragma in store_database.PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        database = cls(path, bytes(store_database.KEY_BYTES), connection)
        with database.transaction():
            for step in migrations.known():
                for statement in step.statements:
                    _run_if_known(connection, statement)
        return database


def _run_if_known(connection: sqlite3.Connection, statement: str) -> None:
    """An older SQLite has no secure deletion in its index; a save does not delete."""
    try:
        connection.execute(statement)
    except sqlite3.OperationalError:
        if "secure-delete" not in statement:
            raise


def words(rolls: random.Random) -> Callable[[int], str]:
    """Text with the frequencies of a language: 18,000 words, some common and most rare."""
    letters = "aeinortdsl" * 3 + "bcfghjkmpuvwz"
    vocabulary = ["".join(rolls.choices(letters, k=rolls.randint(2, 9))) for _ in range(18_000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]

    def text(length: int) -> str:
        return " ".join(rolls.choices(vocabulary, weights, k=length // 3))[:length]

    return text


def signals(count: int, rolls: random.Random) -> list[Signal]:
    """About 2 kB each, like the append they are measured against."""
    text = words(rolls)
    return [
        Signal(
            id=SignalId(uuid4().hex),
            place_id=PLACE.id,
            noted_at=NOW,
            kind="materieel",
            author="Sam",
            own_words=text(1200),
            observation=text(600),
            domains=("financieel", "wonen"),
            strengths=("netwerk",),
            wish="dienst",
        )
        for _ in range(count)
    ]


def saver(database: store_database.Database, values: list[Signal]) -> Callable[[], None]:
    """Save the next signal through the real repository."""
    repository, left = SignalRepository(database), iter(values)

    def save() -> None:
        with database.transaction():
            repository.save(next(left))

    return save


def appender(path: Path) -> Callable[[], None]:
    """Append 2 kB and wait until they are on the disk."""
    file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    block = os.urandom(APPENDED)

    def append() -> None:
        os.write(file, block)
        os.fdatasync(file)

    return append


def quiet(database: store_database.Database) -> None:
    """What the program does when nobody types."""
    while database.merge_index(INDEX):
        pass
    database.checkpoint()


def one_round(rolls: random.Random) -> dict[str, list[float]]:
    """Seconds of every save, the three ways in turn and in random order."""
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as closing:
        store: Store = new_store(Path(scratch) / "profile")
        plain = PlainDatabase.made(Path(scratch) / "plain.db")
        closing.callback(store.close)
        closing.callback(plain.close)
        for database in (store.database, plain):
            with database.transaction():
                VisitRepository(database).save_place(PLACE)
        ways = {
            "ours": saver(store.database, signals(SAVES + WARM_UP, rolls)),
            "plain": saver(plain, signals(SAVES + WARM_UP, rolls)),
            "append": appender(Path(scratch) / "append"),
        }
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for number in range(SAVES + WARM_UP):
            if number % QUIET_EVERY == 0:
                quiet(store.database)
                quiet(plain)
            for name in rolls.sample(sorted(ways), len(ways)):
                began = time.perf_counter()
                ways[name]()
                if number >= WARM_UP:
                    taken[name].append(time.perf_counter() - began)
    return taken


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def measure(rounds: int) -> list[dict[str, Any]]:
    """Medians over the rounds."""
    rolls = random.Random(7)
    ratios: dict[str, list[float]] = {name: [] for name in GOALS}
    for _ in range(rounds):
        taken = one_round(rolls)
        ours = percentile(taken["ours"], 0.5)
        ratios["plain"].append(ours / percentile(taken["plain"], 0.5))
        ratios["append"].append(ours / percentile(taken["append"], 0.5))
        ratios["tail"].append(percentile(taken["ours"], 0.99) / ours)
    names = {
        "plain": ("save a signal with its index / plain SQLite, p50", "x plain SQLite"),
        "append": ("save a signal with its index / append of 2 kB + fdatasync, p50", "x one append"),
        "tail": ("save a signal with its index, p99 / p50", "x its own p50"),
    }
    return [_row(*names[name], statistics.median(found), GOALS[name]) for name, found in ratios.items()]


def _row(name: str, unit: str, ratio: float, goal: float) -> dict[str, Any]:
    return {"name": name, "ratio": round(ratio, 3), "goal": goal, "ok": ratio <= goal, "unit": unit}


if __name__ == "__main__":
    print(json.dumps(measure(3), indent=1))
