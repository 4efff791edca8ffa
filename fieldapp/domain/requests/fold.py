"""The state of a request is a fold over its events, the same for every order in which they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fieldapp.domain.ids import EventId
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests import table
from fieldapp.domain.requests.events import Event


@dataclass(frozen=True, slots=True)
class RequestState:
    """Where a request stands, who is accountable, and which events said so.

    `reason` and `until` belong to the step that led to the present state. `refused` are events the table does
    not allow where they came; `unknown` are of a newer program: kept, never guessed at; `undone`
    were taken back.
    """

    state: str = table.START
    owner: str = ""
    since: datetime | None = None
    reason: str = ""
    until: date | None = None
    attempts: int = 0
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
    state, since = table.START, None
    for event in known:
        if event.code == e.UNDONE or event.id in taken_back:
            continue
        following = table.step(event.code, state, event.by)
        if following is None:
            refused.append(event)
        else:
            # Only a new state or another attempt starts a term anew: that somebody opened it does not.
            if following != state or event.code == e.ATTEMPT:
                since = event.at
            state = following
            applied.append(event)
    return _result(
        state,
        since,
        applied,
        refused=tuple(refused),
        unknown=tuple(event for event in ordered if event.code not in table.KNOWN),
        undone=tuple(event for event in known if event.id in taken_back),
    )


def _in_order(events: Iterable[Event]) -> list[Event]:
    """Each event once. Two that claim one id (somebody lies) are settled the same way on every device."""
    once: dict[EventId, Event] = {}
    for event in sorted(set(events), key=_place):
        once.setdefault(event.id, event)
    return list(once.values())


def _place(event: Event) -> tuple[int, int, str, str, str]:
    return (_PHASE.get(event.code, len(_PHASE)), event.seq, event.writer, event.id, repr(event))


def _undone(known: list[Event]) -> tuple[set[EventId], list[Event]]:
    """Ids of steps that were taken back, and the attempts to take back what cannot be."""
    by_id = {event.id: event for event in known}
    taken_back: set[EventId] = set()
    void: list[Event] = []
    for undo in known:
        if undo.code != e.UNDONE:
            continue
        target = by_id.get(undo.of) if undo.of is not None else None
        if target is None or not may_undo(target, undo.by):
            void.append(undo)
        else:
            taken_back.add(target.id)
    return taken_back, void


def may_undo(event: Event, by: str) -> bool:
    """Whether `by` may take this step back."""
    return event.code not in table.FINAL and event.by == by


def _result(
    state: str,
    since: datetime | None,
    applied: list[Event],
    *,
    refused: tuple[Event, ...],
    unknown: tuple[Event, ...],
    undone: tuple[Event, ...],
) -> RequestState:
    last = applied[-1] if applied else None
    return RequestState(
        state=state,
        owner=table.OWNERS.get(state, ""),
        since=since,
        reason=last.reason if last else "",
        until=last.until if last else None,
        attempts=sum(1 for event in applied if event.code == e.ATTEMPT),
        applied=tuple(applied),
        refused=refused,
        unknown=unknown,
        undone=undone,
    )
