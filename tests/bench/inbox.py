"""The mailbox of intake with 10,000 requests: against Qt's own table over SQL, in the same run.

Ours is the list of the mailbox as its page fills it: the first page of "all" from the encrypted store, then
the counts of all filters; at once and in the same thread, so that a frame pays for the page it needs. The
counting, which the page does after the first paint, is measured by itself. The peer is a table view on
`QSqlTableModel` over plain SQLite with the six columns that a row says, sorted by term. Both views are as
large, without a screen; the style sheet of the program is taken away while the peer is measured, for it would
slow it down.
"""

import atexit
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtCore, QtSql, QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.ui import theme
from fieldapp.ui.intake import row_words
from fieldapp.ui.intake.inbox import FIRST
from fieldapp.ui.widgets.long_list import PAGE, LongList
from fieldapp.ui.widgets.rows import Row
from fieldapp.workflow import inbox
from fieldapp.workflow.inbox import Entry, InboxStretch, Listing
from fieldapp.workflow.session import Profile, Rules, Session
from tests.bench.crowd import percentile, row
from tests.bench.listing import frames
from tests.store.values import NOW, new_store

INTAKE = Profile("An V.", "onthaalmedewerker_kernactor", "OCMW Noorderhaven", "intake")
GOALS = {"first": 1.3, "frame": 1.3, "counted": 5.0}
COUNT = 10_000

_SIZE = (1000, 800)
_FRAMES = 120
_OPENINGS = 9  # of each side in a round: one takes three milliseconds, and other work disturbs it
_COLUMNS = (
    "n, direction, id, thread, mid, recipient_org, recipient_mailbox, recipient_name, sender_org,"
    " sender_device, sender_mailbox, sender_name, title, about, urgency, feedback, made_at, until, digest,"
    " payload, state, owner, since, term, handler"
)
_STATES = ("ontvangen", "opgenomen", "poging", "contact_gelegd", "pauze", "hulp_gestart", "geen_hulp_gewenst")
_OVER = ("hulp_gestart", "geen_hulp_gewenst")
_TERMS = 400  # days over which the terms lie

Taken = dict[str, float]


def requests(count: int) -> list[tuple[Any, ...]]:
    """`count` requests that were received, with about 700 bytes of words each."""
    rolls, words = random.Random(7), b"x" * 700
    found = []
    for n in range(1, count + 1):
        key, state = f"{n:032x}", rolls.choice(_STATES)
        over = state in _OVER
        term = None if over else (NOW + timedelta(days=rolls.randrange(_TERMS) - 20)).date().isoformat()
        at = (NOW - timedelta(minutes=count - n)).isoformat(timespec="microseconds")
        found.append(
            (
                *(n, "in", key, key, key, "o", "m", "OCMW Noorderhaven", "s", "d", "p"),
                *(f"Buurtwerk {n % 40}", f"Naam {n % 7000}", '["inkomen_schulden"]', "", 1, at, "2027-02-17"),
                *("", words, state, "" if over else "core_actor", at, term, "" if n % 3 else f"{n % 5:032x}"),
            )
        )
    return found


@cache
def sides() -> tuple[Session, Path]:
    """Our profile, and the plain file of the peer; made once per run, gone when it ends."""
    held = tempfile.TemporaryDirectory(prefix="bench-inbox-")
    atexit.register(held.cleanup)
    folder, rows = Path(held.name), requests(COUNT)
    store = new_store(folder / "ours")
    with store.database.transaction():
        store.preferences.set("profile", asdict(INTAKE))
        store.database.execute_many(f"INSERT INTO request ({_COLUMNS}) VALUES ({', '.join('?' * 25)})", rows)
    store.database.checkpoint(truncate=True)
    connection = sqlite3.connect(folder / "plain.db", isolation_level=None)
    connection.execute(
        "CREATE TABLE l (n INTEGER PRIMARY KEY, term TEXT, title TEXT, sender TEXT, state TEXT, about TEXT)"
    )
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO l VALUES (?, ?, ?, ?, ?, ?)",
        ((each[0], each[23] or "9999-12-31", each[12], each[11], each[20], each[13]) for each in rows),
    )
    connection.execute("COMMIT")
    connection.execute("CREATE INDEX l_term ON l (term, n)")
    connection.close()
    return Session(folder / "ours", store, Rules.load()), folder / "plain.db"


