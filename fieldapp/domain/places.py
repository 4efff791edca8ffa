"""Where people are met, each time somebody was there (also without any signal), and what happens there.

Brochure: articles 6.6 and 6.7 (meeting, presence), 7.9 and 7.10 (places, being there).
Code lists: E01 and E24.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from fieldapp.domain.ids import ActivityId, PlaceId, VisitId

PRESENCE: Final = "aanwezigheid"
HOME_VISIT: Final = "huisbezoek"
VISIT_KINDS: Final = (PRESENCE, HOME_VISIT)

HOME: Final = "thuis"  # the kind (E24) of the one place without an address that all home visits share

PEOPLE_CLASSES: Final = ("0", "1-4", "5-9", "10-19", "20+")

BROUGHT_TOGETHER: Final = "mensen_samengebracht"

# To be found there says something about a person: never sent as a contact place, "via the worker" instead.
REVEALING_KINDS: Final = frozenset({"nachtopvang", "kraakpand", "moskee_kerk"})

WEEKDAYS: Final = range(1, 8)  # Monday is 1, as ISO 8601 counts


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """A vindplaats. `kind` is a code of E24, `fixed_days` the weekdays one is there (Monday 1), `catchment`
    the municipalities that people come from, `access` how one gets in ("gelijkvloers, geen trap").
    """

    id: PlaceId
    name: str
    kind: str
    municipality: str = ""
    address: str = ""
    opening: str = ""
    house_rules: str = ""
    access: str = ""
    fixed_days: tuple[int, ...] = ()
    catchment: tuple[str, ...] = ()

    @property
    def reveals(self) -> bool:
        """Whether naming this place to another service would tell something about who comes there."""
        return self.kind in REVEALING_KINDS


@dataclass(frozen=True, slots=True)
class Mark:
    """How help at a place stands on one of the seven B's (`code` of E01): a code of `place_marks`."""

    code: str
    mark: str
    day: date


@dataclass(frozen=True, slots=True)
class Visit:
    """One presence at a place or one home visit; `people` is a class, never a count or a list.

    `topics` and `help` are codes of `visit_topics` and `visit_help`: about all who were there together.
    `duration` is a code of `visit_lengths`, or empty: nobody clocks the worker.
    """

    id: VisitId
    place_id: PlaceId
    started: datetime
    kind: str
    people: str = "0"
    note: str = ""
    topics: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    duration: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """What happens at a place: every week on `weekday` (Monday 1), or once on `day`; exactly one is given."""

    id: ActivityId
    place_id: PlaceId
    title: str
    start: time
    end: time | None = None
    weekday: int | None = None
    day: date | None = None
    note: str = ""

    def happens(self, day: date) -> bool:
        """Whether it is on that day."""
        return self.day == day if self.weekday is None else self.weekday == day.isoweekday()


def monday_of(day: date) -> date:
    """The first day of the week that `day` is in."""
    return day - timedelta(days=day.weekday())


def week_of(activities: Iterable[Activity], monday: date) -> tuple[tuple[date, tuple[Activity, ...]], ...]:
    """The seven days from `monday`, each with what happens then, the earliest first."""
    known = sorted(activities, key=lambda activity: (activity.start, activity.title, activity.id))
    days = (monday + timedelta(days=offset) for offset in range(7))
    return tuple((day, tuple(activity for activity in known if activity.happens(day))) for day in days)
