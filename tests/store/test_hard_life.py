"""Killed, starved, powerless, searched: what was saved is there, and nothing of it stands in clear."""

import os
import random
import sqlite3
from pathlib import Path

import pytest

from fieldapp.errors import DiskFull
from fieldapp.store.drafts import Draft
from fieldapp.store.store import FILE, Store
from tests.store.folders import (
    check_sound,
    child,
    everything_in,
    filled,
    folder_of_its_own,
    killed_while_writing,
)
from tests.store.values import NOW, a_person, a_place, a_signal, new_id, new_store


class TestAHardLife:
    def test_killed_under_load_it_opens_clean_and_has_all_that_was_saved(self, folder: Path) -> None:
        new_store(folder).close()
        saved: set[str] = set()

        for round_ in range(10):
            saved |= killed_while_writing(folder, after=random.Random(round_).randint(1, 60))
            check_sound(folder, saved)

    def test_a_full_disk_is_told_and_loses_nothing(self, folder: Path) -> None:
        filled(folder, count=3)
        room = (folder / FILE).stat().st_size + 400_000

        *saved, last = child("fill", str(folder), str(room))

        assert last == "disk-full False"
        assert len(saved) > 3
        check_sound(folder, set(saved))

    def test_a_store_at_its_limit_is_told_as_a_full_disk_and_goes_on_afterwards(self, store: Store) -> None:
        place = a_place()
        with store.database.transaction():
            store.visits.save_place(place)
        store.database.run("PRAGMA max_page_count = 120")

        def save_on_and_on() -> None:
            for _ in range(100):
                with store.database.transaction():
                    store.signals.save(a_signal(place, own_words="vol " * 500))

        with pytest.raises(DiskFull):
            save_on_and_on()
        kept = store.signals.count()
        store.database.run("PRAGMA max_page_count = 100000")
        with store.database.transaction():
            store.signals.save(a_signal(place))

        assert store.signals.count() == kept + 1

    def test_a_folder_that_cannot_be_written_is_told(self) -> None:
        with folder_of_its_own() as folder:
            filled(folder)
            before = everything_in(folder)
            os.chmod(folder / FILE, 0o444)
            os.chmod(folder, 0o555)

            said = child("open", str(folder))

            os.chmod(folder, 0o755)
            assert said == ["folder-read-only"]
            assert everything_in(folder) == before


CANARY = "Zonnebloemkanarie"


def files_with(folder: Path, text: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


def test_a_file_that_cannot_be_read_is_told() -> None:
    with folder_of_its_own() as folder:
        filled(folder)
        os.chmod(folder / FILE, 0o000)
        os.chmod(folder, 0o755)

        assert child("open", str(folder)) == ["folder-read-only"]


def test_what_is_kept_stands_in_no_file_in_clear(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the file nor in its journal or anything temporary, whatever is going on."""
    scratch = folder.parent / "tmp"
    scratch.mkdir()
    monkeypatch.setenv("SQLITE_TMPDIR", str(scratch))
    store = new_store(folder)
    place, person = a_place(CANARY), a_person(CANARY)
    with store.database.transaction():
        store.visits.save_place(place)
        store.people.save(person)
        for _ in range(200):
            store.signals.save(
                a_signal(place, person_id=person.id, own_words=CANARY * 50, observation=CANARY)
            )
        store.drafts.save(Draft(new_id(), "signal", None, 1, {"words": CANARY}, NOW))  # type: ignore[arg-type]
        store.preferences.set("profile", {"name": CANARY})
    store.database.rows("SELECT own_words FROM signal ORDER BY own_words || id")

    assert files_with(folder.parent, CANARY) == []
    assert sorted(path.name for path in folder.iterdir()) == [FILE, f"{FILE}-shm", f"{FILE}-wal"]
    for path in folder.iterdir():
        assert not path.read_bytes().startswith(b"SQLite format 3")
    store.close()
    assert files_with(folder.parent, CANARY) == []


def test_the_search_for_clear_text_would_find_it(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE signal (own_words TEXT)")
    plain.execute("INSERT INTO signal VALUES (?)", (CANARY,))
    plain.commit()
    plain.close()

    assert files_with(tmp_path, CANARY) == ["plain.db"]


def test_what_is_removed_is_gone_from_the_file(store: Store) -> None:
    """Its words leave the index at once, not at some later tidying. (Blocks leave out how a word begins.)"""
    place = a_place()
    secret = a_signal(place, own_words=CANARY)
    with store.database.transaction():
        store.visits.save_place(place)
        store.signals.save(a_signal(place))
    with store.database.transaction():
        store.signals.save(secret)
    assert any(b"nnebloemkanarie" in block for block in index_blocks(store))
    with store.database.transaction():
        store.signals.put_away(secret.id, NOW)
    with store.database.transaction():
        store.signals.remove_put_away(NOW.replace(year=2027))

    assert store.signals.count("zonnebloemkanarie") == 0
    assert not any(b"nnebloemkanarie" in block for block in index_blocks(store))


def index_blocks(store: Store) -> list[bytes]:
    return [block for (block,) in store.database.rows("SELECT block FROM signal_index_data")]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("temp_store", 2),
    ],
)
def test_what_no_test_can_pull_the_plug_on_is_set_on_every_connection(
    store: Store, pragma: str, value: object
) -> None:
    """FULL: a commit is on the disk when it returns; only a power cut would show the difference."""
    twin = store.twin()

    for database in (store.database, twin.database):
        assert database.value(f"PRAGMA {pragma}") == value
    twin.close()
