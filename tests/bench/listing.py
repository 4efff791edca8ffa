"""The list of 100,000 signals on a screen: against Qt's own table over SQL, as it grows, and what it keeps.

Both views are as large, without a screen. Ours reads from the encrypted store, at once and in the same
thread, so that a frame pays for the page it needs; the peer is a table view on `QSqlTableModel` over plain
SQLite with six short columns. The style sheet of the program is taken away while the peer is measured: it
would slow it down. Memory is what the process grew by, each side in a process of its own, all rows visited.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtCore, QtGui, QtSql, QtWidgets

from fieldapp.store.database import Database
from fieldapp.store.signals import Stretch
from fieldapp.store.store import FILE, Store
from fieldapp.ui import theme
from fieldapp.ui.widgets.long_list import PAGE, LongList
from fieldapp.ui.widgets.rows import Row
from tests.bench.crowd import SIZES, crowd, exponent, percentile, row
from tests.store.values import KEY, now

GOALS = {"first": 1.3, "frame": 1.3, "end": 3.0, "memory": 10.0, "growth": 0.05}

_SIZE = (1000, 800)
_FRAMES = 120
_OPENINGS = 15
_COLUMNS = ("n", "noted_at", "kind", "place", "codename", "wish")

Taken = dict[str, float]


def ours(store: Store, total: int) -> LongList:
    """Our list, as the page of signals fills it: the first page, then how many there are."""
    view = LongList("Signalen")
    view.resize(*_SIZE)

    def lines(page: int, beside: Any = None, *, after: bool = True) -> list[Row]:
        where = Stretch(page * PAGE, PAGE, total, beside, after)
        return [_line(found) for found in store.signals.stretch(where)]

    def wanted(page: int) -> None:
        above, below = page * PAGE - 1, (page + 1) * PAGE
        keys = {at: view.rows.row(at).key for at in (above, below) if 0 <= at < total}
        beside = keys.get(above) or keys.get(below)
        view.rows.fill(page, lines(page, beside, after=bool(keys.get(above))))

    view.rows.wanted.connect(wanted)
    view.set_rows([], PAGE, {0: lines(0)})
    view.show()
    view.viewport().repaint()
    return view


def _line(found: Any) -> Row:
    about = f"{found.noted_at:%d %b %H:%M} · {found.place} · wonen"
    return Row(found.id, found.codename, about, ("wil contact", "info"))


def peer(database: QtSql.QSqlDatabase) -> QtWidgets.QTableView:
    """Qt's own: a table view on a model over SQL."""
    model = QtSql.QSqlTableModel(None, database)
    model.setTable("l")
    model.setSort(1, QtCore.Qt.SortOrder.DescendingOrder)
    model.select()
    view = QtWidgets.QTableView()
    model.setParent(view)
    view.setModel(model)
    view.resize(*_SIZE)
    view.verticalHeader().setDefaultSectionSize(24)
    view.show()
    view.viewport().repaint()
    return view


def frames(view: QtWidgets.QAbstractItemView, count: int = _FRAMES) -> list[float]:
    """Seconds per frame while one pages through."""
    bar, taken = view.verticalScrollBar(), []
    for _ in range(count):
        step = max(bar.pageStep(), 1)
        taken.append(timed(lambda step=step: _show(view, bar.value() + step)))
        QtWidgets.QApplication.processEvents()
    return taken


def _show(view: QtWidgets.QAbstractItemView, at: int) -> None:
    view.verticalScrollBar().setValue(at)
    view.viewport().repaint()


