"""Taking over a person whom a colleague hands over: looked at first, then kept here as one's own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from fieldapp.domain.handover import CLOSED, PERSON, TAKEN_OVER, MovedPerson, MovedSignal, decode
from fieldapp.domain.ids import HandoverId, PersonId, PlaceId, ThreadId
from fieldapp.domain.people import (
    AGE_CLASSES,
    CHANNELS,
    FORBIDDEN,
    Person,
    SafeContact,
    Situation,
    TrustedPerson,
)
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.signals import Signal
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.workflow import agenda, conflicts, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.values import ReceivedRow
from fieldapp.workflow.informing import HANDED_OVER, remind_to_inform
from fieldapp.workflow.logbook import About
from fieldapp.workflow.post import queue_step
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

_TASK: Final = "taak"


@dataclass(frozen=True, slots=True)
class Offer:
    """One person who is handed over; `moved` is None once it was taken over or taken back."""

    row: ReceivedRow
    moved: MovedPerson | None


def offered(session: Session) -> list[ReceivedRow]:
    """Persons that colleagues hand over, those that wait first, the oldest on top."""
    rows = [_row(line) for line in session.store.handovers.newest(IN, PERSON)]
    waiting = [row for row in rows if row.standing not in CLOSED]
    return [*reversed(waiting), *(row for row in rows if row.standing in CLOSED)]


def offer(session: Session, handover_id: HandoverId) -> Offer:
    """One of them. Raises InvalidInput(handover, unknown)."""
    line = _known(session, handover_id)
    return Offer(_row(line), _moved(line))


def read(session: Session, handover_id: HandoverId) -> Change:
    """Somebody looked at it: each time a line in the Logboek."""
    line = _known(session, handover_id)
    with session.database.transaction():
        logbook.enter(
            session,
            EntryKind.READ,
            {"handover": line.id, "identified": True},
            About(thread=ThreadId(line.id)),
        )
    return Change.LEDGER


def take(session: Session, handover_id: HandoverId) -> tuple[PersonId, Change]:
    """Keep the person and the signals here; the giver's program lets go when it hears so.

    Raises InvalidInput(handover: unknown, closed).
    """
    line = _known(session, handover_id)
    moved = _moved(line)
    if moved is None or line.standing in CLOSED:
        raise InvalidInput("handover", "closed")
    with session.database.transaction():
        conflicts.take_in(session, _person(session, moved), moved.giver.name)
        for signal in moved.signals:
            conflicts.take_in_signal(
                session, moved.person_id, _signal(session, moved.person_id, signal), moved.giver.name
            )
        _plan_calls(session, moved)
        remind_to_inform(session, moved.person_id, HANDED_OVER)
        change = queue_step(session, line, TAKEN_OVER)
        session.store.handovers.erase_content(IN, handover_id)
        session.messages.erase_content(line.mid)
    return moved.person_id, change | Change.PEOPLE | Change.SIGNALS | Change.VISITS | Change.AGENDA


def _person(session: Session, moved: MovedPerson) -> Person:
    """Codes that this program does not know are left out, never guessed."""
    texts: dict[str, Any] = {
        name: text for name, text in moved.texts.items() if name not in ("contact_note", "age_class")
    }
    age = moved.texts.get("age_class", "")
    return Person(
        id=moved.person_id,
        age_class=age if age in AGE_CLASSES else "onbekend",
        interpreter=moved.interpreter,
        safe_contact=SafeContact(
            tuple(code for code in moved.allowed if code in CHANNELS),
            tuple(code for code in moved.forbidden if code in FORBIDDEN),
            moved.texts.get("contact_note", ""),
        ),
        situation=_situation(session, moved.beside),
        trusted=_trusted(moved.beside),
        **texts,
    )


def _situation(session: Session, said: Mapping[str, str | bool]) -> Situation:
    """Who follows. What makes somebody vulnerable did not come along."""
    director = str(said.get("director", ""))
    return Situation(
        director=director if director in session.taxonomies["director"] else "",
        lead_actor=str(said.get("lead_actor", "")),
        co_actors=str(said.get("co_actors", "")),
        case_manager=str(said.get("case_manager", "")),
    )


def _trusted(said: Mapping[str, str | bool]) -> TrustedPerson:
    return TrustedPerson(
        relation=str(said.get("trusted_relation", "")),
        contact=str(said.get("trusted_contact", "")),
        present=bool(said.get("trusted_present")),
        may_be_informed=bool(said.get("trusted_informed")),
        since=str(said.get("trusted_since", "")),
        chosen=bool(said.get("trusted_chosen")),
    )


def _signal(session: Session, person_id: PersonId, signal: MovedSignal) -> Signal:
    return Signal(
        id=signal.id,
        place_id=_place(session, signal),
        noted_at=signal.noted_at,
        kind=signal.kind,
        author=signal.author,
        person_id=person_id,
        about=signal.about,
        urgency=signal.urgency,
        own_words=signal.own_words,
        domains=signal.domains,
        non_take_up=signal.non_take_up,
        strengths=signal.strengths,
        wish=signal.wish,
    )


def _place(session: Session, signal: MovedSignal) -> PlaceId:
    """The place of that name here; else a new one, always the same for one name."""
    name = signal.place
    for place in session.places.places():
        if place.name.casefold() == name.casefold():
            return place.id
    made = PlaceId(hashlib.sha256(b"place of a handover\\0" + name.encode()).hexdigest()[:32])
    session.places.save_place(MeetingPlace(made, name or "?", signal.place_kind))
    return made


def _plan_calls(session: Session, moved: MovedPerson) -> None:
    """The services go on answering who sent the request: a task to telephone each of them."""
    day = local_day(session.now()) + timedelta(days=1)
    for request in moved.requests:
        form = agenda.PlanForm(_TASK, day, title=request.service, person_id=moved.person_id)
        agenda.put(session, form)


def _known(session: Session, handover_id: HandoverId) -> HandoverLine:
    line = session.store.handovers.get(IN, handover_id)
    if line is None or line.what != PERSON:
        raise InvalidInput("handover", "unknown")
    return line


def _moved(line: HandoverLine) -> MovedPerson | None:
    found = None if line.payload is None else decode(line.payload)
    return found if isinstance(found, MovedPerson) else None


def _row(line: HandoverLine) -> ReceivedRow:
    moved = _moved(line)
    return ReceivedRow(
        id=line.id,
        what=line.what,
        title="" if moved is None else moved.texts.get("codename", ""),
        giver=line.name,
        role=line.role,
        at=line.made_at,
        answer=line.answer,
        standing=line.standing,
        paper=None,
    )
