"""The figures of the network as the coordinator reads them: the frozen tables of the members, added up.

One organisation alone is never shown, except what the agreement opens: who answers past the term (practice
B7). Of a member that left, the tables it sent still count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.agreements import COORDINATOR
from fieldapp.domain.figures import (
    Cells,
    Quarter,
    Shown,
    decode_figures,
    half_within,
    of_block,
    out_of_hundred,
    shown,
    total,
)
from fieldapp.domain.figures import cells as c
from fieldapp.errors import NotConnected
from fieldapp.store.figures import IN
from fieldapp.workflow import structural
from fieldapp.workflow.agreements import partners
from fieldapp.workflow.figures.care import Care, care
from fieldapp.workflow.figures.counting import all_cells
from fieldapp.workflow.figures.sums import running_quarter
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session

HEAR_TERM: Final = 2
"""Working days within which a sender should know; a sender's program asks the hub every day."""

_REQUESTS: Final = f"{c.STEP}.{c.RECEIVED}"


@dataclass(frozen=True, slots=True)
class Period:
    """A whole year (`number` 0), or one quarter of it."""

    year: int
    number: int = 0

    def holds(self, quarter: Quarter) -> bool:
        """Whether a quarter lies in it."""
        return quarter.year == self.year and self.number in (0, quarter.number)


@dataclass(frozen=True, slots=True)
class Pace:
    """One step in working days: half of them within `half` (None: too little to say), agreed was `agreed`."""

    code: str
    half: int | None
    agreed: int


@dataclass(frozen=True, slots=True)
class Reached:
    """Of 100 requests of a quarter: reached and not reached; None when there is too little to say."""

    quarter: Quarter
    reached: int | None
    not_reached: int | None


@dataclass(frozen=True, slots=True)
class Answering:
    """How a core actor answers that agreed to show it: of 100 requests, past the term."""

    name: str
    late: int | None


