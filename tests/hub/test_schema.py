"""The numbered migrations make the tables the code knows, and the readable snapshot shows them."""

from contextlib import suppress
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from sync.hub import mailstore, registry
from sync.hub.database import Database
from sync.hub.prepared import Prepared
from sync.hub.schema import metadata

SNAPSHOT = Path(__file__).parents[2] / "resources" / "migrations" / "hub" / "schema.sql"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    database.migrate()
    return database


def dump(database: Database) -> str:
    """Every statement of the schema."""
    query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
    with database.read() as connection:
        found = connection.exec_driver_sql(query).scalars().all()
    return ";\n".join(found) + ";\n"


def test_the_snapshot_is_the_schema(database: Database) -> None:
    assert dump(database) == SNAPSHOT.read_text(encoding="utf-8")
    database.close()


def test_the_migrations_make_the_tables_the_code_knows(database: Database) -> None:
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_what_was_answered_survives_a_power_cut(database: Database) -> None:
    """Killing the process cannot show it; the settings that make a commit wait for the disk can."""
    for transaction in (database.read, database.write):
        with transaction() as connection:
            settings = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous")
            ]
        assert settings == ["wal", 2]
    database.close()


def test_migrating_again_changes_nothing(database: Database) -> None:
    before = dump(database)
    database.migrate()
    assert dump(database) == before
    database.close()


def test_a_failed_transaction_leaves_nothing_and_the_next_one_works(database: Database) -> None:
    with suppress(RuntimeError), database.write() as connection:
        connection.exec_driver_sql("INSERT INTO admitted (org) VALUES (x'00')")
        raise RuntimeError
    with database.write() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM admitted").scalar_one() == 0
    database.close()


def test_every_statement_can_be_written_for_postgresql() -> None:
    """SQLite now; nothing that PostgreSQL cannot do."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
    prepared = [
        value
        for module in (mailstore, registry)
        for value in vars(module).values()
        if isinstance(value, Prepared)
    ]
    assert len(prepared) >= 8
    for each in prepared:
        assert str(each.statement.compile(dialect=dialect))
    assert str(mailstore._LOCK_BOX.statement.compile(dialect=dialect)).endswith("FOR UPDATE")
