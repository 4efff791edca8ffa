"""A moment typed as people say it: "vandaag 14:20", "gisteren 9:30", "17/11 14:20"."""

import re
from datetime import date, datetime, timedelta

from PySide6 import QtCore, QtWidgets

from fieldapp.ui import labels
from fieldapp.ui.widgets.fields import Labelled

_CLOCK = re.compile(r"(?:^|\s)(\d{1,2})[:.u](\d{2})?\s*(?:u\.?)?$")
_NUMBERS = re.compile(r"^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$")
_NAMED = re.compile(r"^(\d{1,2})\s+([^\d\s.]{3,})\.?(?:\s+(\d{4}))?$")


def parse(text: str, now: datetime) -> datetime | None:
    """The moment that `text` names, seen from `now`; None when it names none or one that is still to come."""
    text = text.strip().lower()
    found = _CLOCK.search(text)
    local = now.astimezone()
    at = local.replace(second=0, microsecond=0)
    if found is not None:
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour > 23 or minute > 59:
            return None
        at = at.replace(hour=hour, minute=minute)
        text = text[: found.start()].strip(" ,")
    day = _day(text, local.date())
    if day is None:
        return None
    moment = at.replace(year=day.year, month=day.month, day=day.day)
    # A clock a few minutes ahead is rounding, not tomorrow.
    return moment.astimezone(now.tzinfo) if moment <= local + timedelta(minutes=10) else None


def _day(text: str, today: date) -> date | None:
    yesterday = today - timedelta(days=1)
    if text in ("", labels.near_day(today, today)):
        return today
    if text == labels.near_day(yesterday, today):
        return yesterday
    numbers, named = _NUMBERS.match(text), _NAMED.match(text)
    if numbers is not None:
        return _latest(int(numbers[1]), int(numbers[2]), numbers[3], today)
    if named is not None:
        month = _month(named[2])
        return _latest(int(named[1]), month, named[3], today) if month else None
    return None


def _month(text: str) -> int:
    locale, form = QtCore.QLocale(), QtCore.QLocale.FormatType
    for month in range(1, 13):
        short = locale.standaloneMonthName(month, form.ShortFormat).rstrip(".").lower()
        if text == short or locale.monthName(month, form.LongFormat).lower().startswith(text):
            return month
    return 0


def _latest(day: int, month: int, year: str | None, today: date) -> date | None:
    """The day in the named year, or the last time it was."""
    try:
        found = date(int(year) if year else today.year, month, day)
        return found if year or found <= today else found.replace(year=today.year - 1)
    except ValueError:
        return None


class WhenField(Labelled):
    """A moment in the past, typed; says how when it cannot be read."""

    changed = QtCore.Signal()

    def __init__(self, label: str, *, required: bool = False) -> None:
        self.edit = QtWidgets.QLineEdit()
        super().__init__(label, self.edit, required=required)
        self.edit.setMaxLength(60)
        self._at: datetime | None = None
        self._now = labels.local_now()
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._finished)

    def value(self) -> datetime | None:
        """The moment, or None when what is typed names none."""
        return self._at

    def set_value(self, at: datetime, now: datetime) -> None:
        """Show `at` as seen from `now`."""
        self._at, self._now = at, now
        self.edit.setText(labels.moment(at, now))
        self.set_problem("")

    def explain(self) -> None:
        """Say how a moment is typed."""
        self.set_problem(self.tr("Write for example: today 14:20, or 17/11 14:20."))

    def _typed(self, text: str) -> None:
        self._at = parse(text, self._now)
        self.set_problem("")
        if self._at is not None:
            self.changed.emit()

    def _finished(self) -> None:
        if self._at is None:
            self.explain()
        else:
            self.edit.setText(labels.moment(self._at, self._now))
