"""Every section of the brochure has its place: a screen, a stored field and a test, each of which exists.

`seed_map.toml` holds one row per section (1 to 7.12) and per term of the annex. A cell goes wrong when it is
empty or dangling: a screen that no workspace has under that key, a column that the migrated store does not
have, a test that is not in that file. A section without a row is wrong in all three. The control takes each
kind of cell away in turn, and points one of each kind at nothing; each must be found.

`python -m tests.proofs.seed_map` prints the table.
"""

import ast
import copy
import os
import sys
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtWidgets

from fieldapp.store.database import Database
from fieldapp.workflow.session import Session, lock
from tests.proofs import Proof
from tests.ui.field.worker import a_worker
from tests.ui.stand_ins import context
from tests.workflow.steps.invented import CLEANER, FIELD, INTAKE

_ROOT: Final = Path(__file__).parents[2]
_DATA: Final = Path(__file__).with_suffix(".toml")
_CELLS: Final = ("screens", "fields", "tests")
_SECTIONS: Final = (
    *("1", "1.1", "1.2", "2", "3", "4", "5"),
    *(f"6.{number}" for number in range(1, 13)),
    *(f"7.{number}" for number in range(1, 13)),
    *("annex onthaal", "annex intake", "annex casemanagement", "annex MDO"),
    *("annex proactief", "annex outreachend", "annex regie"),
)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class World:
    """What a cell may point at."""

    screens: frozenset[str]
    fields: frozenset[str]


def prove(*, full: bool) -> Proof:
    """The same in both forms: it takes seconds."""
    rows, there = load(), world()
    wrong = [fault for section in _SECTIONS for fault in faults(section, rows, there)]
    for fault in wrong:
        print(f"  {fault}", file=sys.stderr)
    planted = [_planted(rows, change) for change in _CHANGES]
    missed = sum(
        len([fault for section in _SECTIONS for fault in faults(section, bad, there)]) > len(wrong)
        for bad in planted
    )
    control = missed if missed == len(planted) else 0  # one that is not found means that the proof is blind
    return Proof("seed-map", tried=len(_SECTIONS) * len(_CELLS), figure=len(wrong), goal=0, control=control)


def load() -> list[Row]:
    """The rows of the table."""
    rows: list[Row] = tomllib.loads(_DATA.read_text("utf-8"))["row"]
    return rows


def faults(section: str, rows: Sequence[Row], there: World) -> list[str]:
    """Which cells of a section are empty or dangling."""
    found = [row for row in rows if row["section"] == section]
    if len(found) != 1:
        return [f"{section}: {len(found)} rows"] * len(_CELLS)
    checks: tuple[Callable[[str], bool], ...] = (
        lambda screen: screen in there.screens,
        lambda field: field in there.fields,
        is_test,
    )
    wrong = []
    for cell, good in zip(_CELLS, checks, strict=True):
        named = found[0].get(cell, [])
        bad = [name for name in named if not good(name)] if named else ["nothing"]
        if bad:
            wrong.append(f"{section}, {cell}: {', '.join(bad)}")
    return wrong


@cache
def is_test(name: str) -> bool:
    """Whether this test is in that file."""
    file, _, test = name.partition("::")
    path = _ROOT / file
    if not path.is_file() or not test.startswith("test_"):
        return False
    tree = ast.parse(path.read_text("utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == test for node in ast.walk(tree))


def world() -> World:
    """The pages of all workspaces and the columns of a new store."""
    return World(frozenset(_screens()), frozenset(_columns()))


def _screens() -> list[str]:
    assert isinstance(QtWidgets.QApplication.instance() or QtWidgets.QApplication([]), QtWidgets.QApplication)
    found = []
    for name, profile in (
        ("field", FIELD),
        ("homecare", CLEANER),
        ("intake", INTAKE),
        ("coordination", INTAKE),
    ):
        session: Session = a_worker(profile)
        offered = import_module(f"fieldapp.ui.{name}.workspace").workspace(context(session))
        found += [f"{name}/{page.key}" for page in offered.pages]
        lock(session)
    return found


def _columns() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database.create(Path(folder) / "schema.db", bytes(32))
        tables = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        found = [
            f"{table}.{row[1]}"
            for (table,) in tables
            for row in database.rows("SELECT * FROM pragma_table_info(?)", (table,))
        ]
        database.close()
    return found


def _planted(rows: Sequence[Row], change: Callable[[dict[str, Any]], object]) -> list[Row]:
    """The table with one fault in its first row."""
    first: dict[str, Any] = copy.deepcopy(dict(rows[0]))
    change(first)
    return [first, *rows[1:]]


_CHANGES: Final[tuple[Callable[[dict[str, Any]], object], ...]] = (
    *(lambda row, cell=cell: row.pop(cell) for cell in _CELLS),
    *(lambda row, cell=cell: row.update({cell: []}) for cell in _CELLS),
    lambda row: row.update(screens=["field/nowhere"]),
    lambda row: row.update(fields=["place.nothing"]),
    lambda row: row.update(tests=["tests/ui/places/test_places.py::test_that_is_not_there"]),
    lambda row: row.update(section="1.1"),
)


def main() -> None:
    """Print the table."""
    print("| section | says | screens | stored fields | tests | not yet |\n|---|---|---|---|---|---|")
    for row in sorted(load(), key=lambda row: _SECTIONS.index(row["section"])):
        cells = (", ".join(row[cell]) for cell in _CELLS)
        print(f"| {row['section']} | {row['says']} | {' | '.join(cells)} | {row.get('partly', '')} |")


if __name__ == "__main__":
    main()
