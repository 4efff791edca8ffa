"""A watched folder, for a dossier system without an interface: new requests go in, Tasks come out.

One FHIR bundle per request under a random name, each once, also after a kill. What the system writes back is
a Task as a file ending in .json; it is taken away once its step is set, and left where it is when not.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldapp.domain.ids import RequestId
from fieldapp.errors import FolderReadOnly, FolderShared, InvalidInput
from fieldapp.interop.fhir.parsing import LARGEST
from fieldapp.store.dossier_files import WRITTEN
from fieldapp.store.requests import IN
from fieldapp.workflow import outside
from fieldapp.workflow.changes import Change
from fieldapp.workflow.dossier import handing, writing
from fieldapp.workflow.dossier.choosing import MAY, latest
from fieldapp.workflow.dossier.coming_back import TakenOver, take_over
from fieldapp.workflow.session import Session

_AT_ONCE: Final = 200  # requests, and Tasks, in one go
# The names we give: files of another profile that uses the same folder are no answers.
_OURS: Final = re.compile(r"[0-9a-f]{32}\.json")


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What one go did. `refused`: (file, field, code) of each file that was left where it is."""

    made: int
    taken: tuple[TakenOver, ...]
    refused: tuple[tuple[str, str, str], ...]
    changes: Change


def require_safe(folder: Path, *, shared_ok: bool) -> None:
    """Refuse a folder that others can reach: FolderShared(risks). With `shared_ok` somebody accepted that.

    Raises FolderReadOnly when there is no such folder, or it cannot be written.
    """
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise FolderReadOnly
    found = outside.risks(folder)
    if found and not shared_ok:
        raise FolderShared(found)


def exchange(session: Session, folder: Path, *, shared_ok: bool = False) -> FolderReport:
    """Take over what came back, remove what must go, finish what was broken off, put in what is new."""
    require_safe(folder, shared_ok=shared_ok)
    taken, refused, changes = _come_back(session, folder)
    made = writing.go_on(session)
    changes |= writing.tidy(session)
    while new := session.store.dossier_files.new_requests(MAY, _AT_ONCE):
        for request_id, _ in new:
            made += _put(session, request_id, folder)
    return FolderReport(made, tuple(taken), tuple(refused), changes | (Change.REQUESTS if made else changes))


def _put(session: Session, request_id: RequestId, folder: Path) -> int:
    """One request: decided once, whoever else looks at the same time."""
    with session.database.transaction():
        request = session.requests.get(IN, request_id)
        if request is None or session.store.withdrawals.in_dossier(request.thread):
            return 0
        file = handing.begin(session, request, tuple(latest(session, request)), folder)
    return int(writing.write(session, file) == WRITTEN)


def _come_back(session: Session, folder: Path) -> tuple[list[TakenOver], list[tuple[str, str, str]], Change]:
    taken, refused, changes = list[TakenOver](), list[tuple[str, str, str]](), Change.NONE
    for path in _answers(session, folder):
        try:
            done, changed = take_over(session, _read(path))
        except InvalidInput as error:
            refused.append((path.name, error.field, error.reason))
            continue
        path.unlink(missing_ok=True)
        changes |= changed
        taken.append(done)
    return taken, refused, changes


def _answers(session: Session, folder: Path) -> Iterator[Path]:
    """Files that may be Tasks, the oldest first; links and what is hidden are none."""
    found = []
    for path in folder.iterdir():
        if path.suffix.lower() != ".json" or path.name.startswith(".") or _OURS.fullmatch(path.name):
            continue
        known = path.lstat()
        if stat.S_ISREG(known.st_mode):
            found.append((known.st_mtime_ns, path))
    for _, path in sorted(found)[:_AT_ONCE]:
        yield path


def _read(path: Path) -> bytes:
    """No more of it than a Task can be."""
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
