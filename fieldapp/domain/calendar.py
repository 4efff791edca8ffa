"""Working days: Monday to Friday without the holidays that are handed in."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta
from typing import Final

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_MONTHS: Final = 12


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
