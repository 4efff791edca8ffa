"""A case-overleg at a partner: what is asked, which moments one can, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from fieldapp.domain.consultation import Answered, decode_invitation
from fieldapp.domain.ids import ConsultStepId, ThreadId
from fieldapp.errors import InvalidInput
from fieldapp.store.consultations import IN, Kept
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult.reading import Asked, last_fixed, last_outcome, said_in
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import whole_minute


def received(session: Session) -> tuple[Asked, ...]:
    """Every invitation to a mailbox of this device, those without an answer first, then the newest."""
    found = [_asked(session, kept) for kept in session.store.consultations.of_direction(IN)]
    ordered = sorted(found, key=lambda each: (each.at, each.thread), reverse=True)
    return tuple(sorted(ordered, key=lambda each: bool(each.can) or each.stopped))


def waiting(session: Session) -> int:
    """How many wait for an answer."""
    return sum(not each.can and not each.stopped for each in received(session))


def answer(session: Session, thread: ThreadId, can: Sequence[bool]) -> Change:
    """Say for each moment whether somebody of this service can; said again, the last answer counts.

    Raises InvalidInput, GuardRefused, NotConnected, DirectoryProblem; then nothing happened.
    """
    kept = session.store.consultations.get(IN, thread)
    if kept is None or not kept.payload:
        raise InvalidInput("thread", "unknown")
    earlier = next((each for each in reversed(said_in(session, kept)) if isinstance(each, Answered)), None)
    if earlier is not None and earlier.can == tuple(can):
        return Change.NONE
    said = Answered(
        consultation=kept.consultation,
        thread=thread,
        id=ConsultStepId(uuid4().hex),
        at=whole_minute(session.now()),
        can=tuple(can),
    )
    return post.send_answer_to_moments(session, said)


def stop_here(session: Session, thread: ThreadId) -> Change:
    """The person stops at this partner: erased here, and who asked is told. Raises InvalidInput."""
    return post.stop_consultation_here(session, thread)


def _asked(session: Session, kept: Kept) -> Asked:
    said, steps = decode_invitation(kept.payload) if kept.payload else None, said_in(session, kept)
    can = next((each.can for each in reversed(steps) if isinstance(each, Answered)), ())
    return Asked(
        thread=kept.thread,
        id=kept.consultation,
        org=kept.other,
        organisation=kept.name,
        worker="" if said is None else said.sender.worker,
        callback="" if said is None else said.sender.callback,
        who="" if said is None else said.name,
        at=kept.at,
        until=kept.until,
        present="" if said is None else said.present,
        points=() if said is None else said.agenda,
        partners=() if said is None else said.partners,
        moments=() if said is None else said.moments,
        can=can,
        fixed=last_fixed(steps),
        outcome=last_outcome(steps),
        stopped=said is None,
    )
