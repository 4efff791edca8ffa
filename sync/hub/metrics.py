"""Counters without content, for a monitor: which calls, with which status, and what became of envelopes."""

import threading
from collections import Counter


class Metrics:
    """Counts of this process, in the text form that Prometheus reads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: Counter[tuple[str, int]] = Counter()
        self._items: Counter[int] = Counter()

    def called(self, route: str, status: int) -> None:
        """One call to a route (its template, never its ids)."""
        with self._lock:
            self._calls[route, status] += 1

    def pushed(self, statuses: Counter[int]) -> None:
        """What became of the items of one batch."""
        with self._lock:
            self._items.update(statuses)

    def text(self, *, envelopes: int) -> str:
        """Everything counted so far, and how many envelopes are held."""
        with self._lock:
            calls, items = sorted(self._calls.items()), sorted(self._items.items())
        lines = ["# TYPE fieldhub_calls_total counter"]
        lines += [f'fieldhub_calls_total{{route="{r}",status="{s}"}} {n}' for (r, s), n in calls]
        lines += ["# TYPE fieldhub_items_total counter"]
        lines += [f'fieldhub_items_total{{status="{s}"}} {n}' for s, n in items]
        lines += ["# TYPE fieldhub_envelopes gauge", f"fieldhub_envelopes {envelopes}"]
        return "\n".join(lines) + "\n"