@dataclass(frozen=True, slots=True)
class NetworkFigures:
    """Everything the screen and the report show of a period.

    `sent` of `members` organisations gave a table for its newest quarter, `missing` did not yet. `steps` are
    in order; `domains`, `barriers`, `reasons` and `given_back` from most to least, what is kept back last.
    """

    period: Period
    quarters: tuple[Quarter, ...]
    running: Quarter
    sent: int
    members: int
    missing: tuple[str, ...]
    steps: tuple[Shown, ...]
    ends: tuple[Shown, ...]
    domains: tuple[Shown, ...]
    barriers: tuple[Shown, ...]
    reasons: tuple[Shown, ...]
    given_back: tuple[Shown, ...]
    pace: tuple[Pace, ...]
    reached: tuple[Reached, ...]
    contact: int | None
    in_time: int | None
    answering: tuple[Answering, ...]
    phases: tuple[int, ...]
    care: tuple[Care, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody sent a table for this period."""
        return not self.quarters


@dataclass(frozen=True, slots=True)
class _Sent:
    org: str
    quarter: Quarter
    cells: Cells


def periods(session: Session) -> tuple[Period, ...]:
    """What can be chosen: years and their quarters for which there is a table, the newest first."""
    quarters = sorted({table.quarter for table in _tables(session)}, reverse=True)
    found: list[Period] = []
    for year in dict.fromkeys(quarter.year for quarter in quarters):
        found.append(Period(year))
        found += [Period(year, quarter.number) for quarter in quarters if quarter.year == year]
    return tuple(found)


def network_figures(session: Session, period: Period | None = None) -> NetworkFigures:
    """The figures of a period, or of the newest year. Raises NotConnected."""
    membership = session.membership
    if membership is None:
        raise NotConnected
    running = running_quarter(session)
    tables = _tables(session)
    if period is None:
        period = Period(max((table.quarter.year for table in tables), default=running.year))
    within = [table for table in tables if period.holds(table.quarter)]
    added = dict.fromkeys(all_cells(session), 0) | dict(total(table.cells for table in within))
    quarters = tuple(sorted({table.quarter for table in within}))
    return _figures(session, _Read(period, running, quarters, tuple(within), added))


@dataclass(frozen=True, slots=True)
class _Read:
    period: Period
    running: Quarter
    quarters: tuple[Quarter, ...]
    tables: tuple[_Sent, ...]
    added: Mapping[str, int]

    def block(self, block: str) -> dict[str, int]:
        return of_block(self.added, block)

    def ranked(self, block: str) -> tuple[Shown, ...]:
        """From most to least; what is kept back last, in the order of its list."""
        return tuple(sorted(shown(self.block(block)), key=lambda each: -each.n))


def _figures(session: Session, read: _Read) -> NetworkFigures:
    sent, missing = _members(session, read)
    in_time, late = (read.added[f"{c.ABILITY}.{code}"] for code in c.ABILITIES)
    return NetworkFigures(
        period=read.period,
        quarters=read.quarters,
        running=read.running,
        sent=sent,
        members=sent + len(missing),
        missing=missing,
        steps=_alone(read.block(c.STEP)),
        ends=_alone(read.block(c.END)),
        domains=read.ranked(c.DOMAIN),
        barriers=read.ranked(c.BARRIER),
        reasons=read.ranked(c.REASON),
        given_back=read.ranked(c.GIVEN_BACK),
        pace=_pace(session, read),
        reached=_reached(read),
        contact=out_of_hundred(read.added[f"{c.STEP}.{c.CONTACT}"], read.added[_REQUESTS]),
        in_time=out_of_hundred(in_time, in_time + late),
        answering=_answering(session, read),
        phases=structural.board(session).totals,
        care=care(session, read.period.year, read.added),
    )


def _alone(counts: Mapping[str, int]) -> tuple[Shown, ...]:
    """Cells that are no parts of a whole: each is kept back for itself."""
    return tuple(Shown(code, n, hidden=n == 0) for code, n in counts.items())


def _pace(session: Session, read: _Read) -> tuple[Pace, ...]:
    terms = session.terms
    agreed = {c.TAKE: terms.take_up, c.MEET: terms.first_attempt, c.HEAR: HEAR_TERM}
    return tuple(Pace(block, half_within(read.block(block)), days) for block, days in agreed.items())


def _reached(read: _Read) -> tuple[Reached, ...]:
    """Per quarter of the year, also when one quarter is chosen: the course is what one looks for."""
    found = []
    for quarter in read.quarters:
        added = total(table.cells for table in read.tables if table.quarter == quarter)
        came = added[_REQUESTS]
        reached = out_of_hundred(added[f"{c.STEP}.{c.CONTACT}"], came)
        found.append(Reached(quarter, reached, out_of_hundred(added[f"{c.END}.{c.NOT_REACHED}"], came)))
    return tuple(found)


def _members(session: Session, read: _Read) -> tuple[int, tuple[str, ...]]:
    """How many active members sent a table for the newest quarter, and the names of those who did not."""
    newest = read.quarters[-1] if read.quarters else read.running.previous
    gave = {table.org for table in read.tables if table.quarter == newest}
    active = partners(network_of(session).directory)
    missing = tuple(sorted(each.name for each in active if each.org_id not in gave))
    return len(active) - len(missing), missing


def _answering(session: Session, read: _Read) -> tuple[Answering, ...]:
    """Only of who agreed to it themselves, by name and not by rank."""
    found = []
    for partner in partners(network_of(session).directory):
        version = session.store.agreements.get(partner.version) if partner.version else None
        if version is None or version.overdue != COORDINATOR:
            continue
        cells = total(table.cells for table in read.tables if table.org == partner.org_id)
        in_time, late = (cells[f"{c.ABILITY}.{code}"] for code in c.ABILITIES)
        if in_time + late:
            found.append(Answering(partner.name, out_of_hundred(late, in_time + late)))
    return tuple(sorted(found, key=lambda each: each.name))


def _tables(session: Session) -> Sequence[_Sent]:
    return [
        _Sent(table.org, Quarter.read("quarter", table.quarter), decode_figures(table.payload).cells)
        for table in session.store.figures.tables(IN)
    ]
