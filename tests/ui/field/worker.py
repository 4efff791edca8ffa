"""A field worker at work: a real encrypted store, an invented signed network, the real window."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from fieldapp.domain.ids import EventId, PlaceId, RequestId, VisitId
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.store.requests import OUT
from fieldapp.ui.field.workspace import workspace
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.memory import Memory
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import presence
from fieldapp.workflow.session import Profile, Session
from fieldapp.workflow.standing import new_event, note_event
from tests.sync.invented import Network, a_network
from tests.ui.layout_checks import settle
from tests.ui.stand_ins import InstantBackground
from tests.workflow.steps.invented import FIELD, Clock, a_session, join

P = TypeVar("P", bound=PageWidget)

AFTERNOON = datetime(2026, 11, 24, 13, 32, 7, tzinfo=UTC)
SCREEN = (1366, 768)


@cache
def network() -> Network:
    """One invented network for all tests: its keys take time to make."""
    return a_network()


def a_worker(profile: Profile = FIELD, *, joined: bool = True, at: datetime = AFTERNOON) -> Session:
    """An unlocked profile with two places; member of the network unless told otherwise."""
    folder = Path(tempfile.mkdtemp()) / "profile"
    session = a_session(folder, profile, Clock(at))
    if joined:
        join(session, network(), "veld", "laptop")
    return session


def a_window(session: Session) -> MainWindow:
    """The program's own window around the workspace of this worker."""
    folder = Path(tempfile.mkdtemp())
    background = InstantBackground()
    locker = Locker(session, background, Restart(folder), lambda held: None, lambda command: None)
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    window = MainWindow(session, background, locker, Appearance(app, Memory(folder)))
    window.enter(workspace(window.context))
    window.header.show_state("Offline · 3 klaar om te versturen", "off", "")
    window.resize(*SCREEN)
    window.show()
    window.activateWindow()
    QtTest.QTest.qWaitForWindowActive(window)
    settle(window)
    return window


def page_of(window: MainWindow, kind: type[P]) -> P:
    """The page of the window that is of this kind."""
    found = window.stack.currentWidget()
    assert isinstance(found, kind), f"shows {type(found).__name__}"
    return found


def saw(session: Session, people: str = "5-9") -> None:
    """A visit earlier today, so that a new signal knows where one is."""
    place = presence.places(session)[0]
    visit = Visit(VisitId("5" * 32), place.id, session.now(), "aanwezigheid", people)
    presence.save_visit(session, visit)


def answered(session: Session, request_id: RequestId, *codes: str) -> None:
    """The service answered with these steps, as the worker's store hears them."""
    request = session.requests.get(OUT, request_id)
    assert request is not None
    with session.database.transaction():
        for code in codes:
            note_event(session, OUT, new_event(session, request.thread, code, CORE_ACTOR))


def told(session: Session, request_id: RequestId, code: str, **carries: Any) -> EventId:
    """The service set one step that carries something, as the worker's store hears it."""
    request = session.requests.get(OUT, request_id)
    assert request is not None
    event = replace(new_event(session, request.thread, code, CORE_ACTOR), **carries)
    with session.database.transaction():
        note_event(session, OUT, event)
    return event.id


def places(session: Session) -> None:
    """The places of the mock-up."""
    known = (
        ("Voedselbank Oost", "voedselbank", "vandaag 9–12 u."),
        ("Buurthuis De Kring", "buurthuis_dorpshuis", "ma–vr 9–17 u."),
        ("Station, wachtzaal", "station", "altijd open"),
        ("Dorpsrestaurant", "dorpsrestaurant", "di en do 11–14 u."),
        ("Huis van het Kind", "huis_vh_kind", "wo 13–17 u."),
        ("Wassalon", "wassalon", ""),
    )
    rules = (
        "Zeg eerst goeiedag aan Lieve. Geen laptop aan de balie, wel in de keuken."
        " Geen vragen in de wachtrij."
    )
    for at, (name, kind, opening) in enumerate(known):
        place = MeetingPlace(PlaceId(f"{at + 16:032x}"), name, kind, "Noorderhaven", "Dorpsstraat 4", opening)
        presence.save_place(session, replace(place, house_rules="" if at else rules))


@dataclass
class Keys:
    """Ten fingers: every key goes to whatever has the focus, and is counted."""

    window: QtWidgets.QWidget
    count: int = 0
    said: list[str] = field(default_factory=list)

    def press(self, *names: str) -> None:
        """Keys or combinations such as "Tab" or "Ctrl+N"; each counts as one."""
        for name in names:
            combination = QtGui.QKeySequence(name)[0]
            QtTest.QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self.count += 1
            self.said.append(name)
            settle(self.window)

    def write(self, text: str) -> None:
        """Text, typed letter by letter; not counted."""
        for letter in text:
            QtTest.QTest.keyClicks(self._target(), letter)
        settle(self.window)

    def until(self, name: str, key: str = "Tab", most: int = 60, *, exact: bool = False) -> None:
        """Press `key` until what has the focus is called `name`, or has it in its name."""
        for _ in range(most):
            if name == self.name() or (not exact and name in self.name()):
                return
            self.press(key)
        raise AssertionError(f"{name!r} is not reached; passed {self.said[-most:]}, at {self.name()!r}")

    def name(self) -> str:
        """What a screen reader says of the control with the focus."""
        interface = QtGui.QAccessible.queryAccessibleInterface(self._target())
        return interface.text(QtGui.QAccessible.Text.Name) if interface is not None else ""

    def _target(self) -> QtWidgets.QWidget:
        return QtWidgets.QApplication.focusWidget() or self.window


def click(widget: QtWidgets.QWidget) -> None:
    """A click with the mouse."""
    QtTest.QTest.mouseClick(widget, QtCore.Qt.MouseButton.LeftButton)


def tick_fields(page: object, codes: Sequence[str]) -> None:
    """Tick fields of the sending screen by code; "waarover:wonen" for one domain."""
    lines = page.choose.exactly.fields  # type: ignore[attr-defined]
    for code in codes:
        name, _, value = code.partition(":")
        lines.line(name, value).tick.click()
