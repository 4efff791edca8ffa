"""A worker's own laptop: an encrypted profile, a window over it, locked with Ctrl+L and opened again."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6 import QtTest, QtWidgets

from fieldapp.store.store import open_store
from fieldapp.ui.field.workspace import workspace as field_workspace
from fieldapp.ui.homecare.workspace import workspace as homecare_workspace
from fieldapp.ui.shell.appearance import Appearance
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.memory import Memory
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow.session import Profile, Session, lock
from tests.proofs.week_work.hands import Hands
from tests.ui.field.worker import SCREEN, network
from tests.ui.layout_checks import settle
from tests.ui.stand_ins import InstantBackground
from tests.workflow.steps.invented import RULES, Clock, a_session, join

MONDAY: Final = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
_KEY: Final = bytes(range(32))


@dataclass
class Desk:
    """`folder` holds the profile; nothing else survives between two sittings."""

    profile: Profile
    folder: Path
    clock: Clock
    keys: int = 0

    @classmethod
    def of(
        cls, profile: Profile, device: str = "", prepare: Callable[[Session], object] | None = None
    ) -> "Desk":
        """A profile as it was handed to the worker: member of the network with this device, or of none."""
        desk = cls(profile, Path(tempfile.mkdtemp()) / "profile", Clock(MONDAY))
        session = a_session(desk.folder, profile, desk.clock)
        if device:
            join(session, network(), "veld", device)
        if prepare is not None:
            prepare(session)
        lock(session)
        return desk

    def day(self, number: int) -> None:
        """Move the clock to Monday (0) .. Friday (4), half past nine."""
        self.clock.at = MONDAY + timedelta(days=number)

    def session(self) -> Session:
        """The store, opened again from its file."""
        return Session(self.folder, open_store(self.folder, _KEY, self.clock), RULES)

    @contextmanager
    def sitting(self, prepare: Callable[[Session], object] | None = None) -> Iterator[Hands]:
        """Sit down: open the store and the window; at the end Ctrl+L, which saves and closes."""
        session = self.session()
        if prepare is not None:
            prepare(session)
        window = _window(session)
        hands = Hands(window)
        try:
            yield hands
            hands.press("Ctrl+L")
        finally:
            self.keys += hands.count
            lock(session)  # closing what is closed does nothing
            window.hide()
            window.deleteLater()
            settle(window)


class _HereBackground(InstantBackground):
    """The store closes on the thread that opened it."""

    def settle(self, last: Callable[[], object], seconds: float) -> None:
        last()


def _window(session: Session) -> MainWindow:
    folder = Path(tempfile.mkdtemp())
    background = _HereBackground()
    locker = Locker(session, background, Restart(folder), lock, lambda command: None)
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    window = MainWindow(session, background, locker, Appearance(app, Memory(folder)))
    locker.guard(window)
    pages = homecare_workspace if session.profile.workspace == "homecare" else field_workspace
    window.enter(pages(window.context))
    window.resize(*SCREEN)
    window.show()
    window.activateWindow()
    QtTest.QTest.qWaitForWindowActive(window)
    settle(window)
    return window
