"""The worker's agenda: visits to come, coming back, tasks, reminders, and the terms of open requests.

Everything here stays on this device. What another calendar may have (`calendar_file`) is hours, never names.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final
from uuid import uuid4

from fieldapp.domain.agenda import CANCELLED, DONE, KINDS, OPEN, TERM, VISIT, Planned
from fieldapp.domain.ids import AgendaId, PersonId, PlaceId, RequestId
from fieldapp.domain.places import HOME, Visit
from fieldapp.domain.requests import OPEN_STATES
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.interop.ics import CalendarEvent, calendar
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

_MOST_REQUESTS: Final = 500
_LONGEST_REMINDER: Final = 14  # days before
_VISIT_MINUTES: Final = 60
_SUMMARY: Final = "Vindplaats: bezoek"


@dataclass(frozen=True, slots=True)
class PlanForm:
    """What is to be planned. A visit needs a place or a person, anything else a title or a person.

    `clock` None: some time that day; both are those on the wall. `source` names what plans it, to find it by.
    """

    kind: str
    day: date
    clock: time | None = None
    title: str = ""
    place_id: PlaceId | None = None
    person_id: PersonId | None = None
    line: str = ""
    address: str = ""
    remind_days: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the agenda; screens word it by `kind` (bezoek, terugkomen, taak, herinnering, termijn).

    `at` None: some time on `day`. `who` is the codename of `person_id`, or of the request of a term.
    `home`: a visit at somebody's home; `has_address`: one may ask for it (`address`).
    """

    id: str
    kind: str
    day: date
    at: time | None
    title: str
    place_id: PlaceId | None = None
    person_id: PersonId | None = None
    done: bool = False
    line: str = ""
    place_name: str = ""
    who: str = ""
    recipient: str = ""
    home: bool = False
    has_address: bool = False
    request_id: RequestId | None = None


def items(session: Session, from_: date, to: date) -> tuple[AgendaItem, ...]:
    """Everything from `from_` up to and with `to`, open or done, by day and hour; all-day things last."""
    kept = session.store.agenda.between(from_, to, (OPEN, DONE))
    found = [*_described(session, kept), *_terms(session, from_, to)]
    return tuple(sorted(found, key=lambda item: (item.day, item.at is None, item.at or time(), item.id)))


def late(session: Session) -> tuple[AgendaItem, ...]:
    """What was planned for a day that has passed and is not done, the oldest first."""
    before = local_day(session.now()) - timedelta(days=1)
    return tuple(_described(session, session.store.agenda.open_until(before)))


def of_person(session: Session, person_id: PersonId) -> tuple[AgendaItem, ...]:
    """What is planned with one person: what is open by day, then what was done, the latest first."""
    kept = [found for found in session.store.agenda.of_person(person_id) if found.state != CANCELLED]
    done = [found for found in reversed(kept) if found.state == DONE]
    return tuple(_described(session, [*(found for found in kept if found.state == OPEN), *done]))


def speaking(session: Session) -> tuple[AgendaItem, ...]:
    """What Vandaag speaks of: what is open and whose day came, or comes within the days of its reminder."""
    today = local_day(session.now())
    kept = session.store.agenda.open_until(today + timedelta(days=_LONGEST_REMINDER))
    return tuple(_described(session, (item for item in kept if item.speaks(today))))


def shown(session: Session, item_id: AgendaId) -> tuple[AgendaItem, ...]:
    """One entry as a line of the agenda, whatever its day; empty when it is gone."""
    found = session.store.agenda.get(item_id)
    return () if found is None else (_describe(session, found),)


def item(session: Session, item_id: AgendaId) -> Planned:
    """One entry as it is kept, to change it. Raises InvalidInput when it is gone."""
    found = session.store.agenda.get(item_id)
    if found is None:
        raise InvalidInput("agenda_item", "missing")
    return found


def address(session: Session, item_id: AgendaId) -> str:
    """Where a home visit goes: shown only when somebody asks for it."""
    found = item(session, item_id)
    if found.address or found.person_id is None:
        return found.address
    person = session.people.get(found.person_id)
    return "" if person is None else ", ".join(filter(None, (person.address, person.municipality)))


def people(session: Session, start: str = "", limit: int = 200) -> tuple[tuple[PersonId, str], ...]:
    """Persons whose codename begins like this, to plan something with: (id, codename)."""
    found = session.people.by_start(start, limit)
    return tuple((person.id, person.codename) for person in found if person.codename)


def plan(session: Session, form: PlanForm) -> tuple[AgendaId, Change]:
    """Put something in the agenda. Raises InvalidInput."""
    with session.database.transaction():
        item_id = put(session, form)
    return item_id, Change.AGENDA


def put(session: Session, form: PlanForm) -> AgendaId:
    """The same in the caller's transaction: for what plans something as part of more."""
    check(session, form)
    planned = Planned(AgendaId(uuid4().hex), form.kind, form.day, uid=secrets.token_hex(16))
    session.store.agenda.save(_filled(planned, form))
    return planned.id


def change(session: Session, item_id: AgendaId, form: PlanForm) -> Change:
    """Change everything about an entry."""
    check(session, form)
    return _keep(session, _filled(item(session, item_id), form))


