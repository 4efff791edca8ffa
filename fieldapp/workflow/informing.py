"""Telling the person what is kept: by the first sheet (GDPR 13), and within a month what others told (14).

What one hears under secrecy may be exempt (14(5)(d)); that is for the worker to weigh.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from fieldapp.domain.agenda import DONE, OPEN, REMINDER
from fieldapp.domain.calendar import add_months
from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person
from fieldapp.workflow import agenda
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

HEARSAY: Final = "van_horen_zeggen"
HANDED_OVER: Final = "overgedragen"
ABOUT_ANOTHER: Final = "bezorgd_om_ander"

_SOURCE: Final = "info14:"
_SPEAK_BEFORE: Final = 7  # days before the month is over Vandaag begins to speak of it


@dataclass(frozen=True, slots=True)
class Informed:
    """When the person was told what is kept (the first sheet), and by when that must be, if it was not."""

    given_on: date | None
    due: date | None


def informed(session: Session, person_id: PersonId) -> Informed:
    """Whether the person was told: by any sheet, the first one counts."""
    given = session.store.sheets.of_person(person_id)
    if given:
        return Informed(local_day(min(one.given_at for one in given)), None)
    planned = session.store.agenda.of_source(_source(person_id))
    waiting = [item.day for item in planned if item.state == OPEN]
    return Informed(None, min(waiting) if waiting else None)


def remind_to_inform(session: Session, person_id: PersonId, how: str = "") -> bool:
    """Plan that somebody whose identity came from others is told within a month (article 14).

    In the caller's transaction; once per person. `how`: HANDED_OVER when that is known already. False when
    there is nothing to plan: no identity, told already, or everything was said by the person.
    """
    person = session.people.get(person_id)
    if person is None or not _has_identity(person) or session.store.sheets.of_person(person_id):
        return False
    if session.store.agenda.of_source(_source(person_id)):
        return False
    if not how and not _from_others(session, person_id):
        return False
    day = add_months(local_day(session.now()), 1)
    form = agenda.PlanForm(
        REMINDER,
        day,
        title="Zeg wat je bewaart, en geef blad 1",
        person_id=person_id,
        remind_days=_SPEAK_BEFORE,
        source=_source(person_id),
    )
    agenda.put(session, form)
    return True


def was_informed(session: Session, person_id: PersonId) -> None:
    """A sheet was given: the reminder is done, in the caller's transaction."""
    for item in session.store.agenda.of_source(_source(person_id)):
        if item.state == OPEN:
            session.store.agenda.save(replace(item, state=DONE))


def _source(person_id: PersonId) -> str:
    return f"{_SOURCE}{person_id}"


def _has_identity(person: Person) -> bool:
    return any((person.full_name, person.address, person.phone, person.birth_year))


def _from_others(session: Session, person_id: PersonId) -> bool:
    for signal in session.signals.of_person(person_id):
        if signal.about == ABOUT_ANOTHER or session.store.circumstances.of(signal.id).own_source == HEARSAY:
            return True
    talks = session.store.conversations.of_person(person_id)
    return any(HEARSAY in dict(talk.sources).values() for talk in talks)
