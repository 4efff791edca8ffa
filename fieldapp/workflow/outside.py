"""Paper and files that leave the cipher: how safe a folder is, the line in the Logboek, the day to remove.

A file that left cannot be called back and is read by whoever can read its folder. So it gets a name that says
nothing, a line in the Logboek before it exists, and a reminder to remove it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from fieldapp.domain.agenda import REMINDER
from fieldapp.domain.ids import PersonId
from fieldapp.store import files
from fieldapp.store.sheets import GivenSheet
from fieldapp.workflow import agenda, informing, logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

REMOVE_AFTER: Final = timedelta(days=14)

READABLE: Final = "readable_by_others"
WRITABLE: Final = "writable_by_others"
PUBLIC: Final = "public"
CLOUD: Final = "cloud"
NETWORK: Final = "network"
STICK: Final = "stick"
RISKS: Final = (READABLE, WRITABLE, PUBLIC, CLOUD, NETWORK, STICK)

_CLOUDS: Final = ("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "icloud")
_PUBLICS: Final = frozenset({"public", "openbaar", "publiek", "shared", "gedeeld"})
_REMOTE: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "fuse.davfs", "9p", "afs"}
)
_STICKS: Final = ("/media/", "/run/media/", "/Volumes/")
_MOUNTS: Final = Path("/proc/self/mounts")
_OTHERS: Final = 0o055  # group and others may look inside
_OTHERS_WRITE: Final = 0o022


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: a code of ours ("blad2", "papieren_verwijzing"), its language, and about whom.

    `carried`: the person takes it along, with `number` to stop by telephone; that is kept with the person.
    """

    code: str
    language: str = ""
    person_id: PersonId | None = None
    carried: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file outside the cipher: its name without folder, and the day to remove it (None: nobody's)."""

    name: str
    remove_on: date | None


def risks(folder: Path) -> tuple[str, ...]:
    """Why a folder is a bad place, as codes in the order of `RISKS`; empty when we know of nothing."""
    where = folder.expanduser().absolute()
    found = {
        READABLE: _reached(where, _OTHERS),
        WRITABLE: _reached(where, _OTHERS_WRITE),
        PUBLIC: any(part.casefold() in _PUBLICS for part in where.parts),
        CLOUD: any(cloud in part.casefold() for part in where.parts for cloud in _CLOUDS),
        NETWORK: str(where).startswith(("\\\\", "//")) or _file_system(where) in _REMOTE,
        STICK: str(where).startswith(_STICKS),
    }
    return tuple(code for code in RISKS if found[code])


def keep(
    session: Session, folder: Path, data: bytes, what: Leaving, *, suffix: str = ".pdf"
) -> tuple[Kept, Change]:
    """Write a file about a person under a random name, readable by its owner only.

    The Logboek has its line, and the agenda its reminder, before the file exists: no file is without a line.
    Raises FolderReadOnly or DiskFull; then the line says what was begun.
    """
    return keep_made(session, folder, lambda _session: data, what, suffix=suffix)


def keep_made(
    session: Session, folder: Path, make: Callable[[Session], bytes], what: Leaving, *, suffix: str = ".pdf"
) -> tuple[Kept, Change]:
    """As `keep`, of what can only be made once its line stands in the Logboek."""
    name = secrets.token_hex(8) + suffix
    remove_on = local_day(session.now()) + REMOVE_AFTER
    with session.database.transaction():
        _enter(session, "file", what, remove_on)
        title = f"Wis het bestand {name}"
        agenda.put(session, agenda.PlanForm(REMINDER, remove_on, title=title, source=f"file:{name}"))
    files.write_private(folder / name, make(session))
    return Kept(name, remove_on), Change.LEDGER | Change.AGENDA | Change.PEOPLE


def keep_blank(folder: Path, data: bytes, *, suffix: str = ".pdf") -> Kept:
    """Write a file on which nobody stands. Raises FolderReadOnly, DiskFull."""
    name = secrets.token_hex(8) + suffix
    files.write_private(folder / name, data)
    return Kept(name, None)


def printed(session: Session, what: Leaving) -> Change:
    """Note in the Logboek that something about a person goes to a printer, whose queue is not ours."""
    with session.database.transaction():
        _enter(session, "print", what, None)
    return Change.LEDGER | Change.PEOPLE


def _enter(session: Session, how: str, what: Leaving, remove_on: date | None) -> None:
    facts = {"what": how, "code": what.code, "language": what.language}
    if remove_on is not None:
        facts["until"] = remove_on.isoformat()
    logbook.enter(session, EntryKind.EXPORT, facts, About(person_id=what.person_id))
    if what.carried and what.person_id is not None:
        given = GivenSheet(uuid4().hex, what.person_id, what.code, session.now(), what.language, what.number)
        session.store.sheets.add(given)
        informing.was_informed(session, what.person_id)


def _reached(folder: Path, mask: int) -> bool:
    """Whether others pass every folder above and have `mask` here. Elsewhere than POSIX nothing is known."""
    if os.name != "posix":
        return False
    try:
        here = folder.stat().st_mode
        above = [parent.stat().st_mode for parent in folder.parents]
    except OSError:
        return False
    # Group and others: each must pass all the way down by itself.
    return any(here & mask & who and all(mode & 0o011 & who for mode in above) for who in (0o070, 0o007))


def _file_system(folder: Path) -> str:
    """The kind of file system a folder lies on, or empty when the system does not say."""
    try:
        lines = [line.split() for line in _MOUNTS.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return ""
    over = [(len(parts[1]), parts[2]) for parts in lines if len(parts) > 2 and _within(folder, parts[1])]
    return max(over)[1] if over else ""


def _within(folder: Path, mount: str) -> bool:
    point = Path(mount.replace("\\040", " "))
    return folder == point or point in folder.parents
