"""What a worker does with the social map: compare, say what is not right, look at it with a person."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import PersonId, ServiceId
from fieldapp.domain.services import MOST_COMPARED, Discussed, Remark, Service
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.socialmap.finding import compared_ids

_LONGEST: Final = 2000  # characters of a remark or note


def compared(session: Session) -> tuple[Service, ...]:
    """The services that lie beside each other; one that is no longer in a list has dropped out."""
    found = (session.store.social_map.get(one) for one in compared_ids(session))
    return tuple(service for service in found if service is not None)


def compare(session: Session, service_id: ServiceId) -> Change:
    """Lay a service beside the others. Raises InvalidInput when there are three already."""
    ids = [service.id for service in compared(session)]
    if service_id in ids:
        return Change.NONE
    if len(ids) >= MOST_COMPARED:
        raise InvalidInput("compared", "full")
    return _lay(session, [*ids, service_id])


def stop_comparing(session: Session, service_id: ServiceId | None = None) -> Change:
    """Take one away, or all."""
    ids = [] if service_id is None else [one for one in compared_ids(session) if one != service_id]
    return _lay(session, ids)


def remark(session: Session, service_id: ServiceId, text: str) -> Change:
    """Note what is not right about a service, for whoever reads the list in next. Raises InvalidInput."""
    said = clean_text(text).strip()[:_LONGEST]
    service = session.store.social_map.get(service_id)
    if not said:
        raise InvalidInput("remark", "missing")
    if service is None:
        raise InvalidInput("service_id", "missing")
    note = Remark(uuid4().hex, service_id, service.listed.name, session.now(), said)
    with session.database.transaction():
        session.store.social_map.add_remark(note)
    return Change.SERVICES


def open_remarks(session: Session) -> tuple[Remark, ...]:
    """What is still not right, newest first: for the person who reads the next list in."""
    return tuple(session.store.social_map.remarks())


def settle(session: Session, remark_id: str, *, right: bool = True) -> Change:
    """It is right now, or after all it is not."""
    with session.database.transaction():
        session.store.social_map.settle_remark(remark_id, session.now() if right else None)
    return Change.SERVICES


def known_people(session: Session, start: str, limit: int = 6) -> tuple[tuple[PersonId, str], ...]:
    """People whose codename begins like this, to say with whom a service was looked at."""
    if not start.strip():
        return ()
    return tuple((person.id, person.codename) for person in session.people.by_start(start, limit))


def discuss(
    session: Session, service_id: ServiceId, person_id: PersonId, decision: str, note: str = ""
) -> tuple[str, Change]:
    """Record that a service was looked at together and what the person decided (7.4). Raises InvalidInput."""
    service = session.store.social_map.get(service_id)
    if service is None:
        raise InvalidInput("service_id", "missing")
    if session.people.get(person_id) is None:
        raise InvalidInput("person_id", "missing")
    if decision not in session.taxonomies["offer_decision"]:
        raise InvalidInput("decision", "unknown_code")
    kept = Discussed(
        uuid4().hex, person_id, service_id, service.listed.name, service.listed.organisation, session.now(),
        decision, clean_text(note).strip()[:_LONGEST],
    )  # fmt: skip
    with session.database.transaction():
        session.store.social_map.add_discussed(kept)
    return kept.id, Change.SERVICES


def forget_discussed(session: Session, discussed_id: str) -> Change:
    """Undo `discuss`."""
    with session.database.transaction():
        session.store.social_map.forget_discussed(discussed_id)
    return Change.SERVICES


def discussed(session: Session, person_id: PersonId) -> tuple[Discussed, ...]:
    """What was looked at with this person, newest first."""
    return tuple(session.store.social_map.discussed(person_id))


def _lay(session: Session, ids: list[ServiceId]) -> Change:
    with session.database.transaction():
        session.preferences.set("socialmap_compared", list(ids))
    return Change.SERVICES
