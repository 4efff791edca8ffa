"""A year of a partnership: 40 workers, 6 core actors of three desks each, their absences, holidays and
post.

Real: the table of steps, the fold, terms and holidays, what travels to the sender (through its bytes).
Simulated: what people decide (with dice), and the post: a device that is on pulls whatever the hub has for
it, late, sometimes twice and out of order; the hub is dead for a week; one core actor leaves the
partnership in autumn.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from fieldapp.domain.calendar import is_working_day
from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    WORKER,
    Event,
    RequestState,
    Terms,
    allowed,
    decode_status,
    due_day,
    encode_status,
    fold,
    next_seq,
    step,
    table,
    travelling,
)
from fieldapp.domain.requests import events as e
from fieldapp.workflow.standing import handler

WORKERS, ACTORS, DESKS = 40, 6, 3
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
DEAD: Final = (date(2026, 5, 11), date(2026, 5, 17))  # the hub, with Ascension Day in it
LEAVES: Final = (5, date(2026, 10, 1))  # this core actor, from this day
_DAY: Final = timedelta(days=1)


@dataclass
class Thread:
    """One request: who sent it, to which core actor, and what each device knows of it."""

    id: ThreadId
    worker: str
    actor: int
    feedback: bool
    ladder: bool
    sent_on: date
    views: dict[str, set[Event]] = field(default_factory=dict)
    passed_to: ThreadId | None = None


@dataclass
class Post:
    """What was sent to a device and not pulled yet: a request, or a step of one."""

    thread: Thread
    event: Event | None


@dataclass
class World:
    """Everything that exists; `terms` are what due days are counted with."""

    terms: Terms
    holidays: frozenset[date]
    dice: random.Random
    threads: list[Thread] = field(default_factory=list)
    of_worker: dict[str, list[Thread]] = field(default_factory=dict)
    of_actor: dict[int, list[Thread]] = field(default_factory=dict)
    waiting: dict[str, list[Post]] = field(default_factory=dict)
    away: dict[str, list[tuple[date, date]]] = field(default_factory=dict)
    count: int = 0
    day: date = FIRST
    known: dict[tuple[ThreadId, str], tuple[int, RequestState, date | None]] = field(default_factory=dict)

    # --- what a device knows --------------------------------------------------------------------------

    def look(self, thread: Thread, device: str) -> tuple[RequestState, date | None]:
        """How a request stands at a device, and its due day; folded anew only when something came."""
        view = thread.views.get(device, set())
        found = self.known.get((thread.id, device))
        if found is None or found[0] != len(view):
            state = fold(view)
            found = (len(view), state, self._due(state))
            self.known[thread.id, device] = found
        return found[1], found[2]

    def _due(self, state: RequestState) -> date | None:
        try:
            return due_day(state, self.terms, self.holidays)
        except KeyError:  # a control took the term away
            return None

    def is_here(self, person: str) -> bool:
        """Whether somebody works today."""
        off = any(first <= self.day <= last for first, last in self.away.get(person, ()))
        return is_working_day(self.day, self.holidays) and not off

    def is_member(self, actor: int) -> bool:
        return not (actor == LEAVES[0] and self.day >= LEAVES[1])

    # --- steps and post -------------------------------------------------------------------------------

    def say(self, thread: Thread, device: str, code: str, by: str, **carries: Any) -> Event:
        """A step of somebody, kept at once and sent to whoever may hear of it."""
        self.count += 1
        at = datetime(self.day.year, self.day.month, self.day.day, 8, tzinfo=UTC)
        event = Event(
            id=EventId(f"{self.count:032x}"),
            thread=thread.id,
            writer=DeviceId(device),
            seq=next_seq(thread.views.get(device, set())),
            code=code,
            by=by,
            at=at + timedelta(minutes=self.dice.randrange(540)),
            **carries,
        )
        thread.views.setdefault(device, set()).add(event)
        for to in (thread.worker, *desks(thread.actor)):
            if to != device:
                self._send(thread, event, to)
        return event

    def _send(self, thread: Thread, event: Event, to: str) -> None:
        heard: Event | None = event
        if event.by == WORKER:
            heard = event if event.code in (e.WITHDRAWN, e.ANSWERED) and to != thread.worker else None
        elif to == thread.worker:
            heard = travelling(
                event, feedback=thread.feedback, revealing=frozenset(), reveal=False, proposal=True
            )
        elif event.code == e.RECEIVED:
            heard = None  # each desk notes for itself what it received
        if heard is not None:
            through = heard if heard.by == WORKER else decode_status(encode_status(heard), heard.writer)
            self.waiting.setdefault(to, []).append(Post(thread, through))

    def request(self, worker: str, actor: int, *, ladder: bool) -> Thread:
        """A new request; it leaves with the next connection."""
        self.count += 1
        thread = Thread(
            ThreadId(f"{self.count:032x}"), worker, actor, self.dice.random() < 0.8, ladder, self.day
        )
        self.threads.append(thread)
        self.of_worker.setdefault(worker, []).append(thread)
        self.of_actor.setdefault(actor, []).append(thread)
        self.say(thread, worker, e.SEALED, WORKER)
        for desk in desks(actor):
            self.waiting.setdefault(desk, []).append(Post(thread, None))
        return thread

    def sync(self, device: str) -> None:
        """Pull what the hub has: not in a dead week, not while away; out of order, some of it twice."""
        if DEAD[0] <= self.day <= DEAD[1] or self.dice.random() < 0.1:
            return
        post, self.waiting[device] = self.waiting.get(device, []), []
        self.dice.shuffle(post)
        for one in post:
            if one.event is None:
                self.say(one.thread, device, e.RECEIVED, CORE_ACTOR)
            else:
                one.thread.views.setdefault(device, set()).add(one.event)
        self.waiting[device] += post[:1] if self.dice.random() < 0.05 and post and post[0].event else []

    def sent(self, worker: str) -> None:
        """The hub answered: what was sealed has left."""
        if not DEAD[0] <= self.day <= DEAD[1]:
            for thread in list(self.mine(worker)):
                if self.look(thread, worker)[0].state == table.READY:
                    self.say(thread, worker, e.SENT, WORKER)

    def mine(self, worker: str) -> Iterator[Thread]:
        """The open requests of a worker."""
        return (thread for thread in self.of_worker.get(worker, ()) if self.look(thread, worker)[0].is_open)


def desks(actor: int) -> tuple[str, ...]:
    """The devices of a core actor's mailbox."""
    return tuple(f"actor {actor} desk {desk}" for desk in range(DESKS))


