"""What intake asks of the sender, in codes: one question at a time, and a proposal of a first talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.workflow.answer.setting import set_step
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import detail, received
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import whole_minute


def ask(session: Session, request_id: RequestId, question: str) -> Change:
    """One question of the list `questions`; our term stands still until the answer, the sender has it now.

    It is itself a disclosure, so it travels only when the person agreed that the sender hears how it goes.
    """
    request, _ = received(session, request_id)
    if not request.feedback:
        raise InvalidInput("feedback", "not_agreed")
    if question not in session.taxonomies["questions"]:
        raise InvalidInput("question", "unknown_code")
    return set_step(session, request_id, e.QUESTION, lambda event: replace(event, reason=question))


def propose(session: Session, request_id: RequestId, when: datetime, where: str) -> Change:
    """A first talk: the minute, and a kind of place (list `meeting_spots`); only with the person's tick."""
    if not detail(session, request_id).offer.proposal:
        raise InvalidInput("proposal", "not_agreed")
    if where not in session.taxonomies["meeting_spots"]:
        raise InvalidInput("where", "unknown_code")
    if when <= session.now():
        raise InvalidInput("when", "in_the_past")
    minute = whole_minute(when)
    return set_step(session, request_id, e.PROPOSED, lambda event: replace(event, when=minute, where=where))
