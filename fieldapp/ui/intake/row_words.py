"""The rows of the mailbox: filters with their counts, headings, and what a row says of a request."""

from collections.abc import Iterable
from datetime import date

from PySide6 import QtCore

from fieldapp.domain.requests import OPEN_STATES
from fieldapp.ui import labels, terms
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow import inbox
from fieldapp.workflow.inbox import Entry, InboxRow

translate = QtCore.QCoreApplication.translate

_SOON = 2
# In these states the pill says the state: the term stands in the line.
_SAID = ("contact_gelegd", "pauze", "doorverwezen", "niet_bereikt", "teruggegeven", "vraag", "nazorg")


def filter_name(code: str, count: int) -> str:
    """A filter with its count."""
    known = {
        inbox.NEW: translate("intake", "New {n}"),
        inbox.TODAY: translate("intake", "Today {n}"),
        inbox.MINE: translate("intake", "Mine {n}"),
        inbox.ALL: translate("intake", "All {n}"),
        inbox.LATE: translate("intake", "Past the term {n}"),
        inbox.WAITING: translate("intake", "Waiting {n}"),
        inbox.COLLEAGUES: translate("intake", "With colleagues {n}"),
    }
    return known[code].format(n=count)


def heading(code: str) -> str:
    """What stands above a part of the list."""
    known = {
        inbox.FOR_ME: translate("intake", "Handed on to you"),
        inbox.FREE: translate("intake", "New"),
        inbox.MINE: translate("intake", "Taken up by me"),
        inbox.OVER: translate("intake", "Over"),
    }
    return known[code]


def row(entry: Entry, today: date) -> Row:
    """A request, or a heading."""
    if isinstance(entry, str):
        return Row("", heading(entry), heading=True)
    return Row(
        str(entry.request_id),
        title(entry.title, entry.state),
        " · ".join(_line(entry, today)),
        pill=_pill(entry),
        dim=entry.state not in OPEN_STATES,
    )


def title(row_title: str, state_code: str = "") -> str:
    """The name of a request in a list."""
    if not row_title and state_code == "ingetrokken":
        return translate("intake", "Name erased")
    return row_title or translate("intake", "Name not shared")


def untrusted(count: int) -> str:
    """How many messages were not trusted."""
    if count == 1:
        return translate("intake", "1 message was not trusted")
    return translate("intake", "{n} messages were not trusted").format(n=count)


def colleague(name: str) -> str:
    """A colleague, within a sentence, also one whose device is not known any more."""
    return name or translate("intake", "a colleague")


def state(code: str) -> tuple[str, str]:
    """A state as a pill."""
    if code == "teruggegeven":  # the list words this one for the sender
        return translate("intake", "given back"), "plain"
    return terms.word("states", code), terms.extra("states", code, "tone", "plain")


def _line(entry: InboxRow, today: date) -> Iterable[str]:
    if entry.urgent:
        yield translate("intake", "urgent")
    yield translate("intake", "from {sender}").format(sender=entry.sender)
    yield _rest(entry, today)


def _rest(entry: InboxRow, today: date) -> str:
    """The one thing that matters most of this request now."""
    if entry.handed_by:
        return translate("intake", "{colleague} hands this on to you").format(colleague=entry.handed_by)
    if entry.away is not None:
        words = translate("intake", "{colleague} is away until {day}")
        return words.format(colleague=colleague(entry.who), day=labels.long_day(entry.away))
    if entry.colleague:
        return translate("intake", "{colleague} follows this up").format(colleague=colleague(entry.who))
    if (words := _before(entry)) and entry.term is not None:
        return words.format(day=labels.long_day(entry.term))
    if entry.about:
        return entry.about
    since = entry.since.astimezone().date()
    return translate("intake", "since {day}").format(
        day=labels.near_day(since, today) if since == today else labels.long_day(since)
    )


def _before(entry: InboxRow) -> str:
    """What is mine and is to be done by a day."""
    if not entry.mine:
        return ""
    known = {
        "contact_gelegd": translate("intake", "close before {day}"),
        "poging": translate("intake", "next step before {day}"),
        "nazorg": translate("intake", "ask how it goes on {day}"),
        "doorverwezen": translate("intake", "look again on {day}"),
        "pauze": translate("intake", "until {day}"),
        "vraag": translate("intake", "answer before {day}"),
    }
    return known.get(entry.state, "")


def _pill(entry: InboxRow) -> tuple[str, str] | None:
    if entry.state not in OPEN_STATES:
        return state(entry.state)
    if entry.handed_by:
        return translate("intake", "for you"), "info"
    if entry.away is not None:
        return translate("intake", "free"), "off"
    if entry.colleague:
        return translate("intake", "colleague at work"), "plain"
    late = entry.days_left is not None and entry.days_left < 0
    if entry.state == "poging" and not late:
        return attempts(entry.attempts), "info"
    if entry.state in _SAID and not late:
        return state(entry.state)
    return term(entry.days_left)


def attempts(count: int) -> str:
    """How often was tried."""
    if count <= 1:
        return translate("intake", "after 1 attempt")
    return translate("intake", "after {n} attempts").format(n=count)


def term(days_left: int | None) -> tuple[str, str] | None:
    """How long the term still runs, as a pill."""
    if days_left is None:
        return None
    if days_left < 0:
        return translate("intake", "term passed"), "bad"
    if days_left == 0:
        return translate("intake", "term today"), "bad"
    words = (
        translate("intake", "1 more working day")
        if days_left == 1
        else translate("intake", "{n} more working days")
    )
    return words.format(n=days_left), "off" if days_left <= _SOON else "plain"
