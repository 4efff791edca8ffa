"""A store with very many signals, made as fast as the disk allows: rows in bulk, the index built at once.

The texts are drawn from an invented vocabulary with the frequencies of a language. Two stores of the same
size hold the same rows: ours, and the bare floor in plain SQLite with an index of its own.
"""

from __future__ import annotations

import atexit
import math
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from fieldapp.store.store import Store
from tests.bench.save import PLACE, words
from tests.store.values import NOW, new_store

Row = tuple[Any, ...]

SIZES = (1_000, 100_000)
_POOL = 4000  # texts; rows take turns with them, so that making rows costs less than keeping them
_COLUMNS = (
    "n, id, place_id, noted_at, kind, author, about, urgency, domains, non_take_up, strengths, wish,"
    " codename, own_words, observation"
)


def rows(count: int) -> Iterator[Row]:
    """`count` signals, oldest first, about 1.8 kB of text each."""
    rolls = random.Random(11)
    text = words(rolls)
    pool = [(text(1200), text(600)) for _ in range(min(_POOL, count))]
    for n in range(1, count + 1):
        own, _ = pool[rolls.randrange(len(pool))]
        _, seen = pool[rolls.randrange(len(pool))]
        at = (NOW - timedelta(minutes=count - n)).isoformat()
        yield (
            *(n, f"{n:032x}", PLACE.id, at, "materieel", "Sam", "zelf", "", '["wonen"]', "[]", "[]"),
            *("dienst", f"naam{n % 700}", own, seen),
        )


def store(folder: Path, count: int) -> Store:
    """Our store with that many signals; its index is merged, as after a quiet night."""
    made = new_store(folder)
    database = made.database
    added = database.value("SELECT sql FROM sqlite_schema WHERE name = 'signal_added'")
    with database.transaction():
        made.visits.save_place(PLACE)
        database.execute("DROP TRIGGER signal_added")
        database.execute_many(
            f"INSERT INTO signal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows(count),
        )
        database.execute("INSERT INTO signal_index (signal_index) VALUES ('rebuild')")
        database.execute(added)
    while made.idle():
        pass
    database.checkpoint(truncate=True)
    return made


def plain(path: Path, count: int) -> sqlite3.Connection:
    """The floor: plain SQLite, one table, an index with the same tokenizer and prefixes."""
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -32768"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("BEGIN")
    connection.execute(
        "CREATE TABLE s (n INTEGER PRIMARY KEY, id TEXT, noted_at TEXT, kind TEXT, codename TEXT,"
        " own_words TEXT, observation TEXT)"
    )
    connection.executemany(
        "INSERT INTO s VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((row[0], row[1], row[3], row[4], *row[12:]) for row in rows(count)),
    )
    connection.execute(
        "CREATE VIRTUAL TABLE f USING fts5 (own_words, observation, codename, content = 's',"
        " content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    connection.execute("INSERT INTO f (f) VALUES ('rebuild')")
    connection.execute("INSERT INTO f (f) VALUES ('optimize')")
    connection.execute(
        "CREATE TABLE l AS SELECT n, noted_at, kind, 'De Kring' AS place, codename, 'dienst' AS wish FROM s"
    )
    connection.execute("CREATE INDEX l_newest ON l (noted_at, n)")
    connection.execute("COMMIT")
    return connection


def vocabulary(count: int) -> list[str]:
    """Beginnings of words as somebody types them: two letters or more, common and rare."""
    rolls = random.Random(5)
    known = [word for row in rows(60) for word in str(row[13]).split() if len(word) >= 3]
    return [word[: rolls.randint(2, len(word))] for word in rolls.sample(known, count)]


@dataclass(frozen=True, slots=True)
class Crowd:
    """Our stores by size, and the floor at the full size; made once per run, gone when it ends."""

    folder: Path
    stores: dict[int, Store]
    floor: sqlite3.Connection


@cache
def crowd() -> Crowd:
    """Both sides at every size."""
    held = tempfile.TemporaryDirectory(prefix="bench-crowd-")
    atexit.register(held.cleanup)
    folder = Path(held.name)
    stores = {count: store(folder / str(count), count) for count in SIZES}
    floor = plain(folder / "plain.db", SIZES[-1])
    for made in stores.values():
        atexit.register(made.close)
    atexit.register(floor.close)
    return Crowd(folder, stores, floor)


def exponent(small: float, large: float) -> float:
    """With which power of the number of signals a time grows."""
    return math.log(large / small) / math.log(SIZES[-1] / SIZES[0])


def percentile(values: list[float], share: float) -> float:
    """The value below which this share lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def row(name: str, unit: str, ratio: float, goal: float, *, at_least: bool = False) -> dict[str, Any]:
    """One line of a benchmark; a lead over a peer is a goal to reach, not one to stay under."""
    ok = ratio >= goal if at_least else ratio <= goal
    said = f"{unit}, at least" if at_least else unit
    return {"name": name, "ratio": round(ratio, 3), "goal": goal, "ok": ok, "unit": said}
