"""The Logboek of a worker with a fortnight of work, and an empty one, for the gallery."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui.shell.secrecy.logbook_page import LOGBOOK
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import logbook, people
from fieldapp.workflow.logbook import About
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.ui.field.worker import AFTERNOON, a_window, a_worker, network
from tests.workflow.steps.invented import mia

Factory = Callable[[], QtWidgets.QWidget]
K = EntryKind


def enter(session: Session, kind: EntryKind, person: PersonId | None = None, **facts: Any) -> None:
    """One line, now."""
    with session.database.transaction():
        logbook.enter(session, kind, facts, About(person_id=person))


def filled() -> Session:
    """A worker whose Logboek has a line of most sorts."""
    session = a_worker()
    mia(session)
    who = people.page(session).rows[0].id
    gone = PersonId("9" * 32)
    ocmw = network().organisations["ocmw"].id.hex()
    clock = session.store.clock
    lines: list[tuple[float, EntryKind, PersonId | None, dict[str, Any]]] = [
        (11.1, K.READ, who, {"handover": "x"}),
        (8.2, K.BLOCKED, who, {"act": "seal"}),
        (7.1, K.CONSENT, who, {"answer": "ja"}),
        (
            7.0,
            K.DISCLOSURE,
            who,
            {
                "organisation": ocmw,
                "basis": "TOESTEMMING",
                "row": 10,
                "policy": "3",
                "fields": [
                    "naam",
                    "bereikbaar",
                    "niet_doen",
                    "taal",
                    "vraag",
                    "waarover",
                    "rechten",
                    "eerste_gesprek",
                ],
            },
        ),
        (4.0, K.EXPORT, who, {"what": "print", "code": "blad2"}),
        (2.2, K.ERASURE, None, {"act": "drafts"}),
        (1.1, K.CONSENT, gone, {"answer": "nee"}),
        (1.0, K.WITHDRAWAL, gone, {"organisation": ocmw, "left": True}),
        (0.2, K.UNLOCK, None, {"how": "passphrase", "failed": 2}),
        (0.1, K.ASKED, None, {}),
    ]
    for days, kind, person, facts in lines:
        set_clock(clock, AFTERNOON - timedelta(days=days))
        enter(session, kind, person, **facts)
    set_clock(clock, AFTERNOON)
    return session


def set_clock(clock: Any, at: datetime) -> None:
    """The stand-in clock of the worker, put to another moment."""
    clock.at = at


def shown(session: Session) -> MainWindow:
    """The page of the Logboek in the window of this worker."""
    window = a_window(session)
    window.go(LOGBOOK)
    return window


def screens() -> list[tuple[str, Factory]]:
    """For the gallery."""
    return [
        ("logbook", partial(_with, filled)),
        ("logbook-empty", partial(_with, a_worker)),
    ]


def _with(make: Callable[[], Session]) -> QtWidgets.QWidget:
    return shown(make())
