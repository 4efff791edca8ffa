"""A ladder with its worker switched off: one effect, nothing early, nothing after a stop, nothing lost.

Ladders (first the OCMW, else the CAW) are sealed, and the worker's laptop goes off. Then, in random order and
over a real hub: two desks of the OCMW take up, give back, find nobody, undo a wrong click, pass on by hand or
stay silent; a colleague of the worker's team, both desks and the CAW sync, lose the answer to what they
pushed, repeat; days pass; the person stops, at the worker (whose laptop comes on for that and goes off again)
or at the OCMW, also in the middle of a holder's push. After each step the hub itself is looked into:

- early: bytes for the CAW before a no that stood for half an hour, and before the term passed unanswered;
- doubled: more than one envelope there, or one message twice at the CAW;
- after a stop: bytes at the hub once its tombstone is there, or words at the CAW once it has synced;
- lost: the OCMW said no or nothing, everybody synced, and the CAW has nothing; or the worker's own program,
  switched on at the end, does not come to the same.

Controls, in the same harness: holders that do not wait; and a stop that leaves no tombstone at the hub.
"""

import random
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from fieldapp.domain.calendar import add_working_days
from fieldapp.domain.ids import EnvelopeId, RequestId
from fieldapp.domain.ladder import GRACE, Turn
from fieldapp.store.requests import IN, OUT
from fieldapp.store.rungs import RungRepository
from fieldapp.workflow import answer, ladder, post, stopping
from fieldapp.workflow.network import HubFactory
from sync.protocol.calls import BatchAnswer
from sync.transport import HubClient
from tests.journeys.lying import LosesPushReply, speaking
from tests.journeys.network import Device
from tests.journeys.stairs import StairsTown, a_stairs_town, send_ladder
from tests.proofs import Proof
from tests.proofs.switching import replaced

_SHORT, _FULL, _CONTROL = 8, 200, 3
_BATCH: Final = 8
_A_TOWN: Final = 24  # its clock may not run past the days of an agreement
_STOP: Final = "persoon_wil_stoppen"
_WAYS: Final = (
    *("gives_back", "gives_back", "not_reached", "passes_on", "silent", "silent", "takes_up", "undoes"),
    *("worker_stops", "service_stops", "stops_late", "stops_midway"),
)


def prove(*, full: bool) -> Proof:
    count, wrong = (_FULL if full else _SHORT), _Wrong()
    for start in range(0, count, _A_TOWN):
        with tempfile.TemporaryDirectory() as scratch, a_stairs_town(Path(scratch)) as town:
            for at in range(start, min(start + _A_TOWN, count), _BATCH):
                _Batch(town, random.Random(at), wrong).run()
            if start == 0:
                hasty, deaf = _controls(town)
    lines = (
        f"{wrong.looks} looks into the hub, {wrong.rounds} rounds of the post, {wrong.losses} answers lost",
        f"early {wrong.early}, doubled {wrong.doubled}, after a stop {wrong.after}, lost {wrong.lost}",
        f"control: {hasty} early when holders do not wait, {deaf} after a stop without a tombstone",
    )
    return Proof("fallback", tried=count, figure=wrong.all, goal=0, control=min(hasty, deaf), lines=lines)


def _controls(town: StairsTown) -> tuple[int, int]:
    hasty, deaf = _Wrong(), _Wrong()
    with replaced(ladder, "turn", lambda *_: Turn.NOW):
        _Batch(town, random.Random(1), hasty).run(("takes_up", "silent"), _CONTROL)
    with replaced(RungRepository, "take_back", lambda *_: None):
        _Batch(town, random.Random(2), deaf).run(("stops_midway",), _CONTROL)
    return hasty.early, deaf.after


@dataclass(slots=True)
class _Wrong:
    """How many ladders went wrong in which way."""

    early: int = 0
    doubled: int = 0
    after: int = 0
    lost: int = 0
    looks: int = 0
    rounds: int = 0
    losses: int = 0

    @property
    def all(self) -> int:
        return self.early + self.doubled + self.after + self.lost


@dataclass(slots=True)
class _Way:
    """One ladder, what is to become of it, and what has happened, as nobody in it knows."""

    first: RequestId
    second: RequestId
    kind: str
    sent_on: date
    envs: set[str]
    no_at: datetime | None = None
    taken_up: bool = False
    may_go: bool = False
    stopped: bool = False
    tombstone: bool = False
    faults: set[str] = field(default_factory=set)


