"""Terms are right on every day, also across holidays, the change of the clock and the turn of the year.

Against a calendar of its own: Easter by the rule of the church (golden number, epact), the ten Belgian
holidays by their law of 1974, working days counted through one list of all days, and the clock of Brussels
from the time zone database. Cases: the holidays of each year; each day from 1990 to 2060 with each term of
`terms.toml`; the way back (`working_days_left`); moments around midnight, both changes of the clock and New
Year from 1996 on (when the rule of today began); whole requests, with a question that made the term stand
still.

Controls, each must fail: no holidays that move with Easter; days of UTC; Saturdays that count.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable, Iterator, Set
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import holidays as holiday_calendar

import resources
from fieldapp.domain import calendar
from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, Event, Terms, due_day, fold, table
from fieldapp.domain.requests import events as e
from tests.proofs import Proof

FIRST, LAST, RULE_OF_TODAY = 1990, 2060, 1996
_DAY: Final = timedelta(days=1)
_BRUSSELS: Final = ZoneInfo("Europe/Brussels")

BelgianDay = Callable[[datetime], date]
WorkingDays = Callable[[date, int, Set[date]], date]


def easter(year: int) -> date:
    """The Sunday after the first full moon of spring, as the church reckons it (Lilius and Clavius, 1582)."""
    golden, century = year % 19 + 1, year // 100 + 1
    leap_left_out, moon_moved = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - leap_left_out - 10
    epact = (11 * golden + 20 + moon_moved - leap_left_out) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full_moon = 44 - epact + (30 if 44 - epact < 21 else 0)
    day = full_moon + 7 - (sunday + full_moon) % 7
    return date(year, 3, 1) + _DAY * (day - 1)


def belgian_holidays(year: int) -> set[date]:
    """The ten of the royal decree of 18 April 1974, and the Sundays of Easter and Pentecost."""
    fixed = {(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)}
    moving = (0, 1, 39, 49, 50)  # Easter, its Monday, Ascension, Pentecost, its Monday
    return {date(year, *day) for day in fixed} | {easter(year) + _DAY * days for days in moving}


class Almanac:
    """All days of the span, written out; the working ones in one list."""

    def __init__(self, first: int, last: int) -> None:
        self.holidays = {day for year in range(first, last + 1) for day in belgian_holidays(year)}
        days = (date(last, 12, 31) - date(first, 1, 1)).days + 1
        self.days = [date(first, 1, 1) + _DAY * n for n in range(days)]
        self.working = [
            day for day in self.days if day.isoweekday() not in (6, 7) and day not in self.holidays
        ]

    def later(self, day: date, count: int) -> date:
        return self.working[bisect_right(self.working, day) + count - 1]

    def between(self, today: date, due: date) -> int:
        return bisect_right(self.working, due) - bisect_right(self.working, today)


def prove(*, full: bool) -> Proof:
    almanac = Almanac(FIRST - 1, LAST + 2)
    terms = Terms.from_data(resources.load_toml("policy/terms.toml"))
    of_program = frozenset(
        day
        for year in range(FIRST - 1, LAST + 3)
        for day in holiday_calendar.country_holidays("BE", years=year)
    )
    wrong, tried = 0, 0
    for part in (
        _holidays(almanac, of_program),
        _forward(almanac, terms, of_program, calendar.add_working_days),
        _back(almanac, of_program, full=full),
        _moments(calendar.belgian_day, full=full),
        _requests(almanac, terms, of_program, full=full),
    ):
        for right in part:
            tried += 1
            wrong += not right
    fixed = frozenset(
        day for day in of_program if day - easter(day.year) not in {_DAY * n for n in (1, 39, 50)}
    )
    controls = (
        _count(_forward(almanac, terms, fixed, calendar.add_working_days)),
        _count(_moments(lambda moment: moment.astimezone(UTC).date(), full=False)),
        _count(_forward(almanac, terms, of_program, _six_days)),
    )
    return Proof("terms", tried, wrong, goal=0, control=min(controls))


def _count(part: Iterator[bool]) -> int:
    return sum(not right for right in part)


def _six_days(day: date, count: int, holidays: Set[date]) -> date:
    """Working days of a week with a working Saturday."""
    while count:
        day += _DAY
        count -= day.weekday() < 6 and day not in holidays
    return day


def _holidays(almanac: Almanac, of_program: Set[date]) -> Iterator[bool]:
    """The library that the program uses knows the same days off, day by day."""
    return ((day in of_program) == (day in almanac.holidays) for day in almanac.days)


def _forward(almanac: Almanac, terms: Terms, holidays: Set[date], add: WorkingDays) -> Iterator[bool]:
    counts = sorted({*terms.states.values(), terms.take_up, terms.first_attempt})
    for day in almanac.days:
        if FIRST <= day.year <= LAST:
            for count in counts:
                yield add(day, count, holidays) == almanac.later(day, count)


def _back(almanac: Almanac, holidays: Set[date], *, full: bool) -> Iterator[bool]:
    """From any day to any other within a year and a half, both ways."""
    dice = random.Random(1974)
    for _ in range(20_000 if full else 2_000):
        today = dice.choice(almanac.days)
        due = today + _DAY * dice.randint(-500, 500)
        if almanac.days[0] <= due <= almanac.days[-1]:
            yield calendar.working_days_left(today, due, holidays) == almanac.between(today, due)


def _moments(belgian_day: BelgianDay, *, full: bool) -> Iterator[bool]:
    """The day on the wall: every half hour of the days when it could be another than people think."""
    step = timedelta(minutes=1 if full else 30)
    for year in range(RULE_OF_TODAY, LAST + 1):
        changes = [date(year, month, day) for month in (3, 10) for day in range(24, 32)]
        for day in (*changes, date(year, 1, 1), date(year, 12, 31), date(year, 2, 28), date(year, 7, 1)):
            moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
            for n in range(int(_DAY / step)):
                at = moment + step * n
                yield belgian_day(at) == at.astimezone(_BRUSSELS).date()


def _requests(almanac: Almanac, terms: Terms, holidays: Set[date], *, full: bool) -> Iterator[bool]:
    """A request that is taken up, asked about and answered at any minute: the days of waiting come on top."""
    dice = random.Random(2026)
    for _ in range(30_000 if full else 1_500):
        taken = datetime(dice.randint(RULE_OF_TODAY, LAST), 1, 1, tzinfo=UTC) + timedelta(
            minutes=dice.randrange(365 * 1440)
        )
        asked = taken + timedelta(minutes=dice.randrange(9 * 1440))
        answered = asked + timedelta(minutes=dice.randrange(30 * 1440))
        steps = [_step(e.TAKEN_UP, 1, taken), _step(e.QUESTION, 2, asked), _step(e.ANSWERED, 3, answered)]
        days = [at.astimezone(_BRUSSELS).date() for at in (taken, asked, answered)]
        asking = almanac.later(days[1], terms.states[table.ASKED])
        waited = terms.states[table.TAKEN_UP] + almanac.between(days[1], days[2])
        yield due_day(fold(steps[:1]), terms, holidays) == almanac.later(
            days[0], terms.states[table.TAKEN_UP]
        )
        yield due_day(fold(steps[:2]), terms, holidays) == asking
        yield due_day(fold(steps), terms, holidays) == almanac.later(days[0], waited)


def _step(code: str, seq: int, at: datetime) -> Event:
    by = e.WORKER if code == e.ANSWERED else CORE_ACTOR
    return Event(EventId(f"{seq:032x}"), ThreadId("1" * 32), DeviceId(by), seq, code, by, at)
