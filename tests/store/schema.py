"""The whole current schema as one readable file: `python -m tests.store.schema` writes it anew."""

import sys
import tempfile
from pathlib import Path

from fieldapp.store.database import Database

SNAPSHOT = Path(__file__).parents[2] / "resources/migrations/device/schema.sql"
_HEAD = "-- The schema after all migrations, written by `python -m tests.store.schema`; never run.\n\n"


def current_schema(folder: Path) -> str:
    """The schema of a store made by this program."""
    database = Database.create(folder / "schema.db", bytes(32))
    rows = database.rows(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        " ORDER BY tbl_name, type <> 'table', name"
    )
    database.close()
    return _HEAD + "".join(f"{sql};\n\n" for (sql,) in rows).rstrip() + "\n"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        SNAPSHOT.write_text(current_schema(Path(scratch)), encoding="utf-8")
    sys.exit(0)