def ours(session: Session) -> LongList:
    """The list of the mailbox, as its page fills it: the first page, then how many there are."""
    view = LongList("Contactvragen")
    view.resize(*_SIZE)
    today = NOW.date()

    def lines(entries: tuple[Entry, ...]) -> list[Row]:
        return [row_words.row(entry, today) for entry in entries]

    listed: list[Listing] = []

    def wanted(page: int) -> None:
        above, below = page * PAGE - 1, (page + 1) * PAGE
        if not listed:
            listed.append(inbox.listing(session, inbox.ALL, (), PAGE))
        total = listed[0].total
        keys = {at: view.rows.row(at).key for at in (above, below) if 0 <= at < total}
        beside = RequestId(keys.get(above) or keys.get(below) or "") or None
        where = InboxStretch(page * PAGE, PAGE, total, beside, after=bool(keys.get(above)))
        view.rows.fill(page, lines(inbox.stretch(session, listed[0], where)))

    shown = inbox.first(session, inbox.ALL, FIRST)
    view.rows.wanted.connect(wanted)
    view.set_rows((), shown.total, {page: lines(entries) for page, entries in shown.pages.items()})
    view.show()
    view.viewport().repaint()
    return view


def peer(database: QtSql.QSqlDatabase) -> QtWidgets.QTableView:
    """Qt's own: a table view on a model over SQL, sorted by term."""
    model = QtSql.QSqlTableModel(None, database)
    model.setTable("l")
    model.setSort(1, QtCore.Qt.SortOrder.AscendingOrder)
    model.select()
    view = QtWidgets.QTableView()
    model.setParent(view)
    view.setModel(model)
    view.resize(*_SIZE)
    view.verticalHeader().setDefaultSectionSize(24)
    view.show()
    view.viewport().repaint()
    return view


def one_round(app: QtWidgets.QApplication, sql: QtSql.QSqlDatabase) -> Taken:
    """Seconds of each step on both sides."""
    session, _ = sides()
    theme.apply(app)
    firsts = [_opened(lambda: ours(session)) for _ in range(_OPENINGS)]
    view = ours(session)
    began = time.perf_counter()
    total = inbox.listing(session, inbox.ALL, (), PAGE).total
    counted = time.perf_counter() - began
    view.rows.set_total(total)
    frame = percentile(frames(view, _FRAMES), 0.5)
    view.deleteLater()
    app.setStyleSheet("")
    firsts_peer = [_opened(lambda: peer(sql)) for _ in range(_OPENINGS)]
    table = peer(sql)
    frame_peer = percentile(frames(table, _FRAMES), 0.5)
    table.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    return {
        "first": median(firsts),
        "counted": counted,
        "frame": frame,
        "first peer": median(firsts_peer),
        "frame peer": frame_peer,
    }


def _opened(make: Callable[[], QtWidgets.QWidget]) -> float:
    """Seconds until a view is painted; taken away again."""
    began = time.perf_counter()
    view = make()
    taken = time.perf_counter() - began
    view.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    return taken


def measure(rounds: int) -> list[dict[str, Any]]:
    """Medians over the rounds; the first round warms both sides up and does not count."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    assert isinstance(app, QtWidgets.QApplication)
    theme.load_fonts()
    _, plain = sides()
    sql = QtSql.QSqlDatabase.addDatabase("QSQLITE", "bench inbox")
    sql.setDatabaseName(str(plain))
    if not sql.open():
        raise RuntimeError("no SQLite in this Qt")
    one_round(app, sql)
    found = [one_round(app, sql) for _ in range(rounds)]
    theme.apply(app)
    sql.close()

    def ratio(one: str, other: str) -> float:
        return median(taken[one] / taken[other] for taken in found)

    table = "x QSqlTableModel"
    return [
        row("inbox 10k, first paint", table, ratio("first", "first peer"), GOALS["first"]),
        row("inbox 10k, frame", table, ratio("frame", "frame peer"), GOALS["frame"]),
        row("inbox 10k, count all filters", table, ratio("counted", "first peer"), GOALS["counted"]),
    ]