def move(session: Session, item_id: AgendaId, day: date, clock: time | None) -> Change:
    """To another day or hour; moving it back is the way to undo."""
    return _keep(session, replace(item(session, item_id), day=day, clock=clock))


def done(session: Session, item_id: AgendaId) -> Change:
    """It happened; `reopen` takes that back."""
    return _keep(session, replace(item(session, item_id), state=DONE))


def cancel(session: Session, item_id: AgendaId) -> Change:
    """It will not happen; `reopen` takes that back."""
    return _keep(session, replace(item(session, item_id), state=CANCELLED))


def reopen(session: Session, item_id: AgendaId) -> Change:
    """Undo `done` or `cancel`."""
    return _keep(session, replace(item(session, item_id), state=OPEN, visit_id=None))


def check(session: Session, form: PlanForm) -> None:
    """Refuse what cannot be planned: InvalidInput(kind | place_id | title | person_id | remind_days, …)."""
    if form.kind not in KINDS:
        raise InvalidInput("kind", "unknown_code")
    if form.place_id is not None and session.places.place(form.place_id) is None:
        raise InvalidInput("place_id", "missing")
    if form.person_id is not None and session.people.get(form.person_id) is None:
        raise InvalidInput("person_id", "missing")
    if form.kind == VISIT and form.place_id is None and form.person_id is None:
        raise InvalidInput("place_id", "missing")
    if form.kind != VISIT and form.person_id is None and not form.title.strip():
        raise InvalidInput("title", "missing")
    if not 0 <= form.remind_days <= _LONGEST_REMINDER:
        raise InvalidInput("remind_days", "out_of_range")


def visited(session: Session, visit: Visit) -> bool:
    """A presence was noted: what was planned there that day is done, in the caller's transaction.

    Of several home visits nobody can know which one it was: only a single one is ticked.
    """
    day = local_day(visit.started)
    if session.store.agenda.of_visit(visit.id):
        return False
    kept = [found for found in session.store.agenda.between(day, day) if found.kind == VISIT]
    home = [found for found in kept if _at_home(session, found)]
    there = [found for found in kept if found.place_id == visit.place_id and found not in home]
    place = session.places.place(visit.place_id)
    fits = home if place is not None and place.kind == HOME else there[:1]
    if len(fits) != 1:
        return False
    session.store.agenda.save(replace(fits[0], state=DONE, visit_id=visit.id))
    return True


def unvisited(session: Session, visit: Visit) -> None:
    """The presence is taken back: what it had ticked is open again, in the caller's transaction."""
    for found in session.store.agenda.of_visit(visit.id):
        session.store.agenda.save(replace(found, state=OPEN, visit_id=None))


def calendar_file(session: Session, from_: date, to: date) -> bytes:
    """The open visits of these days for another calendar: day and hour, and the same words for each.

    No name, no place, no address: another calendar is read by others.
    """
    visits = [found for found in session.store.agenda.between(from_, to) if found.kind == VISIT]
    events = [CalendarEvent(found.uid, found.day, found.clock, _VISIT_MINUTES, _SUMMARY) for found in visits]
    return calendar(events, session.now())


def _keep(session: Session, changed: Planned) -> Change:
    with session.database.transaction():
        session.store.agenda.save(changed)
    return Change.AGENDA


def _filled(planned: Planned, form: PlanForm) -> Planned:
    return replace(
        planned,
        kind=form.kind,
        day=form.day,
        clock=form.clock,
        title=clean_text(form.title).strip(),
        place_id=form.place_id,
        person_id=form.person_id,
        line=clean_text(form.line).strip(),
        address=clean_text(form.address).strip(),
        remind_days=form.remind_days,
        source=form.source,
    )


def _at_home(session: Session, planned: Planned) -> bool:
    if planned.place_id is None:
        return True
    place = session.places.place(planned.place_id)
    return place is not None and place.kind == HOME


def _described(session: Session, kept: Iterable[Planned]) -> list[AgendaItem]:
    return [_describe(session, planned) for planned in kept]


def _describe(session: Session, planned: Planned) -> AgendaItem:
    place = session.places.place(planned.place_id) if planned.place_id is not None else None
    person = session.people.get(planned.person_id) if planned.person_id is not None else None
    home = planned.kind == VISIT and (place is None or place.kind == HOME)
    return AgendaItem(
        id=planned.id,
        kind=planned.kind,
        day=planned.day,
        at=planned.clock,
        title=planned.title,
        place_id=planned.place_id,
        person_id=planned.person_id,
        done=planned.state == DONE,
        line=planned.line,
        place_name=place.name if place is not None else "",
        who=person.codename if person is not None else "",
        home=home,
        has_address=home and bool(planned.address or (person is not None and person.address)),
    )


def _terms(session: Session, from_: date, to: date) -> list[AgendaItem]:
    """The terms of open requests that end on these days."""
    lines = session.requests.most_urgent(OUT, RequestFilter(states=OPEN_STATES), limit=_MOST_REQUESTS)
    return [
        AgendaItem(
            id=line.id,
            kind=TERM,
            day=line.standing.term,
            at=None,
            title="",
            who=line.title,
            recipient=line.recipient_name,
            request_id=line.id,
        )
        for line in lines
        if line.standing.term is not None and from_ <= line.standing.term <= to
    ]
