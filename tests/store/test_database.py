"""The encrypted file: it opens with its key and no other, loses nothing, and says what is wrong."""

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldapp.errors import DiskFull, Locked, NewerStore, StoreDamaged, WrongPassphrase
from fieldapp.store.database import Database
from fieldapp.store.drafts import Draft
from fieldapp.store.store import FILE, Store, open_store
from tests.store.values import (
    KEY,
    NOW,
    OTHER_KEY,
    a_person,
    a_place,
    a_signal,
    a_visit,
    new_id,
    new_store,
    now,
)

ROOT = Path(__file__).parents[2]
PAGE = 2048


def everything_in(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def flip(path: Path, page: int) -> None:
    """Damage one page (from 1) of a file."""
    data = bytearray(path.read_bytes())
    for offset in range(100, 200):
        data[(page - 1) * PAGE + offset] ^= 0xFF
    path.write_bytes(data)


def filled(folder: Path, count: int = 30) -> None:
    """A closed store with a place and some signals."""
    store = new_store(folder)
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
        for _ in range(count):
            store.signals.save(a_signal(place, own_words="woorden " * 100))
    store.close()


def child(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "tests.store.child", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


class TestOpening:
    def test_what_was_saved_is_there_after_opening_again(self, folder: Path) -> None:
        filled(folder, count=7)

        store = open_store(folder, KEY, now)

        assert store.signals.count() == 7
        store.close()

    def test_a_wrong_key_is_refused_and_touches_nothing(self, folder: Path) -> None:
        filled(folder)
        before = everything_in(folder)

        with pytest.raises(WrongPassphrase):
            Database.open(folder / FILE, OTHER_KEY)

        assert everything_in(folder) == before

    def test_a_wrong_key_touches_no_journal_that_a_crash_left(self, folder: Path) -> None:
        filled(folder)
        written = leave_a_journal(folder)
        before = everything_in(folder)

        with pytest.raises(WrongPassphrase):
            Database.open(folder / FILE, OTHER_KEY)

        assert everything_in(folder) == before
        store = open_store(folder, KEY, now)
        assert store.signals.count() == 30 + written
        store.close()

    def test_opening_never_makes_a_store(self, tmp_path: Path) -> None:
        with pytest.raises(StoreDamaged):
            Database.open(tmp_path / FILE, KEY)

        assert list(tmp_path.iterdir()) == []

    def test_making_one_never_replaces_one(self, folder: Path) -> None:
        filled(folder)
        before = everything_in(folder)

        with pytest.raises(FileExistsError):
            Database.create(folder / FILE, OTHER_KEY)

        assert everything_in(folder) == before

    def test_only_its_owner_can_read_the_file(self, folder: Path) -> None:
        filled(folder)

        assert (folder / FILE).stat().st_mode & 0o077 == 0

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(4096), b"half a page"])
    def test_something_else_under_that_name_is_not_a_wrong_passphrase(
        self, tmp_path: Path, content: bytes
    ) -> None:
        (tmp_path / FILE).write_bytes(content)

        with pytest.raises(StoreDamaged):
            Database.open(tmp_path / FILE, KEY)

        assert (tmp_path / FILE).read_bytes() == content

    def test_a_plain_database_is_never_read_as_ours(self, tmp_path: Path) -> None:
        plain = sqlite3.connect(tmp_path / FILE)
        plain.execute("CREATE TABLE signal (own_words TEXT)")
        plain.commit()
        plain.close()

        with pytest.raises(StoreDamaged):
            Database.open(tmp_path / FILE, KEY)

    def test_a_store_of_a_newer_program_is_refused_by_its_number(self, folder: Path) -> None:
        store = new_store(folder)
        with store.database.transaction():
            store.database.execute("INSERT INTO migration VALUES (9000, '9000_later.sql', '')")
        store.close()
        before = (folder / FILE).read_bytes()

        with pytest.raises(NewerStore) as refused:
            open_store(folder, KEY, now)

        assert refused.value.version == 9000
        assert (folder / FILE).read_bytes() == before


class TestDamage:
    def test_a_damaged_page_is_reported_by_its_number_and_only_that(self, folder: Path) -> None:
        filled(folder)
        flip(folder / FILE, 21)

        database = Database.open(folder / FILE, KEY)

        assert database.integrity() == (21,)
        database.close()

    def test_reading_a_damaged_page_says_so(self, folder: Path) -> None:
        filled(folder)
        pages = (folder / FILE).stat().st_size // PAGE
        for page in range(2, pages + 1):
            flip(folder / FILE, page)

        with pytest.raises(StoreDamaged):
            open_store(folder, KEY, now)

    def test_a_damaged_first_page_is_not_called_a_wrong_passphrase(self, folder: Path) -> None:
        filled(folder)
        flip(folder / FILE, 1)

        with pytest.raises(StoreDamaged) as damaged:
            Database.open(folder / FILE, KEY)

        assert damaged.value.where == "page 1"

    def test_a_sound_store_has_no_damaged_page(self, store: Store) -> None:
        assert store.database.integrity() == ()


