"""Searching among 100,000 signals: against plain SQLite with a full-text index, LIKE, and as it grows.

The same beginnings of words on every side, in turn: what somebody types, two letters or more, common and
rare. Ours is the whole step of the screen: the question, the newest 50 signals with place and codename, their
texts. The floor asks the bare index for the same texts. LIKE runs over our own store, for a text that is not
there. Each query counts with its median over the rounds, so that the tail is that of slow questions.
"""

import json
import statistics
import time
from collections.abc import Callable
from typing import Any

from fieldapp.domain.finding import Question
from fieldapp.store.store import Store
from tests.bench.crowd import SIZES, crowd, exponent, percentile, row, vocabulary

QUERIES = 400
NEWEST = 50
GOALS = {"floor": 2.5, "tail": 12.0, "like": 100.0, "growth": 0.4}

_FLOOR = (
    "SELECT s.id, s.codename, s.noted_at, s.kind, s.own_words, s.observation FROM f JOIN s ON s.n = f.rowid"
    " WHERE f MATCH ? ORDER BY f.rowid DESC LIMIT ?"
)
_LIKE = "SELECT id FROM signal WHERE own_words LIKE ? OR observation LIKE ? LIMIT ?"
_ABSENT = "%zqxzqx%"


def ask(store: Store, query: str) -> None:
    """What the search does with a question."""
    store.signals.found(Question.of(query), NEWEST)


def timed(run: Callable[[], object]) -> float:
    """Seconds that it took."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def one_round(queries: list[str]) -> dict[str, list[float]]:
    """Seconds of every query, each way, in turn."""
    small, large = (crowd().stores[size] for size in SIZES)
    floor = crowd().floor
    taken: dict[str, list[float]] = {"small": [], "ours": [], "floor": []}
    for query in queries:
        words = f'"{query}"*'
        taken["ours"].append(timed(lambda query=query: ask(large, query)))
        taken["floor"].append(timed(lambda words=words: floor.execute(_FLOOR, (words, NEWEST)).fetchall()))
        taken["small"].append(timed(lambda query=query: ask(small, query)))
    return taken


def measure(rounds: int) -> list[dict[str, Any]]:
    """Medians over the rounds; one round before them fills the caches of both sides."""
    queries = vocabulary(QUERIES)
    one_round(queries)
    found = [one_round(queries) for _ in range(rounds)]
    middle = {
        name: [statistics.median(times) for times in zip(*(taken[name] for taken in found), strict=True)]
        for name in found[0]
    }
    half = {name: percentile(times, 0.5) for name, times in middle.items()}
    # After the rounds: it reads all rows, and would leave the caches cold.
    large = crowd().stores[SIZES[-1]].database
    texts = (_ABSENT, _ABSENT, NEWEST)
    like = statistics.median(timed(lambda: large.rows(_LIKE, texts)) for _ in range(rounds))
    ours, tail = half["ours"], percentile(middle["ours"], 0.99)
    growth = exponent(half["small"], ours)
    return [
        row("search 100k, newest 50 / plain FTS5, p50", "x plain FTS5", ours / half["floor"], GOALS["floor"]),
        row("search 100k, p99 / p50", "x its own p50", tail / ours, GOALS["tail"]),
        row("search 100k: LIKE / ours", "x faster", like / ours, GOALS["like"], at_least=True),
        row("search p50, growth 1k to 100k", "exponent", growth, GOALS["growth"]),
    ]


if __name__ == "__main__":
    print(json.dumps(measure(3), indent=1))
