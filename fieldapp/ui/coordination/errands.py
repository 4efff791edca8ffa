"""Actions that need the network: a hub that does not answer holds up neither the store nor the window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, HubProblem
from fieldapp.ui.shell.context import Context
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

T = TypeVar("T")
Work = Callable[[Session], tuple[T, Change]]
Failed = Callable[[FieldAppError], object]


class Errand(QtCore.QObject):
    """What one button sets going, on the sync's thread; the button says so until it is done.

    `settle` is called whenever it begins or ends: the button's owner decides what can be pressed.
    """

    def __init__(
        self, context: Context, button: QtWidgets.QPushButton, settle: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__(button)
        self._context, self._button, self._settle = context, button, settle
        self._text = button.text()
        self.is_running = False

    def run(self, work: Work[T], then: Callable[[T], object], failed: Failed | None = None) -> None:
        """Do `work` on a second connection, announce what it changed, then hand its value to `then`.

        What is set going a second time while it runs, is not done.
        """
        if self.is_running:
            return
        self._show(running=True)
        tell = failed or self._context.background.failed.emit
        self._context.background.run_sync(
            lambda: self._elsewhere(work),
            self,
            lambda result: self._refresh(lambda: self._done(result, then)),
            lambda error: self._refresh(lambda: self._failed(error, tell)),
        )

    def _elsewhere(self, work: Work[T]) -> tuple[T, Change]:
        """On the sync's own thread; the connection is closed again, so that none is left at the lock."""
        twin = self._context.session.twin()
        try:
            return work(twin)
        finally:
            twin.close()

    def _refresh(self, then: Callable[[], None]) -> None:
        """The screens' own session reads again what the other connection wrote."""
        self._context.background.run(self._context.session.refresh, self, lambda _: then())

    def _done(self, result: tuple[T, Change], then: Callable[[T], object]) -> None:
        self._show(running=False)
        value, change = result
        self._context.changed.emit(change)
        then(value)

    def _failed(self, error: FieldAppError, tell: Failed) -> None:
        self._show(running=False)
        tell(error)
        if isinstance(error, HubProblem):  # a part may have been done before the hub went away
            self._context.changed.emit(Change.DIRECTORY)

    def _show(self, *, running: bool) -> None:
        self.is_running = running
        self._button.setText(self.tr("One moment…") if running else self._text)
        self._settle()
