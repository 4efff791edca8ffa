"""Work off the screen's thread: one thread owns the store, another carries the sync.

Python's cyclic collector runs on whichever thread happens to allocate. A Qt object that it destroys off the
screen's thread takes the process down, so from the first `Background` on only the screen's thread collects.
"""

import gc
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6 import QtCore

from fieldapp.errors import FieldAppError

T = TypeVar("T")
_TIDY_MS = 500
_KEPT: list[
    "Background"
] = []  # until the process ends: a thread that still works must not be the last to know one


@dataclass(frozen=True, slots=True)
class _Job:
    """What was asked. Only the screen's thread keeps it, so what it holds is never destroyed on another."""

    work: Callable[[], Any]
    owner: QtCore.QObject
    then: Callable[[Any], object]
    failed: Callable[[FieldAppError], object] | None


class Background(QtCore.QObject):
    """Jobs in order, one at a time per thread; a result for something that has gone is dropped."""

    failed = QtCore.Signal(object)  # a FieldAppError that nobody else asked to handle
    _finished = QtCore.Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._store = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._sync = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sync")
        self._closed = False
        self._count = 0
        self._waiting: dict[int, _Job] = {}
        _KEPT.append(self)
        self._newest: Future[Any] | None = None  # of the store: its thread works in order
        self._finished.connect(self._deliver)  # queued by Qt: it is emitted on another thread
        gc.disable()
        self._tidying = QtCore.QTimer(self)
        self._tidying.timeout.connect(collect)
        self._tidying.start(_TIDY_MS)

    def run(
        self,
        work: Callable[[], T],
        owner: QtCore.QObject,
        then: Callable[[T], object],
        failed: Callable[[FieldAppError], object] | None = None,
    ) -> None:
        """Do `work` on the store's thread, then hand its result to `then` on the screen's thread.

        A failure that a user can be told about goes to `failed`, or to the signal of that name.
        """
        self._submit(self._store, work, owner, then, failed)

    def run_sync(
        self,
        work: Callable[[], T],
        owner: QtCore.QObject,
        then: Callable[[T], object],
        failed: Callable[[FieldAppError], object] | None = None,
    ) -> None:
        """The same on the sync's thread."""
        self._submit(self._sync, work, owner, then, failed)

    def is_busy(self) -> bool:
        """Whether the store's thread still has something to do."""
        return self._newest is not None and not self._newest.done()

    def settle(self, work: Callable[[], object], seconds: float) -> bool:
        """Do `work` on the store's thread after all that is queued, and wait for it; False when it took too
        long.
        """
        done = self._store.submit(work)
        try:
            done.result(timeout=seconds)
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        """Take no more work; what runs may end, what waits is dropped."""
        self._closed = True
        self._tidying.stop()
        self._store.shutdown(wait=False, cancel_futures=True)
        self._sync.shutdown(wait=False, cancel_futures=True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        owner: QtCore.QObject,
        then: Callable[[T], object],
        failed: Callable[[FieldAppError], object] | None,
    ) -> None:
        if self._closed:
            return
        self._count += 1
        self._waiting[self._count] = _Job(work, owner, then, failed)
        future = pool.submit(self._work, self._count)
        if pool is self._store:
            self._newest = future
        future.add_done_callback(partial(self._announce, self._count))

    def _work(self, number: int) -> object:
        return self._waiting[number].work()

    def _announce(self, number: int, done: Future[Any]) -> None:
        self._finished.emit(number, done)

    def _deliver(self, number: int, done: Future[Any]) -> None:
        job = self._waiting.pop(number)
        if self._closed or done.cancelled() or not shiboken6.isValid(job.owner):
            return
        error = done.exception()
        if isinstance(error, FieldAppError):
            if job.failed is not None:
                job.failed(error)
            else:
                self.failed.emit(error)
        elif error is not None:
            raise error
        else:
            job.then(done.result())


def collect() -> None:
    """What the collector would have done by itself by now, on the thread that calls this."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
