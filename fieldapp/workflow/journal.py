"""What was done with a person: information, practical help, papers, and pressing on with a reason.

Nothing of it leaves this device. What has a day stands in the agenda too, and is found there by the id of the
entry; done in one place is done in the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import uuid4

from fieldapp.domain.agenda import CANCELLED, DONE, OPEN, REMINDER, TASK
from fieldapp.domain.ids import JournalId, LocalHelperId, PersonId
from fieldapp.domain.journal import (
    ASSERTIVE,
    INFORMATION,
    PAPER,
    PRACTICAL,
    REFERRED,
    WORRY,
    JournalEntry,
)
from fieldapp.domain.signals import clean_text
from fieldapp.errors import InvalidInput
from fieldapp.store.sheets import GivenSheet
from fieldapp.workflow import agenda
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day

LONGEST: Final = 2000  # characters of one text
_LONGEST_LINE: Final = 200
_NOTED: Final = Change.JOURNAL
_PLANNED: Final = Change.JOURNAL | Change.AGENDA


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything about one person, each newest first, and the sheets that were given."""

    entries: tuple[JournalEntry, ...]
    sheets: tuple[GivenSheet, ...]

    @property
    def papers(self) -> tuple[JournalEntry, ...]:
        """Forms to fill in: what is open first, by the day it must be in."""
        found = [entry for entry in self.entries if entry.kind == PAPER]
        return tuple(sorted(found, key=lambda e: (e.done_at is not None, e.due is None, e.due or date.max)))

    @property
    def pressing(self) -> JournalEntry | None:
        """Why one presses on now, if one does."""
        found = (entry for entry in self.entries if entry.kind == ASSERTIVE and entry.done_at is None)
        return next(found, None)


@dataclass(frozen=True, slots=True)
class PressingLine:
    """Somebody who is approached assertively: since when, why, and when the reason is looked at again."""

    entry: JournalEntry
    codename: str
    late: bool


def of_person(session: Session, person_id: PersonId) -> Journal:
    """What was done with a person; a form that was ticked off in the agenda is done."""
    entries = session.store.journal.of_person(person_id)
    return Journal(tuple(_with_agenda(session, entries)), session.store.sheets.of_person(person_id))


# --- one tap ----------------------------------------------------------------------------------------------


def helped(
    session: Session, person_id: PersonId, code: str, helper_id: LocalHelperId | None = None
) -> tuple[JournalId, Change]:
    """Practical help was given (E23); `remove` takes it back. Raises InvalidInput."""
    _of_list(session, "e23", (code,), "codes")
    return _add(session, _new(session, person_id, PRACTICAL, codes=(code,), helper_id=helper_id))


def remove(session: Session, entry_id: JournalId) -> Change:
    """Take back what was noted, and what it put in the agenda."""
    with session.database.transaction():
        session.store.journal.remove(entry_id)
        _in_agenda(session, entry_id, CANCELLED)
    return _PLANNED


def put_back(session: Session, entry: JournalEntry) -> Change:
    """Undo `remove`: the entry, and what it had put in the agenda."""
    if entry.person_id is not None and session.people.get(entry.person_id) is None:
        raise InvalidInput("person_id", "missing")
    with session.database.transaction():
        session.store.journal.save(entry)
        _in_agenda(session, entry.id, OPEN if entry.done_at is None else DONE)
    return _PLANNED


def informed(
    session: Session, person_id: PersonId, topics: Iterable[str], way: str, language: str, text: str = ""
) -> tuple[JournalId, Change]:
    """Information was given (7.1): about what (E16), in which form and language. Raises InvalidInput."""
    topics, said = tuple(topics), _line(text, "text")
    if not topics and not said:
        raise InvalidInput("codes", "missing")
    _of_list(session, "e16", topics, "codes")
    _of_list(session, "info_forms", (way,) if way else (), "way")
    _of_list(session, "languages", (language,) if language else (), "language")
    entry = _new(session, person_id, INFORMATION, codes=topics, text=said)
    return _add(session, replace(entry, way=way, language=language))


def referred(session: Session, person_id: PersonId, helper_id: LocalHelperId) -> tuple[JournalId, Change]:
    """A referral on paper went along to a local helper (7.8)."""
    if session.store.journal.helper(helper_id) is None:
        raise InvalidInput("helper_id", "missing")
    return _add(session, _new(session, person_id, REFERRED, helper_id=helper_id))


# --- forms filled in together -------------------------------------------------------------------------------


def plan_paper(
    session: Session, person_id: PersonId, which: str, beside: str = "", due: date | None = None
) -> tuple[JournalId, Change]:
    """A form to fill in together (7.6): which, with whom, by when; no copy of it. Raises InvalidInput.

    With a day it stands in the agenda as a task.
    """
    said = _line(which, "text")
    if not said:
        raise InvalidInput("text", "missing")
    entry = _new(session, person_id, PAPER, text=said)
    entry = replace(entry, beside=_line(beside, "beside"), due=due)
    with session.database.transaction():
        session.store.journal.save(entry)
        if due is not None:
            form = PlanForm(TASK, due, None, said, None, entry.person_id, entry.beside, source=entry.id)
            agenda.put(session, form)
    return entry.id, _PLANNED


def paper_done(session: Session, entry_id: JournalId) -> Change:
    """The form is filled in; `paper_open` takes that back."""
    return _finish(session, entry_id, done=True)


def paper_open(session: Session, entry_id: JournalId) -> Change:
    """It is not done after all."""
    return _finish(session, entry_id, done=False)


# --- pressing on, with a reason (E25) -----------------------------------------------------------------------