class _Batch:
    """Some ladders at once."""

    def __init__(self, town: StairsTown, dice: random.Random, wrong: _Wrong) -> None:
        self.town, self.dice, self.wrong = town, dice, wrong
        self.desks = (town.ocmw, town.colleague)
        self.holders = (*self.desks, town.mate)
        self.ways: list[_Way] = []

    def run(self, kinds: tuple[str, ...] = _WAYS, count: int = _BATCH) -> None:
        """Send them, let everything happen in random order, settle, and look."""
        self.ways = [self._sent(self.dice.choice(kinds)) for _ in range(count)]
        for device in (self.town.field, *self.holders):
            self._sync(device)
        acts: list[Callable[[], None]] = [partial(self._act, way) for way in self.ways]
        acts += [partial(self._sync, self.dice.choice((*self.holders, self.town.caw))) for _ in range(8)]
        acts += [partial(self._later, minutes=self.dice.choice((5, 12, 31))) for _ in range(3)]
        self.dice.shuffle(acts)
        acts.insert(self.dice.randrange(len(acts) // 2, len(acts)), partial(self._later, days=9))
        for act in acts:
            act()
            self._look()
        self._settle()
        for way in self.ways:
            for fault in way.faults:
                setattr(self.wrong, fault, getattr(self.wrong, fault) + 1)

    def _sent(self, kind: str) -> _Way:
        first, second = send_ladder(self.town.field)
        session = self.town.field.session
        request = session.requests.get(OUT, second)
        assert request is not None
        rows = session.database.rows("SELECT env FROM rung WHERE mid = ?", (request.mid,))
        today = self.town.clock().astimezone().date()
        return _Way(first, second, kind, today, {env for (env,) in rows})

    # --- what happens -----------------------------------------------------------------------------------

    def _act(self, way: _Way) -> None:
        """What is to become of one, at a desk that has it; a desk that did something syncs at once."""
        desk = self.dice.choice(self.desks)
        standing = desk.session.requests.standing(IN, way.first)
        if way.kind == "silent" or way.may_go or standing is None or standing.state != "ontvangen":
            return
        getattr(self, f"_{way.kind}")(way, desk)
        if way.kind not in ("worker_stops", "stops_late", "stops_midway"):
            self._sync(desk)

    def _gives_back(self, way: _Way, desk: Device) -> None:
        answer.give_back(desk.session, way.first, "niet_bevoegd")
        way.no_at = self.town.clock()

    def _takes_up(self, way: _Way, desk: Device) -> None:
        answer.take_up(desk.session, way.first)
        way.taken_up = True

    def _not_reached(self, way: _Way, desk: Device) -> None:
        self._takes_up(way, desk)
        answer.not_reached(desk.session, way.first)
        way.no_at = self.town.clock()

    def _passes_on(self, way: _Way, desk: Device) -> None:
        ladder.pass_on(desk.session, way.first)
        way.may_go = True

    def _undoes(self, way: _Way, desk: Device) -> None:
        """A wrong click that everybody may have heard of; taken back, and taken up."""
        answer.give_back(desk.session, way.first, "niet_bevoegd")
        self._sync(desk)
        self._sync(self.town.mate)
        request = desk.session.requests.get(IN, way.first)
        assert request is not None
        wrong_click = desk.session.requests.events(request.thread)[-1]
        answer.undo(desk.session, way.first, wrong_click.id)
        self._takes_up(way, desk)

    def _worker_stops(self, way: _Way, _desk: Device) -> None:
        post.withdraw(self.town.field.session, way.first, _STOP)
        way.stopped = True
        self._sync(self.town.field)
        way.tombstone = True

    def _stops_late(self, way: _Way, desk: Device) -> None:
        """After a no that all know of, before anybody sent it on."""
        self._gives_back(way, desk)
        self._sync(desk)
        self._worker_stops(way, desk)

    def _stops_midway(self, way: _Way, desk: Device) -> None:
        """A holder is about to push: it pulled everything, and then the worker stops."""
        self._gives_back(way, desk)
        self._sync(desk)
        holder = self.dice.choice(self.holders)
        self._sync(holder)
        self._later(minutes=31)

        def stop() -> None:
            if not way.stopped:
                self._worker_stops(way, desk)

        self._sync(holder, _before_push(stop))
        stop()

    def _service_stops(self, way: _Way, desk: Device) -> None:
        stopping.stop(desk.session, way.first)
        way.stopped = True

    def _sync(self, device: Device, hub_factory: HubFactory | None = None) -> None:
        """One round; now and then the answer to a push is lost, and the round is done once more."""
        self.wrong.rounds += 1
        if hub_factory is None and self.dice.random() < 0.2:
            self.wrong.losses += 1
            device.sync(speaking(LosesPushReply))
            if device in self.desks:  # a desk that did something is heard: else nobody could know of it
                device.sync()
            return
        report = device.sync(hub_factory) if hub_factory is not None else device.sync()
        assert report.problem is None, report.problem

    def _later(self, *, days: float = 0, minutes: float = 0) -> None:
        self.town.later(days=days, minutes=minutes)

    # --- what is found ----------------------------------------------------------------------------------

    def _look(self) -> None:
        now = self.town.clock()
        for way in self.ways:
            self.wrong.looks += 1
            no = way.no_at is not None and now - way.no_at >= GRACE
            way.may_go = way.may_go or no or (not way.taken_up and way.no_at is None and self._over(way))
            if self.town.has(way.envs) != "bytes":
                continue
            if way.tombstone:
                way.faults.add("after")
            elif not way.may_go:
                way.faults.add("early")

    def _over(self, way: _Way) -> bool:
        """The term by a count of its own: five working days after it was sent."""
        today = self.town.clock().astimezone().date()
        return today > add_working_days(way.sent_on, 5, self.town.field.session.holidays)

    def _settle(self) -> None:
        """The moment to undo passes, everybody syncs, the worker last; then each ladder is looked at."""
        self._later(minutes=40)
        for device in (*self.holders, self.town.caw) * 2:
            self._sync(device)
        self._look()
        for way in self.ways:
            self._judge(way)
        for device in (self.town.field, self.town.caw, *self.holders, self.town.caw, self.town.field):
            device.sync()
        self._look()
        for way in self.ways:
            self._judge_worker(way)
            if way.kind == "takes_up":  # lets go of it, so that the next batch finds nothing of this one
                post.withdraw(self.town.field.session, way.first, _STOP)
        self.town.field.sync()

    def _judge(self, way: _Way) -> None:
        caw = self.town.caw.session
        came = caw.requests.get(IN, way.second)
        if came is not None:
            kinds = [m.kind for m in caw.messages.of_thread(came.thread) if m.direction == IN]
            if kinds.count(1) != 1 or self._envelopes(way) != 1:
                way.faults.add("doubled")
        gone_on = came is not None and bool(came.payload)
        if way.stopped and gone_on:
            way.faults.add("after")
        if not way.stopped and way.may_go and not gone_on:
            way.faults.add("lost")

    def _envelopes(self, way: _Way) -> int:
        """How many envelopes of the second step the hub ever took in."""
        session = self.town.field.session
        request = session.requests.get(OUT, way.second)
        assert request is not None
        rows = session.database.rows("SELECT env FROM outbox WHERE mid = ?", (request.mid,))
        envs = way.envs | {EnvelopeId(env) for (env,) in rows}
        return sum(self.town.has({env}) != "" for env in envs)

    def _judge_worker(self, way: _Way) -> None:
        """The worker's own program, back on: stopped is stopped, gone on is the service's."""
        session = self.town.field.session
        states = [session.requests.standing(OUT, each) for each in (way.first, way.second)]
        first, second = ("" if standing is None else standing.state for standing in states)
        if way.stopped:
            fine = first == second == "ingetrokken"
        elif way.may_go:
            fine = first in ("doorgegeven", "teruggegeven", "niet_bereikt") and second == "ontvangen"
        else:
            fine = first == "opgenomen" and second == ""
        if not fine:
            way.faults.add("lost")
        if way.stopped and self.town.has(way.envs) == "bytes":
            way.faults.add("after")


def _before_push(act: Callable[[], None]) -> HubFactory:
    """A client before whose first push something happens elsewhere."""

    class Interrupted(HubClient):
        def push(self, envelopes: list[bytes]) -> BatchAnswer:  # type: ignore[override]
            act()
            return super().push(envelopes)

    return speaking(Interrupted)
