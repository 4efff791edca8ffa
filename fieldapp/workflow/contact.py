"""Before one calls, writes or visits: what was agreed with this person about safe contact."""

from __future__ import annotations

from fieldapp.domain.contact import Warned, warned
from fieldapp.domain.ids import PersonId
from fieldapp.workflow.session import Session


def agreed(session: Session, person_id: PersonId, way: str) -> tuple[str, Warned | None]:
    """The codename, and what stands in the way of this `way`; nothing for somebody who is not known."""
    person = session.people.get(person_id)
    return ("", None) if person is None else (person.codename, warned(person.safe_contact, way))
