"""A year of a whole partnership: every request ends, or somebody by name answers for it by a day.

See `tests.proofs.year_world` for who takes part and what is simulated. At the end of every day each open
request is looked at where it lies (with the worker, and at every desk of the service): it names an owner
and a day. At the end of the year, four months later, nothing is open past its day without being on a list
of somebody who is there. A sample is replayed into a real store of a worker: the standing that the store
keeps names owner and day, and Vandaag has a card for whatever came back, is asked or is past its term.

Controls, each must fail: without terms; without somebody who answers for a question.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

import holidays as holiday_calendar

import resources
from fieldapp.domain.calendar import working_days_left
from fieldapp.domain.requests import CORE_ACTOR, WORKER, RequestState, Terms, table
from fieldapp.domain.requests import events as e
from fieldapp.store.requests import OUT
from fieldapp.workflow import follow_up
from fieldapp.workflow.standing import handler, note_event
from tests.proofs import Proof
from tests.proofs.year_world import Thread, World, desks, live
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_session, join, sent

_SAMPLE: Final = 8


def prove(*, full: bool) -> Proof:
    world = _world(2026)
    exceptions, looked = _run(world, table.OWNERS)
    stored, cards = _in_a_store(world, 25 if full else _SAMPLE)
    exceptions += stored
    for seed in range(2027, 2037 if full else 2027):
        more, count = _run(_world(seed), table.OWNERS)
        exceptions += more
        looked += count
    lines = [
        f"{len(world.threads):,} requests, {world.count:,} steps, {looked:,} looks at an open request,"
        f" {cards} in a real store",
        *_outcomes(world),
        f"exceptions: {len(exceptions)}",
        *exceptions[:20],
    ]
    return Proof("year", looked + cards, len(exceptions), goal=0, control=_controls(), lines=tuple(lines))


def _controls() -> int:
    no_terms = replace(_terms(), states={})
    owners = {state: owner for state, owner in table.OWNERS.items() if state != table.ASKED}
    return min(
        len(_run(replace(_world(2026), terms=no_terms), table.OWNERS, days=90)[0]),
        len(_run(_world(2026), owners, days=90)[0]),
    )


def _terms() -> Terms:
    return Terms.from_data(resources.load_toml("policy/terms.toml"))


def _world(seed: int) -> World:
    off = frozenset(holiday_calendar.country_holidays("BE", years=range(2025, 2029)))
    return World(_terms(), off, random.Random(seed))


# --- every evening ------------------------------------------------------------------------------------------


def _run(world: World, owners: Mapping[str, str], days: int = 10_000) -> tuple[list[str], int]:
    """(what was wrong, how many looks): each kind of fault once for each request and device."""
    wrong: dict[tuple[str, str], str] = {}
    looked = 0
    for n, day in enumerate(live(world)):
        for thread in world.threads:
            for device in _living(world, thread):
                state, due = world.look(thread, device)
                if not state.is_open:
                    continue
                looked += 1
                fault = _fault(thread, device, state, due, owners)
                if fault:
                    wrong.setdefault((thread.id, device), f"{day}: {fault}")
        if n >= days:
            return list(wrong.values()), looked
    return [*wrong.values(), *_left_over(world)], looked


def _living(world: World, thread: Thread) -> Iterator[str]:
    """Who still has a device on which this request lies."""
    yield thread.worker
    if world.is_member(thread.actor):
        yield from (desk for desk in desks(thread.actor) if desk in thread.views)


def _fault(
    thread: Thread, device: str, state: RequestState, due: date | None, owners: Mapping[str, str]
) -> str:
    named = _named(thread, state, owners)
    if not named:
        return f"nobody answers for {thread.id[-4:]} in {state.state} at {device}"
    return "" if due is not None else f"{named} has no day for {thread.id[-4:]} in {state.state} at {device}"


def _named(thread: Thread, state: RequestState, owners: Mapping[str, str]) -> str:
    """Somebody by name: the worker, the desk that took it up, or the intake of the service."""
    side = owners.get(state.state, "")
    if side == WORKER:
        return thread.worker
    if side == CORE_ACTOR:
        return handler(state.applied) or f"intake of actor {thread.actor}"
    return ""


def _left_over(world: World) -> Iterator[str]:
    """After four months without new requests: what is long past its day, or was passed on to nowhere."""
    ids = {thread.id for thread in world.threads}
    for thread in world.threads:
        state, due = world.look(thread, thread.worker)
        if state.state == table.PASSED_ON and thread.passed_to not in ids and state.applied[-1].by == WORKER:
            yield f"{thread.id[-4:]} was passed on to nowhere"
        if state.is_open and (due is None or working_days_left(due, world.day, world.holidays) > 40):
            yield f"{thread.id[-4:]} is in {state.state} since {state.since}, due {due}"


def _outcomes(world: World) -> list[str]:
    states = Counter(world.look(thread, thread.worker)[0].state for thread in world.threads)
    still = [
        (thread, *world.look(thread, thread.worker))
        for thread in world.threads
        if world.look(thread, thread.worker)[0].is_open
    ]
    lines = [", ".join(f"{state} {count}" for state, count in states.most_common())]
    lines += [
        f"still open: {thread.id[-4:]} in {state.state}, {_named(thread, state, table.OWNERS)}, by {due}"
        for thread, state, due in still[:5]
    ]
    return lines


# --- a sample in a real store -------------------------------------------------------------------------------


def _in_a_store(world: World, count: int) -> tuple[list[str], int]:
    """Replay what a worker heard of some requests, step by step, and ask the program itself."""
    sample = sorted(world.threads, key=lambda thread: -len(thread.views[thread.worker]))[:count]
    wrong, looked = [], 0
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock(datetime(2026, 1, 2, 8, tzinfo=UTC))
        session = a_session(Path(folder) / "field", FIELD, clock)
        join(session, a_network(), "veld", "laptop")
        for thread in sample:
            clock.at = datetime.combine(thread.sent_on, datetime.min.time(), tzinfo=UTC) + timedelta(hours=8)
            request = session.requests.get(OUT, sent(session, codename=f"P {thread.id[-4:]}"))
            assert request is not None
            for event in sorted(thread.views[thread.worker], key=lambda each: each.at):
                if event.code == e.SEALED:
                    continue
                clock.at = max(clock.at, event.at)
                with session.database.transaction():
                    note_event(session, OUT, replace(event, thread=request.thread))
                standing = session.requests.standing(OUT, request.id)
                looked += 1
                if standing is None or (standing.owner and standing.term is None):
                    wrong.append(
                        f"the store has no day for {thread.id[-4:]} in {standing and standing.state}"
                    )
                elif standing.owner and not _on_a_card(session, clock, request.id, standing.term):
                    wrong.append(f"Vandaag is silent about {thread.id[-4:]} in {standing.state}")
        session.close()
    return wrong, looked


def _on_a_card(session: object, clock: Clock, request_id: str, term: date | None) -> bool:
    """Whether Vandaag asks something about it once its day has passed."""
    before = clock.at
    assert term is not None
    clock.at = datetime.combine(term + timedelta(days=5), before.timetz())
    found = any(card.target == request_id for card in follow_up.today(session).cards)  # type: ignore[arg-type]
    clock.at = before
    return found
