"""What the worker means to do and when: visits, coming back, tasks, reminders. Stays on this device.

Day and hour are those on the wall, not moments: "dinsdag 14 uur" stays two o'clock whatever the clock change.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from fieldapp.domain.ids import AgendaId, PersonId, PlaceId, VisitId

VISIT: Final = "bezoek"
COME_BACK: Final = "terugkomen"
TASK: Final = "taak"
REMINDER: Final = "herinnering"
KINDS: Final = (VISIT, COME_BACK, TASK, REMINDER)

TERM: Final = "termijn"  # of an open request: shown in the agenda, kept with the request

OPEN: Final = "open"
DONE: Final = "gedaan"
CANCELLED: Final = "geschrapt"


@dataclass(frozen=True, slots=True)
class Planned:
    """One entry of the agenda.

    `clock` None: some time that day. `line` is what to think of ("samen met thuiszorg"). `address` is where a
    home visit goes, shown only when asked. `remind_days`: that many days before, Vandaag speaks of it.
    `source` is whatever planned it (the id of a journal entry), `uid` a random name for other calendars.
    """

    id: AgendaId
    kind: str
    day: date
    clock: time | None = None
    title: str = ""
    place_id: PlaceId | None = None
    person_id: PersonId | None = None
    line: str = ""
    address: str = ""
    remind_days: int = 0
    state: str = OPEN
    source: str = ""
    uid: str = ""
    visit_id: VisitId | None = None

    def speaks(self, today: date) -> bool:
        """Whether Vandaag speaks of it: it is open, and its day has come or is near enough."""
        return self.state == OPEN and self.day <= today + timedelta(days=self.remind_days)
