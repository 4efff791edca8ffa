"""What a device counts of the requests it sent and received: each step once, by the day it was set.

Nothing here names a worker: a step counts whoever set it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.calendar import add_working_days, working_days_left
from fieldapp.domain.figures import cells as c
from fieldapp.domain.requests import RequestState
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.events import Event


@dataclass(frozen=True, slots=True)
class Sent:
    """A request of a worker here, folded over what happened until the end of the quarter."""

    state: RequestState


@dataclass(frozen=True, slots=True)
class Received:
    """A request in a mailbox of this core actor, folded over what happened until the end of the quarter."""

    state: RequestState
    came: date


@dataclass(frozen=True, slots=True)
class Heard:
    """A step that a worker heard of: the day it was set, and the day it was opened here."""

    said: date
    opened: date


_REACHED: Final = {
    e.TAKEN_UP: f"{c.STEP}.{c.TAKEN_UP}",
    e.CONTACT_MADE: f"{c.STEP}.{c.CONTACT}",
    e.CLOSED_HELP: f"{c.STEP}.{c.HELP}",
    e.NOT_REACHED: f"{c.END}.{c.NOT_REACHED}",
    e.GIVEN_BACK: f"{c.END}.{c.RETURNED}",
    e.CLOSED_NO_HELP: f"{c.END}.{c.NO_HELP}",
    e.REFERRED: f"{c.END}.{c.OTHER_SUPPLY}",
    e.PASSED_ON: f"{c.END}.{c.NEXT_SERVICE}",
}
# Steps that answer nothing: it came, somebody opened it or put it back, the person stopped.
_NO_ANSWER: Final = frozenset({e.SEALED, e.SENT, e.RECEIVED, e.OPENED, e.RELEASED, e.WITHDRAWN})


def count_sent(requests: Iterable[Sent]) -> Counter[str]:
    """What went to a core actor."""
    return Counter(
        f"{c.STEP}.{c.PASSED_ON}" for request in requests if request.state.happened(e.SENT) is not None
    )


def count_received(
    requests: Iterable[Received], *, term: int, today: date, holidays: Set[date]
) -> Counter[str]:
    """What came, how far it got, how long that took, and whether the answer came in the agreed days.

    `term`: working days to take up. `today`: the last day that counts; a request that waits past its term by
    then is late, and stays so.
    """
    counted: Counter[str] = Counter()
    for request in requests:
        counted[f"{c.STEP}.{c.RECEIVED}"] += 1
        firsts = _firsts(request.state)
        counted.update(cell for code, cell in _REACHED.items() if code in firsts)
        counted.update(_days(request, firsts, holidays))
        if e.GIVEN_BACK in firsts and firsts[e.GIVEN_BACK].reason:
            counted[f"{c.GIVEN_BACK}.{firsts[e.GIVEN_BACK].reason}"] += 1
        answered = _answered(request.state)
        due = add_working_days(request.came, term, holidays)
        if (answered or today) > due:
            counted[f"{c.ABILITY}.{c.LATE}"] += not _stopped_before(request.state, due)
        elif answered is not None:
            counted[f"{c.ABILITY}.{c.IN_TIME}"] += 1
    return +counted


def count_heard(steps: Iterable[Heard], holidays: Set[date]) -> Counter[str]:
    """How many working days went by before who sent it knew."""
    return Counter(
        f"{c.HEAR}.{c.within(working_days_left(step.said, step.opened, holidays))}"
        for step in steps
        if step.said <= step.opened  # a clock that was wrong tells nothing
    )


def _firsts(state: RequestState) -> dict[str, Event]:
    """The first step of each kind that stands."""
    found: dict[str, Event] = {}
    for event in state.applied:
        found.setdefault(event.code, event)
    return found


def _days(request: Received, firsts: dict[str, Event], holidays: Set[date]) -> Iterable[str]:
    for block, code in ((c.TAKE, e.TAKEN_UP), (c.MEET, e.CONTACT_MADE)):
        if code in firsts and (day := _day(firsts[code])) >= request.came:
            yield f"{block}.{c.within(working_days_left(request.came, day, holidays))}"


def _answered(state: RequestState) -> date | None:
    """The day of the first step by which the core actor answered."""
    steps = (event for event in state.applied if event.by == e.CORE_ACTOR)
    return min((_day(event) for event in steps if event.code not in _NO_ANSWER), default=None)


def _stopped_before(state: RequestState, due: date) -> bool:
    """The person stopped while there was still time."""
    stopped = state.happened(e.WITHDRAWN)
    return stopped is not None and _day(stopped) <= due


def _day(event: Event) -> date:
    return event.at.astimezone().date()