def timed(run: Callable[[], object]) -> float:
    """Seconds that it took."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def one_round(app: QtWidgets.QApplication, sql: QtSql.QSqlDatabase) -> Taken:
    """Seconds of each step on both sides and at both sizes."""
    taken: Taken = {}
    theme.apply(app)
    for size in SIZES:
        taken |= _ours_in_turn(crowd().stores[size], size)
    app.setStyleSheet("")
    began = time.perf_counter()
    table = peer(sql)
    taken["first peer"] = time.perf_counter() - began
    taken["frame peer"] = percentile(frames(table), 0.5)
    table.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    return taken


def _ours_in_turn(store: Store, size: int) -> Taken:
    """Our steps at one size."""
    began = time.perf_counter()
    view = ours(store, size)
    first = time.perf_counter() - began
    view.rows.set_total(size)
    frame = percentile(frames(view, min(_FRAMES, size // 13)), 0.5)
    ends = []
    for _ in range(5):
        view.set_rows([], size, {})
        _show(view, 0)
        ends.append(timed(lambda: _show(view, view.verticalScrollBar().maximum())))
    view.deleteLater()
    return {
        f"first {size}": first,
        f"frame {size}": frame,
        f"end {size}": percentile(ends, 0.5),
        f"page {size}": _pages(store, size),
        f"open {size}": median(timed(lambda: _open(size)) for _ in range(_OPENINGS)),
    }


def _pages(store: Store, size: int) -> float:
    """A page read beside a known one, anywhere in the list."""
    rolls = random.Random(3)
    ids = [f"{rolls.randint(PAGE + 1, size):032x}" for _ in range(60)]
    return percentile(
        [timed(lambda at=at: store.signals.stretch(Stretch(1, PAGE, size, at))) for at in ids], 0.5
    )


def _open(size: int) -> None:
    """Open with the key and read the first 50 rows."""
    store = Store.over(Database.open(crowd().folder / str(size) / FILE, KEY), now)
    store.signals.page(limit=50)
    store.close()


def measure(rounds: int) -> list[dict[str, Any]]:
    """Medians over the rounds; the first round warms both sides up and does not count."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    assert isinstance(app, QtWidgets.QApplication)
    theme.load_fonts()
    sql = QtSql.QSqlDatabase.addDatabase("QSQLITE", "bench")
    crowd()
    sql.setDatabaseName(str(crowd().folder / "plain.db"))
    if not sql.open():
        raise RuntimeError("no SQLite in this Qt")
    one_round(app, sql)
    found = [one_round(app, sql) for _ in range(rounds)]
    theme.apply(app)
    sql.close()
    small, large = (str(size) for size in SIZES)

    def ratio(one: str, other: str) -> float:
        return median(taken[one] / taken[other] for taken in found)

    def growth(what: str) -> float:
        return median(exponent(taken[f"{what} {small}"], taken[f"{what} {large}"]) for taken in found)

    memory = grown("standard") / max(grown("ours"), 1.0)
    table = "x QSqlTableModel"
    return [
        row("list 100k, first paint", table, ratio(f"first {large}", "first peer"), GOALS["first"]),
        row("list 100k, frame", table, ratio(f"frame {large}", "frame peer"), GOALS["frame"]),
        row("list 100k, jump to the end", "frames", ratio(f"end {large}", f"frame {large}"), GOALS["end"]),
        row("list 100k, memory", "x less than items", memory, GOALS["memory"], at_least=True),
        *(
            row(f"{what}, growth 1k to 100k", "exponent", growth(what), GOALS["growth"])
            for what in ("open", "page", "frame")
        ),
    ]


def grown(side: str) -> float:
    """Megabytes that a process of its own grew by."""
    command = [sys.executable, "-m", "tests.bench.listing", side, str(crowd().folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def grow(side: str, folder: Path) -> None:
    """Fill one side, visit every row, and print by how many megabytes the process grew."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    assert isinstance(app, QtWidgets.QApplication)
    theme.load_fonts()
    theme.apply(app)
    size = SIZES[-1]
    store = Store.over(Database.open(folder / str(size) / FILE, KEY), now)
    for start in range(0, size, 5_000):  # what the store keeps in memory is the same on both sides
        store.signals.stretch(Stretch(start, 5_000, size))
    before = _resident()
    if side == "ours":
        view: QtWidgets.QAbstractItemView = ours(store, size)
        assert isinstance(view, LongList)
        view.rows.set_total(size)
        for page in range(0, size // PAGE, 3):
            view.rows.need(page * PAGE, page * PAGE + 1)
    else:
        view = items(store, size)
    view.viewport().repaint()
    print(_resident() - before)
    sys.stdout.flush()
    os._exit(0)  # taking 100,000 items apart would take longer than making them


def items(store: Store, size: int) -> QtWidgets.QAbstractItemView:
    """Qt's own model with an item per cell."""
    model = QtGui.QStandardItemModel(0, len(_COLUMNS))
    for start in range(0, size, 5_000):
        for found in store.signals.stretch(Stretch(start, 5_000, size)):
            line = _line(found)
            cells = (found.id, f"{found.noted_at}", found.kind, found.place, line.title, found.wish)
            model.appendRow([QtGui.QStandardItem(text) for text in cells])
    view = QtWidgets.QTableView()
    model.setParent(view)
    view.setModel(model)
    view.resize(*_SIZE)
    view.show()
    return view


def _resident() -> float:
    """Megabytes of memory in use."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        grow(sys.argv[1], Path(sys.argv[2]))
    else:
        print(json.dumps(measure(3), indent=1))
