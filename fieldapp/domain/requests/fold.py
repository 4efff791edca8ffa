"""The state of a request is a fold over its events, the same for every order in which they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from fieldapp.domain.ids import EventId
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests import table
from fieldapp.domain.requests.events import Event

# From one moment to another.
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class RequestState:
    """Where a request stands, who is accountable, and which events said so.

    `reason` and `until` belong to the step that led to the present state; during the spans in `waited` its
    term stood still, for the worker was asked something. `refused` are events the table does
    not allow where they came; `unknown` are of a newer program: kept, never guessed at; `undone`
    were taken back.
    """

    state: str = table.START
    owner: str = ""
    since: datetime | None = None
    reason: str = ""
    until: date | None = None
    attempts: int = 0
    waited: tuple[Span, ...] = ()
    applied: tuple[Event, ...] = ()
    refused: tuple[Event, ...] = ()
    unknown: tuple[Event, ...] = ()
    undone: tuple[Event, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in table.OPEN_STATES

    def happened(self, code: str) -> Event | None:
        """The latest step of this kind that stands, if any."""
        return next((event for event in reversed(self.applied) if event.code == code), None)


# A question makes the term of these stand still; the answer makes it run on.
_RUNNING: Final = frozenset({table.TAKEN_UP, table.ATTEMPTED})

# A wrong click can be taken back this long, by whoever made it; later only another step puts it right.
UNDO: Final = timedelta(minutes=10)

# What a step can only follow: these come before all others whatever number they carry, because who wrote them
# had not yet seen the thread.
_PHASE: Final = {e.SEALED: 0, e.SENT: 1, e.RECEIVED: 2, e.OPENED: 3}


def fold(events: Iterable[Event]) -> RequestState:
    """The state after all `events`, in whatever order and however often each was heard."""
    ordered = _in_order(events)
    known = [event for event in ordered if event.code in table.KNOWN]
    taken_back, void = _undone(known)
    applied: list[Event] = []
    refused: list[Event] = list(void)
    state, clock = table.START, _Clock()
    for event in known:
        if event.code == e.UNDONE or event.id in taken_back:
            continue
        following = table.step(event.code, state, event.by)
        if following is None:
            refused.append(event)
        else:
            clock = clock.after(event, state, following)
            state = following
            applied.append(event)
    return _result(
        state,
        clock,
        applied,
        refused=tuple(refused),
        unknown=tuple(event for event in ordered if event.code not in table.KNOWN),
        undone=tuple(event for event in known if event.id in taken_back),
    )


@dataclass(frozen=True, slots=True)
class _Clock:
    """Since when the term of the state runs, which step led to it, and the term that a question holds up."""

    since: datetime | None = None
    led: Event | None = None
    waited: tuple[Span, ...] = ()
    held: tuple[datetime | None, tuple[Span, ...]] = (None, ())

    def after(self, event: Event, before: str, now: str) -> _Clock:
        """Only a new state, or what renews it, starts a term anew: that somebody opened it does not."""
        if event.code == e.ANSWERED and before == table.ASKED:
            since, waited = self.held
            asked = self.since or event.at
            return _Clock(since or event.at, event, (*waited, (asked, event.at)) if since else ())
        if now == table.ASKED and before != table.ASKED:
            held = (self.since, self.waited) if before in _RUNNING else (None, ())
            return _Clock(event.at, event, held=held)
        if now != before or event.code in table.RENEWING:
            return _Clock(event.at, event)
        return self if event.code in table.STAYING else replace(self, led=event)


def _in_order(events: Iterable[Event]) -> list[Event]:
    """Each event once. Two that claim one id (somebody lies) are settled the same way on every device."""
    once: dict[EventId, Event] = {}
    for event in events:
        other = once.setdefault(event.id, event)
        if other is not event and other != event:
            once[event.id] = min(other, event, key=lambda each: (_place(each), repr(each)))
    return sorted(once.values(), key=_place)


def _place(event: Event) -> tuple[int, int, str, str]:
    return (_PHASE.get(event.code, len(_PHASE)), event.seq, event.writer, event.id)


def _undone(known: list[Event]) -> tuple[set[EventId], list[Event]]:
    """Ids of steps that were taken back, and the attempts to take back what cannot be."""
    by_id = {event.id: event for event in known}
    taken_back: set[EventId] = set()
    void: list[Event] = []
    for undo in known:
        if undo.code != e.UNDONE:
            continue
        target = by_id.get(undo.of) if undo.of is not None else None
        if target is None or undo.writer != target.writer or not may_undo(target, undo.by, undo.at):
            void.append(undo)
        else:
            taken_back.add(target.id)
    return taken_back, void


def may_undo(event: Event, by: str, at: datetime) -> bool:
    """Whether `by` may take this step back at this moment."""
    return event.code not in table.FINAL and event.by == by and at - event.at <= UNDO


def _result(
    state: str,
    clock: _Clock,
    applied: list[Event],
    *,
    refused: tuple[Event, ...],
    unknown: tuple[Event, ...],
    undone: tuple[Event, ...],
) -> RequestState:
    last = clock.led
    return RequestState(
        state=state,
        owner=table.OWNERS.get(state, ""),
        since=clock.since,
        reason=last.reason if last else "",
        until=last.until if last else None,
        attempts=sum(1 for event in applied if event.code == e.ATTEMPT),
        waited=clock.waited,
        applied=tuple(applied),
        refused=refused,
        unknown=unknown,
        undone=undone,
    )
