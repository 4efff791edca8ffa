"""Asking the hub who answered an invitation, while somebody is on the way in and the page is in sight."""

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

EVERY_MS = 4_000


class Poll(QtCore.QObject):
    """Asks every few seconds while `keep(True)` holds, on the thread of the sync: nothing waits for it.

    That the hub cannot be reached is no news here: the pill in the header says so.
    """

    def __init__(self, page: QtWidgets.QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._twin: Session | None = None
        self._busy = False
        self._clock = QtCore.QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.ask)

    def keep(self, on: bool) -> None:
        """Whether there is something to wait for."""
        if on and not self._clock.isActive():
            self._clock.start()
        elif not on:
            self._clock.stop()

    def ask(self) -> None:
        """Ask once, unless an earlier question still waits or the page is out of sight."""
        if self._busy or not self._page.isVisible():
            return
        self._busy = True
        self._context.background.run_sync(self._fetch, self, self._fetched, self._unreachable)

    def _fetch(self) -> Change:
        """On the sync's own thread, with its own connection."""
        if self._twin is None:
            self._twin = self._context.session.twin()
        return partnership.fetch_enrolments(self._twin)

    def _fetched(self, change: Change) -> None:
        self._busy = False
        if change:
            self._context.changed.emit(change)

    def _unreachable(self, error: FieldAppError) -> None:
        self._busy = False
