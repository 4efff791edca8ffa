"""No open request is without an accountable owner and a running term, in any state that can be reached.

Every world of `tests.proofs.exploring` is visited: two workers, two core actors (one with two devices), the
coordinator; each message lost, late, twice or out of order, terms that pass, and stopping at any point.
Checked:

- each open view of a living device names an owner whose side can do something, and a term that runs to a
  day;
- as long as one living device holds it open, somebody holds it open whose own view says "mine", or the
  worker who sent it does (silence comes back there when the term passes), or ended it, or news is on the
  way to one of them;
- each view folds to the same state in other orders and with every message twice; nothing that the table
  does not know is accepted (every step by every side is tried in every view), no undo counts after ten
  minutes or from another device, and a view that heard that the person stopped stays stopped.

Controls, each must fail: the table without the owner of one state; the terms without one; a device that
does not open the next thread when a request was passed on; a fold that trusts the order of arrival.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

import resources
from fieldapp.domain.ids import DeviceId, EventId
from fieldapp.domain.requests import (
    CORE_ACTOR,
    WORKER,
    Event,
    RequestState,
    Terms,
    allowed,
    due_day,
    fold,
    next_seq,
    step,
    table,
)
from fieldapp.domain.requests import events as e
from tests.proofs import Proof
from tests.proofs.exploring import AT, LEFT, MINE, NEXT, OF_A, PLACES, W1, W2, Rules, World

Fold = Callable[[Sequence[Event]], RequestState]

_SIDE: Final = tuple(WORKER if device in (W1, W2) else CORE_ACTOR for _, device in PLACES)
_COPIES: Final = (1, NEXT + 1)  # a colleague's copy is no record of its own
_LATE: Final = timedelta(minutes=11)


@dataclass
class Seen:
    """What an exploration found. `wrong` are short notes; equal ones are counted once per world or view."""

    worlds: int = 0
    moves: int = 0
    views: int = 0
    open_views: int = 0
    tried: int = 0
    wrong: dict[str, int] = field(default_factory=dict)

    def note(self, what: str) -> None:
        self.wrong[what] = self.wrong.get(what, 0) + 1

    @property
    def faults(self) -> int:
        return sum(self.wrong.values())


@dataclass(frozen=True)
class Checks:
    """Table and terms as they are, or with a piece taken out; how views are folded when orders are tried."""

    owners: Mapping[str, str]
    terms: Terms
    fold: Fold = fold
    illegal: bool = True


def prove(*, full: bool) -> Proof:
    checks = Checks(table.OWNERS, Terms.from_data(resources.load_toml("policy/terms.toml")))
    team, ladder = (3, 4) if full else (2, 3)
    settings = (
        Rules("two devices, feedback", OF_A, ladder=False, feedback=True, moves=team),
        Rules("two devices, no feedback", OF_A, ladder=False, feedback=False, moves=team),
        Rules("ladder, feedback", OF_A[:1], ladder=True, feedback=True, moves=ladder),
        Rules("ladder, no feedback", OF_A[:1], ladder=True, feedback=False, moves=ladder - (not full)),
    )
    found, lines = [], []
    for rules in settings:
        seen = explore(rules, checks)
        found.append(seen)
        lines.append(
            f"{rules.name}, {rules.moves} moves: {seen.worlds:,} states, {seen.moves:,} transitions,"
            f" {seen.views:,} views ({seen.open_views:,} open), {seen.tried:,} illegal steps refused"
        )
        lines += [f"  wrong: {what} ({count})" for what, count in sorted(seen.wrong.items())]
    controls = {name: explore(rules, bent).faults for name, rules, bent in _controls(checks)}
    lines += [f"control, {name}: {count} wrong" for name, count in controls.items()]
    worlds = sum(seen.worlds for seen in found)
    wrong = sum(seen.faults for seen in found)
    return Proof("request-states", worlds, wrong, goal=0, control=min(controls.values()), lines=tuple(lines))


def _controls(checks: Checks) -> list[tuple[str, Rules, Checks]]:
    def small(*, ladder: bool, opens_next: bool = True) -> Rules:
        return Rules("control", OF_A, ladder=ladder, feedback=True, moves=2, opens_next=opens_next)

    checks = replace(checks, illegal=False)
    owners = {state: owner for state, owner in checks.owners.items() if state != table.ASKED}
    days = {state: count for state, count in checks.terms.states.items() if state != table.CONTACT}
    return [
        ("no owner for a question", small(ladder=False), replace(checks, owners=owners)),
        (
            "no term after contact",
            small(ladder=False),
            replace(checks, terms=replace(checks.terms, states=days)),
        ),
        ("nobody opens the next thread", small(ladder=True, opens_next=False), checks),
        ("the order of arrival counts", small(ladder=False), replace(checks, fold=_trusting)),
    ]


def _trusting(events: Sequence[Event]) -> RequestState:
    """A fold that takes what comes first for what happened first."""
    numbered = [replace(event, seq=at) for at, event in enumerate(events, 1)]
    return fold(numbered)


def explore(rules: Rules, checks: Checks) -> Seen:
    """Visit every world once."""
    seen, views = Seen(), _Views(rules, checks)
    start = rules.beginning()
    known, waiting = {start}, [start]
    while waiting:
        world = waiting.pop()
        _look_at(world, views, seen)
        for following in rules.after(world):
            seen.moves += 1
            if following not in known:
                known.add(following)
                waiting.append(following)
    seen.worlds = len(known)
    return seen


def _look_at(world: World, views: _Views, seen: Seen) -> None:
    """Somebody living holds it open as theirs, or the worker does; else it ended or news is coming."""
    holders, covered = [], False
    for place in range(len(PLACES)):
        if world[place] and not (place in OF_A and world[LEFT]):
            is_open, mine = views.look(place, world[place], seen)
            if is_open and place not in _COPIES:
                holders.append(place)
                covered |= mine or place in (MINE, NEXT)
    if holders and not covered and not _settles(world, views, holders):
        seen.note("held open by nobody who is accountable")
    if _lost_on_the_ladder(world, views):
        seen.note("passed on, and the worker holds nothing")


def _settles(world: World, views: _Views, holders: list[int]) -> bool:
    """The worker or the person ended that thread, or news of a living device comes to who holds it open.

    A world in which all that news has come is visited as well, and then only the first of these counts.
    """
    coming = views.rules.on_the_way(world, from_living=True)
    if any(coming[place] for place in (MINE, NEXT, *holders)):
        return True
    threads = {MINE if place < NEXT else NEXT for place in holders}
    ends = [views.rules.state(world[place]) for place in threads if world[place]]
    return all(end.applied[-1].by == WORKER or end.state == table.PASSED_ON for end in ends)


def _lost_on_the_ladder(world: World, views: _Views) -> bool:
    """The worker knows that it was passed on, and has no record of the next step."""
    mine = views.rules.state(world[MINE])
    return mine.state == table.PASSED_ON and views.rules.state(world[NEXT]).state == table.START


class _Views:
    """Each view, looked at once: whether it is open, and whether its own side is accountable."""

    def __init__(self, rules: Rules, checks: Checks) -> None:
        self.rules, self.checks = rules, checks
        self._known: dict[tuple[int, int], tuple[bool, bool]] = {}
        self._dice = random.Random(20261124)

    def look(self, place: int, view: int, seen: Seen) -> tuple[bool, bool]:
        found = self._known.get((place, view))
        if found is None:
            found = self._known[place, view] = self._judge(place, view, seen)
        return found

    def _judge(self, place: int, view: int, seen: Seen) -> tuple[bool, bool]:
        state, events = self.rules.state(view), self.rules.of(view)
        is_open = state.state not in (table.START, *table.TERMINAL_STATES)
        owner = self.checks.owners.get(state.state, "")
        seen.views += 1
        seen.open_views += is_open
        if is_open and not (owner and allowed(state.state, owner)):
            seen.note(f"nobody is accountable in {state.state}")
        if is_open and not self._has_term(state):
            seen.note(f"no term runs in {state.state}")
        if any(event.code == e.WITHDRAWN for event in events) and state.state != table.WITHDRAWN:
            seen.note("stopped, and goes on")
        self._other_orders(events, state, seen)
        if self.checks.illegal:
            self._illegal(place, events, state, seen)
        return is_open, owner == _SIDE[place]

    def _has_term(self, state: RequestState) -> bool:
        try:
            return due_day(state, self.checks.terms, frozenset()) is not None
        except KeyError:
            return False

    def _other_orders(self, events: list[Event], state: RequestState, seen: Seen) -> None:
        """Backwards, shuffled, and each message twice."""
        shuffled = self._dice.sample(events, len(events))
        for order in (events[::-1], shuffled, [*events, *shuffled]):
            if self.checks.fold(order) != state:
                seen.note("another order gives another state")

    def _illegal(self, place: int, events: list[Event], state: RequestState, seen: Seen) -> None:
        """Every step by every side that the table does not know here is refused, and changes nothing."""
        for by in (WORKER, CORE_ACTOR):
            for code in sorted(e.CODES - {e.UNDONE}):
                if step(code, state.state, by) is None and not _comes_first(code):
                    self._refuses(events, state, _step(events, PLACES[place][1], code, by), seen)
        for target in state.applied[-1:]:
            for writer, at in ((target.writer, AT + _LATE), (DeviceId("somebody else"), AT)):
                undo = replace(_step(events, writer, e.UNDONE, target.by), of=target.id, at=at)
                self._refuses(events, state, undo, seen)

    def _refuses(self, events: list[Event], state: RequestState, event: Event, seen: Seen) -> None:
        seen.tried += 1
        after = fold([*events, event])
        if event not in after.refused or replace(after, refused=state.refused) != state:
            seen.note(f"{event.code} by {event.by} is taken in {state.state}")


def _comes_first(code: str) -> bool:
    """These sort before all that happened since, whenever they are heard."""
    return code in (e.SEALED, e.SENT, e.RECEIVED, e.OPENED)


def _step(events: list[Event], writer: str, code: str, by: str) -> Event:
    return Event(EventId("f" * 32), events[0].thread, DeviceId(writer), next_seq(events), code, by, AT)
