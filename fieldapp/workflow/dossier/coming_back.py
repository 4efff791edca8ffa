"""A status that the own dossier system wrote: the legal next step of its request, or a refusal that says why.

Nothing of the help is read, only the state. Whatever cannot be the next step changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import RequestState
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import HELP_STARTED, NO_HELP, PAUSED, TAKEN_UP, WITHDRAWN
from fieldapp.errors import InvalidInput
from fieldapp.interop.fhir import TaskSaid, read_task, step_of
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow import answer, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.dossier.choosing import request_of
from fieldapp.workflow.inbox import note_key
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a Task did: `step` is the event that was set, empty when it said what we knew already."""

    request_id: RequestId
    title: str
    state: str
    step: str


def take_over(session: Session, data: bytes) -> tuple[TakenOver, Change]:
    """Set the step that this Task (JSON) says; the same Task again changes nothing.

    Raises InvalidInput: (file, not_json | not_an_object | not_a_task | too_large), (…, not_understood |
    contradicts), (task, unknown_request | stopped | says_too_little | not_by_task | not_now | how_missing |
    day_missing | day_wrong | kind_missing | kind_wrong | reason_missing | not_agreed).
    """
    said = read_task(data, session.taxonomies)
    if session.requests.get(IN, said.request) is None:
        raise InvalidInput("task", "unknown_request")
    request, state = request_of(session, said.request)
    if state.state == WITHDRAWN or session.messages.thread_withdrawn(request.thread):
        raise InvalidInput("task", "stopped")
    digest = hashlib.sha256(data).hexdigest()
    if session.store.dossier_files.is_taken(digest) or _is_known(session, state, said):
        return TakenOver(request.id, request.title, state.state, ""), Change.NONE
    step = _step(said, state)
    change = _set(session, said, step)
    with session.database.transaction():
        session.store.dossier_files.take(digest, request.thread, session.now())
        _enter(session, request, step)
    after = request_of(session, request.id)[1]
    return TakenOver(request.id, request.title, after.state, step), change | Change.LEDGER


def _enter(session: Session, request: ContactRequest, step: str) -> None:
    facts = {"code": step, "request": request.id}
    logbook.enter(session, EntryKind.DOSSIER_STEP, facts, About(thread=request.thread))


def _is_known(session: Session, state: RequestState, said: TaskSaid) -> bool:
    """Whether it stands so already; another attempt is told by its day and its way."""
    if not said.state or said.state != state.state:
        return False
    last = state.happened(e.ATTEMPT)
    if step_of(said.state) != e.ATTEMPT or last is None:
        return True
    noted = session.preferences.get(note_key(last.id), {})
    on = said.on.isoformat() if said.on else noted.get("on")
    return bool(noted.get("kind") == said.how and noted.get("on") == on)


def _step(said: TaskSaid, state: RequestState) -> str:
    """The step that leads from here to what the Task says."""
    if not said.state:
        raise InvalidInput("task", "says_too_little")
    step = step_of(said.state)
    if not step:
        raise InvalidInput("task", "not_by_task")
    return e.RESUMED if said.state == TAKEN_UP and state.state == PAUSED else step


def _set(session: Session, said: TaskSaid, step: str) -> Change:
    try:
        return _STEPS[step](session, said)
    except InvalidInput as error:
        raise InvalidInput("task", _WRONG.get((error.field, error.reason), "not_now")) from error


# What a step of intake refuses, in the words of a Task.
_WRONG: Final[Mapping[tuple[str, str], str]] = {
    **{("task", code): code for code in ("how_missing", "day_missing", "kind_missing", "reason_missing")},
    ("until", "in_the_past"): "day_wrong",
    ("on", "not_a_day_before"): "day_wrong",
    ("kind", "core_actor"): "kind_wrong",
    ("kind", "unknown_code"): "kind_wrong",
    ("reason", "unknown_code"): "reason_missing",
    ("question", "unknown_code"): "reason_missing",
    ("feedback", "not_agreed"): "not_agreed",
}


def _needed(value: str, code: str) -> str:
    if not value:
        raise InvalidInput("task", code)
    return value


def _day(said: TaskSaid) -> date:
    if said.on is None:
        raise InvalidInput("task", "day_missing")
    return said.on


def _attempt(session: Session, said: TaskSaid) -> Change:
    return answer.attempt(session, said.request, _needed(said.how, "how_missing"), said.on)


def _refer(session: Session, said: TaskSaid) -> Change:
    return answer.refer(session, said.request, _needed(said.kind, "kind_missing"), said.on)


def _give_back(session: Session, said: TaskSaid) -> Change:
    """A reason that reveals stays here: a Task is no yes of the person."""
    reason = _needed(said.reason, "reason_missing")
    return answer.give_back(session, said.request, reason, alternative=said.kind)


_STEPS: Final[Mapping[str, Callable[[Session, TaskSaid], Change]]] = {
    e.TAKEN_UP: lambda session, said: answer.take_up(session, said.request),
    e.RESUMED: lambda session, said: answer.resume(session, said.request),
    e.ATTEMPT: _attempt,
    e.CONTACT_MADE: lambda session, said: answer.contact_made(session, said.request),
    e.PAUSED: lambda session, said: answer.pause(session, said.request, _day(said)),
    e.QUESTION: lambda session, said: answer.ask(
        session, said.request, _needed(said.reason, "reason_missing")
    ),
    e.REFERRED: _refer,
    e.AFTERCARE: lambda session, said: answer.aftercare(session, said.request, _day(said)),
    e.GIVEN_BACK: _give_back,
    e.NOT_REACHED: lambda session, said: answer.not_reached(session, said.request),
    e.CLOSED_HELP: lambda session, said: answer.close(session, said.request, HELP_STARTED),
    e.CLOSED_NO_HELP: lambda session, said: answer.close(session, said.request, NO_HELP),
}
