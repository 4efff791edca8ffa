"""A worker's own laptop: an encrypted profile, a window over it, locked with Ctrl+L and opened again."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6 import QtTest, QtWidgets

from fieldapp.domain.ids import MailboxId
from fieldapp.store.store import open_store
from fieldapp.ui.coordination.workspace import workspace as coordination_workspace
from fieldapp.ui.field.workspace import workspace as field_workspace
from fieldapp.ui.homecare.workspace import workspace as homecare_workspace
from fieldapp.ui.intake.workspace import workspace as intake_workspace
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
_WORKSPACES: Final = {
    "field": field_workspace,
    "homecare": homecare_workspace,
    "intake": intake_workspace,
    "coordination": coordination_workspace,
}


@dataclass
class Desk:
    """`folder` holds the profile; nothing else survives between two sittings."""

    profile: Profile
    folder: Path
    clock: Clock
    keys: int = 0
    joined: bool = False

    @classmethod
    def of(
        cls, profile: Profile, device: str = "", prepare: Callable[[Session], object] | None = None
    ) -> "Desk":
        """A profile as it was handed to the worker: member of the network with this device
        (organisation/label) and the keys of the mailboxes that it reads, or of none.
        """
        desk = cls(profile, Path(tempfile.mkdtemp()) / "profile", Clock(MONDAY))
        session = a_session(desk.folder, profile, desk.clock)
        if device:
            _enrol(session, *device.split("/"))
            desk.joined = True
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


def _enrol(session: Session, organisation: str, label: str) -> None:
    join(session, network(), organisation, label)
    owner = network().organisations[organisation]
    own = owner.devices[label].device_id
    with session.database.transaction():
        for box in owner.document.mailboxes:
            if own in box.members:
                session.directory.add_seed(MailboxId(box.id.hex()), 1, owner.seeds[box.id].to_bytes())
    session.refresh()


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
    window.enter(_WORKSPACES[session.profile.workspace](window.context))
    window.resize(*SCREEN)
    window.show()
    window.activateWindow()
    QtTest.QTest.qWaitForWindowActive(window)
    settle(window)
    return window
