"""A file for the dossier system from its first byte to its removal; each step can be done again after a kill.

    begun    → made aside, whole and on the disk       → staged
    staged   → given its name, in one step             → written
    written  → taken by the system, or its day is over → gone

A staged file that no longer stands aside was given its name before the kill: it is not made twice, also when
the system has taken it since.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from fieldapp.domain.agenda import OPEN
from fieldapp.errors import DiskFull, FolderReadOnly, InvalidInput
from fieldapp.interop.fhir import encode
from fieldapp.store import files
from fieldapp.store.dossier_files import BEGUN, GONE, STAGED, WRITTEN, DossierFile
from fieldapp.store.requests import IN
from fieldapp.workflow import agenda, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.dossier.choosing import chosen
from fieldapp.workflow.dossier.words import words
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

TAKEN: Final = "taken"  # by the dossier system, or by hand
OVER: Final = "over"
STOPPED: Final = "stopped"
ERASED: Final = "erased"  # the request itself went, by its own term


def write(session: Session, file: DossierFile) -> str:
    """Bring a file as far as it can go; gives its state. Raises FolderReadOnly, DiskFull."""
    with files.held_alone(file.folder) as mine:
        state = session.store.dossier_files.state_of(file.name)
        while mine and state in _STEPS:
            state = _STEPS[state](session, file)
            with session.database.transaction():
                session.store.dossier_files.move(file.name, state)
    return state


def _stage(session: Session, file: DossierFile) -> str:
    """Made aside; of somebody who stopped meanwhile nothing is made."""
    request = session.requests.of_thread(IN, file.thread)
    try:
        if request is None:
            raise InvalidInput("request_id", "missing")
        _, handed = chosen(session, request.id, file.fields)
    except InvalidInput:
        file.aside.unlink(missing_ok=True)
        _close_reminder(session, file)
        return GONE
    files.write_private(file.aside, encode(handed, words(session)))
    return STAGED


def _name(session: Session, file: DossierFile) -> str:
    if file.aside.exists():
        if session.messages.thread_withdrawn(file.thread):
            file.aside.unlink()
            _close_reminder(session, file)
            return GONE
        files.rename_durably(file.aside, file.path)
    return WRITTEN


_STEPS: Final[Mapping[str, Callable[[Session, DossierFile], str]]] = {BEGUN: _stage, STAGED: _name}


def go_on(session: Session) -> int:
    """Finish what a kill or a full disk broke off; how many files are there now that were not."""
    made = 0
    for file in session.store.dossier_files.not_gone():
        if file.state in _STEPS:
            with suppress(FolderReadOnly, DiskFull):  # a stick that is out: another time
                made += write(session, file) == WRITTEN
    return made


def tidy(session: Session) -> Change:
    """Finish what was begun, remove files of who stopped and whose day is over, forget what was taken."""
    change = Change.REQUESTS if go_on(session) else Change.NONE
    for file in session.store.dossier_files.not_gone():
        why = _why_gone(session, file)
        if why:
            change |= _let_go(session, file, why)
    return change


def _why_gone(session: Session, file: DossierFile) -> str:
    request = session.requests.of_thread(IN, file.thread)
    if request is None or not request.payload:
        return STOPPED if session.messages.thread_withdrawn(file.thread) else ERASED
    if file.state != WRITTEN or not file.folder.is_dir():  # of a stick that is out nothing is known
        return ""
    if not file.path.exists():
        return TAKEN
    return OVER if file.remove_on <= local_day(session.now()) else ""


def _let_go(session: Session, file: DossierFile, why: str) -> Change:
    """The file first, then the word that it is gone: broken off in between it is done again."""
    was_there = file.path.exists() or file.aside.exists()
    try:
        for path in (file.path, file.aside):
            path.unlink(missing_ok=True)
    except OSError:
        return Change.NONE  # the reminder in the agenda stands
    with session.database.transaction():
        session.store.dossier_files.move(file.name, GONE)
        if was_there:
            facts = {"act": "file_removed", "object": "dossier_file", "reason": why}
            logbook.enter(session, EntryKind.ERASURE, facts, About(thread=file.thread))
    _close_reminder(session, file)
    return Change.REQUESTS | Change.LEDGER | Change.AGENDA


def _close_reminder(session: Session, file: DossierFile) -> None:
    for planned in session.store.agenda.of_source(f"file:{file.name}"):
        if planned.state == OPEN:
            agenda.done(session, planned.id)