class TestTransactions:
    def test_all_or_nothing(self, store: Store) -> None:
        def half_done() -> None:
            with store.database.transaction():
                store.visits.save_place(a_place())
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            half_done()

        assert store.visits.places() == []

    def test_they_are_not_nested(self, store: Store) -> None:
        with store.database.transaction(), pytest.raises(RuntimeError), store.database.transaction():
            pass

    def test_a_change_outside_one_is_refused(self, store: Store) -> None:
        with pytest.raises(RuntimeError):
            store.visits.save_place(a_place())

    def test_after_a_failure_the_next_one_works(self, store: Store) -> None:
        with pytest.raises(ZeroDivisionError), store.database.transaction():
            _ = 1 / 0

        with store.database.transaction():
            store.visits.save_place(a_place())

        assert len(store.visits.places()) == 1

    def test_the_rules_of_the_schema_hold(self, store: Store) -> None:
        """A visit to a place that does not exist is a mistake of ours: no failure of the user's tree."""
        with pytest.raises(Exception, match="FOREIGN KEY"), store.database.transaction():
            store.visits.save(a_visit(a_place()))


class TestClosing:
    def test_after_closing_every_use_says_locked(self, store: Store) -> None:
        twin = store.twin()
        store.close()

        with pytest.raises(Locked):
            store.signals.count()
        with pytest.raises(Locked):
            store.database.connect_twin()
        assert twin.signals.count() == 0
        twin.close()

    def test_the_key_is_gone_from_the_closed_store(self, store: Store) -> None:
        store.close()

        assert bytes(store.database._key) == bytes(32)

    def test_closing_twice_is_no_mistake(self, store: Store) -> None:
        store.close()
        store.close()

        assert store.database.closed


def test_two_connections_on_two_threads_write_in_turn(store: Store) -> None:
    places = [a_place(f"Plek {number}") for number in range(40)]
    failures: list[BaseException] = []

    def other_thread() -> None:
        try:
            twin = store.twin()
            for place in places[::2]:
                with twin.database.transaction():
                    twin.visits.save_place(place)
            twin.close()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=other_thread)
    thread.start()
    for place in places[1::2]:
        with store.database.transaction():
            store.visits.save_place(place)
    thread.join()

    assert failures == []
    assert {place.id for place in store.visits.places()} == {place.id for place in places}


def test_a_connection_stays_with_its_thread(store: Store) -> None:
    caught: list[BaseException] = []

    def other_thread() -> None:
        try:
            store.signals.count()
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=other_thread)
    thread.start()
    thread.join()

    assert len(caught) == 1


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

    def test_a_folder_that_cannot_be_written_is_told(self, tmp_path: Path) -> None:
        with open_to_others(tmp_path):
            folder = tmp_path / "profile"
            filled(folder)
            before = everything_in(folder)
            os.chmod(folder / FILE, 0o444)
            os.chmod(folder, 0o555)

            said = child("open", str(folder))

            os.chmod(folder, 0o755)
            assert said == ["folder-read-only"]
            assert everything_in(folder) == before


def killed_while_writing(folder: Path, after: int) -> set[str]:
    """Ids that a process said were saved before it was killed."""
    command = [sys.executable, "-m", "tests.store.child", "write", str(folder)]
    saved = set()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            saved.add(line.strip())
            if len(saved) == after:
                os.kill(process.pid, signal.SIGKILL)
    return {line for line in saved if len(line) == 32}


def check_sound(folder: Path, saved: set[str]) -> None:
    store = open_store(folder, KEY, now)
    found = {row[0] for row in store.database.rows("SELECT id FROM signal")}
    assert saved <= found
    assert store.database.value("PRAGMA quick_check") == "ok"
    with store.database.transaction():
        store.database.execute("INSERT INTO signal_index (signal_index) VALUES ('integrity-check')")
    store.database.checkpoint(truncate=True)
    assert store.database.integrity() == ()
    store.close()


def leave_a_journal(folder: Path) -> int:
    """A process that was killed leaves its journal beside the file; answers how many signals stand in it."""
    written = len(killed_while_writing(folder, after=5))
    assert (folder / f"{FILE}-wal").stat().st_size > 0
    store = open_store(folder, KEY, now)
    extra = store.signals.count() - 30
    assert extra >= written
    twin_wal = (folder / f"{FILE}-wal").read_bytes(), (folder / FILE).read_bytes()
    store.close()
    (folder / f"{FILE}-wal").write_bytes(twin_wal[0])
    (folder / FILE).write_bytes(twin_wal[1])
    return extra


@contextmanager
def open_to_others(folder: Path) -> Iterator[None]:
    """Let another user reach a temporary folder: a process without root's powers has to look at it."""
    parents = [path for path in (folder, *folder.parents) if path.stat().st_mode & 0o005 != 0o005]
    modes = [path.stat().st_mode for path in parents]
    for path, mode in zip(parents, modes, strict=True):
        os.chmod(path, mode | 0o055)
    try:
        yield
    finally:
        for path, mode in zip(parents, modes, strict=True):
            os.chmod(path, mode)


CANARY = "Zonnebloemkanarie"


def files_with(folder: Path, text: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


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
