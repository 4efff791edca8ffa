"""Runs tests against mutants inside one collected pytest session: each mutant in a forked process.

Collecting happens once; a fork starts in a few milliseconds with every module imported. First all tests run
once under a line tracer, so that a mutant meets only the tests that come by its line, the quickest first.
"""

import contextlib
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Final

import pytest

from tests.proofs.mutating import Mutant, put_in_place

KILLED: Final = "killed"
SURVIVED: Final = "survived"
UNTRIED: Final = "could not be put in place"
UNREACHED: Final = "no test comes by"
_NOT_IN_PLACE: Final = 3
_FATES: Final = {0: SURVIVED, _NOT_IN_PLACE << 8: UNTRIED}  # by the status of the forked process
_PATIENCE: Final = (
    90.0  # seconds for all tests of one mutant; longer means that it hangs, and that is noticed
)


@dataclass(slots=True)
class Round:
    """A session to be: which tests, which mutants, how many at a time; `fates` is what comes out."""

    mutants: Sequence[Mutant]
    files: Mapping[str, str]  # module → file
    trace: bool = True
    workers: int = 1
    said: Callable[[str], None] = lambda text: None
    fates: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def run(self, tests: Sequence[str]) -> dict[str, str]:
        """Collect `tests` and try every mutant; gives the fate of each by name."""
        arguments = [*tests, "-n", "0", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "-x"]
        with _silence():
            pytest.main(arguments, plugins=[self])
        return self.fates

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = session.items
        lines, seconds = self._traced(items) if self.trace else ({}, {})
        queue = [(mutant, self._tests(mutant, items, lines, seconds)) for mutant in self.mutants]
        self._try_all(queue)
        return True

    def _tests(
        self,
        mutant: Mutant,
        items: Sequence[pytest.Item],
        lines: Mapping[str, set[tuple[str, int]]],
        seconds: Mapping[str, float],
    ) -> list[pytest.Item]:
        if not self.trace:
            return list(items)
        at = (self.files[mutant.module], mutant.line if mutant.where else 0)
        near = [item for item in items if at in lines.get(item.nodeid, ())]
        return sorted(near, key=lambda item: seconds[item.nodeid])

    def _traced(
        self, items: Sequence[pytest.Item]
    ) -> tuple[dict[str, set[tuple[str, int]]], dict[str, float]]:
        """Which lines each test comes by, and how long it takes; found out in a fork."""
        with tempfile.NamedTemporaryFile(suffix=".json") as out:
            child = os.fork()
            if child == 0:
                with contextlib.suppress(BaseException):
                    Path(out.name).write_text(json.dumps(_trace(items, set(self.files.values()))))
                os._exit(0)
            os.waitpid(child, 0)
            told = json.loads(Path(out.name).read_text())
        self.broken = [name for name, (_, _, well) in told.items() if not well]
        good = {name: told[name] for name in told if told[name][2]}
        lines = {
            name: {(file, line) for file, line in found} | {(file, 0) for file, _ in found}
            for name, (found, _, _) in good.items()
        }
        return lines, {name: took for name, (_, took, _) in good.items()}

    def _try_all(self, queue: list[tuple[Mutant, list[pytest.Item]]]) -> None:
        running: dict[int, tuple[Mutant, float]] = {}
        waiting = iter(queue)
        more = True
        while running or more:
            while more and len(running) < self.workers:
                following = next(waiting, None)
                more = following is not None
                if following is not None and following[1]:
                    running[_fork(*following)] = (following[0], time.monotonic())
                elif following is not None:
                    self._note(following[0], UNREACHED)
            self._reap(running)

    def _reap(self, running: dict[int, tuple[Mutant, float]]) -> None:
        for child, (mutant, began) in list(running.items()):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                del running[child]
                self._note(mutant, _FATES.get(status, KILLED))
            elif time.monotonic() - began > _PATIENCE:
                os.kill(child, signal.SIGKILL)
        time.sleep(0.01)

    def _note(self, mutant: Mutant, fate: str) -> None:
        self.fates[mutant.name] = fate
        self.said(f"{len(self.fates)}/{len(self.mutants)} {fate}: {mutant.name}")


def _fork(mutant: Mutant, items: Sequence[pytest.Item]) -> int:
    child = os.fork()
    if child:
        return child
    status = _NOT_IN_PLACE
    try:
        changed = put_in_place(mutant)
        status = 1
        status = 0 if not changed or all(_passes(item) for item in items) else 1
    finally:
        os._exit(status)


def _passes(item: pytest.Item) -> bool:
    """Run one test with its fixtures; nothing outlives it."""
    from _pytest.runner import runtestprotocol

    reports = runtestprotocol(item, log=False, nextitem=None)
    return not any(report.failed for report in reports)


def _trace(items: Sequence[pytest.Item], files: set[str]) -> dict[str, Any]:
    """Per test: the lines of `files` that it comes by, seconds, and whether it passes."""
    told: dict[str, Any] = {}
    for item in items:
        seen: set[tuple[str, int]] = set()
        began = time.monotonic()
        with _traced_into(seen, files):
            well = _passes(item)
        told[item.nodeid] = (sorted(seen), time.monotonic() - began, well)
    return told


@contextlib.contextmanager
def _traced_into(seen: set[tuple[str, int]], files: set[str]) -> Iterator[None]:
    def each_line(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            seen.add((frame.f_code.co_filename, frame.f_lineno))
        return each_line

    def each_call(frame: FrameType, event: str, argument: Any) -> Any:
        return each_line if frame.f_code.co_filename in files else None

    sys.settrace(each_call)  # this thread only: a hub never comes by, and would be slowed down
    try:
        yield
    finally:
        sys.settrace(None)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """What pytest and its tests print is not the output of a proof."""
    sys.stdout.flush()
    kept = os.dup(1)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)
