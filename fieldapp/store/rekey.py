"""Changing the passphrase: the store is encrypted anew, so that an old copy of the slots opens nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fieldapp.store import files, keyslots
from fieldapp.store.database import KEY_BYTES, Database

_UNFINISHED: Final = ".rekeyed"


def change_passphrase(folder: Path, key: bytes, doors: keyslots.Doors) -> bytes:
    """Re-encrypt under a new key, which is returned; no connection to the store may be open.

    A crash at any moment leaves a store that opens: until the rename with the old passphrase, after it with
    the new one. In between both sets of slots are there, and each names the file it belongs to.
    """
    store, unfinished = folder / keyslots.STORE_FILE, _unfinished(folder)
    remove_unfinished(folder)
    new_key = doors.entropy(KEY_BYTES)
    database = Database.open(store, key)
    try:
        database.be_alone()
        database.copy_to(unfinished, new_key)
    finally:
        database.close()
    Database.open(unfinished, new_key).close()
    added = keyslots.make_generation(unfinished, new_key, doors)
    keyslots.write_generations(folder, [*keyslots.read_generations(folder), added])
    files.rename_durably(unfinished, store)
    keyslots.drop_stale_slots(folder)
    for copy in folder.glob(f"{keyslots.STORE_FILE}.before-*"):
        copy.unlink()
    return new_key


def remove_unfinished(folder: Path) -> None:
    """Clear away what a change of passphrase that was cut off left behind."""
    for left in folder.glob(f"{keyslots.STORE_FILE}{_UNFINISHED}*"):
        left.unlink()


def _unfinished(folder: Path) -> Path:
    return folder / f"{keyslots.STORE_FILE}{_UNFINISHED}"