# --- what people do -----------------------------------------------------------------------------------------


def live(world: World) -> Iterator[date]:
    """Day after day; what was open at the end of the year goes on for four months without new requests."""
    people = [f"worker {n}" for n in range(WORKERS)]
    _plan_absences(world, people)
    end = LAST + timedelta(days=120)
    while world.day <= end:
        for worker in people:
            if world.is_here(worker):
                _a_worker(world, worker)
        for actor in range(ACTORS):
            for desk in desks(actor):
                if world.is_here(desk) and world.is_member(actor):
                    _a_desk(world, actor, desk)
        yield world.day
        world.day += _DAY


def _plan_absences(world: World, people: list[str]) -> None:
    """Three weeks in summer, one at another time, days of illness for everybody; some desks go for good."""
    everybody = [*people, *(desk for actor in range(ACTORS) for desk in desks(actor))]
    for person in everybody:
        summer = date(2026, 7, 1) + _DAY * world.dice.randrange(40)
        other = FIRST + _DAY * world.dice.randrange(350)
        ill = FIRST + _DAY * world.dice.randrange(350)
        world.away[person] = [(summer, summer + 20 * _DAY), (other, other + 6 * _DAY), (ill, ill + 3 * _DAY)]
    for person in world.dice.sample(everybody, 4):  # somebody leaves, and is not replaced this year
        gone = date(2026, 3, 1) + _DAY * world.dice.randrange(200)
        if person not in people:
            world.away[person].append((gone, LAST + timedelta(days=400)))


def _a_worker(world: World, worker: str) -> None:
    world.sent(worker)
    world.sync(worker)
    if world.day <= LAST and world.dice.random() < 0.11:
        actors = [actor for actor in range(ACTORS) if world.is_member(actor)]
        world.request(worker, world.dice.choice(actors), ladder=world.dice.random() < 0.3)
    for thread in list(world.mine(worker)):
        _follow_up(world, thread, worker)


def _follow_up(world: World, thread: Thread, worker: str) -> None:
    """What Vandaag asks of this worker: answer, decide what now, or what to do with silence."""
    state, due = world.look(thread, worker)
    late = due is not None and world.day > due
    if not world.is_member(thread.actor) and step(e.BACK_TO_SENDER, state.state, WORKER) is not None:
        world.say(thread, worker, e.BACK_TO_SENDER, WORKER)
    elif world.dice.random() < 0.002:
        world.say(thread, worker, e.WITHDRAWN, WORKER)  # the person stops
    elif state.state == table.ASKED and world.dice.random() < (0.9 if late else 0.4):
        asked = state.happened(e.QUESTION)
        world.say(thread, worker, e.ANSWERED, WORKER, reason="ja", of=asked.id if asked else None)
    elif state.state in (table.NOT_REACHED, table.RETURNED) and world.dice.random() < (0.9 if late else 0.3):
        _what_now(world, thread, worker)
    elif late and state.state == table.RECEIVED and not thread.feedback and not thread.ladder:
        if world.dice.random() < 0.2:  # nothing will be heard: the worker asks the person, and closes it
            world.say(thread, worker, world.dice.choice((e.CLOSED_HERE, e.CLOSED_NO_HELP)), WORKER)
    elif late and state.owner == CORE_ACTOR and world.dice.random() < 0.2:
        _silence(world, thread, worker, state)


