"""Handing a received request over: to the clipboard, on paper, typed over, or as a file of its own.

Each way has its line in the Logboek before anything leaves, and is remembered: when the person stops later,
the sender hears "erased, but already in their own dossier" (`protocol.md` §9, what 4).
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldapp.domain.agenda import REMINDER
from fieldapp.domain.ids import RequestId
from fieldapp.store.dossier_files import DossierFile
from fieldapp.store.requests import ContactRequest
from fieldapp.workflow import agenda, logbook, outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.dossier.choosing import chosen
from fieldapp.workflow.dossier.writing import write
from fieldapp.workflow.logbook import About
from fieldapp.workflow.outside import Kept
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

FILE: Final = "file"
PAPER: Final = "pdf"
CLIPBOARD: Final = "clipboard"
TYPED: Final = "typed"
_CHANGED: Final = Change.REQUESTS | Change.LEDGER


@dataclass(frozen=True, slots=True)
class Choice:
    """A request, and the fields of it that are handed over."""

    request_id: RequestId
    fields: tuple[str, ...]


def copied(session: Session, choice: Choice) -> tuple[str, Change]:
    """The words for the clipboard, line by line. Raises InvalidInput like `choosing.chosen`."""
    request, handed = chosen(session, choice.request_id, choice.fields)
    labels = session.taxonomies["fields"]
    text = "\n".join(f"{labels.label(code)}: {said}" for code, said in handed.request.fields.items())
    with session.database.transaction():
        note(session, request, CLIPBOARD, tuple(handed.request.fields))
    return text, _CHANGED


def on_paper(session: Session, choice: Choice) -> Change:
    """It was printed or kept as PDF; the paper or file has its own line."""
    return _noted(session, choice, PAPER)


def typed_over(session: Session, choice: Choice) -> Change:
    """Somebody typed it into the dossier system by hand."""
    return _noted(session, choice, TYPED)


def _noted(session: Session, choice: Choice, how: str) -> Change:
    request, handed = chosen(session, choice.request_id, choice.fields)
    with session.database.transaction():
        note(session, request, how, tuple(handed.request.fields))
    return _CHANGED


def to_file(session: Session, choice: Choice, folder: Path) -> tuple[Kept, Change]:
    """A file for the dossier system in this folder, under a random name, readable by its owner alone.

    Raises InvalidInput like `choosing.chosen`, FolderReadOnly, DiskFull; what was begun is then finished by
    the next `writing.go_on`.
    """
    request, handed = chosen(session, choice.request_id, choice.fields)
    with session.database.transaction():
        file = begin(session, request, tuple(handed.request.fields), folder)
    write(session, file)
    return Kept(file.name, file.remove_on), _CHANGED | Change.AGENDA


def begin(session: Session, request: ContactRequest, fields: Sequence[str], folder: Path) -> DossierFile:
    """Decide on a file: its line, the reminder to remove it and its name, in the caller's transaction."""
    name = secrets.token_hex(16) + ".json"
    remove_on = local_day(session.now()) + outside.REMOVE_AFTER
    file = DossierFile(name, request.thread, tuple(fields), folder.absolute(), remove_on)
    session.store.dossier_files.add(file)
    title = f"Wis het bestand {name}"
    agenda.put(session, agenda.PlanForm(REMINDER, remove_on, title=title, source=f"file:{name}"))
    note(session, request, FILE, fields, until=remove_on.isoformat())
    return file


def note(
    session: Session, request: ContactRequest, how: str, fields: Iterable[str], *, until: str = ""
) -> None:
    """The line in the Logboek, and that it stands in the own dossier, in the caller's transaction."""
    facts: dict[str, object] = {"what": how, "fields": list(fields), "request": request.id}
    if until:
        facts["until"] = until
    logbook.enter(session, EntryKind.DOSSIER, facts, About(thread=request.thread))
    session.store.withdrawals.into_dossier(request.thread, session.now())
