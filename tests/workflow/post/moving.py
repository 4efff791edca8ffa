"""People and worries on their way to a colleague, for tests."""

from __future__ import annotations

from dataclasses import replace

from fieldapp.domain.handover import AGREES
from fieldapp.domain.ids import HandoverId, MailboxId, PersonId
from fieldapp.store.handovers import OUT, HandoverLine
from fieldapp.workflow import people
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover import people as moving
from fieldapp.workflow.handover.people import Colleague
from fieldapp.workflow.post import Sealable
from fieldapp.workflow.session import Session
from tests.sync.invented import an_id
from tests.workflow.steps.invented import mia
from tests.workflow.steps.test_handover import filled

TEAMBOX, OWN = an_id("team-veld").hex(), an_id("noor").hex()


def person(session: Session) -> PersonId:
    if not people.page(session).rows:
        mia(session)
    return people.page(session).rows[0].id


def a_move(session: Session, to: Colleague | None = None) -> Sealable:
    """Mia, who agrees, to the whole team unless told otherwise."""
    form = moving.new_move(session, person(session))
    to = to or Colleague(None, "", MailboxId(TEAMBOX))
    return moving.preview(session, replace(form, to=to, agreed=True)).sealable


def a_worry(session: Session, answer: str = AGREES, **changes: object) -> Sealable:
    found = giving.preview(session, filled(session, answer, **changes)).sealable
    assert found is not None
    return found


def trace(session: Session, handover: HandoverId, direction: str = OUT) -> HandoverLine:
    line = session.store.handovers.get(direction, handover)
    assert line is not None
    return line
