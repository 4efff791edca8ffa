"""Whether somebody may say yes in a person's place: by law, with proof, and with a second pair of eyes.

The second pair of eyes is a supervisor of the own organisation who was asked through the team mailbox and
answered from a laptop of their own. Only where nobody can be asked that way a name that the worker noted
counts, and is called that everywhere.
"""

from __future__ import annotations

from typing import Final

from fieldapp.domain.handover import AGREED, APPROVAL, NOT_AGREED
from fieldapp.domain.ids import HandoverId, SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.secrecy import REPRESENTED, SecrecyRecord
from fieldapp.store.handovers import OUT
from fieldapp.workflow.session import Session

NOBODY: Final = ""  # nobody was noted, or nobody who may speak by law
WAITING: Final = "wacht"
SEALED: Final = "verzegeld"
REFUSED: Final = "geweigerd"
BY_NAME: Final = "op_naam"
FOUR_EYES: Final = (SEALED, BY_NAME)
_ANSWERS: Final = {AGREED: SEALED, NOT_AGREED: REFUSED}


def noted(session: Session, person: Person, signal_id: SignalId) -> SecrecyRecord | None:
    """The record of a representative of a fitting kind, with this very proof, beside this signal.

    A partner, a daughter or an administrator of goods never is one.
    """
    legal = person.representative
    latest = session.store.secrecy.of_signal(signal_id, REPRESENTED)[:1]
    if not latest or not legal.may_consent or latest[0].person_id != person.id:
        return None
    said = (latest[0].answers.get("vertegenwoordiger"), latest[0].answers.get("bewijs"))
    return latest[0] if said == (legal.kind, legal.proof) else None


def second_eyes(session: Session, record: SecrecyRecord | None) -> str:
    """What the supervisor said to this record: one of the words above."""
    if record is None:
        return NOBODY
    asked = session.store.handovers.get(OUT, HandoverId(record.id))
    if asked is not None and asked.what == APPROVAL:
        return _ANSWERS.get(asked.standing, WAITING)
    return BY_NAME if record.answers.get("vier_ogen", "").strip() else NOBODY


def has_four_eyes(session: Session, person: Person, signal_id: SignalId) -> bool:
    """Whether a representative stands noted and a supervisor said yes to exactly that."""
    return second_eyes(session, noted(session, person, signal_id)) in FOUR_EYES
