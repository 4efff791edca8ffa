"""The encrypted file: it opens with its key and no other, loses nothing, and says what is wrong."""

import sqlite3
import threading
from pathlib import Path

import pytest

from fieldapp.errors import Locked, NewerStore, StoreDamaged, WrongPassphrase
from fieldapp.store.database import Database
from fieldapp.store.store import FILE, Store, open_store
from tests.store.folders import PAGE, everything_in, filled, flip, leave_a_journal
from tests.store.values import KEY, OTHER_KEY, a_place, a_visit, new_store, now


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
