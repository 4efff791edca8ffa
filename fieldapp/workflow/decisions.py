"""What was decided about one person: consents that were asked, and what was noted without sending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fieldapp.domain.consent import Consent
from fieldapp.domain.ids import PersonId
from fieldapp.domain.secrecy import SecrecyRecord
from fieldapp.errors import NotConnected
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session


@dataclass(frozen=True, slots=True)
class Decided:
    """One of both. `service` is the name of whom a consent was for, as the address list has it now."""

    id: str
    at: datetime
    consent: Consent | None = None
    record: SecrecyRecord | None = None
    service: str = ""


def of_person(session: Session, person_id: PersonId) -> tuple[Decided, ...]:
    """The latest first."""
    names = _names(session)
    asked = [
        Decided(consent.id, consent.asked_at, consent, service=names.get(consent.recipient_org, ""))
        for consent in session.consents.of_person(person_id)
    ]
    noted = [
        Decided(record.id, record.at, record=record) for record in session.store.secrecy.of_person(person_id)
    ]
    return tuple(sorted((*asked, *noted), key=lambda each: each.at, reverse=True))


def _names(session: Session) -> dict[str, str]:
    try:
        members = network_of(session).directory.root.said.members
    except NotConnected:
        return {}
    return {member.organisation.hex(): member.name for member in members}
