"""Whether somebody may say yes in a person's place: by law, with proof, and with a second pair of eyes."""

from __future__ import annotations

from fieldapp.domain.ids import SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.workflow.session import Session


def is_spoken_for(session: Session, person: Person, signal_id: SignalId) -> bool:
    """Whether a representative of a fitting kind, with this very proof, stands recorded with this signal
    together with the supervisor's yes. A partner, a daughter or an administrator of goods never does.
    """
    legal = person.representative
    if not legal.may_consent:
        return False
    noted = session.store.secrecy.of_signal(signal_id, REPRESENTED)
    return any(
        (record.answers.get("vertegenwoordiger"), record.answers.get("bewijs")) == (legal.kind, legal.proof)
        and record.person_id == person.id
        for record in noted[:1]
    )
