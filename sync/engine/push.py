"""From the outbox to the hub: batches, flows, shrinking, late sealing, and poison set aside."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from sync.engine.ports import Executor, Hub, Outbox, OutItem, Renewal
from sync.errors import HubError, HubRefused, HubUnreachable
from sync.protocol.calls import MAX_ITEMS, BatchAnswer, Code, ItemAnswer

A = TypeVar("A")
B = TypeVar("B")

SHRINK: Final = 10
"""A batch that fails is cut to a tenth, and one that passes lets the next be ten times as large."""
GIVE_UP_AFTER: Final = 4
"""Failures in a row after which the line is at fault and not an item."""
MOST_ATTEMPTS: Final = 8
"""Pushes without an answer after which an item is set aside, if others do get through."""

AHEAD: Final = 4
"""Batches per flow that are handed to an executor at once, so that no flow waits for the slowest."""

_STORED = (201, 208)
_RENEWABLE = (Code.EPOCH_CLOSED, Code.EXPIRES)
_FAULT_OF_AN_ITEM = (400, 413, 500)
_NEVER_ARRIVED = ("unreachable", "aborted")


@dataclass(frozen=True, slots=True)
class PushOutcome:
    """What one run of `push_all` did. `batch` is the size to begin the next run with."""

    stored: int = 0
    refused: int = 0
    renewed: int = 0
    waiting: int = 0
    problem: HubError | None = None
    batch: int = MAX_ITEMS


class InTurn:
    """An executor without threads: one after the other, each only when its result is asked for."""

    def map(self, work: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """The results, lazily."""
        return (work(item) for item in items)


def push_all(
    outbox: Outbox,
    hub: Hub,
    *,
    renewal: Renewal | None = None,
    executor: Executor | None = None,
    flows: int = 1,
    batch: int = MAX_ITEMS,
) -> PushOutcome:
    """Send everything that waits; doing it again ends the same way.

    With an `executor`, up to `flows` batches are under way at once: on a slow line that is what helps.
    """
    run = _Push(outbox, hub, renewal, executor or InTurn(), batch)
    try:
        if renewal is not None and outbox.pending(1, ()):
            renewal.refresh()
        while run.problem is None and run.step(flows):
            pass
    except HubError as error:
        run.problem = error
    return run.outcome()


@dataclass(slots=True)
class _Push:
    """One run. `skip` holds what is not to be tried again in this run."""

    outbox: Outbox
    hub: Hub
    renewal: Renewal | None
    executor: Executor
    batch: int
    stored: int = 0
    refused: int = 0
    renewed: int = 0
    failures: int = 0
    halted: bool = False
    problem: HubError | None = None
    skip: set[bytes] = field(default_factory=set)
    _fresh: set[bytes] = field(default_factory=set)
    _suspects: list[OutItem] = field(default_factory=list)

    def step(self, flows: int) -> bool:
        """One round of batches; False when there was nothing to send."""
        rounds = AHEAD if flows > 1 else 1
        waiting = self.outbox.pending(self.batch * flows * rounds, self.skip)
        ready = [item for item in (self._current(each) for each in waiting) if item is not None]
        groups = [ready[at : at + self.batch] for at in range(0, len(ready), self.batch)]
        for group, result in zip(groups, self.executor.map(self._send, groups), strict=True):
            if isinstance(result, BatchAnswer):
                self._answered(group, result)
            elif result is not None:
                self._failed(group, result)
        self.halted = False
        return bool(waiting)

    def outcome(self) -> PushOutcome:
        """Set the suspects aside if the run shows that the line is well, and sum up."""
        for item in self._suspects:
            if self.stored and item.attempts + 1 >= MOST_ATTEMPTS:
                self._refuse(item.env, "unanswered")
        return PushOutcome(
            self.stored, self.refused, self.renewed, len(self.skip), self.problem, max(1, self.batch)
        )

    def _send(self, group: Sequence[OutItem]) -> BatchAnswer | HubError | None:
        """May run in a flow of its own: touches nothing but the hub. None when another flow failed before."""
        if self.halted:
            return None
        try:
            return self.hub.push([item.envelope for item in group])
        except HubError as error:
            self.halted = True
            return error

    def _current(self, item: OutItem) -> OutItem | None:
        """The item to send in its place, if any can be sent now."""
        if self.renewal is None:
            return item
        fresh = self.renewal.renew(item, Code.NONE)
        if fresh is None:
            self.skip.add(item.env)
        elif fresh.env != item.env:
            self.renewed += 1
            self._fresh.add(fresh.env)
        return fresh

    def _answered(self, group: Sequence[OutItem], answer: BatchAnswer) -> None:
        self.failures = 0
        self.batch = min(MAX_ITEMS, self.batch * SHRINK)
        pairs = list(zip(group, answer.items, strict=True))
        for item, said in pairs:
            if said.status in _STORED:
                self.outbox.mark_stored(item.env, said.position, answer.hub_time)
                self.stored += 1
        for item, said in pairs:
            if said.status == 429:
                self.skip.add(item.env)
            elif said.status not in _STORED:
                self._declined(item, said)

    def _declined(self, item: OutItem, said: ItemAnswer) -> None:
        """A no to one item: sealed again if that may help, else set aside; the others are not held up."""
        if self.renewal is None or said.code not in _RENEWABLE:
            self._refuse(item.env, said.code or str(said.status))
            return
        self.skip.add(item.env)
        if item.env in self._fresh:
            return  # sealed anew a moment ago and still not welcome: the directory has to settle first
        self.renewal.refresh()
        fresh = self.renewal.renew(item, said.code)
        if fresh is not None:
            self.renewed += 1
            self._fresh.add(fresh.env)

    def _refuse(self, env: bytes, code: str) -> None:
        self.outbox.mark_refused(env, code)
        self.skip.discard(env)
        self.refused += 1

    def _failed(self, group: Sequence[OutItem], error: HubError) -> None:
        """No answer for the batch, or a no to all of it: smaller, or aside, or stop."""
        unanswered = isinstance(error, HubUnreachable) and error.code not in _NEVER_ARRIVED
        if unanswered:
            self.outbox.mark_unknown([item.env for item in group])
        of_an_item = isinstance(error, HubRefused) and error.status in _FAULT_OF_AN_ITEM
        self.failures += 1
        if not (unanswered or of_an_item) or self.failures >= GIVE_UP_AFTER:
            self.problem = error
        self.batch = max(1, min(self.batch, len(group) // SHRINK))
        if len(group) == 1 and (unanswered or of_an_item):
            self._single_failed(group[0], error)

    def _single_failed(self, item: OutItem, error: HubError) -> None:
        """The item was alone, so it may be the cause: what the hub called bad is, the rest is suspect."""
        if isinstance(error, HubRefused) and error.status != 500:
            self._refuse(item.env, error.code)
            self.failures = 0
            return
        if isinstance(error, HubRefused):
            self.outbox.mark_unknown([item.env])
        self.skip.add(item.env)
        self._suspects.append(item)
