"""Working days: Monday to Friday without the holidays that are handed in."""

from __future__ import annotations

from collections.abc import Set
from datetime import UTC, date, datetime, timedelta
from typing import Final

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_MONTHS: Final = 12
_SUNDAY: Final = 6
_WINTER: Final = timedelta(hours=1)
_SUMMER: Final = timedelta(hours=2)


def is_working_day(day: date, holidays: Set[date]) -> bool:
    """Whether services are open."""
    return day.weekday() < _SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Set[date]) -> date:
    """The working day that is `count` working days after `day`; `day` itself does not count."""
    if count < 0:
        raise ValueError("terms run forward")
    while count:
        day += _DAY
        count -= is_working_day(day, holidays)
    return day


def working_days_left(today: date, due: date, holidays: Set[date]) -> int:
    """Working days from tomorrow up to `due`; 0 on the day itself, negative once it has passed."""
    if due < today:
        return -working_days_left(due, today, holidays)
    days = (today + _DAY * step for step in range(1, (due - today).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last day of a shorter month."""
    index = day.month - 1 + months
    year, month = day.year + index // _MONTHS, index % _MONTHS + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise ValueError("no such month")


def belgian_day(moment: datetime) -> date:
    """The day on every wall in Belgium at this moment (aware), wherever the computer stands.

    Summer time runs from the last Sunday of March to the last of October, both at 1:00 UTC (directive
    2000/84/EC).
    """
    utc = moment.astimezone(UTC)
    begins, ends = (_last_sunday(utc.year, month) for month in (3, 10))
    return (utc + (_SUMMER if begins <= utc < ends else _WINTER)).date()


def _last_sunday(year: int, month: int) -> datetime:
    """One o'clock UTC on the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - _DAY * ((last.weekday() - _SUNDAY) % 7)
