"""Encrypted copies of the store, each with a key and slots of its own, proven by opening them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final
from uuid import uuid4

from fieldapp.errors import StoreDamaged
from fieldapp.store import files, keyslots, migrations
from fieldapp.store.database import KEY_BYTES, Database
from fieldapp.store.profile import ProfileFile, is_profile

FOLDER: Final = "backups"


def make_backup(database: Database, profile: Path, doors: keyslots.Doors) -> Path:
    """Copy the open store into a folder of its own under `backups`; one that does not open is not kept.

    A backup is a profile folder like any other: what unlocks a profile unlocks a backup.
    """
    folder = profile / FOLDER / uuid4().hex
    try:
        folder.mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise files.folder_problem(error) from error
    try:
        _fill(database, folder, doors)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return folder


def backups(profile: Path) -> list[Path]:
    """Every finished backup, the latest first."""
    found = [folder for folder in (profile / FOLDER).glob("*") if is_profile(folder)]
    return sorted(found, key=lambda folder: (folder / keyslots.STORE_FILE).stat().st_mtime, reverse=True)


def _fill(database: Database, folder: Path, doors: keyslots.Doors) -> None:
    key = doors.entropy(KEY_BYTES)
    unfinished, store = folder / "copy", folder / keyslots.STORE_FILE
    database.copy_to(unfinished, key)
    files.rename_durably(unfinished, store)
    copy = Database.open(store, key)
    try:
        sound = copy.value("PRAGMA quick_check") == "ok" and not copy.integrity()
    finally:
        copy.close()
    if not sound:
        raise StoreDamaged("backup")
    keyslots.write_generations(folder, [keyslots.make_generation(store, key, doors)])
    ProfileFile("backup", migrations.schema_version()).write(folder)