def press_on(session: Session, person_id: PersonId, why: str, again: date) -> tuple[JournalId, Change]:
    """Go on although the person did not ask: never without a reason, and looked at again on a day.

    A new reason takes the place of the one that counted. Raises InvalidInput(why | again, …).
    """
    said = _text(why, "why")
    if not said:
        raise InvalidInput("why", "missing")
    if again <= local_day(session.now()):
        raise InvalidInput("again", "in_the_past")
    entry = _new(session, person_id, ASSERTIVE, text=said)
    with session.database.transaction():
        for older in session.store.journal.of_person(person_id, ASSERTIVE):
            if older.done_at is None:
                session.store.journal.save(replace(older, done_at=session.now()))
                _in_agenda(session, older.id, DONE)
        session.store.journal.save(replace(entry, due=again))
        title = session.taxonomies["e25"].label(ASSERTIVE)
        form = PlanForm(REMINDER, again, None, title, None, entry.person_id, source=entry.id)
        agenda.put(session, form)
    return entry.id, _PLANNED


def press_no_more(session: Session, entry_id: JournalId) -> Change:
    """Stop pressing on; `press_again` takes that back."""
    return _finish(session, entry_id, done=True)


def press_again(session: Session, entry_id: JournalId) -> Change:
    """The reason counts after all."""
    return _finish(session, entry_id, done=False)


def shown(session: Session, entry_ids: Iterable[JournalId]) -> Change:
    """The supervisor saw these reasons today, because the worker showed them (practice A15)."""
    with session.database.transaction():
        for entry_id in entry_ids:
            session.store.journal.save(replace(_entry(session, entry_id), shown_at=session.now()))
    return _NOTED


def not_shown(session: Session, entry_ids: Iterable[JournalId]) -> Change:
    """Take that back."""
    with session.database.transaction():
        for entry_id in entry_ids:
            session.store.journal.save(replace(_entry(session, entry_id), shown_at=None))
    return _NOTED


def pressing(session: Session) -> tuple[PressingLine, ...]:
    """Everybody who is approached assertively; whose reason must be looked at again comes first."""
    today = local_day(session.now())
    lines = [
        PressingLine(entry, person.codename, entry.due is not None and entry.due <= today)
        for entry in session.store.journal.open(ASSERTIVE)
        if entry.person_id is not None and (person := session.people.get(entry.person_id)) is not None
    ]
    return tuple(sorted(lines, key=lambda line: (line.entry.due or date.max, line.entry.at)))


# --- a worry about somebody else (1.1, E03) -----------------------------------------------------------------


def worried(session: Session, steps: Iterable[str]) -> tuple[JournalId, Change]:
    """Somebody worried about another: what one did, and nothing about either of them. Raises InvalidInput."""
    done = tuple(steps)
    if not done:
        raise InvalidInput("codes", "missing")
    _of_list(session, "worry_steps", done, "codes")
    return _add(session, JournalEntry(JournalId(uuid4().hex), None, session.now(), WORRY, done))


# --- inside -------------------------------------------------------------------------------------------------


def _new(
    session: Session,
    person_id: PersonId,
    kind: str,
    *,
    codes: tuple[str, ...] = (),
    text: str = "",
    helper_id: LocalHelperId | None = None,
) -> JournalEntry:
    now = person_id if session.people.get(person_id) else session.store.merges.now_called(person_id)
    if session.people.get(now) is None:
        raise InvalidInput("person_id", "missing")
    entry_id = JournalId(uuid4().hex)
    return JournalEntry(entry_id, now, session.now(), kind, codes, text, helper_id=helper_id)


def _add(session: Session, entry: JournalEntry) -> tuple[JournalId, Change]:
    with session.database.transaction():
        session.store.journal.save(entry)
    return entry.id, _NOTED


def _entry(session: Session, entry_id: JournalId) -> JournalEntry:
    found = session.store.journal.get(entry_id)
    if found is None:
        raise InvalidInput("journal_entry", "missing")
    return found


def _finish(session: Session, entry_id: JournalId, *, done: bool) -> Change:
    with session.database.transaction():
        entry = _entry(session, entry_id)
        session.store.journal.save(replace(entry, done_at=session.now() if done else None))
        _in_agenda(session, entry_id, DONE if done else OPEN)
    return _PLANNED


def _in_agenda(session: Session, entry_id: JournalId, state: str) -> None:
    """Give what the entry put in the agenda another state, in the caller's transaction."""
    for planned in session.store.agenda.of_source(entry_id):
        session.store.agenda.save(replace(planned, state=state))


def _with_agenda(session: Session, entries: Iterable[JournalEntry]) -> Iterable[JournalEntry]:
    """A form whose task was ticked off, reopened or moved in the agenda follows it."""
    for entry in entries:
        planned = session.store.agenda.of_source(entry.id) if entry.kind == PAPER else ()
        task = next((task for task in planned if task.state != CANCELLED), None)
        if task is not None:
            done_at = (entry.done_at or entry.at) if task.state == DONE else None
            entry = replace(entry, due=task.day, done_at=done_at)
        yield entry


def _of_list(session: Session, name: str, codes: tuple[str, ...], field: str) -> None:
    if not set(codes).issubset(session.taxonomies[name].codes):
        raise InvalidInput(field, "unknown_code")


def _line(text: str, field: str) -> str:
    return _short(text, field, _LONGEST_LINE)


def _text(text: str, field: str) -> str:
    return _short(text, field, LONGEST)


def _short(text: str, field: str, longest: int) -> str:
    said = clean_text(text).strip()
    if len(said) > longest:
        raise InvalidInput(field, "too_long")
    return said