def _what_now(world: World, thread: Thread, worker: str) -> None:
    if thread.ladder and step(e.PASSED_ON, world.look(thread, worker)[0].state, WORKER) is not None:
        _pass_on(world, thread, worker)
    elif world.dice.random() < 0.4 and world.day <= LAST:  # the person says yes to another service
        world.say(thread, worker, e.CLOSED_HERE, WORKER)
        actor = world.dice.choice([a for a in range(ACTORS) if a != thread.actor and world.is_member(a)])
        world.request(worker, actor, ladder=False)
    else:
        world.say(thread, worker, world.dice.choice((e.CLOSED_HERE, e.CLOSED_NO_HELP)), WORKER)


def _pass_on(world: World, thread: Thread, device: str) -> None:
    """The next step of the ladder: a thread of its own, and this one ends."""
    world.say(thread, device, e.PASSED_ON, WORKER)
    others = [actor for actor in range(ACTORS) if actor != thread.actor and world.is_member(actor)]
    following = world.request(thread.worker, world.dice.choice(others), ladder=False)
    thread.passed_to = following.id


def _silence(world: World, thread: Thread, worker: str, state: RequestState) -> None:
    """Past its term: pass on if that was agreed, else call the service, or take it back with the person."""
    if thread.ladder and step(e.PASSED_ON, state.state, WORKER) is not None:
        _pass_on(world, thread, worker)
    elif world.dice.random() < 0.05:
        world.say(thread, worker, e.WITHDRAWN, WORKER)


def _a_desk(world: World, actor: int, desk: str) -> None:
    world.sync(desk)
    leaving = any(first - _DAY == world.day for first, _ in world.away[desk])
    for thread in [each for each in world.of_actor.get(actor, ()) if desk in each.views]:
        state, due = world.look(thread, desk)
        if not state.is_open or state.owner != CORE_ACTOR:
            continue
        who = handler(state.applied)
        late = due is not None and world.day > due
        if leaving and who == desk and e.RELEASED in allowed(state.state, CORE_ACTOR):
            if world.dice.random() < 0.7:  # some forget to let go before leave
                world.say(thread, desk, e.RELEASED, CORE_ACTOR)
        elif who == desk or (who == "" and world.dice.random() < 0.4):
            _work_on(world, thread, desk, state, late=late)
        elif late and world.dice.random() < 0.15:  # a colleague is away, and the inbox shows it
            world.say(thread, desk, e.TAKEN_UP, CORE_ACTOR)


def _work_on(world: World, thread: Thread, desk: str, state: RequestState, *, late: bool) -> None:
    """One step that the table offers, more likely when the day it is due comes."""
    if world.dice.random() > (0.6 if late else 0.12):
        return
    offered = allowed(state.state, CORE_ACTOR)
    weights = [_WEIGHTS.get(code, 1.0) for code in offered]
    code = world.dice.choices(offered, weights)[0]
    if code == e.NOT_REACHED and state.attempts < 3:
        code = e.ATTEMPT if e.ATTEMPT in offered else code
    if code == e.QUESTION and not thread.feedback:
        code = e.GIVEN_BACK
    carries = dict(_CARRIED.get(code, {}))
    if code in (e.PAUSED, e.AFTERCARE, e.REFERRED):
        carries = {"until": world.day + _DAY * world.dice.randint(5, 45)}
    if code == e.PROPOSED:
        carries["when"] = datetime(world.day.year, world.day.month, world.day.day, 10, tzinfo=UTC) + 5 * _DAY
    world.say(thread, desk, code, CORE_ACTOR, **carries)


_WEIGHTS: Final = {
    e.TAKEN_UP: 8.0,
    e.ATTEMPT: 3.0,
    e.CONTACT_MADE: 3.0,
    e.CLOSED_HELP: 3.0,
    e.RESUMED: 3.0,
    e.GIVEN_BACK: 0.5,
    e.CLOSED_NO_HELP: 0.5,
    e.RELEASED: 0.3,
    e.PAUSED: 0.5,
    e.PROPOSED: 0.5,
}
_CARRIED: Final[dict[str, dict[str, Any]]] = {
    e.GIVEN_BACK: {"reason": "niet_bevoegd", "alternative": "ldc"},
    e.QUESTION: {"reason": "hoe_bereiken"},
    e.PROPOSED: {"where": "bij_de_dienst"},
}
