"""Words that the screens of places and of the agenda share: hours, weekdays, what is planned."""

import re
from datetime import date, time

from PySide6 import QtCore

from fieldapp.domain.agenda import COME_BACK, TERM, VISIT
from fieldapp.domain.places import Activity
from fieldapp.ui.field import wording
from fieldapp.workflow.agenda import AgendaItem

translate = QtCore.QCoreApplication.translate

_HOUR = re.compile(r"^\s*(\d{1,2})(?:\s*[:.u]\s*(\d{2})?)?\s*u?\.?\s*$", re.IGNORECASE)


def parse_hour(text: str) -> time | None:
    """The hour that is typed: 14, 14u, 14:30, 9.05; None when it is none."""
    found = _HOUR.match(text)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def clock(at: time | None) -> str:
    """09:30, as a list shows it; empty without an hour."""
    return "" if at is None else at.strftime("%H:%M")


def hour(at: time | None) -> str:
    """14 u., 14.30 u.; empty without an hour."""
    if at is None:
        return ""
    shown = str(at.hour) if not at.minute else f"{at.hour}.{at.minute:02}"
    return translate("places", "{hour}:00").format(hour=shown)


def from_to(start: time, end: time | None) -> str:
    """9.30 u., 9.30–12 u."""
    if end is None:
        return hour(start)
    begin = str(start.hour) if not start.minute else f"{start.hour}.{start.minute:02}"
    return f"{begin}–{hour(end)}"


def weekday(number: int) -> str:
    """A day of the week; Monday is 1."""
    return QtCore.QLocale().dayName(number, QtCore.QLocale.FormatType.LongFormat)


def weekdays() -> list[tuple[str, str]]:
    """The seven days as (number, short name), for chips."""
    short = QtCore.QLocale.FormatType.ShortFormat
    return [(str(day), QtCore.QLocale().dayName(day, short).rstrip(".")) for day in range(1, 8)]


def when(activity: Activity) -> str:
    """Every Tuesday 9–12, or one day."""
    hours = from_to(activity.start, activity.end)
    if activity.day is not None:
        return f"{weekday(activity.day.isoweekday())} {wording.day(activity.day, date.min)}, {hours}"
    every = translate("places", "every {day}").format(day=weekday(activity.weekday or 1))
    return f"{every}, {hours}"


def planned_title(item: AgendaItem) -> str:
    """What an entry of the agenda is called, without its hour."""
    if item.kind == TERM:
        return translate("places", "Term of {who} at {recipient}").format(
            who=wording.called(item.who), recipient=item.recipient.split(",", 1)[0]
        )
    if item.title:
        return f"{item.title} ({item.who})" if item.who and item.kind != VISIT else item.title
    if item.kind == VISIT:
        return _visit(item)
    if item.kind == COME_BACK:
        return translate("places", "Back to {who}").format(who=wording.called(item.who))
    return wording.upper_first(wording.called(item.who))


def _visit(item: AgendaItem) -> str:
    if not item.home:
        return item.place_name
    if item.who:
        return translate("places", "Home visit to {who}").format(who=item.who)
    return translate("places", "Home visit")
