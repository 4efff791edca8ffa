"""Between colleagues of one mailbox: let go, hand on to one of them, or let go of everything before leave.

Handing on is a hint: nobody has a request without taking it up, so it never lies with somebody who does not
know. The sender hears at most that it was let go, never to whom.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fieldapp.domain.ids import DeviceId, RequestId
from fieldapp.domain.requests import CORE_ACTOR, Event, allowed
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.store.intake import InboxPart, InboxStretch
from fieldapp.store.requests import IN
from fieldapp.workflow import post
from fieldapp.workflow.answer.setting import send_step, set_step
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import members, own_device, received
from fieldapp.workflow.inbox.listing import HERE
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event

_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class LetGo:
    """How many requests were let go before leave, and which could not: somebody is in the middle of them."""

    released: int
    kept: tuple[RequestId, ...]


def release(session: Session, request_id: RequestId) -> Change:
    """I do not follow this up any more: it is free for whoever can."""
    return set_step(session, request_id, e.RELEASED)


def hand_on(session: Session, request_id: RequestId, device: DeviceId) -> Change:
    """To a colleague, who has it after taking it up. Until then it is free, or stays mine when help runs."""
    request, state = received(session, request_id)
    me = own_device(session)
    if device == me or device not in members(session):
        raise InvalidInput("device", "not_a_colleague")
    standing = session.requests.standing(IN, request_id)
    if state.state not in HERE or standing is None or standing.handler not in ("", me):
        raise InvalidInput("event", "not_allowed")
    with session.database.transaction():
        change = Change.REQUESTS | post.queue_hand_on(
            session, request.thread, device, _claim(session.requests.events(request.thread))
        )
        if e.RELEASED in allowed(state.state, CORE_ACTOR):
            event = new_event(session, request.thread, e.RELEASED, CORE_ACTOR)
            change |= send_step(session, event)
        return change


def release_all(session: Session) -> tuple[LetGo, Change]:
    """Before leave: everything I am still looking for somebody in becomes free; the rest is named."""
    me, change, released, kept = own_device(session), Change.NONE, 0, list[RequestId]()
    part = InboxPart(states=HERE, handlers=(me or "-",))
    total = session.store.intake.count(part)
    for line in session.store.intake.stretch(part, InboxStretch(0, _MOST, total)):
        if e.RELEASED in allowed(line.state, CORE_ACTOR):
            change |= release(session, line.id)
            released += 1
        else:
            kept.append(line.id)
    return LetGo(released, tuple(kept)), change


def _claim(events: Iterable[Event]) -> str:
    """The latest take-up that anybody knows of, whoever's it was."""
    claims = [event for event in events if event.code == e.TAKEN_UP]
    newest = sorted(claims, key=lambda event: (-event.seq, event.id))
    return newest[0].id if newest else ""
