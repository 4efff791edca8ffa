"""Reading a list of services in: looked at, staged in short steps, switched in one transaction.

Each call of `step` reads and writes for a few hundredths of a second, so that saves of the worker pass in
between. Whatever goes wrong before the switch (a broken line, cancel, a lock, a crash) leaves the list in
use as it was.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from fieldapp.domain.municipalities import simple
from fieldapp.domain.services import Area, Listed, Source, kind_of
from fieldapp.domain.signals import clean_text
from fieldapp.errors import BrokenFile, InvalidInput
from fieldapp.interop import listing
from fieldapp.interop.listing import Listing, Look
from fieldapp.store.socialmap import SERVICE_INDEX, new_source
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap.finding import towns

READING: Final = "reading"
TIDYING: Final = "tidying"
DONE: Final = "done"

_READ_SECONDS: Final = 0.012
_WRITE_SECONDS: Final = 0.012  # the commit after it takes about as long again
_TIDY_STEPS: Final = 5  # merges of the index per step; each is a short transaction of its own
_MOST_TIDYING: Final = 400

Timer = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was looked at: what it is, and a name for its source to begin with."""

    listing: Listing
    suggested: str

    @property
    def look(self) -> Look:
        return self.listing.look


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """What the worker said about the file. `mapped`: field → column, for a plain CSV."""

    source: str
    licence: str = ""
    checked_on: date | None = None
    mapped: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: `fraction` 0 to 1, services read so far, and the phase."""

    fraction: float
    count: int
    phase: str

    @property
    def done(self) -> bool:
        return self.phase == DONE


class Run:
    """One reading in, between its steps; only `step` and `cancel` touch it."""

    def __init__(self, edition: int, source: Source, opened: Opened, mapped: Mapping[str, int]) -> None:
        self.edition = edition
        self.source = source
        self.listing = opened.listing
        self.reader: Iterator[Listed | None] = opened.listing.services(mapped)
        self.waiting: deque[Listed] = deque()
        self.phase = READING
        self.count = 0
        self.tidied = 0

    def progress(self) -> Progress:
        """As the bar shows it: reading is nine tenths."""
        share = {READING: 0.9 * min(1.0, self.listing.fraction), TIDYING: 0.95, DONE: 1.0}
        return Progress(share[self.phase], self.count, self.phase)


def look_at(session: Session, path: Path) -> Opened:
    """Read the file and see what it is. Raises BrokenFile."""
    try:
        if path.stat().st_size > listing.MOST_BYTES:
            raise BrokenFile("too_large", limit=listing.MOST_BYTES // (1024 * 1024))
        data = path.read_bytes()
        names = listing.beside(data)
        companions = {name: _inside(path.parent, name) for name in names}
    except OSError as error:
        raise BrokenFile("unreadable") from error
    opened = listing.open_listing(data, companions or None)
    return Opened(opened, opened.look.title or path.stem.replace("_", " ")[:80])


def start(session: Session, opened: Opened, plan: ReadingPlan) -> tuple[Run, Change]:
    """Begin. A source of this name that is here already gets a new list. Raises InvalidInput."""
    name = " ".join(clean_text(plan.source).split())[:200]
    if not name:
        raise InvalidInput("source", "missing")
    known = session.store.social_map.source_named(name) or new_source(name)
    licence = " ".join(clean_text(plan.licence).split())[:200]
    source = replace(known, name=name, licence=licence, checked_on=plan.checked_on)
    mapped = plan.mapped if plan.mapped is not None else dict(opened.look.guess)
    with session.database.transaction():
        edition = session.store.social_map.begin(source, session.now())
    return Run(edition, source, opened, mapped), Change.NONE


def step(session: Session, run: Run, timer: Timer = time.perf_counter) -> tuple[Progress, Change]:
    """One short piece of work. Raises BrokenFile, after which nothing of the file is left."""
    if run.phase == READING:
        _read_some(session, run, timer)
    elif run.phase == TIDYING:
        _tidy_some(session, run)
    return run.progress(), Change.SERVICES if run.phase == DONE else Change.NONE


def cancel(session: Session, run: Run) -> tuple[bool, Change]:
    """Stop: nothing of the file is taken over. False when it was too late: the list is in use already."""
    run.waiting.clear()
    with session.database.transaction():
        dropped = session.store.social_map.drop(run.edition)
    return dropped, Change.NONE


def remove_source(session: Session, source_id: str) -> Change:
    """Take a whole list away; remarks and what was discussed stay."""
    with session.database.transaction():
        session.store.social_map.remove_source(source_id)
    return Change.SERVICES


def _read_some(session: Session, run: Run, timer: Timer) -> None:
    end = timer() + _READ_SECONDS
    ended = False
    try:
        while not run.waiting or timer() < end:
            listed = next(run.reader)
            if listed is not None:
                run.waiting.append(listed)
            if timer() >= end:
                break
    except StopIteration:
        ended = True
    except BrokenFile:
        cancel(session, run)
        raise
    _write_some(session, run, timer)
    if ended and not run.waiting:
        run.phase = TIDYING


def _write_some(session: Session, run: Run, timer: Timer) -> None:
    kinds = _kinds(session)
    with session.database.transaction():
        if not session.store.social_map.is_staged(run.edition):
            raise InvalidInput("reading", "missing")
        end = timer() + _WRITE_SECONDS
        while run.waiting and timer() < end:
            listed = run.waiting.popleft()
            areas, own = _areas(listed)
            whole = replace(listed, kind=kind_of(listed, kinds))
            session.store.social_map.stage(run.edition, run.source.id, whole, areas, own)
            run.count += 1


def _tidy_some(session: Session, run: Run) -> None:
    """Merge the index while the list in use is still the old one, then switch."""
    for _ in range(_TIDY_STEPS):
        run.tidied += 1
        if not session.database.merge_index(SERVICE_INDEX) or run.tidied >= _MOST_TIDYING:
            break
    else:
        return
    with session.database.transaction():
        if not session.store.social_map.is_staged(run.edition):
            raise InvalidInput("reading", "missing")
        session.store.social_map.go_live(run.edition, run.count)
    run.phase = DONE


def _areas(listed: Listed) -> tuple[tuple[Area, ...], bool]:
    """The catchment with its codes; a service without one helps at least where it is itself."""
    if listed.areas:
        return tuple(_coded(area) for area in listed.areas), False
    town = towns().find(listed.municipality)
    return ((Area(town.nis, town.name),), True) if town.name else ((), True)


def _coded(area: Area) -> Area:
    nis = towns().code(area.nis) or towns().area(area.name)
    return Area(nis, area.name or towns().name(nis), area.neighbourhood)


def _kinds(session: Session) -> dict[str, str]:
    found: dict[str, str] = {}
    for term in session.taxonomies["e14"].terms:
        found |= {simple(words): term.code for words in (term.code, term.nl, term.short) if words}
    return found


def _inside(folder: Path, name: str) -> bytes:
    """A file beside the package, which may not be a way out of its folder."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise BrokenFile("unreadable")
    if path.stat().st_size > listing.MOST_BYTES:
        raise BrokenFile("too_large", limit=listing.MOST_BYTES // (1024 * 1024))
    return path.read_bytes()
