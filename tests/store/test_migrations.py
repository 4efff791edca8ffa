"""Migrations: numbered, each with its record in one transaction, and a readable snapshot of the result."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.store import migrations
from fieldapp.store.database import Database
from fieldapp.store.migrations import Migration
from fieldapp.store.store import FILE
from tests.store.schema import SNAPSHOT, current_schema
from tests.store.values import KEY

FIRST = Migration(
    1, "0001_first.sql", "CREATE TABLE thing (name TEXT) STRICT;\nINSERT INTO thing VALUES ('a');\n"
)
SECOND = Migration(
    2, "0002_second.sql", "ALTER TABLE thing ADD COLUMN size INTEGER;\nUPDATE thing SET size = 1;\n"
)
BROKEN = Migration(3, "0003_broken.sql", "UPDATE thing SET size = 9;\nINSERT INTO nothing VALUES (1);\n")
TRIGGER = Migration(
    2,
    "0002_trigger.sql",
    "-- a reason; with a semicolon\nCREATE TRIGGER t AFTER INSERT ON thing BEGIN\n"
    "    UPDATE thing SET name = 'b';\n    UPDATE thing SET name = 'c';\nEND;\nDELETE FROM thing;\n",
)

Program = Callable[..., None]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Program:
    """A program that knows just these migrations."""

    def knows(*steps: Migration) -> None:
        monkeypatch.setattr(migrations, "known", lambda: list(steps))

    return knows


def test_the_snapshot_is_what_the_migrations_make(tmp_path: Path) -> None:
    assert SNAPSHOT.read_text(encoding="utf-8") == current_schema(tmp_path)


def test_numbers_rise_and_every_file_ends_with_a_statement() -> None:
    steps = migrations.known()
    numbers = [step.number for step in steps]

    assert numbers == sorted(set(numbers))
    assert numbers[0] == 1
    assert all(step.statements for step in steps)


def test_each_migration_is_recorded(tmp_path: Path, program: Program) -> None:
    program(FIRST, SECOND)
    database = Database.create(tmp_path / FILE, KEY)

    recorded = database.rows("SELECT number, name FROM migration ORDER BY number")

    assert recorded == [(1, "0001_first.sql"), (2, "0002_second.sql")]
    database.close()


def test_an_older_store_is_brought_up_to_date_and_kept_as_it_was(tmp_path: Path, program: Program) -> None:
    program(FIRST)
    Database.create(tmp_path / FILE, KEY).close()
    program(FIRST, SECOND)

    database = Database.open(tmp_path / FILE, KEY)

    assert database.rows("SELECT name, size FROM thing") == [("a", 1)]
    database.close()
    program(FIRST)
    before = Database.open(tmp_path / f"{FILE}.before-0002", KEY)
    assert before.rows("SELECT * FROM thing") == [("a",)]
    before.close()


def test_opening_again_runs_nothing_and_copies_nothing(tmp_path: Path, program: Program) -> None:
    program(FIRST)
    Database.create(tmp_path / FILE, KEY).close()

    Database.open(tmp_path / FILE, KEY).close()

    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_migration_that_fails_leaves_the_version_before_it(tmp_path: Path, program: Program) -> None:
    program(FIRST)
    Database.create(tmp_path / FILE, KEY).close()
    program(FIRST, SECOND, BROKEN)

    with pytest.raises(Exception, match="nothing"):
        Database.open(tmp_path / FILE, KEY)

    program(FIRST, SECOND)
    database = Database.open(tmp_path / FILE, KEY)
    assert database.rows("SELECT name, size FROM thing") == [("a", 1)]
    assert database.value("SELECT max(number) FROM migration") == 2
    database.close()


def test_a_store_that_could_not_be_finished_does_not_exist(tmp_path: Path, program: Program) -> None:
    program(FIRST, SECOND, BROKEN)

    with pytest.raises(Exception, match="nothing"):
        Database.create(tmp_path / FILE, KEY)

    assert not (tmp_path / FILE).exists()
    (tmp_path / f"{FILE}.new-wal").write_bytes(b"left by a crash")
    program(FIRST)
    Database.create(tmp_path / FILE, KEY).close()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_trigger_is_one_statement_and_a_comment_belongs_to_the_next() -> None:
    assert len(TRIGGER.statements) == 2


def test_a_file_that_ends_inside_a_statement_is_refused() -> None:
    with pytest.raises(ValueError, match="0009"):
        _ = Migration(9, "0009_cut.sql", "CREATE TABLE thing (name TEXT)").statements
