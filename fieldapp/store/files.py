"""Small files written so that a crash leaves the old or the new, never half of either."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fieldapp.errors import DiskFull, FieldAppError, FolderReadOnly, StoreDamaged

_TRIES, _WAIT = 50, 0.02  # a second in all
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def folder_problem(error: OSError) -> FieldAppError:
    """What a refusal of the file system means to a user."""
    return DiskFull() if error.errno in _NO_ROOM else FolderReadOnly()


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, in place of what a crash may have left there."""
    try:
        path.unlink(missing_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise folder_problem(error) from error


def rename_durably(source: Path, target: Path) -> None:
    """Give a finished file its name: its bytes are on the disk first, then the name is."""
    try:
        with source.open("rb+") as file:
            os.fsync(file.fileno())
        source.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise folder_problem(error) from error


def write_private(path: Path, data: bytes) -> None:
    """Write a whole new file that only its owner can read, its bytes on the disk; or none of it."""
    make_private(path)
    try:
        with path.open("rb+") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise folder_problem(error) from error


@contextmanager
def held_alone(folder: Path) -> Iterator[bool]:
    """Hold a folder against other programs that ask for it this way; False when one of them has it.

    A killed program holds nothing. Where folders cannot be held (Windows) everybody may go on.
    """
    if sys.platform == "win32":
        yield True
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise folder_problem(error) from error
    try:
        yield any(_takes_hold(descriptor) for _ in range(_TRIES))
    finally:
        os.close(descriptor)


def _takes_hold(descriptor: int) -> bool:
    """One try, and a short wait after a failed one. A folder that knows no such hold is nobody's."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EWOULDBLOCK, errno.EACCES):
            return True
        time.sleep(_WAIT)
        return False
    return True


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Replace a file by this value, all or nothing."""
    unfinished = path.with_name(path.name + ".new")
    make_private(unfinished)
    try:
        unfinished.write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise folder_problem(error) from error
    rename_durably(unfinished, path)


def read_json(path: Path) -> dict[str, Any]:
    """The value in a file; `StoreDamaged` names the file when there is none to read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreDamaged(path.name) from error
    if not isinstance(value, dict):
        raise StoreDamaged(path.name)
    return value


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there; the rename itself is journalled
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
