"""A calendar file (RFC 5545) for another calendar on the same laptop or telephone.

What goes in is decided by the caller; what comes out holds nothing else. Hours are floating (RFC 5545
§3.3.5, form 1): those on the wall, without a time zone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

_END: Final = "\r\n"
_LONGEST: Final = 75  # octets of one line, without its end (§3.1)
_PRODUCT: Final = "-//Vindplaats//Agenda 1//NL"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One entry. `clock` None: the whole day. `uid` must be random; `summary` is all that it says."""

    uid: str
    day: date
    clock: time | None
    minutes: int
    summary: str


def calendar(events: Iterable[CalendarEvent], made: datetime) -> bytes:
    """The whole file, UTF-8. `made` is aware."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for event in events:
        lines += _event(event, made)
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + _END for line in lines).encode("utf-8")


def escaped(text: str) -> str:
    """A text value (§3.3.11): backslash, semicolon, comma and line ends are written with a backslash."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n")):
        text = text.replace(plain, written)
    text = text.replace("\r", "\\n").replace("\n", "\\n")
    return "".join(letter for letter in text if letter >= " " and letter != "\x7f")


def folded(line: str) -> str:
    """A line of more than 75 octets goes on after a line end and a space, never inside a letter (§3.1)."""
    parts, taken = [""], 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if taken + size > _LONGEST:
            parts.append("")
            taken = 1  # the space that the next line begins with
        parts[-1] += letter
        taken += size
    return (_END + " ").join(parts)


def _event(event: CalendarEvent, made: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(event.uid)}",
        f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_when(event),
        f"SUMMARY:{escaped(event.summary)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _when(event: CalendarEvent) -> list[str]:
    if event.clock is None:
        after = event.day + timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]
    start = datetime.combine(event.day, event.clock)
    end = start + timedelta(minutes=event.minutes)
    return [f"DTSTART:{start:%Y%m%dT%H%M%S}", f"DTEND:{end:%Y%m%dT%H%M%S}"]
