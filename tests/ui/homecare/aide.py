"""An aide at work: a real encrypted store, an invented signed network, the real window."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6 import QtTest, QtWidgets

from fieldapp.domain.handover import AGREES, NOT_ASKED
from fieldapp.ui.homecare.workspace import workspace
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.memory import Memory
from fieldapp.ui.shell.page import Workspace
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import WorryForm
from fieldapp.workflow.session import Profile, Session
from tests.ui.field.worker import AFTERNOON, SCREEN, network
from tests.ui.layout_checks import settle
from tests.ui.stand_ins import InstantBackground
from tests.workflow.steps.invented import Clock, a_session, join

AIDE = Profile(
    "Rita Peeters", "huishoudhulp_poetshulp", "Samen Sterk", "homecare", supervisor="Hilde M., 0470 11 22 33"
)


def an_aide(profile: Profile = AIDE, *, joined: bool = True, at: datetime = AFTERNOON) -> Session:
    """An unlocked profile; a device of the invented organisation "veld" unless told otherwise."""
    folder = Path(tempfile.mkdtemp()) / "profile"
    session = a_session(folder, profile, Clock(at))
    if joined:
        join(session, network(), "veld", "poets")
    return session


def a_window(session: Session, pages: Callable[[Context], Workspace] = workspace) -> MainWindow:
    """The program's own window around the workspace of this aide."""
    folder = Path(tempfile.mkdtemp())
    background = InstantBackground()
    locker = Locker(session, background, Restart(folder), lambda held: None, lambda command: None)
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    window = MainWindow(session, background, locker, Appearance(app, Memory(folder)))
    window.enter(pages(window.context))
    window.header.show_state("Bijgewerkt om 13:02", "ok", "")
    window.resize(*SCREEN)
    window.show()
    window.activateWindow()
    QtTest.QTest.qWaitForWindowActive(window)
    settle(window)
    return window


def a_form(session: Session, answer: str = AGREES, step: int = 3) -> WorryForm:
    """Rosa, in a kitchen."""
    return replace(
        giving.new_form(session),
        step=step,
        worries=("post", "geld"),
        name="Rosa",
        called="zij",
        words="Ik durf de brieven niet open te doen.",
        answer=answer,
        why_not="niet_begrepen" if answer == NOT_ASKED else "",
        reach=("home_visit",) if answer == AGREES else (),
        avoid=("voicemail",) if answer == AGREES else (),
    )
