"""Adding an event to a request: kept, folded again, the new standing noted, in the caller's transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import Event, RequestState, due_day, fold, next_seq
from fieldapp.domain.requests.events import RELEASED, TAKEN_UP
from fieldapp.errors import NotConnected
from fieldapp.store.requests import Standing
from fieldapp.workflow.session import Session

_FIRST_DAY: Final = date(1970, 1, 1)


def new_event(session: Session, thread: ThreadId, code: str, by: str) -> Event:
    """A step set on this device now, numbered after all that this device has seen of the thread.

    Add a reason, the day of a pause or what it undoes with `dataclasses.replace`.
    """
    if session.membership is None:
        raise NotConnected
    return Event(
        id=EventId(uuid4().hex),
        thread=thread,
        writer=DeviceId(session.membership.device_id),
        seq=next_seq(session.requests.events(thread)),
        code=code,
        by=by,
        at=whole_minute(session.now()),
    )


def note_event(session: Session, direction: str, event: Event) -> bool:
    """Keep an event and the standing that follows from it; False when it was heard before.

    `direction` is `OUT` or `IN` of `store.requests`. Works as well when the request itself has not come yet.
    """
    if not session.requests.add_event(event):
        return False
    refold(session, direction, event.thread)
    return True


def refold(session: Session, direction: str, thread: ThreadId) -> None:
    """Note again how a request stands, for instance when it comes after its events."""
    request = session.requests.of_thread(direction, thread)
    if request is None:
        return
    state = fold(session.requests.events(thread))
    session.requests.keep_standing(direction, thread, _standing(session, state, request.made_at))


def _standing(session: Session, state: RequestState, made_at: datetime) -> Standing:
    return Standing(
        state=state.state,
        owner=state.owner,
        since=state.since or made_at,
        reason=state.reason,
        attempts=state.attempts,
        pause_until=state.until,
        term=due_day(state, session.terms, session.holidays),
        handler=handler(state.applied),
        unknown=len(state.unknown),
    )


def handler(applied: Iterable[Event]) -> str:
    """The device that has it: the last to take it up, nobody once it was let go; of two that did not know of
    each other, one for all.

    They carry the same number then, and the lower hash decides on every screen, whatever order the hub told.
    """
    claims: list[Event] = []
    for event in applied:
        if event.code == RELEASED:
            claims.clear()
        elif event.code == TAKEN_UP:
            claims.append(event)
    newest = max((event.seq for event in claims), default=0)
    rivals = [event for event in claims if event.seq == newest]
    return min(rivals, key=_lot).writer if rivals else ""


def _lot(event: Event) -> bytes:
    """The claim of a take-up carries the id of its event."""
    return hashlib.sha256(bytes.fromhex(event.id)).digest()


def whole_minute(moment: datetime) -> datetime:
    """Times that travel say the minute and no more."""
    return moment.replace(second=0, microsecond=0)


def at_minute(minute: int) -> datetime:
    """The moment of a minute since 1970, as the wire counts them."""
    return datetime.fromtimestamp(minute * 60, UTC)


def days_since_1970(day: date) -> int:
    """The number of a day, as the wire counts them: what `until`, `term` and `expires` hold."""
    return day.toordinal() - _FIRST_DAY.toordinal()


def at_day(number: int) -> date:
    """The day of a number of days since 1970."""
    return date.fromordinal(_FIRST_DAY.toordinal() + number)


def local_day(moment: datetime) -> date:
    """The day on the wall of whoever looks."""
    return moment.astimezone().date()
