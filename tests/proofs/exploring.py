"""The world of one contact request, small enough to visit every state of it: real table, real fold, real
codec.

Thread 1 goes to core actor A (devices a1 and a2), thread 2 is the next step of an agreed ladder and goes to
core actor B (b1). The worker (w1) sent it, a colleague of the team (w2) may stop it or pass it on, the
coordinator may end the membership of A. A state is what each device has heard, so a message comes late,
never or in any order: from every state each one that was sent may come next. That a second copy changes
nothing is tried for each view.

What is simulated: who hears what (`_as_heard`), and time: a term may pass at any moment. Views are sets of
steps as bits, so that millions of states fit in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Final

from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    WORKER,
    Event,
    RequestState,
    allowed,
    decode_status,
    encode_status,
    fold,
    may_undo,
    next_seq,
    step,
    table,
    travelling,
)
from fieldapp.domain.requests import events as e

AT: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FIRST, SECOND = "1" * 32, "2" * 32
W1, W2, A1, A2, B1 = "w1", "w2", "a1", "a2", "b1"
PLACES: Final = (
    *((FIRST, W1), (FIRST, W2), (FIRST, A1), (FIRST, A2)),
    *((SECOND, W1), (SECOND, W2), (SECOND, B1)),
)
MINE, NEXT = 0, 4  # the worker's view of the first thread and of the next one
OF_A: Final = (2, 3)
AT_B: Final = 6

# What each device has heard, in the order of PLACES; then: A left, the worker's device knows, moves so far.
World = tuple[int, ...]
LEFT, TOLD, MOVES = 7, 8, 9

_EXTRAS: Final[dict[str, dict[str, Any]]] = {
    e.PAUSED: {"until": date(2026, 12, 8)},
    e.AFTERCARE: {"until": date(2027, 1, 8)},
    e.REFERRED: {"until": date(2027, 1, 8)},
    e.GIVEN_BACK: {"reason": "niet_bevoegd", "alternative": "caw"},
    e.QUESTION: {"reason": "hoe_bereiken"},
    e.PROPOSED: {"when": AT + timedelta(days=3), "where": "op_de_vindplaats"},
}
_TO_THE_SERVICE: Final = (e.WITHDRAWN, e.ANSWERED)
_TO_THE_TEAM: Final = (e.WITHDRAWN, e.PASSED_ON)
_STAYS_AT_THE_SERVICE: Final = (e.RECEIVED, e.OPENED)  # each device of a mailbox notes these for itself


@dataclass
class Rules:
    """One setting: who takes part, whether the person agreed to feedback, and how many moves people make.

    `opens_next`: the device of the worker opens the next thread when it hears that it was passed on (a
    control leaves it out).
    """

    name: str
    core: tuple[int, ...]
    ladder: bool
    feedback: bool
    moves: int
    opens_next: bool = True
    events: list[Event] = field(default_factory=list)
    _bits: dict[Event, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = cache(self._state)
        self._leaving = cache(self._leaving_of)
        self._steps = cache(self._steps_of)
        self._says = cache(self._says_of)
        self._tells = cache(self._tells_of)

    # --- views ----------------------------------------------------------------------------------------

    def bit(self, event: Event) -> int:
        """The bit of a step; the same step has the same one."""
        found = self._bits.get(event)
        if found is None:
            found = self._bits[event] = 1 << len(self.events)
            self.events.append(event)
        return found

    def of(self, view: int) -> list[Event]:
        """The steps of a view."""
        return [event for at, event in enumerate(self.events) if view >> at & 1]

    def _state(self, view: int) -> RequestState:
        return fold(self.of(view))

    def beginning(self) -> World:
        """The worker sealed a request; nothing has left yet. The colleague's copy says what was sealed."""
        sealed = self.bit(self._event(MINE, 0, e.SEALED, WORKER))
        sent = self.bit(self._event(MINE, sealed, e.SENT, WORKER))
        return (sealed, sealed | sent, 0, 0, 0, 0, 0, 0, 0, 0)

    # --- what can happen next -------------------------------------------------------------------------

    def after(self, world: World) -> Iterator[World]:
        """Every world that one message or one move makes of this one."""
        yield from self._arrivals(world)
        yield from self._by_itself(world)
        if world[MOVES] < self.moves:
            for place in range(len(PLACES)):
                if place not in OF_A or not world[LEFT]:
                    for gains in self._steps(place, world[place]):
                        yield self._with(world, gains, moved=True)
            if self.ladder and not world[LEFT]:
                yield _set(world, {LEFT: 1, MOVES: world[MOVES] + 1})

    def _arrivals(self, world: World) -> Iterator[World]:
        """A message that left somebody comes to somebody."""
        for to, news in enumerate(self.on_the_way(world)):
            while news:
                one = news & -news
                news ^= one
                yield self._with(world, ((to, one),))

    def on_the_way(self, world: World, *, from_living: bool = False) -> list[int]:
        """What was sent to each device and has not come there."""
        coming = [0] * len(PLACES)
        for place in range(len(PLACES)):
            if not (from_living and place in OF_A and world[LEFT]):
                for to, bits in self._leaving(place, world[place]):
                    coming[to] |= bits
        for to in OF_A if world[LEFT] else ():
            coming[to] = 0
        return [bits & ~world[to] for to, bits in enumerate(coming)]

    def _by_itself(self, world: World) -> Iterator[World]:
        """What programs do: push, note that a request came in, notice that a service left."""
        mine = self.state(world[MINE])
        if mine.state == table.READY:
            yield self._with(world, ((MINE, self._says(MINE, world[MINE], e.SENT, WORKER)),))
        for place in (*self.core, *((AT_B,) if self.ladder else ())):
            if not world[place] & self._received(place) and self._is_pushed(world, place):
                yield self._with(world, ((place, self._received(place)),))
        if world[LEFT] and not world[TOLD]:
            told = _set(world, {TOLD: 1})
            fits = step(e.BACK_TO_SENDER, mine.state, WORKER) is not None
            back = self._says(MINE, world[MINE], e.BACK_TO_SENDER, WORKER)
            yield self._with(told, ((MINE, back),)) if fits else told

    def _received(self, place: int) -> int:
        return self._says(place, 0, e.RECEIVED, CORE_ACTOR)

    def _is_pushed(self, world: World, place: int) -> bool:
        if place != AT_B:
            return not world[LEFT] and self._tells(world[MINE], e.SENT)
        return any(self._tells(world[at], e.PASSED_ON) for at in (MINE, 1, *OF_A))

    def _tells_of(self, view: int, code: str) -> bool:
        return any(event.code == code for event in self.of(view))

    def _says_of(self, place: int, view: int, code: str, by: str) -> int:
        return self.bit(self._event(place, view, code, by))

    def _with(self, world: World, gains: tuple[tuple[int, int], ...], *, moved: bool = False) -> World:
        views = list(world)
        for place, bits in gains:
            views[place] |= bits
        views[MOVES] += moved
        if self.opens_next and self.state(views[MINE]).state == table.PASSED_ON:
            views[NEXT] |= self._opened()
        return tuple(views)

    def _opened(self) -> int:
        """The worker's device has the next thread from now on: sealed, and on its way."""
        sealed = self._says(NEXT, 0, e.SEALED, WORKER)
        return sealed | self._says(NEXT, sealed, e.SENT, WORKER)

    # --- what people can do -----------------------------------------------------------------------------

    def _steps_of(self, place: int, view: int) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Each step that the person at this device may set now, as the views that gain by it."""
        if PLACES[place][1] in (W1, W2):
            return tuple(self._worker_steps(place, view)) if view else ()
        return tuple(((place, self.bit(event)),) for event in self._core_steps(place, view))

    def _worker_steps(self, place: int, view: int) -> Iterator[tuple[tuple[int, int], ...]]:
        thread, device = PLACES[place]
        state = self.state(view)
        silent = (
            not self.feedback and state.state == table.RECEIVED
        )  # the term passed, and nothing will be heard
        for code in (*allowed(state.state, WORKER), *((e.CLOSED_HERE, e.CLOSED_NO_HELP) if silent else ())):
            if code != e.WITHDRAWN and device == W1:
                yield ((place, self.bit(self._event(place, view, code, WORKER))),)
        if thread == FIRST and state.state != table.WITHDRAWN:
            stops = [place, place + NEXT] if self.ladder else [place]
            yield tuple((at, self.bit(self._stop(at, view))) for at in stops)
        passes = self.ladder and thread == FIRST and state.state not in (table.START, table.READY)
        if passes and step(e.PASSED_ON, state.state, WORKER) is not None:
            yield ((place, self.bit(self._event(place, view, e.PASSED_ON, WORKER))),)

    def _stop(self, place: int, view: int) -> Event:
        return self._event(place, view if place < NEXT else 0, e.WITHDRAWN, WORKER)

    def _core_steps(self, place: int, view: int) -> Iterator[Event]:
        state = self.state(view)
        offered = allowed(state.state, CORE_ACTOR)
        codes = [*offered, *((e.TAKEN_UP,) if offered else ())]
        if self.ladder and place in OF_A and e.GIVEN_BACK in offered:
            codes.append(e.PASSED_ON)  # it declines, and its program passes the next step on
        if offered and not state.happened(e.OPENED) and step(e.OPENED, state.state, CORE_ACTOR) is not None:
            codes.append(e.OPENED)
        for code in dict.fromkeys(codes):
            yield self._event(place, view, code, CORE_ACTOR)
        last = state.applied[-1] if state.applied else None
        if last is not None and last.writer == PLACES[place][1] and self._can_undo(last):
            yield _named(replace(self._event(place, view, e.UNDONE, CORE_ACTOR), of=last.id))

    def _can_undo(self, last: Event) -> bool:
        told = not self.feedback and last.code in (e.GIVEN_BACK, e.NOT_REACHED)
        return may_undo(last, CORE_ACTOR, AT) and not told

    def _event(self, place: int, view: int, code: str, by: str) -> Event:
        thread, device = PLACES[place]
        event = Event(
            id=EventId(""),
            thread=ThreadId(thread),
            writer=DeviceId(device),
            seq=next_seq(self.of(view)),
            code=code,
            by=by,
            at=AT,
            **_EXTRAS.get(code, {}),
        )
        if code == e.ANSWERED:
            asked = self.state(view).happened(e.QUESTION)
            event = replace(event, reason="ja", of=asked.id if asked else None)
        return _named(event)

    # --- who hears what -------------------------------------------------------------------------------

    def _leaving_of(self, place: int, view: int) -> tuple[tuple[int, int], ...]:
        """What the device of this view has sent: (whose view, the steps as they come there)."""
        thread, device = PLACES[place]
        found: dict[int, int] = {}
        for event in self.of(view):
            if event.writer != device:
                continue
            for to, (other, who) in enumerate(PLACES):
                takes_part = to in (*self.core, MINE, 1) or (self.ladder and to >= NEXT)
                if other == thread and who != device and takes_part:
                    heard = self._as_heard(event, who)
                    if heard is not None:
                        found[to] = found.get(to, 0) | self.bit(heard)
        return tuple(found.items())

    def _as_heard(self, event: Event, device: str) -> Event | None:
        """The step as it comes to that device, through the bytes that travel; None when it never does."""
        if event.by == WORKER:
            codes = _TO_THE_TEAM if device in (W1, W2) else _TO_THE_SERVICE
            return event if event.code in codes else None
        if device in (W1, W2):
            told = travelling(
                event, feedback=self.feedback, revealing=frozenset(), reveal=False, proposal=True
            )
            if event.code == e.OPENED or device == W2:
                return None
            return None if told is None else decode_status(encode_status(told), event.writer)
        if event.code in _STAYS_AT_THE_SERVICE:
            return None
        return decode_status(encode_status(event), event.writer)


def _named(event: Event) -> Event:
    """An id that is the same for the same step, so that equal worlds are equal."""
    said = repr((event.thread, event.writer, event.seq, event.code, event.by, event.of))
    return replace(event, id=EventId(hashlib.sha256(said.encode()).hexdigest()[:32]))


def _set(world: World, changes: dict[int, int]) -> World:
    return tuple(changes.get(at, value) for at, value in enumerate(world))
