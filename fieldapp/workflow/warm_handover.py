"""Leading a person to a service with care (7.7, E22): the form, the steps, the moment. Nothing leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Final
from uuid import uuid4

from fieldapp.domain.agenda import CANCELLED, DONE, OPEN, REMINDER, TASK
from fieldapp.domain.ids import PersonId, SignalId, WarmId
from fieldapp.domain.journal import GOES_ALONG, MOMENT, WarmHandover
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.workflow import agenda
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_LONGEST: Final = 500  # characters of one text
_TOUCHED: Final = Change.JOURNAL | Change.AGENDA


def begin(
    session: Session,
    form: str,
    *,
    person_id: PersonId | None = None,
    signal_id: SignalId | None = None,
    service: str = "",
) -> tuple[WarmId, Change]:
    """A person goes to a service in this form; the signal it is about, when there is one.

    The person is that of the signal when none is given. Raises InvalidInput(form | person_id, …).
    """
    if signal_id is not None and person_id is None:
        signal = session.signals.get(signal_id)
        person_id = None if signal is None else signal.person_id
        signal_id = None if signal is None else signal_id
    if person_id is not None and session.people.get(person_id) is None:
        person_id = session.store.merges.now_called(person_id)
    if person_id is None and signal_id is None:
        raise InvalidInput("person_id", "missing")
    warm = WarmHandover(WarmId(uuid4().hex), person_id, session.now(), form, signal_id, service)
    return warm.id, save(session, warm)


def choose(
    session: Session, warm_id: WarmId | None, form: str, signal_id: SignalId, service: str = ""
) -> tuple[WarmId, Change]:
    """How the person of a signal goes: noted once, and changed when another form is chosen."""
    held = None if warm_id is None else session.store.journal.warm(warm_id)
    if held is None:
        return begin(session, form, signal_id=signal_id, service=service)
    return held.id, save(session, replace(held, form=form))


def save(session: Session, warm: WarmHandover) -> Change:
    """Keep what is agreed. A moment stands in the agenda: as a task when the worker goes along, else as a
    reminder to ask how it went. Raises InvalidInput.
    """
    kept = _checked(session, warm)
    with session.database.transaction():
        session.store.journal.save_warm(kept)
        _plan(session, kept)
    return _TOUCHED


def of_person(session: Session, person_id: PersonId) -> tuple[WarmHandover, ...]:
    """Those of one person, the newest first."""
    return tuple(session.store.journal.warm_of_person(person_id))


def get(session: Session, warm_id: WarmId) -> WarmHandover:
    """One handover. Raises InvalidInput when it is gone."""
    found = session.store.journal.warm(warm_id)
    if found is None:
        raise InvalidInput("warm_handover", "missing")
    return found


def done(session: Session, warm_id: WarmId) -> Change:
    """It happened; `reopen` takes that back."""
    return save(session, replace(get(session, warm_id), done_at=session.now()))


def reopen(session: Session, warm_id: WarmId) -> Change:
    """It is not over."""
    return save(session, replace(get(session, warm_id), done_at=None))


def remove(session: Session, warm_id: WarmId) -> Change:
    """Take it back, and its moment out of the agenda."""
    with session.database.transaction():
        session.store.journal.remove_warm(warm_id)
        for planned in session.store.agenda.of_source(warm_id):
            session.store.agenda.save(replace(planned, state=CANCELLED))
    return _TOUCHED


def is_warm(session: Session, form: str) -> bool:
    """Whether this form counts as warm: somebody goes along, calls along, or comes (E22)."""
    return bool(session.taxonomies["e22"].term(form).extra.get("warm", False))


def with_moment(warm: WarmHandover, day: date | None, clock: time | None, where: str) -> WarmHandover:
    """The same with another moment; the step that says so follows."""
    steps = tuple(step for step in warm.steps if step != MOMENT)
    return replace(
        warm,
        day=day,
        clock=None if day is None else clock,
        where=where,
        steps=steps if day is None else (*steps, MOMENT),
    )


def _checked(session: Session, warm: WarmHandover) -> WarmHandover:
    lists = session.taxonomies
    if warm.form not in lists["e22"].codes:
        raise InvalidInput("form", "unknown_code")
    known = lists["warm_steps"].codes
    if not set(warm.steps).issubset(known):
        raise InvalidInput("steps", "unknown_code")
    texts = {name: clean_text(getattr(warm, name)).strip() for name in ("service", "where", "note")}
    for name, text in texts.items():
        if len(text) > _LONGEST:
            raise InvalidInput(name, "too_long")
    steps = tuple(step for step in known if step in warm.steps)
    return replace(warm, **texts, steps=steps)  # type: ignore[arg-type]


def _plan(session: Session, warm: WarmHandover) -> None:
    """The moment in the agenda as it is now, in the caller's transaction."""
    held = session.store.agenda.of_source(warm.id)
    if warm.day is None:
        for planned in held:
            session.store.agenda.save(replace(planned, state=CANCELLED))
        return
    state = OPEN if warm.done_at is None else DONE
    kind = TASK if warm.form in GOES_ALONG else REMINDER
    if not held:
        title = warm.service or session.taxonomies["e22"].label(warm.form)
        form = PlanForm(kind, warm.day, warm.clock, title, None, warm.person_id, warm.where, source=warm.id)
        agenda.put(session, form)
        held = session.store.agenda.of_source(warm.id)
    for planned in held:
        title = warm.service or planned.title
        moved = replace(planned, kind=kind, day=warm.day, clock=warm.clock, title=title, line=warm.where)
        session.store.agenda.save(replace(moved, state=state))
