"""SIGKILL at random moments of record → send → sync: nothing confirmed is lost, nothing is doubled.

Again and again a warm process forks a field worker, who notes a signal, sends it and carries the post, and
tells over a pipe what the program has confirmed. It is killed a random time after a random step. Then the
store is opened again, everything confirmed must be there, everything that belongs together must be together
(file, Logboek, message, envelope, request), and the work is finished as a person would: by looking how far
it was. Two kills in ten hit the intake while it receives, and one the real `fieldapp sync` between its start
and its end. After every ten the post is carried to the end, and every request must be at its recipient once,
with the same bytes, once at the hub, and heard of once.

The control leaves out that one step is one transaction: each statement is kept for itself. It kills only
between the yes and the seal, where that counts most.
"""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from fieldapp.store import keyslots
from fieldapp.store.database import Database
from fieldapp.workflow.session import Rules, lock
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import (
    FIELD,
    OCMW,
    PASSPHRASE,
    Device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.proofs import Proof, loop_work
from tests.proofs.forks import ERROR, Fork, Work
from tests.proofs.loop_work import AGREED, DRAFT, FAULT, HELD, OPEN, SAVED, SEALED, Desk
from tests.proofs.switching import replaced

_SHORT, _FULL, _CONTROL = 50, 1000, 20
# Kills, then a new one: a hub takes so many calls a minute, and so many envelopes a day, of one device.
_A_TOWN: Final = 100
_DELIVER_EVERY: Final = 10
_INTAKE, _PROGRAM = (3, 7), (9,)  # which of every ten kills hit the intake, and the real program
_STEPS: Final = (OPEN, DRAFT, SAVED, AGREED, SEALED, SEALED)  # sync takes the longest: twice as often
_HEARD: Final = ["ontvangen", "verzegeld", "verzonden"]


def prove(*, full: bool) -> Proof:
    kills, wrong = (_FULL if full else _SHORT), 0
    for start in range(0, kills, _A_TOWN):
        last = min(start + _A_TOWN, kills)
        with _town(random.Random(start)) as loop:
            wrong += loop.run(last - start)
            if last == kills:
                with replaced(Database, "transaction", _each_statement_for_itself):
                    control = loop.run(_CONTROL, only_sending=True)
    return Proof("kill-loop", tried=kills, figure=wrong, goal=0, control=control)


@contextmanager
def _each_statement_for_itself(database: Any) -> Iterator[None]:
    database._writing = True
    try:
        yield
    finally:
        database._writing = False


# --- who takes part -----------------------------------------------------------------------------------------


@contextmanager
def _town(chance: random.Random) -> Iterator["_Loop"]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running_hub(folder) as hub:
            rules = Rules.load()
            coordinator = found_network(folder, hub)
            worker, ocmw = (enrol_organisation(coordinator, folder, role) for role in (FIELD, OCMW))
            sync_all(ocmw, worker)
            boxes = (ocmw.mailboxes["intake"], worker.mailboxes["personal"])
            loop_work.note_place(worker.session)
            for device in (coordinator, worker, ocmw):
                lock(device.session)
            yield _Loop(chance, hub, _desk(worker, rules), _desk(ocmw, rules), boxes)


def _desk(device: Device, rules: Rules) -> Desk:
    return Desk(device.folder, keyslots.unlock(device.folder, PASSPHRASE), rules)


@dataclass(slots=True)
class _Loop:
    """One town and its kills. `faults`: what was found wrong, each once, with the kill before it."""

    chance: random.Random
    hub: RunningHub
    worker: Desk
    ocmw: Desk
    boxes: tuple[str, str]
    plans: list[str] = field(default_factory=list)
    faults: dict[str, int] = field(default_factory=dict)
    lasts: dict[str, float] = field(default_factory=dict)
    _kill: int = 0

    def run(self, kills: int, *, only_sending: bool = False) -> int:
        """After how many of so many kills something was wrong."""
        self.faults.clear()
        self._measure()
        for number in range(kills):
            self._kill = number
            self._one(number % _DELIVER_EVERY, only_sending)
            if number % _DELIVER_EVERY == _DELIVER_EVERY - 1:
                self._deliver()
        return len(set(self.faults.values()))

    def _one(self, turn: int, only_sending: bool) -> None:
        if only_sending:
            self._kill_worker(AGREED)
        elif turn in _INTAKE:
            self._kill_intake()
        elif turn in _PROGRAM:
            self._kill_program()
        else:
            self._kill_worker(self.chance.choice(_STEPS))

    def _measure(self) -> None:
        """How long each step lasts, undisturbed."""
        self._warm_up()
        child = Fork.of(partial(loop_work.work, self.worker, self._plan()))
        self._look(child.end())
        steps = [line.split()[0] for line in child.told]
        for step, at, then in zip(steps, child.at, child.at[1:], strict=False):
            self.lasts[step] = then - at
        self.lasts["program"] = self._program().seconds_to_end()

    def _warm_up(self) -> None:
        """Once in this very process, so that a fork has everything loaded."""
        loop_work.work(self.worker, self._plan(), lambda _line: None)
        loop_work.carry_at(self.ocmw, lambda _line: None)

    # --- the kills --------------------------------------------------------------------------------------

    def _kill_worker(self, step: str) -> None:
        plan = self._plan()
        child = Fork.of(partial(loop_work.work, self.worker, plan))
        told = child.kill_after(step, self._moment(step))
        self._look(told)
        self._do(partial(loop_work.finish, self.worker, plan, told))

    def _kill_intake(self) -> None:
        self._do(partial(loop_work.carry_at, self.worker))
        child = Fork.of(partial(loop_work.carry_at, self.ocmw))
        self._look(child.kill_after(OPEN, self._moment(SEALED)))

    def _kill_program(self) -> None:
        """The real one, with something to carry; afterwards it is started again and comes to its end."""
        plan = self._plan()
        self._do(partial(loop_work.finish, self.worker, plan, []))
        while not self._program().kill_after(self.chance.uniform(0.3, 0.95) * self.lasts["program"]):
            self.lasts["program"] *= 0.8  # it came to its end before
        self._program().seconds_to_end()
        self._do(partial(loop_work.finish, self.worker, plan, []))

    def _moment(self, step: str) -> float:
        return self.chance.uniform(0, 1.05) * self.lasts[step]

    def _plan(self) -> str:
        self.plans.append(UUID(int=self.chance.getrandbits(128)).hex)
        return self.plans[-1]

    def _program(self) -> "_Program":
        return _Program(self.worker.folder)

    # --- what is found ----------------------------------------------------------------------------------

    def _do(self, work: Work) -> list[str]:
        return self._look(Fork.of(work).end())

    def _look(self, told: list[str]) -> list[str]:
        for line in told:
            if line.split()[0] in (FAULT, ERROR):
                self.faults.setdefault(line, self._kill)
        return told

    def _deliver(self) -> None:
        """Carry the post to the end; then sender, hub and recipient must tell the same."""
        for desk in (self.worker, self.ocmw, self.worker):
            self._do(partial(loop_work.carry_at, desk))
        sent = self._held(self.worker, loop_work.SENT)
        received = self._held(self.ocmw, loop_work.RECEIVED)
        wrong = {
            "a signal without exactly one request": len(sent) != len(set(self.plans)),
            "sender and recipient differ": _digests(sent) != _digests(received),
            "a sender did not hear once of each step": any(each[2] != _HEARD for each in sent.values()),
            "the hub holds another number": self._at_hub() != [len(sent), len(sent)],
        }
        for name, found in wrong.items():
            if found:
                self.faults.setdefault(name, self._kill)

    def _held(self, desk: Desk, direction: str) -> dict[str, list[Any]]:
        told = self._do(partial(loop_work.hold, desk, direction))
        held: dict[str, list[Any]] = {}
        for line in told:
            if line.startswith(f"{HELD} "):
                held = json.loads(line.removeprefix(f"{HELD} "))
        return held

    def _at_hub(self) -> list[int]:
        """How many envelopes ever came for the intake (requests) and for the field worker (receipts)."""
        database = sqlite3.connect(f"{(self.hub.folder / 'hub.db').as_uri()}?mode=ro", uri=True)
        try:
            count = "SELECT count(*) FROM envelope WHERE mailbox = ?"
            return [database.execute(count, (bytes.fromhex(box),)).fetchone()[0] for box in self.boxes]
        finally:
            database.close()


def _digests(held: dict[str, list[Any]]) -> dict[str, str]:
    return {request: digest for request, (digest, _, _) in held.items()}


class _Program:
    """`fieldapp sync`, as it is started from a command line."""

    def __init__(self, profile: Path) -> None:
        command = [sys.executable, "-m", "fieldapp", "sync", "--profile", str(profile), "--passphrase-stdin"]
        self._began = time.monotonic()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self._process.stdin is not None
        self._process.stdin.write(f"{PASSPHRASE}\n")
        self._process.stdin.flush()

    def kill_after(self, delay: float) -> bool:
        """SIGKILL so many seconds after the start; whether it was still at it."""
        time.sleep(delay)
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate()
        return self._process.returncode == -signal.SIGKILL

    def seconds_to_end(self) -> float:
        """Let it come to its end, which must be a good one."""
        said, _ = self._process.communicate(timeout=60)
        if self._process.returncode != 0:
            raise AssertionError(f"fieldapp sync failed: {said}")
        return time.monotonic() - self._began
